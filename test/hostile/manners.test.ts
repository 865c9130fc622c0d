import { describe, expect, it } from 'vitest';
import { at, type Fault, type HostileHost, page, type Seen, text } from '../support/hostile-bed.ts';
import { hostileGroup } from '../support/hostile-run.ts';

const links = Array.from({ length: 30 }, (_, index) => `<a href="/help/${index}">Help ${index}</a>`).join(' ');
const late = (body: string): Fault =>
  at('/', ({ response }) => {
    setTimeout(() => response.writeHead(200, { 'content-type': 'text/html' }).end(page(body).body), 100);
    return 'answered';
  });

/** Sites that show how a guest behaves. */
const hosts: readonly HostileHost[] = [
  {
    name: 'pausing.test',
    state: 'assessed',
    sentence: 'a site of many pages that asks for a pause',
    serve: ({ path }) =>
      path === '/robots.txt' ? text('User-agent: *\nCrawl-delay: 0.3') : path === '/' ? page(links) : undefined,
  },
  { name: 'plain.test', state: 'assessed', sentence: 'a site that asks for nothing', serve: late(links) },
  {
    name: 'closed.test',
    state: 'unknown',
    sentence: 'a site that is closed to robots',
    serve: at('/robots.txt', text('User-agent: *\nDisallow: /')),
  },
  {
    name: 'form.test',
    state: 'assessed',
    sentence: 'a contact form, a search and a chat that wait for words',
    serve: ({ path, host }) =>
      path === '/contact'
        ? page(
            `<h1>Contact us</h1><p>support@${host}</p><form method="post" action="/send"><input type="email" name="e"><textarea name="m"></textarea><button>Send</button></form><form action="/subscribe" method="post"><input type="email"><button>OK</button></form>`,
          )
        : undefined,
  },
  {
    name: 'busy.test',
    state: 'assessed',
    sentence: 'a site that asks once for a pause of two seconds',
    serve: ({ path, times }) => (path === '/' && times === 0 ? { status: 429, headers: { 'retry-after': '2' } } : undefined),
  },
  {
    name: 'faulty.test',
    state: 'unknown',
    sentence: 'a site that fails',
    serve: ({ path }) => (path === '/robots.txt' ? undefined : { status: 500 }),
  },
  {
    name: 'half-faulty.test',
    state: 'partial',
    sentence: 'a site of which one page fails',
    serve: at('/contact', { status: 500 }),
  },
  {
    name: 'gone.test',
    state: 'unknown',
    sentence: 'a site that is gone',
    serve: ({ path }) => (path === '/robots.txt' ? undefined : { status: 410 }),
  },
];
const politeDelayMs = 50;
const run = hostileGroup(hosts, { browser: 'auto', politeDelayMs, concurrency: 8 });

const seenBy = (name: string): readonly Seen[] => run().bed.seenBy(name);
const pathsOf = (name: string): readonly string[] => seenBy(name).map(({ path }) => path);
/** Milliseconds from the first request to the last, and how many pauses lie between them; icons are the browser's own doing. */
function pace(name: string): { readonly span: number; readonly pauses: number } {
  const starts = seenBy(name).flatMap(({ path, at }) => (path === '/favicon.ico' ? [] : [at]));
  return { span: (starts.at(-1) ?? 0) - (starts[0] ?? 0), pauses: starts.length - 1 };
}

describe('a guest in HTTP and in the browser together', () => {
  it('is at most two at once', () => {
    expect(hosts.map(({ name }) => run().bed.mostAtOnce(name)).filter((most) => most > 2)).toEqual([]);
  });
  it('keeps the pause that robots.txt asks for', () => {
    const { span, pauses } = pace('pausing.test');
    expect(pauses).toBeGreaterThan(8);
    // A busy machine may hear of the first request late, never of the last one early.
    expect(span).toBeGreaterThanOrEqual((pauses - 2) * 300);
  });
  it('keeps a pause of its own where nobody asks for one', () => {
    const { span, pauses } = pace('plain.test');
    expect(span).toBeGreaterThanOrEqual((pauses - 2) * politeDelayMs);
  });
  it('asks for robots.txt once, and for nothing else where that forbids it', () => {
    expect(hosts.map(({ name }) => pathsOf(name).filter((path) => path === '/robots.txt').length)).toEqual(hosts.map(() => 1));
    expect(pathsOf('closed.test')).toEqual(['/robots.txt']);
  });
  it('sends no form', () => {
    expect(pathsOf('form.test')).not.toContain('/send');
    expect(pathsOf('form.test')).not.toContain('/subscribe');
  });
  it('waits as long as it was asked to, and keeps nobody else waiting', () => {
    const [first, second] = seenBy('busy.test').filter(({ path }) => path === '/');
    expect((second?.at ?? 0) - (first?.at ?? 0)).toBeGreaterThanOrEqual(2_000);
    expect(run().card('busy.test').readings['email.addresses']).toMatchObject({ state: 'found' });
  });
  it('asks three times where the server fails, and once where the page is gone', () => {
    expect(pathsOf('faulty.test').filter((path) => path === '/')).toHaveLength(3);
    expect(pathsOf('half-faulty.test').filter((path) => path === '/contact')).toHaveLength(3);
    expect(pathsOf('gone.test').filter((path) => path === '/')).toHaveLength(1);
  });
  it('asks for no page more than once in each way of looking', () => {
    const pages = run()
      .card('plain.test')
      .visits.map(({ via, url }) => `${via} ${url}`);
    expect(pages.filter((one, index) => pages.indexOf(one) !== index && !one.startsWith('browser '))).toEqual([]);
  });
  it('never asks for more than its budget of pages', () => {
    for (const { name } of hosts) expect(seenBy(name).length).toBeLessThanOrEqual(130);
  });
});
