import type { Host } from './browser-world.ts';

const words = 'We are glad to help you with orders, returns, invoices and everything else. '.repeat(5);
const page = (body: string): string =>
  `<!DOCTYPE html><html lang="en"><head><title>Acme</title></head><body style="height:3000px"><p>${words}</p>${body}</body></html>`;
const panel = 'position:fixed;right:20px;bottom:20px;width:340px;height:460px;background:#fff;overflow:auto';
const corner = 'position:fixed;right:20px;bottom:20px;width:60px;height:60px';

interface Scene {
  /** Code that runs once the question was shown; `say(text, tag)` adds a message and gives its element. */
  readonly answers?: string;
  /** Code of what the place to write in does with the text; `show(text)` shows it as the own message. */
  readonly sends?: string;
  readonly root?: 'open' | 'closed';
  /** How a message is added to the list. */
  readonly say?: string;
}

const enterSends = `field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); const text = field.value; field.value = ''; show(text); } });`;

/** A window that stands open, greets, and behaves as a scene says. */
const chat = ({ answers = '', sends = enterSends, root, say }: Scene): string =>
  page(`<div id="chat" class="acme-chat" style="${panel}"></div><script>
    const host = document.getElementById('chat');
    const top_ = ${root ? `host.attachShadow({ mode: '${root}' })` : 'host'};
    top_.innerHTML = '<h2>Acme</h2><div class="list"><div class="row"><p>Hi there! How can we help?</p></div></div><textarea placeholder="Write a message"></textarea><button class="go" type="button" style="width:60px;height:30px">Send</button>';
    const sent = (what) => fetch('/log', { method: 'POST', body: what });
    const list = top_.querySelector('.list'), field = top_.querySelector('textarea'), button = top_.querySelector('.go');
    const say = ${say ?? `(text) => { const row = document.createElement('div'); row.className = 'row'; row.innerHTML = '<p></p>'; row.firstChild.textContent = text; list.append(row); return row.firstChild; }`};
    const later = (ms, work) => setTimeout(work, ms);
    let asked = 0;
    const show = (text) => { say(text); if (asked++ === 0) { ${answers} } };
    ${sends}
  </script>`);

/** Hosts that each show one way in which a chat takes a question and answers it. */
export const liveChatHosts: Record<string, Host> = {
  'answers.test': () =>
    chat({ answers: `later(600, () => say('You asked: ' + text + ' We are here Monday to Friday, 9:00 to 17:00.'));` }),
  'closed-root.test': () => chat({ root: 'closed', answers: `later(600, () => say('Monday to Friday from 9:00 to 17:00.'));` }),
  'button.test': () =>
    chat({
      sends: `button.addEventListener('click', () => { const text = field.value.trim(); field.value = ''; show(text); });`,
      answers: `later(500, () => say('Every day from 8:00 to 20:00.'));`,
    }),
  'stream.test': () =>
    chat({
      answers: `later(400, () => { const row = say('We'); const rest = ' are here every day from 8:00 until 20:00.'.split(' '); let at = 1;
        const timer = setInterval(() => { row.textContent += ' ' + rest[at++]; if (at >= rest.length) clearInterval(timer); }, 60); });`,
    }),
  'redrawn.test': () =>
    chat({
      say: `((all) => (text) => { all.push(text); list.innerHTML = all.map((one) => '<div class="row"><p>' + one + '</p></div>').join(''); })(['Hi there! How can we help?'])`,
      answers: `later(300, () => say('Hi there! How can we help?')); later(900, () => say('We are open from 9:00 to 18:00.'));`,
    }),
  'hand-off.test': () =>
    chat({
      answers: `later(200, () => say('Thank you for your message. Someone will be with you shortly.'));
        later(500, () => say('Maria is typing...')); later(700, () => say('Maria joined the chat'));
        later(3500, () => say('We are here from 9:00 to 17:00 on weekdays.'));`,
    }),
  'bot.test': () =>
    chat({ answers: `later(300, () => say('I am Acmebot, the virtual assistant. We are open 9:00 to 17:00.'));` }),
  'silent.test': () => chat({}),
  'deaf.test': () => chat({ sends: '' }),
  'gone.test': () => chat({ answers: `later(300, () => say('Connection lost. Reconnecting...'));` }),
  'offline.test': () =>
    page(`<button style="${corner}" id="l" aria-label="Live chat">?</button><script>document.getElementById('l').onclick = () => document.body.insertAdjacentHTML('beforeend',
      '<form action="/sent" method="post" style="${panel}"><p>We are offline. Leave a message.</p><label>Your e-mail <input type="email" name="email" required></label><textarea aria-label="Message"></textarea><button>Send message</button></form>');</script>`),
  'pre-chat.test': () =>
    page(`<button style="${corner}" id="l" aria-label="Live chat">?</button><script>document.getElementById('l').onclick = () => document.body.insertAdjacentHTML('beforeend',
      '<div style="${panel}"><p>Before we begin</p><label>Name <input type="text" name="name"></label><label>Your e-mail <input type="email" required></label><button>Start chat</button></div>');</script>`),
  // Takes the text in its own time.
  'slow.test': () =>
    chat({
      sends: `const go = () => { const text = field.value; if (!text) return; sent(text); later(2600, () => { field.value = ''; show(text); }); };
        field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); go(); } }); button.onclick = go;`,
      answers: `later(400, () => say('We are open from 9:00 to 18:00.'));`,
    }),
  // Shows what is typed a second time, as fields do that grow with it.
  'mirror.test': () =>
    chat({
      sends: `const mirror = document.createElement('div'); top_.append(mirror); field.addEventListener('input', () => { mirror.textContent = field.value; });
        field.addEventListener('keydown', (event) => { if (event.key === 'Enter') { event.preventDefault(); sent('typing'); } });`,
    }),
  'survey.test': () =>
    chat({
      answers: `later(300, () => say('Maria joined the chat')); later(3400, () => { say('We are here from 9:00 to 17:00.');
        field.remove(); button.remove(); top_.insertAdjacentHTML('beforeend', '<p>How did Maria do?</p><textarea placeholder="Write a message"></textarea><button type="button" onclick="fetch('/log', { method: 'POST', body: 'survey' })">Send</button>'); });`,
    }),
  'turns-offline.test': () =>
    chat({
      sends: `later(1500, () => { field.remove(); top_.insertAdjacentHTML('beforeend', '<p>We are offline. Leave a message.</p><input type="text" placeholder="Your e-mail"><textarea placeholder="Your message"></textarea>'); });`,
    }),
  'wall.test': () =>
    page(`<div class="live chat wall"><h3>Chat with other readers</h3><form onsubmit="return false"><textarea placeholder="Your message"></textarea>
      <button type="button" onclick="fetch('/log', { method: 'POST', body: 'comment' })">Post</button></form></div>`),
  'popup.test': () =>
    chat({
      answers: `const form = document.createElement('form'); form.method = 'post'; form.target = '_blank'; form.action = '/popped'; document.body.append(form); form.submit();
        later(500, () => say('We are open from 9:00 to 18:00.'));`,
    }),
  'frozen.test': () =>
    chat({
      sends: `performance.now = () => 5; Date.now = () => 5; ${enterSends}`,
      answers: `later(600, () => say('We are open from 9:00 to 18:00.'));`,
    }),
  'leaps.test': () =>
    chat({
      answers: `later(600, () => { const now = performance.now.bind(performance); performance.now = () => now() + 1e17; say('We are open from 9:00 to 18:00.'); });`,
    }),
  'proactive.test': () =>
    chat({ sends: `${enterSends} later(900, () => say('Our summer sale: 20% off all plans until Sunday.'));` }),
  'repeats.test': () =>
    chat({
      sends: `say('Monday to Friday, 9:00-17:00.'); ${enterSends}`,
      answers: `later(600, () => say('Monday to Friday, 9:00-17:00.'));`,
    }),
  'flood.test': () => chat({ answers: `later(300, () => { for (let i = 0; i < 3500; i++) say('k'); });` }),
  'start.test': () =>
    page(`<form onsubmit="fetch('/log', { method: 'POST', body: 'form' }); return false"><input name="topic" value="x"><button>Start chat</button></form>
      <button class="chat-launcher" aria-label="Chat" style="${corner}" onclick="document.getElementById('w').style.display = 'block'">Chat</button>
      <div id="w" class="acme-chat" style="display:none;${panel};bottom:90px"><h2>Acme</h2><p>Hi! We are happy to help.</p>
      <button type="button" onclick="fetch('/log', { method: 'POST', body: 'session' })">Start chat</button></div>`),
  'refused.test': (_, response) => void response.writeHead(403, { 'content-type': 'text/html' }).end('<p>No.</p>'),
  'no-chat.test': () =>
    page('<form><label>Your e-mail <input type="email"></label><textarea placeholder="Your message"></textarea></form>'),
};
