// Scans with the real command in a world below the address guard: `hostile-scan.mjs PORTS ADDRESSES scan-flags... domains...`,
// where PORTS are the loopback ports by port of the web, and ADDRESSES the addresses by name, both as JSON.
import { processOutput } from '../../dist/cli/output.js';
import { scanCommand } from '../../dist/cli/scan-command.js';
import { openSocket } from '../../dist/gather/system-transport.js';

const [ports, addresses, ...domains] = process.argv.slice(2);
const local = JSON.parse(ports);
const names = new Map(Object.entries(JSON.parse(addresses)));
const fault = (code) => Promise.reject(Object.assign(new Error(code), { code }));
const output = processOutput({ color: false, quiet: true });
process.exitCode = await scanCommand(domains, { rubric: 'default', format: 'json', quiet: true }, output, {
  publicRanges: ['203.0.113.0/24'],
  resolve: (name) => (names.has(name) ? Promise.resolve([names.get(name)]) : fault('ENOTFOUND')),
  records: () => fault('ENODATA'),
  connect: (_address, port, signal) => (local[port] ? openSocket('127.0.0.1', local[port], signal) : fault('ECONNREFUSED')),
});
