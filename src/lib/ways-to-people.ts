import type { Area, Document } from './html.ts';
import { fold } from './text.ts';
import { pageKey, parsedUrl } from './url.ts';

/** How links to people are called and addressed. */
export interface ContactSigns {
  /** Whole texts of links, folded. */
  readonly words: ReadonlySet<string>;
  /** Path segments, or several joined by a slash. */
  readonly paths: readonly string[];
  /** Pages that are known to be for contact, by page key. */
  readonly pages: ReadonlySet<string>;
}

const direct = 'a[href^="mailto:" i], a[href^="tel:" i], a[href^="sms:" i], a[href^="callto:" i], a[href^="skype:" i]';

/** Requests to the people of a help desk, as engines address them. */
const requests = /\/(?:requests|tickets|enquir(?:y|ies)|inquir(?:y|ies)|cases?)\/(?:new|create|add|open|submit)(?:[/?#.]|$)/i;

const locale = /^\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/)/;
const isFrame = (area: Area): boolean => area === 'header' || area === 'footer';

/** A link of a page, footer and header included, that leads to a person: address, number, contact page or request. */
export function wayToPerson(doc: Document, signs: ContactSigns): { readonly where: string; readonly excerpt: string } | null {
  // A letter without an address is for sharing the page.
  const first = doc.select(direct).find(({ attribs }) => !/^mailto:[^@?]{0,200}(?:\?|$)/i.test(attribs['href'] ?? ''));
  if (first) return { where: 'a[href]', excerpt: `${doc.textOf(first.children)} ${first.attribs['href'] ?? ''}` };
  for (const { url, text, area } of doc.links()) {
    const path = (parsedUrl(url)?.pathname ?? '').toLowerCase().replace(/\.\w{2,5}$/, '');
    // Deep inside, "contacts" may be an address book that an article is about.
    const isPath = signs.paths.some(
      (one) => `${path.replace(locale, '')}/`.startsWith(`/${one}/`) || (isFrame(area) && path.endsWith(`/${one}`)),
    );
    const isNamed = text.length < 80 && signs.words.has(fold(text).replace(/[\s.!>»→:-]{1,9}$/u, ''));
    if (isPath || isNamed || requests.test(path) || signs.pages.has(pageKey(url)))
      return { where: `a[href] in ${area}`, excerpt: `${text} ${url}` };
  }
  return null;
}
