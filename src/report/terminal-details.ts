import type { Evidence } from '../model/reading.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { type Canvas, heading, markOf } from './canvas.ts';
import { chosenDetailsOf, type Detail, seenAfter } from './details.ts';
import type { Finding } from './finding.ts';
import { countOf } from './grid.ts';
import { titleOf } from './host-name.ts';
import { hanging } from './layout.ts';
import type { LookedAt } from './looked-at.ts';
import { edges, isOpen, points, range } from './numbers.ts';
import { listed } from './values.ts';

const pagesShown = 8;

function evidenceLines(evidence: Evidence, before: Evidence | undefined, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const { url, finalUrl, via, where, excerpt } = evidence;
  const moved = finalUrl === undefined ? '' : ` → ${finalUrl}`;
  return [
    `${url}${moved} (${[words.via[via], where].filter((part) => part !== '').join(', ')})${seenAfter(evidence, before, words)}`,
    ...(excerpt === '' ? [] : [words.quoted(excerpt)]),
  ].map(canvas.text);
}

function seenLines(title: (pages: number) => string, { pages, records }: LookedAt, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const named = (heading: string, places: readonly string[]): readonly string[] =>
    places.length === 0 ? [] : [`${heading}: ${listed(places.map(canvas.text), words, pagesShown)}`];
  return [...named(title(pages.length), pages), ...named(words.askedRecords(records.length), records)];
}

const openRange = ({ score, low, high }: Finding, { setting: { words } }: Canvas): string | null =>
  score === null || low === null || high === null || !isOpen({ low, high })
    ? null
    : words.scoreRange(points(score), ...edges(low, high));

function criterionLines(detail: Detail, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const { criterion, finding, said, evidence, moreEvidence, looked, before } = detail;
  const open = openRange(finding, canvas);
  const notes = [
    ...(open === null ? [] : [open]),
    ...said.map(canvas.text),
    ...evidence.flatMap((one, index) => evidenceLines(one, evidence[index - 1], canvas)),
    ...(moreEvidence > 0 ? [words.moreEvidence(moreEvidence)] : []),
    ...seenLines(finding.kind === 'absent' ? words.readPages : words.triedPages, looked, canvas),
    ...before.map(canvas.text),
  ];
  const title = `${canvas.text(criterion.title)} (${words.weight(criterion.weight)})`;
  return [
    ...hanging(`${markOf(finding, canvas)} `, title, canvas.prose).map(canvas.tone(finding.score)),
    ...hanging('  ', canvas.text(finding.text), canvas.prose),
    ...notes.flatMap((note) => hanging('    ', note, canvas.prose)).map(canvas.quiet),
  ];
}

/** Every verdict of a company with the evidence for it, then what can be done about what was left open. */
export function detailLines(card: Scorecard, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const { channels, advice } = chosenDetailsOf(card, canvas.setting);
  const tips = advice.flatMap(({ says, hint }) => hanging('  ', words.adviceOn(says, hint), canvas.prose));
  return [
    ...heading(canvas.text(titleOf(card)), canvas),
    ...channels.flatMap(({ channel, details }) => {
      const { scored, applicable } = countOf(channel);
      const total = range(channel.total, words) ?? words.marks.unknown;
      const count = words.criteriaMeasured(scored, applicable);
      return [
        '',
        ...hanging('', `${canvas.text(channel.title)}: ${total}, ${count}`, canvas.prose).map(canvas.bold),
        ...details.flatMap((detail) => criterionLines(detail, canvas)),
      ];
    }),
    ...(tips.length === 0 ? [] : ['', canvas.bold(words.advice), ...tips.map(canvas.quiet)]),
  ];
}
