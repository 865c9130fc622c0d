import { createSocket } from 'node:dgram';
import { type Answer, AUTHORITATIVE_ANSWER, decode, encode } from 'dns-packet';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { nameServers } from '../../src/gather/name-servers.ts';

const zone: readonly Answer[] = [
  { type: 'MX', name: 'acme.example', data: { preference: 20, exchange: 'b.mail.example' } },
  { type: 'MX', name: 'acme.example', data: { preference: 10, exchange: 'a.mail.example' } },
  { type: 'MX', name: 'silent.example', data: { preference: 0, exchange: '.' } },
  { type: 'TXT', name: 'acme.example', data: ['v=spf1 include:mail.', 'desk.example -all'] },
  { type: 'CNAME', name: 'help.acme.example', data: 'acme.desk.example' },
  { type: 'CNAME', name: 'acme.desk.example', data: 'edge.cdn.example' },
];

const socket = createSocket('udp4');
let ask = nameServers();
beforeAll(async () => {
  socket.on('message', (bytes, { port, address }) => {
    const { id = 0, questions = [] } = decode(bytes);
    const [question] = questions;
    const known = zone.some(({ name }) => name === question?.name);
    const answers = zone.filter(({ name, type }) => name === question?.name && type === question.type);
    const noSuchName = known ? 0 : 3;
    socket.send(
      encode({ type: 'response', id, flags: AUTHORITATIVE_ANSWER | noSuchName, questions, answers: [...answers] }),
      port,
      address,
    );
  });
  await new Promise<void>((resolve) => socket.bind(0, '127.0.0.1', resolve));
  ask = nameServers([`127.0.0.1:${socket.address().port}`]);
});
afterAll(() => new Promise<void>((resolve) => socket.close(() => resolve())));

const { signal } = new AbortController();

describe('name servers', () => {
  it('give mail servers in the order of preference', async () => {
    expect(await ask('acme.example', 'MX', signal)).toEqual(['10 a.mail.example', '20 b.mail.example']);
  });
  it('say with a dot that a domain takes no mail (RFC 7505)', async () => {
    expect(await ask('silent.example', 'MX', signal)).toEqual(['0 .']);
  });
  it('give a text in one piece, however it was cut', async () => {
    expect(await ask('acme.example', 'TXT', signal)).toEqual(['v=spf1 include:mail.desk.example -all']);
  });
  it('give the next step of a chain of aliases', async () => {
    expect(await ask('help.acme.example', 'CNAME', signal)).toEqual(['acme.desk.example']);
  });
  it('tell a name without the record from a name that does not exist', async () => {
    await expect(ask('acme.example', 'CNAME', signal)).rejects.toMatchObject({ code: 'ENODATA' });
    await expect(ask('nobody.example', 'MX', signal)).rejects.toMatchObject({ code: 'ENOTFOUND' });
  });
  it('are not waited for once the run is over', async () => {
    const over = new AbortController();
    const answer = nameServers(['192.0.2.1'])('acme.example', 'MX', over.signal);
    over.abort();
    await expect(answer).rejects.toMatchObject({ code: 'ECANCELLED' });
  });
});
