import { describe, expect, it } from 'vitest';
import type { FailureReason } from '../../src/model/reasons.ts';
import type { Failed, Page } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import kbRatings from '../../src/probes/kb-ratings.ts';
import kbUsefulness from '../../src/probes/kb-usefulness.ts';
import { page, sitemap, told, view } from './kb-view.ts';

const home = 'https://acme.test/';
const help = 'https://acme.test/help';
const names = ['refunds', 'parcels', 'invoices', 'passwords'];
const article = (index: number): string => `${help}/how-to-get-${names[index]}-from-us`;
const list = names.map((name, index) => `<li><a href="${article(index)}">How to get ${name} from us</a></li>`).join('');
const text = '<h1>How to get it</h1><p>Write to us and tell us the number of your order, then wait for the answer.</p>';
const question = '<div><p>Was this article helpful?</p><button>Yes</button><button>No</button></div>';
const script = '<script src="/app.js"></script>';
const share = '<a href="https://www.facebook.com/sharer/sharer.php?u=x">Share</a>';

/** A site whose help centre has four articles, each with one of these bodies. */
const site = (bodies: readonly string[], more: readonly Page[] = []): SiteView =>
  view(home, [
    page(home, '<a href="/help">Help</a>', 'home'),
    page(help, `<h1>Help</h1><ul>${list}</ul>`, 'help'),
    ...bodies.map((body, index) => page(article(index), `<main>${text}${body}</main>`)),
    sitemap(
      'https://acme.test/sitemap.xml',
      names.map((_, index) => article(index)),
    ),
    ...more,
  ]);

const rendered = (index: number, body: string, more: Partial<Page> = {}): Page => ({
  ...page(article(index), `<main>${text}${body}</main>`),
  look: { by: 'url', url: article(index), via: 'browser' },
  via: 'browser',
  ...more,
});

const noBrowser = (reason: FailureReason): readonly Failed[] =>
  names.map((_, index) => ({
    kind: 'failed',
    look: { by: 'url', url: article(index), via: 'browser', supporting: true },
    via: 'browser',
    url: article(index),
    fetchedAt: '2026-11-21T10:00:00.000Z',
    reason,
    detail: '',
  }));

const ratings = (seen: SiteView): readonly unknown[] => {
  const readings = kbRatings.read(seen);
  return [told(readings['kb.rating-widget']), told(readings['kb.rating-social-only'])];
};
const browserLooks = (seen: SiteView): number => (kbRatings.follow?.(seen) ?? []).filter(({ via }) => via === 'browser').length;

describe('rating of articles', () => {
  it('is the share of the articles that were read which readers can rate', () => {
    const seen = site([question, question, question, '']);
    expect(ratings(seen)).toEqual([
      ['found', 0.75],
      ['found', false],
    ]);
    expect(kbRatings.read(seen)['kb.rating-widget']).toMatchObject({
      note: '3 of 4 articles can be rated; 4 of 4 known articles were read.',
    });
    expect(browserLooks(seen)).toBe(0);
  });

  it('does not count what asks for a login', () => {
    const barred = '<div><p>Was this helpful?</p><a href="/login?to=1">Yes</a><a href="/login?to=1">No</a></div>';
    const seen = site([question, barred, barred, barred]);
    expect(ratings(seen)[0]).toEqual(['found', 0.25]);
    expect(kbRatings.read(seen)['kb.rating-widget']).toMatchObject({ note: expect.stringContaining('on 3 it asks for a login') });
  });

  it('is none where nothing could add a control to the pages', () => {
    const seen = site(['', '', '', '']);
    expect(ratings(seen)).toEqual([
      ['found', 0],
      ['found', false],
    ]);
    expect(browserLooks(seen)).toBe(0);
  });

  it('is looked for in the browser on three articles when scripts may add it', () => {
    expect(browserLooks(site([script, script, script, script]))).toBe(3);
    const pages = names.map((_, index) => rendered(index, index === 3 ? '' : question));
    const [widget] = ratings(site([script, script, script, script], pages));
    expect(widget).toEqual(['found', expect.any(Number)]);
    expect(kbRatings.read(site([script, script, script, script], pages))['kb.rating-widget']).toMatchObject({
      note: expect.stringContaining('4 were seen in the browser and stand for 4'),
    });
  });

  it('is looked for in the browser on the articles without a control, whatever the others show', () => {
    const pages = [site([question, script, script, script]), site([script, script, script], [rendered(3, question)])];
    expect(pages.map(browserLooks)).toEqual([3, 3]);
    const seen = site(
      [question, script, script, script],
      [1, 2, 3].map((index) => rendered(index, index === 1 ? question : '')),
    );
    expect(browserLooks(seen)).toBe(0);
    expect(ratings(seen)[0]).toEqual(['found', 0.5]);
  });

  it('takes those seen in the browser for the rest that scripts may add to, and says so', () => {
    const seen = site([question, script, script, script], [rendered(1, question), rendered(2, '')]);
    expect(ratings(seen)[0]).toEqual(['found', (1 + 3 / 2) / 4]);
    expect(kbRatings.read(seen)['kb.rating-widget']).toMatchObject({
      note: expect.stringContaining('2 were seen in the browser and stand for 3'),
    });
  });

  it('is a lower bound when no browser looked at the rest', () => {
    const seen = { ...site([question, script, script, script]), failed: noBrowser('browser-off') };
    expect(ratings(seen)).toEqual([
      ['found', 0.25, 'at-least'],
      ['found', false],
    ]);
  });

  it('is unknown when too few of many articles were read', () => {
    const more = Array.from({ length: 40 }, (_, index) => `${help}/how-to-send-parcel-${index}-to-us`);
    const seen = site([question, question, question, question], [sitemap('https://acme.test/sitemap.xml', more)]);
    expect(kbRatings.read(seen)['kb.rating-widget']).toMatchObject({ state: 'unknown', reason: 'no-page-read' });
    expect(kbRatings.read(seen)['kb.rating-social-only']).toMatchObject({ state: 'unknown', reason: 'no-page-read' });
  });

  it('is unknown, and never none, when scripts may add it and no browser looked', () => {
    const seen = { ...site([script, script, script, script]), failed: noBrowser('browser-off') };
    const readings = kbRatings.read(seen);
    expect(readings['kb.rating-widget']).toMatchObject({ state: 'unknown', reason: 'browser-off' });
    expect(readings['kb.rating-social-only']).toMatchObject({ state: 'unknown', reason: 'browser-off' });
  });

  it('is unknown when every rendered page was stopped before it was done', () => {
    const pages = names.map((_, index) => rendered(index, '', { cutOff: 'budget-time' }));
    const seen = site([script, script, script, script], pages);
    expect(kbRatings.read(seen)['kb.rating-widget']).toMatchObject({ state: 'unknown', reason: 'budget-time' });
  });

  it('does not see a control on a section that holds nothing but the question', () => {
    const empty = page(`${help}/empty`, `<h1>Empty</h1>${question}`);
    expect(ratings(site([question, question, question, ''], [empty]))[0]).toEqual(['found', 0.75]);
  });

  it('is absent without a knowledge base', () => {
    expect(ratings(view(home, [page(home, '<p>We make lamps.</p>', 'home')]))).toEqual([['absent'], ['absent']]);
  });
});

describe('rating by sharing only', () => {
  it('is so when four of five articles can be shared and none can be rated', () => {
    expect(ratings(site([share, share, share, share]))).toEqual([
      ['found', 0],
      ['found', true],
    ]);
    expect(ratings(site([share, share, share, '']))[1]).toEqual(['found', false]);
  });

  it('is not so when one article can be rated, or can be by those who log in', () => {
    expect(ratings(site([share, share, share, `${share}${question}`]))[1]).toEqual(['found', false]);
    const barred = '<div><p>Was this helpful?</p><button>Yes</button><button>No</button><p>Sign in to vote</p></div>';
    expect(ratings(site([share, share, share, `${share}${barred}`]))[1]).toEqual(['found', false]);
  });

  it.each([
    ['a widget', '<div class="ya-share2"></div>'],
    ['a link to a network', '<a href="https://x.com/intent/tweet?url=x">X</a>'],
    ['a link of a messenger', '<a href="https://t.me/share/url?url=x">Telegram</a>'],
  ])('knows %s', (_, body) => {
    expect(ratings(site([body, body, body, body]))[1]).toEqual(['found', true]);
  });

  it.each([
    ['a page of the company', '<a href="https://www.facebook.com/acme">Facebook</a>'],
    ['a bot', '<a href="https://t.me/acme_bot?start=help">Telegram</a>'],
  ])('is not shown by %s', (_, body) => {
    expect(ratings(site([body, body, body, body]))[1]).toEqual(['found', false]);
  });
});

const votes = (seen: SiteView): readonly unknown[] => {
  const readings = kbUsefulness.read(seen);
  return [readings['kb.usefulness'], readings['kb.relevance']].map((reading) =>
    reading.state === 'found' ? Number(reading.value.toFixed(4)) : reading.state === 'unknown' ? reading.reason : reading.state,
  );
};

describe('usefulness and relevance', () => {
  it('are the lower end of what all votes together show', () => {
    const seen = site([
      '<p>70 out of 220 found this helpful</p>',
      '<p>11 out of 43 found this helpful</p>',
      '<p>0 out of 0 found this helpful</p>',
      '',
    ]);
    expect(votes(seen)).toEqual([0.2553, 'not-told']);
    expect(kbUsefulness.read(seen)['kb.usefulness']).toMatchObject({
      note: expect.stringContaining('81 of 263 votes on 2 articles'),
    });
    expect(kbUsefulness.read(seen)['kb.usefulness']).toMatchObject({
      note: expect.stringContaining('50 % of 4 articles have 5 votes or more'),
    });
  });

  it('are not told where nobody shows a count', () => {
    expect(votes(site([question, question, question, question]))).toEqual(['not-told', 'not-told']);
  });

  it('are two questions', () => {
    const solved = '<div>Did this solve your problem? <button>Yes 15</button> <button>No 133</button></div>';
    expect(votes(site([solved, '', '', '']))).toEqual(['not-told', 0.0624]);
  });

  it('reads the votes that an engine tells beside its articles', () => {
    const desk = 'https://acme.zendesk.com';
    const answer = {
      count: 3,
      articles: [
        { html_url: `${desk}/hc/en-us/articles/1-Refunds`, vote_sum: -101, vote_count: 263 },
        { html_url: `${desk}/hc/en-us/articles/2-Parcels`, vote_sum: 0, vote_count: 0 },
        { html_url: `${desk}/hc/en-us/articles/3-Broken`, vote_sum: 9, vote_count: 4 },
      ],
    };
    const seen = view(home, [
      page(home, '<a href="https://acme.zendesk.com/hc/en-us">Help</a>', 'home'),
      page(`${desk}/hc/en-us`, '<h1>Help</h1><a href="/hc/en-us/articles/1-Refunds">How to get refunds from us</a>', 'help'),
      page(`${desk}/hc/en-us/articles/1-Refunds`, `<main>${text}<p>1 out of 2 found this helpful</p></main>`),
      page(`${desk}/api/v2/help_center/en-us/articles.json?per_page=100`, JSON.stringify(answer), undefined, 'json'),
    ]);
    expect(votes(seen)).toEqual([0.2553, 'not-told']);
  });

  it('are absent without a knowledge base', () => {
    expect(votes(view(home, [page(home, '<p>We make lamps.</p>', 'home')]))).toEqual(['absent', 'absent']);
  });
});
