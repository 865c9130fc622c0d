import type { Visit } from '../model/visit.ts';

/** Characters of pages that are parsed in one turn, at least one page each; then it is another company's turn. */
const turnSize = 1_000_000;

/** The order in which visits are taken in: what others are compared with comes first. */
export const rank = (visit: Visit): number => (visit.role === 'not-found' ? 0 : visit.role === 'home' ? 1 : 2);

/** Characters that have to be parsed. */
export const weightOf = (visit: Visit): number =>
  visit.kind === 'page' ? visit.frames.reduce((sum, { html }) => sum + html.length, visit.body.length) : 0;

/** Those of the visits that are wanted, by their places, cut into turns in the order of their rank. */
export function inTurns(visits: readonly Visit[], wanted: ReadonlySet<number>): readonly ReadonlySet<number>[] {
  const turns: Set<number>[] = [];
  let weight = Number.POSITIVE_INFINITY;
  const ranked = visits
    .map((visit, index) => ({ visit, index }))
    .filter(({ index }) => wanted.has(index))
    .sort((a, b) => rank(a.visit) - rank(b.visit));
  for (const { visit, index } of ranked) {
    weight += weightOf(visit);
    const last = turns.at(-1);
    if (last && weight <= turnSize) last.add(index);
    else {
      turns.push(new Set([index]));
      weight = weightOf(visit);
    }
  }
  return turns;
}
