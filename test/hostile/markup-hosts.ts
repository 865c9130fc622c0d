import { at, contactLink, type Fault, type HostileHost, page } from '../support/hostile-bed.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
/** Without a browser what only a browser can tell stays unknown, whatever the company does. */
const read = { state: 'partial' } as const;
const unread = { state: 'partial' } as const;
const times = (count: number, text: (index: number) => string): string =>
  Array.from({ length: count }, (_, index) => text(index)).join('');
/** A home page that is followed by this. */
const body = (text: string): Fault => at('/', page(text));
/** Answers below a folder. */
const under =
  (folder: string, answer: Fault): Fault =>
  (asked) =>
    asked.path.startsWith(folder) ? answer(asked) : undefined;
const first =
  (...faults: readonly Fault[]): Fault =>
  (asked) => {
    for (const fault of faults) {
      const answer = fault(asked);
      if (answer) return answer;
    }
    return undefined;
  };
const support = (text: string): string => `<h1>Contact us</h1><p>${text}</p>`;

/** Mark-up that is too deep, too wide or untrue, and links without end. */
export const markupHosts: readonly HostileHost[] = [
  { name: 'deep.test', sentence: '20,000 nested boxes', ...read, serve: body(`${'<div>'.repeat(20_000)}deep`) },
  {
    name: 'deeper.test',
    sentence: '200,000 nested boxes in one megabyte',
    ...read,
    serve: body(`${'<div>'.repeat(200_000)}deep`),
  },
  {
    name: 'attributes.test',
    sentence: 'a contact page with 100,000 attributes, whose address is not said to be missing',
    ...unread,
    at: '/contact',
    reason: 'parse-timeout',
    email: 'unknown',
    serve: at('/contact', ({ host }) => page(`<div ${times(100_000, (index) => `a${index} `)}>x</div><p>support@${host}</p>`)),
  },
  {
    name: 'stray.test',
    sentence: '100,000 stray ends of tags under 3,000 open ones',
    ...read,
    serve: body(`${'<i>'.repeat(3_000)}${'</b>'.repeat(100_000)}`),
  },
  {
    name: 'open-links.test',
    sentence: '50,000 links that are never closed',
    ...read,
    serve: body('<a href=/x>x'.repeat(50_000)),
  },
  { name: 'tables.test', sentence: '20,000 nested tables', ...read, serve: body('<table><tr><td>'.repeat(20_000)) },
  {
    name: 'huge.test',
    sentence: 'a page of eight megabytes',
    ...unread,
    reason: 'body-too-large',
    serve: body('<p>lamp</p>'.repeat(800_000)),
  },
  { name: 'long-word.test', sentence: 'a word of two megabytes', ...read, serve: body(`<p>${'a'.repeat(2_000_000)}</p>`) },
  {
    name: 'at-signs.test',
    sentence: 'a megabyte of beginnings of addresses',
    ...read,
    serve: body(`<p>${'a@'.repeat(500_000)}</p><p>${'a.'.repeat(200_000)}@</p>`),
  },
  {
    name: 'digits.test',
    sentence: 'half a megabyte of beginnings of numbers',
    ...read,
    serve: body(`<p>${'+1 (555) '.repeat(60_000)}</p>`),
  },
  {
    name: 'control.test',
    sentence: 'control characters in tags and text',
    ...read,
    serve: at('/contact', ({ host }) =>
      page(support(`\u0000Write\u0001 to\u0008 <a hr\u0000ef="x" href="mailto:support@${host}">us\u0007</a>`)),
    ),
  },
  {
    name: 'many-links.test',
    sentence: '50,000 links, and the way to people after them',
    ...read,
    serve: at('/', {
      headers: html,
      body: `<!doctype html><title>Acme</title>${contactLink}<p>${times(50_000, (index) => `<a href="/p${index}">lamp ${index}</a> `)}</p>`,
    }),
    requests: 130,
  },
  {
    name: 'calendar.test',
    sentence: 'a month after each month',
    ...read,
    serve: first(
      body('<a href="/help/month/1">Help</a>'),
      under('/help/month/', ({ path }) => page(`<a href="/help/month/${Number(path.split('/')[3]) + 1}">Next</a>`)),
    ),
    requests: 130,
  },
  {
    name: 'sessions.test',
    sentence: 'a new session in every link',
    ...read,
    serve: ({ path, times: count }) =>
      path === '/' || path === '/help'
        ? page(times(40, (index) => `<a href="/help?session=${count * 40 + index}">Help</a>`))
        : undefined,
    requests: 130,
  },
  {
    name: 'nesting.test',
    sentence: 'a link that goes one folder deeper each time',
    ...read,
    serve: first(
      body('<a href="/help/">Help</a>'),
      under('/help/', () => page('<a href="help/">Help</a><a href="./deeper/">Help centre</a>')),
    ),
    requests: 130,
  },
  {
    name: 'spellings.test',
    sentence: 'one address in two hundred spellings',
    ...read,
    serve: body(
      times(200, (index) => `<a href="/contact#${index}">Contact us</a><a href="/./x/../contact?#${index}">Contact</a>`),
    ),
    requests: 60,
  },
  {
    name: 'base.test',
    sentence: 'a base that leads every link into our own network',
    state: 'partial',
    email: 'unknown',
    at: '/contact',
    reason: 'blocked-address',
    serve: at('/', ({ canary }) => page('<a href="contact">Contact us</a>', `<base href="http://${canary}/">`)),
  },
  {
    name: 'unseen.test',
    sentence: 'an address that no visitor sees is none',
    state: 'partial',
    email: 'unknown',
    serve: at('/contact', ({ host }) =>
      page(
        support(`<!-- support@${host} --><span style="display:none">support@${host}</span><template>support@${host}</template>`),
      ),
    ),
  },
  {
    name: 'mailto.test',
    sentence: 'addresses with headers, scripts and passwords in them',
    ...read,
    serve: at('/contact', ({ host }) =>
      page(
        support(
          `<a href="mailto:support@${host}?bcc=evil@evil.test&body=%0d%0aBcc:x">us</a><a href="mailto:">nobody</a><a href="javascript:alert(1)">Support</a><a href="https://user:pw@${host}/help">Help</a><a href="tel:;ext=%00">call</a>`,
        ),
      ),
    ),
  },
  {
    name: 'json-ld.test',
    sentence: 'structured data that is broken, deep or meant for prototypes',
    ...read,
    serve: body(
      [
        '{"__proto__":{"polluted":1}}',
        '{"@type":',
        `${'['.repeat(50_000)}`,
        '{"constructor":{"prototype":{"polluted":1}},"email":["a"]}',
      ]
        .map((json) => `<script type="application/ld+json">${json}</script>`)
        .join(''),
    ),
  },
];
