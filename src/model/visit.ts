import type { Archived } from './archived.ts';
import type { Question } from './question.ts';
import type { FailureReason } from './reasons.ts';
import type { Typed, Typing } from './typing.ts';

/** What a page is for, seen from a visitor; `gather/discover` turns a role into addresses. */
export const roles = [
  'home',
  'contact',
  'support',
  'help',
  'faq',
  'docs',
  'forum',
  'community',
  'chat',
  'pricing',
  'about',
  'legal',
  'status',
  'product',
  'blog',
  'login',
  // What a search answered to a question of ours: no page of the site's own.
  'search',
  // An address that should not exist: what the site says to a wrong address.
  'not-found',
] as const;
export type Role = (typeof roles)[number];

/** `dns` asks name servers for records; its addresses are RFC 4501 URIs, such as `dns:acme.test?type=MX`. */
export type Via = 'http' | 'browser' | 'dns';

/** How to open a window behind a launcher, as a visitor would: by pressing it. Nothing is typed and nothing is sent. */
export interface Opening {
  /** CSS selectors of known launchers, tried first; frames and shadow roots included. */
  readonly launchers: readonly string[];
  /** Whole words, lower case, that the tag, id, class or label of another launcher may carry. */
  readonly words: readonly string[];
  /** Parts of labels that a launcher may carry, lower case. */
  readonly phrases: readonly string[];
  /** Names and labels of what floats over pages and must not be pressed; the source of an expression, tried without case. */
  readonly not: string;
}

/** A value on `window`, or the answer of a function there that changes nothing. */
export interface Ask {
  /** Dotted path, such as `Tawk_API.getStatus`; a function is called. */
  readonly path: string;
  readonly args?: readonly string[];
}

/** What a browser look waits for; the first that happens ends the wait. `capMs` always ends it. */
export interface WaitFor {
  /** Hosts, by label suffix, of any request or frame. */
  readonly hosts?: readonly string[];
  /** CSS selectors, shadow roots included. */
  readonly selectors?: readonly string[];
  /** Words that the label, title, id or class of a fixed element or frame may carry. */
  readonly labels?: readonly string[];
  /** Milliseconds after the document is ready. */
  readonly capMs: number;
  /** What to open once the wait is over. */
  readonly open?: Opening;
  /** What to type then; such a look goes to one address and is a visit of its own. */
  readonly type?: Typing;
  /** What to read on `window` then. */
  readonly asks?: readonly Ask[];
}

/** A wish to see something: the pages of a role, or one address. */
export type Look =
  | { readonly by: 'role'; readonly role: Role; readonly via: Via; readonly waitFor?: WaitFor }
  | {
      readonly by: 'url';
      readonly url: string;
      readonly via: Via;
      /** Why this address is wanted, as a role, when there is one. */
      readonly role?: Role;
      /** Nothing on the site names this address: that nobody answers there means that it does not exist. */
      readonly guess?: true;
      /** It only adds to a reading: when it fails, what was read without it stands. */
      readonly supporting?: true;
      /** It asks a service of others about the company: what comes is read as a file, and the user may forbid it. */
      readonly thirdParty?: true;
      /** What the answer should be; `html` when left out. */
      readonly accept?: 'html' | 'json' | 'xml' | 'text';
      readonly waitFor?: WaitFor;
    };

/** A frame inside a rendered page, with its own final DOM. */
export interface Frame {
  readonly url: string;
  readonly name: string;
  /** Serialised DOM, shadow roots as `<template shadowrootmode>`; empty when it could not be read. */
  readonly html: string;
}

/** An element that floats over a rendered page (position fixed or sticky), as widgets do. Sizes in CSS pixels. */
export interface Overlay {
  readonly tag: string;
  readonly id: string;
  readonly classes: string;
  /** aria-label, title, alt or name, whichever comes first. */
  readonly label: string;
  readonly text: string;
  /** Address of the frame when the element is one. */
  readonly src: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** A field that a visitor could fill in; nothing is ever typed into it. */
export interface WindowField {
  /** `textarea`, `select`, `editable`, or the type of the input. */
  readonly type: string;
  /** Label, placeholder or name, whichever comes first. */
  readonly label: string;
  readonly required: boolean;
}

/** One visible part of an opened window: an element of the page or a frame. */
export interface WindowPart {
  /** Address of the frame, or of the page. */
  readonly url: string;
  /** Visible text, a line for each block. */
  readonly text: string;
  readonly fields: readonly WindowField[];
  /** What buttons and links say. */
  readonly buttons: readonly string[];
}

/** What became of a dialog that asked for consent to cookies. Consent is never given. */
export interface Consent {
  readonly state: 'refused' | 'left';
  /** What the pressed button says, the name of the dialog's maker, or what the dialog says. */
  readonly by: string;
}

/** A window that floats over a rendered page, as it was once its launcher had been pressed. */
export interface OpenedWindow {
  /** The launcher, as a start tag and its text; empty when the window stood open by itself. */
  readonly launcher: string;
  /** From the start of the page until the launcher, or the open window, was there; milliseconds. */
  readonly readyMs: number;
  /** Where the press would have led in place of a window; the page was held where it is. */
  readonly ledTo?: string;
  /** Empty when nothing opened. */
  readonly parts: readonly WindowPart[];
  /** JPEG, base64. */
  readonly screenshot?: string;
}

interface VisitBase {
  readonly look: Look;
  /** Role that the address was looked up for, when there is one. */
  readonly role?: Role;
  readonly via: Via;
  /** The address asked for. */
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly fetchedAt: string;
}

/** A page that was read whole. Text is already decoded; it is not yet cleaned. */
export interface Page extends VisitBase {
  readonly kind: 'page';
  readonly finalUrl: string;
  readonly status: number;
  readonly type: 'html' | 'json' | 'xml' | 'text';
  readonly body: string;
  /** Lower-case names; several values joined by a comma and a space. */
  readonly headers: Readonly<Record<string, string>>;
  /** Every address that the rendered page asked for; empty over HTTP. */
  readonly requests: readonly string[];
  /** Own names that the page added to `window`; empty over HTTP. */
  readonly globals: readonly string[];
  /** Names of cookies, never values. */
  readonly cookies: readonly string[];
  /** Addresses that its scripts asked for by POST or the like, which the tool does not send; the first ones. */
  readonly unsent?: readonly string[];
  readonly frames: readonly Frame[];
  readonly overlays: readonly Overlay[];
  /** Why the rendered page was stopped before it was done: what is there counts, what is not there may have come later. */
  readonly cutOff?: FailureReason;
  /** How the wait of a browser look ended, `busy` while scripts were still on their way; absent when it had none. */
  readonly waited?: 'seen' | 'cap' | 'busy';
  /** A dialog of consent that stood over the page; only looks that open something deal with it. */
  readonly consent?: Consent;
  /** What a launcher opened; absent when the look asked for none or none was there. */
  readonly opened?: OpenedWindow;
  /** What typing brought to light; absent when the look asked for none. */
  readonly typed?: Typed;
  /** Answers to the look's `asks`, by path: text, numbers and truth values, as text. */
  readonly answers?: Readonly<Record<string, string>>;
  /** The visible part of the page before anything on it was opened: JPEG, base64. */
  readonly screenshot?: string;
}

/** The server said that there is nothing (404, 410), or nobody answers at a guessed address. */
export interface Missing extends VisitBase {
  readonly kind: 'missing';
  readonly status: number | null;
  readonly detail: string;
  /** What a service of others said with it: a small object, as JSON. */
  readonly said?: string;
}

/** We do not know what is there. */
export interface Failed extends VisitBase {
  readonly kind: 'failed';
  readonly reason: FailureReason;
  readonly cause?: FailureReason;
  readonly detail: string;
  readonly status?: number;
  readonly finalUrl?: string;
  /** What a service of others said as it refused: a small object, as JSON. */
  readonly said?: string;
}

export type Visit = Page | Missing | Failed;

/** All visits of one domain: everything that probes ever see. */
export interface Snapshot {
  /** What the user calls the company. */
  readonly name?: string;
  readonly schemaVersion: 1;
  readonly tool: { readonly name: string; readonly version: string };
  /** The site's identity: host in punycode, with a port when it is not the scheme's own. */
  readonly domain: string;
  /** What the user typed. */
  readonly input: string;
  readonly startedAt: string;
  readonly finishedAt: string;
  readonly locale: string;
  /** Name and version of the browser, and whether its sandbox was on or why not; or why there was none. */
  readonly browser:
    | { readonly state: 'used'; readonly name: string; readonly sandbox?: string }
    | { readonly state: 'not-needed' | 'missing' | 'off' };
  /** Left out when the pages were visited as they were then. */
  readonly archive?: Archived;
  readonly visits: readonly Visit[];
  /** What the user wanted to know of every knowledge base. */
  readonly questions?: readonly Question[];
  /** What each role came to: addresses that were looked up for it, best first. */
  readonly roles: { readonly [R in Role]?: readonly string[] };
}
