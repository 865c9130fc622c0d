/** Longest piece of foreign text that is kept as evidence, in characters. */
const excerptLimit = 300;

// C0 and C1 controls but those that are white space, bidi overrides and isolates, joiners, zero-width and tag characters,
// lone surrogates, and variation selectors but for those that make a sign an emoji.
const unsafe =
  /[\u0000-\u0008\u000e-\u001f\u007f-\u0084\u0086-\u009f\u00ad\u061c\u115f\u1160\u180e\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff\ufff9-\ufffb]|\u034f|[\u{e0000}-\u{e0fff}]|(?<!\p{Extended_Pictographic})[\ufe00-\ufe0f]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/gu;

/** Name and password before the host of an address, whatever stands before its slashes. */
const login = /(?<![\\/])([\\/]{2,})[^\s\\/?#"'<>]{1,2000}@/g;

const withoutLogins = (text: string): string => (text.includes('@') ? text.replace(login, '$1') : text);

/** Words of ASCII without `@`, single blanks between them: nothing of it would be taken away. */
const clear = /^[!-?A-~]+(?: [!-?A-~]+)*$/;

/**
 * The one cleaner: every text from outside passes here before it is stored in a reading.
 * Control, bidi and invisible characters and the logins in addresses go, white space becomes one space, and the rest is
 * cut at `limit` characters.
 */
export function clean(text: string, limit = excerptLimit): string {
  if (text.length <= limit && clear.test(text)) return text;
  const head = text.length > limit * 8 ? text.slice(0, limit * 8) : text;
  const flat = withoutLogins(head.replace(unsafe, '').replace(/[\s\u0085]+/gu, ' ')).trim();
  const characters = [...flat];
  return characters.length > limit ? `${characters.slice(0, limit - 1).join('')}…` : flat;
}

/** Lines of our own that may quote others: what `clean` takes away goes, but lines keep their ends, indents and length. */
export const cleanLines = (text: string): string =>
  withoutLogins(
    text
      .replace(/\r\n/g, '\n')
      .replace(unsafe, '')
      .replace(/[\t\v\f\r\u0085\u2028\u2029]/g, ' '),
  );

/** What takes more than lower case: letters beyond ASCII, backticks, and white space other than single blanks. */
const unplain = /[^ -_a-~]| {2}/;

/** For comparison of phrases: NFKC, lower case, one kind of apostrophe and dash, single spaces. */
export function fold(text: string): string {
  if (!unplain.test(text)) return text.toLowerCase().trim();
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/g, "'")
    .replace(/[‐‑‒–—―]/g, '-')
    .replace(/\s\s+|[^\S ]/g, ' ')
    .trim();
}
