// Reads every mail of the shared folder and says how it was classified against what it is known to be.
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { root, sharedFolder } from './shared.mjs';

const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: path.join(root, 'dist') },
    half: { type: 'string' },
    misses: { type: 'string', default: '20' },
  },
});
const folder = sharedFolder('mail');
const load = (file) => import(pathToFileURL(path.join(path.resolve(values.dist), 'contact', file)).href);
const { parseMail } = await load('parse-mail.js');
const { classifyMail } = await load('classify-mail.js');

const mailsIn = (name) =>
  readdirSync(path.join(folder, name))
    .filter((file) => file.endsWith('.eml'))
    .sort()
    .map((file, index) => ({ set: name, file, index }));

/** What a delivery report is, for those who wait for an answer: gone, delayed or a complaint. */
const reports = ['bounce', 'delayed', 'complaint'];
const lab = {
  auto_ack: ['auto-reply'],
  'auto_ack-sieve': ['auto-reply', 'out-of-office'],
  'dsn-delayed': ['delayed'],
  'dsn-failed': ['bounce'],
  human_reply: ['reply'],
  resolved: ['resolved'],
  'status-rt5-resolved': ['resolved'],
  status: ['status'],
  survey: ['survey'],
};

/** Names of the classes that are right for a file. */
function goldOf({ set, file }) {
  if (set === 'lab') {
    const kind = file.replace(/^\d+-/, '');
    const [name] = Object.keys(lab)
      .filter((key) => kind.startsWith(key))
      .sort((a, b) => b.length - a.length);
    return lab[name] ?? [];
  }
  if (set === 'derived') return ['reply'];
  if (set.startsWith('ordinary')) return /^(?:multipart_report|report_)/.test(file) ? reports : ['reply', 'unclear'];
  if (file.startsWith('arf')) return ['complaint'];
  return file.startsWith('rfc3834') ? ['auto-reply', 'out-of-office'] : reports.slice(0, 2);
}

const mails = ['lab', 'derived', 'bounces/sisimai', 'ordinary/mikel-mail'].flatMap(mailsIn).filter(({ set, index }) => {
  if (values.half === undefined || !set.startsWith('bounces')) return true;
  return (values.half === 'held-out') === (index % 2 === 1);
});
const table = new Map();
const sets = new Map();
const misses = [];
for (const mail of mails) {
  const read = classifyMail(await parseMail(readFileSync(path.join(folder, mail.set, mail.file))));
  const gold = goldOf(mail);
  const isRight = gold.includes(read.kind);
  const name = isRight ? read.kind : gold.join(' or ');
  const row = table.get(name) ?? new Map();
  row.set(read.kind, (row.get(read.kind) ?? 0) + 1);
  table.set(name, row);
  const part = mail.set.startsWith('bounces') ? `${mail.set} (${mail.index % 2 === 1 ? 'held out' : 'seen'})` : mail.set;
  const tally = sets.get(part) ?? { right: 0, all: 0 };
  sets.set(part, { right: tally.right + (isRight ? 1 : 0), all: tally.all + 1 });
  if (!isRight)
    misses.push(
      `${mail.set}/${mail.file}: ${read.kind}, not ${gold.join(' or ')} (${read.rules.join(', ')}): ${read.excerpt.slice(0, 100)}`,
    );
}

const lines = ['what it is -> what was read, mails'];
for (const [name, row] of [...table].sort())
  lines.push(
    `  ${name} -> ${[...row]
      .sort((a, b) => b[1] - a[1])
      .map(([kind, count]) => `${kind} ${count}`)
      .join(', ')}`,
  );
for (const [name, { right, all }] of sets)
  lines.push(`${name}: ${right} of ${all} right (${((100 * right) / all).toFixed(1)} %)`);
const bad = misses.filter((miss) =>
  /^ordinary\S+: (?:bounce|delayed|complaint)|^(?:lab|derived)\S+: (?:auto-reply|out-of-office), not reply/.test(miss),
);
lines.push(`ordinary mail called a bounce, or a person called a program: ${bad.length}`);
process.stdout.write(`${[...lines, ...misses.slice(0, Number(values.misses))].join('\n')}\n`);
process.exitCode = bad.length > 0 ? 1 : 0;
