import { readFileSync } from 'node:fs';
import { it } from 'vitest';
import { pageKey } from '/work/main/src/lib/url.ts';
import type { Look, Page, Role } from '/work/main/src/model/visit.ts';
import articles from '/work/main/src/probes/kb-articles.ts';
import reach from '/work/main/src/probes/kb-reachability.ts';
import search from '/work/main/src/probes/kb-search.ts';
import kb from '/work/main/src/probes/knowledge-base.ts';
import { parsePage, siteView } from '/work/main/src/run/site-view.ts';

const T = '/work/shared/targets';
const roleOf: Record<string, Role> = {
  home: 'home',
  'docusaurus/intro': 'docs',
  'dokuwiki/x': 'help',
  'wordpress/faq': 'faq',
  'wordpress/support': 'support',
  'wordpress/contact': 'contact',
  'wordpress/about': 'about',
  'npm-templates/modern-business-faq': 'faq',
  'npm-templates/modern-business-contact': 'contact',
  'rt5/login': 'home',
};
const page = (url: string, body: string, role?: Role, type: Page['type'] = 'html'): Page => ({
  kind: 'page',
  look: { by: 'url', url, via: 'http' },
  via: 'http',
  url,
  finalUrl: url,
  status: 200,
  fetchedAt: 'now',
  type,
  body,
  headers: {},
  requests: [],
  globals: [],
  cookies: [],
  frames: [],
  overlays: [],
  ...(role ? { role } : {}),
});
const show = (r: any) => {
  const { evidence, searched, tried, ...rest } = r;
  return JSON.stringify({ ...rest, e: evidence?.[0]?.where + ' | ' + evidence?.[0]?.excerpt?.slice(0, 110) });
};
for (const t of ['docusaurus', 'dokuwiki', 'redmine', 'wordpress', 'rt5', 'npm-templates', 'hyperkitty']) {
  it(t, () => {
    const m = JSON.parse(readFileSync(`${T}/${t}/manifest.json`, 'utf8'));
    const skip =
      t === 'rt5'
        ? ['selfservice.html', 'selfservice-articles.html']
        : t === 'npm-templates'
          ? m.pages.map((p: any) => p.file).filter((f: string) => !f.startsWith('modern'))
          : [];
    const all = m.pages
      .filter((p: any) => !skip.includes(p.file))
      .map((p: any) => {
        const n = p.file.replace('.html', '');
        const role = n.endsWith('home') && t !== 'x' ? 'home' : roleOf[`${t}/${n}`];
        return page(p.final_url, readFileSync(`${T}/${t}/${p.file}`, 'utf8'), role as Role | undefined);
      });
    const extra: Page[] = [];
    if (t === 'docusaurus')
      extra.push(
        page(
          'http://127.0.0.1:41022/sitemap.xml',
          '<urlset>' +
            [
              '',
              'blog',
              'blog/archive',
              'blog/release',
              'search',
              'docs/intro',
              'docs/category/billing',
              'docs/category/getting-started',
              'docs/category/mobile-app',
              'docs/billing/refunds',
              'docs/billing/invoices',
              'docs/billing/change-plan',
              'docs/getting-started/a',
              'docs/getting-started/b',
              'docs/getting-started/c',
              'docs/mobile-app/coming-soon',
            ]
              .map((x) => `<url><loc>http://127.0.0.1:41022/${x}</loc></url>`)
              .join('') +
            '</urlset>',
          undefined,
          'xml',
        ),
      );
    const got: Page[] = all.filter((p: Page) => p.role !== undefined);
    const missing: any[] = [];
    for (let wave = 0; wave < 6; wave++) {
      const view = siteView({
        domain: new URL(m.base).host,
        home: got.find((p) => p.role === 'home')?.finalUrl ?? '',
        at: 'now',
        pages: got.filter((p) => p.type === 'html').map(parsePage),
        files: got.filter((p) => p.type !== 'html'),
        missing,
        roleKeys: new Map(),
      });
      const looks = [kb, articles, search, reach]
        .flatMap((p) => (p.follow?.(view) ?? []).map((l) => [p.id, l] as const))
        .filter(([, l]) => l.by === 'url');
      console.log(t, 'wave', wave, looks.map(([id, l]: any) => `${id}:${l.url}`).join('\n   '));
      const before = got.length + missing.length;
      for (const [, l] of looks as any) {
        const hit = [...all, ...extra].find((p: Page) => pageKey(p.url) === pageKey(l.url));
        if (hit) {
          if (!got.includes(hit)) got.push(hit);
        } else if (!missing.some((x) => x.url === l.url))
          missing.push({ kind: 'missing', look: l, via: 'http', url: l.url, fetchedAt: 'now', status: 404, detail: '' });
      }
      if (got.length + missing.length === before) {
        for (const p of [kb, articles, search, reach])
          for (const [k, v] of Object.entries(p.read(view))) console.log('  =>', k, show(v));
        break;
      }
    }
  });
}
