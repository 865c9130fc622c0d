import { plural } from '../../../lib/plural.ts';

/** Wording of what a criterion means. */
export const explainWords = {
  rubric: (title: string, id: string, version: string) => `${title} (${id} ${version})`,
  criteria: (count: number, channels: number) => `${plural(count, 'criterion', 'criteria')} in ${plural(channels, 'channel')}`,
  more: (id: string) => `What one of them means: support-audit explain ${id}`,
  weight: (weight: string) => `weight ${weight}`,
  share: (inChannel: string, inAll: string) => `${inChannel} of the channel, ${inAll} of the total`,
  industry: (title: string) => `With the norms for ${title}.`,
  why: 'Why it matters',
  measured: 'How it is measured',
  measure: (title: string, sources: readonly string[]) => `${title}: ${sources.join('; or ')}`,
  fallback: (title: string, sources: readonly string[]) =>
    `Where that is not there or cannot be told: ${title}, ${sources.join('; or ')}`,
  absentIf: (title: string) => `Where that cannot be told, and this is not there, it counts as not there: ${title}`,
  search: 'searched for on public pages, by the rubric’s own words',
  onlyIf: (title: string) => `Applies only where this is there: ${title}`,
  unknown: 'What could not be looked at gives no points and takes none: it stays open.',
  points: 'Points, 0 to 100',
  source: 'Where the points come from',
};
