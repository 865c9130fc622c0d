/**
 * One long run: scans some hundred small companies with the command line tool and the browser, watches what the run holds
 * from outside, and says whether it stays level: memory, descriptors and threads of the program and of its browser.
 *
 *   node test/checks/check-soak.mjs [--bin PATH] [--companies N] [--concurrency N] [--every SECONDS] [--troubled]
 *
 * `--troubled` puts companies among them that hang, crash or break off, and kills, stops and crashes the browser on the
 * way: the others have to come out as if nothing had happened. The companies are served from here, in a world below the
 * address guard (`--world`, how this script calls itself). Exit code 1 when something grows, is wrong, or stays behind.
 * Needs Linux: the figures are read from /proc.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createWriteStream, mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { finished } from 'node:stream/promises';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { familyOf, megabytesOf, read } from './processes.mjs';
import { root } from './shared.mjs';

const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: path.join(root, 'bin/support-audit.js') },
    companies: { type: 'string', default: '500' },
    concurrency: { type: 'string', default: '4' },
    every: { type: 'string', default: '3' },
    troubled: { type: 'boolean', default: false },
    world: { type: 'string' },
    list: { type: 'string' },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
const bin = path.resolve(flags.bin);
const companies = Number(flags.companies);
const nameOf = (index) => `firm-${String(index).padStart(4, '0')}.test`;

/** What is wrong with every twentieth company of a troubled run; each shows in the browser or on the wire. */
const troubles = [
  ['a script that never ends', () => '<script>while (true) {}</script>'],
  ['a page that dies', () => '<script>const all = []; for (;;) all.push(new Array(1e6).fill(Math.random()))</script>'],
  ['an answer that breaks off', (response) => response.write('<!doctype html><p>We', () => response.destroy())],
  ['dialogs without end', () => '<script>for (;;) alert(1)</script>'],
  ['a page that moves on', () => '<script>setInterval(() => { location.href = "/?" + Math.random() }, 20)</script>'],
];
const troubleOf = (index) => (flags.troubled && index % 20 === 10 ? troubles[((index - 10) / 20) % troubles.length] : undefined);

/** Words that no other company has, so that what is kept of it is seen. */
const prose = (index, paragraphs) =>
  Array.from(
    { length: paragraphs },
    (_, at) =>
      `<p>Lamp ${index * 1000 + at} is made by hand of brass, glass and linen, and lasts for ${at + 10} years; see model ${index}-${at}.</p>`,
  ).join('\n');
const articles = ['order a lamp', 'return a lamp', 'change a bulb', 'pay by invoice', 'reset your password', 'track a parcel'];
const slug = (title) => title.replaceAll(' ', '-');

/** A small company without faults: contact page, questions and answers, and a help centre. */
function pageOf(index, where) {
  const host = nameOf(index);
  const nav = '<nav><a href="/contact">Contact us</a> <a href="/help">Help centre</a> <a href="/faq">FAQ</a></nav>';
  const page = (title, body) =>
    `<!doctype html><html lang="en"><head><title>${title} - Firm ${index}</title><script src="/app.js"></script></head><body>${nav}<main><h1>${title}</h1>${body}</main></body></html>`;
  if (where === '/') return page('Lamps', prose(index, 250));
  if (where === '/contact')
    return page(
      'Contact us',
      `<p>Write to <a href="mailto:support@${host}">support@${host}</a> or call +1 505 326 ${1000 + index}, Monday to Friday, 9 am to 5 pm.</p>${prose(index, 60)}`,
    );
  if (where === '/faq') return page('FAQ', articles.map((title) => `<h2>How do I ${title}?</h2>${prose(index, 6)}`).join(''));
  if (where === '/help')
    return page('Help centre', articles.map((title) => `<li><a href="/help/${slug(title)}">How to ${title}</a></li>`).join(''));
  const article = articles.find((title) => where === `/help/${slug(title)}`);
  return article && page(`How to ${article}`, prose(index, 40));
}

/** All companies on one port, told apart by name. */
async function serveCompanies() {
  const server = createServer((request, response) => {
    response.on('error', () => {});
    const index = Number(/^firm-(\d+)\.test$/.exec(request.headers.host ?? '')?.[1] ?? 0);
    const { pathname } = new URL(request.url, 'http://firm.test');
    if (pathname === '/robots.txt') return response.end('User-agent: *\nAllow: /\n');
    if (pathname === '/app.js') return response.setHeader('content-type', 'text/javascript').end(`window.firm = ${index};`);
    const fault = pathname === '/' ? troubleOf(index)?.[1] : undefined;
    response.setHeader('content-type', 'text/html; charset=utf-8');
    const extra = fault?.(response);
    if (response.headersSent) return undefined;
    const body = index > 0 ? pageOf(index, pathname) : undefined;
    response.statusCode = body ? 200 : 404;
    return response.end(body ? `${body}${extra ?? ''}` : '<title>Not found</title><p>There is no such page.</p>');
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return { port: server.address().port, close: () => server.close() && server.closeAllConnections() };
}

/** An address for each company, which leads to the port where all are served. */
const soakWorld = (port, openSocket) => {
  const fault = (code) => Promise.reject(Object.assign(new Error(code), { code }));
  const numberOf = (name) => Number(/^firm-(\d+)\.test$/.exec(name)?.[1] ?? 0);
  return {
    publicRanges: ['198.18.0.0/15'],
    resolve: (name) => {
      const index = numberOf(name);
      return index > 0 ? Promise.resolve([`198.18.${index >> 8}.${index & 255}`]) : fault('ENOTFOUND');
    },
    records: () => fault('ENODATA'),
    connect: (_address, wanted, signal) => (wanted === 80 ? openSocket('127.0.0.1', port, signal) : fault('ECONNREFUSED')),
  };
};

const entries = (folder) => {
  try {
    return readdirSync(folder).length;
  } catch {
    return 0;
  }
};

/** The program and all that it starts. */
function watchTree(pid) {
  const family = familyOf(pid);
  const commandOf = ({ pid: id }) => read(`/proc/${id}/cmdline`).replaceAll('\0', ' ');
  const browser = () => family.alive().filter((one) => one.pid !== String(pid));
  const sum = (list) => list.reduce((total, one) => total + one, 0);
  return {
    sample: () => {
      const status = read(`/proc/${pid}/status`);
      return {
        node: Number(/^VmRSS:\s+(\d+)/m.exec(status)?.[1] ?? 0) / 1024,
        browser: sum(browser().map(megabytesOf)),
        descriptors: entries(`/proc/${pid}/fd`),
        threads: Number(/^Threads:\s+(\d+)/m.exec(status)?.[1] ?? 0),
        processes: browser().length,
      };
    },
    /** Processes of the browser itself, or of the pages in it. */
    parts: (kind) =>
      browser().filter((one) => {
        const command = commandOf(one);
        return kind === 'page' ? command.includes('--type=renderer') : command !== '' && !command.includes('--type=');
      }),
    left: family.left,
  };
}

/** What is done to the browser of a troubled run, and when, as a share of the companies that are done. */
const blows = [
  [0.2, 'page', 'SIGKILL', 'a page was killed'],
  [0.3, 'browser', 'SIGKILL', 'the browser was killed'],
  [0.4, 'page', 'SIGSTOP', 'a page was stopped'],
  [0.5, 'page', 'SIGKILL', 'a page was killed'],
  [0.6, 'browser', 'SIGSTOP', 'the browser was stopped'],
  [0.7, 'browser', 'SIGKILL', 'the browser was killed'],
];

const mean = (list) => (list.length === 0 ? 0 : list.reduce((total, one) => total + one, 0) / list.length);
const aspects = ['node', 'heap', 'outside', 'browser', 'descriptors', 'threads', 'handles', 'processes'];
const rowOf = (cells) => cells.map((cell, at) => String(cell).padStart(at === 0 ? 9 : 11)).join(' ');

/**
 * For each figure its mean early, when all is warm, and at the end; one that has grown by more than 15 % is told. Scorecards
 * are kept for the report, so the memory of the program may grow by as many bytes as the new ones have in it.
 */
function growth(samples, reportBytes) {
  const between = (from, to) => samples.filter(({ done }) => done >= from * companies && done < to * companies);
  const [early, late] = [between(0.1, 0.3), between(0.75, 1)];
  const [doneEarly, doneLate] = [early, late].map((some) => mean(some.map(({ done }) => done)));
  const cards = ((reportBytes / 2 ** 20) * (doneLate - doneEarly)) / companies;
  return aspects.map((aspect) => {
    const [before, after] = [early, late].map((some) => mean(some.map((one) => one[aspect])));
    const own = aspect === 'node' || aspect === 'heap' ? cards : 0;
    return { aspect, before, after, own, grown: after - own > before * 1.15 && after - own - before >= 3 };
  });
}

/** Whether a company came out as a healthy one does. */
const isWell = ({ state, domain, readings }) =>
  state === 'assessed' &&
  readings['email.addresses']?.state === 'found' &&
  readings['email.addresses'].value.some(({ address }) => address === `support@${domain}`) &&
  readings['kb.presence']?.state === 'found';

async function check() {
  if (process.platform !== 'linux') {
    say('Skipped: there is no /proc here to read the figures from.');
    return 0;
  }
  const folder = mkdtempSync(path.join(tmpdir(), 'check-soak-'));
  const temporary = path.join(folder, 'tmp');
  mkdirSync(temporary);
  const list = path.join(folder, 'companies.txt');
  writeFileSync(list, Array.from({ length: companies }, (_, index) => `http://${nameOf(index + 1)}/\n`).join(''));
  const served = await serveCompanies();
  try {
    return await soak(served, list, folder, temporary);
  } finally {
    served.close();
    rmSync(folder, { recursive: true, force: true });
  }
}

async function soak(served, list, folder, temporary) {
  const begun = performance.now();
  const common = ['--bin', bin, '--companies', flags.companies, '--concurrency', flags.concurrency];
  const args = [import.meta.filename, ...common, '--world', String(served.port), '--list', list];
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
    env: { ...process.env, TMPDIR: temporary },
  });
  const reportFile = path.join(folder, 'report.json');
  const written = child.stdout.pipe(createWriteStream(reportFile));
  const ended = new Promise((resolve) => child.once('close', (status, signal) => resolve(status ?? signal)));
  const tree = watchTree(child.pid);
  let told = '';
  let done = 0;
  let inside = { heap: 0, outside: 0, handles: 0 };
  child.stderr.setEncoding('utf8').on('data', (part) => {
    told += part;
    done = Math.max(done, ...[...told.slice(-10_000).matchAll(/^\[(\d+)\//gm)].map(([, count]) => Number(count)));
  });
  child.on('message', (message) => {
    inside = message;
  });
  const samples = [];
  const toCome = flags.troubled ? [...blows] : [];
  say(
    rowOf([
      'companies',
      'node MB',
      'heap MB',
      'buffers MB',
      'browser MB',
      'descriptors',
      'threads',
      'handles',
      'processes',
      'seconds',
    ]),
  );
  let shown = -1;
  const timer = setInterval(() => {
    const seconds = (performance.now() - begun) / 1000;
    const sample = { done, ...tree.sample(), ...inside, seconds };
    samples.push(sample);
    const step = Math.floor((done / companies) * 25);
    if (step > shown) say(rowOf([done, ...aspects.map((aspect) => Math.round(sample[aspect])), Math.round(seconds)]));
    shown = Math.max(step, shown);
    const blow = toCome[0];
    if (!blow || done < blow[0] * companies) return;
    const [, kind, signal, words] = blow;
    const [victim] = tree.parts(kind);
    if (!victim) return;
    toCome.shift();
    process.kill(Number(victim.pid), signal);
    say(`${done} companies done: ${words}`);
  }, Number(flags.every) * 1000);
  const code = await ended;
  clearInterval(timer);
  await finished(written);
  const left = await tree.left();
  const seconds = (performance.now() - begun) / 1000;
  return verdict({ code, left, told, samples, seconds, files: readdirSync(temporary), report: read(reportFile) });
}

function verdict({ code, left, told, samples, seconds, files, report }) {
  const cards = report.startsWith('{') ? JSON.parse(report).scorecards : [];
  const troubled = cards.filter(({ domain }) => troubleOf(Number(/\d+/.exec(domain)[0])));
  const unwell = cards.filter((card) => !troubled.includes(card) && !isWell(card));
  const grown = growth(samples, report.length);
  for (const { aspect, before, after, own, grown: isGrown } of grown) {
    const figures = `${before.toFixed(0).padStart(6)} -> ${after.toFixed(0).padStart(6)}`;
    say(
      `${aspect.padEnd(12)} ${figures}  ${isGrown ? 'GROWS' : 'level'}${own > 0 ? ` (${own.toFixed(0)} MB of scorecards)` : ''}`,
    );
  }
  say(
    `${cards.length} of ${companies} companies in ${seconds.toFixed(0)} s, ${(seconds / companies).toFixed(2)} s each; load ${loadavg()[0].toFixed(1)}; the report has ${Math.round(report.length / 1024 / Math.max(1, cards.length))} kB a company`,
  );
  if (flags.troubled) {
    const states = new Map();
    for (const { state, reason = '' } of troubled) states.set(`${state} ${reason}`, (states.get(`${state} ${reason}`) ?? 0) + 1);
    say(`${troubled.length} troubled companies: ${[...states].map(([state, count]) => `${count} ${state}`).join(', ')}`);
  }
  const faults = [
    ...(cards.length === companies ? [] : [`${companies - cards.length} companies have no record; exit code ${code}`]),
    ...unwell.map(({ domain, state, reason, detail }) => `${domain} has no fault and is ${state}: ${reason} (${detail})`),
    ...grown.filter((one) => one.grown).map(({ aspect }) => `${aspect} grows`),
    ...(left > 0 ? [`${left} processes were left`] : []),
    ...(files.length > 0 ? [`temporary files or folders were left: ${files.slice(0, 5).join(', ')}`] : []),
    ...(/MaxListeners|Unhandled|Warning|\bat .*\.js:\d+/.test(told)
      ? [`stderr: ${/.*(?:Listeners|Unhandled|Warning|\.js:\d).*/.exec(told)?.[0]}`]
      : []),
  ];
  for (const fault of faults.slice(0, 30)) say(`fault: ${fault}`);
  say(faults.length === 0 ? 'level, and nothing stays behind' : `${faults.length} faults`);
  return faults.length === 0 ? 0 : 1;
}

if (flags.world) {
  const load = (file) => import(pathToFileURL(path.join(path.dirname(bin), '../dist', file)).href);
  const parts = ['cli/scan-command.js', 'cli/output.js', 'gather/system-transport.js'];
  const [{ scanCommand }, { processOutput }, { openSocket }] = await Promise.all(parts.map(load));
  const output = processOutput({ color: false, quiet: false });
  const tell = setInterval(() => {
    const { heapUsed, external, arrayBuffers } = process.memoryUsage();
    const handles = process.getActiveResourcesInfo().length;
    process.send({ heap: heapUsed / 2 ** 20, outside: (external + arrayBuffers) / 2 ** 20, handles });
  }, 1000);
  tell.unref();
  process.channel.unref();
  // A busy machine may take long over a company.
  const limits = { concurrency: Number(flags.concurrency), timeout: 600 };
  const wish = { rubric: 'default', format: 'json', dns: false, from: flags.list, ...limits };
  process.exitCode = await scanCommand([], wish, output, soakWorld(Number(flags.world), openSocket));
  process.disconnect();
} else {
  process.exitCode = await check();
}
