// Times the answers of real chat widgets against the delay that their server was told. Usage:
//   node test/checks/check-chat.mjs [--dist DIR] [--delays 400,1500,3000] [--most 100]
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { access } from 'node:fs/promises';
import path from 'node:path';
import { parseArgs } from 'node:util';

const say = (line) => process.stdout.write(`${line}\n`);
const { values } = parseArgs({
  options: {
    dist: { type: 'string', default: path.resolve(import.meta.dirname, '../../dist') },
    delays: { type: 'string', default: '400,1500,3000' },
    most: { type: 'string', default: '100' },
  },
});
const server = path.resolve(import.meta.dirname, '../../../shared/targets/chat-widgets-server.cjs');
const targets = process.env.TARGETS;
const packages = targets && path.join(targets, 'pk');
const there = async (file) =>
  file
    ? access(file).then(
        () => true,
        () => false,
      )
    : false;
if (!(await there(server)) || !(await there(packages))) {
  say('skipped: no chat widgets here. Unpack them with start-chat-widgets.sh and set TARGETS to the folder above pk/.');
  process.exit(0);
}

const { openLiveBrowser } = await import(path.join(values.dist, 'gather/live-browser.js'));
const { askChat } = await import(path.join(values.dist, 'run/ask-chat.js'));
const paths = ['/deep-chat/', '/iframe/', '/cross-iframe/', '/n8n/'];
const question = 'Hello! On which days and at what hours can your support team be reached?';
const errand = {
  id: 'check',
  lang: 'en',
  question,
  thanks: 'Thank you!',
  whyStop: async () => undefined,
  beforeAsking: async () => undefined,
};
let worst = 0;
let failed = 0;
for (const [index, delay] of values.delays.split(',').map(Number).entries()) {
  const port = 42_700 + index;
  const child = spawn(process.execPath, [server, String(port), packages, String(delay)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  await once(child.stdout, 'data');
  const base = `http://127.0.0.1:${port}`;
  const live = await openLiveBrowser({ env: process.env, allowPrivate: true }, '0.0.0', [base]);
  if (typeof live === 'string') throw new Error(live);
  const ask = askChat(
    async () => live,
    () => new Date().toISOString(),
  );
  for (const page of paths) {
    const record = await ask({ ...errand, page: base + page, capMs: 13_000 + delay });
    const [first] = record.messages.filter(({ ms }) => ms >= 0);
    const error = first ? first.ms - delay : Number.NaN;
    const right = Math.abs(error) < Number(values.most) && first?.kind === 'auto-reply';
    if (!right) failed++;
    worst = Math.max(worst, Math.abs(error));
    say(
      `${right ? 'ok  ' : 'FAIL'} ${page.padEnd(15)} set ${delay} ms, measured ${first?.ms} ms (${first?.kind}), ${record.outcome}`,
    );
  }
  await live.close();
  child.kill();
}
say(`${failed} wrong; the largest error was ${worst} ms`);
process.exit(failed > 0 ? 1 : 0);
