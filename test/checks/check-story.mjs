/**
 * The story of a saved run, told as a transcript: six small companies are scanned with the real program and the real browser,
 * the run is killed after the third, listed, gone on with, set beside an unbroken one, scored with another rubric, and set
 * beside a second run before which one company took its chat away.
 *
 *   node test/checks/check-story.mjs [--bin PATH] [--no-browser] [--keep]
 *
 * The companies are served from here, behind a proxy that knows their names and no others. Exit code 1 when a step does not
 * end as it should; `--keep` leaves the runs to look at.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { familyOf } from './processes.mjs';
import { root } from './shared.mjs';

const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: path.join(root, 'bin/support-audit.js') },
    'no-browser': { type: 'boolean', default: false },
    keep: { type: 'boolean', default: false },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(path.join(tmpdir(), 'story-'));
const slow = ['sofas', 'lamps'];
/** What each company offers beside a page on how to reach it. */
const companies = new Map([
  ['lamps', { chat: true, help: true, address: 'support' }],
  ['rugs', { help: true, address: 'hello' }],
  ['sofas', { chat: true, faq: true, help: true, address: 'support' }],
  ['desks', { faq: true, address: 'info' }],
  ['vases', { chat: true, address: 'help' }],
  ['clocks', { social: true }],
]);
const domainOf = (name) => `${name}.example`;
/** The company that takes its chat away between the two runs. */
const loser = 'sofas';
let hasLost = false;

const tasks = ['order', 'return a parcel', 'pay by invoice', 'change an address', 'reset your password', 'claim a warranty'];
const slug = (title) => title.replaceAll(' ', '-');
const prose = (name, title) =>
  `<p>To ${title}, open your account, choose the ${name} that you mean, and follow the three steps that are shown there. </p>`.repeat(6);

function pageOf(name, where) {
  const { chat, help, faq, social, address } = companies.get(name);
  const widget = chat && !(hasLost && name === loser) ? `<script async src="//widget.intercom.io/widget/${name}"></script>` : '';
  const links = [['/contact', 'Contact us'], ...(help ? [['/help', 'Help centre']] : []), ...(faq ? [['/faq', 'FAQ']] : [])];
  const nav = links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ');
  const foot = social ? `<a href="https://www.facebook.com/${name}shop">Facebook</a> <a href="https://x.com/${name}shop">X</a>` : '';
  const page = (title, body) =>
    `<!doctype html><html lang="en"><head><title>${title} - ${name}</title>${widget}</head><body><nav>${nav}</nav><main><h1>${title}</h1>${body}</main><footer>${foot}</footer></body></html>`;
  if (where === '/') return page(`We make ${name}`, prose(name, 'order'));
  if (where === '/contact') {
    const mail = address ? `<a href="mailto:${address}@${domainOf(name)}">${address}@${domainOf(name)}</a>` : 'the address on your bill';
    return page('Contact us', `<p>Write to ${mail} or call +1 505 326 1234, Monday to Friday, 9 am to 5 pm.</p>`);
  }
  if (where === '/faq' && faq) return page('FAQ', tasks.map((title) => `<h2>How do I ${title}?</h2>${prose(name, title)}`).join(''));
  if (where === '/help' && help)
    return page('Help centre', tasks.map((title) => `<li><a href="/help/${slug(title)}">How to ${title}</a></li>`).join(''));
  const task = help && tasks.find((title) => where === `/help/${slug(title)}`);
  return task ? page(`How to ${task}`, prose(name, task)) : undefined;
}

const launcher = `const box = document.createElement('div');
box.className = 'intercom-lightweight-app';
box.innerHTML = '<div class="intercom-launcher" role="button" aria-label="Open chat" style="position:fixed;right:9px;bottom:9px;width:48px;height:48px">Chat</div>';
addEventListener('load', () => document.body.append(box));
window.Intercom = () => {};`;

/** A proxy behind which the companies and the maker of their chat are, over plain HTTP alone. */
async function openWorld() {
  let asked = 0;
  const server = createServer((request, response) => {
    asked++;
    const { hostname, pathname } = new URL(request.url, 'http://nowhere.example');
    if (hostname === 'widget.intercom.io') return response.setHeader('content-type', 'text/javascript').end(launcher);
    const name = hostname.replace(/\.example$/, '');
    if (!companies.has(name)) return response.writeHead(502, { 'proxy-status': 'story; error=dns_error' }).end();
    const body = pathname === '/robots.txt' ? 'User-agent: *\nAllow: /\n' : pageOf(name, pathname);
    response.writeHead(body ? 200 : 404, { 'content-type': `text/${pathname === '/robots.txt' ? 'plain' : 'html'}; charset=utf-8` });
    return response.end(body ?? '<title>Not found</title><p>There is no such page.</p>');
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\nproxy-status: story; error=connection_refused\r\n\r\n'));
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    proxy: `http://127.0.0.1:${server.address().port}`,
    asked: () => asked,
    close: () => server.close() && server.closeAllConnections(),
  };
}

const world = await openWorld();
const wrong = [];
const expect = (isRight, what) => {
  if (!isRight) wrong.push(what);
};
const { HTTPS_PROXY, https_proxy, ALL_PROXY, all_proxy, NO_PROXY, no_proxy, ...outside } = process.env;

/** Runs the program and tells it like a terminal would; killed as soon as it has told of so many companies. */
async function tell(args, { killedAfter = Infinity, quiet = false, into } = {}) {
  const begun = performance.now();
  say(`$ support-audit ${args.join(' ')}${into ? ` > ${into}` : ''}`);
  const all = [path.resolve(flags.bin), ...args, ...(args[0] === 'scan' && flags['no-browser'] ? ['--no-browser'] : [])];
  const env = { ...outside, HTTP_PROXY: world.proxy, http_proxy: world.proxy, COLUMNS: '100', NO_COLOR: '1' };
  const child = spawn(process.execPath, all, { cwd: folder, env, stdio: ['ignore', 'pipe', 'pipe'] });
  const family = familyOf(child.pid);
  const told = { out: '', err: '' };
  child.stdout.setEncoding('utf8').on('data', (part) => {
    told.out += part;
  });
  child.stderr.setEncoding('utf8').on('data', (part) => {
    told.err += part;
    if (!told.err.includes(`[${killedAfter}/`) || child.killed) return;
    family.alive();
    child.kill('SIGKILL');
  });
  const [code, signal] = await once(child, 'close');
  const left = signal ? await family.left() : 0;
  const seconds = (performance.now() - begun) / 1000;
  const shown = `${told.err}${into || quiet ? '' : told.out}`.trimEnd();
  if (shown) say(shown);
  say(signal ? `Killed by ${signal}.` : `(exit code ${code}, ${seconds.toFixed(1)} s)`);
  say('');
  return { code, signal, left, seconds, ...told };
}

const timeless = (text) =>
  JSON.parse(text, (key, value) => (['at', 'madeAt', 'startedAt', 'finishedAt'].includes(key) ? undefined : value));
const list = path.join(folder, 'companies.txt');
writeFileSync(list, [...companies.keys()].map((name) => `${domainOf(name)}\n`).join(''));
mkdirSync(path.join(folder, 'runs'));
const scan = ['scan', '--from', 'companies.txt', '--format', 'json', '--no-dns', '--concurrency', '2'];
const under = ['--root', 'runs'];

const unbroken = await tell([...scan, '--save', 'runs/unbroken'], { into: 'unbroken.json' });
expect(unbroken.code === 0, `the unbroken run ended with ${unbroken.code}`);
