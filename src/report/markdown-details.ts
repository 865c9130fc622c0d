import type { Scorecard } from '../model/scorecard.ts';
import { chosenDetailsOf, type Detail } from './details.ts';
import { markdownLink, markdown as safely } from './escape.ts';
import { countOf } from './grid.ts';
import { titleOf } from './host-name.ts';
import type { LookedAt } from './looked-at.ts';
import type { Footnotes } from './markdown-footnotes.ts';
import { points, range } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';

const pagesShown = 8;

const textOf =
  ({ mask }: Setting) =>
  (foreign: string): string =>
    safely(mask(foreign));
const linkTo = (url: string, { mask }: Setting): string => markdownLink(mask(url));

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

function criterionLines(detail: Detail, notes: Footnotes, setting: Setting): readonly string[] {
  const { words } = setting;
  const text = textOf(setting);
  const { criterion, finding, said, evidence, moreEvidence, looked, before } = detail;
  const score = finding.score === null ? '' : ` **${points(finding.score)}**`;
  const proof = finding.reading?.state === 'found' ? notes.marks(evidence, finding.reading.source) : '';
  const below = [
    ...said.map(text),
    ...(moreEvidence > 0 ? [words.moreEvidence(moreEvidence)] : []),
    ...seenLines(finding.kind === 'absent' ? words.readPages : words.triedPages, looked, setting),
    ...before.map(text),
  ];
  return [
    `- ${words.marks[finding.kind]}${score} ${text(criterion.title)} (${words.weight(criterion.weight)}): ${text(finding.text)}${proof}`,
    // An item without text would make a heading of the line above it.
    ...below.filter((line) => line !== '').map((line) => `  - ${line}`),
  ];
}

/** Verdicts of companies with the evidence for them as footnotes; links lead only to pages that were visited. */
export function detailBlocks(cards: readonly Scorecard[], notes: Footnotes, setting: Setting): readonly string[] {
  const text = textOf(setting);
  const { words } = setting;
  return cards.flatMap((card) => {
    const { channels, advice } = chosenDetailsOf(card, setting);
    return [
      `### ${text(titleOf(card))}`,
      ...channels.flatMap(({ channel, details }) => {
        const { scored, applicable } = countOf(channel);
        const total = range(channel.total, words) ?? words.marks.unknown;
        return [
          `#### ${text(channel.title)}: ${total}, ${words.criteriaMeasured(scored, applicable)}`,
          details.flatMap((detail) => criterionLines(detail, notes, setting)).join('\n'),
        ];
      }),
      ...(advice.length === 0
        ? []
        : [`#### ${words.advice}`, advice.map(({ says, hint }) => `- ${text(words.adviceOn(says, hint))}`).join('\n')]),
    ];
  });
}
