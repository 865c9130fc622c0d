import { z } from 'zod';
import { isOwnMeasure, type MeasureId, measureIds, measureSpec } from '../model/measures.ts';
import type { Readings } from '../model/reading.ts';
import { type FailureReason, failures, type Reason, reasons } from '../model/reasons.ts';

const ownOf = (table: object) => (name: string) => Object.hasOwn(table, name);
export const reason = z.custom<Reason>((value) => typeof value === 'string' && ownOf(reasons)(value));
export const failureReason = z.custom<FailureReason>((value) => typeof value === 'string' && ownOf(failures)(value));

const ids: ReadonlySet<string> = new Set(measureIds);
const isMeasure = (id: string): id is MeasureId => ids.has(id) || isOwnMeasure(id);
export const measure = z.custom<MeasureId>((value) => typeof value === 'string' && isMeasure(value));

export const source = z.enum(['public', 'indirect', 'contact', 'api', 'import', 'answer']);
export const way = z.enum(['http', 'browser', 'dns']);
const medium = z.enum([...way.options, 'mail', 'chat', 'log', 'answer']);
const seen = z.looseObject({ url: z.string(), via: medium, at: z.string() });
const evidence = seen.extend({
  where: z.string(),
  excerpt: z.string(),
  remark: z.literal(true).optional(),
  finalUrl: z.string().optional(),
  screenshot: z.string().optional(),
});
const note = z.string().optional();

const account = z.looseObject({ url: z.string(), for: z.enum(['support', 'product', 'region']).optional() });
/** Items of the lists that hold more than words. */
const items: Partial<Record<MeasureId, z.ZodType>> = {
  'email.addresses': z.looseObject({
    address: z.string(),
    role: z.enum(['role', 'generic', 'personal', 'third-party']),
    clicks: z.number().optional(),
    provider: z.enum(['free-mail', 'help-desk']).optional(),
  }),
  'contact.phones': z.looseObject({ shown: z.string(), e164: z.string().optional(), country: z.string().optional() }),
  'social.pages': account.extend({ network: z.string(), others: z.array(account).optional() }),
  'community.places': z.looseObject({
    place: z.string(),
    url: z.string(),
    official: z.boolean(),
    access: z.enum(['open', 'invite', 'login', 'untold']),
    members: z.number().optional(),
  }),
  'kb.places': z.looseObject({
    kind: z.enum(['help-centre', 'docs', 'wiki', 'faq']),
    url: z.string(),
    engine: z.string().optional(),
  }),
};

function valueShape(id: MeasureId): z.ZodType {
  if (isOwnMeasure(id)) return z.union([z.boolean(), z.number()]);
  const spec = measureSpec(id);
  if (spec.kind === 'level') return z.enum(spec.levels);
  if (spec.kind === 'list') return z.array(items[id] ?? z.string());
  if (spec.kind === 'name') return z.string();
  return spec.kind === 'yes-no' ? z.boolean() : z.number();
}

/** What every reading has, whatever it measures. */
const reading = z.discriminatedUnion('state', [
  z.looseObject({
    state: z.literal('found'),
    value: z.unknown(),
    source,
    evidence: z.array(evidence).min(1),
    bound: z.enum(['at-least', 'at-most']).optional(),
    few: z.string().optional(),
    sample: z.looseObject({ hits: z.number(), of: z.number() }).optional(),
    disputed: z.array(z.unknown()).min(1).optional(),
    note,
  }),
  z.looseObject({ state: z.literal('absent'), source, searched: z.array(seen).min(1), note }),
  z.looseObject({ state: z.literal('unknown'), reason, detail: z.string(), tried: z.array(seen) }),
]);

/** Readings by their measures, each with a value that its measure can have. */
export const readings = z.custom<Readings>((value) => {
  const parsed = z.record(z.string(), reading).safeParse(value);
  if (!parsed.success) return false;
  return Object.entries(parsed.data).every(([id, one]) => {
    if (!isMeasure(id)) return false;
    if (one.state !== 'found') return true;
    const shape = valueShape(id);
    return [one.value, ...(one.disputed ?? [])].every((told) => shape.safeParse(told).success);
  });
});
