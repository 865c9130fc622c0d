import { fold } from './text.ts';

/** Names of sections that take whatever fits nowhere else, in 14 languages: the whole name without signs, folded. */
const catchAllNames = new RegExp(
  `^(?:${[
    // en
    '(?:general|open|free|random|miscellaneous|misc|other|any|all other)(?: (?:discussions?|chat|chatter|talk|topics?|questions?|posts?|stuff|things|forum|board|category|subjects?|issues?))*(?: and questions)?',
    'off topic(?: (?:discussions?|chat|talk|lounge))?|(?:the )?(?:lounge|water ?cooler|pub|cafe|coffee (?:shop|break)|chit ?chat|random|chat|talk|everything else|anything else|anything goes|uncategori[sz]ed|unsorted|no category|without category|various|general discussion forum)',
    // ru, uk
    'разное|прочее|другое|остальное|общее|общий|общий раздел|общие вопросы|общие темы|общие обсуждения|общий форум|общее обсуждение|вне темы|не по теме|офф?топик|оффтоп|флуд|флудилка|флейм|болталка|курилка|беседка|без категории|все подряд|обо всем|обо всём|свободное общение|свободная тема|другие вопросы|прочие вопросы',
    'різне|інше|загальне|загальний розділ|загальні питання|загальні теми|загальне обговорення|не за темою|поза темою|офтопік|офтоп|флуд|балачки|без категорії|про все|інші питання',
    // de
    'allgemein|allgemeines|allgemeine (?:diskussion(?:en)?|fragen|themen)|sonstige|sonstiges|verschiedenes|diverses|andere(?:s| themen)?|plauderecke|smalltalk|small talk|laberecke|unkategorisiert|ohne kategorie|weitere themen|rund um alles',
    // fr
    'général|généralités|discussions? générales?|questions? générales?|divers|autres?|autres (?:sujets|questions|discussions)|hors sujet|non classé|sans catégorie|bavardage|blabla|le bar|taverne|discussions? libres?',
    // es
    'general|generales|discusión general|temas generales|preguntas generales|charla general|varios|otros|otras|otros temas|otras preguntas|miscelánea|fuera de tema|sin categoría|sin clasificar|charla|cajón de sastre',
    // pt
    'geral|gerais|discussão geral|discussões gerais|assuntos gerais|dúvidas gerais|perguntas gerais|diversos|outros|outros assuntos|fora do tópico|sem categoria|bate papo|variados',
    // it
    'generale|generali|discussioni? general[ei]|domande generali|varie|altro|altri argomenti|fuori tema|senza categoria|non categorizzato|chiacchiere|discussioni libere|bar',
    // pl
    'ogólne|ogólny|ogólna|dyskusja ogólna|dyskusje ogólne|pytania ogólne|tematy ogólne|różne|inne|pozostałe|inne tematy|bez kategorii|poza tematem|hydepark|hyde park|o wszystkim|luźne rozmowy|pogaduchy',
    // nl, tr
    'algemeen|algemene (?:discussies?|vragen|onderwerpen)|overig|overige|overige onderwerpen|diversen|anders|zonder categorie|niet gecategoriseerd|kletshoek|praathoek',
    'genel|genel (?:konular|sohbet|sorular|tartışma)|diğer|diğer konular|çeşitli|konu dışı|kategorisiz|kategorize edilmemiş|serbest kürsü|sohbet|geyik',
    // zh, ja, ko
    '综合|综合讨论|综合讨论区|綜合討論|闲聊|閒聊|灌水|灌水区|水区|其他|其它|其他问题|杂谈|雜談|未分类|未分類|一般讨论|一般討論|常规讨论|综合区',
    '雑談|その他|一般|全般|総合|フリートーク|フリー|未分類|カテゴリなし|一般的な質問|雑談掲示板',
    '자유|자유게시판|자유 게시판|잡담|기타|일반|일반 토론|일반 질문|미분류|수다방|기타 문의|그 외',
  ].join('|')})$`,
  'u',
);

/** Whether the name of a section says that it takes whatever fits nowhere else. */
export function isCatchAll(name: string): boolean {
  return catchAllNames.test((fold(name.slice(0, 100)).match(/[\p{L}\p{N}]+/gu) ?? []).join(' '));
}

interface Titled {
  readonly title: string;
  readonly section: string;
}

interface Described {
  readonly name: string;
  readonly description: string;
}

/** Words of a text, each once, short and small ones left out; pairs of signs where words are not parted. */
function wordsOf(text: string, small: ReadonlySet<string>): ReadonlySet<string> {
  const words = fold(text.slice(0, 1000)).match(/[\p{L}\p{N}]{2,40}/gu) ?? [];
  return new Set(
    words.flatMap((word): readonly string[] => {
      if (/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/u.test(word)) {
        const signs = [...word];
        return signs.slice(1).map((sign, index) => `${signs[index]}${sign}`);
      }
      return word.length < 3 || small.has(word) || /^\p{N}+$/u.test(word) ? [] : [word];
    }),
  );
}

const most = { topics: 500 } as const;
/** What sums of fractions may miss zero by. */
const tiny = 1e-9;

/** How many topics share telling words with any section, and how many of them with their own at least as much as with others. */
export interface Agreement {
  readonly compared: number;
  readonly agree: number;
}

/**
 * Compares the words of every title with each section: its name, its description, and the titles of its other topics.
 * A word speaks for a section as far as its titles hold it more often than those of the others, and more so the rarer it is.
 */
export function keywordAgreement(
  topics: readonly Titled[],
  sections: readonly Described[],
  small: ReadonlySet<string>,
): Agreement {
  const titles = topics
    .slice(0, most.topics)
    .map(({ title, section }) => ({ words: wordsOf(title, small), section: fold(section) }));
  const names = [...new Set(titles.map(({ section }) => section))];
  const about = new Map(
    names.map((name) => {
      const described = sections.find((one) => fold(one.name) === name)?.description ?? '';
      return [name, wordsOf(`${name} ${described}`, small)] as const;
    }),
  );
  const sizes = new Map<string, number>();
  const counts = new Map<string, Map<string, number>>();
  for (const { words, section } of titles) {
    sizes.set(section, (sizes.get(section) ?? 0) + 1);
    for (const word of words) {
      const inSections = counts.get(word) ?? new Map<string, number>();
      inSections.set(section, (inSections.get(section) ?? 0) + 1);
      counts.set(word, inSections);
    }
  }
  /** What one section knows of a word: the share of its titles that hold it, and all of it when its name or description does. */
  const knows = (name: string, word: string, own: boolean): number => {
    if (about.get(name)?.has(word)) return 1;
    const count = (counts.get(word)?.get(name) ?? 0) - (own ? 1 : 0);
    const size = (sizes.get(name) ?? 0) - (own ? 1 : 0);
    return size > 0 ? count / size : 0;
  };
  let compared = 0;
  let agree = 0;
  for (const { words, section } of titles) {
    // A section of which only this title is known has nothing to compare it with.
    if (sizes.get(section) === 1 && !sections.some((one) => fold(one.name) === section && one.description !== '')) continue;
    const scores = new Map(names.map((name) => [name, 0]));
    for (const word of words) {
      const shares = names.map((name) => knows(name, word, name === section));
      const mean = shares.reduce((total, share) => total + share, 0) / names.length;
      const holders = [...(counts.get(word)?.values() ?? [])].reduce((total, count) => total + count, 0);
      const weight = Math.log(1 + titles.length / holders);
      names.forEach((name, at) => {
        scores.set(name, (scores.get(name) ?? 0) + weight * ((shares[at] ?? 0) - mean));
      });
    }
    const best = Math.max(...scores.values());
    if (best < tiny) continue;
    compared += 1;
    if ((scores.get(section) ?? 0) > best - tiny) agree += 1;
  }
  return { compared, agree };
}
