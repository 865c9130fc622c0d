import { createHash } from 'node:crypto';
import { lstat, readdir, readFile } from 'node:fs/promises';
import path from 'node:path';

export const picturesFolder = 'screenshots';
const named = /^[0-9a-f]{16}\.(?:jpg|png)$/;
export const isPicture = (name: string): boolean => named.test(name);
const maxBytes = 32 * 1024 * 1024;

/** How JPEG and PNG begin in base64. */
const ending = (base64: string): 'jpg' | 'png' | undefined =>
  base64.startsWith('/9j/') ? 'jpg' : base64.startsWith('iVBOR') ? 'png' : undefined;

/** Screenshots of a company on their way to files of their own; one that is shown twice is kept once. */
export interface Pictures {
  /** For `JSON.stringify`: a screenshot becomes the name of its file. */
  readonly out: (key: string, value: unknown) => unknown;
  /** By their paths in the company's folder. */
  readonly files: ReadonlyMap<string, Uint8Array>;
}

export function takePictures(): Pictures {
  const files = new Map<string, Uint8Array>();
  const out = (key: string, value: unknown): unknown => {
    if (key !== 'screenshot' || typeof value !== 'string') return value;
    const type = ending(value);
    const bytes = Buffer.from(value, 'base64');
    if (type === undefined || bytes.toString('base64') !== value) return value;
    const file = `${picturesFolder}/${createHash('sha256').update(bytes).digest('hex').slice(0, 16)}.${type}`;
    files.set(file, bytes);
    return { file };
  };
  return { out, files };
}

async function picturesIn(folder: string): Promise<ReadonlyMap<string, string>> {
  const place = path.join(folder, picturesFolder);
  const pictures = new Map<string, string>();
  if (!(await lstat(place).catch(() => undefined))?.isDirectory()) return pictures;
  for (const name of await readdir(place)) {
    const file = path.join(place, name);
    const there = await lstat(file);
    if (isPicture(name) && there.isFile() && there.size <= maxBytes)
      pictures.set(`${picturesFolder}/${name}`, (await readFile(file)).toString('base64'));
  }
  return pictures;
}

/** JSON with its screenshots put back; one whose file is gone is left out, for it only illustrates. */
export async function parseWithPictures(text: string, folder: string): Promise<unknown> {
  if (!/"screenshot": ?\{/.test(text)) return JSON.parse(text);
  const pictures = await picturesIn(folder);
  return JSON.parse(text, (key: string, value: unknown) =>
    key === 'screenshot' && typeof value === 'object' && value !== null && 'file' in value
      ? pictures.get(String(value.file))
      : value,
  );
}
