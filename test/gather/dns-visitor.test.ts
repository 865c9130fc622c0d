import { describe, expect, it } from 'vitest';
import { createDnsVisitor } from '../../src/gather/dns-visitor.ts';
import { createGuard } from '../../src/gather/guard.ts';
import type { Transport } from '../../src/gather/transport.ts';
import { parseUpstream } from '../../src/gather/upstream.ts';
import { dnsLook, dnsQuestion, dnsUri, type RecordType } from '../../src/lib/dns.ts';

const refused = (code: string): Promise<never> => Promise.reject(Object.assign(new Error(code), { code }));

/** Name servers that know these records; what they were asked is kept. */
function nameServers(zone: Readonly<Record<string, readonly string[]>>, silent = false) {
  const asked: string[] = [];
  const transport: Transport = {
    resolve: () => refused('ENOTFOUND'),
    connect: () => refused('ECONNREFUSED'),
    records: (name, type) => {
      asked.push(`${name} ${type}`);
      if (silent) return new Promise(() => {});
      const records = zone[`${name} ${type}`];
      return records ? Promise.resolve(records) : refused(name.endsWith('.gone.example') ? 'ENOTFOUND' : 'ENODATA');
    },
  };
  return { asked, transport };
}

function ask(transport: Transport, name: string, type: RecordType, connectMs = 10_000, proxied = false) {
  const guard = createGuard({
    transport,
    connectMs,
    ...(proxied ? { proxy: () => parseUpstream('http://127.0.0.1:3128') } : {}),
  });
  const visitor = createDnsVisitor({ guard, now: () => new Date('2026-01-01T00:00:00Z') });
  const look = dnsLook(name, type);
  const visit = () =>
    visitor.visit({ look, url: dnsUri(name, type), deadline: performance.now() + 60_000 }, new AbortController().signal);
  return visit;
}

describe('questions to name servers', () => {
  it('are addresses of their own, after RFC 4501', () => {
    expect(dnsUri('Acme.Example.', 'MX')).toBe('dns:acme.example?type=MX');
    expect(dnsQuestion('dns:acme.example?type=MX')).toEqual({ name: 'acme.example', type: 'MX' });
    expect(dnsQuestion('https://acme.example/?type=MX')).toBeNull();
    expect(dnsQuestion('dns:acme.example?type=AXFR')).toBeNull();
  });
  it('come back as a page with one record a line', async () => {
    const { transport } = nameServers({ 'acme.example MX': ['10 a.mail.example', '20 b.mail.example'] });
    expect(await ask(transport, 'acme.example', 'MX')()).toMatchObject({
      kind: 'page',
      via: 'dns',
      url: 'dns:acme.example?type=MX',
      body: '10 a.mail.example\n20 b.mail.example',
    });
  });
  it('keep a record on its line, whatever its owner wrote into it', async () => {
    const { transport } = nameServers({ 'acme.example TXT': ['v=spf1\ninclude:mail.rival.example -all'] });
    expect(await ask(transport, 'acme.example', 'TXT')()).toMatchObject({ body: 'v=spf1 include:mail.rival.example -all' });
  });
  it('are answered with "missing" where the name or the record does not exist', async () => {
    const { transport } = nameServers({});
    expect(await ask(transport, 'acme.example', 'MX')()).toMatchObject({ kind: 'missing', status: null });
    expect(await ask(transport, 'www.gone.example', 'MX')()).toMatchObject({ kind: 'missing', status: null });
  });
  it('follow a chain of aliases, end where it goes round in a circle, and stop before a name of a private network', async () => {
    const { asked, transport } = nameServers({
      'help.acme.example CNAME': ['acme.desk.example'],
      'acme.desk.example CNAME': ['edge.cdn.example'],
      'round.example CNAME': ['about.example'],
      'about.example CNAME': ['round.example'],
      'odd.example CNAME': ['x.corp'],
    });
    expect(await ask(transport, 'help.acme.example', 'CNAME')()).toMatchObject({ body: 'acme.desk.example\nedge.cdn.example' });
    expect(await ask(transport, 'round.example', 'CNAME')()).toMatchObject({
      body: ['about', 'round', 'about', 'round', 'about'].map((name) => `${name}.example`).join('\n'),
    });
    expect(await ask(transport, 'odd.example', 'CNAME')()).toMatchObject({ body: 'x.corp' });
    expect(asked).not.toContain('x.corp CNAME');
  });
  it('fail where a chain of aliases breaks off, since nobody knows where it leads', async () => {
    const { transport } = nameServers({ 'help.acme.example CNAME': ['acme.desk.example'] });
    const broken: Transport = {
      ...transport,
      records: (name, type, signal) =>
        name === 'acme.desk.example' ? refused('ESERVFAIL') : (transport.records?.(name, type, signal) ?? refused('ENODATA')),
    };
    expect(await ask(broken, 'help.acme.example', 'CNAME')()).toMatchObject({ kind: 'failed', reason: 'dns-servfail' });
  });
  it('fail when they cannot be put, and are not answered with "none"', async () => {
    const { transport } = nameServers({});
    expect(await ask(transport, 'acme.example/x', 'MX')()).toMatchObject({ kind: 'failed', reason: 'dns-error' });
  });
  it('are waited for by each company for itself', async () => {
    const { transport } = nameServers({});
    let answer = (_: readonly string[]): void => undefined;
    const slow: Transport = {
      ...transport,
      records: () =>
        new Promise((resolve) => {
          answer = resolve;
        }),
    };
    const guard = createGuard({ transport: slow });
    const visitor = createDnsVisitor({ guard, now: () => new Date('2026-01-01T00:00:00Z') });
    const look = dnsLook('acme.example', 'MX');
    const visit = (signal: AbortSignal) =>
      visitor.visit({ look, url: dnsUri('acme.example', 'MX'), deadline: performance.now() + 60_000 }, signal);
    const hasty = new AbortController();
    const [first, second] = [visit(hasty.signal), visit(new AbortController().signal)];
    hasty.abort();
    expect(await first).toMatchObject({ kind: 'failed', reason: 'interrupted' });
    answer(['10 a.mail.example']);
    expect(await second).toMatchObject({ kind: 'page', body: '10 a.mail.example' });
  });
  it('are asked once in a run', async () => {
    const { asked, transport } = nameServers({ 'acme.example MX': ['10 a.mail.example'] });
    const visit = ask(transport, 'acme.example', 'MX');
    await Promise.all([visit(), visit()]);
    await visit();
    expect(asked).toEqual(['acme.example MX']);
  });
  it('fail with a reason when nobody answers', async () => {
    const { transport } = nameServers({}, true);
    expect(await ask(transport, 'acme.example', 'MX', 20)()).toMatchObject({ kind: 'failed', reason: 'dns-timeout' });
  });
  it('are not asked for names of private networks', async () => {
    const { asked, transport } = nameServers({});
    expect(await ask(transport, 'printer.local', 'MX')()).toMatchObject({ kind: 'failed', reason: 'dns-error' });
    expect(await ask(transport, '10.0.0.1', 'MX')()).toMatchObject({ kind: 'failed', reason: 'dns-error' });
    expect(asked).toEqual([]);
  });
  it('are not asked behind a proxy, which resolves names itself', async () => {
    const { asked, transport } = nameServers({});
    expect(await ask(transport, 'acme.example', 'MX', 10_000, true)()).toMatchObject({ kind: 'failed', reason: 'dns-off' });
    expect(asked).toEqual([]);
  });
});
