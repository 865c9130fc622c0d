import { spawn } from 'node:child_process';
import { expect, it } from 'vitest';
import { type Ended, outputOf } from '../support/child-output.ts';

const guard = new URL('../support/no-sockets.mjs', import.meta.url).href;

/** Runs a module under the guard; it goes on after what is tried, unless it is killed. */
function guarded(source: string): Promise<Ended> {
  const child = spawn(process.execPath, ['--import', guard, '--input-type=module', '--eval', source]);
  child.stdin.end();
  return outputOf(child).ended;
}
const inThread = (source: string): string =>
  `import { Worker } from 'node:worker_threads'; new Worker(${JSON.stringify(source)}, { eval: true }).on('exit', () => {});`;

it.each([
  ['a socket', "import net from 'node:net'; net.connect(9, '127.0.0.1');", 'Socket.connect'],
  ['a datagram', "import { createSocket } from 'node:dgram'; createSocket('udp4');", 'dgram.createSocket'],
  ['an address', "import { lookup } from 'node:dns/promises'; await lookup('acme.test');", 'dns.promises.lookup'],
  ['a record', "import { resolveMx } from 'node:dns/promises'; await resolveMx('acme.test');", 'dns.promises.resolveMx'],
  [
    'a record of a resolver',
    "import { Resolver } from 'node:dns/promises'; await new Resolver().resolveMx('acme.test');",
    'dns.promises.Resolver.resolveMx',
  ],
  [
    'a record of a resolver with callbacks',
    "import { Resolver } from 'node:dns'; new Resolver().resolve4('acme.test', () => {});",
    'dns.Resolver.resolve4',
  ],
  ['a socket of a thread', inThread("import net from 'node:net'; net.connect(9, '127.0.0.1');"), 'Socket.connect'],
  [
    'a record for a thread',
    inThread("import { Resolver } from 'node:dns/promises'; await new Resolver().resolveMx('acme.test');"),
    'dns.promises.Resolver.resolveMx',
  ],
])('the guard kills a process that asks for %s', async (_, source, called) => {
  expect(await guarded(source)).toEqual({ code: 'SIGKILL', stdout: '', stderr: `${called} was called\n` });
});

it('the guard leaves others alone', async () => {
  expect(await guarded("console.log('done')")).toEqual({ code: 0, stdout: 'done\n', stderr: '' });
});
