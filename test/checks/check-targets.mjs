/**
 * Scans the real third-party servers that are up (each starts with one script of the shared material) in one run, and
 * prints a table: every fact that a server's manifest states, what a right audit says of it, what was read, and a verdict.
 *
 *   node test/checks/check-targets.mjs [--bin PATH] [--only TARGET,TARGET]
 *
 * `--bin` names another build's command line tool. Exit code 1 when a reading is wrong; unknown is not wrong.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { parseArgs } from 'node:util';
import { root, sharedFolder } from './shared.mjs';
import { claimsOf } from './target-claims.mjs';

const { values: flags } = parseArgs({
  options: { bin: { type: 'string', default: path.join(root, 'bin/support-audit.js') }, only: { type: 'string' } },
});
const say = (text) => process.stdout.write(`${text}\n`);
const isUp = async (url) => (await fetch(url, { signal: AbortSignal.timeout(5000) }).catch(() => undefined)) !== undefined;

const targets = sharedFolder('targets');
const wanted = flags.only?.split(',');
const manifests = readdirSync(targets, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    try {
      return [JSON.parse(readFileSync(path.join(targets, name, 'manifest.json'), 'utf8'))];
    } catch {
      return [];
    }
  })
  .filter(({ base, target }) => base?.startsWith('http://127.0.0.1') && (wanted?.includes(target) ?? true));
const up = [];
for (const manifest of manifests) if (await isUp(manifest.base)) up.push(manifest);
const down = manifests.filter((manifest) => !up.includes(manifest)).map(({ target }) => target);
if (up.length === 0) {
  say(`Skipped: none of ${down.join(', ')} is up.`);
  process.exit(0);
}

const inputs = up.map(({ base, pages }) => pages?.[0]?.url ?? base);
const args = [flags.bin, 'scan', ...inputs, '--allow-private', '--format', 'json', '--quiet'];
const { stdout, status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
if (!stdout) {
  say(`The scan failed with code ${status}: ${stderr}`);
  process.exit(1);
}
const { scorecards } = JSON.parse(stdout);

/** What was read, as one cell. */
function show(reading) {
  if (!reading) return 'no probe';
  if (reading.state === 'unknown') return `unknown: ${reading.reason}`;
  if (reading.state !== 'found') return reading.state;
  const { value } = reading;
  const items = Array.isArray(value) ? value.map((one) => one.address ?? one.url ?? String(one)) : [JSON.stringify(value)];
  return `${reading.bound === 'at-least' ? '>= ' : ''}${items.join(' ')}`;
}

/** Right, wrong, unknown, or not measured at all; a claim that accepts an unknown calls it right. */
function judge({ measure, isRight, mayGrow }, reading) {
  if (!measure || !reading) return 'not measured';
  if (isRight(reading)) return 'right';
  return reading.state === 'unknown' || (mayGrow && reading.bound === 'at-least') ? 'unknown' : 'wrong';
}

const rows = [];
for (const manifest of up) {
  const { host } = new URL(manifest.base);
  const readings = scorecards.find(({ domain }) => domain === host)?.readings ?? {};
  for (const claim of await claimsOf(manifest, isUp)) {
    const reading = readings[claim.measure];
    const read = claim.measure ? `${claim.measure}: ${show(reading)}` : '-';
    rows.push([manifest.target, claim.fact, claim.says, read, judge(claim, reading)]);
  }
}

const heads = ['target', 'fact', 'a right audit says', 'what was read', 'verdict'];
const widest = [14, 30, 46, 60, 12];
const cut = (text, width) => (text.length > width ? `${text.slice(0, width - 1)}…` : text).padEnd(width);
for (const row of [heads, ...rows])
  say(
    row
      .map((cell, column) => cut(String(cell), widest[column]))
      .join('  ')
      .trimEnd(),
  );
const count = (verdict) => rows.filter((row) => row.at(-1) === verdict).length;
if (down.length > 0) say(`Not up: ${down.join(', ')}.`);
say(['right', 'unknown', 'wrong', 'not measured'].map((verdict) => `${count(verdict)} ${verdict}`).join(', '));
process.exit(count('wrong') > 0 ? 1 : 0);
