import { plural } from '../plural.ts';

/** Something in a file that its author has to change; lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  /** Name of the part that it is about, such as the id of a criterion, or what the file is. */
  readonly where: string;
  readonly message: string;
}

/** The one way a problem is told: `file:line:col part: message`. */
export const sayProblem = ({ file, line, col, where, message }: Problem): string => `${file}:${line}:${col} ${where}: ${message}`;

/** What stands in the place of problems that are not told. */
export const andMore = (count: number): string => `and ${plural(count, 'more problem')}`;
