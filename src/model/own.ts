import type { Role } from './visit.ts';

/** Kinds of products that a user may add rows of. */
export const ownKinds = ['chat', 'messenger', 'knowledge-base', 'forum', 'form', 'callback'] as const;

/** A signal as plain data: one of the keys of `Signal`, patterns as text. */
export interface OwnSignal {
  readonly host?: string | undefined;
  readonly page?: string | undefined;
  readonly link?: string | undefined;
  readonly script?: string | undefined;
  readonly global?: string | undefined;
  readonly selector?: string | undefined;
  readonly generator?: string | undefined;
  readonly header?: string | undefined;
  readonly cookie?: string | undefined;
  readonly text?: string | undefined;
  /** Beside `host`, `page` and `link`. */
  readonly path?: string | undefined;
  /** Beside `header`. */
  readonly value?: string | undefined;
  readonly weak?: true | undefined;
}

/** A row of the user's own, as plain data; with the id of a row of ours it adds signals to that product. */
export interface OwnVendor {
  readonly id: string;
  readonly name: string;
  readonly kind: (typeof ownKinds)[number];
  readonly source?: string | undefined;
  readonly shows: readonly OwnSignal[];
  /** CSS selectors of what visitors press; of chats alone. */
  readonly launchers?: readonly string[] | undefined;
  readonly like: readonly string[];
  readonly unlike: readonly string[];
}

/** Words of the user's own, beside ours. */
export interface OwnWords {
  /** Words of local parts that name a place for help, lower case. */
  readonly supportAddresses: readonly string[];
  /** Parts of labels that a chat's launcher carries, lower case. */
  readonly chatLaunchers: readonly string[];
  /** Texts of links that lead to the pages of a role, folded. */
  readonly links: { readonly [R in Role]?: readonly string[] | undefined };
}

/** What a user says of one company. */
export interface OwnCompany {
  readonly name?: string;
  /** Addresses that serve a role, before any that the site's links tell. */
  readonly pinned?: { readonly [R in Role]?: readonly string[] };
}

/** What a user knows beyond the tool; plain data, so that it travels between threads. */
export interface OwnKnowledge {
  readonly vendors: readonly OwnVendor[];
  readonly words: OwnWords;
  /** By the site's identity, as in the snapshot. */
  readonly companies: Readonly<Record<string, OwnCompany>>;
}
