import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { BrowserVisitor } from '../../src/gather/browser-visitor.ts';
import type { Ask, Page, WaitFor } from '../../src/model/visit.ts';
import { asPage, createVisitor, go, launchHere } from '../support/browser-visits.ts';
import { type BrowserWorld, startWorld } from '../support/browser-world.ts';
import { chatHosts } from '../support/chat-pages.ts';

let world: BrowserWorld;
let visitor: BrowserVisitor;
beforeAll(async () => {
  world = await startWorld(chatHosts);
  visitor = createVisitor(() => launchHere(world.proxyUrl));
});
afterAll(async () => {
  await visitor.close();
  await world.close();
});

const wish = (asks: readonly Ask[] = []): WaitFor => ({
  labels: ['chat'],
  capMs: 1500,
  open: { launchers: [], words: ['chat'], phrases: ['онлайн-чат', 'open chat'], not: 'whatsapp|call-?back' },
  asks,
});
const visit = async (host: string, asks: readonly Ask[] = []): Promise<Page> =>
  asPage(await go(visitor.openSite(), `http://${host}/`, wish(asks)));
/** Addresses that were asked for since, at one host. */
const askedOf = (host: string, before: number): readonly string[] =>
  world.asked.slice(before).filter((url) => url.startsWith(`http://${host}/`));
const textOf = (page: Page): string => (page.opened?.parts ?? []).map(({ text }) => text).join('\n');

describe.concurrent('the window behind a launcher', () => {
  it('is opened by pressing what is named for a chat, and read', async () => {
    const { opened } = await visit('light.test');
    expect(opened?.launcher).toContain('class="chat-toggle"');
    expect(opened?.parts).toEqual([
      {
        url: 'http://light.test/',
        text: 'Acme support\nWe usually reply in a few minutes\nSend',
        fields: [{ type: 'textarea', label: 'Write a message', required: false }],
        buttons: ['Send'],
      },
    ]);
    expect(opened?.readyMs).toBeGreaterThan(0);
    expect(Buffer.from(opened?.screenshot ?? '', 'base64').subarray(0, 2)).toEqual(Buffer.from([0xff, 0xd8]));
  });
  it('is found by what its button says in another language', async () => {
    expect(textOf(await visit('russian.test'))).toContain('We usually reply');
  });
  it.each(['open', 'closed'])('is read inside %s shadow roots', async (mode) => {
    expect(textOf(await visit(`${mode}-root.test`))).toContain('Hello from the shadow');
  });
  it('is opened and read inside a frame of another site', async () => {
    const { opened } = await visit('frame.test');
    expect(opened?.parts).toMatchObject([{ url: 'http://chat.vendor.test/', fields: [{ type: 'textarea' }] }]);
  });
  it('is read without a press where it stands open, once it is written', async () => {
    const { opened } = await visit('standing.test');
    expect(opened).toMatchObject({ launcher: '', parts: [{ url: 'http://late.vendor.test/' }] });
  });
  it('may be a form: its fields are read, nothing is typed and nothing is sent', async () => {
    const before = world.asked.length;
    const { opened } = await visit('form.test');
    expect(opened?.parts[0]?.fields).toEqual([
      { type: 'email', label: 'Your e-mail', required: true },
      { type: 'textarea', label: 'Message', required: false },
    ]);
    expect(askedOf('form.test', before).filter((url) => url.includes('/send'))).toEqual([]);
  });
  it('is read whole also when its launcher takes itself away', async () => {
    expect(textOf(await visit('vanishing.test'))).toContain('We are online');
  });
  it('is the one that the launcher opens, and no other that stands open', async () => {
    const { opened } = await visit('contact-window.test');
    expect(opened?.launcher).toContain('Open chat');
    expect(opened?.parts).toMatchObject([{ text: expect.stringContaining('We are online') }]);
  });
  it('gives no more text than a window holds, whatever the page does to its strings', async () => {
    const [part] = (await visit('boundless.test')).opened?.parts ?? [];
    expect(part?.text.length).toBeLessThanOrEqual(4000);
    expect(part?.buttons.every(({ length }) => length <= 120)).toBe(true);
  });
  it('is not looked for behind links, messengers and call-backs', async () => {
    const page = await visit('links.test');
    expect(page.opened).toBeUndefined();
    expect(page.finalUrl).toBe('http://links.test/');
  });
});

describe.concurrent('a press', () => {
  it('never meets what lies over the launcher', async () => {
    const page = await visit('covered.test');
    expect(page.opened).toBeUndefined();
    expect(page.body).not.toContain('data-pressed');
  });
  it.each([
    ['leaving.test', 'http://leaving.test/gone'],
    ['popup.test', 'http://popup.test/chat'],
  ])('leaves the page of %s where it is, and says where it would have led', async (host, ledTo) => {
    const page = await visit(host);
    expect(page.finalUrl).toBe(`http://${host}/`);
    expect(page.opened).toMatchObject({ ledTo, parts: [] });
    expect(page.body).toContain('aria-label');
  });
  it('sends no form, neither its own button nor one that a script makes', async () => {
    const before = world.asked.length;
    const page = await visit('sending.test');
    expect(page.opened?.launcher).toContain('chat-start');
    expect(askedOf('sending.test', before).filter((url) => url.includes('/start'))).toEqual([]);
  });
  it('sends no form into a new window, and says where it would have led', async () => {
    const page = await visit('form-window.test');
    expect(page.opened).toMatchObject({ ledTo: 'http://form-window.test/start?q=1', parts: [] });
    expect(askedOf('form-window.test', 0).filter((url) => url.includes('/start'))).toEqual([]);
  });
  it('goes to the launcher and not to a call-back beside it', async () => {
    expect((await visit('tools.test')).body).toContain('data-pressed="chat"');
  });
});

describe.concurrent('what a page tells of itself', () => {
  it('is asked of its own functions, and what they do not tell is left out', async () => {
    const page = await visit('told.test', [
      { path: 'Acme_Chat.getStatus' },
      { path: 'Acme_Chat.is', args: ['available'] },
      { path: 'Acme_Chat.fails' },
      { path: 'Nobody.here' },
    ]);
    expect(page.answers).toEqual({ 'Acme_Chat.getStatus': 'online', 'Acme_Chat.is': 'true' });
  });
  it('is not complete while its scripts are on their way', async () => {
    expect((await visit('busy.test')).waited).toBe('busy');
  });
});

describe.concurrent('a dialog that asks for consent', () => {
  it.each([
    ['refusable.test', 'reject all'],
    ['russian-consent.test', 'только необходимые'],
  ])('of %s is answered with what is necessary only, and what comes then is seen', async (host, by) => {
    const page = await visit(host);
    expect(page.consent).toEqual({ state: 'refused', by });
    expect(page.body).toContain('data-by="no"');
    expect(textOf(page)).toContain('Hello');
  });
  it.each(['dolls.test', 'paying.test'])(
    'is one of cookies, and its button says that it refuses and no more: %s',
    async (host) => {
      const page = await visit(host);
      expect(page.body).not.toContain('data-pressed');
      expect(page.consent?.state).not.toBe('refused');
    },
  );
  it.each(['posting.test', 'posting-window.test', 'posting-around.test', 'getting-window.test'])(
    'is left where the button that refuses would send a form: %s',
    async (host) => {
      const before = world.asked.length;
      expect((await visit(host)).consent?.state).toBe('left');
      expect(askedOf(host, before).filter((url) => url.includes('/consent'))).toEqual([]);
    },
  );
  it.each(['walled.test', 'posting.test'])('whose refusal would leave the page or send a form does neither: %s', async (host) => {
    const before = world.asked.length;
    expect((await visit(host)).finalUrl).toBe(`http://${host}/`);
    expect(askedOf(host, before).filter((url) => /subscribe|consent/.test(url))).toEqual([]);
  });
  it('that offers nothing but consent is left alone', async () => {
    const page = await visit('stubborn.test');
    expect(page.consent?.state).toBe('left');
    expect(page.body).toContain('id="ask"');
    expect(page.opened).toBeUndefined();
  });
});
