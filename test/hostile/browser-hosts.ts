import { at, contactLink, type Fault, type HostileHost, page, redirect, text } from '../support/hostile-bed.ts';

/** A home page with this script on it. */
const script = (code: string): Fault => at('/', page(`<script>${code}</script>`));
const hung = { state: 'partial', via: 'browser', reason: 'page-hung' } as const;
const read = { state: 'assessed', via: 'browser' } as const;

/** Everything that a page can reach out with. */
const reaching: Fault = at('/', ({ canary }) =>
  page(
    `<img src="http://${canary}/i"><iframe src="http://${canary}/f"></iframe><iframe src="file:///etc/passwd"></iframe>
    <img src="/inward"><iframe src="/inward"></iframe>
    <script>
      const inside = 'http://${canary}/';
      fetch(inside, { mode: 'no-cors' }).catch(() => {});
      fetch('/inward', { mode: 'no-cors' }).catch(() => {});
      navigator.sendBeacon(inside, 'x');
      try { new WebSocket('ws://${canary}/') } catch {}
      try { new EventSource(inside) } catch {}
      try { new Worker(URL.createObjectURL(new Blob(['fetch("' + inside + '")']))) } catch {}
      try { open(inside) } catch {}
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:${canary}' }] });
      call.createDataChannel('x'); call.createOffer().then((offer) => call.setLocalDescription(offer));
    </script>`,
    `<link rel="preconnect" href="http://${canary}"><link rel="stylesheet" href="http://${canary}/s.css">`,
  ),
);

/** A contact page whose form is in a frame of another host, too large to be read. */
const inLargeFrame: Fault = ({ host, path }) =>
  path === '/contact'
    ? page(
        `<h1>Contact us</h1><p>support@${host}</p><iframe src="http://large-form.test/form" width="600" height="600"></iframe>`,
      )
    : undefined;
const refusing = (rest: string): string =>
  `<form method="post" action="/choice" ${rest}><div style="position:fixed;bottom:0;left:0;right:0;background:#fff">We use cookies on this site. <button>Reject all</button></div></form>`;

/** Pages that are bad to the browser, and good ones that are hard on it. */
export const browserHosts: readonly HostileHost[] = [
  {
    name: 'alerts.test',
    sentence: 'dialogs without end',
    ...hung,
    serve: script('for (;;) { alert(1); confirm(2); prompt(3) }'),
  },
  { name: 'loop.test', sentence: 'a script that never ends', ...hung, serve: script('while (true) {}') },
  {
    name: 'memory.test',
    sentence: 'a page that takes memory until it dies',
    state: 'partial',
    via: 'browser',
    reason: 'page-crashed',
    serve: script('const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))'),
  },
  {
    name: 'moving.test',
    sentence: 'a page that moves on every moment',
    state: 'partial',
    via: 'browser',
    reason: 'nav-unstable',
    serve: script('setInterval(() => { location.href = "/?" + Math.random() }, 20)'),
  },
  {
    name: 'download.test',
    sentence: 'a script that starts downloads, none of which is kept',
    ...read,
    serve: script(
      'for (let i = 0; i < 20; i++) { const a = document.createElement("a"); a.href = "data:application/octet-stream,x"; a.download = "x" + i; document.body.append(a); a.click() }',
    ),
  },
  { name: 'popups.test', sentence: 'windows upon windows', ...read, serve: script('setInterval(() => open("/contact"), 50)') },
  {
    name: 'flood.test',
    sentence: 'requests without end, after which the page is left',
    state: 'partial',
    via: 'browser',
    serve: script('const more = () => { for (let i = 0; i < 20; i++) fetch("/?" + Math.random()).then(more, () => {}) }; more()'),
    requests: 700,
  },
  {
    name: 'frames.test',
    sentence: 'frames within frames without end',
    state: 'partial',
    via: 'browser',
    serve: ({ path }) =>
      path === '/' || path === '/frame' ? page('<iframe src="/frame?a"></iframe><iframe src="/frame?b"></iframe>') : undefined,
    requests: 700,
  },
  {
    name: 'restless.test',
    sentence: 'a page that is never quiet',
    ...read,
    serve: script(
      'setInterval(() => { document.title = Math.random(); history.pushState({}, "", "?" + Math.random()); console.log("x".repeat(1e4)); Promise.reject(new Error("x")) }, 30)',
    ),
  },
  {
    name: 'sticky.test',
    sentence: 'a page that asks whether one really wants to leave',
    ...read,
    serve: script('onbeforeunload = (event) => { event.preventDefault(); return "stay" }; print()'),
  },
  {
    name: 'asking.test',
    sentence: 'a page that wants every permission',
    ...read,
    serve: script(
      'navigator.geolocation.getCurrentPosition(() => {}); Notification.requestPermission(); navigator.clipboard?.readText?.().catch(() => {}); document.documentElement.requestFullscreen?.().catch(() => {})',
    ),
  },
  {
    name: 'reaching.test',
    sentence: 'a page that reaches for our own network in every way',
    ...read,
    serve: (asked) =>
      asked.path === '/inward' ? { status: 302, headers: { location: `http://${asked.canary}/` } } : reaching(asked),
  },
  {
    name: 'posting.test',
    sentence: 'a page that sends its own form',
    ...read,
    serve: at('/contact', ({ host }) =>
      page(
        `<h1>Contact us</h1><p>support@${host}</p><form method="post" action="/send"><textarea name="message">hello</textarea></form>`,
      ),
    ),
  },
  {
    name: 'posts-on-load.test',
    sentence: 'a page that sends in every way as soon as it is there',
    ...read,
    serve: at(
      '/',
      page(
        `<form method="post" action="/form" target="t"><input name="a" value="b"></form><iframe name="t"></iframe><script>
          fetch('/fetch', { method: 'POST', body: 'x' }); navigator.sendBeacon('/beacon', 'x');
          const asked = new XMLHttpRequest(); asked.open('PUT', '/put'); asked.send('x');
          addEventListener('pagehide', () => navigator.sendBeacon('/bye', 'x')); document.forms[0].submit();
        </script>`,
      ),
    ),
  },
  {
    name: 'posts-to-go-on.test',
    sentence: 'a page that sends its visitors on by a form',
    state: 'partial',
    via: 'browser',
    reason: 'needs-post',
    serve: at('/', page('<form method="post" action="/on"></form><script>document.forms[0].submit()</script>')),
  },
  {
    name: 'posts-in-a-popup.test',
    sentence: 'a page that sends a form into a window of its own',
    ...read,
    serve: at(
      '/',
      page('<form method="post" action="/pop" target="_blank"></form><script>onload = () => document.forms[0].submit()</script>'),
    ),
  },
  {
    name: 'reject-button-in-a-form.test',
    sentence: 'a dialog of consent whose refusal is a form',
    ...read,
    serve: at('/', page(refusing('target="_blank"'))),
  },
  {
    name: 'popup-of-a-popup.test',
    sentence: 'windows that pop up windows that ask without end',
    ...read,
    serve: ({ path }) => {
      if (path === '/') return page('<script>open("/first"); open("/first", "_blank", "noopener")</script>');
      if (path === '/first') return page('<script>open("/second"); open("/second", "_blank", "noopener")</script>');
      return path === '/second' ? page('<script>setInterval(() => fetch("/more?" + Math.random()), 20)</script>') : undefined;
    },
    requests: 60,
  },
  {
    name: 'large-form.test',
    sentence: 'a frame that is too large to be read, whatever is in it',
    state: 'partial',
    at: '/contact',
    via: 'browser',
    serve: (asked) =>
      asked.path === '/form'
        ? page(
            `<form method="post"><input type="email" name="email"><textarea name="message"></textarea></form><!--${'x'.repeat(2_200_000)}-->`,
          )
        : inLargeFrame(asked),
  },
  {
    name: 'robots-in-the-redirect.test',
    sentence: 'a redirect in the browser alone to where robots may not go',
    state: 'partial',
    via: 'browser',
    reason: 'robots-disallowed',
    serve: ({ path, request }) => {
      if (path === '/robots.txt') return text('User-agent: *\nDisallow: /secret');
      if (path === '/' && request.headers['upgrade-insecure-requests'] !== undefined) return redirect('/secret/1');
      return path === '/secret/1' ? redirect('/contact') : undefined;
    },
  },
  {
    name: 'late.test',
    sentence: 'a contact page that its scripts write after a second',
    ...read,
    at: '/contact',
    serve: at('/contact', ({ host }) => ({
      headers: { 'content-type': 'text/html' },
      body: `<!doctype html><title>Contact</title><div id="app"></div><script>setTimeout(() => { document.querySelector('#app').innerHTML = '${contactLink}<p>Write to support@${host}, and we answer within a day, whatever it is about.</p>' }, 1000)${' '.repeat(200)}</script>`,
    })),
  },
];
