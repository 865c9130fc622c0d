import type { BrowserContext } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatErrand } from '../../src/contact/chat/chat-plan.ts';
import type { ChatRecord } from '../../src/contact/events.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';
import { type LaunchedBrowser, launchBrowser } from '../../src/gather/launch-browser.ts';
import type { LiveBrowser } from '../../src/gather/live-browser.ts';
import { openLivePage } from '../../src/gather/live-page.ts';
import { prepareWindow } from '../../src/gather/page-scripts.ts';
import { askChat } from '../../src/run/ask-chat.ts';
import { type BrowserWorld, startWorld } from '../support/browser-world.ts';
import { liveChatHosts } from '../support/live-chat-pages.ts';

const question = 'Hello! On which days and at what hours can your support team be reached?';
const times = { everyMs: 100, greetedMs: 400, greetingMs: 2000, shownMs: 4000, settledMs: 800, lingerMs: 1500 };

let world: BrowserWorld;
let launched: LaunchedBrowser;
let context: BrowserContext;
const browser: LiveBrowser = {
  open: (url, wish) => openLivePage(context, url, wish, () => new Date('2026-01-02T03:04:05Z')),
  close: async () => undefined,
};
beforeAll(async () => {
  world = await startWorld(liveChatHosts);
  const { env, platform, arch } = process;
  const answer = await launchBrowser({
    env,
    platform,
    arch,
    cacheDir: defaultCacheDir(env, platform),
    proxyUrl: world.proxyUrl,
    sends: true,
  });
  if (answer.state === 'missing') throw new Error('no browser on this machine');
  launched = answer;
  context = await launched.browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
  await context.addInitScript(prepareWindow);
});
afterAll(async () => {
  await launched.stop();
  await world.close();
});

async function asked(host: string, more: Partial<ChatErrand> = {}): Promise<ChatRecord> {
  const ask = askChat(
    async () => browser,
    () => new Date().toISOString(),
    times,
  );
  return ask({
    id: 'abcdefgh',
    page: `http://${host}/`,
    lang: 'en',
    question,
    thanks: 'Thank you, that answers my question. Goodbye!',
    capMs: 30_000,
    whyStop: async () => undefined,
    beforeAsking: async () => undefined,
    ...more,
  });
}
const said = ({ messages }: ChatRecord): readonly string[] => messages.map(({ kind, excerpt }) => `${kind}: ${excerpt}`);
const greeting = 'greeting: Hi there! How can we help?';

describe('a question in a chat', () => {
  it('is answered, also by a message that quotes it; the greeting that stood there is no answer', async () => {
    const record = await asked('answers.test');
    expect(record.outcome).toBe('answered');
    expect(said(record)).toEqual([greeting, `answer: You asked: ${question} We are here Monday to Friday, 9:00 to 17:00.`]);
    expect(record.messages[0]?.ms).toBeLessThan(0);
    expect(record.messages[1]?.ms).toBeGreaterThan(500);
  });
  it('is read and answered inside a closed shadow root', async () => {
    expect(said(await asked('closed-root.test'))).toEqual([greeting, 'answer: Monday to Friday from 9:00 to 17:00.']);
  });
  it('is sent by the button where Enter only breaks the line', async () => {
    expect(said(await asked('button.test'))).toEqual([greeting, 'answer: Every day from 8:00 to 20:00.']);
  });
  it('has one answer where that is written word by word, timed by its first word', async () => {
    const record = await asked('stream.test');
    expect(said(record)).toEqual([greeting, 'answer: We are here every day from 8:00 until 20:00.']);
    expect(record.messages[1]?.ms).toBeGreaterThan(300);
  });
  it('is not answered by a greeting that comes again, nor by a list that is drawn anew', async () => {
    expect(said(await asked('redrawn.test'))).toEqual([greeting, 'answer: We are open from 9:00 to 18:00.']);
  });
  it('is told apart from acknowledgement, typing and who joins; a person is thanked', async () => {
    expect(said(await asked('hand-off.test'))).toEqual([
      greeting,
      'auto-reply: Thank you for your message. Someone will be with you shortly.',
      'joined: Maria joined the chat',
      'human: We are here from 9:00 to 17:00 on weekdays.',
    ]);
  });
  it('is answered by a bot that says so', async () => {
    expect((await asked('bot.test')).messages.at(-1)).toMatchObject({ kind: 'bot' });
  });
  it('is met with silence only after the whole wait', async () => {
    const record = await asked('silent.test', { capMs: 12_000 });
    expect(record).toMatchObject({ outcome: 'silent', messages: [{ kind: 'greeting' }] });
    expect(record.askedAt).toBeDefined();
  });
  it('is not met with silence by a chat that lost its server', async () => {
    expect(await asked('gone.test', { capMs: 12_000 })).toMatchObject({ outcome: 'browser-failed' });
  });
});

describe('nothing is asked', () => {
  it.each([
    ['offline.test', 'offline-form'],
    ['pre-chat.test', 'pre-chat-form'],
    ['no-chat.test', 'no-chat'],
    ['nobody.test', 'browser-failed'],
  ])('at %s: %s', async (host, outcome) => {
    const before = world.sent.length;
    const record = await asked(host);
    expect(record).toMatchObject({ outcome, messages: [] });
    expect(record.askedAt).toBeUndefined();
    expect(world.sent.slice(before)).toEqual([]);
  });
  it('where a chat takes the text and shows nothing', async () => {
    expect(await asked('deaf.test')).toMatchObject({ outcome: 'not-shown' });
  });
  it('when the company was claimed before', async () => {
    const record = await asked('answers.test', { beforeAsking: async () => 'it was claimed before' });
    expect(record).toMatchObject({ outcome: 'stopped', detail: 'it was claimed before', messages: [] });
  });
  it('after a stop: no page is opened', async () => {
    const before = world.asked.length;
    expect(await asked('answers.test', { whyStop: async () => 'There is a file STOP.' })).toMatchObject({ outcome: 'stopped' });
    expect(world.asked.length).toBe(before);
  });
});
