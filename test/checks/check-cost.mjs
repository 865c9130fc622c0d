/**
 * CPU milliseconds that reading one page of 1 MB costs: parsing it, and each probe's read, over pages that are natural,
 * dense or hostile. Prints and asserts nothing; a natural page should stay below 150 ms in all.
 *
 *   node test/checks/check-cost.mjs [--dist DIR] [--only WORD] [--profile]
 *
 * `--profile` adds the functions in which the time goes.
 */
import { Session } from 'node:inspector/promises';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { homePage, root } from './shared.mjs';

const { values: flags } = parseArgs({
  options: {
    dist: { type: 'string', default: path.join(root, 'dist') },
    only: { type: 'string', default: '' },
    profile: { type: 'boolean', default: false },
  },
});
const load = (file) => import(pathToFileURL(path.join(flags.dist, file)).href);
const say = (text) => process.stdout.write(`${text}\n`);

const size = 1_000_000;
/** As many pieces as fill the page; each piece may carry its number. */
function fill(piece, length = size) {
  const parts = [];
  for (let sum = 0, at = 0; sum < length; at++) {
    const part = piece(at);
    parts.push(part);
    sum += part.length;
  }
  return parts.join('');
}
const times = (count, piece) => Array.from({ length: count }, (_, at) => piece(at)).join('');
const page = (body) => `<!doctype html><html lang="en"><head><title>Acme</title></head><body>${body}</body></html>`;
const prose = (at) =>
  `<p>Our team looks after order number ${at} with care, and it writes back by the end of the day. See the guide or ask for help.</p>\n`;

const natural = {
  prose: () => fill(prose),
  'prose with contacts': () =>
    fill((at) =>
      at % 20
        ? prose(at)
        : `<p>Write to desk${at}@acme.test or call +1 (505) 326-${String(1000 + (at % 9000))} between 9 and 5.</p>`,
    ),
  'list of links': () =>
    fill((at) => `<li class="item"><a href="/products/item-${at}.html" title="Item ${at}">Item ${at}</a></li>\n`),
  table: () =>
    `<table>${fill((at) => `<tr><td>${at}</td><td>Model ${at}</td><td>2024-01-${10 + (at % 20)}</td><td>${at * 7}.50</td></tr>`)}</table>`,
  forms: () =>
    fill(
      (at) =>
        `<form action="/send/${at}"><label>Name <input name="name"></label><input type="email" name="email"><textarea name="message"></textarea><button>Send</button></form>${times(40, prose)}`,
    ),
  scripts: () =>
    fill(
      (at) =>
        `<script>window.dataLayer=window.dataLayer||[];var a${at}="https://cdn.acme.test/js/${at}.js";</script>${times(4, prose)}`,
    ),
  'one line': () => fill((at) => `<div class="a b-${at % 7}"><span>word${at}</span><i></i></div>`),
  chinese: () => fill((at) => `<p>我们的客户服务团队每天为您提供帮助，订单编号${at}，请查看常见问题或联系我们。</p>`),
};
const hostile = {
  'at signs': () => '@'.repeat(size),
  'a@a.': () => 'a@a.'.repeat(size / 4),
  '[at]': () => '[at]'.repeat(size / 4),
  'a [at] a [dot]': () => fill(() => 'a [at] a [dot] '),
  'digits and spaces': () => fill((at) => `${at % 10} `),
  digits: () => fill((at) => String(at % 10)),
  brackets: () => '('.repeat(size),
  spaces: () => `a${' '.repeat(size)}b`,
  'line breaks': () => '<br>'.repeat(size / 4),
  'full stops': () => '.'.repeat(size),
  'question marks': () => '?'.repeat(size),
  // The parser looks through all open elements at each start tag, so that 1 MB of them would take minutes.
  'deep nesting (110 kB)': () => `${'<div>'.repeat(size / 100)}x${'</div>'.repeat(size / 100)}`,
  'unclosed tags': () => '<b><i><a>'.repeat(20_000),
  '10,000 forms': () => '<form>'.concat('<input>').repeat(10_000),
  '10,000 forms, ended': () => '<form><input name="q"></form>'.repeat(10_000),
  '10,000 labels in one form': () =>
    `<form>${times(10_000, (at) => `<label for="f${at}">Field</label><input id="f${at}" name="f${at}">`)}</form>`,
  '20,000 tel links': () => times(20_000, (at) => `<a href="tel:+1505326${1000 + (at % 9000)}">call</a> `),
  '20,000 mailto links': () => times(20_000, (at) => `<a href="mailto:desk${at}@acme.com">mail</a> `),
  '20,000 social links': () => times(20_000, (at) => `<a href="https://twitter.com/acme${at}">x</a> `),
  '20,000 promises': () => 'within 24 hours we '.repeat(20_000),
  'opening hours': () => fill(() => 'Mon-Fri 9:00-17:00, '),
  'questions and answers': () => times(10_000, (at) => `<details><summary>What is ${at}?</summary>It is ${at}.</details>`),
  'json-ld': () => `<script type="application/ld+json">${'['.repeat(size / 2)}${']'.repeat(size / 2)}</script>`,
  'quotes in a script': () => `<script>${'"\\'.repeat(size / 2)}</script>`,
  'slashes in a script': () => `<script>${'=/['.repeat(size / 3)}</script>`,
};

const [{ probes }, { parsePage, siteView }] = await Promise.all([load('run/catalogue.js'), load('run/site-view.js')]);
const address = 'https://acme.com/';
const at = '2026-01-01T00:00:00.000Z';
const visit = (body) => homePage(address, body);

/** CPU milliseconds of this process, which has one thread at work. */
function cpu(work) {
  const from = process.cpuUsage();
  const result = work();
  const { user, system } = process.cpuUsage(from);
  return { result, ms: (user + system) / 1000 };
}

function measure(body) {
  const parsed = cpu(() => parsePage(visit(body)));
  const roleKeys = new Map(['home', 'contact', 'help', 'forum', 'community'].map((role) => [role, new Set([address])]));
  const view = siteView({ domain: 'acme.com', home: address, at, pages: [parsed.result], files: [], missing: [], roleKeys });
  const costs = probes.map((probe) => {
    const { ms } = cpu(() => probe.follow?.(view));
    return [probe.id, ms + cpu(() => probe.read(view)).ms];
  });
  return { parsing: parsed.ms, costs, reading: costs.reduce((sum, [, ms]) => sum + ms, 0) };
}

/** Self time by function, from samples of the engine. */
async function slowest(work) {
  const session = new Session();
  session.connect();
  await session.post('Profiler.enable');
  await session.post('Profiler.start');
  work();
  const { profile } = await session.post('Profiler.stop');
  session.disconnect();
  const byId = new Map(profile.nodes.map((node) => [node.id, node]));
  const spent = new Map();
  for (const [index, id] of profile.samples.entries()) {
    const { callFrame } = byId.get(id);
    const name = `${callFrame.functionName || '(anonymous)'} ${callFrame.url.replace(/^.*\/(?=(?:[^/]+\/)[^/]+$)/, '')}:${callFrame.lineNumber + 1}`;
    spent.set(name, (spent.get(name) ?? 0) + profile.timeDeltas[index] / 1000);
  }
  return [...spent]
    .sort(([, a], [, b]) => b - a)
    .filter(([name]) => !/^\((?:program|idle|root)\)/.test(name))
    .slice(0, 5);
}

// What the first page pays for is compilation.
measure(page(times(500, prose)));
say(`${'page of 1 MB'.padEnd(28)} parse   read   slowest probes (CPU ms)`);
for (const [kind, pages] of Object.entries({ natural, hostile }))
  for (const [name, make] of Object.entries(pages)) {
    if (!name.includes(flags.only)) continue;
    const body = page(make());
    const { parsing, costs, reading } = measure(body);
    const top = costs
      .sort(([, a], [, b]) => b - a)
      .slice(0, 3)
      .map(([id, ms]) => `${id} ${ms.toFixed(0)}`)
      .join(', ');
    const over = kind === 'natural' && reading > 150 ? '  over 150' : '';
    say(`${name.padEnd(28)} ${parsing.toFixed(0).padStart(5)} ${reading.toFixed(0).padStart(6)}   ${top}${over}`);
    if (flags.profile)
      for (const [place, ms] of await slowest(() => measure(body))) say(`    ${ms.toFixed(0).padStart(6)} ${place}`);
  }
