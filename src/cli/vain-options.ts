import type { Format } from '../report/format-names.ts';
import type { Flags } from './flags.ts';

/** An option that changes reports of one format alone. */
interface Bound {
  readonly key: keyof Flags;
  readonly option: string;
  readonly format: Format;
}

const bound: readonly Bound[] = [
  { key: 'csv', option: '--csv', format: 'csv' },
  { key: 'csvDialect', option: '--csv-dialect', format: 'csv' },
  { key: 'logo', option: '--logo', format: 'html' },
];

/** Options of the command line itself that change nothing, as no report of their format is made. */
export const vainOptions = ({ given = [] }: Pick<Flags, 'given'>, made: ReadonlySet<string>): readonly Bound[] =>
  bound.filter(({ key, format }) => given.includes(key) && !made.has(format));
