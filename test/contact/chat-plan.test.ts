import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { type AskChat, type ChatErrand, type Chatter, chatPlan } from '../../src/contact/chat/chat-plan.ts';
import { contactConfig } from '../../src/contact/config.ts';
import type { ChatRecord, Enquiry } from '../../src/contact/events.ts';
import { openLedger, readLedger } from '../../src/contact/ledger.ts';
import { type Plan, sealed } from '../../src/contact/plan.ts';
import { openStateFolder } from '../../src/contact/state-folder.ts';

const config = contactConfig.parse({
  enabled: true,
  identity: { name: 'Ann Auditor', email: 'ann@audit.test', aboutUrl: 'https://audit.test/about' },
  authorisation: { kind: 'own-company' },
  disclosure: 'none',
  hours: 'any',
});
const enquiry: Enquiry = {
  id: 'chatacme1',
  domain: 'acme.test',
  brands: [],
  channel: 'chat',
  to: 'https://acme.test/contact',
  foundOn: 'https://acme.test/contact',
  lang: 'en',
  zone: 'UTC',
  authorisation: 'own-company',
  disclosure: 'none',
  subject: '',
  body: 'When are\nyou there?',
  token: 'abcdefgh12',
};
const planOf = (...enquiries: readonly Enquiry[]): Plan =>
  sealed({
    schemaVersion: 1,
    madeAt: '2026-01-05T10:00:00Z',
    folder: 'f'.repeat(32),
    sender: { name: 'Ann Auditor', email: 'ann@audit.test', addressStyle: 'plus' },
    enquiries: [...enquiries],
    guesses: {},
    skipped: [],
  });
const plan = planOf(enquiry);
const yes = { live: true, confirm: plan.hash.slice(0, 8), siteTermsRead: true };

const record: ChatRecord = {
  outcome: 'silent',
  detail: '',
  pageUrl: enquiry.to,
  products: [],
  askedAt: '2026-01-05T10:00:05Z',
  waitedMs: 600_000,
  messages: [],
};

const folders: string[] = [];
afterEach(async () => {
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

async function chatter(ask: AskChat, more: Partial<Chatter> = {}): Promise<Chatter> {
  const dir = path.join(await mkdtemp(path.join(tmpdir(), 'chat-')), 'state');
  folders.push(path.dirname(dir));
  const now = (): string => '2026-01-05T10:00:00Z';
  const open = async () => {
    await openStateFolder(dir);
    return openLedger(dir, { lock: async () => async () => undefined, now });
  };
  return { config, dir, openLedger: open, ask, now, env: {}, ...more };
}
const eventsIn = async (dir: string): Promise<readonly string[]> => (await readLedger(dir)).map(({ event }) => event.ev);
const nobody: AskChat = async () => {
  throw new Error('nobody is to be asked');
};
const asks: AskChat = async (errand) => {
  const held = await errand.beforeAsking();
  const { askedAt: _, ...unasked } = record;
  return held === undefined ? record : { ...unasked, outcome: 'stopped', detail: held };
};

describe('the chats of a plan', () => {
  it.each([
    ['contact is off', { live: true, confirm: plan.hash }, { ...config, enabled: false }],
    ['nobody said --live', { live: false, confirm: plan.hash }, config],
    ['nothing was confirmed', { live: true }, config],
    ['something else was confirmed', { live: true, confirm: '00000000' }, config],
    ['nobody has read the terms of the sites', { live: true, confirm: plan.hash }, config],
    ['the authorisation is another', yes, { ...config, authorisation: { kind: 'public-enquiry' as const } }],
  ])('are only shown where %s', async (_, order, settings) => {
    const means = await chatter(nobody, { config: settings });
    expect(await chatPlan(plan, order, means)).toMatchObject({ kind: 'dry-run', enquiries: [{ id: 'chatacme1' }] });
  });
  it('are asked once each: the claim and the line that words leave are written first', async () => {
    let before: readonly string[] = [];
    let heard: ChatErrand | undefined;
    const means = await chatter(async (errand) => {
      heard = errand;
      const answer = await asks(errand);
      before = await eventsIn(means.dir);
      return answer;
    });
    expect(await chatPlan(plan, yes, means)).toMatchObject({ kind: 'live', outcomes: [{ kind: 'asked', chat: record }] });
    expect(before).toEqual(['planned', 'claimed', 'sending']);
    expect(await eventsIn(means.dir)).toEqual(['planned', 'claimed', 'sending', 'chatted']);
    expect(heard).toMatchObject({
      question: 'When are you there?',
      thanks: 'Thank you, that answers my question. Goodbye!',
      capMs: 600_000,
    });
    const again = await chatPlan(plan, yes, { ...means, ask: nobody });
    expect(again).toMatchObject({ outcomes: [{ kind: 'before', stage: 'chatted' }] });
  });
  it('are never asked again when the program ended after words may have left', async () => {
    const means = await chatter(async (errand) => {
      await errand.beforeAsking();
      throw new Error('the program ended');
    });
    await expect(chatPlan(plan, yes, means)).rejects.toThrow('the program ended');
    expect(await chatPlan(plan, yes, { ...means, ask: nobody })).toMatchObject({
      outcomes: [{ kind: 'before', stage: 'unknown' }],
    });
  });
  it('claim nothing where nothing was asked', async () => {
    const { askedAt: _, ...unasked } = record;
    const means = await chatter(async () => ({ ...unasked, outcome: 'pre-chat-form' }));
    await chatPlan(plan, yes, means);
    expect(await eventsIn(means.dir)).toEqual(['planned', 'chatted']);
  });
  it('are written down whatever a page calls itself and says of time', async () => {
    const message = { ms: 1e17, kind: 'answer' as const, excerpt: 'x'.repeat(5000), because: ['y'.repeat(5000)] };
    const strange = { ...record, pageUrl: `https://acme.test/${'a'.repeat(5000)}`, messages: [message] };
    const means = await chatter(async (errand) => ({ ...(await asks(errand)), ...strange }));
    const chatting = await chatPlan(plan, yes, means);
    expect(chatting).toMatchObject({ outcomes: [{ chat: { outcome: 'silent', messages: [{ ms: 600_000 }] } }] });
    expect(await eventsIn(means.dir)).toEqual(['planned', 'claimed', 'sending', 'chatted']);
  });
  it('are written down in short where a page makes no sense at all', async () => {
    const means = await chatter(async (errand) => ({ ...(await asks(errand)), waitedMs: Number.NaN }));
    expect(await chatPlan(plan, yes, means)).toMatchObject({ outcomes: [{ chat: { outcome: 'browser-failed', messages: [] } }] });
    expect(await eventsIn(means.dir)).toEqual(['planned', 'claimed', 'sending', 'chatted']);
  });
  it('are held by a STOP file, also by one that comes while the page is opened', async () => {
    const means = await chatter(async (errand) => {
      await writeFile(path.join(means.dir, 'STOP'), '');
      return asks(errand);
    });
    expect(await chatPlan(plan, yes, means)).toMatchObject({
      outcomes: [{ kind: 'held', why: expect.stringContaining('STOP') }],
    });
    expect(await eventsIn(means.dir)).toEqual(['planned']);
    expect(await chatPlan(plan, yes, { ...means, ask: nobody })).toMatchObject({ outcomes: [{ kind: 'held' }] });
  });
  it('leave other enquiries alone with --only, and the rest with --max', async () => {
    const other: Enquiry = { ...enquiry, id: 'chatbolt1', domain: 'bolt.test', to: 'https://bolt.test/' };
    const two = planOf(enquiry, other);
    const consent = { live: true, confirm: two.hash, siteTermsRead: true };
    const one = await chatPlan(two, { ...consent, only: ['chatbolt1'] }, await chatter(asks));
    expect(one).toMatchObject({ outcomes: [{ enquiry: { id: 'chatbolt1' }, kind: 'asked' }] });
    const first = await chatPlan(two, { ...consent, max: 1 }, await chatter(asks));
    expect(first).toMatchObject({ outcomes: [{ kind: 'asked' }, { kind: 'held', why: '--max 1 is reached.' }] });
  });
});
