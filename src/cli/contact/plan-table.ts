import { Chalk } from 'chalk';
import { nextBusinessTime } from '../../contact/business-hours.ts';
import type { ContactConfig } from '../../contact/config.ts';
import type { Enquiry } from '../../contact/events.ts';
import type { Plan } from '../../contact/plan.ts';
import { cleanLines } from '../../lib/text.ts';
import { terminal } from '../../report/escape.ts';
import { columns, hanging, wrap } from '../../report/layout.ts';
import { type Cell, drawTable } from '../../report/table.ts';

interface Look {
  readonly width: number;
  readonly color: boolean;
}
interface Seen {
  readonly config: Pick<ContactConfig, 'hours'>;
  /** Every text in full. */
  readonly details: boolean;
  /** ISO 8601. */
  readonly now: string;
}
interface Row {
  readonly company: string;
  readonly ask: readonly string[];
  readonly when: readonly string[];
}

/** Columns that three columns take beside their texts. */
const borders = 3 * 3 + 1;
const leastForTable = 64;

/** When the company is at work, the first time from now on. */
function notBefore({ zone }: Enquiry, { hours }: Pick<ContactConfig, 'hours'>, now: string): string {
  const at = hours === 'any' ? now : (nextBusinessTime(zone, now) ?? now);
  return at === now ? 'from now on' : `from ${at.slice(0, 16).replace('T', ' ')} UTC on`;
}

/** What is asked, in a line, or as it is written when all is to be seen. */
function textOf({ subject, body }: Enquiry, details: boolean): readonly string[] {
  const title = subject === '' ? [] : [`"${subject}"`];
  if (details) return [...title, '', ...cleanLines(body).trimEnd().split('\n'), ''];
  return subject === '' ? [`"${body}"`] : title;
}

const rowOf = (enquiry: Enquiry, guesses: readonly string[], { config, details, now }: Seen): Row => ({
  company: enquiry.domain,
  ask: [
    `by ${enquiry.channel}: ${enquiry.to}`,
    `found on ${enquiry.foundOn}`,
    ...textOf(enquiry, details),
    `enquiry ${enquiry.id}`,
  ],
  when: [notBefore(enquiry, config, now), `${enquiry.zone}, ${enquiry.lang}`, ...guesses.map((guess) => `(${guess})`)],
});

function table(rows: readonly Row[], { width, color }: Look): string {
  const chalk = new Chalk({ level: color ? 1 : 0 });
  const quiet = (text: string): string => chalk.dim(text);
  const company = Math.min(Math.max(7, ...rows.map((row) => columns(row.company))), Math.floor((width - borders) / 4));
  const when = Math.min(30, Math.floor((width - borders) / 3));
  const widths = [company, width - borders - company - when, when];
  const cell = (texts: readonly string[], index: number): Cell => ({
    lines: texts.flatMap((text) => wrap(terminal(text), widths[index] ?? 0)),
  });
  const head = ['company', 'what is asked, and where', 'when'].map((title) => ({ lines: [title], paint: quiet }));
  const body = rows.map((row) => [[cell([row.company], 0), cell(row.ask, 1), cell(row.when, 2)]]);
  return drawTable(widths, [[head], ...body], quiet);
}

const list = (rows: readonly Row[], { width }: Look): readonly string[] =>
  rows.flatMap((row) => [
    ...hanging('', terminal(row.company), width),
    ...[...row.ask, ...row.when].flatMap((text) => hanging('  ', terminal(text), width)),
  ]);

/** Who is asked what, where and when, and who is not and why; as a table where there is room for one. */
export function planTable(plan: Plan, seen: Omit<Seen, 'now'>, look: Look): string {
  const rows = plan.enquiries.map((enquiry) => rowOf(enquiry, plan.guesses[enquiry.id] ?? [], { ...seen, now: plan.madeAt }));
  const asked = rows.length === 0 ? [] : look.width < leastForTable ? list(rows, look) : [table(rows, look)];
  const skipped = plan.skipped.flatMap(({ domain, channel, why }) =>
    hanging('  ', terminal(`${domain}, by ${channel}: ${why}`), look.width),
  );
  return [...asked, ...(skipped.length === 0 ? [] : ['Not asked:', ...skipped])].join('\n');
}
