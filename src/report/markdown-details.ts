import type { Evidence } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Detail, detailsOf } from './details.ts';
import { markdownLink, markdown as safely } from './escape.ts';
import { countOf } from './grid.ts';
import { titleOf } from './host-name.ts';
import type { LookedAt } from './looked-at.ts';
import { points, range } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';

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

function criterionLines(detail: Detail, setting: Setting): readonly string[] {
  const { words } = setting;
  const text = textOf(setting);
  const { criterion, finding, said, evidence, moreEvidence, looked, before } = detail;
  const score = finding.score === null ? '' : ` **${points(finding.score)}**`;
  const below = [
    ...said.map(text),
    ...evidence.map((one) => evidenceLine(one, setting)),
    ...(moreEvidence > 0 ? [words.moreEvidence(moreEvidence)] : []),
    ...seenLines(finding.kind === 'absent' ? words.readPages : words.triedPages, looked, setting),
    ...before.map(text),
  ];
  return [
    `- ${words.marks[finding.kind]}${score} ${text(criterion.title)} (${words.weight(criterion.weight)}): ${text(finding.text)}`,
    // An item without text would make a heading of the line above it.
    ...below.filter((line) => line !== '').map((line) => `  - ${line}`),
  ];
}

/** Every verdict of every company with the evidence for it; links lead only to pages that were visited. */
export function detailBlocks(cards: readonly Scorecard[], setting: Setting): readonly string[] {
  const text = textOf(setting);
  const { words } = setting;
  return cards.flatMap((card) => {
    const { channels, advice } = detailsOf(card, setting);
    return [
      `### ${text(titleOf(card))}`,
      ...channels.flatMap(({ channel, details }) => {
        const { scored, applicable } = countOf(channel);
        const total = range(channel.total) ?? words.marks.unknown;
        return [
          `#### ${text(channel.title)}: ${total}, ${words.criteriaMeasured(scored, applicable)}`,
          details.flatMap((detail) => criterionLines(detail, setting)).join('\n'),
        ];
      }),
      ...(advice.length === 0
        ? []
        : [`#### ${words.advice}`, advice.map(({ says, hint }) => `- ${text(words.adviceOn(says, hint))}`).join('\n')]),
    ];
  });
}
