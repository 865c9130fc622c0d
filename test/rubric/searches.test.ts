import { describe, expect, it, test } from 'vitest';
import { checkRubric, listMeasures, type RubricFile, showRubric } from '../../src/cli/rubric-command.ts';
import { sayProblem } from '../../src/lib/yaml/problem.ts';
import { loadRubric } from '../../src/rubric/load.ts';

const head = (more = ''): string => `id: t
version: "1"
title: T
channels:
  - id: contact
    title: Contact
    weight: 1
    criteria:
      - { id: status, title: Status, weight: 1, measure: own.status-page, rule: { kind: yes-no }${more} }
searches:
`;
const good = '  - { id: status-page, title: Status page, channel: contact, any: { link_text: status page } }\n';
const load = (block: string, more?: string) =>
  loadRubric(new TextEncoder().encode(`${head(more)}${block}`), { file: 'f', sha256: '' });
const problemsOf = (block: string, more?: string): readonly string[] => {
  const loaded = load(block, more);
  return loaded.ok ? [] : loaded.problems.map(sayProblem);
};
const any = (signals: string): string => `  - { id: status-page, title: S, channel: kb, any: ${signals} }\n`;

describe('the block searches', () => {
  it('becomes plain searches, on the usual pages unless others are named', () => {
    const block = `${good}  - id: docs
    title: Docs
    channel: kb
    any: { link_text: { en: [docs, tutorial], de: Handbuch }, link_host: "/^docs[.]/", selector: [a.docs] }
    pages: [product]
    via: browser
    count: true
`;
    const loaded = load(block);
    expect(loaded.ok && loaded.rubric.searches).toEqual([
      {
        id: 'own.status-page',
        title: 'Status page',
        channel: 'contact',
        counts: false,
        signals: [{ kind: 'link_text', text: 'status page' }],
        pages: ['home', 'contact', 'help'],
        via: 'http',
      },
      {
        id: 'own.docs',
        title: 'Docs',
        channel: 'kb',
        counts: true,
        signals: [
          { kind: 'link_text', text: 'docs', language: 'en' },
          { kind: 'link_text', text: 'tutorial', language: 'en' },
          { kind: 'link_text', text: 'Handbuch', language: 'de' },
          { kind: 'link_host', text: '/^docs[.]/' },
          { kind: 'selector', text: 'a.docs' },
        ],
        pages: ['product'],
        via: 'browser',
      },
    ]);
  });

  it.each([
    ['{ link_txt: x }', 'any: unknown key "link_txt"; did you mean "link_text"?'],
    ['{}', 'any: looks for nothing: add one of link_text, link_host, page_text, selector'],
    [
      '{ page_text: "/(a+/" }',
      'any.page_text: is no regular expression that takes linear time: error parsing regexp: missing closing ): `(a+`',
    ],
    [
      '{ page_text: "/(?=a)b/" }',
      'any.page_text: is no regular expression that takes linear time: error parsing regexp: invalid or unsupported Perl syntax: `(?=`',
    ],
    ['{ page_text: "/a/g" }', 'any.page_text: an expression takes no flag but i, as in /status/i'],
    ['{ page_text: "/a*/" }', 'any.page_text: fits the empty text, so it would be found everywhere'],
    ['{ page_text: "/\\\\b/" }', 'any.page_text: fits the empty text, so it would be found everywhere'],
    [
      '{ link_text: [status, "/[/"] }',
      'any.link_text[2]: is no regular expression that takes linear time: error parsing regexp: missing closing ]: `[`',
    ],
    ['{ link_text: "»" }', 'any.link_text: must have a letter or a digit'],
    [
      '{ link_host: "https://x.com/" }',
      'any.link_host: must be a host such as status.acme.com, which stands for its subdomains too, or an expression such as /^status[.]/',
    ],
    ['{ selector: "a[href" }', 'any.selector: is no CSS selector'],
    ['{ selector: "a:nothing-of-the-kind(2)" }', 'any.selector: is no CSS selector'],
    [
      '{ selector: "div:not(:has(~ div ~ div a.zz)) ~ div:has(~ div .q)" }',
      'any.selector: takes too long on pages with many elements: simplify it',
    ],
    [
      '{ link_text: { english: x } }',
      'any.link_text: must be a text, a list of texts, or texts by language, such as { en: ..., de: ... }',
    ],
  ])('says what is wrong with %s', (signals, message) => {
    expect(problemsOf(any(signals)).map((line) => line.replace(/^f:\d+:\d+ /, ''))).toEqual([`status-page: ${message}`]);
  });

  it.each([
    'a[href*="status."]',
    'main .grid > li:has(a[href*="status"]) .title',
    'html body div div div ul li a.button',
    'h2 ~ p:not(.note) a, footer nav a:nth-child(2n+1)',
    'section:has(h2 + .faq)',
  ])('takes the selector %s', (selector) => {
    expect(problemsOf(any(`{ selector: '${selector}' }`))).toEqual([]);
  });

  it('says where: line, column, and which search', () => {
    expect(problemsOf(`${good}  - { id: status-page, title: S, channel: kb, any: { selector: b }, pages: [hlep] }\n`)).toEqual([
      'f:12:11 status-page: id: the search "status-page" stands here a second time',
      'f:12:77 status-page: pages[1]: unknown "hlep"; did you mean "help"?',
    ]);
  });

  it('holds fifty searches and no more', () => {
    const many = (n: number): string =>
      good + Array.from({ length: n - 1 }, (_, i) => `  - { id: s${i}, title: S, channel: kb, any: { selector: b } }\n`).join('');
    expect(problemsOf(many(50))).toEqual([]);
    expect(problemsOf(many(51))).toEqual(['f:11:3 rubric: searches: must not have more than 50 entries']);
  });
});

describe('a criterion', () => {
  it('names a search that there is', () => {
    expect(problemsOf(good)).toEqual([]);
    expect(problemsOf(good.replace('status-page', 'status-pages'))).toEqual([
      'f:9:58 status: measure: no search has the id "status-page"; did you mean "own.status-pages"?',
    ]);
    expect(problemsOf(good, ', only_if: own.stats')).toEqual([
      'f:9:108 status: only_if: no search has the id "stats"; known: own.status-page',
    ]);
  });

  it('prices a search by its kind', () => {
    expect(problemsOf(good.replace('any:', 'count: true, any:'))).toEqual([
      'f:9:89 status: rule.kind: a rule of kind "yes-no" cannot price own.status-page, a number: use bands',
    ]);
  });

  it('that names a measure of nobody is told what was meant, as before', () => {
    const wrong = head().replace('own.status-page', 'chat.product');
    const loaded = loadRubric(new TextEncoder().encode(`${wrong}${good}`), { file: 'f', sha256: '' });
    expect(loaded.ok ? [] : loaded.problems.map(sayProblem)).toEqual([
      'f:9:58 status: measure: unknown "chat.product"; did you mean "chat.products"?',
    ]);
  });
});

test('rubric show, check and measures know searches', () => {
  const idle = '  - { id: idle, title: Idle, channel: kb, any: { selector: b }, count: true }\n';
  const file: RubricFile = { name: 'f', file: 'f', bytes: new TextEncoder().encode(`${head()}${good}${idle}`), sha256: '' };
  expect(showRubric(file).text).toContain('measure  own.status-page (yes-no)');
  expect(showRubric(file).text).toContain(
    '  own.idle: Idle (number, hits)\n    on        home, contact, help\n    selector  b\n',
  );
  expect(checkRubric(file, []).text).toBe(
    'ok: 1 criterion in 1 channel\n1 search is named by no criterion:\n  own.idle (Idle)\n',
  );
  expect(listMeasures([], file).text).toMatch(
    /\nown\.status-page +yes-no +public +searches +Status page\nown\.idle +number +hits/,
  );
});
