import { readFile, stat } from 'node:fs/promises';
import type { Picture, Wishes } from '../report/reporter.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import { sizeText } from './size-text.ts';

const mostBytes = 200_000;

const startsWith = (bytes: Uint8Array, text: string, at = 0): boolean =>
  Buffer.from(bytes.subarray(at, at + text.length)).toString('latin1') === text;

/** Where what stands at the start of XML ends; undefined for an element. A document type may hold declarations of its own. */
function endOfProlog(text: string): string | undefined {
  if (text.startsWith('<?')) return '?>';
  if (text.startsWith('<!--')) return '-->';
  if (!text.startsWith('<!')) return undefined;
  const [inside, end] = [text.indexOf('['), text.indexOf('>')];
  return inside >= 0 && inside < end ? ']>' : '>';
}

/** Whether the first element is that of an SVG; HTML may hold one too, and is no picture. */
function isSvg(text: string): boolean {
  let rest = text.replace(/^\ufeff/, '').trimStart();
  for (let end = endOfProlog(rest); end !== undefined; end = endOfProlog(rest)) {
    const at = rest.indexOf(end);
    if (at < 0) return false;
    rest = rest.slice(at + end.length).trimStart();
  }
  return /^<(?:svg:)?svg[\s>/]/.test(rest);
}

/** Bytes of a PNG up to the end of its header. */
const pngHeader = 33;

/** The kind of a picture by what it holds, whatever its name says. */
function mediaTypeOf(bytes: Uint8Array): Picture['mediaType'] | undefined {
  if (bytes.length >= pngHeader && startsWith(bytes, '\x89PNG\r\n\x1a\n\0\0\0\rIHDR')) return 'image/png';
  if (startsWith(bytes, '\xff\xd8\xff')) return 'image/jpeg';
  if (startsWith(bytes, 'RIFF') && startsWith(bytes, 'WEBP', 8)) return 'image/webp';
  return isSvg(Buffer.from(bytes).toString('utf8')) ? 'image/svg+xml' : undefined;
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

/** The pictures to take: those asked for; by themselves, only where a run keeps them or a report can show them. */
export function picturesFor(
  { screenshots, byDefault = [], format, output = [] }: Flags,
  isKept: boolean,
): NonNullable<Flags['screenshots']> {
  const isAsked = screenshots !== undefined && !byDefault.includes('screenshots');
  const isShown = format === 'html' || output.some((file) => file.toLowerCase().endsWith('.html'));
  return isAsked || isKept || isShown ? (screenshots ?? 'key') : 'none';
}
