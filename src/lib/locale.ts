import { fold } from './text.ts';

const codes = (text: string): ReadonlySet<string> => new Set(text.split(' '));
const languages = codes(
  'ar bg bn ca cs da de el en es et fa fi fr gl he hi hr hu id is it ja ka kk ko lt lv ms nb nl no pl pt ro ru sk sl sr sv th tr uk ur uz vi zh',
);
const scripts = codes('arab cyrl deva hans hant latn');
/** Codes of ISO 3166 and UN M.49 in whose languages sites are written. */
const regions = codes(
  '001 150 419 ae ar at au az ba bd be bg bh bo br by ca ch cl cn co cr cy cz de dk do dz ec ee eg es fi fr gb ge gr gt hk hn hr hu id ie il in iq ir is it jo jp ke kr kw kz lb li lk lt lu lv ly ma me mo mt mx my ng ni nl no nz om pa pe ph pk pl pr pt py qa ro rs ru sa se sg si sk sn sv th tn tr tw ua uk us uy uz ve vn ye za',
);

/** Whether a text is the tag of a language, such as `de`, `pt-br` or `zh-Hans-CN`. */
export function isLocale(segment: string): boolean {
  const [language = '', ...rest] = segment.length > 11 ? [] : segment.toLowerCase().split(/[-_]/);
  const region = rest[0] !== undefined && scripts.has(rest[0]) ? rest.slice(1) : rest;
  return languages.has(language) && region.length <= 1 && (region[0] === undefined || regions.has(region[0]));
}

/** The language that a tag is of, such as `pt` for `pt_BR`. */
export const primary = (tag: string): string => tag.slice(0, 2).toLowerCase();

/** An address without what names a language: the same for all language versions of one place. Where the language of the page is known, no other is taken out of its address. */
export function withoutLocale(host: string, path: string, lang = ''): string {
  const names = (part: string): boolean => isLocale(part) && (lang === '' || primary(part) === primary(lang));
  const [first = '', ...rest] = host.split('.');
  const plainHost = rest.length > 1 && names(first) ? rest.join('.') : host;
  return [plainHost, ...path.split('/').filter((segment) => segment !== '' && !names(segment))].join('/');
}

const wordsIn = (text: string): readonly string[] => fold(text).match(/[\p{L}\p{M}]+/gu) ?? [];

const known = new Map<string, ReadonlySet<string>>();
/** Words by which a language goes in another one. */
function nameIn(other: string, language: string): ReadonlySet<string> {
  const key = `${other} ${language}`;
  const before = known.get(key);
  if (before) return before;
  const name = new Intl.DisplayNames([other], { type: 'language' }).of(language) ?? '';
  const words = new Set(wordsIn(name).filter((word) => word !== language));
  known.set(key, words);
  return words;
}

/** Whether a text says how a language is called, in that language, in English or in the language of the page. */
export function namesLanguage(text: string, tag: string, lang: string): boolean {
  const said = wordsIn(text.slice(0, 80));
  return [primary(tag), 'en', ...(isLocale(lang) ? [primary(lang)] : [])].some((other) =>
    [...nameIn(other, primary(tag))].some((name) =>
      // Chinese and Japanese write the script and the country without a gap.
      said.some((word) => word === name || (/^\p{sc=Han}/u.test(name) && word.includes(name))),
    ),
  );
}

/** Whether a text is the bare code of a language, such as `DE`. */
export const isCodeOf = (text: string, tag: string): boolean => isLocale(text.trim()) && primary(text.trim()) === primary(tag);
