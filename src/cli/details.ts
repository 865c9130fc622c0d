import { nearest } from '../lib/yaml/nearest.ts';
import { parseTarget } from '../run/targets.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';

/** What a report can be asked to tell more of. */
interface Known {
  /** Ids. */
  readonly criteria: readonly string[];
  /** Domains. */
  readonly companies: readonly string[];
}

function detailNamed(name: string, { criteria, companies }: Known): string {
  if (criteria.includes(name)) return name;
  const target = parseTarget(name);
  const domain = typeof target === 'string' ? name : target.domain;
  if (companies.includes(domain)) return domain;
  const near = nearest(name, [...criteria, ...companies]);
  throw new CommandError(exitCode.usage, ({ trouble }) => {
    if (near !== undefined) return trouble.noSuchDetail(name, trouble.meant(near));
    return trouble.noSuchDetail(name, domain.includes('.') && !/\s/.test(domain) ? trouble.detailsLast : trouble.allCriteria);
  });
}

/** What `--details` names, as reports know it; undefined where it names nothing. Throws a CommandError on what is not there. */
export const detailsOf = ({ details }: Pick<Flags, 'details'>, known: Known): readonly string[] | undefined =>
  typeof details === 'object' ? details.map((name) => detailNamed(name, known)) : undefined;

/** No company was named; `--details acme.com` takes a company for what is to be told of, and leaves none. */
export const noCompany = ({ details }: Pick<Flags, 'details'>): CommandError => {
  const last = typeof details === 'object' ? details.at(-1) : undefined;
  return new CommandError(exitCode.usage, ({ trouble }) =>
    last === undefined ? trouble.noDomain : trouble.noSuchDetail(last, trouble.detailsLast),
  );
};
