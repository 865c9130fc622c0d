import type { ChatWindow } from './chat-window.ts';

/** What is known of the people behind a chat. */
interface Known {
  /** What the product's own script says. */
  readonly status: 'online' | 'offline' | undefined;
  readonly window: ChatWindow | null;
  /** The words that state hours. */
  readonly hours: string | undefined;
  /** Whether it is one of these hours now; null when nobody knows. */
  readonly open: boolean | null;
}

export interface Presence {
  readonly level: 'offline-form' | 'bot-only' | 'people-in-hours' | 'people-now';
  /** The sentence that shows it; left out where the status or the form does. */
  readonly said: string | undefined;
  /** More may be true than what the window says. */
  readonly atLeast: boolean;
}

/** Who answers in a chat; null when it does not say. A place to write in is no promise of a person. */
export function presenceOf({ status, window, hours, open }: Known): Presence | null {
  const presence = (level: Presence['level'], said?: string, atLeast = false): Presence => ({ level, said, atLeast });
  if (status === 'online') return presence('people-now');
  if (!window) return null;
  const { online, away, returns, bot, person } = window.signs;
  if (online !== undefined && away === undefined && status === undefined)
    return open === false ? presence('people-in-hours', hours) : presence('people-now', online);
  const gone = status === 'offline' || away !== undefined;
  const form = window.mode === 'offline-form';
  if (returns !== undefined) return presence('people-in-hours', returns, !gone);
  if (hours !== undefined && (gone || open === false || !form))
    return presence('people-in-hours', hours, !gone && open !== false);
  if (bot !== undefined) return presence('bot-only', bot, person !== undefined);
  return gone || form ? presence('offline-form', away, form && hours !== undefined) : null;
}
