import { z } from 'zod';
import { canonicalJson } from '../lib/canonical-json.ts';
import { parseJson } from '../lib/json.ts';
import { sha256 } from './chain.ts';
import type { ContactConfig } from './config.ts';
import { enquirySchema } from './events.ts';

const version = 1;

const page = z.url({ protocol: /^https?$/ });
const email = z.email();

/** What is to be asked of whom, under a hash of all of it, so that what is sent is what somebody has read. */
export const planFile = z.strictObject({
  schemaVersion: z.literal(version),
  /** ISO 8601. */
  madeAt: z.iso.datetime({ offset: true }),
  /** The folder of enquiries that it was made for, which knows who was asked before. */
  folder: z.string().regex(/^[0-9a-f]{32}$/),
  /** As whom it is asked. */
  sender: z.strictObject({ name: z.string(), email, addressStyle: z.enum(['plus', 'dash', 'catch-all']) }),
  enquiries: z.array(
    enquirySchema.refine(({ channel, to }) => (channel === 'email' ? email : page).safeParse(to).success, {
      path: ['to'],
      error: 'must be an address of the channel',
    }),
  ),
  /** What was guessed, by the id of the enquiry. */
  guesses: z.record(z.string(), z.array(z.string())),
  /** Who is not asked, and why. */
  skipped: z.array(z.strictObject({ domain: z.string(), channel: z.enum(['email', 'chat']), why: z.string() })),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
});
export type Plan = z.infer<typeof planFile>;

/** A plan that cannot be carried out; the message names the file and what to do. */
export class PlanError extends Error {}

/** SHA-256 over everything in a plan but its hash. */
export function planHash(plan: Omit<Plan, 'hash'>): string {
  const { schemaVersion, madeAt, folder, sender, enquiries, guesses, skipped } = plan;
  return sha256(canonicalJson({ schemaVersion, madeAt, folder, sender, enquiries, guesses, skipped }));
}

export const sealed = (plan: Omit<Plan, 'hash'>): Plan => ({ ...plan, hash: planHash(plan) });

export const planText = (plan: Plan): string => `${JSON.stringify(plan, null, 2)}\n`;

const isNewer = (value: unknown): boolean =>
  typeof value === 'object' &&
  value !== null &&
  'schemaVersion' in value &&
  typeof value.schemaVersion === 'number' &&
  value.schemaVersion > version;

/** The plan in a file; throws a PlanError when it is none, or was changed after it was made. */
export function parsePlan(file: string, text: string): Plan {
  const value = parseJson(text.replace(/^\ufeff/, ''));
  if (isNewer(value)) throw new PlanError(`${file} was made by a newer support-audit; use that one, or plan again.`);
  const parsed = planFile.safeParse(value);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    const where = issue === undefined || issue.path.length === 0 ? '' : ` (${issue.path.join('.')}: ${issue.message})`;
    throw new PlanError(`${file} is no plan of enquiries${where}. Make one: support-audit contact plan report.json -o ${file}`);
  }
  const ids = parsed.data.enquiries.map(({ id }) => id);
  if (planHash(parsed.data) !== parsed.data.hash || new Set(ids).size < ids.length)
    throw new PlanError(
      `${file} was changed after it was made: its hash no longer fits. Change the configuration instead, and plan again.`,
    );
  return parsed.data;
}

/** Why a plan was made for another configuration; undefined when it fits this one. */
export function whyOutdated({ sender }: Plan, { identity, addressStyle }: ContactConfig): string | undefined {
  const same = sender.name === identity.name && sender.email === identity.email && sender.addressStyle === addressStyle;
  return same ? undefined : 'The configuration names another sender than the plan. Plan again.';
}
