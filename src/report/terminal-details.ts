import type { Evidence, Reading } from '../model/reading.ts';
import type { Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { type Canvas, heading, markOf } from './canvas.ts';
import { type Finding, findingFor } from './finding.ts';
import { countOf } from './grid.ts';
import { hanging } from './layout.ts';
import { type LookedAt, lookedAt } from './looked-at.ts';
import { range } from './numbers.ts';
import { listed } from './values.ts';

const evidenceShown = 5;
const pagesShown = 8;

function evidenceLines({ url, finalUrl, via, where, excerpt }: Evidence, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const moved = finalUrl === undefined ? '' : ` → ${finalUrl}`;
  return [
    `${url}${moved} (${[words.via[via], where].filter((part) => part !== '').join(', ')})`,
    ...(excerpt === '' ? [] : [`“${excerpt}”`]),
  ].map(canvas.text);
}

function seenLines(title: (pages: number) => string, { pages, records }: LookedAt, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const named = (heading: string, places: readonly string[]): readonly string[] =>
    places.length === 0 ? [] : [`${heading}: ${listed(places.map(canvas.text), words, pagesShown)}`];
  return [...named(title(pages.length), pages), ...named(words.askedRecords(records.length), records)];
}

function readingLines(card: Scorecard, reading: Reading, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  switch (reading.state) {
    case 'found': {
      const rest = reading.evidence.length - evidenceShown;
      return [
        ...(reading.note === undefined ? [] : [canvas.text(reading.note)]),
        ...reading.evidence.slice(0, evidenceShown).flatMap((one) => evidenceLines(one, canvas)),
        ...(rest > 0 ? [words.moreEvidence(rest)] : []),
      ];
    }
    case 'absent':
      return [
        ...(reading.note === undefined ? [] : [canvas.text(reading.note)]),
        ...seenLines(words.readPages, lookedAt(card, reading.searched), canvas),
      ];
    case 'unknown':
      return seenLines(words.triedPages, lookedAt(card, reading.tried), canvas);
  }
}

const openRange = ({ score, low, high }: Finding): string | null =>
  score === null || low === null || high === null || low === high ? null : range({ score, low, high, coverage: 1 });

function criterionLines(card: Scorecard, criterion: ScoredCriterion, canvas: Canvas): readonly string[] {
  const { words } = canvas.setting;
  const finding = findingFor(card, criterion, canvas.setting);
  const open = openRange(finding);
  const notes = [
    ...(open === null ? [] : [words.scoreRange(open)]),
    ...(finding.detail === undefined ? [] : [canvas.text(finding.detail)]),
    ...(finding.hint === undefined ? [] : [finding.hint]),
    ...(finding.reading ? readingLines(card, finding.reading, canvas) : []),
  ];
  const title = `${canvas.text(criterion.title)} (${words.weight(criterion.weight)})`;
  return [
    ...hanging(`${markOf(finding, canvas)} `, title, canvas.prose).map(canvas.tone(finding.score)),
    ...hanging('  ', canvas.text(finding.text), canvas.prose),
    ...notes.flatMap((note) => hanging('    ', note, canvas.prose)).map(canvas.quiet),
  ];
}

/** Every verdict of a company with the evidence for it. */
export function detailLines(card: Scorecard, canvas: Canvas): readonly string[] {
  return [
    ...heading(canvas.text(card.domain), canvas),
    ...card.channels.flatMap((channel) => {
      const { scored, applicable } = countOf(channel);
      const total = range(channel.total) ?? canvas.setting.words.marks.unknown;
      const count = canvas.setting.words.criteriaMeasured(scored, applicable);
      return [
        '',
        ...hanging('', `${canvas.text(channel.title)}: ${total}, ${count}`, canvas.prose).map(canvas.bold),
        ...channel.criteria.flatMap((criterion) => criterionLines(card, criterion, canvas)),
      ];
    }),
  ];
}
