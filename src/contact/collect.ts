import { clean } from '../lib/text.ts';
import { classifyMail } from './classify-mail.ts';
import { isCompanyName, reachedNames } from './company-name.ts';
import type { EnquiryState, Received } from './enquiry-state.ts';
import type { MailMatch, Observation } from './events.ts';
import type { Ledger } from './ledger.ts';
import { MailServerError } from './mail-server-error.ts';
import type { Mailbox, MailFolder, MailHead } from './mailbox.ts';
import { matchMail } from './match-mail.ts';
import { askedAt, isOpen, waitedUntil } from './open-enquiries.ts';
import { headerOf, headersOf, type ParsedMail, parseMail } from './parse-mail.ts';
import { keepRaw } from './raw-mails.ts';
import { suppress } from './suppression.ts';

export interface CollectSettings {
  readonly ledger: Pick<Ledger, 'states' | 'append'>;
  readonly mailbox: Mailbox;
  /** Address of the one who asks, whose own mails are no answers. */
  readonly asker: string;
  /** Folder of the enquiries: mails that match are kept in it. */
  readonly dir: string;
  /** Folders of the mailbox that answers may lie in. */
  readonly folders: readonly string[];
  readonly deadlineDays: number;
  readonly now: () => string;
  /** ISO 8601: where to begin, in place of the day of the oldest enquiry that is open. */
  readonly since?: string;
  readonly signal?: AbortSignal;
}

/** A mail that was not known before, and the enquiry that it belongs to. */
export interface News {
  readonly enquiry: EnquiryState;
  readonly mail: Observation;
  /** It asks not to be written to: the company was put on the list of those that never are. */
  readonly optedOut: boolean;
}

export interface Collected {
  readonly open: number;
  readonly news: readonly News[];
  /** What is worth knowing though nothing is wrong. */
  readonly notes: readonly string[];
  /** Why the mailbox was not read to its end; empty when it was, and only then does silence count. */
  readonly gaps: readonly string[];
}

/** Clocks may differ by so many milliseconds. */
const skew = 600_000;

const named = (folders: readonly MailFolder[], wanted: string): MailFolder | undefined =>
  folders.find(({ path }) => path === wanted || (/^inbox$/i.test(wanted) && /^inbox$/i.test(path)));

/** The folders to read: those that the configuration names, and the server's own for junk where the named one is missing. */
function choose(there: readonly MailFolder[], wanted: readonly string[]) {
  const missing = wanted.filter((folder) => !named(there, folder));
  const junk = missing.length === 0 ? undefined : there.find((folder) => folder.junk);
  const isJunk = (folder: string): boolean => /(^|[./])(junk|spam)$/i.test(folder);
  const chosen = [...wanted.flatMap((folder) => named(there, folder)?.path ?? []), ...(junk ? [junk.path] : [])];
  return {
    folders: [...new Set(chosen)],
    notes: missing
      .filter(isJunk)
      .map(
        (folder) =>
          `The mailbox has no folder ${folder}${junk ? `; ${junk.path} is read in its place` : ', so there is none to read'}.`,
      ),
    gaps: missing
      .filter((folder) => !isJunk(folder))
      .map(
        (folder) =>
          `The mailbox has no folder ${folder}. It has: ${there
            .map(({ path }) => clean(path, 60))
            .join(', ')
            .slice(0, 500)}.`,
      ),
  };
}

/** Whether a mail tells of the delivery of another, which its header need not name. */
const isReport = (head: ParsedMail): boolean =>
  /multipart\/report|message\/delivery-status/i.test(headerOf(head, 'content-type')) ||
  headersOf(head, 'return-path').some((path) => path.trim() === '<>') ||
  /^(mailer-daemon|postmaster)@/.test(head.from.address);

/** What is known of an enquiry's mails, those that are none of its own too. */
const mailsOf = ({ received, setAside = [] }: EnquiryState): readonly Received[] => [...received, ...setAside];

/** Whether it is the enquiry itself, or another mail of the one who asks, that came back as a copy. */
const isOwn = (mail: ParsedMail, { asked }: EnquiryState): boolean =>
  asked !== undefined &&
  (mail.from.address.includes(asked.token) ||
    (asked.messageId !== undefined && headerOf(mail, 'message-id').trim() === asked.messageId));

function observationOf(head: MailHead, mail: ParsedMail, match: MailMatch, rawSha256: string) {
  const { kind, automation, vendor, ticket, promisedHours, surveyHost, excerpt, rules, optOut } = classifyMail(mail);
  const observation: Observation = {
    rawSha256,
    folder: clean(head.folder),
    uidValidity: head.uidValidity,
    uid: head.uid,
    internalDate: head.internalDate,
    ...(mail.topReceived === undefined ? {} : { topReceived: mail.topReceived }),
    ...(mail.date === undefined ? {} : { date: mail.date }),
    from: clean(mail.from.address),
    subject: clean(mail.subject),
    match,
    kind,
    automation,
    ...(vendor === undefined ? {} : { vendor: clean(vendor) }),
    ...(ticket === undefined ? {} : { ticket: clean(ticket) }),
    ...(promisedHours === undefined ? {} : { promisedHours }),
    ...(surveyHost === undefined ? {} : { surveyHost: clean(surveyHost) }),
    excerpt: clean(excerpt),
    rules: rules.map((rule) => clean(rule)),
  };
  return { observation, optOut };
}

/**
 * Reads the mailbox for what came for every enquiry that is open, oldest first, and writes it into the ledger, each mail
 * once: what is known already is not read again. Only when all was read to its end does the ledger learn that silence
 * counts up to now. Nothing in the mailbox is changed, and nothing in a mail is ever opened or fetched.
 */
export async function collect(settings: CollectSettings): Promise<Collected> {
  const { ledger, mailbox, asker, dir, deadlineDays, now, signal } = settings;
  const until = now();
  const ids = [...ledger.states().values()].filter((state) => isOpen(state, deadlineDays)).map(({ id }) => id);
  const open = (): readonly EnquiryState[] => ids.flatMap((id) => ledger.states().get(id) ?? []);
  const begins = new Map(open().map((state) => [state.id, askedAt(state) ?? until]));
  const since = settings.since ?? [...begins.values()].sort((a, b) => Date.parse(a) - Date.parse(b))[0];
  if (since === undefined) return { open: 0, news: [], notes: [], gaps: [] };

  const { folders, notes, gaps: missing } = choose(await mailbox.folders(), settings.folders);
  const gaps = [...missing];
  const note = (error: unknown): void => {
    if (!(error instanceof MailServerError)) throw error;
    gaps.push(error.message);
  };

  const known = new Set(
    open().flatMap((state) => mailsOf(state).map((mail) => `${mail.folder}\n${mail.uidValidity}\n${mail.uid}`)),
  );
  const waiting: { readonly head: MailHead; readonly holds: boolean }[] = [];
  const words = open().flatMap(({ asked }) => asked?.token ?? []);
  for (const folder of folders) {
    if (signal?.aborted) break;
    try {
      const reading = await mailbox.read(folder, since, words);
      gaps.push(...reading.gaps);
      for (const head of reading.heads)
        if (!known.has(`${clean(folder)}\n${head.uidValidity}\n${head.uid}`))
          waiting.push({ head, holds: reading.holding.has(head.uid) });
    } catch (error) {
      note(error);
    }
  }
  waiting.sort((a, b) => Date.parse(a.head.internalDate) - Date.parse(b.head.internalDate));

  const news: News[] = [];

  /** The enquiry that the mail belongs to, if it came while that was waiting for it. */
  const matched = (mail: ParsedMail, { internalDate }: MailHead) => {
    const found = matchMail(mail, open(), asker);
    const state = found && ledger.states().get(found.enquiry);
    const from = found && begins.get(found.enquiry);
    if (!found || !state || from === undefined || isOwn(mail, state)) return undefined;
    const at = Date.parse(internalDate);
    if (at > Date.parse(waitedUntil(state, from, deadlineDays))) return undefined;
    if (found.match.strength === 'weak' && at < Date.parse(from) - skew) return undefined;
    return { state, match: found.match };
  };

  const take = async (head: MailHead): Promise<void> => {
    const source = await mailbox.source(head);
    if (!source) {
      gaps.push(`${head.folder}: mail ${head.uid} was gone before it could be read.`);
      return;
    }
    const mail = await parseMail(source);
    const found = matched(mail, head);
    if (!found) return;
    const { state, match } = found;
    const rawSha256 = await keepRaw(dir, source);
    if (mailsOf(state).some((one) => one.rawSha256 === rawSha256)) return;
    const { observation, optOut } = observationOf(head, mail, match, rawSha256);
    const optedOut = optOut && match.strength === 'strong';
    // Before the mail is known, so that a run that breaks off here does it again.
    if (optedOut) {
      for (const name of reachedNames({ ...state, to: state.asked?.to }).filter(isCompanyName))
        await suppress(dir, name, `asked for it by mail, enquiry ${state.id}`);
      await ledger.append({ ev: 'opted-out', enquiry: state.id, why: 'a mail from the company asks for it', mail: rawSha256 });
    } else if (optOut)
      notes.push(
        `A doubtful mail from ${observation.from} asks not to be written to; if it is right: contact optout ${state.domain}`,
      );
    await ledger.append({ ev: 'observed', enquiry: state.id, mail: observation });
    news.push({ enquiry: state, mail: observation, optedOut });
  };

  for (const { head, holds } of waiting) {
    if (signal?.aborted) break;
    const shown = await parseMail(head.header);
    if (!holds && !isReport(shown) && !matched(shown, head)) continue;
    try {
      await take(head);
    } catch (error) {
      note(error);
      break;
    }
  }
  if (signal?.aborted) gaps.push('It was stopped before the end.');
  if (gaps.length === 0)
    for (const state of open()) {
      const from = begins.get(state.id) ?? until;
      if (Date.parse(since) > Date.parse(state.collectedUntil ?? from)) continue;
      const end = waitedUntil(state, from, deadlineDays);
      await ledger.append({ ev: 'collected', enquiry: state.id, until: Date.parse(end) < Date.parse(until) ? end : until });
    }
  return { open: ids.length, news, notes, gaps };
}
