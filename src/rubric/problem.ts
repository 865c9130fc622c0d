/** Something in a rubric file that its author has to change; lines and columns count from 1. */
export interface Problem {
  readonly file: string;
  readonly line: number;
  readonly col: number;
  /** Id of the criterion or channel, or `rubric` for the file as a whole. */
  readonly where: string;
  readonly message: string;
}

/** The one way a problem is told: `file:line:col criterion: message`. */
export const sayProblem = ({ file, line, col, where, message }: Problem): string => `${file}:${line}:${col} ${where}: ${message}`;
