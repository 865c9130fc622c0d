import { readFile } from 'node:fs/promises';
import { fold } from '../lib/text.ts';
import { mostQuestions, type Question } from '../model/question.ts';
import type { Rubric } from '../model/rubric.ts';
import { readRubric, rubricNames } from '../run/read-rubric.ts';
import { CommandError, exitCode } from './exit-code.ts';
import { type CliWords, cliWording } from './words/index.ts';

const longest = 300;

/**
 * Questions of a file, one a line; accepted words follow a bar, with commas between. Blank lines and lines that begin with
 * `#` are left out. Throws CommandError that names file and line.
 */
export function parseQuestions(text: string, file: string): readonly Question[] {
  const wrong = (line: number, problem: string): CommandError => new CommandError(exitCode.usage, `${file}:${line}: ${problem}.`);
  const questions: Question[] = [];
  const lines = text.replace(/^\ufeff/, '').split(/\r\n|\r|\n/);
  for (const [index, raw] of lines.entries()) {
    const line = raw.trim();
    if (line === '' || line.startsWith('#')) continue;
    if ([...line].length > longest) throw wrong(index + 1, `the line is longer than ${longest} characters`);
    if (questions.length === mostQuestions) throw wrong(index + 1, `more than ${mostQuestions} questions`);
    const [question = '', ...rest] = line.split('|').map((part) => part.trim());
    if (question === '') throw wrong(index + 1, 'there is no question before the bar');
    if (rest.length > 1) throw wrong(index + 1, 'more than one bar; words are separated by commas');
    const words = (rest[0] ?? '')
      .split(',')
      .map(fold)
      .filter((word) => word !== '');
    if (rest.length === 1 && words.length === 0) throw wrong(index + 1, 'there are no words after the bar');
    questions.push({ text: question, words });
  }
  if (questions.length === 0) throw wrong(1, 'there is no question in the file');
  return questions;
}

/** Reads the file of `--questions`. */
export async function readQuestions(file: string | undefined): Promise<readonly Question[] | undefined> {
  if (file === undefined) return undefined;
  const text = await readFile(file, 'utf8').catch((error: unknown) => {
    throw new CommandError(exitCode.usage, ({ trouble }) =>
      trouble.cannotReadOption('--questions', file, trouble.unreadable(error)),
    );
  });
  return parseQuestions(text, file);
}

/** Whether a criterion of a rubric is answered by the questions. */
export const asksQuestions = ({ channels }: Pick<Rubric, 'channels'>): boolean =>
  channels.some(({ criteria }) =>
    criteria.some(({ measure, fallback }) => measure === 'kb.answerability' || fallback === 'kb.answerability'),
  );

/** One line for a user whose questions no criterion of the rubric asks for. */
export async function unaskedNotice({ id }: Rubric, { trouble }: CliWords = cliWording.en): Promise<string> {
  const shipped = await Promise.all(
    (await rubricNames()).map(async (name) => (asksQuestions(await readRubric(name)) ? [`--rubric ${name}`] : [])),
  );
  return trouble.unasked(id, shipped.flat());
}
