import { docsParts, otherParts, salesParts, wikiParts } from '../data/help-places.ts';
import { signposts } from '../data/signposts.ts';
import { askingParts, askingWords, instructingWords } from '../data/title-words.ts';
import { fold } from '../lib/text.ts';
import { parsedUrl } from '../lib/url.ts';
import type { KnowledgePlace } from '../model/values.ts';
import type { Role } from '../model/visit.ts';

/** Roles whose pages may be a knowledge base or an FAQ, better ones first. */
export const kbRoles = ['help', 'support', 'faq', 'docs'] as const satisfies readonly Role[];
const signs = signposts.filter(({ role }) => kbRoles.some((name) => name === role));
const hintPaths = new Set(signs.flatMap(({ paths }) => paths));
const faqPaths = new Set(signs.flatMap(({ role, paths }) => (role === 'faq' ? paths : [])));
const hintWords = new Set(signs.filter(({ role }) => role !== 'support').flatMap(({ words }) => Object.values(words).flat()));
/** First labels of hosts that promise help. */
export const hintLabels: ReadonlySet<string> = new Set(signs.flatMap(({ subdomains }) => subdomains));

/** A path segment as signposts write it. */
export const stem = (segment: string): string => segment.toLowerCase().replace(/\.\w{2,5}$/, '');

/** The path that everything under the first telling segment shares. */
export function hinted(path: string): string | null {
  const parts = path.split('/');
  const at = parts.findIndex((segment) => hintPaths.has(stem(segment)));
  return at < 0 ? null : parts.slice(0, at + 1).join('/');
}

/** First label of a host and the segments of a path, as signposts write them. */
function partsOf(address: string): readonly string[] {
  const { hostname = '', pathname = '' } = parsedUrl(address) ?? {};
  return [hostname.split('.', 1)[0] ?? '', ...pathname.split('/').filter(Boolean).map(stem)];
}

/** Whether an address says that its page serves another end than help: careers, events, a blog, an offer. */
export function isForOthers(address: string): boolean {
  const parts = partsOf(address);
  // What follows the first word for help is a topic of it.
  const help = parts.findIndex((part) => hintPaths.has(part) || hintLabels.has(part));
  const before = help < 0 ? parts : parts.slice(0, help);
  return before.some((part) => otherParts.has(part)) || (help < 0 && before.some((part) => salesParts.has(part)));
}

/** What an address calls its place; the last word that tells counts, undefined when none does. */
export function kindByAddress(address: string): KnowledgePlace['kind'] | undefined {
  const parts = partsOf(address);
  const part = parts.findLast((one) => wikiParts.has(one) || docsParts.has(one) || hintPaths.has(one) || hintLabels.has(one));
  if (part === undefined) return undefined;
  if (wikiParts.has(part)) return 'wiki';
  if (docsParts.has(part)) return 'docs';
  return faqPaths.has(part) ? 'faq' : 'help-centre';
}

/** Links on pages about help whose text names a help centre, an FAQ or documentation, in any language. */
export const namesHelp = (text: string): boolean => text.length < 80 && hintWords.has(fold(text));

/** Whether the title of a link asks a question or tells how to do something, in any language. */
export function asksOrInstructs(title: string): boolean {
  const folded = fold(title).replace(/^[^\p{L}]+/u, '');
  const first = folded.split(/[\s,.:;!?()«»"”]/u, 1)[0] ?? '';
  return /[?？؟]$/u.test(folded) || askingWords.has(first) || instructingWords.has(first) || askingParts.test(folded);
}

const requestParts = new Set(
  'request requests ticket tickets new-request newticket new-ticket submit-ticket submit-request submit_ticket contact contact-us'.split(
    ' ',
  ),
);
/** Whether an address below a path is one at which requests are written, such as `requests/new`. */
export const takesRequests = (address: string, base: string): boolean => {
  const [first = '', last = ''] = (parsedUrl(address)?.pathname ?? '').slice(base.length).split('/').filter(Boolean).map(stem);
  return requestParts.has(first) && ['', 'new', 'create', 'add', 'submit'].includes(last);
};
