// Preloaded into the program and its threads: any attempt to reach a network tells which on stderr and kills the process.
import dgram from 'node:dgram';
import dns from 'node:dns';
import { writeSync } from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
import net from 'node:net';

const forbid = (what) => () => {
  // A thread can neither end the process by exit nor wait until what it wrote is read.
  writeSync(2, `${what} was called\n`);
  process.kill(process.pid, 'SIGKILL');
};
/** What asks a name server: `lookup`, `lookupService`, `reverse` and every `resolve`. */
const forbidNames = (asker, called) => {
  for (const name of Object.getOwnPropertyNames(asker))
    if (/^(?:lookup|reverse|resolve)/.test(name)) asker[name] = forbid(`${called}.${name}`);
};

net.Socket.prototype.connect = forbid('Socket.connect');
net.Server.prototype.listen = forbid('Server.listen');
dgram.createSocket = forbid('dgram.createSocket');
forbidNames(dns, 'dns');
forbidNames(dns.promises, 'dns.promises');
forbidNames(dns.Resolver.prototype, 'dns.Resolver');
forbidNames(dns.promises.Resolver.prototype, 'dns.promises.Resolver');
syncBuiltinESMExports();
