import { z } from 'zod';
import { type MeasureSpec, measureIds, measures, type ToolMeasureId, type ValueOf } from '../model/measures.ts';
import type { Bound, Medium, Source } from '../model/reading.ts';
import { reasons } from '../model/reasons.ts';

const sources = {
  public: 'public',
  indirect: 'indirect',
  contact: 'contact',
  api: 'api',
  import: 'import',
  answer: 'answer',
} as const satisfies { readonly [S in Source]: S };
const mediums = {
  http: 'http',
  browser: 'browser',
  dns: 'dns',
  mail: 'mail',
  chat: 'chat',
  log: 'log',
  answer: 'answer',
} as const satisfies { readonly [M in Medium]: M };
const bounds = { 'at-least': 'at-least', 'at-most': 'at-most' } as const satisfies { readonly [B in Bound]: B };

export const time = z
  .string()
  .regex(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z$/)
  .meta({ id: 'time', description: 'ISO 8601, UTC.' });
export const source = z.enum(sources).meta({ id: 'source', description: 'Where a reading came from.' });
export const reason = z.enum(Object.keys(reasons)).meta({ id: 'reason', description: 'Why something is not known.' });
const medium = z.enum(mediums).meta({ id: 'medium', description: 'How something was seen.' });
const bound = z.enum(bounds).describe('The true value may be greater, or smaller.');

const seen = z.strictObject({ url: z.string(), via: medium, at: time }).meta({ id: 'seen' });
const evidence = z
  .strictObject({
    url: z.string(),
    finalUrl: z.string().optional(),
    at: time,
    via: medium,
    where: z.string().describe('Selector, request or header that held it.'),
    excerpt: z.string(),
  })
  .meta({ id: 'evidence' });

const absent = z
  .strictObject({
    state: z.literal('absent'),
    source,
    note: z.string().optional(),
    searched: z.array(seen).min(1).describe('Every page asked for was read, and it is on none of them.'),
  })
  .meta({ id: 'absent' });
const unknown = z
  .strictObject({ state: z.literal('unknown'), reason, detail: z.string(), tried: z.array(seen) })
  .meta({ id: 'unknown' });
const found = (value: z.ZodType) =>
  z.strictObject({
    state: z.literal('found'),
    value,
    unit: z.string().optional(),
    bound: bound.optional(),
    few: z.string().optional().describe('How little the value rests on, where that is too little to be firm.'),
    disputed: z.array(value).min(1).optional().describe('Every value given, where those who were asked do not agree.'),
    source,
    note: z.string().optional(),
    evidence: z.array(evidence).min(1),
  });
const reading = (value: z.ZodType) => z.discriminatedUnion('state', [found(value), absent, unknown]);

const account = {
  url: z.string(),
  for: z.enum(['support', 'product', 'region']).exactOptional(),
  verified: z.literal(true).exactOptional(),
};
type Item<M extends ToolMeasureId> = ValueOf<M> extends readonly (infer T)[] ? T : never;

/** Items of the lists that hold more than words. */
const items = {
  'email.addresses': z.strictObject({
    address: z.string(),
    role: z.enum(['role', 'generic', 'personal', 'third-party']),
    clicks: z.int().min(0).exactOptional(),
    provider: z.enum(['free-mail', 'help-desk']).exactOptional(),
    mailServer: z.boolean().exactOptional(),
    hash: z.string().exactOptional().describe('The same for the same address in every report; beside masked addresses.'),
  }),
  'contact.phones': z.strictObject({
    shown: z.string(),
    e164: z.string().exactOptional(),
    country: z.string().exactOptional(),
    fax: z.literal(true).exactOptional(),
    extension: z.string().exactOptional(),
    tollFree: z.literal(true).exactOptional(),
  }),
  'social.pages': z.strictObject({
    network: z.string(),
    ...account,
    others: z.array(z.strictObject(account)).exactOptional(),
  }),
  'community.places': z.strictObject({
    place: z.string(),
    url: z.string(),
    official: z.boolean(),
    access: z.enum(['open', 'invite', 'login', 'untold']),
    members: z.number().min(0).exactOptional(),
  }),
  'kb.places': z.strictObject({
    kind: z.enum(['help-centre', 'docs', 'wiki', 'faq']),
    url: z.string(),
    engine: z.string().exactOptional(),
  }),
} as const satisfies {
  readonly [M in ToolMeasureId as ValueOf<M> extends readonly object[] ? M : never]: z.ZodType<Item<M>>;
};
const itemsByMeasure: { readonly [M in ToolMeasureId]?: z.ZodType } = items;

const number = reading(z.number()).meta({ id: 'number' });
const share = reading(z.number().min(0).max(1)).meta({ id: 'share', description: 'A fraction from 0 to 1.' });
const name = reading(z.string()).meta({ id: 'name' });
const yesNo = reading(z.boolean()).meta({ id: 'yes-no' });
const own = reading(z.union([z.boolean(), z.number()])).meta({ id: 'own', description: 'What a search of the rubric found.' });

function readingOf(measure: ToolMeasureId): z.ZodType {
  const spec: MeasureSpec = measures[measure];
  switch (spec.kind) {
    case 'level':
      return reading(z.enum(spec.levels));
    case 'list':
      return reading(z.array(itemsByMeasure[measure] ?? z.string()));
    case 'number':
      return number;
    case 'share':
      return share;
    case 'name':
      return name;
    case 'yes-no':
      return yesNo;
  }
}

/** What was measured of a company, by measure; those of the rubric's own searches begin with "own.". */
export const readings = z
  .object(Object.fromEntries(measureIds.map((id) => [id, readingOf(id).optional().describe(measures[id].title)])))
  .catchall(own);
