import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { claim } from '../../src/contact/claims.ts';
import { shortHash } from '../../src/contact/gates.ts';
import { LedgerError } from '../../src/contact/ledger-error.ts';
import { MailServerError } from '../../src/contact/mail-server-error.ts';
import { type Order, type Outcome, type Sender, type Sending, sendPlan } from '../../src/contact/send.ts';
import { openStateFolder } from '../../src/contact/state-folder.ts';
import { suppress } from '../../src/contact/suppression.ts';
import { brokenSmtp } from '../support/broken-smtp.ts';
import { type ContactWorld, contactConfigWith, contactWorld, enquiryTo, planOf } from '../support/contact-world.ts';
import { type MailSink, mailSink } from '../support/mail-sink.ts';

const noon = '2026-11-17T10:00:00.000Z';
const plan = planOf([enquiryTo('acme'), enquiryTo('bolt')]);
const yes: Order = { live: true, confirm: shortHash(plan.hash) };

let world: ContactWorld;
let sink: MailSink;
beforeEach(async () => {
  [world, sink] = await Promise.all([contactWorld(), mailSink()]);
});
afterEach(() => Promise.all([world.remove(), sink.close()]));

const send = (order: Order = yes, change: Partial<Sender> = {}, of = plan): Promise<Sending> =>
  sendPlan(of, order, { ...world.sender, config: contactConfigWith(sink.port), ...change });

async function outcomesOf(...args: Parameters<typeof send>): Promise<readonly Outcome[]> {
  const sending = await send(...args);
  if (sending.kind !== 'live') throw new Error(sending.why);
  return sending.outcomes;
}
const kindsOf = async (...args: Parameters<typeof send>) => (await outcomesOf(...args)).map(({ kind }) => kind);
const storyOf = async () => (await world.events()).map(({ ev, enquiry }) => `${ev} ${enquiry}`);

const first = { ...yes, only: ['enquiryacme'] };
const story = ['planned enquiryacme', 'claimed enquiryacme', 'sending enquiryacme'];

describe('sending a plan', () => {
  it('claims, says that it sends, sends, and says when the server took it', async () => {
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'accepted', acceptedAt: noon, response: '250 queued as 1' }]);
    expect(await storyOf()).toEqual([...story, 'sent enquiryacme']);
    expect((await world.events()).at(-1)).toMatchObject({ acceptedAt: noon, response: '250 queued as 1' });
    expect(sink.mails).toMatchObject([{ from: 'anna+tokenacmex@auditor.test', to: ['support@acme.example'] }]);
  });

  it('sends the very bytes that the dry run shows', async () => {
    const dry = await send({ live: false });
    if (dry.kind !== 'dry-run') throw new Error('it was sent');
    await send(first);
    expect(sink.mails.map(({ raw }) => raw)).toEqual([dry.mails[0]?.mail.raw.toString('latin1')]);
  });

  it('keeps to the gap between mails, says when the next may go, and sends that then and the first no more', async () => {
    expect(await outcomesOf()).toMatchObject([{ kind: 'accepted' }, { kind: 'held', why: expect.stringContaining('10:10') }]);
    world.setNow('2026-11-17T10:10:00.000Z');
    expect(await kindsOf()).toEqual(['before', 'accepted']);
    expect(sink.mails.length).toBe(2);
  });

  it('sends no more than it was told to', async () => {
    expect(await outcomesOf({ ...yes, max: 1 })).toMatchObject([
      { kind: 'accepted' },
      { kind: 'held', why: '--max 1 is reached.' },
    ]);
  });

  it('tells of each enquiry as soon as that is written down', async () => {
    const told: string[] = [];
    await send(yes, {
      tell: async ({ kind }) => {
        told.push(`${kind} ${(await storyOf()).at(-1)}`);
      },
    });
    expect(told).toEqual(['accepted sent enquiryacme', 'held sent enquiryacme']);
  });

  it('leaves chats alone', async () => {
    const chats = planOf([enquiryTo('acme', { channel: 'chat', to: 'https://acme.example/' })]);
    expect(await kindsOf({ live: true, confirm: shortHash(chats.hash) }, {}, chats)).toEqual([]);
  });
});

describe('a mail that did not get through', () => {
  it('is not tried again when it was refused', async () => {
    const refusing = await mailSink({ rcpt: 550 });
    const config = contactConfigWith(refusing.port);
    expect(await kindsOf(first, { config })).toEqual(['refused']);
    expect(await storyOf()).toEqual([...story, 'rejected enquiryacme']);
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'before', stage: 'rejected' }]);
    await refusing.close();
    expect(sink.mails).toEqual([]);
  });

  it('is tried once more, a quarter of an hour later, when the server put it off, and never a third time', async () => {
    const greylisting = await mailSink({ rcpt: 451 });
    const config = contactConfigWith(greylisting.port);
    expect(await outcomesOf(first, { config })).toMatchObject([{ kind: 'refused', code: 451, again: true }]);
    world.setNow('2026-11-17T10:14:00.000Z');
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'held', why: expect.stringContaining('2026-11-17T10:15:00.000Z') }]);
    world.setNow('2026-11-17T10:15:00.000Z');
    const ledger = await readFile(path.join(world.dir, 'ledger.jsonl'));
    expect(await kindsOf(first, { config })).toEqual(['refused']);
    expect(await kindsOf(first)).toEqual(['before']);
    expect(await storyOf()).toEqual([...story, 'rejected enquiryacme', ...story.slice(1), 'rejected enquiryacme']);
    // Whoever puts an old ledger back is not sent a third mail for it.
    await writeFile(path.join(world.dir, 'ledger.jsonl'), ledger);
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'held', why: expect.stringContaining('there is no third') }]);
    await greylisting.close();
    expect(sink.mails).toEqual([]);
  });

  it('goes out at the second try', async () => {
    const greylisting = await mailSink({ rcpt: 451 });
    await send(first, { config: contactConfigWith(greylisting.port) });
    await greylisting.close();
    world.setNow('2026-11-17T10:20:00.000Z');
    expect(await kindsOf(first)).toEqual(['accepted']);
    expect(await kindsOf(first)).toEqual(['before']);
    expect(sink.mails.length).toBe(1);
  });

  it('is not tried again when nobody knows whether it was taken', async () => {
    const cutting = await brokenSmtp('dot', 'cut');
    expect(await kindsOf(first, { config: contactConfigWith(cutting.port) })).toEqual(['unknown']);
    expect(await storyOf()).toEqual([...story, 'unknown enquiryacme']);
    await cutting.close();
    world.setNow('2027-11-17T10:00:00.000Z');
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'before', stage: 'unknown' }]);
    expect(sink.mails).toEqual([]);
  });

  it('is not tried again when the program ended while it was sent', async () => {
    const { body: _, ...asked } = enquiryTo('acme');
    await world.happened(
      [noon, { ev: 'planned', enquiry: asked.id, plan: plan.hash, asked, bodySha256: plan.hash }],
      [noon, { ev: 'claimed', enquiry: asked.id, claim: plan.hash }],
      [noon, { ev: 'sending', enquiry: asked.id, host: 'localhost', envelopeFrom: 'anna@auditor.test' }],
    );
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'before', stage: 'unknown' }]);
  });

  it('costs nothing when the own mail server could not be used at all', async () => {
    const deaf = await brokenSmtp('greeting', 'cut');
    await expect(send(first, { config: contactConfigWith(deaf.port) })).rejects.toBeInstanceOf(MailServerError);
    await deaf.close();
    expect(await storyOf()).toEqual([]);
    expect(await kindsOf(first)).toEqual(['accepted']);
  });

  it('is told of when its fate cannot be written down', async () => {
    const openLedger = async () => {
      const ledger = await world.sender.openLedger();
      return {
        ...ledger,
        append: (event: Parameters<typeof ledger.append>[0]) =>
          event.ev === 'sent' ? Promise.reject(new LedgerError('The disk is full.')) : ledger.append(event),
      };
    };
    await expect(send(first, { openLedger })).rejects.toThrow(
      'The disk is full. The mail to support@acme.example was sent; write that down with: contact settle enquiryacme --sent',
    );
    expect(await outcomesOf(first)).toMatchObject([{ kind: 'before', stage: 'unknown' }]);
    expect(sink.mails.length).toBe(1);
  });
});

describe('the gates before each mail', () => {
  const held = async (why: string, change: Partial<Sender> = {}): Promise<void> => {
    expect(await outcomesOf(first, change)).toMatchObject([{ kind: 'held', why: expect.stringContaining(why) }]);
    expect(sink.mails).toEqual([]);
  };
  it('a file named STOP holds it', async () => {
    await openStateFolder(world.dir);
    await writeFile(path.join(world.dir, 'STOP'), '');
    await held('STOP');
  });
  it('a variable holds it', () => held('SUPPORT_AUDIT_STOP', { env: { SUPPORT_AUDIT_STOP: '1' } }));
  it('the list of those who are not to be written to holds it', async () => {
    await openStateFolder(world.dir);
    await suppress(world.dir, 'acme.example', 'asked so');
    await held('suppress.txt');
  });
  it('the clocks of the company hold it', async () => {
    world.setNow('2026-11-17T22:00:00.000Z');
    await held('business time');
  });
  it('a claim holds it, even when the ledger was lost', async () => {
    await openStateFolder(world.dir);
    await claim(world.dir, enquiryTo('acme'), '2026-10-01T00:00:00.000Z', 90);
    await held('was claimed');
    expect(await storyOf()).toEqual(['planned enquiryacme']);
  });
  it('brands that the configuration names since the plan was made hold it, and are written down', async () => {
    const config = { ...contactConfigWith(sink.port), hours: 'any' as const };
    const companies = { 'acme.example': { brands: ['bolt.example'] } };
    expect(await kindsOf(first, { config: { ...config, companies } })).toEqual(['accepted']);
    expect((await world.events())[0]).toMatchObject({ asked: { brands: ['bolt.example'] } });
    world.setNow('2026-11-17T11:00:00.000Z');
    const second = { ...yes, only: ['enquirybolt'] };
    expect(await outcomesOf(second, { config })).toMatchObject([
      { kind: 'held', why: expect.stringContaining('acme.example was asked') },
    ]);
    await rm(path.join(world.dir, 'ledger.jsonl'));
    expect(await outcomesOf(second, { config })).toMatchObject([{ kind: 'held', why: expect.stringContaining('was claimed') }]);
  });
  it('a signal holds what is not under way', async () => {
    const stop = new AbortController();
    const tell = async (): Promise<void> => stop.abort();
    const config = { ...contactConfigWith(sink.port), hours: 'any' as const };
    expect(await outcomesOf(yes, { config, signal: stop.signal, tell })).toMatchObject([
      { kind: 'accepted' },
      { kind: 'held', why: 'The run was ended before.' },
    ]);
  });
  it('stop is heard while the mail server takes its time', async () => {
    const env: Record<string, string> = {};
    const slow = { ...contactConfigWith(sink.port) };
    const openLedger = async () => {
      const ledger = await world.sender.openLedger();
      let asked = 0;
      return {
        ...ledger,
        states: () => {
          asked += 1;
          // The second look at the limits comes when the connection is open.
          if (asked === 2) env['SUPPORT_AUDIT_STOP'] = '1';
          return ledger.states();
        },
      };
    };
    await held('SUPPORT_AUDIT_STOP', { env, config: slow, openLedger });
    expect(sink.connections()).toBe(1);
  });
});
