// Enquiries in a process of its own, over the real ledger and claims:
//   contact-child.mjs send DIR PORT PLAN MOMENT NOW...   sends the plan (JSON) at each time, and dies at the moment, as "after sending"
//   contact-child.mjs claim DIR NOW                      claims the companies of each line on stdin, as "a.test b.test"
import { createInterface } from 'node:readline';

const [task, dir, ...rest] = process.argv.slice(2);

function die() {
  process.kill(process.pid, 'SIGKILL');
  return new Promise(() => {});
}

async function send(port, plan, moment, times) {
  const { contactConfig } = await import('../../dist/contact/config.js');
  const { openLedger } = await import('../../dist/contact/ledger.js');
  const { sendPlan } = await import('../../dist/contact/send.js');
  const { lockFolder } = await import('../../dist/store/run-lock.js');
  const config = contactConfig.parse({
    enabled: true,
    identity: { name: 'Ann Auditor', email: 'ann@audit.test', aboutUrl: 'https://audit.test/about' },
    authorisation: { kind: 'own-company' },
    disclosure: 'none',
    hours: 'any',
    smtp: { host: '127.0.0.1', port: Number(port), security: 'none' },
  });
  const openHere = async (now) => {
    const ledger = await openLedger(dir, { lock: lockFolder, now });
    const append = async (event) => {
      if (moment === `before ${event.ev}`) await die();
      await ledger.append(event);
      if (moment === `after ${event.ev}`) await die();
    };
    return { ...ledger, append };
  };
  const order = { live: true, confirm: plan.hash.slice(0, 8) };
  for (const time of times) {
    const now = () => time;
    const sending = await sendPlan(plan, order, { config, dir, openLedger: () => openHere(now), now, env: {} });
    const what = sending.kind === 'live' ? sending.outcomes.map(({ kind }) => kind) : [sending.why];
    process.stdout.write(`${what.join(' ')}\n`);
  }
}

async function claimAll(now) {
  const { claim } = await import('../../dist/contact/claims.js');
  process.stdout.write('ready\n');
  for await (const line of createInterface({ input: process.stdin })) {
    const [domain, ...brands] = line.split(' ');
    const { won } = await claim(dir, { domain, brands, channel: 'email', authorisation: 'own-company' }, now, 90);
    process.stdout.write(won ? 'won\n' : 'lost\n');
  }
}

if (task === 'send') await send(rest[0], JSON.parse(rest[1]), rest[2], rest.slice(3));
else await claimAll(rest[0]);
