import { plural } from '../../../lib/plural.ts';

/** What a scan tells while it works, and at its end. */
export const scanWords = {
  phases: { reading: 'reading the site', browser: 'in the browser', measuring: 'measuring' },
  progress: (finished: number, companies: number, time: string) => `Scanning ${finished}/${companies}, ${time}`,
  company: (domain: string, phase: string, pages: number) => `${domain}: ${phase}, ${plural(pages, 'page')}`,
  more: (companies: number) => `${companies} more`,
  time: (seconds: number) =>
    seconds < 60 ? `${seconds} s` : `${Math.floor(seconds / 60)} min ${String(seconds % 60).padStart(2, '0')} s`,
  notThere: 'not there',
  noScore: 'no score',
  points: (points: number) => plural(points, 'point'),
  couldNotLook: (why: string) => `; could not look: ${why}`,
  notAllSeen: (why: string) => `; not all pages seen: ${why}`,
  summary: (
    companies: number,
    { assessed, partial, unknown }: Readonly<Record<'assessed' | 'partial' | 'unknown', number>>,
    pages: number,
    time: string,
  ) => {
    const states = [
      ...(assessed === 0 ? [] : [`${assessed} assessed`]),
      ...(partial === 0 ? [] : [`${partial} read in part`]),
      ...(unknown === 0 ? [] : [`${unknown} could not be assessed`]),
    ];
    return `${plural(companies, 'company', 'companies')} (${states.join(', ')}), ${plural(pages, 'page')} read, ${time}`;
  },
  stopping: 'Stopping; press again to leave at once.',
  wrote: (file: string) => `Wrote ${file}`,
  saved: (done: string, companies: number, folder: string, size: string) =>
    `Saved ${done} ${companies === 1 ? 'company' : 'companies'} in ${folder} (${size})`,
  ofAll: (done: number, all: number) => `${done} of ${all}`,
  theRest: (folder: string) => `To do the rest: support-audit scan --resume ${folder}`,
  kept: (kept: number, companies: number) => `${kept} of ${plural(companies, 'company', 'companies')} kept from before`,
  nothingToDo: 'The run is finished; nothing to do.',
};
