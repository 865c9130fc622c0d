/**
 * Scans every host of the hostile test bed (../shared/hostile) with the command line tool and compares what is reported
 * with what the bed's manifest expects: state, reason, facts, seconds, requests, memory and leaks.
 *
 *   node test/checks/check-hostile.mjs [--bin PATH] [--only NAME,NAME] [--batch N] [--verbose]
 *
 * Most hosts are reached through the bed's own proxy; a proxy hides what names and connections say, so the hosts of that
 * kind are scanned by the same command in a world below the address guard (`--world`, how this script calls itself). Hosts
 * are scanned several at a time; one that disagrees is scanned again alone, which is what the manifest speaks of. Exit code 1
 * when a host disagrees and hostile-differences.json does not say why, when it lists a difference that is none, and when
 * something leaked or was left behind. Memory and left-over processes are only seen on Linux.
 */
import { spawn } from 'node:child_process';
import { Resolver } from 'node:dns/promises';
import { copyFileSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { get } from 'node:http';
import { loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { domainToUnicode, pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { familyOf, megabytesOf } from './processes.mjs';
import { root, sharedFolder } from './shared.mjs';

const { values: flags, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    bin: { type: 'string', default: path.join(root, 'bin/support-audit.js') },
    only: { type: 'string' },
    batch: { type: 'string', default: '35' },
    verbose: { type: 'boolean', default: false },
    world: { type: 'string' },
    ca: { type: 'string' },
    save: { type: 'string' },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);
const bin = path.resolve(flags.bin);

/** Names and connections of the bed: its name server, and one loopback port for each port of the web. */
function bedWorld(ports, openSocket) {
  const fault = (code, text) => Object.assign(new Error(text), { code });
  const resolver = () => {
    const made = new Resolver({ timeout: 15_000, tries: 1 });
    made.setServers([`127.0.0.1:${ports.dns}`]);
    return made;
  };
  async function addresses(name) {
    const asked = await Promise.allSettled([resolver().resolve4(name), resolver().resolve6(name)]);
    const found = asked.flatMap(({ value = [] }) => value);
    if (found.length > 0) return found;
    const { reason } = asked[0];
    const alias =
      reason.code === 'ENODATA'
        ? await resolver()
            .resolveCname(name)
            .catch(() => [])
        : [];
    if (alias.includes(name)) throw fault('ELOOP', `${name} is an alias of itself`);
    throw reason;
  }
  return {
    publicRanges: ['203.0.113.0/24'],
    // The bed has one address for everybody; nothing listens at the next one.
    resolve: (name) => (name === 'tcp-refused.test' ? Promise.resolve(['203.0.113.81']) : addresses(name)),
    connect(address, port, signal) {
      if (!address.startsWith('203.0.113.')) process.stderr.write(`dialled ${address}:${port}\n`);
      const local = { 80: ports.http, 443: ports.tls }[port];
      if (!address.startsWith('203.0.113.') || address === '203.0.113.81' || !local)
        return Promise.reject(fault('ECONNREFUSED', `nothing listens at ${address}:${port}`));
      return openSocket('127.0.0.1', local, signal);
    },
  };
}

/** Starts a copy of the bed on free ports; it keeps its certificates beside itself. */
async function startBed(folder) {
  const bed = path.join(folder, 'bed');
  mkdirSync(bed);
  copyFileSync(path.join(sharedFolder('hostile'), 'server.mjs'), path.join(bed, 'server.mjs'));
  for (let base = 44_000; base <= 44_400; base += 10) {
    const child = spawn(process.execPath, [path.join(bed, 'server.mjs'), '--base', String(base), '--quiet'], { stdio: 'pipe' });
    let text = '';
    child.stderr.on('data', (part) => {
      text = `${text}${part}`.slice(-2_000);
    });
    const ready = await new Promise((done) => {
      child.stdout.on('data', (part) => /^READY/.test(part) && done(true));
      child.once('close', () => done(false));
    });
    const ca = path.join(bed, 'certs/ca.pem');
    if (ready) return { ca, http: base + 80, stop: () => child.kill() };
    if (!text.includes('port in use')) throw new Error(`the test bed did not start: ${text}`);
  }
  throw new Error('there is no room for the ports of the test bed');
}

const control = (port, where) =>
  new Promise((done, fail) => {
    get({ host: '127.0.0.1', port, path: where, headers: { host: 'control.test' } }, async (answer) => {
      answer.setEncoding('utf8');
      done(JSON.parse((await answer.toArray()).join('')));
    }).once('error', fail);
  });

const fetchQuietly = (port, host, where) =>
  new Promise((done) => {
    get({ host: '127.0.0.1', port, path: where, headers: { host } }, (answer) => answer.once('close', done).resume());
  });

/** Watches the memory of a process and of all that it starts. */
function watchTree(pid) {
  const family = familyOf(pid);
  let peak = 0;
  const timer = setInterval(() => {
    peak = Math.max(
      peak,
      family.alive().reduce((sum, one) => sum + megabytesOf(one), 0),
    );
  }, 700);
  return {
    kill: family.kill,
    async end() {
      clearInterval(timer);
      return { left: await family.left(), peak: Math.round(peak) };
    },
  };
}

/** One run of the tool over some hosts: what it reported, and what it cost. */
async function scan(hosts, bed, folder, below) {
  const place = mkdtempSync(path.join(folder, 'run-'));
  const temporary = path.join(place, 'tmp');
  const save = path.join(place, 'save');
  mkdirSync(temporary);
  await control(bed.http, '/reset');
  const common = ['--ca', bed.ca, '--save', save];
  const args = below
    ? [import.meta.filename, '--bin', bin, '--world', JSON.stringify(bed.ports), ...common, ...hosts]
    : [bin, 'scan', ...hosts, '--proxy', `http://127.0.0.1:${bed.ports.proxy}`, ...common, '--format', 'json', '--quiet'];
  const begun = performance.now();
  const child = spawn(process.execPath, args, {
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, TMPDIR: temporary, NO_PROXY: '', no_proxy: '' },
  });
  const tree = watchTree(child.pid);
  const texts = [[], []];
  child.stdout.on('data', (part) => texts[0].push(part));
  child.stderr.on('data', (part) => texts[1].push(part));
  const tooLong = setTimeout(() => tree.kill(), 60_000 + 140_000 * Math.ceil(hosts.length / 4));
  const code = await new Promise((done) => child.once('close', (status, signal) => done(status ?? signal)));
  clearTimeout(tooLong);
  const seconds = (performance.now() - begun) / 1000;
  const [stdout, stderr] = texts.map((parts) => Buffer.concat(parts).toString('utf8'));
  const { peak, left } = await tree.end();
  const cards = (() => {
    try {
      return JSON.parse(stdout).scorecards;
    } catch {
      return [];
    }
  })();
  const times = new Map();
  const saved =
    cards.length > 0 ? readdirSync(save, { recursive: true }).filter((name) => name.endsWith('snapshot.json.gz')) : [];
  for (const file of saved) {
    const { domain, startedAt, finishedAt } = JSON.parse(gunzipSync(readFileSync(path.join(save, file))));
    times.set(domain, (Date.parse(finishedAt) - Date.parse(startedAt)) / 1000);
  }
  const run = {
    cards: new Map(cards.map((card) => [card.domain, card])),
    times,
    code,
    seconds,
    peak,
    left,
    folders: readdirSync(temporary),
    stdout,
    stderr,
    stats: await control(bed.http, '/stats'),
    touched: await control(bed.http, '/ssrf'),
  };
  rmSync(place, { recursive: true, force: true });
  return run;
}

/** Chromium asks these of its own accord; the guard in the tool lets them out as any public name. */
const ofTheBrowser = /^(?:https?:\/\/)?(?:accounts\.google\.com|update\.googleapis\.com|[\w.-]+\.gvt1\.com)\b/;

/** What is wrong with a run as a whole, one sentence each. */
function faultsOf(run, hosts) {
  const unknown = [...run.cards.values()].some(({ state }) => state === 'unknown');
  const leaks = run.touched.filter(({ via, what }) => via.startsWith('direct') || !ofTheBrowser.test(what));
  const dialled = run.stderr.match(/^dialled .*/gm) ?? [];
  return [
    ...(run.cards.size === hosts.length
      ? []
      : [`${hosts.length - run.cards.size} hosts have no record: ${run.stderr.slice(0, 300)}`]),
    ...(run.code === (unknown ? 3 : 0) ? [] : [`exit code ${run.code}`]),
    ...(run.left > 0 ? [`${run.left} processes were left`] : []),
    ...(run.folders.length > 0 ? [`temporary files or folders were left: ${run.folders.slice(0, 5).join(', ')}`] : []),
    ...(leaks.length > 0
      ? [
          `the canary was touched: ${leaks
            .map(({ via, what }) => `${via} ${what}`)
            .join(', ')
            .slice(0, 300)}`,
        ]
      : []),
    ...(dialled.length > 0 ? [`addresses that are not public were dialled: ${dialled.join(', ')}`] : []),
    ...(/INTERNAL-SECRET-CANARY|root:x:0:0/.test(run.stdout + run.stderr) ? ['secret text is in the report'] : []),
    ...(/[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/.test(run.stdout + run.stderr)
      ? ['control characters are in the output']
      : []),
    ...(/\bat .*\.js:\d+|Unhandled|MaxListeners/.test(run.stderr) ? [`stderr: ${run.stderr.slice(0, 300)}`] : []),
  ];
}

/** What a patient human would find, or would not, on hosts where the manifest says more than `present` or `unknown`. */
const facts = {
  'hidden-text.test': ({ readings }) =>
    readings['chat.products']?.state !== 'found' && readings['email.addresses']?.state !== 'found',
  'keyword-stuffing.test': ({ readings }) =>
    readings['chat.products']?.state !== 'found' && readings['contact.phones']?.state !== 'found',
  'soft404.test': ({ readings }) => readings['kb.presence']?.state !== 'found',
  'soft404-home.test': ({ readings }) => readings['kb.presence']?.state !== 'found',
};

/** Empty, or what is wrong with the facts of a card. */
function factsOf(card, host, { c }) {
  const { readings } = card;
  const states = Object.values(readings).filter(({ source = 'public' }) => source === 'public' || source === 'indirect');
  const email = readings['email.addresses'];
  const names = [host, domainToUnicode(host)].map((name) => `support@${name}`);
  const own = email?.state === 'found' && email.value.some(({ address }) => names.includes(address));
  const strange = Object.values(readings).some(
    (one) => one.state === 'found' && /@evil\.test|poison@/.test(JSON.stringify(one.value)),
  );
  if (strange) return 'text of an attacker is a fact';
  if (card.state === 'unknown') return states.some(({ state }) => state !== 'unknown') ? 'a reading of nothing' : '';
  if (facts[host]) return facts[host](card) ? '' : 'a fact that is none';
  if (c === 'present') return own ? '' : `e-mail ${email?.state}`;
  return /^(?:present from|unknown)/.test(c) && email?.state === 'absent' ? 'e-mail absent' : '';
}

/** Observables that the bed's own statistics can tell: true where they hold. */
const observables = {
  'robots-disallow.test': ({ paths }) => Object.keys(paths).every((one) => one === '/robots.txt'),
  'robots-named.test': ({ paths }) => !paths['/support'],
  'robots-huge.test': ({ paths }) => !paths['/help'],
  'robots-bom.test': ({ paths }) => !paths['/help'],
  'same-page.test': ({ paths }) => (paths['/support'] ?? 0) <= 3,
  'redirect-chain.test': ({ paths }) => !paths['/?n=12'],
  'polite.test': ({ maxActive }) => maxActive <= 2,
  'rate429.test': ({ paths }) => (paths['/'] ?? 0) <= 4,
};
const manners = ({ methods, userAgents }) =>
  Object.keys(methods).every((one) => one === 'GET' || one === 'HEAD') &&
  userAgents.every((one) => one.includes('support-audit/'));

const codes = (text) => (text ?? '').toLowerCase().replaceAll('_', '-').split(' or ');

/** Every aspect in which a host is not as expected, with what was seen. */
function disagreements(host, expect, run, seconds) {
  const card = run.cards.get(host);
  if (!card) return { state: 'no record' };
  const stats = run.stats[host];
  const wrong = {};
  const states = expect.d.split(' or ');
  if (!states.includes(card.state)) wrong.state = card.state;
  const wanted = expect.r && !(card.state === 'assessed' && states.length > 1) ? codes(expect.r) : [undefined];
  if (![card.reason, card.cause].some((one) => wanted.includes(one)))
    wrong.reason = [card.reason ?? 'none', card.cause && `(${card.cause})`].filter(Boolean).join(' ');
  const fact = factsOf(card, host, expect);
  if (fact) wrong.facts = fact;
  if (expect.s && seconds > expect.s) wrong.seconds = `${Math.round(seconds)} of ${expect.s}`;
  if (expect.q !== undefined && (stats?.requests ?? 0) > expect.q) wrong.requests = `${stats.requests} of ${expect.q}`;
  if (expect.mb && run.peak > expect.mb) wrong.memory = `${run.peak} of ${expect.mb} MB`;
  if (stats && !(observables[host]?.(stats) ?? true)) wrong.observed = 'not as the manifest says';
  if (stats && !manners(stats)) wrong.manners = 'another method or another name';
  return wrong;
}

async function check() {
  sharedFolder('hostile');
  const begun = performance.now();
  const differences = JSON.parse(readFileSync(path.join(import.meta.dirname, 'hostile-differences.json'), 'utf8'));
  const folder = mkdtempSync(path.join(tmpdir(), 'check-hostile-'));
  let bed;
  try {
    bed = await startBed(folder);
    const { sites, ports } = await control(bed.http, '/');
    bed.ports = ports;
    // The bed makes its bombs when they are first asked for, and answers nobody meanwhile.
    await fetchQuietly(bed.http, 'gzip-bomb.test', '/');
    await fetchQuietly(bed.http, 'sitemap-gzbomb.test', '/sitemap.xml.gz');
    return await compare(sites, bed, folder, differences, begun);
  } finally {
    bed?.stop();
    rmSync(folder, { recursive: true, force: true });
  }
}

/** A host whose name or connection is the fault is looked at without the proxy, which answers 502 to them; only that resets over TLS. */
const isBelow = (host) => /^(?:dns|tcp)-(?!reset)/.test(host);

/** Batches of a size with every kind of host in each, the slowest first. */
function batchesOf(hosts, size, sites) {
  const count = Math.ceil(hosts.length / size);
  const dealt = Array.from({ length: count }, (_, turn) => hosts.filter((_, index) => index % count === turn));
  return dealt.map((some) => some.sort((a, b) => (sites[b].expect.s ?? 0) - (sites[a].expect.s ?? 0)));
}

const short = (wrong) =>
  Object.entries(wrong)
    .map(([aspect, seen]) => `${aspect}: ${seen}`)
    .join('; ');

async function compare(sites, bed, folder, differences, begun) {
  const only = flags.only?.split(',').map((name) => (name.includes('.') ? name : `${name}.test`));
  const strangers = [...(only ?? []), ...Object.keys(differences)].filter((host) => !sites[host]);
  if (strangers.length > 0) {
    say(`The test bed has no ${strangers.join(', ')}.`);
    return 1;
  }
  const hosts = Object.keys(sites).filter((host) => only?.includes(host) ?? true);
  const tally = { agree: 0, alone: 0, listed: 0, peak: 0, faults: [], bad: [] };
  say(`${'host'.padEnd(24)} ${'expected'.padEnd(38)} ${'seen'.padEnd(38)} seconds  verdict`);

  const scanned = async (some, below) => {
    const run = await scan(some, bed, folder, below);
    tally.peak = Math.max(tally.peak, run.peak);
    tally.faults.push(...faultsOf(run, some).map((fault) => `${some.length > 1 ? `${some.length} hosts` : some[0]}: ${fault}`));
    if (flags.verbose) say(`  ${some.length} hosts in ${run.seconds.toFixed(0)} s, ${run.peak} MB, exit code ${run.code}`);
    return run;
  };
  const judge = async (host, first, below) => {
    const { expect } = sites[host];
    const together = disagreements(host, expect, first, first.times.get(host) ?? first.seconds);
    const told = differences[host]?.seen ?? {};
    const isTold = (aspect, seen) => aspect in told && [told[aspect]].flat().includes(seen ?? null);
    const strange = (seen) => Object.keys(seen).filter((aspect) => !isTold(aspect, seen[aspect]));
    const again = strange(together).length > 0 && first.cards.size !== 1;
    const run = again ? await scanned([host], below) : first;
    const seconds = run.cards.size === 1 ? run.seconds : (run.times.get(host) ?? run.seconds);
    const wrong = again ? disagreements(host, expect, run, seconds) : together;
    const open = strange(wrong);
    const stale = Object.keys(told).filter((aspect) => !isTold(aspect, wrong[aspect]));
    const listed = Object.keys(wrong).length > 0;
    const card = run.cards.get(host);
    const seen = card ? [card.state, card.reason, card.cause && `(${card.cause})`].filter(Boolean).join(' ') : 'no record';
    let verdict = 'agrees';
    if (open.length > 0) verdict = `DISAGREES (${short(wrong)})`;
    else if (stale.length > 0) verdict = `STALE in hostile-differences.json: ${stale.join(', ')}`;
    else if (listed) verdict = `differs as listed (${short(wrong)})`;
    else if (again) verdict = `agrees alone (with others: ${short(together)})`;
    if (open.length > 0 || stale.length > 0) tally.bad.push(host);
    else if (listed) tally.listed++;
    else tally.agree++;
    if (again && verdict.startsWith('agrees')) tally.alone++;
    const expected = [expect.d, ...codes(expect.r)].filter(Boolean).join(' ');
    say(
      `${host.replace(/\.test$/, '').padEnd(24)} ${expected.padEnd(38)} ${seen.padEnd(38)} ${seconds.toFixed(0).padStart(7)}  ${verdict}`,
    );
  };

  for (const below of [false, true]) {
    const some = hosts.filter((host) => isBelow(host) === below);
    // Memory can only be told of a host that has the tool to itself.
    const heavy = some.filter((host) => sites[host].expect.mb);
    const light = some.filter((host) => !sites[host].expect.mb);
    for (const batch of [...batchesOf(light, Number(flags.batch), sites), ...heavy.map((host) => [host])]) {
      const run = await scanned(batch, below);
      for (const host of batch) await judge(host, run, below);
    }
  }
  for (const fault of tally.faults) say(`fault: ${fault}`);
  const minutes = (performance.now() - begun) / 60_000;
  say(
    `${tally.agree} of ${hosts.length} agree (${tally.alone} of them only alone), ${tally.listed} differ as listed, ${tally.bad.length} do not: ${tally.bad.join(', ') || 'none'}`,
  );
  say(`${minutes.toFixed(1)} minutes, load ${loadavg()[0].toFixed(1)}; peak memory ${tally.peak} MB, shared pages counted once`);
  const had = (words) => (tally.faults.some((fault) => words.test(fault)) ? 'yes' : 'no');
  say(
    `canary touched: ${had(/canary was touched|were dialled|secret text/)}; processes left: ${had(/processes were left/)}; temporary files left: ${had(/temporary files/)}`,
  );
  return tally.bad.length > 0 || tally.faults.length > 0 ? 1 : 0;
}

if (flags.world) {
  const load = (file) => import(pathToFileURL(path.join(path.dirname(bin), '../dist', file)).href);
  const parts = ['cli/scan-command.js', 'cli/output.js', 'gather/system-transport.js'];
  const [{ scanCommand }, { processOutput }, { openSocket }] = await Promise.all(parts.map(load));
  const output = processOutput({ color: false, quiet: true });
  const wish = { rubric: 'default', format: 'json', quiet: true, dns: false, ca: flags.ca, save: flags.save };
  process.exitCode = await scanCommand(positionals, wish, output, bedWorld(JSON.parse(flags.world), openSocket));
} else {
  process.exitCode = await check();
}
