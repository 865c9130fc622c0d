import { type ArchiveFile, bytesOf, placeOf } from './archive-file.ts';
import { gzipMark, gzipMember } from './gzip-member.ts';
import { headBytes, type RecordHead, recordHead } from './warc-head.ts';

/** Where a record stands: a member of a gzip file, or a span of a plain one. */
export interface RecordPlace {
  readonly file: ArchiveFile;
  readonly from: number;
  readonly zipped: boolean;
}

/** A record as it was found; `trouble` says what is wrong with its end, and what is in doubt then is its body. */
export interface FoundRecord {
  readonly place: RecordPlace;
  readonly head: RecordHead;
  readonly trouble?: string;
}

/** What stands in a file: records, and places where there should be one. */
export type Found = FoundRecord | { readonly at: number; readonly problem: string };

/** A record that unpacks to more than this is passed over. */
const mostUnpacked = 1024 ** 3;
/** Line ends behind a record: two by the standard, a few more by some writers. */
const mostBehind = 16;
/** Marks that are tried in vain behind a damaged record; a file made of nothing else would take for ever. */
const mostMarks = 10_000;
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
  readonly head: Buffer;
  /** Unpacked bytes, as far as they were read. */
  readonly size: number;
  /** Where the next member begins; null when this one is damaged or too large. */
  readonly end: number | null;
}

async function readMember(file: ArchiveFile, from: number): Promise<Member | null> {
  const member = await gzipMember(file, from);
  if (!member) return null;
  const parts: Buffer[] = [];
  let size = 0;
  const read = (end: number | null): Member => ({ head: Buffer.concat(parts).subarray(0, headBytes), size, end });
  try {
    for await (const part of member.bytes) {
      if (size < headBytes) parts.push(part);
      size += part.length;
      if (size > mostUnpacked) return read(null);
    }
    return read(member.end());
  } catch {
    return read(null);
  }
}

/** Where the next member that holds a record begins: packed bytes may hold the mark by chance. */
async function nextMember(file: ArchiveFile, from: number): Promise<number> {
  let at = await placeOf(file, gzipMark, from);
  for (let tries = 0; at !== null && tries < mostMarks; tries++) {
    const head = await headAt({ file, from: at, zipped: true });
    if (head.subarray(0, recordMark.length).equals(recordMark)) return at;
    at = await placeOf(file, gzipMark, at + 1);
  }
  return file.size;
}

/** What is wrong with the end of a record of a member, if anything. */
function memberTrouble({ size, end }: Member, { length, blockAt }: RecordHead): string | undefined {
  if (length === null) return 'it does not tell its length';
  if (size > mostUnpacked) return `it unpacks to more than ${mostUnpacked} bytes`;
  if (end === null) return 'it is cut off or damaged';
  const behind = size - blockAt - length;
  if (behind < 0) return `it is ${-behind} bytes shorter than it says`;
  return behind > mostBehind
    ? `it is ${behind} bytes longer than it says (a file that was compressed as a whole has to be unpacked first)`
    : undefined;
}

async function* zippedRecords(file: ArchiveFile): AsyncGenerator<Found> {
  for (let from = 0; from < file.size; ) {
    const member = await readMember(file, from);
    const head = member && (await recordHead(member.head));
    if (member && head) {
      const trouble = memberTrouble(member, head);
      yield { place: { file, from, zipped: true }, head, ...(trouble === undefined ? {} : { trouble }) };
    } else yield { at: from, problem: 'no record can be read here' };
    from = member?.end ?? (await nextMember(file, from + 1));
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
    if (next !== null && fits) yield { place, head };
    else if (ends === null) yield { place, head, trouble: 'it does not tell its length' };
    else if (ends > file.size) yield { place, head, trouble: 'it is cut off, or longer than it says' };
    else yield { place, head, trouble: 'it does not end where it says' };
    from = next !== null && fits ? next : await nextRecord(file, from + head.blockAt - 2);
  }
}

/** Every record of a file, in order. What is damaged is said, and the search goes on behind it. Rejects where the file cannot be read. */
export async function* recordsOf(file: ArchiveFile): AsyncGenerator<Found> {
  const first = await file.read(0, gzipMark.length);
  yield* first.equals(gzipMark) ? zippedRecords(file) : plainRecords(file);
}
