import type { Element } from 'domhandler';
import { mailSite } from './address.ts';
import type { Area, Document } from './html.ts';
import { isInFrame } from './page-frame.ts';
import { fold } from './text.ts';
import { pageKey, parsedUrl, siteOf } from './url.ts';

/** How links to people are called and addressed. */
export interface ContactSigns {
  /** Whole texts of links, folded. */
  readonly words: ReadonlySet<string>;
  /** Path segments, or several joined by a slash. */
  readonly paths: readonly string[];
  /** Sites of the company's own addresses. */
  readonly mailSites: ReadonlySet<string>;
  /** Pages that are known to be for contact, by page key. */
  readonly pages: ReadonlySet<string>;
}

const direct = 'a[href^="mailto:" i], a[href^="tel:" i], a[href^="sms:" i], a[href^="callto:" i], a[href^="skype:" i]';

/** Requests to the people of a help desk, as engines address them. */
const requests = /\/(?:requests|tickets|enquir(?:y|ies)|inquir(?:y|ies)|cases?)\/(?:new|create|add|open|submit)(?:[/?#.]|$)/i;

const locale = /^\/[a-z]{2}(?:[-_][a-z]{2})?(?=\/)/;
const isFrame = (area: Area): boolean => area === 'header' || area === 'footer';

/** A number, an address of the company, or one in the header or footer; articles name addresses of others too. */
function isDirect(doc: Document, element: Element, { mailSites }: ContactSigns): boolean {
  const href = element.attribs['href'] ?? '';
  if (!/^mailto:/i.test(href)) return true;
  const address = /^mailto:([^?]{0,320})/i.exec(href)?.[1]?.replace(/%40/g, '@') ?? '';
  // A letter without an address is for sharing the page.
  if (!address.includes('@')) return false;
  const site = mailSite(address.trim());
  return site === siteOf(doc.url) || mailSites.has(site) || isInFrame(element);
}

/** A link of a page, footer and header included, that leads to a person: address, number, contact page or request. */
export function wayToPerson(doc: Document, signs: ContactSigns): { readonly where: string; readonly excerpt: string } | null {
  const first = doc.select(direct).find((element) => isDirect(doc, element, signs));
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
