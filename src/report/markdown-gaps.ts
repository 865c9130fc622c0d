import { markdown as safely } from './escape.ts';
import { type Difference, gapsOf } from './gaps.ts';
import type { Grid } from './grid.ts';
import { points } from './numbers.ts';
import type { Setting } from './reporter.ts';
import { listed } from './values.ts';

const companiesShown = 6;

/** For each company what others have and it lacks, where they do better, and where it is ahead; each with the points. */
export function gapBlocks(grid: Grid, setting: Setting): readonly string[] {
  const { html: words } = setting.words;
  const text = (foreign: string): string => safely(setting.mask(foreign));
  const side = ({ name, finding }: Difference['own']): string => `${text(name)} **${points(finding.score ?? 0)}**`;
  const line = ({ criterion, own, others }: Difference, isOwnTold: boolean): string =>
    `  - ${text(criterion.title)}: ${listed([...(isOwnTold ? [own] : []), ...others].map(side), setting.words, companiesShown)}`;
  const part = (title: string, items: readonly Difference[], isOwnTold: boolean): readonly string[] =>
    items.length === 0 ? [] : [`- ${text(title)}`, ...items.map((one) => line(one, isOwnTold))];
  return grid.cards.flatMap((_, index) => {
    const { name, lacks, behind, ahead } = gapsOf(grid, index);
    const lines = [
      ...part(words.lacks(name), lacks, false),
      ...part(words.behind(name), behind, true),
      ...part(words.ahead(name), ahead, true),
    ];
    if (lines.length === 0) return [];
    return [`### ${text(words.gapsOf(name, lacks.length, behind.length, ahead.length))}`, lines.join('\n')];
  });
}
