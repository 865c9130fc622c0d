import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import type { Typed } from '../../src/model/typing.ts';
import type { Look } from '../../src/model/visit.ts';
import probe from '../../src/probes/community-search.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import { asPage, createVisitor, go, launchHere } from '../support/browser-visits.ts';
import { type BrowserWorld, startWorld } from '../support/browser-world.ts';
import { typingHosts } from '../support/typing-pages.ts';
import { page, viewOf } from './forum-view.ts';

const root = 'https://forum.acme.test/';
const sought = 'How do I export my data';
const nonsense = 'xqzvwkj';
const box = '<input type="search" placeholder="Search topics">';
const row = `<li class="row"><a class="topictitle" href="./viewtopic.php?t=1">${sought}</a></li>`;
const front = (search: string, at = root) =>
  page('forum', at, `<body id="phpbb">${search}<ul class="topiclist">${row}</ul></body>`);
const typingIn = (view: SiteView): readonly Look[] => (probe.follow?.(view) ?? []).filter(({ waitFor }) => waitFor?.type);
const typedInto = (typed: Typed, forum = front(box)): SiteView => ({
  ...viewOf([forum]),
  typed: [{ ...forum, via: 'browser', typed }],
});
const tries = (suggestion: string, url: string, said = 'No results') => ({
  field: '<input type="search">',
  tries: [
    { text: nonsense, suggestions: [], said },
    { text: sought, suggestions: [{ text: suggestion, url }], said: suggestion },
  ],
});
const read = (view: SiteView) => probe.read(view)['community.search'];

describe('a box of a forum that only scripts answer', () => {
  it('is typed into, nonsense first, where topics are known and no form tells an address', () => {
    expect(typingIn(viewOf([front(box)]))).toMatchObject([
      { url: root, via: 'browser', waitFor: { type: { texts: [nonsense, sought] } } },
    ]);
    const form = `<form action="./search.php">${box.replace('<input', '<input name="keywords"')}</form>`;
    expect(typingIn(viewOf([front(form)]))).toEqual([]);
    expect(typingIn(viewOf([front(form.replace('<form', '<form method="post"'))]))).toEqual([]);
    expect(typingIn(viewOf([front('')]))).toEqual([]);
  });

  it('may be one that its scripts have yet to draw, but not in the frame of the company’s site', () => {
    const place = '<div id="search"></div>';
    expect(typingIn(viewOf([front(place)]))).toHaveLength(1);
    expect(typingIn(viewOf([front(place, 'https://www.acme.test/forum/')]))).toEqual([]);
  });

  it('is not typed into a second time', () => {
    expect(typingIn(typedInto(tries(sought, '')))).toEqual([]);
  });

  it('finds a topic that it suggests, and not what leads elsewhere', () => {
    const yes = { state: 'found', note: expect.stringContaining('a title finds its topic: yes') };
    const no = { state: 'found', note: expect.stringContaining('a title finds its topic: no') };
    expect(read(typedInto(tries(sought, `${root}viewtopic.php?t=1`)))).toMatchObject(yes);
    expect(read(typedInto(tries(sought, 'https://www.acme.test/shop')))).toMatchObject(no);
  });

  it('helps a search in vain with words of advice, and is open where it says nothing of the kind', () => {
    const advice = 'No results. Try different keywords.';
    const note = (said: string) => read(typedInto(tries(sought, '', said)));
    expect(note(advice)).toMatchObject({ note: expect.stringContaining('a search in vain is helped: yes') });
    expect(note('No results')).toMatchObject({ bound: 'at-least' });
  });

  it('is a box although none was seen before scripts drew it', () => {
    const drawn = typedInto(tries(sought, ''), front('<div id="search"></div>'));
    expect(read(drawn)).toMatchObject({ note: expect.stringContaining('box on its home page: yes') });
  });

  it('proves nothing where it stays silent', () => {
    const silent = { field: '<input>', tries: [{ text: sought, suggestions: [], said: '' }] };
    expect(read(typedInto(silent))).toMatchObject({ bound: 'at-least', note: expect.stringContaining('enter is not pressed') });
  });
});

describe('a forum in a real browser', () => {
  let world: BrowserWorld;
  let visitor: BrowserVisitor;
  beforeAll(async () => {
    world = await startWorld(typingHosts);
    visitor = createVisitor(() => launchHere(world.proxyUrl));
  });
  afterAll(async () => {
    await visitor.close();
    await world.close();
  });

  it('has its topic found by what its box suggests while one types', async () => {
    const at = 'http://forum.test/';
    const { body } = asPage(await go(visitor.openSite(), at, { capMs: 100 }));
    const forum = page('forum', at, body);
    const [look] = typingIn(viewOf([forum]));
    const came = asPage(await go(visitor.openSite(), at, look?.waitFor ?? { capMs: 1 }));
    const view = { ...viewOf([forum]), typed: [came] };
    expect(read(view)).toMatchObject({ note: expect.stringContaining('a title finds its topic: yes') });
  });
});
