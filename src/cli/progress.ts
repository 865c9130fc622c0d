import { clean } from '../lib/text.ts';
import type { Scorecard } from '../model/scorecard.ts';
import { shortNames } from '../report/host-name.ts';
import { columns } from '../report/layout.ts';
import { points } from '../report/numbers.ts';
import { wording } from '../report/words/index.ts';
import type { Progress } from '../run/scan.ts';
import type { Flags } from './flags.ts';
import type { Output } from './output.ts';
import { wordsFor } from './words/index.ts';

/** A company that is being scanned. */
interface Busy {
  readonly phase: 'reading' | 'browser' | 'measuring';
  readonly pages: number;
}

/** How a scan went, to be told while it goes on and when it is over. */
export interface ScanProgress {
  on(event: Progress): void;
  /** Stops the clock, and takes the live line away. */
  end(): void;
  /** A line that sums the scan up; undefined when nothing is to be told. */
  summary(): string | undefined;
}

/** A line of at most `width` columns: as many companies as there is room for, each told as fully as the first can be. */
export function fitted(
  head: string,
  companies: readonly { readonly full: string; readonly short: string }[],
  more: (count: number) => string,
  width: number,
): string {
  const lineOf = (told: readonly string[], shown: number): string => {
    const rest = told.length - shown;
    return [head, ...told.slice(0, shown), ...(rest === 0 ? [] : [more(rest)])].join(' · ');
  };
  for (const told of [companies.map(({ full }) => full), companies.map(({ short }) => short)]) {
    const lines = told.map((_, index) => lineOf(told, told.length - index));
    const line = lines.find((one) => columns(one) <= width);
    if (line !== undefined) return line;
  }
  return columns(head) <= width ? head : '';
}

/** Progress on stderr: a live line on a terminal, a line for each company elsewhere, every page with --verbose. */
export function showProgress(
  companies: readonly Pick<Scorecard, 'name' | 'domain'>[],
  flags: Flags,
  output: Output,
  now: () => number = () => performance.now(),
): ScanProgress {
  if (flags.quiet) return { on: () => {}, end: () => {}, summary: () => undefined };
  const { scan: words } = wordsFor(flags);
  const { reasons } = wording[flags.lang ?? 'en'];
  const called = shortNames(companies);
  const begun = now();
  let over: number | undefined;
  const busy = new Map<string, Busy>();
  const ended = { assessed: 0, partial: 0, unknown: 0 };
  let pages = 0;
  const elapsed = (): string => words.time(Math.round(((over ?? now()) - begun) / 1000));
  const finished = (): number => ended.assessed + ended.partial + ended.unknown;
  const redraw = (): void =>
    output.live((width) => {
      const busiest = [...busy].toSorted(([, a], [, b]) => b.pages - a.pages);
      const told = busiest.map(([domain, { phase, pages: read }]) => ({
        full: words.company(called(domain), words.phases[phase], read),
        short: called(domain),
      }));
      return fitted(words.progress(finished(), companies.length, elapsed()), told, words.more, width);
    });
  const ticking = output.liveTerminal ? setInterval(redraw, 1000).unref() : undefined;
  const tellPage = ({ domain, visit }: Extract<Progress, { kind: 'visited' }>): void => {
    const outcome =
      visit.kind === 'failed'
        ? `${reasons[visit.reason].says} (${visit.detail})`
        : visit.kind === 'page'
          ? String(visit.status)
          : words.notThere;
    output.say(clean(`${called(domain)}  ${visit.via}  ${visit.url}  ${outcome}`, 400));
  };
  const tellCompany = ({ domain, scorecard }: Extract<Progress, { kind: 'finished' }>): void => {
    const { state, reason, total } = scorecard;
    const score = total.score === null ? words.noScore : words.points(Number(points(total.score)));
    const told = state === 'unknown' ? words.couldNotLook : words.notAllSeen;
    const why = state !== 'assessed' && reason ? told(reasons[reason].says) : '';
    output.say(`[${finished()}/${companies.length}] ${called(domain)}: ${score}${why}`);
  };
  const on = (event: Progress): void => {
    if (event.kind === 'resumed') {
      for (const { state } of event.kept) ended[state]++;
      const all = event.kept.length === event.companies;
      output.say(all ? words.nothingToDo : words.kept(event.kept.length, event.companies));
      return;
    }
    const { domain } = event;
    const before = busy.get(domain) ?? ({ phase: 'reading', pages: 0 } as const);
    if (event.kind === 'started') busy.set(domain, before);
    if (event.kind === 'measuring') busy.set(domain, { ...before, phase: 'measuring' });
    if (event.kind === 'visited') {
      const read = event.visit.kind === 'page' ? 1 : 0;
      pages += read;
      busy.set(domain, { ...before, phase: event.visit.via === 'browser' ? 'browser' : 'reading', pages: before.pages + read });
      if (flags.verbose) tellPage(event);
    }
    if (event.kind === 'finished') {
      busy.delete(domain);
      ended[event.scorecard.state]++;
      if (!output.liveTerminal || flags.verbose) tellCompany(event);
    }
    redraw();
  };
  return {
    on,
    end: () => {
      over ??= now();
      clearInterval(ticking);
      output.live(() => '');
    },
    summary: () => words.summary(companies.length, ended, pages, elapsed()),
  };
}
