/** A file that is read in pieces, at any place. */
export interface ArchiveFile {
  /** For people. */
  readonly name: string;
  readonly size: number;
  /** The bytes that stand there; fewer at the end of the file, none behind it. */
  read(from: number, length: number): Promise<Buffer>;
}

const pieceBytes = 32 * 1024;

/** The bytes from one place up to another, or to the end of the file. */
export async function* bytesOf(file: ArchiveFile, from: number, to = file.size): AsyncGenerator<Buffer> {
  for (let at = from; at < to; ) {
    const piece = await file.read(at, Math.min(pieceBytes, to - at));
    if (piece.length === 0) return;
    at += piece.length;
    yield piece;
  }
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
