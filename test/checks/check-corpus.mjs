/**
 * Accuracy on real pages with known answers: precision and recall per measure, and how we stand to the test vectors of
 * other projects. The worst misses go to `reports/corpus-misses.jsonl`, one page and measure a line.
 *
 *   node test/checks/check-corpus.mjs [--direct] [--dist DIR] [--only SET] [--measure NAME] [--misses MEASURE] [--limit N] [--concurrency N]
 *
 * The pages lie outside of this project, in `../shared/corpus` or under $SUPPORT_AUDIT_SHARED; without them the check
 * says so and succeeds. By default each page is served as the home page of a host of its own, and the command line
 * tool beside the compiled code (--dist) scans them through a proxy on the loopback. `--direct` calls the probes on each page in this process.
 */
import { spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import iconv from 'iconv-lite';
import { measuresOf } from './corpus-measures.mjs';
import { tally } from './corpus-tally.mjs';
import { homePage, root, sharedFolder } from './shared.mjs';
import { checkVectors } from './vectors.mjs';

const { values: flags } = parseArgs({
  options: {
    direct: { type: 'boolean', default: false },
    dist: { type: 'string', default: join(root, 'dist') },
    only: { type: 'string' },
    measure: { type: 'string' },
    misses: { type: 'string' },
    limit: { type: 'string' },
    concurrency: { type: 'string', default: '8' },
  },
});
const say = (text) => process.stdout.write(`${text}\n`);

const corpus = sharedFolder('corpus');
const load = (path) => import(pathToFileURL(join(flags.dist, path)).href);
const { records } = JSON.parse(readFileSync(join(corpus, 'manifest.json'), 'utf8'));

const validUtf8 = (bytes) => {
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
};
const charsetOf = (bytes) => {
  if (validUtf8(bytes)) return 'utf-8';
  const named = /charset\s*=\s*["']?([\w-]+)/i.exec(bytes.subarray(0, 4096).toString('latin1'))?.[1];
  return named && iconv.encodingExists(named) && !/utf-?8/i.test(named) ? named : 'windows-1252';
};

/** Every page is the home page of its own host, under the registrable domain that it came from. */
const pages = records
  .filter(({ set }) => !flags.only || set === flags.only)
  .slice(0, flags.limit ? Number(flags.limit) : undefined)
  .map((record, index) => ({
    record,
    host: `p${index}.${record.site ?? 'corpus-page.test'}`.toLowerCase(),
    read: () => gunzipSync(readFileSync(join(corpus, record.file))),
  }));

async function direct(wanted) {
  const [{ parseDocument }, url] = await Promise.all([load('lib/html.js'), load('lib/url.js')]);
  const probes = [];
  for (const file of readdirSync(join(flags.dist, 'probes')).filter(
    (name) => name.endsWith('.js') && name !== 'define-probe.js',
  )) {
    const probe = (await load(`probes/${file}`)).default;
    if (probe?.read && probe.measures.some((measure) => wanted.has(measure))) probes.push(probe);
  }
  const at = '2026-01-01T00:00:00.000Z';
  return function* () {
    for (const { record, host, read } of pages) {
      if (!measures.some(({ judge }) => judged(judge, record))) continue;
      const bytes = read();
      // In this process nothing stops two pages from having one host, so that each keeps its own.
      const address = record.url ?? `http://${host}/`;
      const doc = parseDocument(iconv.decode(bytes, charsetOf(bytes)), address);
      const page = homePage(address, '');
      const parsed = { page, role: 'home', doc, frames: [] };
      const view = {
        domain: new URL(address).host,
        home: address,
        pages: [parsed],
        files: [],
        missing: [],
        of: (role, via) =>
          (role === 'home' || (role === 'help' && record.gold.help_center)) && via !== 'browser' ? [parsed] : [],
        records: () => undefined,
        clicks: (to) => (url.pageKey(to) === url.pageKey(address) ? 0 : undefined),
        at,
      };
      const readings = {};
      let failed = '';
      for (const probe of probes) {
        try {
          Object.assign(readings, probe.read(view));
        } catch (error) {
          failed = `${probe.id}: ${error.stack}`;
        }
      }
      yield { record, readings, doc, failed, source: bytes.toString('latin1') };
    }
  };
}

function serve() {
  const byHost = new Map(pages.map((page) => [page.host, page]));
  const server = createServer((request, response) => {
    const target = URL.canParse(request.url) ? new URL(request.url) : new URL(request.url, `http://${request.headers.host}`);
    const page = byHost.get(target.hostname);
    if (!page || target.pathname !== '/') {
      response.writeHead(404, { 'content-type': 'text/plain' }).end('nothing here');
      return;
    }
    const bytes = page.read();
    const charset = validUtf8(bytes) ? '; charset=utf-8' : '';
    response.writeHead(200, { 'content-type': `text/html${charset}` }).end(bytes);
  });
  server.on('connect', (_, socket) => socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n'));
  return new Promise((done) => server.listen(0, '127.0.0.1', () => done(server)));
}

async function throughTool() {
  const asked = pages.filter(({ record }) => measures.some(({ judge }) => judged(judge, record)));
  const server = await serve();
  const proxy = `http://127.0.0.1:${server.address().port}`;
  const folder = mkdtempSync(join(tmpdir(), 'check-corpus-'));
  const scan = async (batch, more) => {
    const list = join(folder, `${batch[0].host}.txt`);
    writeFileSync(list, batch.map(({ host }) => `http://${host}/\n`).join(''));
    const report = await run(['scan', '--from', list, '--proxy', proxy, '--format', 'json', '--quiet', ...more]);
    return report.scorecards.flatMap((card) => {
      const page = batch.find(({ host }) => host === card.domain || host === new URL(card.finalUrl || 'http://none/').hostname);
      return page ? [{ page, card }] : [];
    });
  };
  const results = [];
  try {
    for (let from = 0; from < asked.length; from += 100) {
      const told = await scan(asked.slice(from, from + 100), ['--no-browser', '--concurrency', flags.concurrency]);
      // Users have a browser: the few pages that are empty without one are looked at again as users would see them.
      const empty = told.filter(({ card }) => card.state === 'unknown' && card.reason === 'needs-browser');
      const rendered =
        empty.length === 0
          ? []
          : await scan(
              empty.map(({ page }) => page),
              ['--concurrency', '1'],
            );
      for (const { page, card: before } of told) {
        const card = rendered.find((one) => one.page === page)?.card ?? before;
        results.push({
          record: page.record,
          readings: card.readings,
          source: page.read().toString('latin1'),
          failed: card.state === 'unknown' ? `${card.domain}: ${card.reason}` : '',
        });
      }
      process.stderr.write(`scanned ${Math.min(from + 100, asked.length)} of ${asked.length}, ${empty.length} in the browser\n`);
    }
  } finally {
    server.close();
    rmSync(folder, { recursive: true, force: true });
  }
  return () => results;
}

function run(args) {
  return new Promise((done, fail) => {
    const child = spawn(process.execPath, [join(flags.dist, '../bin/support-audit.js'), ...args], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const parts = [];
    child.stdout.on('data', (part) => parts.push(part));
    child.on('error', fail);
    child.on('close', (code) => {
      const text = Buffer.concat(parts).toString('utf8');
      try {
        done(JSON.parse(text));
      } catch {
        fail(new Error(`the tool ended with ${code} and ${text.length} characters that are no JSON`));
      }
    });
  });
}

/** Whether a page has a label for a measure, whatever was read. */
const judged = (judge, record) => Boolean(judge(record, { readings: {}, doc: null, source: '' }));
const measures = (await measuresOf(load)).filter(({ name }) => !flags.measure || name.startsWith(flags.measure));
const results = flags.direct ? await direct(new Set(measures.flatMap(({ reads }) => reads))) : await throughTool();
let failures = 0;
const labelMisses = JSON.parse(readFileSync(join(import.meta.dirname, 'label-misses.json'), 'utf8'));
const tallies = measures.map((measure) => tally(measure, labelMisses));
for (const result of results()) {
  if (result.failed) {
    failures++;
    process.stderr.write(`${result.record.id}: ${result.failed}\n`);
  }
  for (const one of tallies) one.add(result);
}
const share = (part, whole) => (whole === 0 ? '–' : (part / whole).toFixed(3));
const row = ([name, ...cells]) => say(name.padEnd(24) + cells.map((cell) => String(cell).padStart(10)).join(''));
say(`${pages.length} pages, ${flags.direct ? 'probes called directly' : 'through the command line tool'}, ${failures} failed`);
row(['measure', 'pages', 'right', 'wrong', 'missed', 'precision', 'recall', 'F1', 'unjudged', 'labels']);
for (const { name, pages: count, right, wrong, missed, unjudged, labels } of tallies.map((one) => one.sum())) {
  const shares = [share(right, right + wrong), share(right, right + missed), share(2 * right, 2 * right + wrong + missed)];
  row([name, count, right, wrong, missed, ...shares, unjudged, labels]);
}

const misses = tallies.flatMap((one) => one.misses());
if (flags.misses)
  for (const { measure, page, url, missed, wrong, detail } of misses.filter(({ measure }) => measure.startsWith(flags.misses)))
    say(`${measure}  ${page}  ${url ?? ''}  missed ${JSON.stringify(missed)}  wrong ${JSON.stringify(wrong)}  ${detail ?? ''}`);
const labels = tallies.reduce((sum, one) => sum + one.sum().labels, 0);
say(`\n${misses.length} misses; ${labels} more are faults of the labels (label-misses.json)`);
for (const { measure, page, value } of tallies.flatMap((one) => one.stale()))
  say(`stale in label-misses.json: ${measure}  ${page}  ${value}`);
if (!flags.measure && !flags.only && !flags.limit) writeWorst(misses);
await checkVectors(join(corpus, 'vectors'), load, say, flags.misses);

/** A false positive in a report is worse than an omission. */
function writeWorst(all) {
  const weight = ({ wrong, missed }) => 2 * wrong.length + missed.length;
  const worst = all.toSorted((a, b) => weight(b) - weight(a)).slice(0, 50);
  const folder = join(root, 'reports');
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'corpus-misses.jsonl'), worst.map((miss) => `${JSON.stringify(miss)}\n`).join(''));
  say(`The worst ${worst.length} are in reports/corpus-misses.jsonl`);
}
