import type { Host } from './browser-world.ts';

const words = 'We are glad to help you with orders, returns, invoices and everything else. '.repeat(5);
const page = (body: string, head = ''): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Acme</title>${head}</head><body><p>${words}</p>${body}</body></html>`;
const script = (code: string): string => page(`<script>${code}</script>`);
const redirect =
  (to: string): Host =>
  (_, response) => {
    response.writeHead(302, { location: to }).end();
    return undefined;
  };
const status =
  (code: number, headers: Record<string, string> = {}): Host =>
  (_, response) => {
    response.writeHead(code, { 'content-type': 'text/html', ...headers }).end(page(''));
    return undefined;
  };
const later = (ms: number, code: string): string => script(`setTimeout(() => { ${code} }, ${ms})`);
const addFrame = `const f = document.createElement('iframe'); f.name = 'chat'; f.src = 'http://widget.vendor.test/frame'; document.body.append(f)`;
const addScript = `const s = document.createElement('script'); s.src = 'http://tags.loader.test/tag.js'; document.head.append(s)`;

let flaky = 0;
let startled = 0;
let fainted = 0;

/** Hosts that each show one thing, good or bad. */
export const hosts: Record<string, Host> = {
  'plain.test': () => page('<a href="/contact">Contact</a>'),
  'quick-widget.test': () => later(500, addFrame),
  'slow-widget.test': () => later(2000, addFrame),
  'tagged.test': () => script(addScript),
  'tags.loader.test': (_, response) => {
    response
      .writeHead(200, { 'content-type': 'text/javascript' })
      .end(`window.loaderQueue = []; setTimeout(() => { ${addFrame} }, 300)`);
    return undefined;
  },
  'widget.vendor.test': () => '<!DOCTYPE html><title>Chat</title><button aria-label="Open chat">Chat with us</button>',
  'shadow.test': () =>
    script(`const h = document.createElement('acme-help'); document.body.append(h);
      const root = h.attachShadow({ mode: 'open' });
      root.innerHTML = '<div style="position:fixed;right:0;bottom:0;width:60px;height:60px" class="chat-launcher">Ask</div>';`),
  'late-text.test': () =>
    `<!DOCTYPE html><body><div id="r"></div><script>setTimeout(() => { document.getElementById('r').innerHTML = '<p>Write to help@late-text.test</p>' }, 1500)</script>`,
  'inline-text.test': () =>
    `<!DOCTYPE html><body><div id="r"></div><script>setTimeout(() => { document.getElementById('r').innerHTML = '<p>Write to help@inline-text.test. ${words}</p>' }, 1500)</script>`,
  'patient-text.test': () =>
    `<!DOCTYPE html><body><div id="r">Loading</div><script>setTimeout(() => { document.getElementById('r').innerHTML = '<p>Write to help@patient-text.test. ${words}</p>' }, 3500)</script>`,
  'flaky.test': (path, response) => {
    if (path === '/' && flaky++ % 2 === 0) response.writeHead(500, { 'content-type': 'text/html' }).end('oops');
    else return page('well again');
    return undefined;
  },
  'startled.test': (path) =>
    path === '/' && startled++ === 0 ? script('onload = () => setTimeout(() => { while (true) {} }, 50)') : page('calm again'),
  'fainting.test': (path) => {
    if (path === '/never.js') return undefined;
    return fainted++ === 0 ? page('<script src="/never.js"></script>') : page('well again');
  },
  'fetched-text.test': (path) =>
    path === '/text'
      ? 'Write to help@fetched-text.test'
      : script(
          `setTimeout(() => fetch('/text').then(a => a.text()).then(t => setTimeout(() => document.body.append(t), 100)), 100)`,
        ),
  'alerts.test': () => script('for (;;) { alert(1); confirm(2) }'),
  'popups.test': () => script(`setInterval(() => window.open('http://plain.test/?' + Math.random()), 20)`),
  'loop.test': () => script('while (true) {}'),
  'late-loop.test': () => script('onload = () => setTimeout(() => { while (true) {} }, 50)'),
  'memory.test': () => script(`const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))`),
  'download.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'application/octet-stream', 'content-disposition': 'attachment' }).end('x');
    return undefined;
  },
  'private.test': redirect('http://10.0.0.5/admin'),
  'circle.test': (path, response) => {
    response.writeHead(302, { location: path === '/a' ? '/b' : '/a' }).end();
    return undefined;
  },
  'file.test': redirect('file:///etc/passwd'),
  'moving.test': () => script(`setInterval(() => { location = '/?' + Math.random() }, 30)`),
  'frames.test': () => page('<iframe src="/frame?a"></iframe><iframe src="/frame?b"></iframe>'),
  'flood.test': (path) =>
    path === '/'
      ? script(`(function go() { fetch('/x' + Math.random()).finally(go) })(); for (let i = 0; i < 400; i++) fetch('/y' + i)`)
      : 'ok',
  'endless.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html' });
    const chunk = '<p>more</p>'.repeat(6000);
    const pump = (): void => {
      while (!response.destroyed && response.write(chunk));
      if (!response.destroyed) response.once('drain', pump);
    };
    pump();
    return undefined;
  },
  'call.test': (path) =>
    `<!DOCTYPE html><script>
      const call = new RTCPeerConnection({ iceServers: [{ urls: 'stun:127.0.0.1:${path.slice(1)}' }] });
      call.createDataChannel('x');
      call.createOffer().then((offer) => call.setLocalDescription(offer));
    </script>`,
  'reaching.test': () =>
    page('<iframe src="http://127.0.0.1:8123/picture-frame"></iframe><script src="http://localhost:8123/script.js"></script>'),
  'slow.test': () => undefined,
  'gone.test': status(404),
  'members.test': status(401),
  'refusing.test': status(403),
  'captcha.test': (_, response) => {
    response.writeHead(403, { 'content-type': 'text/html' }).end('<title>Just a moment...</title><p>Checking your browser</p>');
    return undefined;
  },
  'unchanged.test': (_, response, request) => {
    if (request.headers['if-none-match'] === '"1"') response.writeHead(304).end();
    else response.writeHead(200, { 'content-type': 'text/html', etag: '"1"', 'cache-control': 'no-cache' }).end(page('same'));
    return undefined;
  },
  'challenge.test': status(403, { 'cf-mitigated': 'challenge' }),
  'busy.test': status(429),
  'broken.test': status(503),
  'elsewhere.test': status(451),
  'nothing.test': status(204),
  'pdf.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/plain' }).end('plain words');
    return undefined;
  },
  'pictures.test': () => page('<img src="/big.png"><img src="/small.jpg?v=1">'),
  'cookies.test': (_, response) => {
    response.writeHead(200, { 'content-type': 'text/html', 'set-cookie': 'session_token=SECRET-VALUE' }).end(page(''));
    return undefined;
  },
  'moved.test': redirect('http://plain.test/welcome'),
  'echo.test': (_, __, request) =>
    page(
      `<p id="agent">${request.headers['user-agent'] ?? ''}</p><p id="language">${request.headers['accept-language'] ?? ''}</p>`,
    ),
};
