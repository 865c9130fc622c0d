import { z } from 'zod';
import { strict } from '../../lib/yaml/strict.ts';
import { type OwnVendor, ownKinds } from '../../model/own.ts';

const text = (longest: number) => z.string().regex(/\S/, { error: 'must not be empty' }).max(longest);
const host = z.string().regex(/^[a-z0-9-]{1,63}(?:\.[a-z0-9-]{1,63}){1,10}$/, {
  error: 'must be a host name in small letters, such as widget.acme.com; it stands for its subdomains too',
});
const pattern = text(300).describe('Regular expression; without back-references and look-around.');
const selector = text(300).describe('CSS selector.');

const signal = strict({
  host: host.optional().describe('Host of a script, frame, style sheet, form action or request.'),
  page: host.optional().describe('Host of the page itself.'),
  link: host.optional().describe('Host of a link that a visitor can click.'),
  script: pattern.optional().describe('Path and query of a script, frame or request on any host.'),
  global: text(100).optional().describe('A name on window.'),
  selector: selector.optional(),
  generator: pattern.optional().describe('Content of meta name="generator".'),
  header: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, { error: 'must be the name of a header in small letters' })
    .optional(),
  cookie: text(100).optional().describe('Name of a cookie; * stands for anything.'),
  text: pattern.optional().describe('Visible text, such as a credit line.'),
  path: pattern.optional().describe('Path and query of the address; beside host, page or link.'),
  value: pattern.optional().describe('Content of the header; beside header.'),
  weak: z.literal(true).optional().describe('Counts only beside a second, different signal.'),
});

/** A product of the user's own; with the id of a row that comes with the tool it adds signals to that product. */
export const ownVendor = strict({
  id: z.string().regex(/^[a-z][a-z0-9-]{0,60}$/, { error: 'must be a small letter, then small letters, digits or "-"' }),
  name: text(60),
  kind: z.enum(ownKinds),
  source: z
    .url({ protocol: /^https?$/, error: 'must be an address of the web' })
    .optional()
    .describe('Where the facts come from.'),
  shows: z.array(signal).min(1).max(20).describe('Signals; one of them shows the product, or two weak ones do.'),
  launchers: z.array(selector).max(10).optional().describe('What visitors press to open the chat; of chats alone.'),
  like: z.array(text(2000)).min(1).max(20).describe('Samples that must show it: an address, or mark-up that starts with "<".'),
  unlike: z.array(text(2000)).max(20).default([]).describe('Near misses that must not show it.'),
}) satisfies z.ZodType<OwnVendor>;
