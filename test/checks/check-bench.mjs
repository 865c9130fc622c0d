/**
 * CPU, time, memory, visits and chat widgets of a scan of synthetic sites, beside a bare crawler of the same pages in the
 * same run. `SUPPORT_AUDIT_BIN` names another build to measure.
 *
 *   node test/checks/check-bench.mjs [SITES,...] [ROUNDS] [CONCURRENCY]
 */
import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root, sharedFolder } from './shared.mjs';

const bench = sharedFolder('bench');
const [sites = '1,20', rounds = '3', concurrency = '4'] = process.argv.slice(2);
const work = mkdtempSync(path.join(tmpdir(), 'support-audit-bench-'));
cpSync(bench, path.join(work, 'bench'), { recursive: true });
// Its hosts of third parties throw at an address without the number of a site, such as that of a robots.txt.
const web = path.join(work, 'bench/web.mjs');
const call = 'const a = answer(h, u.pathname, u.search);';
const served = readFileSync(web, 'utf8');
if (!served.includes(call)) throw new Error(`${web} answers otherwise than this check knows`);
writeFileSync(web, served.replace(call, 'let a = null; try { a = answer(h, u.pathname, u.search); } catch {}'));
symlinkSync(path.join(root, 'node_modules'), path.join(work, 'node_modules'));
writeFileSync(
  path.join(work, 'count.mjs'),
  `let text = '';
for await (const chunk of process.stdin) text += chunk;
const { scorecards } = JSON.parse(text);
const visits = scorecards.flatMap((card) => card.visits);
const pages = visits.filter(({ kind }) => kind === 'page').length;
const widgets = scorecards.filter(({ readings }) => readings['chat.products']?.state === 'found').length;
const emails = scorecards.filter(({ readings }) => readings['email.support-address']?.value === 'role').length;
console.log('RESULT ' + JSON.stringify({ visits: visits.length, pages, widgets, emails }));
`,
);
const bin = process.env.SUPPORT_AUDIT_BIN ?? path.join(root, 'bin/support-audit.js');
const scan = `node ${bin} scan {urls} --allow-private --concurrency {conc} --format json --quiet`;
const our = `unset CHROME_PATH; ${scan} | NODE_OPTIONS= node ${path.join(work, 'count.mjs')}`;
const args = ['bench/bench.mjs', '--rounds', rounds, '--sites', sites, '--only', 'bare,our', '--conc', concurrency, '--our', our];
const { status } = spawnSync(process.execPath, [...args, '--out', path.join(work, 'results.json'), '--browser', '/nowhere'], {
  cwd: work,
  stdio: 'inherit',
});
rmSync(work, { recursive: true, force: true });
process.exitCode = status ?? 1;
