import { describe, expect, it } from 'vitest';
import type { Page, Visit } from '../../src/model/visit.ts';
import type { AnyProbe } from '../../src/probes/define-probe.ts';
import kbArticles from '../../src/probes/kb-articles.ts';
import kbEmptySections from '../../src/probes/kb-empty-sections.ts';
import knowledgeBase from '../../src/probes/knowledge-base.ts';
import { createSession } from '../../src/run/site-session.ts';
import { missingOf, pageOf } from '../support/page-of.ts';

const origin = 'https://help.acme.test';
const sections = Array.from({ length: 40 }, (_, index) => index + 1);
const perSection = 125;
const perPage = 25;
const articlesOf = (section: number): readonly string[] =>
  Array.from({ length: perSection }, (_, index) => `${origin}/topic-${section}/how-to-do-thing-${section}-${index + 1}`);
const list = (urls: readonly string[], name: string) =>
  `<ul>${urls.map((url) => `<li><a href="${url}">${name} ${url.slice(url.lastIndexOf('-') + 1)}</a></li>`).join('')}</ul>`;
const map = (urls: readonly string[]) => `<urlset>${urls.map((url) => `<url><loc>${url}</loc></url>`).join('')}</urlset>`;

type Server = (url: URL) => { readonly body: string; readonly type?: Page['type'] } | null;

const pages: Server = ({ pathname, searchParams }) => {
  const names = sections.map((section) => `<li><a href="/category/topic-${section}">Topic ${section}</a></li>`);
  if (pathname === '/') return { body: `<html lang="en"><h1>Help</h1><main><ul>${names.join('')}</ul></main>` };
  const section = Number(/^\/category\/topic-(\d+)$/.exec(pathname)?.[1]);
  if (section) {
    const page = Number(searchParams.get('page') ?? 1);
    const urls = articlesOf(section).slice((page - 1) * perPage, page * perPage);
    const next = page * perPage < perSection ? `<a rel="next" href="?page=${page + 1}">Next</a>` : '';
    return { body: `<h1>Topic ${section}</h1><main>${list(urls, 'How to do the thing number')}${next}</main>` };
  }
  return /^\/topic-\d+\/how-/.test(pathname)
    ? { body: '<h1>Thing</h1><main><p>Open the menu and choose the thing.</p></main>' }
    : null;
};

/** Everything that probes ask for is answered, wave after wave; gives the readings, the waves after the home page and the visits. */
function audit(server: Server, probes: readonly AnyProbe[] = [knowledgeBase, kbArticles, kbEmptySections]) {
  const session = createSession({ domain: 'acme.test', at: '2026-05-04T10:00:00.000Z', broken: [] }, probes, () => {});
  const visited: string[] = [];
  let waves = 0;
  session.add([pageOf('https://acme.test/', `<h1>Acme</h1><a href="${origin}/">Help centre</a>`, { role: 'home' })]);
  for (let wishes = session.plan(); wishes.length > 0; wishes = session.plan()) {
    waves += 1;
    session.add(
      wishes.map(({ look, url, role }): Visit => {
        visited.push(url);
        const answer = new URL(url).origin === origin ? server(new URL(url)) : null;
        if (!answer) return { ...missingOf(url), look };
        return pageOf(url, answer.body, { ...(role ? { role } : {}) }, { look, type: answer.type ?? 'html' });
      }),
    );
  }
  return { readings: session.read(), waves, visited };
}

describe('a knowledge base of 5,000 articles in 40 sections', () => {
  it('is counted exactly by a sitemap of several files, in three waves after the home page', () => {
    const { readings, waves, visited } = audit(
      (url) => {
        const file = Number(/^\/sitemap-(\d)\.xml$/.exec(url.pathname)?.[1]);
        if (url.pathname === '/sitemap.xml') {
          const files = [1, 2, 3, 4, 5].map((name) => `<sitemap><loc>${origin}/sitemap-${name}.xml</loc></sitemap>`);
          return { body: `<sitemapindex>${files.join('')}</sitemapindex>`, type: 'xml' };
        }
        if (!file) return pages(url);
        return { body: map(sections.filter((section) => section % 5 === file - 1).flatMap(articlesOf)), type: 'xml' };
      },
      [kbArticles],
    );
    expect(readings['kb.articles']).toMatchObject({
      state: 'found',
      value: 5000,
      note: 'Counted in the sitemap, articles only.',
    });
    expect(readings['kb.articles']).not.toHaveProperty('bound');
    expect(waves).toBeLessThanOrEqual(3);
    expect(visited.length).toBeLessThan(120);
  });

  it('is counted exactly by the public interface of its engine', () => {
    const { readings, waves } = audit((url) => {
      if (url.pathname === '/')
        return {
          body: '<html lang="de"><meta name="generator" content="x"><script src="https://static.zdassets.com/hc/a.js"></script><h1>Hilfe</h1><p>Hier finden Sie Antworten auf alle Fragen zu Ihrem Konto, zu Rechnungen, zu Bestellungen und zum Versand. Wählen Sie ein Thema oder suchen Sie nach einem Stichwort, das Sie beschäftigt.</p><a href="/hc/de">Zu den Antworten</a>',
        };
      if (url.pathname === '/hc/de')
        return {
          body: '<html lang="de"><script src="https://static.zdassets.com/hc/a.js"></script><h1>Hilfe</h1><p>Hier finden Sie Antworten auf alle Fragen zu Ihrem Konto, zu Rechnungen, zu Bestellungen und zum Versand. Wählen Sie ein Thema oder suchen Sie nach einem Stichwort, das Sie beschäftigt.</p><a href="/hc/de/articles/1">Wie kommt mein Geld zurück?</a>',
        };
      const items = Array.from({ length: 100 }, (_, index) => ({
        id: index,
        html_url: `${origin}/hc/de/articles/${index}`,
        draft: false,
      }));
      if (url.pathname === '/api/v2/help_center/de/articles.json')
        return { body: JSON.stringify({ count: 5000, articles: items }), type: 'json' };
      return null;
    });
    expect(readings['kb.articles']).toMatchObject({ state: 'found', value: 5000 });
    expect(waves).toBeLessThanOrEqual(3);
  });

  it('is counted as a lower bound by walking its sections and the pages that they go on with', () => {
    const { readings, visited } = audit(pages);
    const reading = readings['kb.articles'];
    expect(reading).toMatchObject({ state: 'found', bound: 'at-least' });
    const value = reading?.state === 'found' && typeof reading.value === 'number' ? reading.value : 0;
    expect(value).toBeGreaterThan(500);
    expect(value).toBeLessThanOrEqual(5000);
    expect(visited.length).toBeLessThan(120);
    expect(readings['kb.empty-sections']).toMatchObject({ state: 'found', value: 0 });
  });
});
