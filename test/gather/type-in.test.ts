import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import type { Typed, Typing } from '../../src/model/typing.ts';
import { asPage, createVisitor, go, launchHere } from '../support/browser-visits.ts';
import { type BrowserWorld, startWorld } from '../support/browser-world.ts';
import { typingHosts } from '../support/typing-pages.ts';

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

const bill = 'How to pay a bill';
async function typed(host: string, texts: readonly string[] = [bill], more: Partial<Typing> = {}): Promise<Typed> {
  const type = { texts, into: [], words: ['subject', 'question'], behind: [], ...more };
  const page = asPage(await go(visitor.openSite(), `http://${host}/`, { capMs: 500, type }));
  expect(page.finalUrl).toBe(`http://${host}/`);
  if (!page.typed) throw new Error('nothing was typed');
  return page.typed;
}
const found = ({ tries }: Typed): readonly (readonly string[])[] =>
  tries.map(({ suggestions }) => suggestions.map(({ text }) => text));
const askedOf = (host: string, before: number): readonly string[] =>
  world.asked.slice(before).filter((url) => url.startsWith(`http://${host}/`) && url !== `http://${host}/`);
/** What left for a host, sockets included. */
const sentFrom = (host: string, before: number): readonly string[] => [
  ...askedOf(host, before),
  ...world.asked.slice(before).filter((line) => line.startsWith(`connect ${host}`)),
];

describe.concurrent('typing into a field', () => {
  it('brings the links that were not there before, text after text, and none for nonsense', async () => {
    const { field, tries, refused } = await typed('memory.test', [bill, 'qqxzzv', 'how to']);
    expect(field).toBe('<input id="s" name="subject">');
    expect(refused).toBeUndefined();
    expect(tries).toEqual([
      { text: bill, suggestions: [{ text: bill, url: 'http://memory.test/help/bill' }], said: bill },
      { text: 'qqxzzv', suggestions: [], said: '' },
      {
        text: 'how to',
        suggestions: [
          { text: bill, url: 'http://memory.test/help/bill' },
          { text: 'How to move house', url: 'http://memory.test/help/house' },
        ],
        said: `${bill}\nHow to move house`,
      },
    ]);
  });
  it('goes into an editable block too, whose text is not taken for the page’s', async () => {
    expect((await typed('editable.test', ['a bill'])).tries).toEqual([
      { text: 'a bill', suggestions: [{ text: bill, url: 'http://editable.test/help/bill' }], said: bill },
    ]);
  });
  it('brings options without an address', async () => {
    expect((await typed('options.test')).tries[0]?.suggestions).toEqual([{ text: bill, url: '' }]);
  });
  it('does not call new what the page only drew again', async () => {
    expect(found(await typed('redrawing.test'))).toEqual([[]]);
  });
  it('waits for a page that asks its server a moment after the last key', async () => {
    expect(found(await typed('get.test'))).toEqual([[bill, 'How to move house']]);
  });
  it('goes into open shadow roots and frames of the same origin', async () => {
    expect(found(await typed('shadow.test'))).toEqual([[bill]]);
    expect(found(await typed('framed.test'))).toEqual([[bill, 'How to move house']]);
  });
  it('goes into the field that a selector names before any other', async () => {
    expect((await typed('memory.test', [bill], { into: ['textarea'] })).field).toBe('<textarea name="message">');
  });
  it('finds the field behind a button, unless something lies over the button', async () => {
    expect(found(await typed('behind.test'))).toEqual([[bill]]);
    expect(await typed('covered.test')).toEqual({ field: '', tries: [] });
  });
  it('goes on in the larger field that the page opens over it', async () => {
    expect(found(await typed('larger.test'))).toEqual([['Found it']]);
  });
  it('goes on in the field that takes its place', async () => {
    expect(found(await typed('replaced.test'))).toEqual([[bill]]);
  });
  it.each(['login.test', 'secret.test'])('never goes into what asks for a password, an address or a number: %s', async (host) => {
    expect(await typed(host)).toEqual({ field: '', tries: [] });
  });
  it('presses no enter, whatever the text holds', async () => {
    const before = world.asked.length;
    const { tries, refused } = await typed('memory.test', ['How to\npay a bill']);
    expect([tries.map(({ text }) => text), refused, askedOf('memory.test', before)]).toEqual([[bill], undefined, []]);
  });
});

describe.concurrent('while a text is typed', () => {
  it('nothing but GET leaves the page, and it says what it would have sent', async () => {
    const before = world.asked.length;
    expect(await typed('post.test')).toMatchObject({ refused: 'needs-post', tries: [{ suggestions: [] }] });
    expect(askedOf('post.test', before)).toEqual([]);
  });
  it('nothing is asked for that robots.txt disallows', async () => {
    const before = world.asked.length;
    expect(await typed('closed.test')).toMatchObject({ refused: 'robots-disallowed', tries: [{ suggestions: [] }] });
    expect(askedOf('closed.test', before)).toEqual([]);
  });
  it('a robots.txt that could not be read is not called one that disallows', async () => {
    expect((await typed('unanswering.test')).refused).toBe('robots-unreachable');
  });
  it.each(['socket.test', 'worker-socket.test', 'shared-worker.test'])(
    'nothing leaves by other ways than requests: %s',
    async (host) => {
      const before = world.asked.length;
      expect((await typed(host)).refused).toBe('needs-post');
      expect(sentFrom(host, before)).toEqual([]);
    },
  );
  it('a socket that says nothing of the text is no search', async () => {
    expect((await typed('silent-socket.test')).refused).toBeUndefined();
  });
  it.each(['frame-form.test', 'new-frame-form.test'])('no form is sent into a frame: %s', async (host) => {
    const before = world.asked.length;
    expect(await typed(host)).toMatchObject({ refused: 'needs-post', tries: [{ suggestions: [], said: '' }] });
    expect(askedOf(host, before)).toEqual([]);
  });
  it('no picture tells a server what is typed, which is no search either', async () => {
    const before = world.asked.length;
    const pixel = await typed('pixel.test');
    expect([found(pixel), pixel.refused, askedOf('pixel.test', before)]).toEqual([[[bill]], undefined, []]);
  });
  it('a search at a vendor’s is known by the text that it carries, and what only counts visitors is not one', async () => {
    expect((await typed('vendor-search.test')).refused).toBe('needs-post');
    expect((await typed('counting.test')).refused).toBeUndefined();
    expect(world.asked.filter((url) => url.includes('vendor.test'))).toEqual([]);
  });
  it('no form is sent and the page stays, also where a script would do both', async () => {
    const before = world.asked.length;
    expect((await typed('sending.test')).refused).toBe('needs-post');
    expect(askedOf('sending.test', before)).toEqual([]);
  });
  it('a restless page with message boxes and endless lists takes no more than a few seconds and lines', async () => {
    const { tries } = await typed('restless.test');
    expect(tries[0]?.suggestions).toHaveLength(40);
    expect(tries[0]?.suggestions.every(({ text }) => text.length <= 200)).toBe(true);
    expect(tries[0]?.said.length).toBeLessThanOrEqual(4000);
  });
  it('a page that takes the caret away gets no text', async () => {
    expect(await typed('thief.test')).toEqual({ field: '<input id="s" name="subject">', tries: [] });
  });
});
