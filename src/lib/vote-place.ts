import type { Element } from 'domhandler';
import { above } from './short-lines.ts';
import { hyphened } from './vote-names.ts';

const ofOthers =
  /^-(?:comments?|commentlist|reviews?|repl(?:y|ies)|testimonials?|messages?|emails?|likeform)(?:-(?:list|item|body|content|area|section|wrapper|container|text|meta|actions|footer|box|even|odd|\d{1,12}))*-$/;
const itemTypes = /schema\.org\/(?:Comment|Review|Answer|Product|DiscussionForumPosting)\b/i;

const quotes = new Set(['blockquote', 'pre', 'code']);

/** Whether what stands there is quoted, or about a comment, a review, a message or a product rather than about the article. */
export function isOfOthers(element: Element): boolean {
  for (const { name: tag, attribs } of [element, ...above(element)]) {
    if (quotes.has(tag) || itemTypes.test(attribs['itemtype'] ?? '')) return true;
    const names = [...(attribs['class'] ?? '').split(/\s+/).slice(0, 30), attribs['id'] ?? ''];
    if (names.some((name) => name.length < 60 && ofOthers.test(hyphened(name)))) return true;
  }
  return false;
}

/** The mark-up hides it, or something around it, until scripts or styles show it. */
export const isHidden = (element: Element): boolean =>
  [element, ...above(element)].some(
    ({ attribs }) => attribs['hidden'] !== undefined || /display\s{0,3}:\s{0,3}none/i.test(attribs['style'] ?? ''),
  );
