import type { Evidence, Reading, Seen } from '../model/reading.ts';
import type { Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { type Canvas, heading, markOf } from './canvas.ts';
import { type Finding, findingFor } from './finding.ts';
import { hanging } from './layout.ts';
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

function pageLines(title: (pages: number) => string, pages: readonly Seen[], canvas: Canvas): readonly string[] {
  const urls = [...new Set(pages.map(({ url }) => url))];
  return urls.length === 0 ? [] : [`${title(urls.length)}: ${listed(urls.map(canvas.text), canvas.setting.words, pagesShown)}`];
}

function readingLines(reading: Reading, canvas: Canvas): readonly string[] {
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
        ...pageLines(words.readPages, reading.searched, canvas),
      ];
    case 'unknown':
      return pageLines(words.triedPages, reading.tried, canvas);
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
    ...(finding.reading ? readingLines(finding.reading, canvas) : []),
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
      const total = range(channel.total) ?? canvas.setting.words.marks.unknown;
      return [
        '',
        ...hanging('', `${canvas.text(channel.title)}: ${total}`, canvas.prose).map(canvas.bold),
        ...channel.criteria.flatMap((criterion) => criterionLines(card, criterion, canvas)),
      ];
    }),
  ];
}
