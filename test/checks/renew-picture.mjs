// Writes the pictures in the README anew: the demo's scorecard in a terminal and as HTML, drawn by the browser.
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultCacheDir } from '../../dist/gather/cache-folder.js';
import { launchBrowser } from '../../dist/gather/launch-browser.js';
import { root } from './shared.mjs';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
const report = path.join(folder, 'demo.html');
const { status, stdout, stderr } = spawnSync(process.execPath, ['bin/support-audit.js', 'demo', '--quiet', '--output', report], {
  cwd: root,
  encoding: 'utf8',
  env: { ...process.env, FORCE_COLOR: '1', COLUMNS: '110' },
});
if (status !== 0) throw new Error(`The demo failed with ${status}: ${stderr}`);
const colors = {
  1: 'font-weight:700',
  2: 'color:#8b949e',
  31: 'color:#ff7b72',
  32: 'color:#7ee787',
  33: 'color:#e3b341',
  36: 'color:#79c0ff',
};
const escaped = stdout.replace(/[&<>]/g, (sign) => ({ '&': '&amp;', '<': '&lt;', '>': '&gt;' })[sign]);
const shown = escaped.split('\n').slice(0, 62).join('\n');
let open = 0;
const spans = shown.replace(/\u001b\[(\d+)m/g, (_, code) => {
  const style = colors[code];
  if (style) {
    open++;
    return `<span style="${style}">`;
  }
  if (open === 0) return '';
  open--;
  return '</span>';
});
const page = `<body style="margin:0;background:#0d1117"><pre style="margin:0;padding:20px 24px;display:inline-block;color:#e6edf3;font:14px/1.35 'DejaVu Sans Mono','Open Sans',monospace">${spans}</pre>`;

const launched = await launchBrowser({
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  cacheDir: defaultCacheDir(process.env, process.platform),
});
if (launched.state !== 'found')
  throw new Error(`No browser starts: ${launched.tried.map(({ candidate, problem }) => `${candidate}: ${problem}`).join('; ')}`);
const { browser } = launched;
const tab = await browser.newPage({ deviceScaleFactor: 1.5 });
await tab.setContent(page);
await tab.locator('pre').screenshot({ path: path.join(root, 'fixtures/reports/demo.png') });
const sheet = await browser.newPage({ viewport: { width: 1200, height: 2400 }, colorScheme: 'light' });
await sheet.goto(pathToFileURL(report).href);
const { y: height } = await sheet.locator('#fixes').boundingBox();
await sheet.screenshot({ path: path.join(root, 'fixtures/reports/html.png'), clip: { x: 0, y: 0, width: 1200, height } });
await launched.stop();
rmSync(folder, { recursive: true });
