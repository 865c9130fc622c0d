import type { Document } from './html.ts';
import { isCodeOf, isLocale, namesLanguage, primary } from './locale.ts';
import { segments } from './siblings.ts';
import { parsedUrl, resolveUrl } from './url.ts';

/** A language in which the same pages exist, and what said so. */
export interface LanguageSign {
  /** Primary subtag of BCP 47, such as `pt`. */
  readonly language: string;
  readonly where: string;
  readonly excerpt: string;
}

/** A tag such as `zh-Hans-CN` or `pt_BR`; `x-default` is none. */
const asTag = (text: string): string | null => (isLocale(text.trim()) ? primary(text.trim()) : null);

const switchPath = /\/(?:change|set|switch)[_-](?:language|locale|lang)\/([a-z]{2}(?:[-_][a-z0-9]{2,4})?)(?=$|[/?])/i;
const asQuery = /[?&](?:lang|locale|language|hl|setlang|uselang)=([a-z]{2}(?:[-_][a-z0-9]{2,4})?)(?=$|&)/i;

const partsOf = (url: string): readonly string[] => segments(parsedUrl(url)?.pathname ?? '');

/** An address without the first of its segments that names a language, and that segment. */
function split(url: string): { readonly name: string | null; readonly plain: string } {
  const parts = partsOf(url);
  const at = parts.findIndex((part) => isLocale(part));
  return { name: parts[at] ?? null, plain: parts.filter((_, index) => index !== at).join('/') };
}

/** The language that an address names, when it is the address `own` in another language: one segment more, less or other. */
function translated(own: string, url: string): string | null {
  if (parsedUrl(own)?.host !== parsedUrl(url)?.host) return null;
  const { name, plain } = split(url);
  return name !== null && split(own).plain === plain ? primary(name) : null;
}

/**
 * Languages in which a list of addresses names the page `own`, each with its address. Where the address of the page does not
 * name its own language `lang`, another page has to exist in that language too: `/it` may be a department.
 */
export function translations(own: string, lang: string, urls: readonly string[]): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  const here = split(own);
  const swaps = here.name !== null && (lang === '' || primary(here.name) === primary(lang));
  const twins = urls.flatMap((url) => {
    const language = translated(own, url);
    return language === null ? [] : [{ language, url }];
  });
  if (twins.length === 0) return found;
  const versions = new Map<string, Set<string>>();
  for (const url of swaps ? [] : urls) {
    const { name, plain } = split(url);
    const languages = versions.get(plain) ?? new Set<string>();
    versions.set(plain, languages.add(name === null ? '' : primary(name)));
  }
  const isTwice = (language: string): boolean =>
    [...versions].some(([plain, languages]) => plain !== here.plain && languages.has(language) && languages.size > 1);
  for (const { language, url } of twins) if (!found.has(language) && (swaps || isTwice(language))) found.set(language, url);
  return found;
}

interface Choice {
  readonly tag: string;
  readonly text: string;
}

/** Choices that say by their text which language they are for; bare codes do where all of a list are languages and that of the page is among them. */
function chosen(choices: readonly Choice[], lang: string): readonly Choice[] {
  const named = choices.filter(({ tag, text }) => namesLanguage(text, tag, lang));
  const coded = choices.filter(({ tag, text }) => isCodeOf(text, tag));
  const isList = coded.length > 1 && named.length + coded.length === choices.length;
  const withOwn = lang === '' || coded.some(({ tag }) => primary(tag) === primary(lang));
  return isList && withOwn ? [...named, ...coded] : named;
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
  const lists = new Map<unknown, (Choice & { readonly url: string })[]>();
  for (const { url, text, element } of doc.links()) {
    const host = parsedUrl(doc.url)?.host;
    const name = switchPath.exec(url)?.[1] ?? (parsedUrl(url)?.host === host ? asQuery.exec(url)?.[1] : undefined);
    if (name !== undefined) add(asTag(name), 'a[href]', `${text} ${url}`);
    const tag = name === undefined ? translated(doc.url, url) : null;
    if (tag === null) continue;
    const around = element.parent?.type === 'tag' && element.parent.name === 'li' ? element.parent.parent : element.parent;
    const list = lists.get(around) ?? [];
    list.push({ tag, text, url });
    lists.set(around, list);
  }
  for (const list of lists.values())
    for (const choice of chosen(list, doc.lang)) {
      const url = list.find(({ tag }) => tag === choice.tag)?.url ?? '';
      add(choice.tag, 'a[href]', `${choice.text} ${url}`);
    }
  for (const select of doc.elements('select')) {
    const choices = doc
      .$(select)
      .find('option')
      .toArray()
      .filter(({ attribs }) => (attribs['value'] ?? '') !== '')
      .map((option) => {
        const value = option.attribs['value'] ?? '';
        return { tag: asTag(value) ?? translated(doc.url, resolveUrl(value, doc.base) ?? ''), text: doc.textOf([option]) };
      });
    const tagged = choices.flatMap(({ tag, text }) => (tag === null ? [] : [{ tag, text }]));
    // A list of anything else than languages has values that are none.
    if (tagged.length < 2 || tagged.length < choices.length) continue;
    for (const { tag, text } of chosen(tagged, doc.lang)) add(tag, 'select option', text);
  }
  return signs;
}
