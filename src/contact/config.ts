import { z } from 'zod';
import { authorisations } from './events.ts';

const text = z.string().min(1).max(500);
const address = z.email();

/** Where a password comes from: a variable of the environment, or the first line that a command prints. Never the file itself. */
const secret = {
  user: text.optional(),
  passwordEnv: text.optional(),
  passwordCommand: text.optional(),
  /** Command that prints an OAuth 2.0 access token. */
  tokenCommand: text.optional(),
};

const server = z.strictObject({
  host: text,
  port: z.int().min(1).max(65_535),
  /** `none` is for loopback addresses only. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** Further certificate authorities, PEM. */
  ca: text.optional(),
  ...secret,
});
export type MailServer = z.infer<typeof server>;

/** The `contact:` block of the configuration. Everything is off until `enabled` is true. */
export const contactConfig = z.strictObject({
  enabled: z.boolean().default(false),
  identity: z.strictObject({
    name: text,
    email: address,
    organisation: text.optional(),
    /** Page that tells who asks and why; named in the footer. */
    aboutUrl: z.url({ protocol: /^https?$/ }),
  }),
  authorisation: z.strictObject({ kind: z.enum(authorisations), reference: text.optional() }),
  disclosure: z.enum(['footer', 'none']).default('footer'),
  /** How the token joins the address: name+token@, name-token@, or token@ where the whole domain comes to one box. */
  addressStyle: z.enum(['plus', 'dash', 'catch-all']).default('plus'),
  smtp: server.optional(),
  imap: server.extend({ folders: z.array(text).min(1).default(['INBOX', 'Junk']) }).optional(),
  limits: z
    .strictObject({
      perCompanyDays: z.int().min(90).default(90),
      perDay: z.int().min(1).max(10).default(10),
      minGapSeconds: z.int().min(600).default(600),
      chatMaxMinutes: z.number().min(1).max(10).default(10),
    })
    .prefault({}),
  /** `business`: only Monday to Friday, 9 to 17, by the clocks of the company. */
  hours: z.enum(['business', 'any']).default('business'),
  deadlineDays: z.int().min(1).max(60).default(14),
  /** Own texts by language, in place of ours. */
  texts: z.record(z.string(), z.strictObject({ subject: text, body: z.string().min(1).max(5000) })).default({}),
  /** By registrable domain: what the scan cannot tell. */
  companies: z
    .record(
      z.string(),
      z.strictObject({
        brands: z.array(z.string()).default([]),
        lang: z.string().optional(),
        zone: z.string().optional(),
        email: address.optional(),
        chatPage: z.url({ protocol: /^https?$/ }).optional(),
      }),
    )
    .default({}),
});
export type ContactConfig = z.infer<typeof contactConfig>;
