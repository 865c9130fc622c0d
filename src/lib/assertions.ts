import { z } from 'zod';
import type { Aim, Assertion, Demand } from '../model/gate.ts';
import { channelIds } from '../model/measures.ts';
import { asciiHost } from './host-name.ts';
import { suggest } from './yaml/nearest.ts';
import { strict } from './yaml/strict.ts';
import type { Path } from './yaml/tree.ts';

const most = 200;
const share = z.number().min(0).max(1, { error: 'is out of range: a share is a fraction, 60 % is 0.6' });

const assertion = strict({
  company: z
    .string()
    .regex(/^(?:\*|[^\s/@?#*\\]{1,253})$/, { error: 'must be a domain, such as acme.com, or "*" for every company' })
    .optional()
    .describe('Domain of the company; every company when left out or "*".'),
  total: z.literal(true, { error: 'must be true, or left out' }).optional().describe('Speaks of the whole.'),
  channel: z.enum(channelIds).optional().describe('Speaks of a channel of the rubric.'),
  criterion: z.string().optional().describe('Speaks of a criterion of the rubric, by its id.'),
  min_score: z.number().min(0).max(100).optional().describe('Least score, 0 to 100, whatever the unknown parts turn out to be.'),
  min_coverage: share.optional().describe('Least share of the weight that was measured, 0 to 1.'),
  found: z.boolean().optional().describe('The thing must be there, or must not.'),
});

/** The block `assert`: what must hold of a company, a channel or a criterion. */
export const assertionsSchema = z.array(assertion).max(most);

type RawAssertion = z.infer<typeof assertion>;

const aims = ['total', 'channel', 'criterion'] as const;
const demands = ['min_score', 'min_coverage', 'found'] as const;

const isRecord = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** A complaint about the block, by its path within the block. */
interface AssertionFault {
  readonly path: Path;
  readonly message: string;
}

/** What an assertion may speak of. */
export interface AssertionScope {
  readonly channels: readonly string[];
  readonly criteria: readonly { readonly id: string; readonly measure: string }[];
}

const anyChannel: ReadonlySet<string> = new Set(channelIds);

function strangerFault(key: 'channel' | 'criterion', id: string, { channels, criteria }: AssertionScope): string | undefined {
  const ids = key === 'channel' ? channels : criteria.map((criterion) => criterion.id);
  // What is no channel of any rubric is the schema's to say.
  if (ids.includes(id) || (key === 'channel' && !anyChannel.has(id))) return undefined;
  const byMeasure = key === 'criterion' ? criteria.find(({ measure }) => measure === id) : undefined;
  const hint = byMeasure ? `; the criterion that names this measure is "${byMeasure.id}"` : suggest(id, ids);
  return `the rubric has no ${key} "${id}"${hint}`;
}

function faultsOf(raw: Readonly<Record<string, unknown>>, scope: AssertionScope): readonly AssertionFault[] {
  const aimed = aims.filter((key) => raw[key] !== undefined);
  const demanded = demands.filter((key) => raw[key] !== undefined);
  const faults: AssertionFault[] = [];
  if (aimed.length === 0) faults.push({ path: [], message: 'speaks of nothing: add total: true, channel or criterion' });
  if (aimed.length > 1) faults.push({ path: [], message: `speaks of ${aimed.join(' and ')} at once: keep one` });
  if (demanded.length === 0) faults.push({ path: [], message: 'demands nothing: add min_score, min_coverage or found' });
  for (const key of ['channel', 'criterion'] as const) {
    const id = raw[key];
    const message = typeof id === 'string' ? strangerFault(key, id, scope) : undefined;
    if (message !== undefined) faults.push({ path: [key], message });
  }
  if (aimed.includes('criterion') && demanded.includes('min_coverage'))
    faults.push({ path: ['min_coverage'], message: 'is for the total and for channels: a criterion is measured or is not' });
  if (!aimed.includes('criterion') && aimed.length > 0 && demanded.includes('found'))
    faults.push({ path: ['found'], message: 'is for criteria: a channel and the total have a score' });
  return faults;
}

/** What no schema can say: each entry speaks of one thing that the rubric has, and demands what that can give. */
export const assertionFaults = (value: unknown, scope: AssertionScope): readonly AssertionFault[] =>
  (Array.isArray(value) ? value : []).flatMap((raw: unknown, index) =>
    isRecord(raw) ? faultsOf(raw, scope).map((fault) => ({ ...fault, path: [index, ...fault.path] })) : [],
  );

const aimOf = ({ channel, criterion }: RawAssertion): Aim =>
  channel !== undefined
    ? { of: 'channel', id: channel }
    : criterion !== undefined
      ? { of: 'criterion', id: criterion }
      : { of: 'total' };

const demandsOf = ({ min_score, min_coverage, found }: RawAssertion): readonly Demand[] => [
  ...(min_score === undefined ? [] : [{ kind: 'score' as const, atLeast: min_score / 100 }]),
  ...(min_coverage === undefined ? [] : [{ kind: 'coverage' as const, atLeast: min_coverage }]),
  ...(found === undefined ? [] : [{ kind: 'found' as const, wanted: found }]),
];

/** Assertions of a block that was found to be in order, one for each demand. */
export const buildAssertions = (block: readonly RawAssertion[]): readonly Assertion[] =>
  block.flatMap((raw) => {
    const { company = '*' } = raw;
    const domain = company === '*' ? '*' : asciiHost(company).replace(/^www\./, '');
    return demandsOf(raw).map((demand) => ({ company: domain, aim: aimOf(raw), demand }));
  });
