import { describe, expect, it } from 'vitest';
import { chatWidgets } from '../../src/data/chat-widgets.ts';
import { forums } from '../../src/data/forums.ts';
import { helpCenters } from '../../src/data/help-centers.ts';
import { parseDocument } from '../../src/lib/html.ts';

const page = `<!doctype html><html lang=en class="XF js"><head><meta name=Generator content=Discourse><title>x</title></head>
<body id=phpbb class="ltr page"><nav role=navigation><ul><li class="menu-item"><a rel="Next me" href="/Help/Contact?x=1">a</a></li></ul></nav>
<main><p id=one class="Lead big">one <b>two</b></p><p class="lead"><strong hidden>three</strong> four</p><div data-x="" style="DISPLAY:none">
<input type=PASSWORD name="Query"><input><label for=q>l</label></div><svg viewBox="0 0 1 1"><title>icon</title></svg>
<template><p class=inside>in a template</p></template><iframe id="chat-frame" title="Chat Widget" src="https://chat.test/w"></iframe></main></body></html>`;

const selectors = [
  'p',
  'P',
  '.lead',
  '.Lead',
  '#one',
  '[hidden]',
  '[data-x]',
  '[data-x=""]',
  '[class]',
  '[class*="ea" i]',
  '[class*="EA"]',
  '[name="query" i]',
  'input[type="password" i]',
  'input:not([type])',
  'a[rel~="me"][href^="/Help"]',
  "a[href$='x=1'], [title|=Chat]",
  'p > b:only-child, p > strong:only-child',
  'main p, nav li, p.lead + div',
  'main > *',
  '*',
  'body#phpbb.ltr label[for]',
  'main:has(input[type="PASSWORD"]) svg title, .inside',
  'meta[name="generator" i]',
  'p:not(.big, :has(b)), b',
  '[title="chat widget" i],iframe',
  '.none, #none, none, [none], [class="none"]',
];

describe('elements by selector', () => {
  const doc = parseDocument(page, 'https://acme.test/');
  it.each(selectors)('finds by %s what the selector engine finds', (selector) => {
    expect(doc.select(selector).map((element) => doc.$.html(element))).toEqual(
      doc
        .$(selector)
        .toArray()
        .map((element) => doc.$.html(element)),
    );
  });

  it('understands every selector of the vendors', () => {
    const rows = [...chatWidgets, ...forums, ...helpCenters].flatMap(({ shows }) => shows);
    const wrong = rows.flatMap((signal) => {
      if (!('selector' in signal)) return [];
      return doc.select(signal.selector).length === doc.$(signal.selector).length ? [] : [signal.selector];
    });
    expect(rows.length).toBeGreaterThan(500);
    expect(wrong).toEqual([]);
  });

  it('gives elements once and in the order of the document', () => {
    expect(doc.select('b, p, .lead, #one').map(({ name }) => name)).toEqual(['p', 'b', 'p', 'p']);
  });
});
