/** What to type into one field of a page, to see what it suggests meanwhile. Nothing is sent, and no enter key is pressed. */
export interface Typing {
  /** Typed one after another into the same field, which is emptied before each. */
  readonly texts: readonly string[];
  /** CSS selectors of known fields, tried first; frames and shadow roots included. */
  readonly into: readonly string[];
  /** Parts, lower case, that the name, id, placeholder or label of another field may carry. */
  readonly words: readonly string[];
  /** CSS selectors of what opens the field when none can be seen. */
  readonly behind: readonly string[];
}

/** What a page showed once a text stood in the field, and had not shown before. */
export interface TypedText {
  readonly text: string;
  /** New links and options in the order of the page; `url` is empty for an option without an address. */
  readonly suggestions: readonly { readonly text: string; readonly url: string }[];
  /** New visible text, a line for each block. */
  readonly said: string;
}

/** Why robots.txt keeps a page from asking for something; what could not be read allows nothing. */
export type RobotsRefusal = 'robots-disallowed' | 'robots-unreachable';

/** What came of typing. */
export interface Typed {
  /** The field, as a start tag; empty when none was there. */
  readonly field: string;
  readonly tries: readonly TypedText[];
  /** Why what the page asked for meanwhile was not sent: robots.txt, or a way out that may change things. */
  readonly refused?: RobotsRefusal | 'needs-post';
}
