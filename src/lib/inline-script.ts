import { urlOf } from './url.ts';
/** What an inline script would do, read without running it: the addresses it loads and the names it sets. */

/** Whether a script of this type runs, at once or when an optimiser or a consent manager lets it; data and templates never do. */
export const runs = (type: string): boolean => type === '' || /^module$|script|lazy|rocket|delay|^text\/plain$/.test(type);

// A string, template or regular expression is kept whole, so that a slash inside it starts no comment; what is never closed
// ends with its line, so that hostile code costs no more than its length.
const pieces =
  /"(?:\\[\s\S]|[^"\\\n])*(?:"|(?=\n)|\\?$)|'(?:\\[\s\S]|[^'\\\n])*(?:'|(?=\n)|\\?$)|`(?:\\[\s\S]|[^`\\])*(?:`|\\?$)|(?<=[(,=:[!&|?{};\n]\s?)\/(?![*/])(?:\\.|\[(?:\\.|[^\]\\\n]){0,200}\]|[^/\\\n[]){1,200}\/|\/\*[\s\S]*?(?:\*\/|$)|(?<![:"'`\\\w/])\/\/[^\n]*|^\s*<!--[^\n]*/g;

/** The code without its comments, which do not run. */
export const uncommented = (code: string): string =>
  code.replace(pieces, (piece) => (/^(\/\*|\/\/|\s*<!--)/.test(piece) ? ' ' : piece));

// A quoted `//host/path`, `https://host/path` or `host/path`, also inside mark-up that the script writes.
const quoted =
  /(?:["'`]|\bsrc=)((?:(?:https?)?:)?(?:\\?\/){2})?((?:[a-z0-9_-]{1,63}\.){1,8}[a-z]{2,24})(:\d{1,5})?((?:\\?[/?])[^"'`\s<>]{0,500})?/gi;

// `"name": "address"` is data, whoever reads it; `src` is what loaders set.
const isValue = /["']\s{0,4}:\s{0,4}\\{0,3}["'`]?$/;
const isSource = /\bsrc\\{0,3}["']\s{0,4}:\s{0,4}\\{0,3}["'`]?$/i;
const isJoined = /^\\{0,3}["'`]\)?\s{0,4}(\+|\.concat)/;

const pathOnly = /["'`](\\?\/[\w.\-\\/]{1,200}\.(?:js|php)(?:\?[^"'`\s<>]{0,200})?)\\{0,3}["'`]/g;

const isData = (code: string, index: number): boolean => {
  const before = code.slice(Math.max(0, index - 20), index + 1);
  return isValue.test(before) && !isSource.test(before);
};

/**
 * Addresses that a script would load, as absolute text: those it spells out, and the scripts of its own site.
 * A bare host counts only where the script joins a path to it: lists of hosts (consent managers have them) load nothing.
 */
export function addressesIn(code: string, base: string): readonly string[] {
  const found: string[] = [];
  for (const hit of code.matchAll(quoted)) {
    const [whole, scheme = '', host = '', port = '', path = ''] = hit;
    if (isData(code, hit.index)) continue;
    const end = hit.index + whole.length;
    const tail = path.replace(/\\/g, '');
    const bare = tail.length < 2;
    if (bare && !isJoined.test(code.slice(end, end + 12))) continue;
    const joined = bare ? (/^[^+]*\+\s{0,4}["'`]\/?([^"'`\s]{1,200})/.exec(code.slice(end, end + 240))?.[1] ?? '') : '';
    found.push(`${/^http:/i.test(scheme) ? 'http:' : 'https:'}//${host}${port}${tail || '/'}${joined}`);
  }
  for (const hit of code.matchAll(pathOnly)) {
    const path = (hit[1] ?? '').replace(/\\/g, '');
    const url = isData(code, hit.index) ? null : urlOf(path, base);
    if (url) found.push(url.href);
  }
  return found;
}

const assignment =
  /(?<![\w$.])(?:(?:window|self|globalThis|top)(?:\.|\[["']))?([\w$][\w$.]{0,60})(?:["']\])?\s{0,8}(?:\|\||\?\?)?=(?![=>])/g;

/** Names that a script sets, with the position of the first assignment. */
export function assignedIn(code: string): ReadonlyMap<string, number> {
  const found = new Map<string, number>();
  for (const hit of code.matchAll(assignment)) {
    const name = hit[1] ?? '';
    if (!found.has(name)) found.set(name, hit.index);
  }
  return found;
}

const unset =
  /(?:\b|_)(?:licen[sc]e|app_?id|(?:web)?site_?id|widget_?id|account_?id|property_?id)["']?\s{0,4}[:=]\s{0,4}(?:0|""|''|null|undefined)\s{0,4}[,;}\n]/i;

/** A short snippet whose account is empty was pasted but never set up. */
export const isUnset = (code: string): boolean => code.length < 4000 && unset.test(`${code}\n`);
