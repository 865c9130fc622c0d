import { describe, expect, it } from 'vitest';
import type { Clock } from '../../src/gather/clock.ts';
import { createManners, type Manners } from '../../src/gather/manners.ts';
import { parseRobots, type Robots } from '../../src/gather/robots.ts';

/** A clock that jumps to the next sleeper's hour as soon as everyone sleeps. */
function handClock(): Clock {
  let time = 0;
  const sleepers = new Set<{ at: number; wake: () => void }>();
  let pending: NodeJS.Immediate | undefined;
  const tick = (): void => {
    pending = undefined;
    const next = [...sleepers].sort((a, b) => a.at - b.at)[0];
    if (!next) return;
    time = Math.max(time, next.at);
    next.wake();
  };
  const schedule = (): void => {
    if (pending) clearImmediate(pending);
    pending = sleepers.size > 0 ? setImmediate(tick) : undefined;
  };
  return {
    now: () => time,
    sleep: (ms, signal) =>
      new Promise((resolve) => {
        const sleeper = {
          at: time + ms,
          wake: () => {
            sleepers.delete(sleeper);
            schedule();
            resolve();
          },
        };
        if (signal.aborted) return resolve();
        sleepers.add(sleeper);
        signal.addEventListener('abort', sleeper.wake, { once: true });
        schedule();
      }),
  };
}

const never = new AbortController().signal;
interface Setting {
  readonly robots?: string;
  readonly politeDelayMs?: number;
  readonly maxPerHost?: number;
  /** The address that a name leads to; not known when left out. */
  readonly addressOf?: (name: string) => string;
}
function setUp({ robots = '', politeDelayMs = 0, maxPerHost = 2, addressOf }: Setting = {}): {
  manners: Manners;
  clock: Clock;
  asked: string[];
} {
  const clock = handClock();
  const asked: string[] = [];
  const manners = createManners({
    robotsFor: async (origin) => {
      asked.push(origin);
      return parseRobots(origin, robots);
    },
    politeDelayMs,
    maxPerHost,
    ...(addressOf ? { addressOf: async ({ hostname }) => addressOf(hostname) } : {}),
    clock,
  });
  return { manners, clock, asked };
}
/** Time at which each visit was let in, or why it was not; each takes `takes` milliseconds. */
function times(
  { manners, clock }: { manners: Manners; clock: Clock },
  urls: readonly string[],
  deadline = 1e9,
  takes = 0,
): Promise<(number | string)[]> {
  return Promise.all(
    urls.map(async (url) => {
      const leave = await manners.admit(url, { deadline, signal: never });
      if (!leave.ok) return leave.reason;
      const started = clock.now();
      await clock.sleep(takes, never);
      leave.release();
      return started;
    }),
  );
}
const pages = (count: number, host = 'acme.test'): string[] => Array.from({ length: count }, (_, at) => `https://${host}/${at}`);

describe('manners', () => {
  it('let two in at once on one host, in order of arrival', async () => {
    expect(await times(setUp(), pages(5), 1e9, 100)).toEqual([0, 0, 100, 100, 200]);
  });
  it('say at once what robots.txt keeps a page from asking for, and that it could not be read in time', async () => {
    const { manners } = setUp({ robots: 'User-agent: *\nDisallow: /find', politeDelayMs: 500 });
    const terms = { deadline: 1e9, signal: never };
    expect(await manners.forbids('https://acme.test/find?q=pay', terms)).toBe('robots-disallowed');
    expect(await manners.forbids('https://acme.test/help', terms)).toBeUndefined();
    const silent = createManners({ robotsFor: () => new Promise(() => undefined), politeDelayMs: 0, clock: handClock() });
    expect(await silent.forbids('https://acme.test/help', terms)).toBe('robots-unreachable');
  });
  it('is not what keeps a page from an address that is blocked anyway', async () => {
    const blocked: Robots = { state: 'unknown', reason: 'blocked-address', detail: '10.0.0.1 is not a public address' };
    const manners = createManners({ robotsFor: async () => blocked, politeDelayMs: 0, clock: handClock() });
    const terms = { deadline: 10_000, signal: never };
    expect(await manners.forbids('http://intranet.test/', terms)).toBeUndefined();
    expect(await manners.admit('http://intranet.test/', terms)).toMatchObject({ ok: false, reason: 'blocked-address' });
  });
  it('keep the polite pause between starts on one host, and hold up no other', async () => {
    const setting = setUp({ politeDelayMs: 500 });
    expect(await times(setting, [...pages(3), 'https://rival.test/'])).toEqual([0, 500, 1_000, 0]);
  });
  it('keep the pause that robots.txt asks for, after robots.txt itself too', async () => {
    expect(await times(setUp({ robots: 'User-agent: *\nCrawl-delay: 2', politeDelayMs: 500 }), pages(3))).toEqual([
      2_000, 4_000, 6_000,
    ]);
  });
  it('let four in at once on the names of one address, robots.txt among them, and hold up no other address', async () => {
    const names = ['a.test', 'b.test', 'c.test'].flatMap((host) => pages(2, host));
    const addressOf = (name: string): string => (name === 'd.test' ? '198.51.100.2' : '198.51.100.1');
    const started = await times(setUp({ addressOf }), [...pages(1, 'd.test'), ...names], 1e9, 100);
    expect(started[0]).toBe(0);
    expect(started.slice(1).sort()).toEqual([0, 0, 0, 0, 100, 100]);
    expect(await times(setUp(), names, 1e9, 100)).toEqual([0, 0, 0, 0, 0, 0]);
  });
  it('ask an address at twice the pace of a host, and keep the pause that one of its names asks for', async () => {
    const setting = setUp({ politeDelayMs: 500, addressOf: () => '198.51.100.1' });
    const [a, b, c] = ['a.test', 'b.test', 'c.test'].map((host) => pages(2, host));
    // The first three turns are for robots.txt.
    expect(await times(setting, [...(a ?? []), ...(b ?? []), ...(c ?? [])])).toEqual([750, 1_500, 1_000, 1_750, 1_250, 2_000]);
    const slow = setUp({ robots: 'User-agent: *\nCrawl-delay: 2', addressOf: () => '198.51.100.1' });
    expect(await times(slow, pages(3))).toEqual([2_000, 4_000, 6_000]);
  });
  it('make the most of a pause that is too long, and say so', async () => {
    const setting = setUp({ robots: 'User-agent: *\nCrawl-delay: 100000' });
    expect(await times(setting, pages(3), 120_000)).toEqual([0, 'crawl-delay-too-long', 'crawl-delay-too-long']);
    expect(setting.clock.now()).toBeLessThan(120_000);
  });
  it('give up at the deadline', async () => {
    expect(await times(setUp({ politeDelayMs: 500 }), pages(4), 1_200)).toEqual([0, 500, 1_000, 'budget-time']);
    expect(await times(setUp({ maxPerHost: 1 }), pages(3), 250, 200)).toEqual([0, 200, 'budget-time']);
  });
  it('do as told by Retry-After, for that host only', async () => {
    const setting = setUp();
    setting.manners.holdHost('acme.test', 2_000);
    expect(await times(setting, [...pages(1), 'https://rival.test/'])).toEqual([2_000, 0]);
    const shared = setUp({ addressOf: () => '198.51.100.1' });
    shared.manners.holdHost('acme.test', 2_000);
    expect(await times(shared, [...pages(1), 'https://rival.test/'])).toEqual([2_000, 0]);
    setting.manners.holdHost('acme.test', 86_400_000);
    expect(await times(setting, pages(2), 120_000)).toEqual(['rate-limited', 'rate-limited']);
    expect(setting.clock.now()).toBe(2_000);
  });
  it('do not ask for robots.txt either while the host asked us to wait', async () => {
    const setting = setUp();
    setting.manners.holdHost('acme.test', 2_000);
    const visit = setting.manners.admit('https://acme.test/', { deadline: 1e9, signal: never });
    await setting.clock.sleep(1_000, never);
    expect(setting.asked).toEqual([]);
    expect(await visit).toMatchObject({ ok: true });
    expect(setting.asked).toEqual(['https://acme.test']);
  });
  it('hold a host whose robots.txt asked us to wait, and ask no other origin of it meanwhile', async () => {
    const clock = handClock();
    const asked: string[] = [];
    const robotsFor = async (origin: string): Promise<Robots> => {
      asked.push(`${clock.now()} ${origin}`);
      if (origin.startsWith('http:')) return parseRobots(origin, '');
      return { state: 'unknown', reason: 'robots-unreachable', cause: 'http-5xx', detail: 'busy', retryAfterMs: 5_000 };
    };
    const manners = createManners({ robotsFor, politeDelayMs: 0, clock });
    for (const url of ['https://acme.test/', 'http://acme.test/']) await manners.admit(url, { deadline: 1e9, signal: never });
    expect(asked).toEqual(['0 https://acme.test', '5000 http://acme.test']);
  });
  it('ask for robots.txt once per origin', async () => {
    const setting = setUp({ robots: 'User-agent: *\nDisallow: /0\nSitemap: /s.xml' });
    expect(await times(setting, [...pages(3), 'http://acme.test/1'])).toEqual(['robots-disallowed', 0, 0, 0]);
    expect(await setting.manners.sitemapsOf('https://acme.test', never)).toEqual(['https://acme.test/s.xml']);
    expect(setting.asked).toEqual(['https://acme.test', 'http://acme.test']);
  });
  it('let go of whoever gives up, and keep the place for the next', async () => {
    const { manners, clock } = setUp({ maxPerHost: 1 });
    const first = await manners.admit('https://acme.test/1', { deadline: 1e9, signal: never });
    const stop = new AbortController();
    const second = manners.admit('https://acme.test/2', { deadline: 1e9, signal: stop.signal });
    const third = manners.admit('https://acme.test/3', { deadline: 1e9, signal: never });
    stop.abort();
    expect(await second).toMatchObject({ ok: false, reason: 'interrupted' });
    if (first.ok) {
      first.release();
      first.release();
    }
    expect((await third).ok).toBe(true);
    expect(await times({ manners, clock }, ['https://acme.test/4'], clock.now() + 5)).toEqual(['budget-time']);
  });
  it('do not wait for a robots.txt beyond the deadline', async () => {
    const clock = handClock();
    const manners = createManners({ robotsFor: () => new Promise(() => {}), politeDelayMs: 0, clock });
    expect(await manners.admit('https://acme.test/', { deadline: 100, signal: never })).toMatchObject({
      reason: 'budget-time',
      cause: 'robots-unreachable',
    });
  });
});
