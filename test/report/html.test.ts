import { createHash } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { publish } from '../../src/cli/publish.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';
import { type LaunchedBrowser, launchBrowser, type NoBrowser } from '../../src/gather/launch-browser.ts';
import { found } from '../../src/model/reading.ts';
import type { Report, Scorecard } from '../../src/model/scorecard.ts';
import { html as escapeHtml } from '../../src/report/escape.ts';
import { style, styleHash } from '../../src/report/html-style.ts';
import { render } from '../../src/report/index.ts';
import { ruleInWords } from '../../src/report/rule-words.ts';
import { wording } from '../../src/report/words/index.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';

const shown = (report: Report, options = {}): string => render(report, { format: 'html', names, ...options });

const gathered: NonNullable<Scorecard['gathered']> = {
  startedAt: '2026-03-01T09:28:00Z',
  finishedAt: '2026-03-01T09:29:30Z',
  browser: { state: 'used', name: 'Chromium 143.0.7499.0', sandbox: 'on' },
};
const plain = reportOf([{ ...acme, gathered }, bare, walledOff]);
const three: Report = {
  ...plain,
  limits: { visits: 120, seconds: 120 },
  rubric: {
    ...plain.rubric,
    criteria: [
      {
        id: 'chat.availability',
        measure: 'chat.availability',
        rule: { kind: 'levels', levels: { 'offline-form': 25, 'people-now': 100 }, absent: 0 },
        why: 'A chat is worth as much as the person who answers in it.',
        source: 'Our own steps.',
      },
      {
        id: 'kb.articles',
        measure: 'kb.articles',
        rule: { kind: 'bands', bands: [{ atLeast: 1000, points: 100 }], else: 0, absent: 0 },
      },
    ],
  },
};
/** White, 8 by 4 pixels. */
const jpeg =
  '/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDAFA3PEY8MlBGQUZaVVBfeMiCeG5uePWvuZHI////////////////////////////////////////////////////wAALCAAEAAgBAREA/8QAFAABAAAAAAAAAAAAAAAAAAAABP/EABQQAQAAAAAAAAAAAAAAAAAAAAD/2gAIAQEAAD8Aa//Z';
const logo = { mediaType: 'image/jpeg', base64: jpeg } as const;
const pictured: Scorecard = {
  ...acme,
  visits: [
    { url: 'https://acme.test/', via: 'browser', role: 'home', kind: 'page', at: '2026-03-01T09:30:00Z', screenshot: jpeg },
  ],
};
const alike = (count: number): Report =>
  reportOf(Array.from({ length: count }, (_, index) => ({ ...acme, domain: `company-${index}.test` })));
const many = alike(10);
/** As many as stand in lines of their own, and no more than that takes. */
const six = alike(6);

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
let browser: LaunchedBrowser | NoBrowser = { state: 'missing', tried: [] };
beforeAll(async () => {
  const cacheDir = defaultCacheDir(process.env, process.platform);
  browser = await launchBrowser({ env: process.env, platform: process.platform, arch: process.arch, cacheDir });
});
afterAll(async () => {
  if (browser.state === 'found') await browser.stop();
  rmSync(folder, { recursive: true, force: true });
});

interface Opened {
  readonly page: Page;
  /** Everything that a report must not do. */
  readonly events: readonly string[];
}

async function open(report: string, options: BrowserContextOptions = {}): Promise<Opened> {
  if (browser.state !== 'found') throw new Error('no browser');
  const file = path.join(folder, `${createHash('sha256').update(report).digest('hex').slice(0, 16)}.html`);
  writeFileSync(file, report);
  const address = pathToFileURL(file).href;
  const context = await browser.browser.newContext(options);
  const page = await context.newPage();
  const events: string[] = [];
  page.on('request', (request) => {
    if (request.url() !== address && request.url() !== 'data:,') events.push(`request ${request.url()}`);
  });
  page.on('dialog', (dialog) => {
    events.push(`dialog ${dialog.message()}`);
    void dialog.dismiss();
  });
  page.on('console', (message) => events.push(`console ${message.text()}`));
  page.on('pageerror', (error) => events.push(`error ${error.message}`));
  await page.goto(address);
  return { page, events };
}

const openAll = "document.querySelectorAll('details').forEach((one) => { one.open = true; })";
const elementTree = `[...document.querySelectorAll('*')].map((one) => [
  one.tagName, one.parentElement?.tagName, one.getAttributeNames().join(' '), one.getAttribute('class')].join('|'))`;

const hostile = [
  '<script>window.pwned=1;alert(1)</script>',
  '"><img src=x onerror="window.pwned=1">',
  "' autofocus onfocus='alert(1)",
  '</style><style>body{display:none}</style>',
  '</title></head><body onload=alert(1)>',
  '<!-- --!> ]]> <![CDATA[',
  '<svg/onload=alert(1)><details open ontoggle=alert(1)>',
  '&lt;script&gt;&#60;b&#62;&amp;',
  'javascript:alert(1)',
  'data:text/html,<script>alert(1)</script>',
  '`{{7*7}}` <%= 7 %>',
  '\u202e\u2066abc\u2069 \u0000\u001b[31m\ud800',
  'שלום <b>עולם</b> مرحبا',
  `Z${'\u0301'.repeat(200)}`,
  '<meta http-equiv=refresh content="0;url=https://evil.test/">',
  '<base href="https://evil.test/"><link rel=stylesheet href=//evil.test/x.css>',
];

describe('the HTML report', () => {
  it('is as reviewed', async () => {
    await expect(shown(three)).toMatchFileSnapshot('../../fixtures/reports/three-companies.html');
  });

  it('allows its own style and nothing else', () => {
    expect(`sha256-${createHash('sha256').update(style).digest('base64')}`, 'renew styleHash in html-style.ts').toBe(styleHash);
    const policy = /Content-Security-Policy" content="([^"]+)"/.exec(shown(three))?.[1]?.replaceAll('&#39;', "'");
    expect(policy?.split('; ')).toEqual([
      "default-src 'none'",
      "script-src 'none'",
      `style-src '${styleHash}'`,
      'img-src data:',
      "base-uri 'none'",
      "form-action 'none'",
    ]);
  });

  it.each([
    ['one company', reportOf([half])],
    ['three companies', three],
    ['ten companies', many],
    ['nobody', reportOf([])],
  ])('asks for nothing, runs nothing and says no error: %s', async (_, report) => {
    const { page, events } = await open(shown(report), { colorScheme: 'dark' });
    await page.evaluate(openAll);
    expect(events).toEqual([]);
    expect(await page.evaluate("document.querySelectorAll('[style], script, form, iframe, object').length")).toBe(0);
    expect(await page.evaluate("getComputedStyle(document.querySelector('.skip')).position")).toBe('absolute');
    await page.context().close();
  });

  it.each([
    ['one company', reportOf([half])],
    ['six companies', six],
    ['hostile texts', reportOf([saying('"><i>&'), bare])],
    ['nobody', reportOf([])],
  ])('is valid HTML by every recommended rule: %s', async (_, report) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended', 'html-validate:document'],
      // An id with a dot is valid HTML, and criteria may have one.
      rules: { 'valid-id': ['error', { relaxed: true }] },
    });
    const { results } = await validator.validateString(shown(report, { logo, screenshots: 'all', people: 'shown' }));
    const told = results.flatMap(({ messages }) => messages.map(({ ruleId, line, message }) => `${line} ${ruleId}: ${message}`));
    expect(told).toEqual([]);
  });

  it('keeps text of others as text: its tree is that of a harmless twin', async () => {
    const twin = await open(shown(reportOf([...hostile.map((_, index) => saying(`x${index}`)), bare])));
    const { page, events } = await open(shown(reportOf([...hostile.map(saying), bare])));
    expect(await page.evaluate(elementTree)).toEqual(await twin.page.evaluate(elementTree));
    expect(events).toEqual([]);
    expect(await page.evaluate('typeof window.pwned')).toBe('undefined');
    await page.context().close();
    await twin.page.context().close();
  });

  it('writes every text without signs that steer a page', () => {
    expect(escapeHtml(`<a href="x" title='y'>&\`</a>`)).toBe(
      '&lt;a href=&quot;x&quot; title=&#39;y&#39;&gt;&amp;&#96;&lt;/a&gt;',
    );
    expect(escapeHtml(`a\u202eb\u0000c\u200bZ${'\u0301'.repeat(9)}`)).toBe('abcZ\u0301\u0301\u0301');
    expect(escapeHtml('x'.repeat(5000)).length).toBe(2000);
  });

  it('links only to addresses of the web, without names and passwords, and tells nobody where the reader comes from', async () => {
    const at = '2026-03-01T09:30:00Z';
    const proof = (url: string) => ({ url, at, via: 'http', where: 'a', excerpt: 'Help' }) as const;
    const urls = [
      'javascript:alert(1)',
      'data:text/html,x',
      'file:///etc/passwd',
      'mailto:jane.doe@acme.test',
      `https://acme.test/${'ж'.repeat(900)}`,
    ] as const;
    const readings = {
      'kb.presence': found('faq-page' as const, [proof('https://bob:secret@acme.test/a?b=c"><i>'), ...urls.map(proof)]),
    } as const;
    const { page } = await open(shown(reportOf([{ ...acme, readings }])));
    const links = "[...document.querySelectorAll('#evidence .proofs a')].map((one) => [one.getAttribute('href'), one.rel])";
    expect(await page.evaluate(links)).toEqual([['https://acme.test/a?b=c%22%3E%3Ci%3E', 'noreferrer noopener nofollow']]);
    expect(await page.evaluate('[...document.links].filter((one) => !/^(https?|file):/.test(one.protocol)).length')).toBe(0);
    expect(await page.content()).not.toContain('secret');
    await page.context().close();
  });

  it('masks addresses of persons', () => {
    const told = { ...acme, fixes: [{ criterion: 'kb.search', title: 'Ask Jane.Doe@acme.test', gain: 0.1 }] };
    expect(shown(reportOf([told]))).toContain('Ask J…@acme.test');
    expect(shown(reportOf([told])).toLowerCase()).not.toContain('jane.doe');
  });

  it('keeps three answers apart, for the eye and for the ear', async () => {
    const { page } = await open(shown(three));
    const cell = (company: number, criterion: string): Promise<unknown> =>
      page.evaluate(`(() => {
        const link = document.querySelector('#heat a[href="#company-${company}-${criterion}"]');
        return [link.textContent.trim(), link.querySelector('svg')?.getAttribute('class') ?? 'text', link.parentElement.className];
      })()`);
    expect(await cell(1, 'chat.availability')).toEqual(['found 100', 'sign found', 's4']);
    expect(await cell(2, 'chat.availability')).toEqual(['not there 0', 'sign absent', 's0']);
    expect(await cell(3, 'chat.availability')).toEqual(['?could not tell', 'text', 'none unknown']);
    await page.context().close();
  });

  it('leads from every cell to its evidence, and from the contents to every part', async () => {
    const { page } = await open(shown(three));
    const dead =
      '[...document.querySelectorAll(\'a[href^="#"]\')].filter((one) => !document.getElementById(one.hash.slice(1))).length';
    expect(await page.evaluate(dead)).toBe(0);
    const twice = '[...document.querySelectorAll("[id]")].map((one) => one.id).filter((id, at, all) => all.indexOf(id) !== at)';
    expect(await page.evaluate(twice)).toEqual([]);
    await page.context().close();
  });

  it('has its headings in order', async () => {
    for (const report of [three, many, reportOf([half])]) {
      const { page } = await open(shown(report));
      const levels: unknown = await page.evaluate(
        "[...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map((one) => Number(one.tagName[1]))",
      );
      const order = Array.isArray(levels) ? levels.map(Number) : [];
      expect(order[0]).toBe(1);
      expect(order.filter((level) => level === 1)).toHaveLength(1);
      expect(order.filter((level, index) => level > (order[index - 1] ?? 0) + 1)).toEqual([]);
      await page.context().close();
    }
  });

  it('names every chart and gives its numbers in a table', async () => {
    const { page } = await open(shown(three));
    const nameless =
      "[...document.querySelectorAll('svg[role=img]')].filter((one) => !one.querySelector('title')?.textContent || !one.querySelector('desc')?.textContent).length";
    expect(await page.evaluate("document.querySelectorAll('svg[role=img]').length")).toBe(24);
    expect(await page.evaluate(nameless)).toBe(0);
    const heads = "[...document.querySelectorAll('#glance tbody th')].map((one) => one.textContent)";
    const captions = "[...document.querySelectorAll('#channels figcaption b')].map((one) => one.textContent)";
    expect(await page.evaluate(heads)).toEqual(expect.arrayContaining(['Score', 'E-mail', 'Online chat', 'Forum']));
    expect(await page.evaluate(`${captions}.every((one) => ${heads}.includes(one))`)).toBe(true);
    expect(await page.evaluate("[...document.querySelectorAll('table')].every((one) => one.caption?.textContent)")).toBe(true);
    await page.context().close();
  });

  it.each([
    ['one company', reportOf([half])],
    ['three companies', three],
    ['a company of another script', reportOf([russian, saying('x'.repeat(900))])],
    ['ten companies', many],
  ])('does not scroll sideways at 360 pixels: %s', async (_, report) => {
    const { page } = await open(shown(report), { viewport: { width: 360, height: 800 } });
    await page.evaluate(openAll);
    const wider =
      "[...document.querySelectorAll('body *')].filter((one) => !one.closest('.wide') && one.getBoundingClientRect().right > 361).map((one) => one.outerHTML.slice(0, 80))";
    expect(await page.evaluate(wider)).toEqual([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).toBe(360);
    await page.context().close();
  });

  it('lets a picture grow by the keyboard alone', async () => {
    const { page, events } = await open(shown(reportOf([pictured]), { logo, people: 'shown' }));
    const width = "document.querySelector('.shot img').getBoundingClientRect().width";
    const before = Number(await page.evaluate(width));
    await page.evaluate("document.querySelector('.shot summary').focus()");
    await page.keyboard.press('Enter');
    expect(Number(await page.evaluate(width))).toBeGreaterThan(before * 2);
    expect(events).toEqual([]);
    await page.context().close();
  });

  it('draws a company’s score in each channel, with a gap where there is none', () => {
    const profile = (domain: string): string =>
      shown(three)
        .split('<svg class="profile"')
        .find((one) => one.includes(`<title>${domain}: score by channel`)) ?? '';
    expect(profile('walled.test')).toContain('<path class="own" d=""/>');
    expect(profile('walled.test').match(/>\?<\/text>/g)).toHaveLength(6);
    expect(profile('walled.test')).toContain('<desc>E-mail: not measured; Online chat: not measured;');
    expect(profile('bare.test')).toContain('<desc>E-mail: 24 (13-58); Online chat: 0;');
    expect(profile('bare.test').match(/<circle/g)).toHaveLength(6);
    expect(shown(reportOf([half]))).not.toContain('class="profile"');
  });

  it('opens everything on paper', async () => {
    const { page } = await open(shown(three));
    const seen = "document.querySelector('#evidence .criterion').checkVisibility()";
    expect(await page.evaluate(seen)).toBe(false);
    await page.emulateMedia({ media: 'print' });
    expect(await page.evaluate(seen)).toBe(true);
    await page.context().close();
  });

  /** WCAG 2.2 up to AA, of which the size of targets is off by itself, and what is good beyond it. */
  const accessibility = {
    resultTypes: ['violations'],
    runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
    rules: { 'target-size': { enabled: true } },
  };

  it.each(['light', 'dark'] as const)('breaks no rule of accessibility in %s colours', async (colorScheme) => {
    for (const report of [three, six, reportOf([pictured])]) {
      const { page } = await open(shown(report, { logo, people: 'shown' }), { colorScheme, bypassCSP: true });
      await page.evaluate(openAll);
      await page.evaluate(axe.source);
      const violations = `axe.run(${JSON.stringify(accessibility)}).then(({ violations }) => violations.map(({ id, nodes }) => [id, nodes[0].html]))`;
      expect(await page.evaluate(violations)).toEqual([]);
      await page.context().close();
    }
  });

  it('is what a file that ends in .html gets', async () => {
    const report = path.join(folder, 'audit.html');
    const told: string[] = [];
    const output = {
      report: async () => {},
      say: (line: string) => void told.push(line),
      live: () => {},
      color: false,
      width: 80,
      liveTerminal: false,
    };
    await publish(three, { rubric: 'default', format: 'csv', output: [report] }, output);
    expect(readFileSync(report, 'utf8')).toMatch(/^<!DOCTYPE html>\n<html lang="en">/);
    expect(told).toEqual([`Wrote ${report}`]);
  });

  it('stays under two megabytes for ten companies', () => {
    expect(Buffer.byteLength(shown(many))).toBeLessThan(2_000_000);
  });

  it('says what it cannot advise, and what a saved run does not tell', () => {
    expect(shown(reportOf([walledOff]))).toContain('Nothing was measured, so nothing can be advised.');
    expect(shown(reportOf([acme]))).toContain('Limits for each company: not recorded.');
    expect(shown(three)).toContain('Limits for each company: 120 visits, 120 seconds.');
    expect(shown(three)).toContain('Chromium 143.0.7499.0, sandbox on');
  });
});

describe('a rule in words', () => {
  it.each([
    [
      'email.support-address',
      { kind: 'levels', levels: { 'form-only': 40, role: 100 }, absent: 0 },
      'contact form only: 40; address for support: 100; not there: 0',
    ],
    [
      'email.first-reply-hours',
      { kind: 'bands', bands: [{ atMost: 1, points: 100 }], else: 20, absent: 0 },
      'at most 1 hour: 100; otherwise: 20; not there: 0',
    ],
    [
      'kb.rating-widget',
      { kind: 'bands', bands: [{ atLeast: 0.5, points: 100 }], else: 0, absent: 0 },
      'at least 50 %: 100; otherwise: 0; not there: 0',
    ],
    ['kb.empty-sections', { kind: 'share', invert: true, absent: 0 }, '100 points less one for each percent; not there: 0'],
    ['email.closing-survey', { kind: 'yes-no', yes: 100, no: 0, absent: 10 }, 'yes: 100; no: 0; not there: 10'],
  ] as const)('%s', (measure, rule, text) => {
    expect(ruleInWords({ measure, rule }, wording.en)).toBe(text);
  });
});
