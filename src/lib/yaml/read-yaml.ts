import { isScalar, LineCounter, parseDocument } from 'yaml';
import { clean } from '../text.ts';
import { limits } from './limits.ts';
import { andMore } from './problem.ts';
import { tooMuch } from './too-much.ts';
import { control, numbered, plant, type Spot, type Tree } from './tree.ts';

const nothing = (message: string, spot: Spot = { line: 1, col: 1 }): Tree => ({
  value: undefined,
  faults: [{ ...spot, path: [], message }],
  at: () => spot,
});

function spotIn(text: string, offset: number): Spot {
  const before = text.slice(0, offset);
  return { line: before.split('\n').length, col: offset - before.lastIndexOf('\n') };
}

function decode(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return undefined;
  }
}

/** The first error of each of the first lines that have one, and on how many more lines there are any. */
function firstLines(faults: Tree['faults']): Tree['faults'] {
  const seen = new Set<number>();
  const lines = faults
    .toSorted((a, b) => a.line - b.line)
    .filter(({ line }) => {
      const isFirst = !seen.has(line);
      seen.add(line);
      return isFirst;
    });
  const told = lines.slice(0, limits.syntaxErrors);
  const last = told.at(-1);
  const more = lines.length - told.length;
  return last && more > 0 ? [...told, { ...last, message: andMore(more) }] : told;
}

/**
 * Bytes to plain values with their positions. Everything outside a small YAML 1.2 is a fault: tags, directives, merge
 * keys, more than one document, duplicate keys, keys that are not text, control characters, and more of anything than
 * `limits` allows. `noun` is what one file holds, such as `rubric`. Never throws.
 */
export function readYaml(bytes: Uint8Array, noun: string): Tree {
  if (bytes.length > limits.bytes) return nothing(`the file is too large: ${bytes.length} bytes, the limit is ${limits.bytes}`);
  const text = decode(bytes);
  if (text === undefined) {
    const rough = new TextDecoder().decode(bytes);
    return nothing('not UTF-8: save the file in this encoding', spotIn(rough, Math.max(0, rough.indexOf('\ufffd'))));
  }
  const raw = control.exec(text);
  if (raw !== null) return nothing(`the file holds a control character (${numbered(raw[0])})`, spotIn(text, raw.index));
  const excess = tooMuch(text);
  if (excess !== undefined) return nothing(excess.message, spotIn(text, excess.offset));

  const lineCounter = new LineCounter();
  // With the log level at 'silent' the parser would pass over a second document in silence.
  const doc = parseDocument(text, { lineCounter, uniqueKeys: false, prettyErrors: false, logLevel: 'error' });
  const spot = (offset: number): Spot => {
    const { line, col } = lineCounter.linePos(offset);
    return { line: Math.max(1, line), col: Math.max(1, col) };
  };
  const directives = doc.warnings.some(({ code }) => code === 'BAD_DIRECTIVE') || doc.directives?.yaml.explicit === true;
  if (directives) return nothing('directives such as %YAML are not supported: leave the line out');
  if (doc.errors.length > 0) {
    const faults = doc.errors.map(({ code, message, pos }) => ({
      ...spot(pos[0]),
      path: [],
      message: code === 'MULTIPLE_DOCS' ? `a second document begins here: one file holds one ${noun}` : clean(message, 200),
    }));
    return { ...nothing(''), faults: firstLines(faults) };
  }
  if (doc.contents === null) return nothing('the file is empty');
  return isScalar(doc.contents) && doc.contents.value === null ? nothing(`the file holds null and no ${noun}`) : plant(doc, spot);
}
