import { z } from 'zod';
import { strict } from '../lib/yaml/strict.ts';
import { authorisations } from './events.ts';

const text = z.string().min(1).max(500);
const address = z.email({ error: 'must be an e-mail address' });
const page = z.url({ protocol: /^https?$/, error: 'must be an address of the web, such as https://acme.com/about' });

/** Where a password comes from: a variable of the environment, or the first line that a command prints. Never the file itself. */
const secret = {
  user: text.optional(),
  passwordEnv: text.optional(),
  passwordCommand: text.optional(),
  /** Command that prints an OAuth 2.0 access token. */
  tokenCommand: text.optional(),
};

const server = {
  host: text,
  port: z.int().min(1).max(65_535),
  /** `none` is for loopback addresses only. */
  security: z.enum(['tls', 'starttls', 'none']),
  /** File with further certificate authorities, PEM. */
  ca: text.optional(),
  ...secret,
};
const noPassword =
  'a secret does not belong in this file: name where it comes from with passwordEnv, passwordCommand or tokenCommand';
const noSecrets = { password: noPassword, pass: noPassword, passwd: noPassword, token: noPassword, secret: noPassword };
const smtpServer = strict(server, noSecrets);
export type MailServer = z.infer<typeof smtpServer>;

/** The `contact:` block of the configuration. Everything is off until `enabled` is true. */
export const contactConfig = strict({
  enabled: z.boolean().default(false),
  identity: strict({
    name: text,
    email: address,
    organisation: text.optional(),
    /** Page that tells who asks and why; named in the footer. */
    aboutUrl: page,
  }),
  authorisation: strict({ kind: z.enum(authorisations), reference: text.optional() }),
  disclosure: z.enum(['footer', 'none']).default('footer'),
  /** How the token joins the address: name+token@, name-token@, or token@ where the whole domain comes to one box. */
  addressStyle: z.enum(['plus', 'dash', 'catch-all']).default('plus'),
  smtp: smtpServer.optional(),
  imap: strict({ ...server, folders: z.array(text).min(1).default(['INBOX', 'Junk']) }, noSecrets).optional(),
  limits: strict({
    perCompanyDays: z.int().min(90).default(90),
    perDay: z.int().min(1).max(10).default(10),
    minGapSeconds: z.int().min(600).default(600),
    chatMaxMinutes: z.number().min(1).max(10).default(10),
  }).prefault({}),
  /** `business`: only Monday to Friday, 9 to 17, by the clocks of the company. */
  hours: z.enum(['business', 'any']).default('business'),
  deadlineDays: z.int().min(1).max(60).default(14),
  /** Own texts by language, in place of ours. */
  texts: z.record(z.string(), strict({ subject: text, body: z.string().min(1).max(5000) })).default({}),
  /** By registrable domain: what the scan cannot tell. */
  companies: z
    .record(
      z.string(),
      strict({
        brands: z.array(z.string()).default([]),
        lang: z.string().optional(),
        zone: z.string().optional(),
        email: address.optional(),
        chatPage: page.optional(),
      }),
    )
    .default({}),
});
export type ContactConfig = z.infer<typeof contactConfig>;
