import { describe, expect, it } from 'vitest';
import type { OwnSearch, SearchSignal } from '../../src/model/own-search.ts';
import { ownSearches } from '../../src/probes/own-searches.ts';
import { siteView, type TestPage } from './contact-view.ts';

const status: OwnSearch = {
  id: 'own.status-page',
  title: 'Status page',
  channel: 'contact',
  counts: false,
  signals: [{ kind: 'link_text', text: 'status page' }],
  pages: ['home', 'help'],
  via: 'http',
};
const reading = (search: Partial<OwnSearch>, pages: readonly TestPage[]) =>
  ownSearches([{ ...status, ...search }])[0]?.read(siteView(pages))[search.id ?? status.id];
const home = (html: string, more: Partial<TestPage> = {}): TestPage => ({ role: 'home', path: '/', html, ...more });
const on = (html: string, ...signals: readonly [SearchSignal, ...SearchSignal[]]) => {
  const read = reading({ signals }, [home(html)]);
  return read?.state === 'found' ? read.evidence.map(({ excerpt }) => excerpt) : read?.state;
};

describe('a search of the user’s own', () => {
  it('finds a phrase in the text of a link as words of its own, however it is written', () => {
    const search: SearchSignal = { kind: 'link_text', text: 'Status page' };
    expect(on('<a href="/s">Our STATUS&nbsp;page</a>', search)).toEqual(['Our STATUS page https://acme.com/s']);
    expect(on('<a href="/s">status pages</a><p>status page</p>', search)).toBe('absent');
    expect(on('<a href="/s">サービス状況を見る</a>', { kind: 'link_text', text: 'サービス状況' })).toHaveLength(1);
  });

  it('finds what an expression fits, which minds case unless it says otherwise', () => {
    expect(on('<a href="/s">Service status</a>', { kind: 'link_text', text: '/^service (status|health)$/i' })).toHaveLength(1);
    expect(on('<a href="/s">Service status</a>', { kind: 'link_text', text: '/^service/' })).toBe('absent');
  });

  it('compares hosts of links by label', () => {
    const search: SearchSignal = { kind: 'link_host', text: 'status.acme.io' };
    expect(on('<a href="https://eu.status.acme.io/x">now</a>', search)).toEqual(['now https://eu.status.acme.io/x']);
    expect(on('<a href="https://mystatus.acme.io/">x</a><a href="/?u=status.acme.io">y</a>', search)).toBe('absent');
    expect(on('<a href="https://status.acme.com/">x</a>', { kind: 'link_host', text: '/^status[.]/' })).toHaveLength(1);
  });

  it('reads the visible text line by line, and quotes what is around', () => {
    const search: SearchSignal = { kind: 'page_text', text: 'all systems normal' };
    expect(on(`<p>${'word '.repeat(60)}All systems normal today.</p>`, search)).toEqual([
      `${'word '.repeat(16)}All systems normal today.`,
    ]);
    expect(on('<p>All systems</p><p>normal</p><script>"all systems normal"</script>', search)).toBe('absent');
  });

  it('quotes the place that an expression fits, not one that only reads the same', () => {
    const line = `<p>unstatused ${'word '.repeat(60)}status is good.</p>`;
    expect(on(line, { kind: 'page_text', text: '/\\bstatus\\b/' })).toEqual([`${'word '.repeat(16)}status is good.`]);
  });

  it('finds elements by a selector', () => {
    expect(on('<div class="status" data-x="1"><b>Up</b></div>', { kind: 'selector', text: 'div.status' })).toEqual([
      '<div class="status" data-x="1"></div>Up',
    ]);
  });

  it('counts different matches over all its pages, the same one once', () => {
    const footer = '<a href="/s">Status page</a>';
    const pages: readonly TestPage[] = [
      home(`${footer}${footer}<a href="/t">Status page of the shop</a>`),
      { role: 'help', path: '/help', html: footer },
    ];
    expect(reading({ counts: true }, pages)).toMatchObject({ state: 'found', value: 2 });
    const twice = [...status.signals, { kind: 'selector', text: 'a' }] as const;
    expect(reading({ counts: true, signals: twice }, [home(footer)])).toMatchObject({ state: 'found', value: 1 });
    expect(reading({ counts: true }, [home('<p>Hello</p>')])).toMatchObject({ state: 'absent' });
  });

  it('looks at the pages that it names, and at no other', () => {
    const pages: readonly TestPage[] = [home('<p>Hello</p>'), { role: 'blog', path: '/b', html: '<a href="/s">status page</a>' }];
    expect(reading({}, pages)).toMatchObject({ state: 'absent', searched: [{ url: 'https://acme.com/' }] });
    expect(reading({ pages: ['pricing'] }, pages)).toMatchObject({ state: 'unknown', reason: 'no-page-read' });
  });

  it('that wants pages with their scripts at work says of others only what is there', () => {
    expect(reading({ via: 'browser' }, [home('<p>x</p>')])).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
    expect(reading({ via: 'browser' }, [home('<a href="/s">status page</a>')])).toMatchObject({ state: 'found' });
    expect(reading({ via: 'browser' }, [home('<p>x</p>', { via: 'browser' })])).toMatchObject({ state: 'absent' });
  });

  it('with words by language is unknown where the language of a page cannot be told', () => {
    const signals = [{ kind: 'link_text', text: 'status page', language: 'en' }] as const;
    const english = `<html lang="en"><p>${'We are here for you and help with all of the things that do not work. '.repeat(4)}</p>`;
    const pages: readonly TestPage[] = [home(english), { role: 'help', path: '/help', html: '<p>Xyz</p>' }];
    expect(reading({ signals }, [home(english)])).toMatchObject({ state: 'absent' });
    expect(reading({ signals }, pages)).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
      detail: 'The search has words in en, and the language of a page could not be told.',
    });
    expect(reading({}, pages)).toMatchObject({ state: 'absent' });
  });

  it('is unknown on pages in a language that it has no words for', () => {
    const signals = [{ kind: 'link_text', text: 'status page', language: 'en' }] as const;
    const german = `<html lang="de"><p>${'Wir sind für Sie da und helfen mit allem, was nicht geht. '.repeat(4)}</p>`;
    expect(reading({ signals }, [home(german)])).toMatchObject({ state: 'unknown', reason: 'not-told' });
    const both = [...signals, { kind: 'link_text', text: 'statusseite', language: 'de' }] as const;
    expect(reading({ signals: both }, [home(german)])).toMatchObject({ state: 'absent' });
    expect(reading({}, [home(german)])).toMatchObject({ state: 'absent' });
  });
});
