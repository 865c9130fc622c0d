import type { Report } from '../model/scorecard.ts';
import { gateSummary, gateTexts } from './gates.ts';
import { type Grid, gridOf } from './grid.ts';
import { titleOf, withReadableNames } from './host-name.ts';
import { details } from './html-details.ts';
import { fixes, gaps } from './html-gaps.ts';
import { channels, glance } from './html-glance.ts';
import { heat } from './html-heat.ts';
import { method, troubles } from './html-method.ts';
import { list, named, section, timeOf } from './html-parts.ts';
import { profiles } from './html-profiles.ts';
import { blank, type Markup, type Sheet, sheetFor, styleElement, textOf } from './html-sheet.ts';
import { styleHash } from './html-style.ts';
import { dateOf } from './provenance.ts';
import type { Reporter } from './reporter.ts';

/** Nothing is loaded, run or sent; the empty icon keeps browsers from asking for one. */
const policy = [
  "default-src 'none'",
  "script-src 'none'",
  `style-src '${styleHash}'`,
  'img-src data:',
  "base-uri 'none'",
  "form-action 'none'",
].join('; ');

interface Part {
  readonly id: string;
  readonly title: string;
  readonly body: Markup;
}

const assertions = (report: Report, sheet: Sheet): Markup => {
  const items = gateTexts(report, sheet.setting.words).map(
    ({ state, company, demand, why }) =>
      sheet.html`<b>${sheet.setting.words.gates.states[state]}</b> <bdi>${company}</bdi>: ${demand}; ${why}`,
  );
  return items.length === 0 ? blank : list(items, sheet);
};

function partsOf(report: Report, grid: Grid, sheet: Sheet): readonly Part[] {
  const { words } = sheet.setting;
  if (grid.cards.length === 0) return [];
  const several = grid.cards.length > 1;
  const parts: readonly Part[] = [
    { id: 'glance', title: words.html.glance, body: glance(report, grid, sheet) },
    { id: 'channels', title: words.html.channels, body: channels(grid, sheet) },
    ...(several ? [{ id: 'profiles', title: words.html.profiles, body: profiles(grid, sheet) }] : []),
    { id: 'fixes', title: words.fixes, body: fixes(report, grid, sheet) },
    { id: 'heat', title: words.html.heat, body: heat(grid, sheet) },
    ...(several ? [{ id: 'gaps', title: words.html.gaps, body: gaps(grid, sheet) }] : []),
    { id: 'troubles', title: words.troubles, body: troubles(grid.cards, sheet) },
    {
      id: 'assertions',
      title: `${sheet.setting.words.gates.heading}: ${gateSummary(report, sheet.setting.words)}`,
      body: assertions(report, sheet),
    },
    { id: 'evidence', title: words.html.evidence, body: details(grid.cards, sheet) },
    { id: 'method', title: words.html.method, body: method(report, grid, sheet) },
  ];
  return parts.filter(({ body }) => textOf(body) !== '');
}

function facts(report: Report, grid: Grid, sheet: Sheet): Markup {
  const { html, setting } = sheet;
  const { rubric, tool, madeAt } = report;
  const { html: words } = setting.words;
  const date = dateOf(report, setting);
  const companies = grid.cards.map((card, index) => html`${index > 0 ? ',' : ''} ${named(card, sheet)}`);
  return html`<dl class="facts">
<dt>${words.companies}</dt><dd>${companies}</dd>
<dt>${words.date}</dt><dd>${date === setting.words.time(madeAt) ? timeOf(madeAt, sheet) : date}</dd>
<dt>${words.rubric}</dt><dd><bdi>${words.rubricNamed(rubric.title, rubric.id, rubric.version)}</bdi>${rubric.industry === undefined ? blank : html`, ${words.industry(rubric.industry)}`}</dd>
<dt>${words.tool}</dt><dd>${`${tool.name} ${tool.version}`}</dd>
</dl>
`;
}

/** The report as one file that loads nothing, runs nothing and reads well on paper; whatever comes from outside stays text. */
export const html: Reporter = (original, setting) => {
  const report = withReadableNames(original);
  const sheet = sheetFor(setting);
  const { words } = setting;
  const grid = gridOf(report, setting);
  const parts = partsOf(report, grid, sheet);
  const title = setting.title ?? (grid.cards.length === 0 ? words.noCompanies : words.title(grid.cards.map(titleOf)));
  const logo =
    setting.logo === undefined
      ? blank
      : sheet.html`<p class="logo">${sheet.picture(setting.logo, '')}</p>
`;
  const links = parts.map((part) => sheet.html`<a href="#${part.id}">${part.title}</a>`);
  const page = sheet.html`<!DOCTYPE html>
<html lang="${words.html.language}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<meta name="referrer" content="no-referrer">
<title>${title}</title>
<link rel="icon" href="data:,">
${styleElement}
</head>
<body>
<a class="skip" href="#main">${words.html.skip}</a>
<header>
${logo}<h1><bdi>${title}</bdi></h1>
${facts(report, grid, sheet)}<nav aria-label="${words.html.contents}">
${list(links, sheet)}</nav>
</header>
<main id="main" tabindex="-1">
${parts.map((part) => section(part.id, part.title, part.body, sheet))}</main>
<footer><p>${words.html.foot(`${report.tool.name} ${report.tool.version}`)}</p></footer>
</body>
</html>
`;
  return textOf(page);
};
