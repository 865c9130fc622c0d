import { isLocale, segments } from './articles.ts';
import type { Document } from './html.ts';
import { parsedUrl, resolveUrl } from './url.ts';

/** A language in which the same pages exist, and what said so. */
export interface LanguageSign {
  /** Primary subtag of BCP 47, such as `pt`. */
  readonly language: string;
  readonly where: string;
  readonly excerpt: string;
}

const primary = (tag: string): string => tag.slice(0, 2).toLowerCase();
/** A tag such as `zh-Hans-CN` or `pt_BR`; `x-default` is none. */
const asTag = (text: string): string | null => (isLocale(text.trim()) ? primary(text.trim()) : null);

const switchPath = /\/(?:change|set|switch)[_-](?:language|locale|lang)\/([a-z]{2}(?:[-_][a-z0-9]{2,4})?)(?=$|[/?])/i;
const asQuery = /[?&](?:lang|locale|language|hl|setlang|uselang)=([a-z]{2}(?:[-_][a-z0-9]{2,4})?)(?=$|&)/i;

const partsOf = (url: string): readonly string[] => segments(parsedUrl(url)?.pathname ?? '');

/** The language that an address names, when it is the address `own` in another language: one segment more, less or other. */
export function translated(own: string, url: string): string | null {
  if (parsedUrl(own)?.host !== parsedUrl(url)?.host) return null;
  const [here, there] = [partsOf(own), partsOf(url)];
  const at = there.findIndex(isLocale);
  const name = there[at];
  if (name === undefined) return null;
  const plain = (parts: readonly string[]): string => {
    const first = parts.findIndex(isLocale);
    return parts.filter((_, index) => index !== first).join('/');
  };
  return plain(here) === plain(there) ? primary(name) : null;
}

/** Languages in which a page says that it exists: its own, alternates that it declares, and a switch between languages. */
export function languagesOf(doc: Document): readonly LanguageSign[] {
  const signs: LanguageSign[] = [];
  const add = (language: string | null, where: string, excerpt: string): void => {
    if (language !== null && !signs.some((sign) => sign.language === language)) signs.push({ language, where, excerpt });
  };
  add(asTag(doc.lang), 'html[lang]', doc.lang);
  for (const element of doc.select('link[rel~="alternate" i][hreflang], a[hreflang]')) {
    const { hreflang = '', href = '' } = element.attribs;
    add(asTag(hreflang), `${element.name}[hreflang]`, `${hreflang} ${href}`);
  }
  for (const { url, text } of doc.links()) {
    const name =
      switchPath.exec(url)?.[1] ?? (parsedUrl(url)?.host === parsedUrl(doc.url)?.host ? asQuery.exec(url)?.[1] : undefined);
    add(name === undefined ? translated(doc.url, url) : asTag(name), 'a[href]', `${text} ${url}`);
  }
  for (const select of doc.elements('select')) {
    const tags = doc
      .$(select)
      .find('option')
      .toArray()
      .map(({ attribs }) => attribs['value'] ?? '')
      .filter((value) => value !== '')
      .map((value) => asTag(value) ?? translated(doc.url, resolveUrl(value, doc.base) ?? ''));
    // A list of anything else than languages has values that are none.
    if (tags.length > 1 && tags.every((tag) => tag !== null)) for (const tag of tags) add(tag, 'select option', tag ?? '');
  }
  return signs;
}
