import { expect, test } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';
import type { Look, Overlay, Page, Role } from '../../src/model/visit.ts';
import chatWidget from '../../src/probes/chat-widget.ts';
import type { ParsedPage, SiteView } from '../../src/probes/define-probe.ts';

const home = 'https://company.example/';

function page(role: Role, via: 'http' | 'browser', body: string, more: Partial<Page> = {}): ParsedPage {
  const url = role === 'home' ? home : `${home}${role}`;
  const made: Page = {
    kind: 'page',
    look: { by: 'role', role, via },
    role,
    via,
    url,
    finalUrl: url,
    fetchedAt: '2026-01-01T00:00:00Z',
    status: 200,
    type: 'html',
    body,
    headers: {},
    requests: [],
    globals: [],
    cookies: [],
    frames: [],
    overlays: [],
    ...more,
  };
  return {
    page: made,
    role,
    doc: parseDocument(body, made.finalUrl, { rendered: via === 'browser' }),
    frames: made.frames.map((frame) => parseDocument(frame.html, frame.url)),
  };
}

function site(...pages: readonly ParsedPage[]): SiteView {
  return {
    domain: 'company.example',
    home,
    pages,
    files: [],
    missing: [],
    records: () => undefined,
    of: (role, via) => pages.filter((one) => one.role === role && (via === undefined || one.page.via === via)),
    clicks: () => undefined,
    at: '2026-01-01T00:00:00Z',
  };
}

function overlay(tag: string, more: Partial<Overlay> = {}): Overlay {
  return { tag, id: '', classes: '', label: '', text: '', src: '', x: 1200, y: 640, width: 60, height: 60, ...more };
}

const read = (...pages: readonly ParsedPage[]) => chatWidget.read(site(...pages))['chat.products'];
const inHouse = (...pages: readonly ParsedPage[]) => chatWidget.read(site(...pages))['chat.in-house'];
const opened = { launcher: '<button>', readyMs: 900, parts: [{ url: home, text: 'Hello', fields: [], buttons: [] }] };
const follow = (...pages: readonly ParsedPage[]): readonly Look[] => chatWidget.follow?.(site(...pages)) ?? [];
const wanted = (looks: readonly Look[]): readonly string[] =>
  looks.map((look) => `${look.by === 'role' ? look.role : look.url} ${look.via}`);
const tawk = '<script>s1.src="https://embed.tawk.to/5f0000000000000000000000/default"</script>';

test('a loader on the home page names the product, with its evidence, and is opened in the browser', () => {
  const http = page('home', 'http', tawk);
  expect(read(http)).toEqual({
    state: 'found',
    value: ['tawk'],
    source: 'public',
    evidence: [
      {
        url: home,
        at: '2026-01-01T00:00:00Z',
        via: 'http',
        where: 'script',
        excerpt: 'https://embed.tawk.to/5f0000000000000000000000/default',
      },
    ],
  });
  expect(wanted(follow(http))).toEqual(['home browser']);
  expect(follow(http, page('home', 'browser', tawk, { opened }))).toEqual([]);
});

test('a chat that does not open on the home page is looked at once more, where else it was seen', () => {
  const seen = [page('home', 'http', ''), page('support', 'http', tawk), page('contact', 'http', '')];
  expect(wanted(follow(...seen, page('home', 'browser', '')))).toEqual(['home browser', 'support browser']);
});

test('a chat is of the company’s own making only where the site itself serves one that no row explains', () => {
  expect(inHouse(page('home', 'http', tawk), page('home', 'browser', tawk))).toMatchObject({ state: 'found', value: false });
  const own = page('home', 'browser', '<script src="/chat/app.js"></script>', {
    overlays: [overlay('div', { classes: 'chat-launcher' })],
  });
  expect(inHouse(page('home', 'http', ''), own)).toMatchObject({ reason: 'not-told' });
  const said = { text: 'Hello', fields: [{ type: 'textarea', label: 'Message', required: false }], buttons: [] };
  const open = { ...own, page: { ...own.page, opened: { ...opened, parts: [{ url: home, ...said }] } } };
  expect(inHouse(page('home', 'http', ''), open)).toMatchObject({ state: 'found', value: true });
  expect(inHouse(page('home', 'http', ''), page('home', 'browser', ''))).toMatchObject({ state: 'absent' });
});

test('no chat is not absent while scripts are on their way, or wait for consent', () => {
  const http = page('home', 'http', '');
  expect(read(http, page('home', 'browser', '', { waited: 'busy' }))).toMatchObject({ reason: 'launcher-timeout' });
  const consent = { state: 'refused', by: 'reject all' } as const;
  expect(read(http, page('home', 'browser', '', { consent }))).toMatchObject({ reason: 'needs-consent' });
  expect(read(http, page('home', 'browser', ''))).toMatchObject({ state: 'absent' });
});

test('a dialog about cookies that was refused is told beside the chat that came after it', () => {
  const consent = { state: 'refused', by: 'reject all' } as const;
  expect(read(page('home', 'http', ''), page('home', 'browser', tawk, { consent, opened }))).toMatchObject({
    note: 'A dialog about cookies was refused: “reject all”.',
  });
});

test('a window that a launcher opened is a chat, whatever became of the launcher', () => {
  const gone = { launcher: '<button aria-label="Open chat">', readyMs: 900 };
  const said = { text: 'We are online', fields: [{ type: 'textarea', label: 'Message', required: false }], buttons: [] };
  const shown = { ...gone, parts: [{ url: home, ...said }] };
  expect(read(page('home', 'http', ''), page('home', 'browser', '', { opened: shown }))).toMatchObject({ value: ['own'] });
});

test('several products are sorted, each with one piece of evidence', () => {
  const reading = read(
    page('contact', 'http', `<script src="https://static.olark.com/l.js"></script>${tawk}`),
    page('home', 'http', ''),
  );
  expect(reading).toMatchObject({
    state: 'found',
    value: ['olark', 'tawk'],
    evidence: [{ where: 'script[src]' }, { where: 'script' }],
  });
});

test('without a loader the home page is wanted in a browser, waiting for chats', () => {
  const [look, ...others] = follow(page('home', 'http', '<p>Hello</p>'), page('contact', 'http', ''));
  expect(others).toEqual([]);
  expect(look).toMatchObject({ by: 'role', role: 'home', via: 'browser', waitFor: { capMs: 6000 } });
  expect(look?.waitFor?.hosts).toContain('js.intercomcdn.com');
  expect(look?.waitFor?.hosts).not.toContain('gstatic.com');
  expect(look?.waitFor?.labels).toContain('чат');
  expect(look?.waitFor?.selectors?.join()).toContain('deep-chat');
});

test('when the home page shows no chat in the browser, two more pages at most are looked at there beside it', () => {
  const empty = [page('home', 'http', ''), page('home', 'browser', '')];
  expect(wanted(follow(...empty))).toEqual(['home browser']);
  const roles: readonly Role[] = ['pricing', 'help', 'contact', 'blog'];
  expect(wanted(follow(...empty, ...roles.map((role) => page(role, 'http', ''))))).toEqual([
    'home browser',
    'contact browser',
    'help browser',
  ]);
  expect(follow(page('home', 'http', ''), page('home', 'browser', tawk, { opened }), page('contact', 'http', ''))).toEqual([]);
});

test('a chat is absent only when a browser looked', () => {
  expect(read(page('home', 'http', '<p>Chat with us</p>'))).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
  expect(read(page('home', 'http', ''), page('home', 'browser', '<p>Chat with us</p>'))).toMatchObject({
    state: 'absent',
    searched: [{ via: 'http' }, { via: 'browser' }],
  });
});

test('requests and frames of a tag manager name the product in the browser', () => {
  const requests = ['https://www.googletagmanager.com/gtm.js', 'https://widget.chatra.io/x', 'https://call.chatra.io/chatra.js'];
  expect(read(page('home', 'browser', '', { requests }))).toMatchObject({ value: ['chatra'], evidence: [{ where: 'request' }] });
});

test('a frame in a corner that is titled Chat is a chat of an unlisted product, named by who serves it', () => {
  const src = 'http://widget.chatvendor.test/embed?site=3';
  const overlays = [overlay('iframe', { id: 'chat-widget', label: 'Chat', src, x: 920, y: 640, width: 360, height: 80 })];
  expect(read(page('home', 'browser', '', { overlays }))).toMatchObject({
    value: ['other:chatvendor.test'],
    evidence: [{ where: 'frame in a corner', excerpt: `<iframe id="chat-widget" title="Chat" src="${src}">` }],
  });
});

test('a frame that the mark-up pins to the window is seen without a browser', () => {
  const frame = (src: string): string =>
    `<iframe id="acme-chat" title="Chat with us" src="${src}" style="position:fixed;right:0;bottom:0"></iframe>`;
  expect(read(page('home', 'http', frame('/chat-frame/')))).toMatchObject({ value: ['own'] });
  expect(read(page('home', 'http', frame('https://im.vendor.example/f')))).toMatchObject({ value: ['other:vendor.example'] });
});

test.each([
  ['a launcher by its class', overlay('div', { classes: 'openChatWindow' })],
  ['a launcher by its label', overlay('button', { label: 'Start a chat' })],
  ['a launcher by its words', overlay('div', { text: 'Онлайн-консультант', x: 1000, width: 260 })],
  ['a launcher in Chinese', overlay('div', { text: '在线客服' })],
  ['a launcher on the left', overlay('button', { id: 'livechat-btn', x: 10 })],
])('%s is a chat of the company when no stranger loads it', (_, one) => {
  expect(read(page('home', 'browser', '<div></div>', { overlays: [one] }))).toMatchObject({ value: ['own'] });
});

test('a launcher belongs to whoever serves the script that names a chat', () => {
  const more = {
    overlays: [overlay('div', { classes: 'chat-launcher' })],
    requests: ['https://cdn.unheard.example/chat/loader.js'],
  };
  expect(read(page('home', 'browser', '', more))).toMatchObject({ value: ['other:unheard.example'] });
});

test.each([
  [
    'a header that says Chat with us',
    overlay('header', { text: 'Home Prices Chat with us', x: 0, y: 0, width: 1280, height: 80 }),
  ],
  ['a WhatsApp button', overlay('a', { label: 'Chat on WhatsApp' })],
  ['a call-back button', overlay('div', { classes: 'chat-callback', label: 'Заказать звонок' })],
  ['a cookie banner', overlay('div', { id: 'chat-cookie-consent', width: 500 })],
  ['a button back to the top', overlay('button', { classes: 'scroll-to-top' })],
  ['a Snapchat icon', overlay('div', { classes: 'snapchat-share' })],
  ['a frame for a robot test', overlay('iframe', { label: 'reCAPTCHA', src: 'https://captcha.example/x' })],
  [
    'a live video chat in the page',
    overlay('iframe', { label: 'Live chat', src: 'https://video.example/live', x: 400, y: 200, width: 400, height: 300 }),
  ],
  ['a banner across the window', overlay('div', { classes: 'chat-banner', x: 0, width: 1280 })],
])('%s is no chat', (_, one) => {
  expect(read(page('home', 'browser', '<p></p>', { overlays: [one] }))).toMatchObject({ state: 'absent' });
});

test('a floating link that only leads elsewhere is no chat', () => {
  const link = '<div class="chat-float"><a href="https://wa.me/15550100">Chat</a></div>';
  const overlays = [overlay('div', { classes: 'chat-float', text: 'Chat' })];
  expect(read(page('home', 'browser', link, { overlays }))).toMatchObject({ state: 'absent' });
});

test('an element of its own with something to write in is a chat', () => {
  const body = '<body><acme-chat><template shadowrootmode="open"><textarea></textarea></template></acme-chat></body>';
  expect(read(page('home', 'browser', body))).toMatchObject({ value: ['own'], evidence: [{ where: 'acme-chat' }] });
});

test('pages that only talk of chats have none', () => {
  const body = `<link rel="dns-prefetch" href="//js.driftt.com"><link rel="preconnect" href="https://code.tidio.co">
    <!-- Start SiteHeart code --><!-- End SiteHeart code --><!--script src="https://v2.zopim.com/?a"></script-->
    <h1>Intercom, Drift and LiveChat compared</h1><a href="https://www.intercom.com">Intercom</a> <a href="/deep-chat/">Deep Chat</a>
    <table id="cookies"><tr><td>Tidio</td><td>code.tidio.co</td></tr></table>
    <script type="application/json">{"chat":"https://client.crisp.chat/l.js"}</script>
    <script>refreshWidgets(); var webimage = "PageLiveTextEditing"; var vendors = ["js.driftt.com", "widget.intercom.io"];</script>`;
  const headers = { 'content-security-policy': 'script-src js.driftt.com embed.tawk.to *.livechatinc.com client.crisp.chat' };
  expect(read(page('home', 'http', body, { headers }), page('home', 'browser', body, { headers }))).toMatchObject({
    state: 'absent',
  });
});

test('a chat on a status page of somebody else is not the company’s', () => {
  const elsewhere = page('status', 'browser', tawk, { finalUrl: 'https://company.status.example/' });
  expect(read(page('home', 'browser', ''), elsewhere)).toMatchObject({ state: 'absent' });
  const help = page('help', 'http', tawk, { finalUrl: 'https://company.helpdesk.example/' });
  expect(read(page('home', 'browser', ''), help)).toMatchObject({ value: ['tawk'] });
});
