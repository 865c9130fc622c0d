/**
 * Kills a run with SIGKILL at random moments, counted by what it asked for so that a busy machine changes nothing, goes on
 * with it after each, and says whether anything half stands under a final name and whether the report in the end is that
 * of an unbroken run but for the times.
 *
 *   node test/checks/check-kill.mjs [--bin PATH] [--moments N] [--companies N] [--browser]
 *
 * The companies are served from here. Exit code 1 when a file is half written, a lock stays, or the reports differ.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { isDeepStrictEqual, parseArgs } from 'node:util';
import { gunzipSync } from 'node:zlib';
import { root } from './shared.mjs';

const { values: flags } = parseArgs({
  options: {
    bin: { type: 'string', default: path.join(root, 'bin/support-audit.js') },
    moments: { type: 'string', default: '20' },
    companies: { type: 'string', default: '4' },
    browser: { type: 'boolean', default: false },
  },
});
const moments = Number(flags.moments);
/** Longest time between what was asked for and the end of the run, in milliseconds; about what one company takes to be measured and saved. */
const longestDelay = 400;
const say = (text) => process.stdout.write(`${text}\n`);
const folder = mkdtempSync(path.join(tmpdir(), 'kill-'));
const at = (...names) => path.join(folder, ...names);

const words = 'We make lamps for desks, shelves and stairs, and have made them by hand since 1904. '.repeat(4);
const page = (body) =>
  `<!doctype html><html lang="en"><title>Lamps</title><nav><a href="/contact">Contact us</a></nav><main><p>${words}</p>${body}</main></html>`;
const pages = new Map([
  ['/', page('<h1>Lamps</h1>')],
  ['/contact', page('<p>Write to <a href="mailto:support@lamps.example">support@lamps.example</a></p>')],
]);
let asked = 0;
let onAsked = () => {};
const servers = await Promise.all(
  Array.from({ length: Number(flags.companies) }, async () => {
    const server = createServer(({ url = '/' }, response) => {
      asked++;
      onAsked();
      const body = pages.get(url);
      response.writeHead(body ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' }).end(body ?? page('Not found'));
    }).listen(0, '127.0.0.1');
    await once(server, 'listening');
    return server;
  }),
);

/** Begins the run, or goes on with it where it was begun; killed some milliseconds after it asked for so much. */
async function run(name, killed) {
  const save = existsSync(at(name, 'manifest.json')) ? '--resume' : '--save';
  const targets = servers.map((server) => `http://127.0.0.1:${server.address().port}/`);
  const how = ['--allow-private', '--polite-delay', '0', '--concurrency', '1', '--format', 'json', '--quiet', save, at(name)];
  const args = [path.resolve(flags.bin), 'scan', ...targets, ...how, ...(flags.browser ? [] : ['--no-browser'])];
  const child = spawn(process.execPath, args, { stdio: ['ignore', 'pipe', 'inherit'] });
  const parts = [];
  child.stdout.on('data', (part) => parts.push(part));
  let timer;
  asked = 0;
  onAsked = () => {
    if (killed && !timer && asked >= killed.requests) timer = setTimeout(() => child.kill('SIGKILL'), killed.delayMs);
  };
  onAsked();
  const [code] = await once(child, 'close');
  clearTimeout(timer);
  return { code, stdout: Buffer.concat(parts).toString() };
}

const times = new Set(['at', 'madeAt', 'from', 'to']);
const timeless = (text) => JSON.parse(text, (key, value) => (times.has(key) ? undefined : value));
const namesIn = (name) => (existsSync(at(name)) ? readdirSync(at(name), { recursive: true }) : []);
const saved = (name) => namesIn(name).filter((file) => file.endsWith('snapshot.json.gz') && !file.includes('.part'));
const readable = (read) => {
  try {
    return typeof JSON.parse(read()).schemaVersion === 'number';
  } catch {
    return false;
  }
};
/** Files under a final name that cannot be read whole. */
const halves = (name) => [
  ...saved(name).filter((file) => !readable(() => gunzipSync(readFileSync(at(name, file))).toString())),
  ...namesIn(name).filter((file) => file === 'manifest.json' && !readable(() => readFileSync(at(name, file), 'utf8'))),
];

const unbroken = await run('unbroken');
const requests = asked;
const wrong = [];
for (let moment = 1; moment <= moments; moment++) {
  // A run that came to its end leaves nothing to be killed: the next moment begins another one.
  if (saved('killed').length === servers.length) rmSync(at('killed'), { recursive: true });
  const left = requests * (1 - saved('killed').length / servers.length);
  const killed = { requests: Math.floor(Math.random() * (left + 1)), delayMs: Math.round(Math.random() * longestDelay) };
  const when = `${killed.delayMs} ms after ${killed.requests} requests`;
  const { code } = await run('killed', killed);
  wrong.push(...halves('killed').map((file) => `${file} was half written ${when}`));
  say(`${moment}/${moments}: ${code === null ? 'killed' : `ended with ${code}`} ${when}, ${saved('killed').length} saved`);
}
const last = await run('killed');
if (last.code !== unbroken.code) wrong.push(`the run ends with ${last.code}, unbroken with ${unbroken.code}`);
else if (!isDeepStrictEqual(timeless(last.stdout), timeless(unbroken.stdout)))
  wrong.push('the report is not that of an unbroken run');
wrong.push(...namesIn('killed').flatMap((file) => (file.endsWith('.lock') ? [`${file} stayed`] : [])));

for (const server of servers) server.close();
rmSync(folder, { recursive: true, force: true });
say(wrong.length === 0 ? `Nothing half was written, and the report is that of one go.` : wrong.join('\n'));
process.exitCode = wrong.length === 0 ? 0 : 1;
