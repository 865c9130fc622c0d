import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import ts from 'typescript';
import { describe, expect, test } from 'vitest';
import { measures } from '../../src/model/measures.ts';
import { reasons } from '../../src/model/reasons.ts';
import type { Phrase } from '../../src/report/phrase-book.ts';
import { phrase, phrases, remark } from '../../src/report/words/ru/phrases.ts';
import { place } from '../../src/report/words/ru/places.ts';
import { remarks } from '../../src/report/words/ru/remarks.ts';

const src = path.resolve(import.meta.dirname, '../../src');
const all: readonly Phrase[] = [...phrases, ...remarks];

const holesIn = (text: string): readonly string[] =>
  [...text.matchAll(/\{([^{}|]+)[^{}]*\}/g)].map(([, hole = '']) => hole.replace(/^~|^\.\.\./, ''));
const withoutHoles = (text: string): string => text.replace(/\{[^{}]*\}/g, '');
/** Names, options and terms that stand in every language as they are. */
const names =
  /support-audit [a-z]+|robots\.txt|watched_until|content-(?:encoding|type)|posts_30_days|Crawl-delay|Discord|Slack|WhatsApp|Facebook|LinkedIn|Meetup|Stack Exchange|Google|Matrix|Gitter|Zulip|Signal|Viber|KakaoTalk|Zalo|Steam|UserVoice|Amazon SES|Received|https?|searches|selector|(?:CNAME|CONNECT|POST|HTTP|Enter|cookie)\b/g;
const isEnglish = (text: string): boolean => /[a-z]{4,}/i.test(text.replace(names, ''));

/** Every reading of the alternatives in brackets. */
function spelledOut(english: string): readonly string[] {
  const [, before = '', choices, after = ''] = /^(.*?)\[([^[\]|]*\|[^[\]]*)\](.*)$/s.exec(english) ?? [];
  return choices === undefined ? [english] : choices.split('|').flatMap((choice) => spelledOut(`${before}${choice}${after}`));
}
const filled = (english: string): string =>
  english
    .replace(/^~/, 'tags: ')
    .replace(/\{([^{}]+)\}/g, (_, hole: string) => (hole.length === 1 ? '3' : hole === 'url' ? 'a.b/c' : 'Имя'));

describe('the phrases in Russian', () => {
  test('fill holes that the English ones have', () => {
    const strange = all.filter(([english, russian]) => holesIn(russian).some((hole) => !holesIn(english).includes(hole)));
    expect(strange).toEqual([]);
  });
  test('stand for one English sentence each', () => {
    const said = all.flatMap(([english]) => spelledOut(english)).sort();
    expect(said.filter((text, index) => text === said[index - 1] && text !== said[index + 1])).toEqual([]);
  });
  test('are Russian but for names', () => {
    expect(all.filter(([, russian]) => isEnglish(withoutHoles(russian)) || /ё/i.test(russian))).toEqual([]);
  });
  test('are found for the sentences that they stand for, and leave nothing of them', () => {
    const left = (say: (text: string) => string, some: readonly Phrase[]) =>
      some.flatMap(([english]) => spelledOut(english).map(filled)).filter((text) => isEnglish(say(text)));
    expect(left(phrase, phrases)).toEqual([]);
    expect(left(remark, remarks)).toEqual([]);
  });
  test('tell every reason and every measure', () => {
    for (const { says } of Object.values(reasons)) expect(phrase(says)).toMatch(/^(?:[а-я]|DNS-|robots\.txt)/);
    for (const { title } of Object.values(measures))
      expect(phrase(`${title}: not there`)).toMatch(/^(?:(?:[А-Я]|FAQ).*:|[а-я].*) нет$|^нет ни /);
  });
});

/** Files whose sentences come into readings. */
const sources = [
  ...readdirSync(path.join(src, 'probes'), { encoding: 'utf8' }).map((file) => `probes/${file}`),
  ...['chat-readings', 'mail-readings', 'mail-silence', 'observations', 'promise-kept'].map((file) => `contact/${file}.ts`),
  'lib/answers/agree.ts',
  'score/judge.ts',
  'run/ask-chat.ts',
  'run/chat-course.ts',
  'run/chat-page.ts',
  'run/measure-site.ts',
];

/** What a file says in literals between their holes, but for what probes say of themselves. */
function textsIn(file: string): readonly string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || (ts.isPropertyAssignment(node) && node.name.getText() === 'summary')) return;
    if (ts.isStringLiteral(node) || ts.isNoSubstitutionTemplateLiteral(node)) found.push(node.text);
    if (ts.isTemplateExpression(node)) found.push(node.head.text, ...node.templateSpans.map(({ literal }) => literal.text));
    ts.forEachChild(node, visit);
  };
  visit(ts.createSourceFile(file, readFileSync(path.join(src, file), 'utf8'), ts.ScriptTarget.Latest, true));
  return found;
}

/** Two words of a sentence side by side, and nothing of a selector or an expression. */
const isSaid = (text: string): boolean => /\p{Ll}{2,}[,:]? \p{Ll}{2,}/u.test(text) && !/[[\]<>=#*|\\]/.test(text);
/** Words that stand alone in no sentence of a reading: names of places, words to look for, and whom mails go to. */
const others = new Set([
  'p, li, td, div, section',
  'no topic at all',
  'posts with dates',
  'dated posts',
  'qapage with authors',
  'request requests ticket tickets new-request newticket new-ticket submit-ticket submit-request submit_ticket contact contact-us',
]);

describe('what readings say', () => {
  const known = all.flatMap(([english]) => spelledOut(english.toLowerCase().replace(/\{[^{}]*\}/g, '{}')));
  const isKnown = (text: string): boolean => known.some((english) => english.includes(text)) || place(text) !== text;

  test.each(sources)('%s says nothing that has no Russian', (file) => {
    const said = textsIn(file)
      .flatMap((text) => text.split(/; |\. /))
      .map((text) => text.replace(/^[\s.,:;()“”]+|[\s.,:;()“”]+$/g, '').toLowerCase())
      .filter((text) => isSaid(text) && !others.has(text));
    expect(said.filter((text) => !isKnown(text))).toEqual([]);
  });
});

describe('a reading in Russian', () => {
  test.each([
    [
      'Half were answered within 2 h 30 min. Only 3 topics: 3 answered, 0 still waiting. 3 topics are too few for a range.',
      'Половина получила ответ за 2 ч 30 мин. Только 3 темы: с ответом 3, ждут ответа 0. Для интервала тем слишком мало: 3.',
    ],
    [
      '1 of 4 articles can be rated; 4 of 5 known articles were read; on 3 it asks for a login.',
      'Оценить можно 1 из 4 статей; прочитано 4 из 5 известных статей; в 3 для оценки нужно войти.',
    ],
    [
      'Zendesk (a[href]). Name servers were asked for CNAME of help.acme.com, TXT of acme.com.',
      'Zendesk (a[href]). DNS-серверы ответили о записях: CNAME для help.acme.com, TXT для acme.com.',
    ],
    [
      'Mo-Fr 09:00-12:00,13:00-18:00; Sa 10:00-14:00 (Europe/Berlin), of support; the site states 2 other times as well',
      'пн–пт 09:00–12:00, 13:00–18:00; сб 10:00–14:00 (Europe/Berlin), часы поддержки; на сайте есть и другие часы, вариантов: 2',
    ],
    [
      'Posts by at least 1 author in Discourse (by its own statistics), Subreddit; not counted: Discord server (1200 members).',
      'Сообщения не менее чем от 1 автора: Discourse (по собственной статистике), сабреддит; не сосчитано: сервер Discord (1200 участников).',
    ],
    ['2 clicks from the home page: “Help” -> “Forum”.', 'От главной 2 клика: «Help» → «Forum».'],
    [
      'Median of 3 enquiries: more than 3 days 4 h; 1 more could not tell.',
      'Медиана по 3 обращениям: более 3 сут 4 ч; еще 1 ничего не показало.',
    ],
    [
      "reply told by header precedence, text that tells something; matched by token, by the mailbox's clock 48 h after its Received header",
      'ответ; признаки: заголовок precedence, содержательный текст; узнано по метке, по часам ящика через 48 ч после заголовка Received',
    ],
    ['nothing until 2026-11-21T10:00:00.000Z', 'до 21.11.2026 10:00 UTC ничего'],
    ['https://acme.test/contact: answered 403', 'https://acme.test/contact: ответ 403'],
  ])('%s', (english, russian) => {
    expect(phrase(english)).toBe(russian);
  });
  test.each([
    'Hours are spoken of, and not in a way that could be read: No. Mo-Fr 09:00-18:00; of the chat',
    'A reply is promised without a time: yes; no',
  ])('quotes the site as it is: %s', (text) => {
    const quoted = text.slice(text.indexOf(': ') + 2);
    expect(phrase(text)).toMatch(/^[А-Я]/);
    expect(phrase(text).endsWith(`: ${quoted}`)).toBe(true);
  });
  test('an excerpt is Russian where the tool wrote the whole of it', () => {
    expect(remark('How to pay; reading ease 62; 214 words; 1 heading; 0 steps; 2 pictures; answer at the start')).toBe(
      'How to pay; легкость чтения 62; 214 слов; 1 заголовок; 0 шагов; 2 картинки; ответ в начале',
    );
    expect(remark('Export: my data: asked 2026-11-01 10:00 UTC, answered by Ann (staff) 2 h later')).toBe(
      'Export: my data: вопрос задан 01.11.2026 10:00 UTC, ответ через 2 ч: Ann (сотрудник)',
    );
  });
  test.each(['No link leads there.', '24/7', 'no; yes', 'There is no forum. The forum is the community.'])(
    'an excerpt that the site may have written stays as it is: %s',
    (text) => {
      expect(remark(text)).toBe(text);
    },
  );
  test.each([
    [
      'answer: before it the chat said “Anna joined”, and a bot was there: it says “I am a bot”',
      'ответ: до этого чат сказал «Anna joined», и там был бот: сказано «I am a bot»',
    ],
    ['auto-reply: it says “We got it”, it came at once', 'автоответ: сказано «We got it», пришло сразу'],
    ['bot: it offers buttons: “Yes”, “No”', 'бот: предлагает кнопки: «Yes», «No»'],
    ['human: it gives a name: “Anna”', 'человек: названо имя: «Anna»'],
    ['half were answered within 12.5 h', 'половина получила ответ за 12,5 ч'],
    ['1,240 votes', '1\u00a0240 голосов'],
    ['tags: no (no section was read)', 'метки: нет (ни один раздел не прочитан)'],
    ['We answer, no, open', 'We answer, no, open'],
  ])('%s', (english, russian) => {
    expect(phrase(english)).toBe(russian);
  });
  test('a place is Russian where it is told in words', () => {
    expect(['chat window', 'a[href]', 'header x-powered-by'].map(place)).toEqual(['окно чата', 'a[href]', 'header x-powered-by']);
  });
});
