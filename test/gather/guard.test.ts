import { afterEach, describe, expect, it } from 'vitest';
import { isVisitFailure } from '../../src/gather/failure.ts';
import { createGuard, type Guard } from '../../src/gather/guard.ts';
import { netSocketServer } from '../support/net-server.ts';
import { netWorld } from '../support/net-world.ts';

const closers: (() => Promise<void>)[] = [];
afterEach(async () => {
  await Promise.all(closers.splice(0).map((close) => close()));
});

const listener = async (): Promise<number> => {
  const server = await netSocketServer((socket) => socket.resume());
  closers.push(server.close);
  return server.port;
};

/** `open`, or the reason why it was not. */
async function dial(guard: Guard, host: string, port = 80): Promise<string> {
  try {
    const socket = await guard.dial(host, port, new AbortController().signal);
    socket.destroy();
    return 'open';
  } catch (error) {
    return isVisitFailure(error) ? error.reason : 'not a failure with a reason';
  }
}

describe('the guard', () => {
  it.each(['127.0.0.1', '2130706433', '0x7f.1', '①②⑦.⓪.⓪.①', '[::1]', '::ffff:127.0.0.1', '169.254.169.254', '10.0.0.5'])(
    'refuses the literal %s without asking for its name or dialling it',
    async (host) => {
      const world = netWorld({});
      expect(await dial(createGuard({ transport: world }), host)).toBe('blocked-address');
      expect([world.resolved, world.dialled]).toEqual([[], []]);
    },
  );

  it('refuses a name when any one of its addresses is not public', async () => {
    const world = netWorld({
      'mixed.test': { answers: [['203.0.113.9', '127.0.0.1']] },
      'mapped.test': { answers: [['::ffff:127.0.0.1']] },
    });
    const guard = createGuard({ transport: world });
    expect([await dial(guard, 'mixed.test'), await dial(guard, 'mapped.test')]).toEqual(['blocked-address', 'blocked-address']);
    expect(world.dialled).toEqual([]);
  });

  it('dials exactly the address that it vetted, and vets again each time a name is asked for', async () => {
    const world = netWorld({ 'rebind.test': { answers: [['203.0.113.9'], ['127.0.0.1']], ports: { 80: await listener() } } });
    const guard = createGuard({ transport: world });
    expect([await dial(guard, 'rebind.test'), await dial(guard, 'rebind.test')]).toEqual(['open', 'blocked-address']);
    expect([world.dialled, world.resolved]).toEqual([['203.0.113.9:80'], ['rebind.test', 'rebind.test']]);
  });

  it('tells the address of a name before anyone connects, which then goes by the same answer', async () => {
    const answers = [['203.0.113.9', '203.0.113.10'], ['127.0.0.1']];
    const world = netWorld({
      'rebind.test': { answers, ports: { 80: await listener() } },
      'inside.test': { answers: [['10.0.0.5']] },
    });
    const guard = createGuard({ transport: world });
    const told = (host: string) => guard.addressOf(host, 80, new AbortController().signal);
    expect(await Promise.all([told('rebind.test'), told('203.0.113.7'), told('none.test')])).toEqual([
      '203.0.113.10',
      '203.0.113.7',
      undefined,
    ]);
    expect([await dial(guard, 'rebind.test'), await dial(guard, 'rebind.test')]).toEqual(['open', 'blocked-address']);
    expect([await dial(guard, 'none.test'), await told('inside.test'), await dial(guard, 'inside.test')]).toEqual([
      'dns-nxdomain',
      '10.0.0.5',
      'blocked-address',
    ]);
    expect(world.resolved).toEqual(['rebind.test', 'none.test', 'rebind.test', 'inside.test']);
  });

  it('tries the next address when one refuses', async () => {
    const port = await listener();
    const world = netWorld({ 'two.test': { answers: [['203.0.113.77', '203.0.113.78']], ports: {} } });
    const transport = {
      ...world,
      connect: (...[address, , signal]: Parameters<typeof world.connect>) =>
        address.endsWith('.77')
          ? world.connect(address, 80, signal)
          : netWorld({ 'x.test': { answers: [[address]], ports: { 80: port } } }).connect(address, 80, signal),
    };
    expect(await dial(createGuard({ transport }), 'two.test')).toBe('open');
    expect(world.dialled).toEqual(['203.0.113.77:80']);
  });

  it('contacts ports of the web, those that the user named, and no others', async () => {
    const port = await listener();
    const world = netWorld({ 'acme.test': { ports: { 80: port, 8443: port, 9000: port, 22: port } } });
    const guard = createGuard({ transport: world, ports: [9000] });
    expect(await Promise.all([80, 8443, 9000, 22, 0, 65_536].map((wanted) => dial(guard, 'acme.test', wanted)))).toEqual([
      'open',
      'open',
      'open',
      'blocked-address',
      'blocked-address',
      'blocked-address',
    ]);
    expect(await dial(createGuard({ transport: world, allowPrivate: true }), 'acme.test', 22)).toBe('open');
  });

  it('says why a name has no address', async () => {
    const world = netWorld({ 'empty.test': { answers: [[]] } });
    const failing = (code: string) => ({ ...world, resolve: () => Promise.reject(Object.assign(new Error('no'), { code })) });
    expect(await dial(createGuard({ transport: world }), 'empty.test')).toBe('dns-nodata');
    const reasons = await Promise.all(
      ['ENOTFOUND', 'ENODATA', 'ESERVFAIL', 'EAI_AGAIN', 'ETIMEOUT', 'EBADRESP'].map((code) =>
        dial(createGuard({ transport: failing(code) }), 'acme.test'),
      ),
    );
    expect(reasons).toEqual(['dns-nxdomain', 'dns-nodata', 'dns-servfail', 'dns-servfail', 'dns-timeout', 'dns-error']);
  });

  it('does not wait for ever for a name or for a connection', async () => {
    const silent = { ...netWorld({}), resolve: () => new Promise<string[]>(() => {}) };
    const deaf = { ...netWorld({ 'acme.test': {} }), connect: () => new Promise<never>(() => {}) };
    expect(await dial(createGuard({ transport: silent, connectMs: 20 }), 'acme.test')).toBe('dns-timeout');
    expect(await dial(createGuard({ transport: deaf, connectMs: 20 }), 'acme.test')).toBe('tcp-timeout');
  });

  it('tells a refused connection from a name that is not there', async () => {
    const world = netWorld({ 'acme.test': {} });
    const guard = createGuard({ transport: world });
    expect([await dial(guard, 'acme.test'), await dial(guard, 'gone.test'), await dial(guard, 'a b')]).toEqual([
      'tcp-refused',
      'dns-nxdomain',
      'dns-error',
    ]);
  });
});
