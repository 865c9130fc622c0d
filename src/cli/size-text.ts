import { type CliWords, cliWording } from './words/index.ts';

/** Bytes for people: "980 bytes", "12.4 kB", "318 MB". */
export function sizeText(bytes: number, { runs: { size: words } }: CliWords = cliWording.en): string {
  if (bytes < 1000) return words.bytes(bytes);
  let size = bytes;
  let unit = '';
  for (const next of words.units) {
    if (size < 999.5) break;
    size /= 1000;
    unit = next;
  }
  const shown = size < 99.95 ? size.toFixed(1) : String(Math.round(size));
  return `${shown.replace('.', words.point)} ${unit}`;
}
