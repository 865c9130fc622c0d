import type { Host } from './browser-world.ts';

const words = 'We are glad to help you with orders, returns, invoices and everything else. '.repeat(5);
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Acme</title></head><body><p>${words}</p><a href="/help/pay">How to pay</a>${body}</body></html>`;

const form = `<form id="f" action="/send" method="post"><label for="s">Subject</label><input id="s" name="subject"><textarea name="message"></textarea><button>Send</button></form><ul id="out"></ul>`;

/** Draws links to what the texts of a memory hold. */
const draw = `const titles = ['How to pay a bill', 'How to move house', 'Where is my parcel'];
  const out = document.getElementById('out');
  const draw = (list) => { out.innerHTML = list.map((title) => '<li><a href="/help/' + title.split(' ').pop() + '">' + title + '</a></li>').join(''); };
  const matching = (text) => text === '' ? [] : titles.filter((title) => title.toLowerCase().includes(text.toLowerCase()));
  const field = document.getElementById('s');`;

const json = JSON.stringify(['How to pay a bill', 'How to move house']);
const asking = (method: string, path: string): string =>
  page(`${form}<script>${draw}
    let timer = 0;
    field.addEventListener('input', () => { clearTimeout(timer); timer = setTimeout(async () => {
      const answer = await fetch('${path}?q=' + encodeURIComponent(field.value), { method: '${method}' });
      draw(await answer.json());
    }, 300); });</script>`);

const answering =
  (method: string, path: string): Host =>
  (at) =>
    at === path ? json : asking(method, path);

const sharing = page(`${form}<script>${draw}
  const shared = new SharedWorker('/shared.js');
  shared.port.start();
  field.addEventListener('input', () => shared.port.postMessage(field.value));</script>`);

/** Hosts that each suggest things in one way, or do something that they should not. */
export const typingHosts: Record<string, Host> = {
  'memory.test': () =>
    page(`${form}<script>${draw} field.addEventListener('input', () => draw(matching(field.value)));</script>`),
  'forum.test': () =>
    `<!DOCTYPE html><html lang="en"><head><title>Acme forum</title></head><body id="phpbb"><p>${words}</p>
      <input type="search" placeholder="Search topics"><div id="out"></div><ul class="topiclist">
      <li class="row"><a class="topictitle" href="./viewtopic.php?t=1">How do I export my data</a></li>
      <li class="row"><a class="topictitle" href="./viewtopic.php?t=2">Hammer too heavy</a></li></ul><script>
      const field = document.querySelector('input'), out = document.getElementById('out');
      field.oninput = () => { out.innerHTML = 'how do i export my data'.startsWith(field.value.toLowerCase()) && field.value !== ''
        ? '<a href="/viewtopic.php?t=1&hilit=export">How do I export my data</a>' : 'No results'; };</script></body></html>`,
  'options.test': () =>
    page(`${form}<div id="list" role="listbox"></div><script>${draw}
      field.addEventListener('keyup', () => { document.getElementById('list').innerHTML = matching(field.value).map((title) => '<div role="option">' + title + '</div>').join(''); });
    </script>`),
  'redrawing.test': () =>
    page(
      `${form}<div id="popular"></div><script>${draw}
        const popular = document.getElementById('popular'), again = () => { popular.innerHTML = '<a href="/help/popular">Popular article</a>'; };
        again(); field.addEventListener('input', again);</script>`,
    ),
  'get.test': answering('GET', '/find'),
  'post.test': answering('POST', '/find'),
  'closed.test': answering('GET', '/disallowed'),
  'unanswering.test': answering('GET', '/unreachable'),
  'socket.test': () =>
    page(`${form}<script>${draw}
      const socket = new WebSocket('ws://socket.test/live');
      field.addEventListener('input', () => socket.send(JSON.stringify({ value: field.value })));</script>`),
  'worker-socket.test': () =>
    page(`${form}<script>${draw}
      const code = 'const socket = new WebSocket("ws://live.test/"); onmessage = ({ data }) => { socket.send(data); new WebSocket("ws://worker-socket.test/?q=" + encodeURIComponent(data)); };';
      const worker = new Worker(URL.createObjectURL(new Blob([code])));
      field.addEventListener('input', () => worker.postMessage(field.value));</script>`),
  'shared-worker.test': (at, response) => {
    if (at !== '/shared.js') return sharing;
    response.writeHead(200, { 'content-type': 'text/javascript' });
    response.end(
      `onconnect = ({ ports }) => { ports[0].onmessage = ({ data }) => fetch('/send', { method: 'POST', body: data }); };`,
    );
    return undefined;
  },
  'silent-socket.test': () =>
    page(`${form}<script>const socket = new WebSocket('ws://silent-socket.test/live'), beat = () => socket.send('beat');
      socket.onopen = () => setInterval(beat, 100);</script>`),
  'frame-form.test': () =>
    page(`<form id="f" action="/send" target="there"><input id="s" name="subject"></form><iframe name="there" srcdoc="<p>Ready"></iframe>
      <script>const submit = HTMLFormElement.prototype.submit;
      document.getElementById('s').addEventListener('input', () => submit.call(document.getElementById('f')));</script>`),
  'new-frame-form.test': () =>
    page(`<form id="f" action="/send" target="there"><input id="s" name="subject"></form><div id="room"></div>
      <script>const submit = HTMLFormElement.prototype.submit;
      document.getElementById('s').addEventListener('input', () => {
        document.getElementById('room').innerHTML = '<iframe name="there"></iframe>'; submit.call(document.getElementById('f')); }, { once: true });</script>`),
  'pixel.test': () =>
    page(`${form}<script>${draw}
      field.addEventListener('input', () => { new Image().src = '/pixel?t=' + btoa(field.value); draw(matching(field.value)); });</script>`),
  'counting.test': (at) =>
    at.startsWith('/count')
      ? 'ok'
      : page(`${form}<script>${draw}
          field.addEventListener('input', () => { fetch('http://count.vendor.test/count', { method: 'POST', body: 'typed', mode: 'no-cors' }).catch(() => 0); });</script>`),
  'vendor-search.test': () =>
    page(`${form}<script>${draw}
      field.addEventListener('input', () => { fetch('http://search.vendor.test/q', { method: 'POST', mode: 'no-cors', body: JSON.stringify({ params: 'query=' + encodeURIComponent(field.value) }) }).catch(() => 0); });</script>`),
  'behind.test': () =>
    page(`<button type="button" aria-label="Ask a question">+</button><div id="dialog" hidden>${form}</div><script>${draw}
      document.querySelector('button').onclick = () => { document.getElementById('dialog').hidden = false; };
      field.addEventListener('input', () => draw(matching(field.value)));</script>`),
  'covered.test': () =>
    page(`<button type="button" aria-label="Ask a question">+</button><div id="dialog" hidden>${form}</div>
      <div style="position:fixed;inset:0;background:#fff"></div><script>
      document.querySelector('button').onclick = () => { document.getElementById('dialog').hidden = false; };</script>`),
  'larger.test': () =>
    page(`${form}<div id="over" hidden><input id="big" placeholder="Write here"><div id="found"></div></div><script>
      document.getElementById('s').onclick = () => { document.getElementById('over').hidden = false; document.getElementById('big').focus(); };
      document.getElementById('big').oninput = () => { document.getElementById('found').innerHTML = '<a href="/help/bill">Found it</a>'; };</script>`),
  'shadow.test': () =>
    page(`<acme-form></acme-form><script>
      const root = document.querySelector('acme-form').attachShadow({ mode: 'open' });
      root.innerHTML = '<input aria-label="Subject"><div></div>';
      root.querySelector('input').oninput = () => { root.querySelector('div').innerHTML = '<a href="/help/bill">How to pay a bill</a>'; };</script>`),
  'framed.test': (at) =>
    at === '/form'
      ? asking('GET', '/find')
      : at === '/find'
        ? json
        : page('<iframe src="/form" style="width:900px;height:600px"></iframe>'),
  'sending.test': () =>
    page(`${form}<script>const f = document.getElementById('f'); const send = HTMLFormElement.prototype.submit;
      document.getElementById('s').addEventListener('input', () => { f.requestSubmit(); f.submit(); });
      document.getElementById('s').addEventListener('input', () => { send.call(f); location = '/gone'; }, { once: true });</script>`),
  'replaced.test': () =>
    page(`${form}<script>${draw}
      let times = 0;
      const renew = (old) => { const next = old.cloneNode(); next.value = old.value; old.replaceWith(next);
        next.addEventListener('input', () => draw(matching(next.value))); };
      field.addEventListener('input', () => { if (times++ === 0) renew(field); });</script>`),
  'login.test': () => page('<form><input name="subject"><input type="password" name="p"></form>'),
  'secret.test': () => page('<form><input type="email" name="subject"><input type="tel" name="subject2"></form>'),
  'restless.test': () =>
    page(`${form}<p id="clock"></p><script>${draw}
      onbeforeunload = () => 'stay'; let rings = 0;
      setInterval(() => { document.getElementById('clock').textContent = performance.now(); }, 20);
      field.addEventListener('input', () => { if (rings++ < 2) alert('typed'); out.innerHTML = Array.from({ length: 100 }, (_, i) => '<li><a href="/help/' + i + '">' + 'Article '.repeat(60) + i + '</a></li>').join(''); });</script>`),
  'editable.test': () =>
    page(`<div contenteditable="true" aria-label="Subject" style="min-height:30px"></div><div id="out"></div><script>${draw.replace("document.getElementById('s')", "document.querySelector('[contenteditable]')")}
      field.addEventListener('input', () => draw(matching(field.textContent)));</script>`),
  'thief.test': () =>
    page(
      `${form}<input id="thief"><script>document.getElementById('s').addEventListener('focus', () => document.getElementById('thief').focus());</script>`,
    ),
};
