import { createSocket } from 'node:dgram';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createHostNames } from '../../src/gather/host-names.ts';

const zone: readonly Answer[] = [
  { type: 'A', name: 'acme.example', data: '93.184.216.34' },
  { type: 'AAAA', name: 'acme.example', data: '2606:4700::1' },
  { type: 'A', name: 'half.example', data: '93.184.216.35' },
  { type: 'MX', name: 'post.example', data: { preference: 10, exchange: 'mail.example' } },
];

const socket = createSocket('udp4');
const heard: string[] = [];
let server = '';
beforeAll(async () => {
  socket.on('message', (bytes, { port, address }) => {
    const { id = 0, questions = [] } = decode(bytes);
    const { name = '', type = 'A' } = questions[0] ?? {};
    heard.push(`${type} ${name}`);
    if (name.startsWith('silent.') || (name === 'half.example' && type === 'AAAA')) return;
    const known = zone.some((row) => row.name === name);
    const code = name === 'broken.example' ? 2 : known ? 0 : 3;
    const answers = zone.filter((row) => row.name === name && row.type === type);
    socket.send(
      encode({ type: 'response', id, flags: AUTHORITATIVE_ANSWER | code, questions, answers: [...answers] }),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  server = `127.0.0.1:${socket.address().port}`;
});
afterAll(() => new Promise<void>((resolve) => socket.close(() => resolve())));

const { signal } = new AbortController();
const nowhere = Object.assign(new Error('not found'), { code: 'ENOTFOUND' });

/** A world of names, and what its operating system was asked for. */
function world(hosts = '', system: Readonly<Record<string, readonly string[]>> = {}) {
  const asked: string[] = [];
  const find = createHostNames({
    servers: [server],
    hosts: async () => hosts,
    lookup: async (host) => {
      asked.push(host);
      const addresses = system[host];
      if (!addresses) throw nowhere;
      return addresses;
    },
  });
  return { asked, find };
}

describe('the addresses of a host', () => {
  it('come from the name servers, both families, and the operating system is not asked', async () => {
    const { asked, find } = world();
    expect(await find('acme.example', signal)).toEqual(['93.184.216.34', '2606:4700::1']);
    expect(asked).toEqual([]);
  });

  it('come from the hosts file where it names the host, whatever the name servers say', async () => {
    const { asked, find } = world('127.0.0.1 localhost\n10.0.0.5\tacme.example www.acme.example # staging\n', {
      'acme.example': ['10.0.0.5'],
    });
    expect(await find('acme.example', signal)).toEqual(['10.0.0.5']);
    expect(asked).toEqual(['acme.example']);
  });

  it('do not come from a comment or from a part of a name in the hosts file', async () => {
    const { asked, find } = world('#10.0.0.5 acme.example\n10.0.0.5 old.acme.example acme.example.net\n');
    expect(await find('acme.example', signal)).toHaveLength(2);
    expect(asked).toEqual([]);
  });

  it('come from the operating system where the name servers know of no such name', async () => {
    expect(await world('', { intranet: ['10.1.2.3'] }).find('intranet', signal)).toEqual(['10.1.2.3']);
  });

  it('come from the operating system where no name server listens', async () => {
    const unused = createSocket('udp4');
    await new Promise<void>((resolve) => unused.bind(0, '127.0.0.1', resolve));
    const { port } = unused.address();
    await new Promise<void>((resolve) => unused.close(() => resolve()));
    const find = createHostNames({ servers: [`127.0.0.1:${port}`], hosts: async () => '', lookup: async () => ['10.0.0.1'] });
    expect(await find('acme.example', signal)).toEqual(['10.0.0.1']);
  });

  it('are those of one family where the server is silent about the other', async () => {
    expect(await world().find('half.example', signal)).toEqual(['93.184.216.35']);
  });
});

describe('a host without addresses', () => {
  it.each([
    ['nobody.example', 'ENOTFOUND'],
    ['post.example', 'ENODATA'],
    ['broken.example', 'ESERVFAIL'],
    ['silent.example', 'ETIMEOUT'],
  ])(
    '%s is told by %s',
    async (host, code) => {
      await expect(world().find(host, signal)).rejects.toMatchObject({ code });
    },
    20_000,
  );

  it('is asked for once when it does not exist', async () => {
    const { asked, find } = world();
    for (const _ of [1, 2]) await expect(find('never.example', signal)).rejects.toMatchObject({ code: 'ENOTFOUND' });
    expect(asked).toEqual(['never.example']);
    expect(heard.filter((question) => question === 'A never.example')).toHaveLength(1);
  });
});

describe('names whose servers keep silent', () => {
  it('hold up no other name, and are given up with the signal', async () => {
    const { find } = world();
    const over = new AbortController();
    const order: string[] = [];
    const silent = Array.from({ length: 20 }, (_, index) =>
      find(`silent.${index}.example`, over.signal).catch((error: { code: string }) => order.push(error.code)),
    );
    await find('acme.example', signal).then(() => order.push('acme'));
    over.abort();
    await Promise.all(silent);
    expect(order).toEqual(['acme', ...silent.map(() => 'ECANCELLED')]);
  });

  it('take two turns of the operating system at most, and who waits for one leaves with the signal', async () => {
    const asked: string[] = [];
    const find = createHostNames({
      servers: [server],
      hosts: async () => '',
      lookup: (host) => {
        asked.push(host);
        return new Promise(() => {});
      },
    });
    const over = new AbortController();
    const all = ['a', 'b', 'c', 'd'].map((name) => find(`${name}.lost.example`, over.signal).catch(() => name));
    while (asked.length < 2) await new Promise((resolve) => setTimeout(resolve, 10));
    over.abort();
    expect(await Promise.all(all)).toEqual(['a', 'b', 'c', 'd']);
    expect(asked).toHaveLength(2);
  });
});
