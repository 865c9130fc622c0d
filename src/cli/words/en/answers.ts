import { plural } from '../../../lib/plural.ts';

/** What is told of the answers of people. */
export const answerWords = {
  cannotRead: (file: string, why: string) =>
    `Cannot read the answers ${file}: ${why}; support-audit answers init RUN begins a file`,
  notUsed: (place: string, title: string, domain: string, source: string) =>
    `${place}: not used: "${title}" of ${domain} is known already, from a source that is trusted more (${source}).`,
  noPart: (place: string, measure: string) =>
    `${place}: has no part in the score: no criterion of the rubric asks for ${measure}.`,
  strange: (domain: string, known: string) => `${domain} is no company of this run; it has ${known}.`,
  nothingOpen: 'Nothing is open.',
  open: (questions: number) => `Open: ${plural(questions, 'question')}.`,
  tooLarge: (bytes: number) =>
    `More than --answers reads from one file (${bytes} bytes): name some companies, and make several files.`,
};
