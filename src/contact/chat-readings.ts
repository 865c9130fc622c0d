import { clean } from '../lib/text.ts';
import type { Evidence, Readings, Seen } from '../model/reading.ts';
import { spell } from './durations.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { ChatMessageKind, ChatOutcome, ImportedLog } from './events.ts';
import { iso, type Untold } from './mail-story.ts';
import { type Waited, waitReading } from './observations.ts';

/** Ten minutes, but for what it may take to open a chat: who has not answered by then does not. */
const fullWait = 540_000;

/** What became of a question in a chat, whoever kept the record of it. */
interface ChatStory {
  readonly state: 'told';
  readonly seen: Seen;
  readonly waitedMs: number;
  /** Why a short silence proves nothing. */
  readonly open: Waited['open'];
  readonly messages: readonly { readonly ms: number; readonly kind: ChatMessageKind; readonly evidence: Evidence }[];
}
export type ChatFate = ChatStory | Untold;

const outcomes = {
  answered: 'it was answered',
  silent: 'nothing came',
  'no-chat': 'there is no chat on the page',
  'not-opened': 'the chat did not open',
  'pre-chat-form': 'a form asks for personal data first',
  'offline-form': 'the chat is closed and shows a form',
  captcha: 'it asks for proof of being no robot',
  'needs-consent': 'it waits for consent to cookies',
  'not-shown': 'the question did not appear',
  stopped: 'it was stopped',
  'browser-failed': 'the browser failed',
} as const satisfies Record<ChatOutcome, string>;

/** Reads an enquiry by chat; undefined for one that was never tried. */
export function chatStory({ chat, stage, asked, trouble }: EnquiryState, now: number): ChatFate | undefined {
  if (stage === 'forgotten' || stage === 'withdrawn') return undefined;
  if (chat === undefined) {
    const seen: Seen = { url: asked?.to ?? '', via: 'chat', at: iso(now) };
    return stage === 'unknown' ? { state: 'untold', reason: 'outcome-unknown', detail: clean(trouble ?? ''), seen } : undefined;
  }
  const start = Date.parse(chat.askedAt ?? '');
  const seen: Seen = { url: chat.pageUrl, via: 'chat', at: iso(Number.isNaN(start) ? now : start) };
  if ((chat.outcome !== 'answered' && chat.outcome !== 'silent') || Number.isNaN(start)) {
    const detail = chat.detail === '' ? outcomes[chat.outcome] : `${outcomes[chat.outcome]}: ${chat.detail}`;
    const brokeOff = chat.askedAt !== undefined && (chat.outcome === 'browser-failed' || chat.outcome === 'stopped');
    const reason = brokeOff ? 'chat-left-early' : 'chat-not-asked';
    return { state: 'untold', reason, detail: clean(detail), seen };
  }
  const messages = chat.messages
    .filter(({ ms }) => ms >= 0)
    .map(({ ms, kind, excerpt, because }) => {
      const where = clean(because.length === 0 ? kind : `${kind}: ${because.join(', ')}`);
      return { ms, kind, evidence: { ...seen, at: iso(start + ms), where, excerpt: clean(excerpt) } };
    });
  const open = { reason: 'chat-left-early', detail: `it was left after ${spell(chat.waitedMs)}` } as const;
  return { state: 'told', seen, waitedMs: chat.waitedMs, open, messages };
}

/** Reads a line of somebody's log. */
export function loggedChat(log: ImportedLog): ChatFate {
  const start = Date.parse(log.sentAt);
  const seen: Seen = { url: `${clean(log.file, 200)}#row=${log.row}`, via: 'log', at: iso(start) };
  const message = (at: string | undefined, kind: ChatMessageKind) =>
    at === undefined
      ? []
      : [
          {
            ms: Date.parse(at) - start,
            kind,
            evidence: { ...seen, at: iso(Date.parse(at)), where: kind, excerpt: clean(log.notes ?? '') },
          },
        ];
  const messages = [...message(log.acknowledgedAt, 'auto-reply'), ...message(log.answeredAt, log.answeredBy ?? 'answer')].sort(
    (a, b) => a.ms - b.ms,
  );
  const waitedMs = Math.max(0, Date.parse(log.watchedUntil ?? log.sentAt) - start);
  const detail =
    log.watchedUntil === undefined
      ? 'add watched_until, until when somebody looked at the chat'
      : `the chat was watched for ${spell(waitedMs)}`;
  return { state: 'told', seen, waitedMs, open: { reason: 'log-silent', detail }, messages };
}

const replies: ReadonlySet<ChatMessageKind> = new Set<ChatMessageKind>(['auto-reply', 'bot', 'human', 'answer']);

/** The wait for a reply of one kind; one of which nobody knows who wrote it may be of that kind. */
function waitFor(story: ChatStory, kind: 'any' | 'bot' | 'human'): Waited | Untold {
  const { seen, waitedMs, open, messages } = story;
  const came = messages.find((message) => (kind === 'any' ? replies.has(message.kind) : message.kind === kind));
  const answer = kind === 'any' ? undefined : messages.find((message) => message.kind === 'answer');
  if (answer && !came)
    return { state: 'untold', seen, reason: 'answerer-untold', detail: `a reply came after ${spell(answer.ms)}` };
  if (came)
    return {
      state: 'waited',
      ms: came.ms,
      seen,
      evidence: came.evidence,
      open,
      ...(answer && answer.ms < came.ms ? { atMost: true } : {}),
    };
  if (kind === 'bot' && messages.some((message) => message.kind === 'human'))
    return { state: 'untold', seen, reason: open.reason, detail: 'a person answered first' };
  return { state: 'waited', ms: waitedMs, seen, open };
}

const firstOf = (fates: readonly ChatFate[], kind: 'any' | 'bot' | 'human', source: 'contact' | 'import', none: string) =>
  waitReading(
    fates.map((fate) => (fate.state === 'told' ? waitFor(fate, kind) : fate)),
    { source, limitMs: fullWait, unitMs: 1000, none },
  );

/** The measures of chat that enquiries answer. */
export function chatReadings(fates: readonly ChatFate[], source: 'contact' | 'import'): Readings {
  if (fates.length === 0) return {};
  const all = {
    'chat.first-reply-seconds': firstOf(fates, 'human', source, 'No reply of a person'),
    'chat.first-any-reply-seconds': firstOf(fates, 'any', source, 'No reply'),
    'chat.first-bot-reply-seconds': firstOf(fates, 'bot', source, 'No reply of a bot'),
  } satisfies { readonly [M in keyof Readings]: Readings[M] | undefined };
  return Object.fromEntries(
    Object.entries(all).flatMap(([id, reading]) => (reading === undefined ? [] : [[id, reading] as const])),
  );
}
