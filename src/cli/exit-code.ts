import type { Report } from '../model/scorecard.ts';
import { isClosed } from '../score/gates.ts';
import { type CliWords, cliWording } from './words/index.ts';

/** What the process says with its exit code: a contract, see the README. */
export const exitCode = {
  done: 0,
  below: 1,
  usage: 2,
  notAssessed: 3,
  environment: 4,
  busy: 5,
  bug: 70,
  sigint: 130,
  sigterm: 143,
  sighup: 129,
} as const;

/** Exit code for a finished report: a company that could not be assessed outweighs a gate that is not passed. */
export function exitCodeFor({ scorecards, gates = [] }: Report): number {
  if (scorecards.some(({ state }) => state === 'unknown')) return exitCode.notAssessed;
  return gates.some(isClosed) ? exitCode.below : exitCode.done;
}

/** A line for the user: in the words of every language, or in English alone. */
type Said = string | ((words: CliWords) => string);

/** Trouble that ends the command with one line for the user and a code of the contract. */
export class CommandError extends Error {
  readonly code: number;
  /** The line in the words of a language. */
  readonly inWords: (words: CliWords) => string;
  constructor(code: number, said: Said) {
    const inWords = typeof said === 'string' ? () => said : said;
    super(inWords(cliWording.en));
    this.code = code;
    this.inWords = inWords;
  }
}
