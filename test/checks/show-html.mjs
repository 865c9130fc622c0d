// Draws the HTML report for 1, 3 and 10 embedded companies, light, dark, narrow, wide and on paper, to be looked at:
// node test/checks/show-html.mjs FOLDER [LOCALE]. The scan is kept in the folder and is not made again.
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { defaultCacheDir } from '../../dist/gather/cache-folder.js';
import { launchBrowser } from '../../dist/gather/launch-browser.js';
import { render } from '../../dist/report/index.js';
import { openDemoWorld } from '../../dist/run/demo-world.js';
import { namesWith } from '../../dist/run/product-names.js';
import { readRubric } from '../../dist/run/read-rubric.js';
import { scan } from '../../dist/run/scan.js';
import { compare } from '../../dist/score/compare.js';

const [folder = 'reports/html', locale = 'en'] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });

/** Screens drawn of one view. */
const most = 6;
/** Those of the demo first. */
const wanted = ['lumen-desk', 'kontora-sever', 'citadel-bank'];
const kept = path.join(folder, 'scan.json');

async function scanned() {
  if (existsSync(kept)) return JSON.parse(readFileSync(kept, 'utf8'));
  const world = await openDemoWorld();
  try {
    const demo = [...world.domains.values()].filter((domain) => wanted.some((name) => domain.startsWith(name)));
    const others = [...world.domains.values()].filter((domain) => !demo.includes(domain)).slice(0, 7);
    const rubric = await readRubric('default');
    const options = {
      transport: world.transport,
      env: process.env,
      screenshots: 'all',
      concurrency: 2,
      onNotice: (line) => process.stderr.write(`${line}\n`),
    };
    const report = await scan({ ...options, domains: [...demo, ...others], rubric });
    writeFileSync(kept, JSON.stringify(report));
    return report;
  } finally {
    await world.close();
  }
}

const whole = await scanned();
const few = (count) => {
  const cards = whole.scorecards;
  // There are fewer embedded companies than that: some come twice, under another name.
  const scorecards = Array.from(
    { length: count },
    (_, at) => cards[at] ?? { ...cards[at % cards.length], domain: `twin-${at}.example` },
  );
  return { ...whole, scorecards, comparison: compare(scorecards) };
};
const logo = Buffer.from(
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 200 50"><rect width="50" height="50" rx="10" fill="#7a3ff2"/><text x="62" y="35" font-family="sans-serif" font-size="28" fill="#7a3ff2">Consult</text></svg>',
);
const reports = {
  one: [few(1), { people: 'shown', screenshots: 'all' }],
  three: [few(3), {}],
  ten: [few(10), {}],
  deck: [
    few(3),
    {
      title: 'Customer support, spring review',
      logo: { mediaType: 'image/svg+xml', base64: logo.toString('base64') },
      anonymize: true,
    },
  ],
};
const views = {
  light: { viewport: { width: 1280, height: 2000 }, colorScheme: 'light' },
  dark: { viewport: { width: 1280, height: 2000 }, colorScheme: 'dark' },
  narrow: { viewport: { width: 360, height: 1600 }, colorScheme: 'light' },
  wide: { viewport: { width: 1920, height: 2000 }, colorScheme: 'light' },
};

const launched = await launchBrowser({
  env: process.env,
  platform: process.platform,
  arch: process.arch,
  cacheDir: defaultCacheDir(process.env, process.platform),
});
if (launched.state !== 'found') throw new Error('no browser');
for (const [name, [report, wishes]] of Object.entries(reports)) {
  const file = path.resolve(folder, `${name}.html`);
  writeFileSync(file, render(report, { format: 'html', names: namesWith(undefined), locale, ...wishes }));
  process.stdout.write(`${file}: ${Math.round(readFileSync(file).length / 1000)} kB\n`);
  for (const [view, options] of Object.entries(views)) {
    const context = await launched.browser.newContext(options);
    const page = await context.newPage();
    await page.goto(pathToFileURL(file).href);
    await page.evaluate("document.querySelectorAll('details:not(.shot)').forEach((one, at) => { one.open = at < 2; })");
    const height = await page.evaluate('document.documentElement.scrollHeight');
    for (let top = 0, sheet = 1; top < height && sheet <= most; top += options.viewport.height, sheet++) {
      await page.evaluate(`scrollTo({ top: ${top}, behavior: 'instant' })`);
      await page.screenshot({ path: path.join(folder, `${name}-${view}-${String(sheet).padStart(2, '0')}.png`) });
    }
    if (view === 'light') await page.pdf({ path: path.join(folder, `${name}.pdf`), format: 'A4', preferCSSPageSize: true });
    await context.close();
  }
  try {
    execFileSync('pdftoppm', ['-r', '60', '-png', path.join(folder, `${name}.pdf`), path.join(folder, `${name}-page`)]);
  } catch {
    process.stdout.write('Without pdftoppm (poppler-utils) the pages of the PDF are not drawn.\n');
  }
}
await launched.stop();
