import { afterAll, describe, expect, it } from 'vitest';
import { createAnalysisPool } from '../../dist/run/analysis.js';
import { pageOf } from '../support/page-of.ts';

const pool = createAnalysisPool({ threads: 1, stepMs: 6000 });
afterAll(() => pool.close());
const at = '2026-05-04T10:00:00.000Z';
const contact = (site: string) =>
  pageOf(`https://${site}/contact`, `<p>Write to support@${site} and we answer within a day, in any language you like.</p>`, {
    role: 'contact',
  });

describe('the analysis', () => {
  it('gives up a page that takes too long to parse, keeps what the others say, and leaves other companies alone', async () => {
    // The parser compares each name of an attribute with all before it.
    const names = Array.from({ length: 60_000 }, (_, index) => `a${index}`).join(' ');
    const trap = pageOf('https://trap.example/', `<div ${names}>`, { role: 'home' });
    const home = pageOf('https://calm.example/', '<p>A quiet company that makes quiet things for quiet people, since 1904.</p>', {
      role: 'home',
    });
    const [hostile, calm] = ['trap.example', 'calm.example'].map((domain) => pool.open({ domain, at }));
    if (!hostile || !calm) throw new Error('two were opened');
    await Promise.all([
      calm.study([home]),
      hostile.study([trap, contact('trap.example')]),
      calm.study([contact('calm.example')]),
    ]);
    const trapped = await hostile.read();
    expect(trapped.visits[0]).toMatchObject({ kind: 'failed', reason: 'parse-timeout' });
    expect(trapped.readings['email.addresses']).toMatchObject({ state: 'found', value: [{ address: 'support@trap.example' }] });
    expect((await calm.read()).readings['email.addresses']).toMatchObject({
      state: 'found',
      value: [{ address: 'support@calm.example' }],
    });
  });
  it('lets the neighbours of a company whose pages hang go on after the first of them, and gives up its heavy pages after three', async () => {
    const quick = createAnalysisPool({ threads: 1, stepMs: 1500 });
    const [hostile, calm] = ['hostile.example', 'quiet.example'].map((domain) => quick.open({ domain, at }));
    if (!hostile || !calm) throw new Error('two were opened');
    const names = Array.from({ length: 60_000 }, (_, index) => `a${index}`).join(' ');
    const traps = [1, 2, 3].map((number) => pageOf(`https://hostile.example/${number}`, `<div ${names}>`));
    const heavy = pageOf('https://hostile.example/heavy', '<p>Long, but of no harm to anybody.</p>'.repeat(10_000));
    const order: string[] = [];
    const [{ judged }] = await Promise.all([
      hostile.study([...traps, heavy, contact('hostile.example')]).finally(() => order.push('hostile')),
      calm.study([contact('quiet.example')]).finally(() => order.push('calm')),
    ]);
    await quick.close();
    expect(order).toEqual(['calm', 'hostile']);
    expect(judged.map((visit) => (visit.kind === 'failed' ? visit.reason : visit.kind))).toEqual([
      ...['parse-timeout', 'parse-timeout', 'parse-timeout', 'parse-timeout'],
      'page',
    ]);
  }, 60_000);
  it('asks for pages that the home page leads to, each once', async () => {
    const site = pool.open({ domain: 'acme.example', at });
    const home = pageOf(
      'https://acme.example/',
      '<a href="/contact">Contact us</a> <a href="/kontakt">Contact</a><p>We make lamps, and have made lamps since 1904, by hand.</p>',
      { role: 'home' },
    );
    const { wishes } = await site.study([home]);
    const addresses = wishes.map(({ url, look }) => `${look.via} ${url}`);
    expect(addresses).toContain('http https://acme.example/contact');
    expect(new Set(addresses).size).toBe(addresses.length);
  });
});
