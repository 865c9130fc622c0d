import { describe, expect, it } from 'vitest';
import { findQuestions } from '../../src/lib/faq.ts';
import { parseDocument } from '../../src/lib/html.ts';

const onFaqPage = { anyTitle: true, headings: true };
const onHome = { anyTitle: false, headings: false };
const read = (html: string, options = onFaqPage) =>
  findQuestions(parseDocument(`<!doctype html><body>${html}`, 'https://acme.test/faq'), options);

describe('findQuestions', () => {
  it('reads folding blocks of HTML', () => {
    const html =
      '<details><summary>+ Can I pay by card?</summary><p>Yes.</p></details><details><summary>Refunds</summary>In 30 days.</details>';
    expect(read(html)).toEqual({ questions: ['Can I pay by card?', 'Refunds'], where: 'details > summary' });
    expect(read(html, onHome)).toEqual({ questions: ['Can I pay by card?'], where: 'details > summary' });
  });

  it('reads accordions by ARIA and by Bootstrap, folded bodies included', () => {
    const html = `<h3><button aria-expanded="false" aria-controls="a1">Accordion item</button></h3><div id="a1" style="display:none">Body</div>
      <a data-toggle="collapse" href="#a2">Where is my order?</a><div id="a2">On its way</div>`;
    expect(read(html).questions).toEqual(['Accordion item', 'Where is my order?']);
  });

  it('counts no single heading of its kind that asks the reader something', () => {
    const html =
      '<h3>How long is the trial?</h3><p>Fourteen days.</p><h3>Can I leave?</h3><p>Yes.</p><h2>Ready to begin?</h2><p>Sign up now.</p>';
    expect(read(html).questions).toEqual(['How long is the trial?', 'Can I leave?']);
  });

  it('counts no heading that the page does not declare, where it declares its questions', () => {
    const questions = ['How long is the trial?', 'Can I leave?'].map((name) => ({ '@type': 'Question', name }));
    const declared = JSON.stringify({ '@type': 'FAQPage', mainEntity: questions });
    const html = `<script type="application/ld+json">${declared}</script><h3>How long is the trial?</h3><p>Fourteen days.</p><h3>Can I leave?</h3><p>Yes.</p><h3>Ready to begin?</h3><p>Sign up now.</p>`;
    expect(read(html).questions).toEqual(['How long is the trial?', 'Can I leave?']);
  });

  it('counts no group of questions as a question', () => {
    const html = `<button aria-expanded="true" aria-controls="g">Billing</button><div id="g">
      <button aria-expanded="false" aria-controls="q">Can I pay later?</button><div id="q">No.</div></div>
      <details><summary>Delivery</summary><details><summary>When?</summary>Soon.</details></details>`;
    expect(read(html).questions).toEqual(['When?', 'Can I pay later?']);
  });

  it('reads headings that ask and are followed by text, in any script', () => {
    const html =
      '<h3>How long is the trial?</h3><p>Fourteen days.</p><h3>退款要多久？</h3><p>五天。</p><h3>About us</h3><p>Text.</p><h3>Alone?</h3><h3>Next</h3>';
    expect(read(html)).toEqual({ questions: ['How long is the trial?', '退款要多久？'], where: 'h3 + text' });
    expect(read(html, onHome)).toEqual({ questions: [], where: '' });
  });

  it('reads bold questions of hand-made pages and numbers before them', () => {
    expect(read('<p><b>1. Как вернуть товар?</b></p><p>По адресу.</p><p>Это <b>важно?</b></p><p>Да.</p>').questions).toEqual([
      'Как вернуть товар?',
    ]);
  });

  it('reads definition lists and accordions that only classes show', () => {
    expect(read('<dl><dt>Is it free?</dt><dd>Yes.</dd></dl>').where).toBe('dl > dt');
    expect(
      read('<div class="faq-item"><div class="faq-question">Is it safe?</div><div class="faq-answer">Yes.</div></div>').questions,
    ).toEqual(['Is it safe?']);
  });

  it('counts a question once when JSON-LD and the page both hold it', () => {
    const json = JSON.stringify({
      '@type': 'FAQPage',
      mainEntity: [{ '@type': 'Question', name: 'Is it free?', acceptedAnswer: { '@type': 'Answer', text: 'Yes' } }],
    });
    expect(read(`<script type="application/ld+json">${json}</script><h2>Is it free?</h2><p>Yes.</p>`).questions).toEqual([
      'Is it free?',
    ]);
    expect(read(`<script type="application/ld+json">${json}</script>`)).toEqual({
      questions: ['Is it free?'],
      where: 'JSON-LD FAQPage',
    });
  });

  it('reads lists of questions by their shape alone, and no heading of the text around them', () => {
    const item = (name: string) => `<li><div role="button"><div>${name}</div></div><div>It is.</div></li>`;
    const questions = ['Is it free?', 'Is it safe?', 'Is it new?'];
    const text = '<section><h2>What is Acme?</h2><p>A tool.</p></section><section><h2>Why Acme?</h2><p>It works.</p></section>';
    expect(read(`${text}<ul>${questions.map(item).join('')}</ul>`).questions).toEqual(questions);
    expect(read(`${text}<ul>${questions.slice(1).map(item).join('')}</ul>`).questions).toEqual(['What is Acme?', 'Why Acme?']);
  });

  it('reads lines in bold that ask within one paragraph', () => {
    const line = (name: string) => `<b>${name}</b><br>It is.<br><br>`;
    expect(read(`<p>${['Is it free?', 'Is it safe?', 'Is it new?'].map(line).join('')}</p>`).questions).toHaveLength(3);
    expect(read('<p>Ask <b>why?</b> and <b>how?</b> and <b>when?</b> at any time.</p>').questions).toEqual([]);
  });

  it('takes lists of links that ask, and blocks of one class of which some ask, for no questions', () => {
    const card = (name: string) => `<li><a href="/${name.length}">${name}</a><p>Read on.</p></li>`;
    const blocks = (name: string) => `<div class="text">${name}</div><div>Yes.</div>`;
    expect(read(`<ul>${['Is it free?', 'Is it really safe?', 'Is it new?'].map(card).join('')}</ul>`).questions).toEqual([]);
    expect(read(['Is it free?', 'Is it safe?', 'Is it new?', 'We say so.'].map(blocks).join('')).questions).toEqual([]);
  });

  it('counts a question that holds headings of its own as one, and a group by the questions in it', () => {
    const answer = '<h4>By card?</h4><p>Yes.</p><h4>By post?</h4><p>No.</p>';
    expect(read(`<details><summary>How do I pay?</summary>${answer}</details>`).questions).toEqual(['How do I pay?']);
    expect(read(`<details><summary>Payment</summary>${answer}</details>`).questions).toEqual(['By card?', 'By post?']);
  });

  it('counts a question once that is declared twice', () => {
    const names = ['Is it free?', 'Is it safe?', 'Is it free?'];
    const declared = JSON.stringify({ '@type': 'FAQPage', mainEntity: names.map((name) => ({ '@type': 'Question', name })) });
    expect(read(`<script type="application/ld+json">${declared}</script>`).questions).toEqual(['Is it free?', 'Is it safe?']);
  });

  it('takes menus that fold for no questions', () => {
    expect(
      read('<nav><button aria-expanded="false" aria-controls="m">Need help?</button><ul id="m"><li>Mail</li></ul></nav>')
        .questions,
    ).toEqual([]);
    expect(read('<div class="navbar-toggle">Menu</div>', onHome).questions).toEqual([]);
  });

  describe('reads a page of a megabyte', () => {
    const words = 'word '.repeat(170_000);
    const count = (html: string) => read(html).questions.length;

    it('in which thousands of toggles open one long answer', () => {
      const toggles = Array.from({ length: 10_000 }, (_, at) => `<button aria-expanded aria-controls="a">q${at}?</button>`);
      expect(count(`<div id="a">${words.slice(0, 300_000)}</div>${toggles.join('')}`)).toBe(10_000);
      expect(count(`<div id="a">Yes.${'<b></b>'.repeat(50_000)}</div>${toggles.join('')}`)).toBe(10_000);
    });

    it('in which titles, answers or marked-up questions lie in one another', () => {
      expect(count('<div class="faq-title">'.repeat(480) + words)).toBe(0);
      expect(count(`${'<div><div class="faq-title">q?</div>'.repeat(240)}<div>${words}`)).toBe(0);
      expect(count('<div itemtype="https://schema.org/Question">'.repeat(480) + '<b>x</b>'.repeat(80_000))).toBe(0);
    });

    it('in which thousands of headings ask', () => {
      const headings = Array.from({ length: 15_000 }, (_, at) => `<div><h3>q${at} aa?</h3><p>yes it is</p></div>`);
      expect(count(headings.join(''))).toBeGreaterThan(1000);
    });

    it('in which lists of questions of many kinds are mixed', () => {
      const kinds = Array.from({ length: 660 }, (_, at) => `<span class="c${at}">q${at} N?</span><p>${'word '.repeat(80)}</p>`);
      const rounds = [1, 2, 3].map((round) => kinds.join('').replaceAll('N?', `${round}?`));
      expect(count(`<div>${rounds.join('')}</div>`)).toBeGreaterThan(0);
    });
  });

  it('takes a short word for an answer', () => {
    expect(read('<details><summary>Is it free?</summary><p>A <b>no</b>.</p></details>').questions).toEqual(['Is it free?']);
    expect(read('<details><summary>Is it free?</summary><p> </p></details>').questions).toEqual([]);
  });
});
