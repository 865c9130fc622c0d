import { type ArchiveFile, bytesOf, placeOf } from './archive-file.ts';
import { gzipMark, gzipMember } from './gzip-member.ts';
import { digestCheck } from './warc-digest.ts';
import { headBytes, type RecordHead, recordHead } from './warc-head.ts';

/** Where a record stands: a member of a gzip file, or a span of a plain one. */
export interface RecordPlace {
  readonly file: ArchiveFile;
  readonly from: number;
  readonly zipped: boolean;
}

/** A record as it was found; `trouble` says what is wrong with it, and what is in doubt then is its body. */
export interface FoundRecord {
  readonly place: RecordPlace;
  readonly head: RecordHead;
  readonly trouble?: string;
}

/** A place where there should be a record; `unread` where it is the last one, whatever stands behind it. */
interface FoundProblem {
  readonly at: number;
  readonly problem: string;
  readonly unread?: true;
}

/** What stands in a file. */
export type Found = FoundRecord | FoundProblem;

/** A record that unpacks to more than this is passed over. */
const mostUnpacked = 1024 ** 3;
/** Bytes of one file that are kept unpacked, where it was compressed as a whole and not record by record. */
const mostHeld = 256 * 1024 ** 2;
/** Line ends behind a record: two by the standard, a few more by some writers. */
const mostBehind = 16;
/** Marks that are tried in vain behind a damaged record; a file made of nothing else would take for ever. */
const mostMarks = 1000;
const recordMark = Buffer.from('WARC/1.');

/** The first bytes of a record, fewer where it is damaged. */
export async function headAt(place: RecordPlace): Promise<Buffer> {
  if (!place.zipped) return place.file.read(place.from, headBytes);
  const parts: Buffer[] = [];
  let size = 0;
  try {
    for await (const part of bytesAt(place)) {
      parts.push(part);
      size += part.length;
      if (size >= headBytes) break;
    }
  } catch {
    // What came before the damage may be enough.
  }
  return Buffer.concat(parts).subarray(0, headBytes);
}

/** All bytes from the beginning of a record on; whoever reads them knows when to stop. */
export async function* bytesAt({ file, from, zipped }: RecordPlace): AsyncGenerator<Buffer> {
  const bytes = zipped ? (await gzipMember(file, from))?.bytes : bytesOf(file, from);
  if (bytes) yield* bytes;
}

interface Member {
  /** Of the record that it begins with; null when it begins with none. */
  readonly head: RecordHead | null;
  /** Unpacked bytes, as far as they were read. */
  readonly size: number;
  /** Where the next member begins; null when this one is damaged or too large. */
  readonly end: number | null;
  /** What does not fit the digests of the record. */
  readonly wrong: string | undefined;
}

async function readMember(file: ArchiveFile, from: number): Promise<Member | null> {
  const member = await gzipMember(file, from);
  if (!member) return null;
  const first: Buffer[] = [];
  let size = 0;
  let end: number | null = null;
  let begun: { readonly head: RecordHead | null; readonly check: ReturnType<typeof digestCheck> } | undefined;
  const begin = async () => {
    const bytes = Buffer.concat(first);
    const head = await recordHead(bytes.subarray(0, headBytes));
    const check = head && digestCheck(head);
    check?.add(bytes);
    return { head, check };
  };
  try {
    for await (const part of member.bytes) {
      size += part.length;
      if (size > mostUnpacked) break;
      if (begun) begun.check?.add(part);
      else first.push(part);
      if (size >= headBytes) begun ??= await begin();
    }
    if (size <= mostUnpacked) end = member.end();
  } catch {
    // What came before the damage may tell of which page it was.
  }
  begun ??= await begin();
  return { head: begun.head, size, end, wrong: begun.check?.trouble() };
}

/** Where the next member that holds a record begins: packed bytes may hold the mark by chance. Null when the search was given up. */
async function nextMember(file: ArchiveFile, from: number): Promise<number | null> {
  let at = await placeOf(file, gzipMark, from);
  for (let tries = 0; at !== null; tries++) {
    if (tries === mostMarks) return null;
    const head = await headAt({ file, from: at, zipped: true });
    if (head.subarray(0, recordMark.length).equals(recordMark)) return at;
    at = await placeOf(file, gzipMark, at + 1);
  }
  return file.size;
}

/** Bytes of a member behind its first record; null when the record does not tell its length. */
const behind = ({ size }: Member, { length, blockAt }: RecordHead): number | null =>
  length === null ? null : size - blockAt - length;

/** What is wrong with the record of a member, if anything. */
function memberTrouble(member: Member, head: RecordHead): string | undefined {
  const { size, end, wrong } = member;
  const more = behind(member, head);
  if (more === null) return 'it does not tell its length';
  if (size > mostUnpacked) return `it unpacks to more than ${mostUnpacked} bytes`;
  if (end === null) return 'it is cut off or damaged';
  return more < 0 ? `it is ${-more} bytes shorter than it says` : wrong;
}

/** The records of a member that holds more than one, as of a file that was compressed as a whole. */
async function* recordsWithin(file: ArchiveFile, at: number, { size, end }: Member, room: number): AsyncGenerator<Found> {
  if (size > room) yield { at, problem: `it was compressed as a whole and is large; unpack it first: gunzip ${file.name}` };
  else if (end === null) yield { at, problem: 'it was compressed as a whole, and is cut off or damaged; nothing of it was read' };
  else {
    const parts: Buffer[] = [];
    for await (const part of bytesAt({ file, from: at, zipped: true })) parts.push(part);
    const bytes = Buffer.concat(parts);
    const read = async (from: number, length: number): Promise<Buffer> => bytes.subarray(from, from + length);
    yield* plainRecords({ name: `${file.name}, unpacked`, size, read });
  }
}

async function* zippedRecords(file: ArchiveFile, held: number): AsyncGenerator<Found> {
  let room = held;
  for (let from = 0; from < file.size; ) {
    const member = await readMember(file, from);
    if (!member?.head) yield { at: from, problem: 'no record can be read here' };
    else if ((behind(member, member.head) ?? 0) > mostBehind) {
      yield* recordsWithin(file, from, member, room);
      room -= Math.min(room, member.size);
    } else {
      const trouble = memberTrouble(member, member.head);
      yield { place: { file, from, zipped: true }, head: member.head, ...(trouble === undefined ? {} : { trouble }) };
    }
    const next = member?.end ?? (await nextMember(file, from + 1));
    if (next === null) {
      const problem = `what stands behind it was not read: ${mostMarks} marks of gzip in a row begin no record`;
      yield { at: from, problem, unread: true };
      return;
    }
    from = next;
  }
}

/** Where a line next begins with the mark of a record. */
async function nextRecord(file: ArchiveFile, from: number): Promise<number> {
  const at = await placeOf(file, Buffer.concat([Buffer.from('\n'), recordMark]), from);
  return at === null ? file.size : at + 1;
}

/** Behind the line ends that part one record from the next. */
async function behindBlanks(file: ArchiveFile, at: number): Promise<number> {
  const near = await file.read(at, mostBehind);
  const length = near.findIndex((byte) => byte !== 13 && byte !== 10);
  return at + (length < 0 ? near.length : length);
}

/** What does not fit the digests of a record that stands in a plain file. */
async function wrongIn(file: ArchiveFile, head: RecordHead, from: number, to: number): Promise<string | undefined> {
  const check = digestCheck(head);
  if (!check) return undefined;
  for await (const piece of bytesOf(file, from, to)) check.add(piece);
  return check.trouble();
}

async function* plainRecords(file: ArchiveFile): AsyncGenerator<Found> {
  for (let from = 0; from < file.size; ) {
    const head = await recordHead(await file.read(from, headBytes));
    if (!head) {
      yield { at: from, problem: 'no record can be read here' };
      from = await nextRecord(file, from);
      continue;
    }
    const place = { file, from, zipped: false };
    const ends = head.length === null ? null : from + head.blockAt + head.length;
    const next = ends === null || ends > file.size ? null : await behindBlanks(file, ends);
    const fits = next !== null && (next === file.size || (await file.read(next, recordMark.length)).equals(recordMark));
    if (ends !== null && fits) {
      const trouble = await wrongIn(file, head, from, ends);
      yield { place, head, ...(trouble === undefined ? {} : { trouble }) };
    } else if (ends === null) yield { place, head, trouble: 'it does not tell its length' };
    else if (ends > file.size) yield { place, head, trouble: 'it is cut off, or longer than it says' };
    else yield { place, head, trouble: 'it does not end where it says' };
    from = next !== null && fits ? next : await nextRecord(file, from + head.blockAt - 2);
  }
}

/** Every record of a file, in order. What is damaged is said, and the search goes on behind it. Rejects where the file cannot be read. */
export async function* recordsOf(file: ArchiveFile, held = mostHeld): AsyncGenerator<Found> {
  const first = await file.read(0, gzipMark.length);
  yield* first.equals(gzipMark) ? zippedRecords(file, held) : plainRecords(file);
}
