import { load } from 'cheerio/slim';
import { parse } from 'parse5';
import { adapter } from 'parse5-htmlparser2-tree-adapter';
import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';
import { parseTree } from '../../src/lib/tree.ts';

const docOf = (html: string) => parseDocument(html, 'https://acme.test/');

describe('the tree of a page', () => {
  it.each([
    '<!doctype html><p>a<p>b<table><tr><td>c<div>d</table>e<b><i>f</b>g</i>',
    '<ul><li>a<li>b<ul><li>c</ul></ul><template><p>t</template><svg><title>x</title></svg><select><option>1<option>2</select>',
    '<a href=/x>one<a href=/y>two</a></a><form><form><input></form></form><noscript><p>n</noscript>',
    `${'<div>'.repeat(400)}x${'</div>'.repeat(400)}<p>end`,
  ])('is the one that the standard builds: %.60s', (html) => {
    expect(load(parseTree(html)).html()).toBe(load(parse(html, { treeAdapter: adapter })).html());
  });

  it('of 90,000 elements inside one another keeps every text and link, and what comes after them', () => {
    const inner = '<p>Write to us <a href="/contact">here</a></p><form action="/send"><input name="q"></form>';
    const doc = docOf(`${'<div>'.repeat(90_000)}${inner}${'</div>'.repeat(90_000)}<p id="end">after`);
    expect(doc.text()).toMatch(/^Write to us here\n+after$/);
    expect(doc.links().map(({ url }) => url)).toEqual(['https://acme.test/contact']);
    expect(doc.select('form input')).toHaveLength(1);
    expect(doc.select('body > #end')).toHaveLength(1);
  });

  it('of tags that are never closed keeps every text and link', () => {
    const doc = docOf('<b><i><a href="/x">t'.repeat(9_000));
    expect(doc.text()).toBe('t'.repeat(9_000));
    expect(doc.links()).toHaveLength(9_000);
  });

  it('does not open hundreds of unclosed elements again in each of thousands of paragraphs', () => {
    const open = Array.from({ length: 500 }, (_, at) => `<b title="${at}">`).join('');
    const doc = docOf(`<p>${open}${'<p>x'.repeat(20_000)}`);
    expect(doc.elements('p')).toHaveLength(20_001);
    expect(doc.elements('b').length).toBeLessThan(100_000);
  });

  it('keeps what deep templates hold out of the text, and survives 90,000 of them', () => {
    expect(docOf(`${'<div>'.repeat(600)}<template>hidden</template>shown`).text()).toBe('shown');
    expect(docOf(`${'<template>'.repeat(90_000)}x`).text()).toBe('');
  });
});
