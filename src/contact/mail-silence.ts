import { spell } from './durations.ts';
import { type Doubt, iso, type MailStory } from './mail-story.ts';
import type { Waited } from './observations.ts';

/** Until when it is certain that no reply came, and why it is not known what came after. */
export interface Silence {
  readonly until: number;
  readonly open: Waited['open'];
}

function logged({ sent, watched }: MailStory): Waited['open'] {
  const detail =
    watched === sent
      ? 'the log holds no answer and no watched_until, until when one was waited for'
      : `the log was kept for ${spell(watched - sent)}`;
  return { reason: 'log-silent', detail };
}

/** A notice that the ticket is closed may hold the answer. */
function closing({ resolved, seen }: MailStory): Doubt | undefined {
  if (!resolved) return undefined;
  const { at } = resolved;
  return seen.via === 'log'
    ? { at, reason: 'log-silent', detail: `solved ${iso(at)}, and the log does not tell when it was answered` }
    : { at, reason: 'doubtful-mail', detail: `resolved of ${iso(at)}` };
}

/** How far the silence of a company is known, be it about a reply or an acknowledgement. */
export function silenceOf(story: MailStory, about: 'reply' | 'acknowledgement'): Silence {
  const { sent, watched, optedOut, doubt, seen } = story;
  const unsure = doubt ?? (about === 'reply' ? closing(story) : undefined);
  const end = Math.min(watched, unsure?.at ?? watched, optedOut ?? watched);
  const until = Math.max(sent, end);
  if (unsure && unsure.at <= end) return { until, open: { reason: unsure.reason, detail: unsure.detail } };
  if (optedOut !== undefined) return { until, open: { reason: 'opted-out', detail: `since ${iso(optedOut)}` } };
  if (seen.via === 'log') return { until, open: logged(story) };
  return { until, open: { reason: 'awaiting-reply', detail: `sent ${iso(sent)}, the mailbox was read up to ${iso(watched)}` } };
}
