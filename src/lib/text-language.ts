import { fold } from './text.ts';

const scripts = [
  ['ja', /[\p{sc=Hiragana}\p{sc=Katakana}]/gu],
  ['ko', /\p{sc=Hangul}/gu],
  ['zh', /\p{sc=Han}/gu],
  ['cyrillic', /\p{sc=Cyrillic}/gu],
  ['latin', /\p{sc=Latin}/gu],
] as const;

const share = (text: string, pattern: RegExp): number => text.match(pattern)?.length ?? 0;

/** Cyrillic languages by letters that the others lack. */
function cyrillic(text: string): string | null {
  if (/[әғқңөұүһўђјљњћџѓќ]/u.test(text)) return null;
  const [ukrainian, russian] = [share(text, /[іїєґ]/gu), share(text, /[ыэъё]/gu)];
  if (ukrainian > 0 && russian > 0 && /ў/u.test(text)) return null;
  return ukrainian > russian * 3 ? 'uk' : russian > ukrainian * 3 ? 'ru' : null;
}

/** The language whose small words make up a good part of the text, twice as many as those of any other. */
function latin(text: string, smallWords: Readonly<Record<string, readonly string[]>>): string | null {
  const words = text.match(/\p{L}+/gu) ?? [];
  const ranked = Object.entries(smallWords)
    .map(([language, list]) => {
      const set = new Set(list);
      return { language, hits: words.filter((word) => set.has(word)).length };
    })
    .sort((a, b) => b.hits - a.hits);
  const [best, second] = ranked;
  const isClear = best && best.hits >= 5 && best.hits >= words.length * 0.12 && best.hits >= (second?.hits ?? 0) * 1.5;
  return isClear ? best.language : null;
}

function told(text: string, smallWords: Readonly<Record<string, readonly string[]>>): string | null {
  const folded = fold(text.slice(0, 20_000));
  const counts = scripts.map(([name, pattern]) => ({ name, hits: share(folded, pattern) }));
  const total = counts.reduce((sum, { hits }) => sum + hits, 0);
  // Japanese writes most of a text in Chinese characters.
  const main = counts.find(({ name, hits }) => hits >= total * (name === 'ja' ? 0.1 : 0.5));
  if (!main || total === 0) return null;
  if (main.name === 'cyrillic') return cyrillic(folded);
  return main.name === 'latin' ? latin(folded, smallWords) : main.name;
}

/**
 * Primary tag of the language that a text is written in. The declared one counts, but for `en`, which templates declare of
 * any text, and for one that the script of the text belies. Null when nothing tells.
 */
export function languageOf(
  declared: string,
  text: string,
  smallWords: Readonly<Record<string, readonly string[]>>,
): string | null {
  const [tag = ''] = declared.toLowerCase().split(/[-_]/);
  const seen = told(text, smallWords);
  if (tag === '' || tag === 'en')
    return seen ?? (tag !== '' && share(text, /\p{sc=Latin}/gu) * 2 > share(text, /\p{L}/gu) ? tag : null);
  const wanted = ['ja', 'ko', 'zh'].includes(tag)
    ? tag
    : ['ru', 'uk'].includes(tag)
      ? 'cyrillic'
      : tag in smallWords
        ? 'latin'
        : null;
  if (wanted === null || seen === null) return tag;
  const found = ['ja', 'ko', 'zh'].includes(seen) ? seen : ['ru', 'uk'].includes(seen) ? 'cyrillic' : 'latin';
  return found === wanted ? tag : seen;
}
