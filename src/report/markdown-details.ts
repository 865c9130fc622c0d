import type { Evidence, Reading } from '../model/reading.ts';
import type { Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { markdownLink, markdown as safely } from './escape.ts';
import { findingFor } from './finding.ts';
import { countOf } from './grid.ts';
import { type LookedAt, lookedAt } from './looked-at.ts';
import { points, range } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';

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

function seenLines(title: (pages: number) => string, { pages, records }: LookedAt, setting: Setting): readonly string[] {
  const { words } = setting;
  const named = (heading: string, places: readonly string[]): readonly string[] =>
    places.length === 0 ? [] : [`${heading}: ${listed(places, words, pagesShown)}`];
  return [
    ...named(
      title(pages.length),
      pages.map((url) => linkTo(url, setting)),
    ),
    ...named(words.askedRecords(records.length), records.map(textOf(setting))),
  ];
}

function readingLines(card: Scorecard, reading: Reading, setting: Setting): readonly string[] {
  const { words } = setting;
  const note = 'note' in reading && reading.note !== undefined ? [textOf(setting)(reading.note)] : [];
  switch (reading.state) {
    case 'found': {
      const rest = reading.evidence.length - evidenceShown;
      const shown = reading.evidence.slice(0, evidenceShown).map((one) => evidenceLine(one, setting));
      return [...note, ...shown, ...(rest > 0 ? [words.moreEvidence(rest)] : [])];
    }
    case 'absent':
      return [...note, ...seenLines(words.readPages, lookedAt(card, reading.searched), setting)];
    case 'unknown':
      return seenLines(words.triedPages, lookedAt(card, reading.tried), setting);
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
    ...(finding.reading ? readingLines(card, finding.reading, setting) : []),
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
    ...card.channels.flatMap((channel) => {
      const { scored, applicable } = countOf(channel);
      const total = range(channel.total) ?? setting.words.marks.unknown;
      return [
        `#### ${text(channel.title)}: ${total}, ${setting.words.criteriaMeasured(scored, applicable)}`,
        channel.criteria.flatMap((criterion) => criterionLines(card, criterion, setting)).join('\n'),
      ];
    }),
  ]);
}
