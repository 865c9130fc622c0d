import { createHash } from 'node:crypto';
import { type LogColumn, logHeaders, logWords } from '../data/log-headers.ts';
import { clean, fold } from '../lib/text.ts';
import { companyName, isCompanyName } from './company-name.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { ImportedLog, LedgerEvent } from './events.ts';
import { type Cell, type LogProblem, readLogTable } from './log-table.ts';
import { momentOf } from './zoned-time.ts';

export type ImportEvent = Extract<LedgerEvent, { ev: 'imported' }>;
/** The enquiries of a log, or everything that is wrong with it, each as `file:line:column: sentence`. */
export type ReadLog =
  | { readonly ok: true; readonly events: readonly ImportEvent[] }
  | { readonly ok: false; readonly problems: readonly string[] };

const required: readonly LogColumn[] = ['company', 'channel', 'sent'];
const mostRows = 10_000;
/** Clocks of two people who write a log together. */
const ahead = 120_000;

const isColumn = (name: string): name is LogColumn => Object.hasOwn(logHeaders, name);
const columns = new Map<string, LogColumn>(
  Object.entries(logHeaders).flatMap(([column, names]) => (isColumn(column) ? names.map((name) => [name, column] as const) : [])),
);
const columnOf = (header: string): LogColumn | undefined => columns.get(fold(header).replaceAll('_', ' '));
const says = (text: string, ...words: readonly (keyof typeof logWords)[]): keyof typeof logWords | undefined =>
  words.find((word) => logWords[word].some((one) => one === fold(text)));

/** The registrable domain that a cell names: `acme.com`, a web address or an e-mail address; none under a public suffix alone. */
function companyIn(text: string): string | undefined {
  const name = /\s/.test(text) ? '' : companyName(text);
  return isCompanyName(name) ? name : undefined;
}

/** A row under the eyes of a reader that writes down what is wrong. */
interface Row {
  readonly cells: ReadonlyMap<LogColumn, Cell>;
  readonly start: Cell;
  wrong(cell: Cell, message: string): void;
}

function timeIn({ cells, wrong }: Row, column: LogColumn, zone: string | undefined, now: number): string | undefined {
  const cell = cells.get(column);
  if (cell === undefined || cell.text === '') return undefined;
  const moment = momentOf(cell.text, zone);
  if ('why' in moment) wrong(cell, `"${clean(cell.text, 60)}" ${moment.why}`);
  else if (Date.parse(moment.at) > now + ahead) wrong(cell, `"${clean(cell.text, 60)}" is still to come`);
  else return moment.at;
  return undefined;
}

function wordIn<W extends keyof typeof logWords>({ cells, wrong }: Row, column: LogColumn, words: readonly W[]): W | undefined {
  const cell = cells.get(column);
  if (cell === undefined || cell.text === '') return undefined;
  const word = words.find((one) => says(cell.text, one) !== undefined);
  if (word === undefined) wrong(cell, `"${clean(cell.text, 60)}" is none of: ${words.join(', ')}`);
  return word;
}

function countIn({ cells, wrong }: Row, column: LogColumn): number | undefined {
  const cell = cells.get(column);
  if (cell === undefined || cell.text === '') return undefined;
  if (/^\d{1,6}$/.test(cell.text)) return Number(cell.text);
  wrong(cell, `"${clean(cell.text, 60)}" is no whole number`);
  return undefined;
}

function noticesIn(row: Row): ImportedLog['statusNotices'] {
  const [sent, changes] = [countIn(row, 'statusNotices'), countIn(row, 'statusChanges')];
  const cell = row.cells.get('statusNotices') ?? row.start;
  if (sent === undefined || changes === undefined || changes === 0) return undefined;
  if (sent <= changes) return { sent, changes };
  row.wrong(cell, `${sent} notices are more than the ${changes} status changes`);
  return undefined;
}

/** Each of some times lies after the one before, or the row is refused. */
function inOrder(
  row: Row,
  before: { readonly at: string | undefined; readonly what: string },
  times: { readonly [C in LogColumn]?: string | undefined },
): void {
  for (const [column, at] of Object.entries(times)) {
    const cell = isColumn(column) ? row.cells.get(column) : undefined;
    if (cell && at !== undefined && before.at !== undefined && Date.parse(at) < Date.parse(before.at))
      row.wrong(cell, `"${clean(cell.text, 60)}" lies before ${before.what}`);
  }
}

function readRow(row: Row, file: string, { zone, now }: LogOptions): ImportEvent | undefined {
  const { cells, start, wrong } = row;
  const need = (column: LogColumn): void => {
    const cell = cells.get(column) ?? start;
    if (cells.get(column)?.text === '' || !cells.has(column)) wrong(cell, `"${column}" is empty`);
  };
  for (const column of required) need(column);
  const time = (column: LogColumn): string | undefined => timeIn(row, column, zone, Date.parse(now));
  const company = cells.get('company');
  const domain = company === undefined || company.text === '' ? undefined : companyIn(company.text);
  if (company && company.text !== '' && domain === undefined)
    wrong(company, `"${clean(company.text, 60)}" is no domain; name the company by its domain, such as acme.com`);
  const channel = wordIn(row, 'channel', ['email', 'chat']);
  const sentAt = time('sent');
  const [acknowledgedAt, answeredAt, solvedAt] = [time('acknowledged'), time('answered'), time('solved')];
  const watchedUntil = time('watchedUntil');
  const answeredBy = wordIn(row, 'answeredBy', ['bot', 'human']);
  const survey = wordIn(row, 'survey', ['yes', 'no']);
  const statusNotices = noticesIn(row);
  if (domain === undefined || channel === undefined || sentAt === undefined) return undefined;
  const isAfter = (at: string | undefined): boolean => at === undefined || Date.parse(at) >= Date.parse(sentAt);
  inOrder(
    row,
    { at: sentAt, what: 'the enquiry was sent' },
    { acknowledged: acknowledgedAt, answered: answeredAt, solved: solvedAt, watchedUntil },
  );
  // One slip is told once.
  if ([answeredAt, solvedAt, watchedUntil].every(isAfter))
    inOrder(row, { at: answeredAt, what: 'the answer' }, { solved: solvedAt, watchedUntil });
  const notes = clean(cells.get('notes')?.text ?? '', 2000);
  const key = JSON.stringify([domain, channel, sentAt]);
  return {
    ev: 'imported',
    // The same company, channel and moment is the same enquiry, in whichever file it stands.
    enquiry: `log${createHash('sha256').update(key).digest('hex').slice(0, 20)}`,
    domain,
    log: {
      file: clean(file, 500),
      row: start.line,
      channel,
      sentAt,
      ...(acknowledgedAt === undefined ? {} : { acknowledgedAt }),
      ...(answeredAt === undefined ? {} : { answeredAt }),
      ...(solvedAt === undefined ? {} : { solvedAt }),
      ...(watchedUntil === undefined ? {} : { watchedUntil }),
      ...(answeredBy === undefined ? {} : { answeredBy }),
      ...(statusNotices === undefined ? {} : { statusNotices }),
      ...(survey === undefined ? {} : { survey: survey === 'yes' }),
      ...(notes === '' ? {} : { notes }),
    },
  };
}

interface LogOptions {
  /** IANA zone of times that tell none. */
  readonly zone?: string;
  /** ISO 8601: nothing in a log lies after it. */
  readonly now: string;
}

/** Names of the columns, in the order of the file; what nobody knows is a problem, for a slip would lose a whole column. */
function headerOf(head: readonly Cell[], problems: LogProblem[]): readonly (LogColumn | undefined)[] {
  const known = head.map(({ text }) => columnOf(text));
  for (const [index, cell] of head.entries()) {
    const column = known[index];
    if (column === undefined && cell.text !== '')
      problems.push({
        ...cell,
        message: `unknown column "${clean(cell.text, 60)}"; known are ${Object.values(logHeaders)
          .map(([name]) => name.replace(' ', '_'))
          .join(', ')}`,
      });
    if (column !== undefined && known.indexOf(column) < index)
      problems.push({ ...cell, message: `"${clean(cell.text, 60)}" stands here a second time` });
  }
  const [first] = head;
  for (const column of required)
    if (first && !known.includes(column)) problems.push({ ...first, message: `the column "${column}" is missing` });
  return known;
}

/** Reads a log of enquiries that people kept: a table with a line of headers, see docs/contact.md. */
export function readLog(file: string, text: string, options: LogOptions): ReadLog {
  const problems: LogProblem[] = [];
  const table = readLogTable(text, mostRows);
  const [head, ...rows] = 'rows' in table ? table.rows : [];
  if ('problem' in table) problems.push(table.problem);
  else if (head === undefined) problems.push({ line: 1, column: 1, message: 'the file is empty' });
  const header = head === undefined ? [] : headerOf(head, problems);
  const isReadable = problems.length === 0;
  const lines = new Map<string, number>();
  const events = (isReadable ? rows : []).flatMap((cells) => {
    const [start] = cells;
    if (start === undefined) return [];
    const wrong = ({ line, column }: Cell, message: string): void => void problems.push({ line, column, message });
    const named = cells.flatMap((cell, index) => (header[index] === undefined ? [] : [[header[index], cell] as const]));
    const surplus = cells.slice(header.length).find((cell) => cell.text !== '');
    if (surplus) wrong(surplus, 'there are more cells than columns');
    const event = readRow({ cells: new Map(named), start, wrong }, file, options);
    const before = event && lines.get(event.enquiry);
    if (before !== undefined) wrong(start, `the same company, channel and time stand in line ${before}`);
    if (event) lines.set(event.enquiry, start.line);
    return event ? [event] : [];
  });
  if (problems.length === 0) return { ok: true, events };
  const sorted = problems.toSorted((a, b) => a.line - b.line || a.column - b.column);
  return { ok: false, problems: sorted.map(({ line, column, message }) => `${file}:${line}:${column}: ${message}`) };
}

const facts = ({ file: _file, row: _row, ...log }: ImportedLog): string => JSON.stringify(Object.entries(log).sort());

/** What a log tells that the ledger does not know yet: new enquiries, and known ones of which more is told. */
export function newsOf(events: readonly ImportEvent[], states: ReadonlyMap<string, EnquiryState>): readonly ImportEvent[] {
  return events.filter((event) => {
    const known = states.get(event.enquiry);
    if (known?.stage === 'forgotten') return false;
    return known?.log === undefined || facts(known.log) !== facts(event.log);
  });
}
