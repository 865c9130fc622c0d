/** A question of the user's own, that a knowledge base should answer. */
export interface Question {
  readonly text: string;
  /** Words, folded, of which the title or text of an accepted answer has one; empty when any article about it will do. */
  readonly words: readonly string[];
}

/** Most questions that one scan asks a search. */
export const mostQuestions = 20;
