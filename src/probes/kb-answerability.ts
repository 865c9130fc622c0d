import { stopWords } from '../data/search-words.ts';
import type { SearchResult } from '../lib/search-results.ts';
import { sharesHalf, stemsOf } from '../lib/search-text.ts';
import { fold } from '../lib/text.ts';
import type { Question } from '../model/question.ts';
import { found, isNonEmpty, unknown } from '../model/reading.ts';
import { defineProbe, role } from './define-probe.ts';
import { answersOf } from './kb-answers.ts';
import { knownArticles } from './kb-contents.ts';
import { findKnowledgeBase, kbRoles, looksAt, nothingThere } from './kb-home.ts';

/** Whether a result answers a question: it has one of the accepted words, or at least half of what the question is about. */
function isAnswer({ text, words }: Question, result: SearchResult): boolean {
  const shown = fold(`${result.title}\n${result.text}`);
  return words.length > 0 ? words.some((word) => shown.includes(word)) : sharesHalf(stemsOf(text, stopWords), shown);
}

export default defineProbe({
  id: 'kb-answerability',
  channel: 'kb',
  summary: 'Asks the search of the knowledge base the questions that the user gave.',
  looksAt: [role('home'), ...kbRoles.map((name) => role(name))],
  measures: ['kb.answerability'],
  follow(view) {
    const kb = findKnowledgeBase(view);
    if (!kb || !view.questions?.length) return [];
    const { subject, looks } = { subject: answersOf(view)?.inquiry.subject, looks: answersOf(view)?.looks ?? [] };
    const toRead = subject ? [] : looksAt(view, knownArticles(kb, view).values(), 3);
    return toRead.length > 0 ? toRead : looks;
  },
  read(view) {
    const questions = view.questions ?? [];
    if (questions.length === 0) return { 'kb.answerability': unknown('no-questions', 'No questions were given.') };
    const answers = answersOf(view);
    if (!answers) return { 'kb.answerability': nothingThere(view, 'There is no knowledge base to search.') };
    const asked = questions.flatMap((question) => {
      const came = answers.of(question.text);
      const hit = came?.results.slice(0, 3).find((result) => isAnswer(question, result));
      return came ? [{ evidence: came.evidence, isAnswered: hit !== undefined }] : [];
    });
    const evidence = asked.map((one) => one.evidence);
    if (!isNonEmpty(evidence)) {
      const { reason, detail } = answers.hindrance ?? answers.why(questions[0]?.text ?? '');
      return { 'kb.answerability': unknown(reason, detail) };
    }
    const answered = asked.filter(({ isAnswered }) => isAnswered).length;
    const told = `The first three results answer ${answered} of ${asked.length} questions`;
    const untold = questions.filter(({ text }) => answers.of(text) === null);
    const [first] = untold;
    // A question without an answer may be one that the search would have answered.
    const reading = first
      ? found(answered / questions.length, evidence, {
          bound: 'at-least',
          note: `${told}; ${untold.length} more came to no answer. ${answers.why(first.text).detail}`,
        })
      : found(answered / questions.length, evidence, { sample: { hits: answered, of: questions.length }, note: `${told}.` });
    return { 'kb.answerability': reading };
  },
});
