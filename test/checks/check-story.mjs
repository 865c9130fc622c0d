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
import { parseArgs } from 'node:util';
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
  `<p>To ${title}, open your account, choose the ${name} that you mean, and follow the three steps that are shown there. </p>`.repeat(
    6,
  );

function pageOf(name, where) {
  const { chat, help, faq, social, address } = companies.get(name);
  const widget = chat && !(hasLost && name === loser) ? `<script async src="//widget.intercom.io/widget/${name}"></script>` : '';
  const links = [['/contact', 'Contact us'], ...(help ? [['/help', 'Help centre']] : []), ...(faq ? [['/faq', 'FAQ']] : [])];
  const nav = links.map(([href, text]) => `<a href="${href}">${text}</a>`).join(' ');
  const foot = social
    ? `<a href="https://www.facebook.com/${name}shop">Facebook</a> <a href="https://x.com/${name}shop">X</a>`
    : '';
  const page = (title, body) =>
    `<!doctype html><html lang="en"><head><title>${title} - ${name}</title>${widget}</head><body><nav>${nav}</nav><main><h1>${title}</h1>${body}</main><footer>${foot}</footer></body></html>`;
  if (where === '/') return page(`We make ${name}`, prose(name, 'order'));
  if (where === '/contact') {
    const mail = address
      ? `<a href="mailto:${address}@${domainOf(name)}">${address}@${domainOf(name)}</a>`
      : 'the address on your bill';
    return page(
      'Contact us',
      `<p>Write to ${mail} or call +1 505 326 1234, Monday to Friday, 9 am to 5 pm.</p>${prose(name, 'reach us')}`,
    );
  }
  if (where === '/faq' && faq)
    return page('FAQ', tasks.map((title) => `<h2>How do I ${title}?</h2>${prose(name, title)}`).join(''));
  if (where === '/help' && help)
    return page('Help centre', tasks.map((title) => `<li><a href="/help/${slug(title)}">How to ${title}</a></li>`).join(''));
  const task = help && tasks.find((title) => where === `/help/${slug(title)}`);
  return task ? page(`How to ${task}`, prose(name, task)) : undefined;
}

/** A chat as its maker would put it on a page: a round button, and a window that says who is there. */
const launcher = `const place = 'position:fixed;right:20px;bottom:20px;';
addEventListener('load', () => {
  const button = document.createElement('div');
  button.className = 'intercom-launcher';
  button.setAttribute('role', 'button');
  button.setAttribute('aria-label', 'Open chat');
  button.style.cssText = place + 'width:60px;height:60px';
  button.onclick = () => document.body.insertAdjacentHTML('beforeend', '<div style="' + place +
    'width:340px;height:460px;background:#fff"><h2>Chat with us</h2><p>We are online</p><textarea placeholder="Write a message"></textarea><button>Send</button></div>');
  document.body.append(button);
});
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
    response.writeHead(body ? 200 : 404, {
      'content-type': `text/${pathname === '/robots.txt' ? 'plain' : 'html'}; charset=utf-8`,
    });
    return response.end(body ?? '<title>Not found</title><p>There is no such page.</p>');
  });
  server.on('connect', (_, socket) =>
    socket.end('HTTP/1.1 502 Bad Gateway\r\nproxy-status: story; error=connection_refused\r\n\r\n'),
  );
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

/** When things were seen, and how many milliseconds a chat took to be ready. */
const times = new Set(['at', 'madeAt', 'startedAt', 'finishedAt', 'from', 'to', 'chat.ready-ms']);
const timeless = (text) => JSON.parse(text, (key, value) => (times.has(key) ? undefined : value));
const [under, scan] = [
  ['--root', 'runs'],
  ['scan', '--from', 'companies.txt', '--no-dns', '--format', 'json'],
];
/** Where two values differ, as paths into them. */
const differing = (a, b, where = '') =>
  a !== null && b !== null && typeof a === 'object' && typeof b === 'object'
    ? [...new Set([...Object.keys(a), ...Object.keys(b)])].flatMap((key) => differing(a[key], b[key], `${where}/${key}`))
    : Object.is(a, b)
      ? []
      : [`${where}: ${JSON.stringify(a)} and ${JSON.stringify(b)}`];
const chatless = domainOf(loser);
const harmless = new Set(['unchanged', 'within-noise', 'not-comparable']);

async function story() {
  writeFileSync(path.join(folder, 'companies.txt'), [...companies.keys()].map((name) => `${domainOf(name)}\n`).join(''));
  mkdirSync(path.join(folder, 'runs'));
  const unbroken = await tell([...scan, '--concurrency', '2', '--save', 'runs/unbroken'], { into: 'unbroken.json' });
  expect(unbroken.code === 0, `the unbroken run ends with ${unbroken.code}`);
  const isSeen = ({ visits }) => visits.some(({ kind, via }) => kind === 'page' && via === 'browser');
  const { scorecards } = JSON.parse(unbroken.out);
  expect(flags['no-browser'] || scorecards.every(isSeen), 'not every company was seen in a browser');

  const killed = await tell([...scan, '--concurrency', '1', '--save', 'runs/june'], { into: 'june.json', killedAfter: 3 });
  expect(killed.signal === 'SIGKILL' && killed.out === '', 'the run ended before it could be killed');
  const listed = await tell(['runs', 'list', ...under]);
  expect(/^june .* 3 of 6 .*unfinished$/m.test(listed.out), 'the killed run is not listed as unfinished, 3 of 6');
  const resumed = await tell([...scan, '--concurrency', '2', '--resume', 'june', ...under], { into: 'june.json' });
  expect(resumed.code === 0, `the resumed run ends with ${resumed.code}`);
  const others = resumed.code === 0 ? differing(timeless(resumed.out), timeless(unbroken.out)) : [];
  for (const other of others.slice(0, 10)) say(other);
  expect(others.length === 0, 'the report of the resumed run is not that of the unbroken one');
  if (others.length === 0) say('The report of the resumed run is that of the unbroken one but for its times.\n');

  const asked = world.asked();
  const starter = await tell(['rescore', 'june', '--rubric', 'starter', '--save', 'runs/june-starter', ...under], {
    quiet: true,
  });
  expect(starter.code === 0 && starter.out.includes('Rubric starter'), `rescore ends with ${starter.code}`);
  const reread = await tell(['report', 'june-starter', ...under]);
  expect(reread.out === starter.out, 'the rescored run was not kept as it was shown');
  expect(world.asked() === asked, 'rescore or report asked for a page');

  hasLost = true;
  const july = await tell([...scan, '--concurrency', '2', '--save', 'readings=runs/july'], { into: 'july.json' });
  expect(july.code === 0, `the second run ends with ${july.code}`);
  const differed = await tell(['diff', 'june', 'july', '--no-regressions', ...under]);
  expect(differed.code === 1, `diff ends with ${differed.code}`);
  const { companies: changes } = JSON.parse(
    (await tell(['diff', 'june', 'july', '--format', 'json', ...under], { into: 'diff.json' })).out,
  );
  for (const { domain, criteria = [] } of changes) {
    const kinds = criteria.map(({ change }) => change.kind);
    if (domain === chatless) expect(kinds.includes('gone'), `${domain} lost its chat, and nothing is told to be gone`);
    else
      expect(
        kinds.every((kind) => harmless.has(kind)),
        `${domain} stayed as it was and is told to have changed`,
      );
  }
  expect(changes.length === companies.size, `diff tells of ${changes.length} companies`);
  const history = await tell(['history', chatless, ...under]);
  expect(history.code === 0, `history ends with ${history.code}`);
  await tell(['runs', 'size', ...under]);
  expect(killed.left === 0, `${killed.left} processes outlived the killed run`);
  return `Scans: ${unbroken.seconds.toFixed(0)} s unbroken, ${killed.seconds.toFixed(0)} s until it was killed, ${resumed.seconds.toFixed(0)} s to do the rest, ${july.seconds.toFixed(0)} s for the second run; rescore: ${starter.seconds.toFixed(1)} s.`;
}

try {
  say(await story());
} finally {
  world.close();
  if (flags.keep) say(`The runs are in ${folder}.`);
  else rmSync(folder, { recursive: true, force: true });
}
say(wrong.length === 0 ? 'Every step ended as it should.' : wrong.map((fault) => `fault: ${fault}`).join('\n'));
process.exitCode = wrong.length === 0 ? 0 : 1;
