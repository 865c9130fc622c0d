import { describe, expect, test } from 'vitest';
import { chatWidgets } from '../../src/data/chat-widgets.ts';
import { parseDocument } from '../../src/lib/html.ts';
import { match } from '../../src/lib/match.ts';
import { urlOf } from '../../src/lib/url.ts';
import type { Page } from '../../src/model/visit.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const url = 'https://company.example/';

/** Ids of the products that a page shows. */
const shownBy = (body: string, more: Partial<Page> = {}): readonly string[] =>
  match(chatWidgets, [parsePage(pageOf(url, `<!doctype html><title>Company</title>${body}`, { role: 'home' }, more))]).map(
    ({ vendor }) => vendor.id,
  );
const shown = (sample: string): readonly string[] =>
  shownBy(sample.startsWith('<') ? sample : `<script src="${sample}"></script>`);

test('there are more than 200 chat products, each with its own id and a source', () => {
  expect(chatWidgets.length).toBeGreaterThan(200);
  expect(new Set(chatWidgets.map(({ id }) => id)).size).toBe(chatWidgets.length);
  for (const { id, kind, source } of chatWidgets) {
    expect(id).toMatch(/^[a-z0-9][a-z0-9-]*$/);
    expect(kind).toBe('chat');
    expect(urlOf(source, url)?.href, id).toMatch(/^https?:/);
  }
});

test('hosts are bare host names in lower case', () => {
  for (const { id, shows } of chatWidgets)
    for (const signal of shows) if ('host' in signal) expect(signal.host, id).toMatch(/^[a-z0-9-]+(\.[a-z0-9-]+)+$/);
});

test('no two rows show the same sample', () => {
  const samples = chatWidgets.flatMap(({ like }) => [...like]);
  expect(new Set(samples).size).toBe(samples.length);
});

describe.each(chatWidgets)('$id', ({ id, like, unlike }) => {
  test.each(like)('is shown, and nothing else is, by %s', (sample) => expect(shown(sample)).toEqual([id]));
  test.each(unlike)('is not shown by %s', (sample) => expect(shown(sample)).toEqual([]));
});

describe('launchers', () => {
  const rows = chatWidgets.flatMap(({ id, chat }) => (chat?.launchers ?? []).map((selector) => ({ id, selector })));

  test('are known for more than 60 products, each a selector of one product', () => {
    expect(new Set(rows.map(({ id }) => id)).size).toBeGreaterThan(60);
    expect(new Set(rows.map(({ selector }) => selector)).size).toBe(rows.length);
  });

  test.each(rows)('of $id are selectors: $selector', ({ selector }) => {
    const { $ } = parseDocument('<!doctype html><body><p>Text</p></body>', url);
    expect($(selector).length).toBe(0);
  });

  test('are none of the elements that any page may have', () => {
    const anybodys = parseDocument(
      `<!doctype html><body>
      <textarea></textarea><button class="launcher" id="launcher">Chat</button><iframe id="launcher" title="Chat"></iframe>
      <button class="chat-button" id="chat-button" part="button" aria-label="Open chat">Chat</button>
      <div class="chat-widget widget-chat-button chat-window-toggle bubble" id="chat-widget" role="button" tabindex="0">Chat</div>
      <div id="chat"><iframe id="chat-widget-minimized" title="chat widget" name="chat"></iframe></div>
      <div class="widget-container" id="widget" data-testid="launcher"><a href="#" role="button" class="label">Help</a></div>
      <a class="phone callback" href="tel:+15550100">Call us</a><span id="status-icon" class="icon"></span>
      </body>`,
      url,
    );
    for (const { id, selector } of rows) expect(anybodys.$(selector).length, `${id}: ${selector}`).toBe(0);
  });
});

describe('status', () => {
  const rows = chatWidgets.flatMap(({ id, chat }) => (chat?.status ? [{ id, ...chat.status }] : []));

  test('is asked of one function for each product', () => {
    expect(rows.map(({ id }) => id)).toEqual([
      'chatlio',
      'comm100',
      'crisp',
      'gorgias-chat',
      'jivo',
      'kustomer',
      'livechat',
      'tawk',
    ]);
    expect(new Set(rows.map(({ ask }) => ask.path)).size).toBe(rows.length);
  });

  test.each(rows)('of $id is a question that changes nothing: $ask.path', ({ ask, online, offline }) => {
    expect(ask.path).toMatch(/^[$\w]+(?:\.[$\w]+)+$/);
    expect(ask.path.split('.').at(-1)).toMatch(/^(?:get|is)(?:[A-Z]\w*)?$|^chatMode$|^agents_are_available$/);
    for (const answer of [...online, ...offline]) expect(answer).toBe(answer.toLowerCase());
    expect(offline).not.toHaveLength(0);
    expect(online.filter((answer) => offline.includes(answer))).toEqual([]);
  });
});

const loader = 'https://embed.tawk.to/5f0000000000000000000000/default';

describe('a page that only names chats shows none', () => {
  test.each([
    [
      'an invitation without a chat',
      '<section id="contact"><h5>Chat with us</h5><p>Chat live with one of our support specialists.</p></section>',
    ],
    [
      'links to vendors and to their scripts',
      `<a href="https://www.intercom.com/">Intercom</a> <a href="https://www.jivo.ru/">Jivo</a> <a href="${loader}">our loader</a>`,
    ],
    [
      'an article with the snippet as text',
      '<article><pre><code>&lt;script&gt;window.intercomSettings = { app_id: "abcd1234" };&lt;/script&gt;\n&lt;script src="https://widget.intercom.io/widget/abcd1234"&gt;&lt;/script&gt;</code></pre></article>',
    ],
    [
      'a policy in a meta element',
      '<meta http-equiv="Content-Security-Policy" content="script-src \'self\' https://widget.intercom.io https://embed.tawk.to https://code.jivosite.com https://client.crisp.chat https://js.driftt.com https://cdn.livechatinc.com https://static.zdassets.com https://code.tidio.co https://call.chatra.io https://cdn.carrotquest.io">',
    ],
    [
      'a status page',
      '<ul><li>widget.intercom.io: operational</li><li>embed.tawk.to: degraded</li><li>client.crisp.chat: operational</li></ul>',
    ],
    [
      'hints to the browser',
      `<link rel="dns-prefetch" href="//widget.intercom.io"><link rel="preconnect" href="https://client.crisp.chat"><link rel="preload" as="script" href="${loader}">`,
    ],
    [
      'a table of cookies',
      '<table><tr><td>intercom-id-abcd</td><td>widget.intercom.io</td></tr><tr><td>TawkConnectionTime</td><td>tawk.to</td></tr><tr><td>__lc_cid</td><td>LiveChat</td></tr></table>',
    ],
    [
      'the list of a consent manager',
      '<script>var services = [{ "name": "Crisp", "host": "client.crisp.chat" }, { "name": "Tawk", "url": "https://embed.tawk.to/5f00/default" }];</script>',
    ],
    [
      'feature flags',
      '<script type="application/json">{"flags":{"intercomEnabled":true,"liveChat":"on"},"cdn":"https://widget.intercom.io/widget/abcd1234"}</script><script>window.flags = {"drift": false, "zendesk-chat": true};</script>',
    ],
    [
      'a snippet in a comment',
      `<!-- <script src="${loader}"></script> --><script>// s.src = "${loader}";\n/* window.$crisp = []; */</script>`,
    ],
    [
      'a snippet that was never filled in',
      '<script>window.intercomSettings = { app_id: "" };</script><script>var Tawk_API = Tawk_API || {}; s1.src = "https://embed.tawk.to/";</script>',
    ],
    [
      'names that chats are hidden in',
      '<script>window.PageLiveTextEditing = true; function refreshWidgets() {} window.refreshWidgets = refreshWidgets;</script>',
    ],
  ])('%s', (_, body) => expect(shownBy(body)).toEqual([]));

  test('a policy in a header', () => {
    const policy =
      "script-src 'self' https://widget.intercom.io https://embed.tawk.to https://client.crisp.chat wss://nexus-websocket-a.intercom.io";
    expect(
      shownBy('<p>Welcome</p>', { headers: { 'content-security-policy': policy, link: `<${loader}>; rel=preconnect` } }),
    ).toEqual([]);
  });

  test.each([
    ['https://www.intercom.com/customer-support', '<script src="https://static.intercomassets.com/_next/main.js"></script>'],
    ['https://www.tawk.to/', '<script src="https://www.tawk.to/wp-includes/jquery.js"></script><h1>Free live chat</h1>'],
    ['https://crisp.chat/en/livechat/', '<script src="https://assets.crisp.chat/site.js"></script><h1>Live chat software</h1>'],
  ])('a vendor’s own marketing page, %s', (address, body) => {
    const page = parsePage(pageOf(address, `<!doctype html><title>Vendor</title>${body}`, { role: 'home' }));
    expect(match(chatWidgets, [page])).toEqual([]);
  });
});

describe('a loader is seen', () => {
  test.each([
    ['that an optimiser delays by another attribute', `<script data-src="${loader}"></script>`, 'tawk'],
    [
      'that a consent manager holds back',
      `<script type="text/plain" data-category="functional" src="${loader}"></script>`,
      'tawk',
    ],
    [
      'that a consent manager holds back inline',
      `<script type="text/plain" data-category="functional">s1.src="${loader}";</script>`,
      'tawk',
    ],
    ['of a lazy type', `<script type="lazyload" data-src="${loader}"></script>`, 'tawk'],
    ['of a type that an optimiser renames', `<script type="rocketlazyloadscript" data-rocket-src="${loader}"></script>`, 'tawk'],
    ['under rocket-loader', `<script type="0123456789abcdef-text/javascript">s1.src="${loader}";</script>`, 'tawk'],
    [
      'in the HTML of a tag manager',
      '<script>var data = {"resource":{"tags":[{"vtp_html":"\\u003Cscript type=\\"text/gtmscript\\"\\u003E(function(){var s=document.createElement(\\"script\\");s.src=\\"https:\\/\\/embed.tawk.to\\/5f0000000000000000000000\\/default\\";})();\\u003C\\/script\\u003E"}]}};</script>',
      'tawk',
    ],
    ['on the company’s domain: Chatwoot', '<script src="https://chat.company.example/packs/js/sdk.js"></script>', 'chatwoot'],
    ['on the company’s domain: Rocket.Chat', '<script src="/livechat/rocketchat-livechat.min.js"></script>', 'rocketchat'],
    [
      'on the company’s domain: Bitrix24',
      '<script>(function(w,d,u){s.src=u})(window,document,"https://crm.company.example/upload/crm/site_button/loader_1_abc.js");</script>',
      'bitrix24-widget',
    ],
    [
      'on the company’s domain: HelpDeskEddy',
      '<script src="https://desk.company.example/js/modules/chat_widget/hde.js"></script>',
      'helpdeskeddy-chat',
    ],
    ['on the company’s domain: LiveZilla', '<script src="/livezilla/script.php?id=lzdefsc"></script>', 'livezilla'],
    ['behind a facade button', '<a class="webim_button" href="#">Ask us</a>', 'webim'],
  ])('%s', (_, body, id) => expect(shownBy(body)).toEqual([id]));

  test('that a tag manager asked for, in the requests of the rendered page', () => {
    expect(
      shownBy('<p>Welcome</p>', { via: 'browser', requests: ['https://www.googletagmanager.com/gtm.js?id=GTM-ABC', loader] }),
    ).toEqual(['tawk']);
  });
});
