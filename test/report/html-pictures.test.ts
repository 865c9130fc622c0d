import { describe, expect, it } from 'vitest';
import { found } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { type RenderOptions, render } from '../../src/report/index.ts';
import { acme, bare, names, reportOf } from '../support/report-fixtures.ts';

const at = '2026-03-01T09:30:00Z';
const [home, contact, team, chat] = ['/9j/home', '/9j/contact', '/9j/team', '/9j/chat'] as const;
const chatProof = {
  url: 'https://acme.test/',
  at,
  via: 'browser',
  where: 'chat window',
  excerpt: 'We are online',
  screenshot: chat,
} as const;
const pictured: Scorecard = {
  ...acme,
  readings: { ...acme.readings, 'chat.availability': found('people-now', [chatProof]) },
  visits: [
    {
      url: 'https://acme.test/',
      via: 'browser',
      role: 'home',
      kind: 'page',
      at,
      screenshot: home,
      opened: { screenshot: chat },
    },
    { url: 'https://acme.test/contact', via: 'browser', kind: 'page', at, screenshot: contact },
    { url: 'https://acme.test/team', via: 'browser', kind: 'page', at, screenshot: team },
    { url: 'https://acme.test/contact', via: 'browser', kind: 'page', at, screenshot: contact },
  ],
};
const shown = (options: Partial<RenderOptions> = {}): string =>
  render(reportOf([pictured, bare]), { format: 'html', names, ...options });
/** What pictures a report holds, by the end of their data. */
const picturesIn = (report: string): readonly string[] =>
  [...report.matchAll(/src="data:image\/jpeg;base64,\/9j\/([a-z]+)"/g)].map(([, name = '']) => name);

describe('pictures in the HTML report', () => {
  it('are those that decide, and all that were taken when they are asked for', () => {
    expect(picturesIn(shown({ people: 'shown' }))).toEqual(['home', 'chat']);
    expect(picturesIn(shown({ people: 'shown', screenshots: 'key' }))).toEqual(['home', 'chat']);
    expect(picturesIn(shown({ people: 'shown', screenshots: 'all' }))).toEqual(['home', 'contact', 'team', 'chat']);
    expect(picturesIn(shown({ people: 'shown', screenshots: 'none' }))).toEqual([]);
  });

  it('do not show people that the text masks: no page of a company of which an address is masked, for it may stand on any', () => {
    expect(picturesIn(shown())).toEqual([]);
    expect(shown()).toContain('2 pictures left out, as people may be seen there');
    expect(shown()).toContain('--no-mask shows them');
    expect(picturesIn(shown({ screenshots: 'all' }))).toEqual([]);
    expect(shown({ screenshots: 'all' })).toContain('4 pictures left out');
    expect(shown({ people: 'shown' })).not.toContain('left out, as people');
    expect(shown({ screenshots: 'none' })).not.toContain('left out, as people');
  });

  it('show the pages, and still no chat, of a company of which nothing is masked', () => {
    const report = render(reportOf([{ ...bare, visits: pictured.visits }]), { format: 'html', names, screenshots: 'all' });
    expect(picturesIn(report)).toEqual(['home', 'contact', 'team']);
    expect(report).toContain('1 picture left out, as people may be seen there');
  });

  it('stand beside the evidence that they came with, and evidence of a page leads to the picture of it', () => {
    const report = shown({ people: 'shown' });
    const criterion = /<li class="criterion" id="company-1-chat\.availability">[\s\S]*?\n<li class="criterion"/.exec(report)?.[0];
    expect(picturesIn(criterion ?? '')).toEqual(['chat']);
    expect(report).toContain('<li id="picture-1-1">');
    const other = /<li class="criterion" id="company-1-chat\.in-house">[\s\S]*?\n<\/ul>/.exec(report)?.[0];
    expect(other).toContain('href="#picture-1-1"');
  });

  it('are left out when they are no JPEG in base64', () => {
    const visits = ['/9j/"><script>', 'iVBORw0KGgo', ''].map((screenshot) => ({ ...pictured.visits[0], screenshot }));
    for (const visit of visits) {
      const card = { ...acme, visits: [{ ...visit, url: '', via: 'browser', kind: 'page', role: 'home', at } as const] };
      expect(render(reportOf([card]), { format: 'html', names })).not.toMatch(/<img|<script/);
    }
  });
});

describe('a report for others to see', () => {
  it('carries a title and a logo of the user’s own', () => {
    const svg = Buffer.from('<svg xmlns="http://www.w3.org/2000/svg" onload="alert(1)"/>').toString('base64');
    const report = shown({ title: 'Support <2026>', logo: { mediaType: 'image/svg+xml', base64: svg } });
    expect(report).toContain('<title>Support &lt;2026&gt;</title>');
    expect(report).toContain('<h1><bdi>Support &lt;2026&gt;</bdi></h1>');
    expect(report).toContain(`<p class="logo"><img src="data:image/svg+xml;base64,${svg}" alt=""></p>`);
    expect(shown()).not.toContain('class="logo"');
  });

  it('shows of companies without a name no picture, no link and no words of theirs', () => {
    const report = shown({ anonymize: true, screenshots: 'all', people: 'shown' });
    expect(report).not.toMatch(/<img|<blockquote|href="https?:/);
    expect(report).not.toContain('chat window');
    expect(shown()).toMatch(/<blockquote[\s\S]*href="https:/);
  });
});
