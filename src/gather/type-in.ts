import type { Frame, Page } from 'playwright-core';
import { z } from 'zod';
import { urlLimit, urlOf } from '../lib/url.ts';
import type { RobotsRefusal, Typed, TypedText, Typing } from '../model/typing.ts';
import { settle } from './browser-deadline.ts';
import type { Said } from './hold-channels.ts';
import { ask as answerOf, cut, few } from './page-answers.ts';
import type { PageWatch } from './page-watch.ts';
import { carries, guardRequests, type Watching } from './typing-requests.ts';
import {
  enterField,
  fieldText,
  findField,
  holdForms,
  markShown,
  openerOf,
  readShown,
  theField,
  triedToSend,
  whenStill,
} from './typing-scripts.ts';

/** Longest answer of the page to one question, one press, one text being typed, and all of it; milliseconds. */
const callMs = 2500;
const pressMs = 1500;
const keysMs = 8000;
const longestMs = 30_000;
/** No news for so long after a text means that there will be none: pages wait about 300 ms for the next key before they ask. */
const quietMs = 700;
const quietCapMs = 4000;
const mostFrames = 8;
/** Tries to get one text into the field: pages draw it anew, or take the caret away. */
const mostTries = 2;

/** Characters of one text that is typed, and of what pages answer: they may answer more than they were asked. */
const longestTyped = 200;
const longestTag = 1000;
const longestSaid = 4000;
const longestLabel = 200;
const mostItems = 40;
const suggestion = z.object({ text: cut(longestLabel), url: cut(urlLimit) });
const shown = z.object({
  suggestions: few(suggestion, mostItems),
  said: cut(longestSaid),
});

/** What typing needs of the visit around it. */
export interface TypingSite {
  readonly watch: Pick<PageWatch, 'idle' | 'whenIdle'>;
  /** Addresses where the page would have gone; it has to be held. */
  readonly moves: readonly string[];
  /** Why robots.txt keeps the page from asking for an address. */
  readonly forbids: (url: string) => Promise<RobotsRefusal | undefined>;
  /** What the page said where no request is seen; that has to be held too. */
  readonly said: Said;
}

/** The answer of a script, within the time that one may take. */
const ask = <T>(frame: Frame, script: string, shape: z.ZodType<T>): Promise<T | undefined> =>
  answerOf(frame, script, shape, callMs);

/** The page and the frames that are of its own origin. */
function ownFrames(page: Page): readonly Frame[] {
  const origin = urlOf(page.url())?.origin;
  const isOwn = (frame: Frame): boolean => /^about:(?:blank|srcdoc)$/.test(frame.url()) || urlOf(frame.url())?.origin === origin;
  return [page.mainFrame(), ...page.mainFrame().childFrames().filter(isOwn)].slice(0, mostFrames);
}

const inAll = (page: Page, script: string): Promise<unknown> =>
  Promise.all(ownFrames(page).map((frame) => ask(frame, script, z.unknown())));

/** Waits until neither the document nor the network moves any more. */
async function settledDown(page: Page, frame: Frame, { watch }: TypingSite, quiet: number, capMs: number): Promise<void> {
  const end = performance.now() + capMs;
  for (let left = capMs; left > 0; left = end - performance.now()) {
    const frames = new Set([page.mainFrame(), frame]);
    await Promise.all([...frames].map((one) => settle(one.evaluate<unknown>(whenStill(quiet, Math.round(left))), left + 500)));
    if (watch.idle()) return;
    await settle(watch.whenIdle(), end - performance.now());
  }
}

interface Field {
  readonly frame: Frame;
  /** Its start tag. */
  readonly tag: string;
}

/** The first frame that has the field. */
async function fieldIn(page: Page, typing: Typing): Promise<Field | undefined> {
  for (const frame of ownFrames(page)) {
    const tag = await ask(frame, findField(typing), cut(longestTag));
    if (tag) return { frame, tag };
  }
  return undefined;
}

/** Presses an element of a frame where nothing lies over it; says whether there was one. */
async function press(frame: Frame, script: string): Promise<boolean> {
  const handle = await settle(frame.evaluateHandle<unknown>(script), callMs);
  const element = handle.state === 'done' ? handle.value.asElement() : null;
  if (!element) return false;
  await settle(element.click({ timeout: pressMs, noWaitAfter: true }), pressMs + callMs);
  return true;
}

/** The field, or the one behind what opens it. */
async function reachField(page: Page, site: TypingSite, typing: Typing): Promise<Field | undefined> {
  const there = await fieldIn(page, typing);
  if (there) return there;
  for (const frame of ownFrames(page)) {
    if (!(await press(frame, openerOf(typing)))) continue;
    await settledDown(page, frame, site, quietMs / 2, quietCapMs / 2);
    const opened = await fieldIn(page, typing);
    if (opened) return opened;
  }
  return undefined;
}

/** Fields may take less than all of a text, but not next to nothing. */
const leastTaken = 8;
const takes = (value: string, text: string): boolean =>
  value.includes(text) || (value.length >= leastTaken && text.startsWith(value));

/** Puts the caret into the field, or into the one that has taken its place; false when the page keeps it out. */
const enter = async ({ frame }: Field, typing: Typing): Promise<boolean> =>
  Boolean(await ask(frame, enterField(typing), cut(longestTag)));

async function empty(page: Page, field: Field, typing: Typing): Promise<boolean> {
  for (let tries = 0; tries <= mostTries; tries++) {
    if (!(await enter(field, typing))) continue;
    if ((await ask(field.frame, fieldText, z.string())) === '') return true;
    await settle(page.keyboard.press('ControlOrMeta+A'), callMs);
    await settle(page.keyboard.press('Delete'), callMs);
  }
  return false;
}

async function write(page: Page, field: Field, typing: Typing, text: string): Promise<boolean> {
  for (let tries = 0; tries < mostTries; tries++) {
    if (!(await empty(page, field, typing))) return false;
    // Keys that are still under way would fall into the next text.
    if ((await settle(page.keyboard.type(text), keysMs)).state === 'late') return false;
    if (takes((await ask(field.frame, fieldText, z.string())) ?? '', text)) return true;
  }
  return false;
}

async function tryText(page: Page, site: TypingSite, typing: Typing, field: Field, text: string): Promise<TypedText | undefined> {
  if (!(await empty(page, field, typing))) return undefined;
  await settledDown(page, field.frame, site, quietMs / 2, quietCapMs / 2);
  await inAll(page, markShown);
  if (!(await write(page, field, typing, text))) return undefined;
  await settledDown(page, field.frame, site, quietMs, quietCapMs);
  const seen = await Promise.all(ownFrames(page).map((frame) => ask(frame, readShown(text, mostItems), shown)));
  const parts = seen.filter((part) => part !== undefined);
  if (parts.length === 0) return undefined;
  return {
    text,
    suggestions: parts.flatMap(({ suggestions }) => suggestions).slice(0, mostItems),
    said: parts
      .map(({ said }) => said)
      .filter((said) => said !== '')
      .join('\n')
      .slice(0, longestSaid),
  };
}

/** A line break would press enter. */
const oneLine = (text: string): string => text.replace(/\s+/g, ' ').trim().slice(0, longestTyped);

/**
 * Types texts into one field of a page, by keys, and reads what the page suggests meanwhile. Enter is never pressed, no
 * form is sent, and nothing but GET and HEAD leaves the page, where robots.txt allows it. The page has to be held, and
 * its channels too. Texts from the first on that the field does not take, or for which there is no time left, are left out.
 */
export async function typeIn(page: Page, site: TypingSite, typing: Typing, leftMs: number): Promise<Typed> {
  const watching: Watching = { text: '' };
  const tries: TypedText[] = [];
  const state = { field: '' };
  const work = async (): Promise<void> => {
    await guardRequests(page, site.forbids, watching);
    await inAll(page, holdForms);
    await inAll(page, markShown);
    const field = await reachField(page, site, typing);
    if (!field) return;
    state.field = field.tag;
    await inAll(page, holdForms);
    await press(field.frame, theField);
    await settledDown(page, field.frame, site, quietMs / 2, quietCapMs / 2);
    const before = site.moves.length;
    const texts = typing.texts.map(oneLine);
    for (const text of texts) {
      watching.text = text;
      const one = await tryText(page, site, typing, field, text);
      if (!one) break;
      tries.push(one);
    }
    const sent = await Promise.all(ownFrames(page).map((frame) => ask(frame, triedToSend, z.boolean())));
    const said = await site.said();
    const wasSaid = texts.some((text) => said.some((one) => carries(one, text)));
    if (sent.includes(true) || wasSaid || site.moves.length > before) watching.refused ??= 'needs-post';
  };
  await settle(work(), Math.min(leftMs, longestMs));
  const { refused } = watching;
  return { field: state.field, tries: [...tries], ...(refused ? { refused } : {}) };
}
