import { csv as safely } from './escape.ts';

/** RFC 4180 with a byte order mark: a header, then the rows. */
export const csvTable = (names: readonly string[], rows: readonly (readonly string[])[]): string =>
  `\ufeff${[names, ...rows].map((cells) => cells.map((cell) => `"${safely(cell).replaceAll('"', '""')}"`).join(',')).join('\r\n')}\r\n`;
