import { chatStateWords } from '../data/chat-state-words.ts';
import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { says } from '../lib/chat-words.ts';
import { hoursLine, weeklyHours } from '../lib/opening-hours.ts';
import { quoted } from '../lib/quoted.ts';
import { shownReply } from '../lib/shown-reply.ts';
import { clean } from '../lib/text.ts';
import { absent, found, type ReadingOf } from '../model/reading.ts';
import { availability, hoursOf, proof, untold } from './chat-availability.ts';
import { botProduct, type Sight, sightOf, statusOf, unopened } from './chat-sight.ts';
import chatWidget, { type Chat } from './chat-widget.ts';
import { defineProbe, remarked, seen } from './define-probe.ts';

function hours(sight: Sight): ReadingOf<'chat.hours'> {
  const { best, unread } = hoursOf(sight);
  if (best) return found(weeklyHours(best.hours), [proof(sight, best.excerpt)], { note: hoursLine(best.hours) });
  if (unread === undefined) return absent([seen(sight.page)], { note: 'The opened chat states no hours.' });
  return untold(sight, `Hours are spoken of, and not in a way that could be read: ${clean(unread, 120)}`);
}

/** In the company's own chat whoever answers is the company: "replies in a few minutes". */
const replyWords = promiseWords.map(({ theirs, ...row }) => row);

function replyTime(sight: Sight): ReadingOf<'chat.displayed-reply-time'> {
  const { window } = sight;
  const promise = shownReply(window.lines, { rows: replyWords, ways: promiseWays, mail: chatStateWords.mail });
  if (promise) {
    const { minSeconds, maxSeconds, said, sentence } = promise;
    const range = minSeconds === maxSeconds ? `${maxSeconds}` : `${minSeconds} to ${maxSeconds}`;
    const note = `Displayed, not measured; as written: ${quoted(said, 80)} (${range} seconds).`;
    return found(maxSeconds, [proof(sight, sentence)], { source: 'indirect', note });
  }
  const soon = window.lines.find(({ folded }) => says(folded, chatStateWords.soon));
  if (soon) return untold(sight, `A reply is promised without a time: ${clean(soon.text, 120)}`);
  return absent([seen(sight.page)], { source: 'indirect', note: 'The opened chat displays no reply time.' });
}

function greeting(sight: Sight): ReadingOf<'chat.greeting'> {
  const { greeting: text, mode } = sight.window;
  if (text !== undefined) return found(clean(text, 200), [proof(sight, text)]);
  return mode === 'composer'
    ? absent([seen(sight.page)], { note: 'The opened chat greets nobody.' })
    : untold(sight, 'The chat was not seen as far as its first message.');
}

function preChatForm(sight: Sight): ReadingOf<'chat.pre-chat-form'> {
  const { asked, mode } = sight.window;
  if (mode === 'pre-chat' && asked.length > 0)
    return found(
      asked.map((label) => clean(label, 60)),
      [proof(sight, asked.join(', '))],
    );
  if (mode === 'composer' && asked.length === 0)
    return absent([seen(sight.page)], { note: 'The chat can be written to at once.' });
  return untold(sight, 'The window does not show what is asked before a chat with a person.');
}

function bot(sight: Sight, product: Chat | undefined): ReadingOf<'chat.bot'> {
  const { signs, mode } = sight.window;
  if (signs.bot !== undefined && signs.person !== undefined)
    return found('bot-with-hand-off', [proof(sight, signs.bot), proof(sight, signs.person)]);
  if (signs.bot !== undefined) return found('bot', [proof(sight, signs.bot)]);
  if (product)
    return found(signs.person === undefined ? 'bot' : 'bot-with-hand-off', [product.evidence], {
      note: 'The product is made for bots.',
    });
  return mode === 'composer' && signs.person === undefined
    ? absent([seen(sight.page)], { note: 'The opened chat does not say that a bot answers.' })
    : untold(sight, 'The window does not say whether a bot answers.');
}

/** A clock that did not answer in the page reads 0. */
const readyMs = (sight: Sight): ReadingOf<'chat.ready-ms'> =>
  sight.opened.readyMs > 0 && !sight.page.page.consent
    ? found(sight.opened.readyMs, [
        sight.opened.launcher === '' ? remarked(proof(sight, 'open without a launcher')) : proof(sight, sight.opened.launcher),
      ])
    : untold(sight, 'When the chat was there could not be told.');

export default defineProbe({
  id: 'chat-state',
  channel: 'chat',
  summary: 'What an opened chat says of itself: who answers and when, its greeting, what it asks first, and how fast it replies.',
  looksAt: chatWidget.looksAt,
  measures: [
    'chat.availability',
    'chat.hours',
    'chat.displayed-reply-time',
    'chat.greeting',
    'chat.pre-chat-form',
    'chat.bot',
    'chat.ready-ms',
  ],
  // The pages that show whether there is a chat: without them, neither it nor its state is absent.
  follow: (view) => chatWidget.follow?.(view) ?? [],
  read(view) {
    const products = chatWidget.read(view)['chat.products'];
    const sight = products.state === 'found' ? sightOf(view) : undefined;
    const none = products.state === 'found' ? unopened(view) : products;
    return {
      'chat.availability':
        (products.state === 'found' ? availability(sight, statusOf(view), botProduct(view)) : undefined) ?? none,
      'chat.hours': sight ? hours(sight) : none,
      'chat.displayed-reply-time': sight
        ? replyTime(sight)
        : none.state === 'absent'
          ? absent(none.searched, { source: 'indirect' })
          : none,
      'chat.greeting': sight ? greeting(sight) : none,
      'chat.pre-chat-form': sight ? preChatForm(sight) : none,
      'chat.bot': sight ? bot(sight, botProduct(view)) : none,
      'chat.ready-ms': sight ? readyMs(sight) : none,
    };
  },
});
