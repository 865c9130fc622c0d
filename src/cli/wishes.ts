import { readFile, stat } from 'node:fs/promises';
import type { Picture, Wishes } from '../report/reporter.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import { sizeText } from './size-text.ts';

const mostBytes = 200_000;

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** The kind of a picture by what it holds, whatever its name says. */
function mediaTypeOf(bytes: Uint8Array): Picture['mediaType'] | undefined {
  if (startsWith(bytes, '\x89PNG\r\n\x1a\n')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  const text = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .trimStart();
  const isMarkup = text.startsWith('<svg') || text.startsWith('<?xml') || text.startsWith('<!');
  return isMarkup && /<svg[\s>]/.test(text) ? 'image/svg+xml' : undefined;
}

/** Reads the picture of `--logo`; rejects with a CommandError on what is none, or too large to be carried in a report. */
export async function readLogo(file: string): Promise<Picture> {
  const cannotRead = (error: unknown): CommandError =>
    new CommandError(exitCode.usage, ({ trouble }) => trouble.cannotReadOption('--logo', file, trouble.unreadable(error)));
  const { size } = await stat(file).catch((error: unknown) => {
    throw cannotRead(error);
  });
  if (size > mostBytes)
    throw new CommandError(exitCode.usage, (words) =>
      words.trouble.bigLogo(file, sizeText(size, words), sizeText(mostBytes, words)),
    );
  const bytes = await readFile(file).catch((error: unknown) => {
    throw cannotRead(error);
  });
  const mediaType = mediaTypeOf(bytes);
  if (!mediaType) throw new CommandError(exitCode.usage, ({ trouble }) => trouble.notALogo(file));
  return { mediaType, base64: bytes.toString('base64') };
}

/** How the flags want reports to look; rejects with a CommandError on what cannot be shown. */
export async function wishesOf({ title, logo, anonymize, csv, csvDialect, screenshots }: Flags): Promise<Wishes> {
  if (title?.trim() === '') throw new CommandError(exitCode.usage, ({ trouble }) => trouble.emptyTitle);
  return {
    ...(title === undefined ? {} : { title: title.trim() }),
    ...(logo === undefined ? {} : { logo: await readLogo(logo) }),
    ...(anonymize ? { anonymize } : {}),
    ...(csv === undefined && csvDialect === undefined
      ? {}
      : { csv: { layout: csv ?? 'tidy', dialect: csvDialect ?? 'rfc4180' } }),
    ...(screenshots === undefined ? {} : { screenshots }),
  };
}
