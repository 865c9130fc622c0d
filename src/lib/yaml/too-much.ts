import { Lexer } from 'yaml';
import { limits } from './limits.ts';

/** Marks that the lexer puts between tokens; they stand for no text. */
const marks = new Set(['\u0002', '\u001f', '\u0018']);

/**
 * Tells where a YAML text goes beyond the limits of depth and length; undefined when it does not. Reads token by token,
 * without recursion: the parser behind it recurses, and deep nesting would end the program.
 */
export function tooMuch(text: string): { readonly offset: number; readonly message: string } | undefined {
  let offset = 0;
  let lineStart = 0;
  let brackets = 0;
  let tokens = 0;
  for (const token of new Lexer().lex(text)) {
    if (token === '[' || token === '{') brackets += 1;
    if (token === ']' || token === '}') brackets = Math.max(0, brackets - 1);
    const column = offset - lineStart;
    const entry = column > limits.indent && (token === '-' || token === '?');
    const indent = column === 0 && token.length > limits.indent && token.trim() === '';
    if (brackets > limits.depth || entry || indent) return { offset, message: 'nested too deep' };
    tokens += 1;
    if (tokens > limits.tokens) return { offset, message: `too much: more than ${limits.tokens} words and signs of YAML` };
    if (!marks.has(token)) offset += token.length;
    if (token.includes('\n')) lineStart = offset - (token.length - 1 - token.lastIndexOf('\n'));
  }
  return undefined;
}
