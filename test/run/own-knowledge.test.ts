import { describe, expect, it } from 'vitest';
import { chatWidgets } from '../../src/data/chat-widgets.ts';
import { forums } from '../../src/data/forums.ts';
import { createDiscovery } from '../../src/gather/discover.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { patternFault } from '../../src/lib/linear-pattern.ts';
import { match } from '../../src/lib/match.ts';
import { ownVendors } from '../../src/lib/own-vendors.ts';
import type { OwnKnowledge, OwnVendor } from '../../src/model/own.ts';
import chatWidget, { chatWait } from '../../src/probes/chat-widget.ts';
import { withOwnLaunchers } from '../../src/run/own-launchers.ts';
import { createSession } from '../../src/run/site-session.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const url = 'https://acme.example/';
const acmeChat: OwnVendor = {
  id: 'acme-chat',
  name: 'Acme Chat',
  kind: 'chat',
  shows: [{ host: 'widget.acme-chat.test', path: '^/v\\d+/' }],
  launchers: ['#acme-open'],
  like: ['https://widget.acme-chat.test/v1/w.js'],
  unlike: [],
};
const noWords = { supportAddresses: [], chatLaunchers: [], links: {} } as const;
const script = '<script src="https://widget.acme-chat.test/v2/w.js"></script>';
const text = `<main><h1>Acme</h1><p>${'We make pumps and valves for gardens of every size, and ship them to your door. '.repeat(8)}</p></main>`;
const shownBy = (rows: readonly OwnVendor[], body: string, among = chatWidgets): readonly string[] => {
  const page = { ...parsePage(pageOf(url, `<!doctype html><title>Acme</title>${body}`)), own: ownVendors(rows) };
  return match(among, [page]).map(({ vendor }) => vendor.id);
};

describe('rows of the user’s own', () => {
  it('stand beside ours of the same kind', () => {
    expect(shownBy([acmeChat], script)).toEqual(['acme-chat']);
    expect(shownBy([], script)).toEqual([]);
    expect(
      shownBy(
        [acmeChat],
        script,
        forums.filter(({ kind }) => kind === 'forum'),
      ),
    ).toEqual([]);
  });

  it('try their patterns as ours do', () => {
    expect(shownBy([acmeChat], '<script src="https://widget.acme-chat.test/blog.js"></script>')).toEqual([]);
  });

  it('with the id of one of ours show that product once', () => {
    const tawk: OwnVendor = { ...acmeChat, id: 'tawk' };
    const loader = '<script src="https://embed.tawk.to/5f0000000000000000000000/default"></script>';
    expect(shownBy([tawk], `${loader}${script}`)).toEqual(['tawk']);
    expect(shownBy([tawk], script)).toEqual(['tawk']);
  });

  it('reach the probes of a session', () => {
    const own: OwnKnowledge = { vendors: [acmeChat], words: noWords, companies: {} };
    const productsOf = (known?: OwnKnowledge): unknown => {
      const session = createSession(
        { domain: 'acme.example', at: '2026-01-01T00:00:00Z', broken: [], own: known },
        [chatWidget],
        () => undefined,
      );
      session.add([pageOf(url, `<!doctype html><title>Acme</title>${text}${script}`, { role: 'home' })]);
      session.plan();
      return session.read()['chat.products'];
    };
    expect(productsOf(own)).toMatchObject({ state: 'found', value: ['acme-chat'] });
    expect(productsOf()).not.toMatchObject({ state: 'found' });
  });

  it('and their launchers are pressed beside ours, and their hosts end the wait', () => {
    const probe = { ...chatWidget, looksAt: [{ by: 'role', role: 'home', via: 'browser', waitFor: chatWait }] as const };
    const words = { ...noWords, chatLaunchers: ['skriv til os'] };
    const [wider] = withOwnLaunchers(
      [probe],
      ownVendors([acmeChat, { ...acmeChat, shows: [{ host: 'acme-chat.test' }] }]),
      words,
    );
    const wait = wider?.looksAt[0]?.waitFor;
    expect(wait?.open?.launchers).toEqual([...chatWait.open.launchers, '#acme-open', '#acme-open']);
    expect(wait?.open?.phrases).toEqual([...chatWait.open.phrases, 'skriv til os']);
    expect(wait?.hosts).toEqual([...(chatWait.hosts ?? []), 'acme-chat.test']);
  });

  it('change nothing where there are none', () => {
    const probes = [chatWidget];
    expect(withOwnLaunchers(probes, [], noWords)).toBe(probes);
  });
});

describe('patterns of the user’s own', () => {
  it('are refused when no linear engine reads them', () => {
    expect(patternFault('^/v\\d+')).toBeUndefined();
    expect(patternFault('(a)\\1')).toBeDefined();
    expect(patternFault('(')).toBeDefined();
  });
});

describe('places of the user’s own', () => {
  const home = parseDocument('<a href="/help">Help</a><a href="/spoerg">Hvad nu</a>', url);

  it('come before those that links tell', () => {
    const discovery = createDiscovery(url, () => false, { pinned: { help: ['https://kb.example/'] } });
    discovery.addPage(home);
    expect(discovery.roles().help).toEqual(['https://kb.example/', 'https://acme.example/help']);
  });

  it('are found by words that the user adds', () => {
    const discovery = createDiscovery(url, () => false, { links: { support: ['hvad nu'] } });
    discovery.addPage(home);
    expect(discovery.roles().support).toContain('https://acme.example/spoerg');
  });
});
