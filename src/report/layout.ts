import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Columns that a text takes on a terminal. */
export const columns = (text: string): number => stringWidth(text);

/** A text cut into pieces of at most `width` columns, after a separator where one is near. */
function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  for (const { segment } of graphemes.segment(word)) {
    if (piece !== '' && columns(piece + segment) > width) {
      const near = /^(.*[/@.,_&?=-])([^/@.,_&?=-]*)$/s.exec(piece);
      const [, head = '', rest = ''] = near && columns(near[1] ?? '') * 2 > width ? near : [piece, piece, ''];
      pieces.push(head);
      piece = rest;
    }
    piece += segment;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Lines of at most `width` columns (2 at least), broken at spaces where possible. */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    if (line !== '' && columns(`${line} ${word}`) <= room) {
      line = `${line} ${word}`;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = columns(word) <= room ? [word] : cutWord(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** The first `most` lines; the last ends in … when there were more. */
export function atMost(lines: readonly string[], most: number, width: number): readonly string[] {
  if (lines.length <= most) return lines;
  const kept = lines.slice(0, most);
  let last = kept.at(-1) ?? '';
  while (last !== '' && columns(last) > width - 1) last = last.slice(0, -1);
  return [...kept.slice(0, -1), `${last}…`];
}

/** Spaces up to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** Wrapped lines behind a first prefix, and under it as many spaces. */
export function hanging(prefix: string, text: string, width: number): readonly string[] {
  const indent = columns(prefix);
  return wrap(text, width - indent).map((line, index) => `${index === 0 ? prefix : ' '.repeat(indent)}${line}`);
}
