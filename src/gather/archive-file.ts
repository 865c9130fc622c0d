import { createHash } from 'node:crypto';

/** A file that is read in pieces, at any place. */
export interface ArchiveFile {
  /** For people. */
  readonly name: string;
  readonly size: number;
  /** The bytes that stand there; fewer at the end of the file, none behind it. */
  read(from: number, length: number): Promise<Buffer>;
}

/** What tells one file from another, by whichever path it was named. */
export interface FilePrint {
  readonly name: string;
  readonly size: number;
  /** Hexadecimal. */
  readonly sha256: string;
}

const pieceBytes = 32 * 1024;
/** For a file that is read from end to end. */
const longPieceBytes = 1024 * 1024;

/** The bytes from one place up to another, or to the end of the file. */
export async function* bytesOf(file: ArchiveFile, from: number, to = file.size, piece = pieceBytes): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const read = await file.read(at, Math.min(piece, to - at));
    if (read.length === 0) return;
    at += read.length;
    yield read;
  }
}

export async function printOf(file: ArchiveFile): Promise<FilePrint> {
  const hash = createHash('sha256');
  for await (const piece of bytesOf(file, 0, file.size, longPieceBytes)) hash.update(piece);
  return { name: file.name, size: file.size, sha256: hash.digest('hex') };
}

/** Where the mark next stands at or after a place; null when it does not. */
export async function placeOf(file: ArchiveFile, mark: Buffer, from: number): Promise<number | null> {
  let before = Buffer.alloc(0);
  let at = from;
  for await (const piece of bytesOf(file, from)) {
    const seen = Buffer.concat([before, piece]);
    const found = seen.indexOf(mark);
    if (found >= 0) return at - before.length + found;
    at += piece.length;
    before = seen.subarray(Math.max(0, seen.length - mark.length + 1));
  }
  return null;
}
