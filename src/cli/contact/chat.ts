import { type ChatOutcomeOf, type Chatting, chatPlan } from '../../contact/chat/chat-plan.ts';
import type { ChatRecord } from '../../contact/events.ts';
import { LedgerError } from '../../contact/ledger-error.ts';
import { chatThanks } from '../../contact/texts.ts';
import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import type { Output } from '../output.ts';
import { stopSignals } from '../stop-signals.ts';
import { checkOnly } from './check-only.ts';
import type { ContactFlags } from './contact-options.ts';
import { contactExit, openContact } from './context.ts';
import { exitOf, type Fate } from './exit-of.ts';
import { readPlanFile } from './plan-file.ts';

const seconds = (ms: number): string => `${Math.round(ms / 100) / 10} s`;

/** What came in a chat, each message with its time and what it was taken for. */
function messagesOf({ messages }: ChatRecord): readonly string[] {
  return messages.map(
    ({ ms, kind, excerpt, because }) =>
      `          ${(ms < 0 ? 'before' : seconds(ms)).padEnd(8)} ${kind.padEnd(10)} ${clean(excerpt, 80)} (${because.join('; ')})`,
  );
}

/** Lines for an enquiry: what came of it, and what to do. */
function linesOf(outcome: ChatOutcomeOf): string {
  const { id, to } = outcome.enquiry;
  switch (outcome.kind) {
    case 'asked': {
      const { chat } = outcome;
      const said = chat.detail === '' ? '' : `  ${chat.detail}`;
      return [`${chat.outcome.padEnd(14)}  ${id}  ${to}${said}`, ...messagesOf(chat)].join('\n');
    }
    case 'before':
      return outcome.stage === 'unknown'
        ? `unknown         ${id}  ${to}  ${outcome.why}. Nobody knows whether the question was sent: contact settle ${id} --sent, or --not-sent`
        : `before          ${id}  ${to}  ${outcome.stage}: ${outcome.why}`;
    case 'held':
      return `held            ${id}  ${to}  ${outcome.why}`;
  }
}

function fateOf(outcome: ChatOutcomeOf): Fate {
  switch (outcome.kind) {
    case 'asked':
      return outcome.chat.askedAt === undefined ? 'failed' : 'arrived';
    case 'before':
      return outcome.stage === 'unknown' ? 'unknown' : 'before';
    case 'held':
      return 'held';
  }
}

async function showPlan(
  { enquiries, why }: Extract<Chatting, { kind: 'dry-run' }>,
  live: boolean,
  output: Output,
): Promise<number> {
  const shown = enquiries.map(({ id, domain, to, body, lang }, index) =>
    [
      `${index + 1} of ${enquiries.length}: ${domain}, enquiry ${id}`,
      `  page    ${to}`,
      `  types   ${body.replace(/\s+/g, ' ').trim()}`,
      `  thanks  ${chatThanks(lang)}  (once, when a person has answered)`,
    ].join('\n'),
  );
  await output.report(shown.length === 0 ? 'The plan holds no chat to show.' : shown.join('\n'));
  output.say(`No browser was opened and nothing was sent. ${why}`);
  return live ? contactExit.refused : contactExit.done;
}

/** Asks in the chats of a plan, or shows what would be typed and where; resolves with the exit code. */
export async function chatCommand(_: readonly string[], flags: ContactFlags, output: Output): Promise<number> {
  const { config, dir, now, openLedger } = await openContact(flags, output);
  const plan = await readPlanFile(flags.plan ?? 'plan.json', dir);
  const planned = new Set(plan.enquiries.map(({ id }) => id));
  checkOnly(flags.only, planned, (id) => `The plan holds no enquiry ${id}.`);
  const stop = stopSignals(output, 'Ending the chat that is under way. Press again to leave at once.');
  // Half a second of loading that a dry run saves.
  const { allowPrivate = false, browser } = flags;
  const named = browser === undefined ? {} : { browserPath: browser };
  const chats = flags.live
    ? (await import('../../run/open-chats.ts')).openChats({ plan, env: process.env, now, allowPrivate, ...named })
    : undefined;
  try {
    const chatting = await chatPlan(
      plan,
      {
        live: flags.live ?? false,
        siteTermsRead: flags.siteTermsRead ?? false,
        ...(flags.confirm === undefined ? {} : { confirm: flags.confirm }),
        ...(flags.only ? { only: flags.only } : {}),
        ...(flags.max === undefined ? {} : { max: flags.max }),
      },
      {
        config,
        dir,
        openLedger,
        now,
        env: process.env,
        signal: stop.signal,
        ask: async (errand) => {
          if (!chats) throw new TypeError('a dry run asks nobody');
          output.say(`Asking at ${errand.page}; this may take ${config.limits.chatMaxMinutes} minutes.`);
          return chats.ask(errand);
        },
        tell: (outcome) => output.report(linesOf(outcome)),
      },
    );
    if (chatting.kind === 'dry-run') return await showPlan(chatting, flags.live ?? false, output);
    return stop.code() ?? exitOf(chatting.outcomes.map(fateOf));
  } catch (error) {
    if (error instanceof LedgerError) throw new CommandError(contactExit.environment, error.message);
    throw error;
  } finally {
    await chats?.close();
    stop.end();
  }
}
