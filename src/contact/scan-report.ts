import { z } from 'zod';
import { parseJson } from '../lib/json.ts';

const evidence = z.object({ url: z.string(), excerpt: z.string() });

/** A reading that was found; what was not found, or is of another shape, is as good as none. */
const foundOf = <V extends z.ZodType>(value: V) =>
  z
    .object({ state: z.literal('found'), value, evidence: z.array(evidence).min(1) })
    .optional()
    .catch(undefined);

const address = z.object({
  address: z.string(),
  role: z.string(),
  mailServer: z.boolean().optional(),
});
export type ListedAddress = z.infer<typeof address>;

const card = z.object({
  domain: z.string().min(1).max(253),
  finalUrl: z.string().nullish(),
  state: z.string(),
  readings: z.object({
    'email.addresses': foundOf(z.array(address)),
    'email.promised-reply-hours': foundOf(z.number().positive()),
    'chat.products': foundOf(z.array(z.string()).min(1)),
    'kb.languages': foundOf(z.array(z.string())),
  }),
});
/** What a scan found out about one company, as far as it matters for writing to it. */
export type ScannedCompany = z.infer<typeof card>;

const report = z.object({ schemaVersion: z.literal(1), tool: z.object({ name: z.string() }), scorecards: z.array(card) });

/** A report that cannot be planned from; the message names the file and what to do. */
export class ReportError extends Error {}

/** The companies of a report that `scan --format json` printed; throws a ReportError when it is none. */
export function companiesOf(file: string, text: string): readonly ScannedCompany[] {
  const parsed = report.safeParse(parseJson(text.replace(/^\ufeff/, '')));
  if (parsed.success) return parsed.data.scorecards;
  throw new ReportError(`${file} is not a JSON report of a scan. Make one: support-audit scan acme.com --output report.json`);
}
