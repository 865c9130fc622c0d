import type { NonEmpty } from './reading.ts';
import type { Ask } from './visit.ts';

/** What is asked of a regular expression; one out of a file runs in another engine than ours. */
export interface Pattern {
  test(text: string): boolean;
  exec(text: string): { readonly 0: string; readonly index: number } | null;
}

/**
 * What shows a product on a page. Hosts are compared by label from the right: `acme.test` means itself and its
 * subdomains. A weak signal counts only beside a second, different one.
 */
export type Signal = (
  | {
      /** Host of a script, frame, style sheet, form action or request; path is tried on path and query. */ readonly host: string;
      readonly path?: Pattern;
    }
  | { /** Host of the page itself. */ readonly page: string; readonly path?: Pattern }
  | {
      /** Path of a script, frame or request on any host, for products that customers host themselves. */ readonly script: Pattern;
    }
  | { /** Host of a link that a visitor can click. */ readonly link: string; readonly path?: Pattern }
  | { /** A name on `window`, in the rendered page or assigned in an inline script. */ readonly global: string }
  | { /** CSS selector on the page or a frame, shadow roots included. */ readonly selector: string }
  | { /** Content of `<meta name="generator">`. */ readonly generator: Pattern }
  | { /** Lower-case name of a response header. */ readonly header: string; readonly value?: Pattern }
  | { /** Name of a cookie; `*` stands for anything. */ readonly cookie: string }
  | { /** Visible text, such as a credit line. */ readonly text: Pattern }
  | {
      /** Mail servers, alias or `include:` mechanism of SPF (RFC 7208) that the company's names carry, by host. */
      readonly dns: 'mx' | 'cname' | 'spf';
      readonly to: string;
    }
) & { readonly weak?: true };

export type VendorKind =
  | 'chat'
  | 'messenger'
  | 'knowledge-base'
  | 'forum'
  | 'community'
  | 'social'
  | 'help-desk'
  | 'crm'
  | 'survey'
  | 'form'
  | 'callback'
  | 'analytics';

/** How a chat product is opened, and how its own script tells who is there. */
export interface ChatTraits {
  /** A product for bots: whoever writes is first answered by one. */
  readonly bot?: true;
  /** CSS selectors of what visitors press; shadow roots and frames included. */
  readonly launchers?: readonly string[];
  readonly status?: {
    readonly ask: Ask;
    /** Answers, as text in lower case, that mean: people answer now, or nobody does. */
    readonly online: readonly string[];
    readonly offline: readonly string[];
  };
}

/** A product (not a company), as data: a new row works on saved pages too. */
export interface Vendor {
  /** `^[a-z][a-z0-9-]*$`, unique within its kind. */
  readonly id: string;
  readonly name: string;
  readonly kind: VendorKind;
  /** Where the facts come from: the vendor's documentation, or the public list that names them. */
  readonly source: string;
  /** Of chats alone. */
  readonly chat?: ChatTraits;
  readonly shows: NonEmpty<Signal>;
  /** Samples that must show this product and no other of its kind: an address, or mark-up when it starts with `<`. */
  readonly like: NonEmpty<string>;
  /** Near misses that must show nothing. */
  readonly unlike: readonly string[];
}
