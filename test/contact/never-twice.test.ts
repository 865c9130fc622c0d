import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { rmSync } from 'node:fs';
import path from 'node:path';
import { createInterface } from 'node:readline';
import { describe, expect, it, type TestContext } from 'vitest';
import { fold } from '../../src/contact/fold.ts';
import { readLedger } from '../../src/contact/ledger.ts';
import { sealed } from '../../src/contact/plan.ts';
import { openStateFolder } from '../../src/contact/state-folder.ts';
import { outputOf } from '../support/child-output.ts';
import { enquiry, freshDir } from '../support/enquiries.ts';
import { type MailSink, mailSink } from '../support/mail-sink.ts';

const script = path.join(import.meta.dirname, '../support/contact-child.mjs');
const day = 86_400_000;
const onDay = (days: number): string => new Date(Date.parse('2026-05-04T10:00:00.000Z') + days * day).toISOString();

const plan = sealed({
  schemaVersion: 1,
  madeAt: onDay(0),
  folder: 'f'.repeat(32),
  sender: { name: 'Ann Auditor', email: 'ann@audit.test', addressStyle: 'plus' },
  enquiries: [enquiry()],
  guesses: {},
  skipped: [],
});

interface World {
  readonly dir: string;
  readonly sink: MailSink;
}
async function world({ onTestFinished }: Pick<TestContext, 'onTestFinished'>): Promise<World> {
  const sink = await mailSink();
  onTestFinished(() => sink.close());
  return { dir: freshDir(), sink };
}

/** Sends the plan in a process of its own, at each time again; it dies at a moment. */
async function send({ dir, sink }: World, times: readonly string[], moment = 'never'): Promise<string> {
  const child = spawn(process.execPath, [script, 'send', dir, String(sink.port), JSON.stringify(plan), moment, ...times]);
  child.stdin.end();
  const { code, stdout, stderr } = await outputOf(child).ended;
  return code === 0 ? stdout.trim() : `${code} ${stderr}`.trim();
}
const stageIn = async (dir: string): Promise<string | undefined> => fold(await readLedger(dir)).get('acmemail1')?.stage;

describe.concurrent('a mail goes out at most once', () => {
  it.for([
    ['after planned', 'accepted\nbefore', 1, 'waiting'],
    ['before claimed', 'held\nheld', 0, 'planned'],
    ['after claimed', 'held\nheld', 0, 'claimed'],
    ['after sending', 'before\nbefore', 0, 'unknown'],
    ['before sent', 'before\nbefore', 1, 'unknown'],
    ['after sent', 'before\nbefore', 1, 'waiting'],
  ] as const)('when the program is killed %s, and run twice again', async ([moment, again, delivered, stage], context) => {
    const place = await world(context);
    expect(await send(place, [onDay(0)], moment)).toBe('SIGKILL');
    expect(await send(place, [onDay(1), onDay(2)])).toBe(again);
    expect(place.sink.mails).toHaveLength(delivered);
    expect(await stageIn(place.dir)).toBe(stage);
  });
  it('when the ledger is lost', async (context) => {
    const place = await world(context);
    expect(await send(place, [onDay(0)])).toBe('accepted');
    rmSync(path.join(place.dir, 'ledger.jsonl'));
    expect(await send(place, [onDay(89)])).toBe('held');
    expect(place.sink.mails).toHaveLength(1);
  });
  it('when two programs begin at once', async (context) => {
    const place = await world(context);
    const said = await Promise.all([send(place, [onDay(0)]), send(place, [onDay(0)])]);
    expect(said).toContain('accepted');
    expect(place.sink.mails).toHaveLength(1);
  });
});

interface Racer {
  readonly claim: (names: string) => Promise<string>;
  readonly process: ChildProcessWithoutNullStreams;
}

/** A process that claims what it is told to, as soon as it is told. */
async function racer(dir: string): Promise<Racer> {
  const child = spawn(process.execPath, [script, 'claim', dir, onDay(0)]);
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]();
  const said = async (): Promise<string> => String((await lines.next()).value);
  expect(await said()).toBe('ready');
  return {
    process: child,
    claim: (names) => {
      child.stdin.write(`${names}\n`);
      return said();
    },
  };
}

describe('a race for a company', () => {
  it('has one winner among twelve processes, by whichever of its names they call it', async () => {
    const dir = freshDir();
    await openStateFolder(dir);
    const racers = await Promise.all(Array.from({ length: 12 }, () => racer(dir)));
    try {
      for (let round = 0; round < 10; round += 1) {
        const [acme, shop] = [`acme${round}.test`, `shop${round}.test`];
        const names = [acme, `${shop} ${acme}`, `${acme} ${shop}`];
        const said = await Promise.all(racers.map(({ claim }, index) => claim(names[index % names.length] ?? acme)));
        expect(said.filter((one) => one !== 'lost')).toEqual(['won']);
      }
    } finally {
      for (const { process: child } of racers) child.kill('SIGKILL');
    }
  });
});
