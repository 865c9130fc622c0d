import type { FailureReason } from '../model/reasons.ts';
import type { Visit } from '../model/visit.ts';

/** Second tries for hosts that failed while they were asked for several pages at once. */
interface Repeats {
  /** Takes note of who answered. */
  note(visit: Visit): void;
  /** Whether the host has answered before: a visit to it is made again here, and not by its visitor. */
  knows(url: string): boolean;
  /** The visit as it was, or what came of it when it was made again on its own. */
  settled(first: Visit, again: () => Promise<Visit>): Promise<Visit>;
}

/** Troubles of a server that may have been too much for it at once. */
export const strained: ReadonlySet<FailureReason> = new Set(['http-5xx', 'tcp-reset']);
/** Times that a visit is made again, and times in vain in a row after which a host is left alone. */
const mostTimes = 2;
const mostInVain = 2;

const isStrained = (visit: Visit): boolean => visit.kind === 'failed' && strained.has(visit.reason);
const hostOf = (url: string): string => new URL(url).host;

/** Hosts that gave an answer: a page, or word that there is none. */
function answering(visit: Visit): readonly string[] {
  if (visit.kind === 'page') return [hostOf(visit.url), hostOf(visit.finalUrl)];
  return visit.kind === 'missing' && visit.status !== null ? [hostOf(visit.url)] : [];
}

/** A host is asked again only while `left` says that there is time for it. */
export function createRepeats(left: () => boolean): Repeats {
  const answered = new Set<string>();
  const inVain = new Map<string, number>();
  return {
    note: (visit) => {
      for (const host of answering(visit)) answered.add(host);
    },
    knows: (url) => answered.has(hostOf(url)),
    async settled(first, again) {
      const host = hostOf(first.url);
      let visit = first;
      for (let times = 0; times < mostTimes && isStrained(visit) && left(); times++) {
        const before = inVain.get(host) ?? 0;
        if (before >= mostInVain) break;
        visit = await again();
        inVain.set(host, isStrained(visit) ? before + 1 : 0);
      }
      return visit;
    },
  };
}
