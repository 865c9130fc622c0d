import { RE2JS } from 're2js';
import type { Pattern } from '../model/vendor.ts';
import { clean } from './text.ts';

/** A regular expression that somebody else wrote, in an engine whose time grows with the text alone; throws on what it does not take. */
export function linearPattern(source: string): Pattern {
  const compiled = RE2JS.compile(RE2JS.translateRegExp(source));
  return {
    test: (text) => compiled.matcher(text).find(),
    exec: (text) => {
      const matcher = compiled.matcher(text);
      return matcher.find() ? { 0: matcher.group() ?? '', index: matcher.start() } : null;
    },
  };
}

/** Why a text is no such expression; undefined when it is one. */
export function patternFault(source: string): string | undefined {
  try {
    linearPattern(source);
    return undefined;
  } catch (error) {
    return clean(error instanceof Error ? error.message : String(error), 120);
  }
}
