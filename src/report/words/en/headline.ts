import { plural } from '../../../lib/plural.ts';

/** The answer in one sentence, in English. */
export const headlineWords = {
  none: 'No company could be assessed.',
  alone: (name: string, points: string, low: string, high: string) =>
    low === high
      ? `${name}: ${points} of 100 points.`
      : `${name}: ${points} of 100 points, ${low} to ${high} once everything is known.`,
  clear: (leader: string, points: string, lead: number, next: string) =>
    `${leader} leads clearly with ${plural(Number(points), 'point')}, ${lead} ahead of ${next}.`,
  ahead: (leader: string, points: string, next: string, nextPoints: string) =>
    `${leader} is ahead with ${plural(Number(points), 'point')}, ${next} follows with ${nextPoints}`,
  level: (names: string, points: string) => `${names} are level with ${plural(Number(points), 'point')}`,
  open: (count: number) =>
    `${count === 2 ? 'either of two companies' : `any of ${count} companies`} may turn out first, as their ranges overlap.`,
};
