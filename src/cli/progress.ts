import { clean } from '../lib/text.ts';
import { reasons } from '../model/reasons.ts';
import type { Progress } from '../run/scan.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';

const percent = (score: number | null): string => (score === null ? 'no score' : `${Math.round(score * 100)} points`);

/** Progress on stderr: a live line on a terminal, a line for each company elsewhere, every page with --verbose. */
export function showProgress(companies: number, flags: Flags, output: Output): { on(event: Progress): void; end(): void } {
  if (flags.quiet) return { on: () => {}, end: () => {} };
  const running = new Map<string, number>();
  let finished = 0;
  const redraw = (): void => {
    const busy = [...running].map(([domain, pages]) => `${domain} (${pages} pages)`).join(', ');
    output.live(`Scanning ${finished}/${companies}${busy ? `: ${busy}` : ''}`);
  };
  const on = (event: Progress): void => {
    const { domain } = event;
    if (event.kind === 'started') running.set(domain, 0);
    if (event.kind === 'visited') {
      running.set(domain, (running.get(domain) ?? 0) + 1);
      const { visit } = event;
      if (flags.verbose) {
        const outcome =
          visit.kind === 'failed'
            ? `${reasons[visit.reason].says} (${visit.detail})`
            : visit.kind === 'page'
              ? String(visit.status)
              : 'not there';
        output.say(clean(`${domain}  ${visit.via}  ${visit.url}  ${outcome}`, 400));
      }
    }
    if (event.kind === 'finished') {
      running.delete(domain);
      finished++;
      const { state, reason, total } = event.scorecard;
      const why =
        state !== 'assessed' && reason
          ? `; ${state === 'unknown' ? 'could not look' : 'not all pages seen'}: ${reasons[reason].says}`
          : '';
      if (!output.liveTerminal || flags.verbose)
        output.say(`[${finished}/${companies}] ${domain}: ${percent(total.score)}${why}`);
    }
    redraw();
  };
  return { on, end: () => output.live('') };
}
