import { type ChannelId, type MeasureId, measureSpec } from '../model/measures.ts';
import type { Found, Reading, Source } from '../model/reading.ts';
import { failures } from '../model/reasons.ts';
import type { Scorecard, ScoredCriterion } from '../model/scorecard.ts';
import { adviceOn, hostsElsewhere } from './advice.ts';
import { lookedAt } from './looked-at.ts';
import type { Setting } from './reporter.ts';
import { addressOf, companionsOf, listed, measureTitle, valueInWords } from './values.ts';
import type { Words } from './words/index.ts';

export type Kind = 'found' | 'absent' | 'unknown' | 'not-applicable' | 'manual';

/** What one company has to show for one criterion, in a few words that are not escaped yet. */
export interface Finding {
  readonly kind: Kind;
  /** From 0 to 1; null unless scored. */
  readonly score: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly text: string;
  /** The text without where the reading came from. */
  readonly plain?: string;
  /** Nothing is said beyond the reason, so that equal ones may be told once. */
  readonly bare: boolean;
  /** The reading that decided, when there is one. */
  readonly reading?: Reading;
  /** What to do about it. */
  readonly hint?: string;
  readonly detail?: string;
}

const none = { score: null, low: null, high: null } as const;

/** Whether a detail says whose pages they were; other pages of the site may well have been read. */
const hasDetail = (detail: string): boolean => !/^(?:no page was read)?\.?$/i.test(detail);

/** "could not look: ..." for troubles of a visit, "could not tell: ..." for what pages leave open, the bare reason for the others. */
export function whyUnknown(
  card: Scorecard,
  channel: ChannelId,
  { reason, detail }: Pick<Extract<ScoredCriterion['verdict'], { state: 'unknown' }>, 'reason' | 'detail'>,
  words: Words,
): string {
  const { says } = words.reasons[reason];
  if (reason === 'no-probe' || reason === 'probe-error' || reason === 'needs-contact' || reason === 'no-questions') return says;
  if (reason === 'not-told') return words.couldNotTell(detail === '' ? says : detail.replace(/\.$/, ''));
  if (reason === 'no-page-read')
    return words.couldNotTell(hasDetail(detail) ? detail.replace(/\.$/, '') : words.noPageOf[channel]);
  if (!(reason in failures)) return words.couldNotTell(says);
  const [host, ...others] = hostsElsewhere(card, reason);
  return host !== undefined && others.length === 0 ? words.couldNotLookAt(host, says) : words.couldNotLook(says);
}

/** Measures whose number says little without what it was counted from. */
const telling: ReadonlySet<MeasureId> = new Set<MeasureId>(['contact.hours', 'email.form-features']);

function foundText(card: Scorecard, measure: ScoredCriterion['measure'], reading: Found<unknown>, setting: Setting): string {
  const { words } = setting;
  // What a person says of a company is not what its pages show.
  if (reading.source === 'answer') return valueInWords(measure, reading, setting);
  const address = measure === 'email.support-address' ? addressOf(reading.value, card.readings, setting) : undefined;
  if (address !== undefined) return address;
  const own = reading.source === 'contact' || reading.source === 'import' ? reading.source : undefined;
  const beside = companionsOf(measure, card.readings, setting, own).map(({ text }) => text);
  const value = valueInWords(measure, reading, setting);
  const note = telling.has(measure) ? (reading.note ?? '').replace(/\.$/, '') : '';
  return [note === '' ? value : words.countedFrom(reading.value === 0 ? '' : value, note), ...beside].join(', ');
}

/** What is known besides, each with what it is. */
const besideOf = (card: Scorecard, of: MeasureId, setting: Setting): readonly string[] =>
  companionsOf(of, card.readings, setting).map(({ measure, text }) => setting.words.beside(measureTitle(measure, setting), text));

/** "not there (7 pages read)", what a real enquiry met with, or who says so. */
function absentText(card: Scorecard, reading: Reading | undefined, { words }: Setting): string {
  if (reading?.state !== 'absent') return words.notThere(0);
  const isAsked = reading.source === 'contact' || reading.source === 'import' || reading.source === 'answer';
  if (isAsked && reading.note !== undefined) return words.noneCame(reading.note.replace(/\.$/, ''));
  return words.notThere(lookedAt(card, reading.searched).pages.length);
}

/** Where a verdict comes from, in words; of answers, who gave them. */
function sourceText(source: Source, reading: Reading | undefined, { words }: Setting): string {
  if (source !== 'answer' || reading?.state !== 'found') return words.sources[source];
  const people = listed([...new Set(reading.evidence.map(({ where }) => where))], words);
  return words.answeredBy(people, reading.disputed !== undefined);
}

/** Judged criterion and reading, put into words. */
export function findingFor(card: Scorecard, criterion: ScoredCriterion, setting: Setting): Finding {
  const { verdict } = criterion;
  const { words } = setting;
  switch (verdict.state) {
    case 'not-applicable':
      return { kind: 'not-applicable', ...none, text: verdict.because, bare: true };
    case 'manual':
      return { kind: 'manual', ...none, text: words.byHand, bare: true, detail: words.asks(verdict.question) };
    case 'unknown': {
      const reading = card.readings[criterion.measure];
      const beside = besideOf(card, criterion.measure, setting);
      const { channel } = measureSpec(criterion.measure, setting.rubric);
      return {
        kind: 'unknown',
        ...none,
        text: [whyUnknown(card, channel, verdict, words), ...beside].join('; '),
        bare: beside.length === 0,
        hint: adviceOn(verdict.reason, hostsElsewhere(card, verdict.reason).length > 0, words).hint,
        ...(hasDetail(verdict.detail) ? { detail: verdict.detail } : {}),
        ...(reading ? { reading } : {}),
      };
    }
    case 'scored': {
      const reading = card.readings[verdict.measure];
      const stand = verdict.measure === criterion.measure ? '' : words.standsIn(measureTitle(verdict.measure, setting));
      const notes = [sourceText(verdict.source, reading, setting), stand].filter((note) => note !== '');
      const isFound = reading?.state === 'found';
      const text = isFound ? foundText(card, verdict.measure, reading, setting) : absentText(card, reading, setting);
      const beside = isFound && verdict.source === 'answer' ? besideOf(card, verdict.measure, setting) : [];
      const { score, low, high } = verdict;
      return {
        kind: isFound ? 'found' : 'absent',
        score,
        low,
        high,
        text: [notes.length === 0 ? text : `${text} [${notes.join(', ')}]`, ...beside].join('; '),
        plain: [stand === '' ? text : `${text} [${stand}]`, ...beside].join('; '),
        bare: false,
        ...(reading ? { reading } : {}),
      };
    }
  }
}
