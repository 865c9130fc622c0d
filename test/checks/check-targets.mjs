// Scans the real third-party servers that are up (each starts with one script of the shared material) in one run, and
// prints what was read beside what their manifests say.
import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root, sharedFolder } from './shared.mjs';

const targets = sharedFolder('targets');
const manifests = readdirSync(targets, { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .flatMap(({ name }) => {
    try {
      return [JSON.parse(readFileSync(path.join(targets, name, 'manifest.json'), 'utf8'))];
    } catch {
      return [];
    }
  })
  .filter(({ base }) => base?.startsWith('http://127.0.0.1'));
const up = [];
for (const manifest of manifests) {
  const answer = await fetch(manifest.base, { signal: AbortSignal.timeout(5000) }).catch(() => undefined);
  if (answer) up.push(manifest);
}
if (up.length === 0) {
  process.stdout.write(`Skipped: none of ${manifests.map(({ target }) => target).join(', ')} is up.\n`);
  process.exit(0);
}
const args = [
  'bin/support-audit.js',
  'scan',
  ...up.map(({ base, pages }) => pages?.[0]?.url ?? base),
  '--allow-private',
  '--format',
  'json',
  '--quiet',
];
const { stdout, status, stderr } = spawnSync(process.execPath, args, { cwd: root, encoding: 'utf8', maxBuffer: 1e9 });
if (!stdout) {
  process.stdout.write(`The scan failed with code ${status}: ${stderr}\n`);
  process.exit(1);
}
const measures = [
  'kb.presence',
  'kb.engine',
  'kb.articles',
  'kb.search',
  'forum.availability',
  'forum.engine',
  'community.presence',
];
const { scorecards } = JSON.parse(stdout);
const show = (reading) => {
  if (reading?.state === 'found') return `${reading.bound === 'at-least' ? '>= ' : ''}${JSON.stringify(reading.value)}`;
  return reading?.state === 'unknown' ? `unknown: ${reading.reason}` : (reading?.state ?? 'no probe');
};
for (const manifest of up) {
  const { host } = new URL(manifest.base);
  const card = scorecards.find(({ domain }) => domain === host);
  process.stdout.write(`\n${manifest.target} (${manifest.software}) ${card?.state}\n`);
  for (const id of [...measures, 'email.support-address', 'chat.products'])
    process.stdout.write(`  ${id.padEnd(24)} ${show(card?.readings[id])}\n`);
  const addresses = card?.readings['email.addresses']?.value?.map(({ address, role }) => `${address} (${role})`);
  process.stdout.write(`  addresses                ${addresses?.join(', ') ?? '-'}\n`);
  process.stdout.write(`  a right audit says       ${JSON.stringify(manifest.expected)}\n`);
}
