import type { Evidence, Reading, Seen } from '../model/reading.ts';
import type { Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { markdownLink, markdown as safely } from './escape.ts';
import { findingFor } from './finding.ts';
import { points, range } from './numbers.ts';
import type { Setting } from './reporter.ts';

const evidenceShown = 5;
const pagesShown = 8;

const textOf =
  ({ mask }: Setting) =>
  (foreign: string): string =>
    safely(mask(foreign));
const linkTo = (url: string, { mask }: Setting): string => markdownLink(mask(url));

function evidenceLine({ url, via, where, excerpt }: Evidence, setting: Setting): string {
  const text = textOf(setting);
  const place = [setting.words.via[via], where].filter((part) => part !== '').join(', ');
  return `${linkTo(url, setting)} (${text(place)})${excerpt === '' ? '' : `: “${text(excerpt)}”`}`;
}

function pagesLine(title: (pages: number) => string, pages: readonly Seen[], setting: Setting): readonly string[] {
  const urls = [...new Set(pages.map(({ url }) => url))];
  if (urls.length === 0) return [];
  const rest = urls.length - pagesShown;
  const links = urls.slice(0, pagesShown).map((url) => linkTo(url, setting));
  return [`${title(urls.length)}: ${links.join(', ')}${rest > 0 ? ` ${setting.words.more(rest)}` : ''}`];
}

function readingLines(reading: Reading, setting: Setting): readonly string[] {
  const { words } = setting;
  const note = 'note' in reading && reading.note !== undefined ? [textOf(setting)(reading.note)] : [];
  switch (reading.state) {
    case 'found': {
      const rest = reading.evidence.length - evidenceShown;
      const shown = reading.evidence.slice(0, evidenceShown).map((one) => evidenceLine(one, setting));
      return [...note, ...shown, ...(rest > 0 ? [words.moreEvidence(rest)] : [])];
    }
    case 'absent':
      return [...note, ...pagesLine(words.readPages, reading.searched, setting)];
    case 'unknown':
      return pagesLine(words.triedPages, reading.tried, setting);
  }
}

function criterionLines(card: Scorecard, criterion: ScoredCriterion, setting: Setting): readonly string[] {
  const { words } = setting;
  const text = textOf(setting);
  const finding = findingFor(card, criterion, setting);
  const score = finding.score === null ? '' : ` **${points(finding.score)}**`;
  const below = [
    ...(finding.detail === undefined ? [] : [text(finding.detail)]),
    ...(finding.hint === undefined ? [] : [text(finding.hint)]),
    ...(finding.reading ? readingLines(finding.reading, setting) : []),
  ];
  return [
    `- ${words.marks[finding.kind]}${score} ${text(criterion.title)} (${words.weight(criterion.weight)}): ${text(finding.text)}`,
    ...below.map((line) => `  - ${line}`),
  ];
}

/** Every verdict of every company with the evidence for it; links lead only to pages that were visited. */
export function detailBlocks(cards: readonly Scorecard[], setting: Setting): readonly string[] {
  const text = textOf(setting);
  return cards.flatMap((card) => [
    `### ${text(card.domain)}`,
    ...card.channels.flatMap((channel) => [
      `#### ${text(channel.title)}: ${range(channel.total) ?? setting.words.marks.unknown}`,
      channel.criteria.flatMap((criterion) => criterionLines(card, criterion, setting)).join('\n'),
    ]),
  ]);
}
