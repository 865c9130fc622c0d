import { hoursWords } from '../data/hours-words.ts';
import { presenceOf } from '../lib/chat-presence.ts';
import { isOpen } from '../lib/open-now.ts';
import { windowHours } from '../lib/window-hours.ts';
import { type Evidence, found, isNonEmpty, type NonEmpty, type ReadingOf, type Unknown, unknown } from '../model/reading.ts';
import type { Sight, Status } from './chat-sight.ts';
import type { Chat } from './chat-widget.ts';
import { evidenceOn, seen } from './define-probe.ts';

export const proof = ({ page }: Sight, text: string): Evidence => evidenceOn(page, 'chat window', text);
export const untold = ({ page }: Sight, detail: string): Unknown => unknown('not-told', detail, [seen(page)]);

/** The first proof with a picture of the window beside it. */
const pictured = (proofs: NonEmpty<Evidence>, screenshot: string | undefined): NonEmpty<Evidence> => {
  const [first, ...rest] = proofs;
  return screenshot === undefined ? proofs : [{ ...first, screenshot }, ...rest];
};

/** Hours that the window states. */
export const hoursOf = ({ page, window }: Sight) =>
  windowHours(window.lines, hoursWords, { url: page.page.finalUrl, lang: page.doc.lang, bot: window.signs.bot !== undefined });

const silence = {
  composer: 'The chat can be written to, and does not say who answers.',
  'pre-chat': 'The chat asks who the visitor is before it shows who answers.',
  'offline-form': 'The chat shows a form, and does not say who answers.',
  start: 'The first page of the chat does not say who answers.',
} as const satisfies Record<Sight['window']['mode'], string>;

/** Who answers; undefined when neither a window nor a script tells. */
export function availability(
  sight: Sight | undefined,
  status: Status | undefined,
  bot: Chat | undefined,
): ReadingOf<'chat.availability'> | undefined {
  const best = sight && hoursOf(sight).best;
  const open = sight && best ? isOpen(best.hours, sight.page.page.fetchedAt) : null;
  const presence = presenceOf({ status: status?.is, window: sight?.window ?? null, hours: best?.excerpt, open });
  // Whether people stand behind a bot that does not say so is not known.
  if (!presence && sight && bot)
    return found('bot-only', pictured([bot.evidence], sight.opened.screenshot), {
      bound: 'at-least',
      note: 'The product is made for bots.',
    });
  if (!presence) return sight && untold(sight, silence[sight.window.mode]);
  const form = sight?.window.mode === 'offline-form' ? `A form: ${sight.window.asked.join(', ')}` : undefined;
  const proofs = [
    ...(status ? [evidenceOn(status.page, status.path, status.answer)] : []),
    ...(sight ? [presence.said, form].flatMap((text) => (text === undefined ? [] : [proof(sight, text)])) : []),
  ];
  return isNonEmpty(proofs)
    ? found(presence.level, pictured(proofs, sight?.opened.screenshot), presence.atLeast ? { bound: 'at-least' } : {})
    : undefined;
}
