import { formFor } from '../../../lib/plural-ru.ts';
import { type NumberRules, type Phrase, phraseBook } from '../../phrase-book.ts';
import { modelWords as english } from '../en/model.ts';
import { modelWords as russian } from './model.ts';
import { chatPhrases } from './phrases-chat.ts';
import { commonPhrases, times } from './phrases-common.ts';
import { communityPhrases } from './phrases-community.ts';
import { contactPhrases } from './phrases-contact.ts';
import { enquiryPhrases } from './phrases-enquiries.ts';
import { forumPhrases } from './phrases-forum.ts';
import { kbPhrases } from './phrases-kb.ts';
import { mailPhrases } from './phrases-mails.ts';
import { searchPhrases } from './phrases-search.ts';
import { visitPhrases } from './phrases-visits.ts';
import { remarks } from './remarks.ts';

/** What the model calls things by, which sentences of readings say as well. */
function named(): readonly Phrase[] {
  const says = new Map(Object.entries(russian.reasons).map(([id, reason]) => [id, reason.says]));
  const titles = new Map(Object.entries(russian.measures).map(([id, measure]) => [id, measure.title]));
  return [
    ...Object.entries(english.reasons).map(([id, reason]): Phrase => [reason.says, says.get(id) ?? reason.says]),
    ...Object.entries(english.measures).map(([id, { title }]): Phrase => [title, titles.get(id) ?? title]),
  ];
}

/** Every sentence that a reading may say, in Russian. */
export const phrases: readonly Phrase[] = [
  ...named(),
  ...commonPhrases,
  ...chatPhrases,
  ...kbPhrases,
  ...searchPhrases,
  ...forumPhrases,
  ...communityPhrases,
  ...contactPhrases,
  ...enquiryPhrases,
  ...mailPhrases,
  ...visitPhrases,
];

const grouped = /^\d{1,3}(?:,\d{3})+(?:\.\d+)?$/;
const fraction = /^\d+\.\d+$/;
const numbers: NumberRules = {
  formFor: (count) => formFor(count, [0, 1, 2]),
  numberIn: (english) =>
    grouped.test(english) || fraction.test(english) ? english.replaceAll(',', '\u00a0').replace('.', ',') : english,
};

/** A sentence of a reading in Russian. */
export const phrase = phraseBook(phrases, numbers);

/** An excerpt in Russian where the tool wrote it itself. */
export const remark = phraseBook([...remarks, ...times], numbers, 'wholly');
