// Preloaded into the program: any attempt to reach a network ends it with a message and code 99.
import dgram from 'node:dgram';
import dns from 'node:dns';
import net from 'node:net';

const forbid = (what) => () => {
  process.stderr.write(`${what} was called\n`);
  process.exit(99);
};
net.Socket.prototype.connect = forbid('Socket.connect');
net.Server.prototype.listen = forbid('Server.listen');
dgram.createSocket = forbid('dgram.createSocket');
dns.lookup = forbid('dns.lookup');
dns.promises.lookup = forbid('dns.promises.lookup');
