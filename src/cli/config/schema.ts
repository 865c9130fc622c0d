import { z } from 'zod';
import { contactConfig } from '../../contact/config.ts';
import { assertionsSchema } from '../../lib/assertions.ts';
import { strict } from '../../lib/yaml/strict.ts';
import { locales } from '../../model/locale.ts';
import { type Role, roles } from '../../model/visit.ts';
import { formatNames } from '../../report/format-names.ts';
import { ownVendor } from './vendor-schema.ts';

const text = (longest: number) => z.string().regex(/\S/, { error: 'must not be empty' }).max(longest);
const phrase = text(60);
const phrases = z.array(phrase).max(200);

const internal: ReadonlySet<Role> = new Set(['home', 'search', 'not-found']);
const [first = 'contact', ...others] = roles.filter((role) => !internal.has(role));
/** Pages that can be pinned and that links can lead to. */
const places = z.enum([first, ...others]);
export const pinnable = z.enum([first, ...others, 'kb']);

const company = strict({
  domain: text(300).describe('acme.com, or an address; what `scan` takes.'),
  name: text(60).optional().describe('Shown in reports beside the domain.'),
  brands: z.array(text(253)).max(50).default([]).describe('Other registrable domains of the company, for enquiries.'),
  domains: z
    .partialRecord(pinnable, text(500))
    .default({})
    .describe('Hosts or addresses of its knowledge base (kb), forum, contact page and so on, where they are known.'),
});

export const configFile = strict({
  $schema: z.string().optional().describe('Address of this schema, for editors.'),
  companies: z.array(company).max(1000).default([]).describe('Scanned when `scan` is given no domain.'),
  rubric: text(500).optional().describe('default, extended, contact, starter, or a YAML file.'),
  industry: text(64).optional().describe('Norms of an industry, such as e-commerce or saas.'),
  locale: text(35).optional().describe('Language to ask sites for, such as en-US.'),
  lang: z.enum(locales).optional().describe('Language of reports and messages.'),
  timeout: z.number().positive().optional().describe('Seconds for one company.'),
  max_pages: z.int().min(1).optional().describe('Visits for one company.'),
  concurrency: z.int().min(1).optional().describe('Companies at once.'),
  polite_delay: z.number().min(0).max(60_000).optional().describe('Least pause between requests to one host, in milliseconds.'),
  browser: text(500).optional().describe('auto, off, or the path of the browser to use.'),
  format: z.enum(formatNames).optional().describe('Format on stdout.'),
  output: z.array(text(500)).max(20).optional().describe('Files to write, their formats by extension.'),
  questions: text(500).optional().describe('File of questions that the knowledge base should answer, one a line.'),
  vendors: z.array(ownVendor).max(100).default([]).describe('Products beside those that the tool knows.'),
  words: strict({
    support_addresses: phrases.default([]).describe('Words of local parts that name a place for help: support in support@.'),
    chat_launchers: phrases.default([]).describe('Parts of labels that a chat’s launcher carries.'),
    links: z.partialRecord(places, phrases).default({}).describe('Texts of links that lead to the pages of a role.'),
  })
    .prefault({})
    .describe('Words beside those that the tool knows.'),
  assert: assertionsSchema.optional().describe('What must hold of the companies, beside what the rubric demands.'),
  contact: contactConfig.optional().describe('Real enquiries; see docs/contact.md.'),
});
export type ConfigFile = z.infer<typeof configFile>;

/** JSON Schema of a configuration, for editors; what it cannot say (samples show their product) the reader does. */
export const configJsonSchema = (): string =>
  `${JSON.stringify({ title: 'support-audit configuration', ...z.toJSONSchema(configFile, { io: 'input' }) }, null, 2)}\n`;
