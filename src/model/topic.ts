/** A moment as exactly as a text tells it: it lies between the two (milliseconds since 1970, UTC), ends included. */
export interface Moment {
  readonly earliest: number;
  readonly latest: number;
}

/** A topic of a forum as a list of topics tells it; null where the list does not say. Text is not yet cleaned. */
export interface ListedTopic {
  readonly url: string;
  readonly title: string;
  readonly section: string | null;
  /** Where the list names its section by an id alone. */
  readonly sectionId?: string;
  readonly author: string | null;
  /** The author speaks for the company, where the list tells who does. */
  readonly byStaff?: true;
  readonly startedAt: Moment | null;
  /** When it was last written in. */
  readonly lastAt: Moment | null;
  /** Answers, the first post not counted, whatever the engine counts. */
  readonly replies: number | null;
  /** Whether anybody but its author has written in it, where the list names those who did. */
  readonly answered?: boolean;
  readonly solved: boolean | null;
  readonly closed: boolean | null;
  /** Stands at the top of the list whatever its age, or tells how to use the forum. */
  readonly pinned: boolean;
  /** The section that it was moved from, or an empty text when only the move is told. */
  readonly movedFrom?: string;
}

export interface Post {
  /** Name as shown, or an id; empty when nobody is named. */
  readonly author: string;
  readonly at: Moment | null;
  /** Whether the author speaks for the company, by flag, badge, group or title; null when the page has no way to say so. */
  readonly staff: boolean | null;
  /** Titles that members may write themselves and that tell a trade: with the company's name in them its people say so. */
  readonly claims?: readonly string[];
  readonly text: string;
  /** Marked as the answer. */
  readonly solution: boolean;
}

/** What the page of one topic tells: its posts in order of time, the opening one first. */
export interface Thread {
  readonly topic: Partial<ListedTopic>;
  readonly posts: readonly Post[];
  /** Somebody bears a flag, title, badge or group of the company's; told where a name alone may make staff of an author too. */
  readonly marks?: boolean;
  /** No post is on another page. */
  readonly whole: boolean;
}

/** A board, category or tag that topics are sorted into. */
export interface Section {
  readonly name: string;
  readonly id?: string;
  readonly url: string;
  readonly description: string;
  /** Topics in it; null when the page does not say. */
  readonly topics: number | null;
}

/** When something first happened, that it has not happened yet, or null when nothing tells. */
export type First = Moment | 'never' | null;

/** A topic with what its own page adds: when it was first answered, and by whom. */
export interface Topic extends ListedTopic {
  /** By anybody but its author. */
  readonly firstReplyAt: First;
  readonly firstStaffReplyAt: First;
  readonly posts: readonly Post[];
}
