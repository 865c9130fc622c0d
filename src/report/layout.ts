import stringWidth from 'string-width';

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' });

/** Letters, signs and lines of one column each: nearly everything, and far faster to count than the rest. */
const narrow =
  /^[\u0020-\u007e\u00a0\u00b7\u00c0-\u02ff\u0400-\u0482\u048a-\u052f\u2010-\u2027\u2500-\u257f\u25cb\u25cf\u2192\u2265\u270e]*$/;

/** Columns that a text takes on a terminal. */
export const columns = (text: string): number => (narrow.test(text) ? text.length : stringWidth(text));

const afterSeparator = /^(.*[/@.,_&?=-])([^/@.,_&?=-]*)$/s;

/** A word cut into pieces of at most `width` columns, after a separator where one is near. */
function cutWord(word: string, width: number): string[] {
  const pieces: string[] = [];
  let piece = '';
  let used = 0;
  for (const { segment } of graphemes.segment(word)) {
    const wide = columns(segment);
    if (piece !== '' && used + wide > width) {
      const [, head = '', rest = ''] = afterSeparator.exec(piece) ?? [];
      const near = columns(head) * 2 > width;
      pieces.push(near ? head : piece);
      piece = near ? rest : '';
      used = columns(piece);
    }
    piece += segment;
    used += wide;
  }
  return piece === '' ? pieces : [...pieces, piece];
}

/** Lines of at most `width` columns (2 at least), broken at spaces where possible. */
export function wrap(text: string, width: number): readonly string[] {
  const room = Math.max(2, width);
  const lines: string[] = [];
  let line = '';
  let used = 0;
  for (const word of text.split(' ')) {
    const wide = columns(word);
    if (line !== '' && used + 1 + wide <= room) {
      line = `${line} ${word}`;
      used += 1 + wide;
      continue;
    }
    if (line !== '') lines.push(line);
    const pieces = wide <= room ? [word] : cutWord(word, room);
    lines.push(...pieces.slice(0, -1));
    line = pieces.at(-1) ?? '';
    used = columns(line);
  }
  return line === '' && lines.length > 0 ? lines : [...lines, line];
}

/** Spaces up to `width` columns. */
export const pad = (text: string, width: number): string => text + ' '.repeat(Math.max(0, width - columns(text)));

/** Wrapped lines behind a first prefix, and under it as many spaces. */
export function hanging(prefix: string, text: string, width: number): readonly string[] {
  const indent = columns(prefix);
  return wrap(text, width - indent).map((line, index) => `${index === 0 ? prefix : ' '.repeat(indent)}${line}`);
}
