import type { Host } from './browser-world.ts';

const words = 'We are glad to help you with orders, returns, invoices and everything else. '.repeat(5);
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Acme</title></head><body style="height:3000px"><p>${words}</p>${body}</body></html>`;

const corner = 'position:fixed;right:20px;bottom:20px;width:60px;height:60px';
const panel = 'position:fixed;right:20px;bottom:90px;width:340px;height:460px;background:#fff';
const talk = (greeting: string): string =>
  `<h2>Acme support</h2><p>${greeting}</p><textarea placeholder="Write a message"></textarea><button>Send</button>`;

/** A launcher that opens a window in the document. */
const light = (launcher: string): string =>
  page(`${launcher}<script>
    document.getElementById('l').addEventListener('click', () => {
      const w = document.createElement('div'); w.setAttribute('style', '${panel}'); w.innerHTML = '${talk('We usually reply in a few minutes')}';
      document.body.append(w);
    });</script>`);

/** A chat whose mark-up is in a shadow root of the given mode. */
const shadow = (mode: string): string =>
  page(`<acme-chat></acme-chat><script>
    const root = document.querySelector('acme-chat').attachShadow({ mode: '${mode}' });
    root.innerHTML = '<button style="${corner}">?</button>';
    root.querySelector('button').onclick = () => { root.innerHTML += '<div style="${panel}">${talk('Hello from the shadow')}</div>'; };
  </script>`);

const dialog = (buttons: string): string =>
  `<div id="ask" role="dialog" style="position:fixed;left:0;bottom:0;width:100%;height:200px;background:#eee;z-index:9">
   <p>We use cookies to make this site better.</p>${buttons}</div>`;
/** A chat that comes once the dialog is gone, and a dialog that stands over it. */
const gated = (buttons: string): string =>
  page(`${dialog(buttons)}<script>
    for (const button of document.querySelectorAll('#ask button')) button.onclick = () => {
      document.getElementById('ask').remove();
      document.body.insertAdjacentHTML('beforeend', '<button id="l" style="${corner}" aria-label="Open chat">?</button><i data-by="' + button.id + '"></i>');
      document.getElementById('l').onclick = () => document.body.insertAdjacentHTML('beforeend', '<div style="${panel}">${talk('Hello')}</div>');
    };</script>`);

/** Hosts that each show one way of chatting, or what only looks like one. */
export const chatHosts: Record<string, Host> = {
  'light.test': () => light(`<div id="l" class="chat-toggle" style="${corner};cursor:pointer"></div>`),
  'russian.test': () => light(`<button id="l" style="${corner};width:180px">Онлайн-чат</button>`),
  'open-root.test': () => shadow('open'),
  'closed-root.test': () => shadow('closed'),
  'frame.test': () =>
    page(`<iframe id="f" title="Chat" src="http://chat.vendor.test/" style="${corner};border:0"></iframe><script>
      addEventListener('message', () => { document.getElementById('f').style.cssText = '${panel};border:0'; });</script>`),
  'chat.vendor.test': () =>
    `<!DOCTYPE html><body style="margin:0;height:60px;width:60px;cursor:pointer" onclick="parent.postMessage('open', '*'); document.body.innerHTML = '${talk('Hello from the frame').replaceAll('"', '&quot;')}'">?</body>`,
  'standing.test': () =>
    page(
      '<iframe title="Live chat" src="http://late.vendor.test/" style="position:fixed;right:0;bottom:0;width:380px;height:480px"></iframe>',
    ),
  'late.vendor.test': () =>
    `<!DOCTYPE html><body><script>setTimeout(() => { document.body.innerHTML = '${talk('Here at last')}' }, 600)</script></body>`,
  'form.test': () =>
    page(`<button id="l" style="${corner}" aria-label="Chat">?</button><script>
      document.getElementById('l').onclick = () => document.body.insertAdjacentHTML('beforeend',
        '<form style="${panel}" action="/send" method="post"><p>We are away. Leave a message.</p><label>Your e-mail <input type="email" required></label><textarea aria-label="Message"></textarea><button>Send message</button></form>');
    </script>`),
  'links.test': () =>
    page(`<a class="chat-whatsapp" style="${corner}" href="https://wa.me/15550100">Chat</a>
      <a class="chat-link" style="${corner};right:120px" href="/chat">Chat with us</a>
      <button class="callback" style="${corner};right:200px" title="Request a call back">Call</button>`),
  'covered.test': () =>
    page(`<button id="l" style="${corner}" aria-label="Open chat" onclick="document.body.dataset.pressed='chat'">?</button>
      <div style="position:fixed;left:0;right:0;bottom:0;height:200px;background:#eee;z-index:9" onclick="document.body.dataset.pressed='cover'">Buy now</div>`),
  'leaving.test': () => page(`<button style="${corner}" aria-label="Live chat" onclick="location.href='/gone'">?</button>`),
  'popup.test': () => page(`<button style="${corner}" aria-label="Open chat" onclick="window.open('/chat')">?</button>`),
  'sending.test': () =>
    page(`<form method="post" action="/start" style="${corner}"><button class="chat-now">Chat</button></form>
      <button style="${corner};right:120px" class="chat-start" onclick="const f = document.createElement('form'); f.method = 'post'; f.action = '/start'; document.body.append(f); f.submit()">?</button>`),
  'tools.test': () =>
    page(`<div class="chat-tools" style="position:fixed;right:0;bottom:0;width:200px;height:60px">
      <button class="callback" onclick="document.body.dataset.pressed='call'">Call me</button>
      <button class="start" onclick="document.body.dataset.pressed='chat'">Write</button></div>`),
  'vanishing.test': () =>
    page(`<button id="l" style="${corner}" aria-label="Open chat">?</button><script>
      document.getElementById('l').onclick = () => { document.getElementById('l').remove();
        document.body.insertAdjacentHTML('beforeend', '<div style="${panel}">${talk('We are online')}</div>'); };</script>`),
  'contact-window.test': () =>
    page(`<div id="contact-us" style="position:fixed;left:40px;top:40px;width:400px;height:300px"><h2>Contact us</h2><textarea></textarea></div>
      <button id="l" style="${corner}" aria-label="Open chat">?</button><script>
      document.getElementById('l').onclick = () => document.body.insertAdjacentHTML('beforeend', '<div style="${panel}">${talk('We are online')}</div>');</script>`),
  'boundless.test': () =>
    page(`<button id="l" style="${corner}" aria-label="Open chat">?</button><script>
      document.getElementById('l').onclick = () => { String.prototype.slice = function () { return 'x'.repeat(1e6); }; document.body.insertAdjacentHTML('beforeend', '<div style="${panel}">${talk('Hello')}</div>'); };</script>`),
  'dolls.test': () =>
    page(`<div role="dialog" style="position:fixed;left:0;bottom:0;width:100%;height:100px">Ваши куклы и кукуруза в корзине.
      <button onclick="document.body.dataset.pressed='order'">Отказаться от заказа</button><button onclick="document.body.dataset.pressed='order'">Отказаться</button></div>`),
  'paying.test': () =>
    page(
      dialog(
        `<button onclick="document.body.dataset.pressed='pay'">Rechazar y suscribirse</button><button onclick="document.body.dataset.pressed='more'">Accept necessary and marketing cookies</button>`,
      ),
    ),
  'walled.test': () => page(dialog(`<button onclick="location.href='/subscribe'">Reject all</button>`)),
  'posting.test': () => page(dialog('<form method="post" action="/consent"><button>Reject all</button></form>')),
  'posting-window.test': () =>
    page(dialog('<form method="post" action="/consent" target="_blank"><button>Reject all</button></form>')),
  'posting-around.test': () =>
    page(`<form method="post" action="/consent" target="_blank">${dialog('<button>Reject all</button>')}</form>`),
  'getting-window.test': () => page(dialog('<form action="/consent" target="_blank"><button>Reject all</button></form>')),
  'form-window.test': () =>
    page(`<form action="/start" target="_blank"><input type="hidden" name="q" value="1"></form>
      <button style="${corner}" class="chat-start" onclick="document.querySelector('form').submit()">?</button>`),
  'told.test': () =>
    page(
      `<script>window.Acme_Chat = { getStatus() { return 'online'; }, fails() { throw 1; }, is(what) { return what === 'available'; } };</script>`,
    ),
  'refusable.test': () => gated('<button id="yes">Accept all</button><button id="no">Reject all</button>'),
  'russian-consent.test': () => gated('<button id="yes">Принять все</button><button id="no">Только необходимые</button>'),
  'stubborn.test': () => gated('<button id="yes">Accept all</button><button id="ok">OK</button>'),
  'busy.test': () => page('<script src="http://never.test/loader.js" async></script>'),
  'never.test': () => undefined,
};
