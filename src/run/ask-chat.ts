import type { AskChat } from '../contact/chat/chat-plan.ts';
import type { TalkWords } from '../contact/chat/judge.ts';
import { isAnswered, readTalk, type Talk } from '../contact/chat/read-talk.ts';
import type { ChatRecord } from '../contact/events.ts';
import { chatReplyWords } from '../data/chat-reply-words.ts';
import { chatStateWords } from '../data/chat-state-words.ts';
import { hoursWords } from '../data/hours-words.ts';
import { settle } from '../gather/browser-deadline.ts';
import type { LiveBrowser } from '../gather/live-browser.ts';
import type { ChatSight, LiveChat } from '../gather/live-chat.ts';
import { quoted } from '../lib/quoted.ts';
import { clean } from '../lib/text.ts';
import { type ChatTimes, type Course, type Ended, end, hearOut, sleep, submit, thank, whyNotHere } from './chat-course.ts';
import { type ChatPage, chatPage, chatWish } from './chat-page.ts';

const chatTimes: ChatTimes = {
  everyMs: 250,
  openMs: 90_000,
  listenMs: 10_000,
  greetedMs: 2500,
  greetingMs: 15_000,
  enterMs: 4000,
  shownMs: 8000,
  settledMs: 4000,
  lingerMs: 30_000,
};

const words: TalkWords = { window: chatStateWords, reply: chatReplyWords, hours: hoursWords };

const isShown = ({ lines }: ChatSight): boolean => lines.some(({ own }) => own);

/** Whether there is nothing more to wait for: a person answered and has ended, or an answer stands and nobody followed. */
function isOver({ messages, lastAt }: Talk, now: number, { times }: Course): boolean {
  if (lastAt === undefined || now - lastAt < times.settledMs) return false;
  const last = messages.at(-1)?.kind;
  if (last === 'human') return true;
  // Who was told that somebody comes waits for them.
  return (last === 'bot' || last === 'answer') && now - lastAt >= times.lingerMs;
}

interface Wait {
  readonly talk: Talk;
  readonly heard: ChatSight;
  readonly why: 'over' | 'time' | 'stopped' | 'lost';
  readonly detail: string;
}

async function waitForAnswer(chat: LiveChat, first: ChatSight, course: Course): Promise<Wait> {
  const { errand, page, seen, times } = course;
  const began = performance.now();
  let heard = first;
  let talk = readTalk(heard.lines, words, seen.bot);
  for (;;) {
    const of = (why: Wait['why'], detail = ''): Wait => ({ talk, heard, why, detail });
    if (isOver(talk, heard.now, course)) return of('over');
    if (heard.full && !isAnswered(talk)) return of('lost', 'the page shows more than can be recorded');
    if (performance.now() - began >= errand.capMs)
      return talk.lost ? of('lost', 'the chat said that it had lost its connection') : of('time');
    const stop = await errand.whyStop();
    if (stop !== undefined) return of('stopped', stop);
    const trouble = page.trouble();
    if (trouble !== undefined) return of('lost', trouble);
    await sleep(times.everyMs);
    const next = await chat.hear();
    if (!next) return of('lost', page.trouble() ?? 'the window of the chat went away');
    const { revision } = heard;
    heard = next;
    if (next.revision === revision) continue;
    const readFrom = performance.now();
    talk = readTalk(heard.lines, words, seen.bot);
    // A page that talks without end does not keep us from everything else.
    await sleep(3 * (performance.now() - readFrom));
  }
}

function endOf({ talk, why, detail }: Wait, waitedMs: number): Ended {
  if (isAnswered(talk)) return end('answered', detail);
  if (why === 'stopped') return end('stopped', detail);
  if (why === 'lost') return end('browser-failed', detail);
  if (talk.untold !== undefined)
    return end('browser-failed', `nothing tells whether ${quoted(talk.untold, 80)} is an answer or a name`);
  return end('silent', `nothing answered the question within ${Math.round(waitedMs / 6000) / 10} minutes`);
}

async function talk(chat: LiveChat, course: Course, claim: () => Promise<string | undefined>): Promise<Ended> {
  const { errand, seen, now, note } = course;
  const unheard = await hearOut(chat, course);
  if (unheard) return unheard;
  // Whatever stood there before, chats give way to forms.
  const changed = whyNotHere(await chat.place(), seen);
  if (changed) return changed;
  const held = await claim();
  if (held !== undefined) return end('stopped', held);
  if (!(await chat.write(errand.question))) return end('not-shown', 'the question could not be written; it was not sent');
  const late = whyNotHere(await chat.place(), seen);
  if (late) return late;
  const stop = await errand.whyStop();
  if (stop !== undefined) return end('stopped', stop);
  note({ pressedAt: now() });
  const sent = await submit(chat, errand.question, isShown, course);
  const heard = await chat.hear();
  const askedAt = heard && readTalk(heard.lines, words).askedAt;
  if (!heard) return end('browser-failed', 'the window of the chat went away as the question was sent');
  if (!sent || askedAt === undefined)
    return end('not-shown', 'the question did not come into sight in the chat; it may have been sent');
  note({ askedAt: new Date(Date.parse(now()) - (performance.now() - askedAt)).toISOString() });
  const wait = await waitForAnswer(chat, heard, course);
  const waitedMs = Math.max(0, Math.round(wait.heard.now - askedAt));
  note({ waitedMs, messages: wait.talk.messages.map((one) => ({ ...one, ms: Math.min(one.ms, waitedMs) })) });
  if (wait.talk.messages.at(-1)?.kind === 'human' && wait.why === 'over') {
    const thankedAt = await thank(chat, course);
    if (thankedAt !== undefined) note({ thankedAt });
  }
  return endOf(wait, waitedMs);
}

/** What kept the question from being asked; a chat to listen to when nothing did. */
async function approach({ page, seen, errand }: Course): Promise<LiveChat | Ended> {
  if (seen.held !== undefined) return end('stopped', seen.held);
  if (seen.wall !== undefined) return end(seen.wall.outcome, seen.wall.detail);
  if (await page.riddle()) return end('captcha', 'a riddle for people is in sight');
  if (seen.mode === 'pre-chat')
    return end('pre-chat-form', `it asks first for: ${seen.asked.join(', ') || 'data of the visitor'}`);
  if (seen.mode === 'offline-form') return end('offline-form', 'in place of the chat stands a form that sends a message');
  const chat = await page.listen(errand.question);
  if (chat) return whyNotHere(await chat.place(), seen) ?? chat;
  if (seen.consentLeft !== undefined)
    return end('needs-consent', `a dialog asks for consent to cookies: ${quoted(seen.consentLeft, 80)}`);
  if (seen.ledTo !== undefined) return end('not-opened', `its button leads to another page: ${clean(seen.ledTo, 200)}`);
  return seen.hasChat
    ? end('not-opened', 'there is a chat, and no place to write in was found')
    : end('no-chat', 'no chat was found on the page');
}

const inSight = (seen: ChatPage): Partial<ChatRecord> => ({
  pageUrl: seen.url,
  products: [...seen.products],
  ...(seen.displayedSeconds === undefined ? {} : { displayedSeconds: seen.displayedSeconds }),
});

/**
 * Asks in a chat, once, and waits for the answer. `browser` is a string that says why there is none. Rejects only with what
 * kept the company from being claimed: whatever fails later is written down with all that is known by then.
 */
export function askChat(browser: () => Promise<LiveBrowser | string>, now: () => string, times: ChatTimes = chatTimes): AskChat {
  return async (errand) => {
    let record: ChatRecord = { ...end('browser-failed', ''), pageUrl: errand.page, products: [], waitedMs: 0, messages: [] };
    const note = (known: Partial<ChatRecord>): void => {
      record = { ...record, ...known };
    };
    const done = (ended: Ended): ChatRecord => ({ ...record, ...ended, detail: clean(ended.detail) });
    let asked: Promise<string | undefined> | undefined;
    let unclaimed: { readonly error: unknown } | undefined;
    /** Claims once, before the first press that begins a chat or the first letter. */
    const claim = (): Promise<string | undefined> => {
      asked ??= errand.beforeAsking().catch((error: unknown) => {
        unclaimed = { error };
        throw error;
      });
      return asked;
    };

    async function attempt(): Promise<Ended> {
      const stop = await errand.whyStop();
      if (stop !== undefined) return end('stopped', stop);
      const live = await browser();
      if (typeof live === 'string') return end('browser-failed', live);
      const until = performance.now() + times.openMs;
      const left = (): number => until - performance.now();
      const opening = live.open(errand.page, chatWish, AbortSignal.timeout(times.openMs));
      const opened = await settle(opening, left());
      const tooLong = end('not-opened', `the chat did not open within ${Math.round(times.openMs / 1000)} seconds`);
      if (opened.state !== 'done') {
        void opening.then((page) => ('close' in page ? page.close() : undefined)).catch(() => undefined);
        return opened.state === 'late' ? tooLong : end('browser-failed', opened.message);
      }
      const page = opened.value;
      if ('why' in page) return end(page.by === 'page' ? 'not-opened' : 'browser-failed', page.why);
      const openedAt = performance.now();
      try {
        const mayPress = async (): Promise<string | undefined> => (left() > 0 ? claim() : 'the time was over');
        const looked = await settle(chatPage(page, mayPress), left());
        if (looked.state === 'late') return tooLong;
        const seen = looked.state === 'done' ? looked.value : undefined;
        if (unclaimed) throw unclaimed.error;
        if (!seen) return end('browser-failed', page.trouble() ?? 'the page could not be read');
        note(inSight(seen));
        const course: Course = { errand, page, seen, times, now, openedAt, note };
        const met = await settle(approach(course), left());
        if (met.state === 'late') return tooLong;
        if (met.state === 'error') return end('browser-failed', met.message);
        return 'outcome' in met.value ? met.value : await talk(met.value, course, claim);
      } finally {
        await page.close();
      }
    }

    try {
      return done(await attempt());
    } catch (error) {
      if (unclaimed) throw error;
      return done(end('browser-failed', error instanceof Error ? error.message : String(error)));
    }
  };
}
