/** A line of text that came into sight in an opened chat. */
export interface ChatLine {
  /** The same while a text grows, as answers do that are written word by word. */
  readonly id: number;
  /** Numbers of the elements around it, outermost first. */
  readonly path: readonly number[];
  readonly text: string;
  /** When it came into sight and when it last grew, in milliseconds by one clock for all lines. */
  readonly at: number;
  readonly grownAt: number;
  /** It is the question as the chat shows it, or a message that says the same and little else. */
  readonly own: boolean;
  /** It stands below the question, as answers do; false before the question was shown. */
  readonly below: boolean;
  /** It takes the place of the same text that was taken out: lists are drawn anew. */
  readonly again: boolean;
  /** The visitor may press it: nobody said it. */
  readonly option: boolean;
}
