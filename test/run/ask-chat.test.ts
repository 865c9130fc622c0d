import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ChatErrand } from '../../src/contact/chat/chat-plan.ts';
import type { ChatRecord } from '../../src/contact/events.ts';
import { defaultCacheDir } from '../../src/gather/cache-folder.ts';
import { type LaunchedBrowser, launchBrowser } from '../../src/gather/launch-browser.ts';
import type { LiveBrowser } from '../../src/gather/live-browser.ts';
import { openLivePage } from '../../src/gather/live-page.ts';
import { prepareWindow } from '../../src/gather/page-scripts.ts';
import { askChat } from '../../src/run/ask-chat.ts';
import type { ChatTimes } from '../../src/run/chat-course.ts';
import { type BrowserWorld, startWorld } from '../support/browser-world.ts';
import { liveChatHosts } from '../support/live-chat-pages.ts';

const question = 'Hello! On which days and at what hours can your support team be reached?';
const times: ChatTimes = {
  everyMs: 100,
  openMs: 60_000,
  listenMs: 1500,
  greetedMs: 400,
  greetingMs: 2500,
  enterMs: 1500,
  shownMs: 5000,
  settledMs: 800,
  lingerMs: 1500,
};

let world: BrowserWorld;
let launched: LaunchedBrowser;
const browser: LiveBrowser = {
  open: async (url, wish) => {
    const context = await launched.browser.newContext({ viewport: { width: 1280, height: 720 }, serviceWorkers: 'block' });
    await context.addInitScript(prepareWindow);
    return openLivePage(context, url, wish, () => new Date('2026-01-02T03:04:05Z'));
  },
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
});
afterAll(async () => {
  await launched.stop();
  await world.close();
});

async function asked(host: string, more: Partial<ChatErrand> = {}, waits: ChatTimes = times): Promise<ChatRecord> {
  const ask = askChat(
    async () => browser,
    () => new Date().toISOString(),
    waits,
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
const sentBy = (host: string): readonly string[] => world.sent.filter((request) => request.includes(`//${host}/`));
const said = ({ messages }: ChatRecord): readonly string[] => messages.map(({ kind, excerpt }) => `${kind}: ${excerpt}`);
const greeting = 'greeting: Hi there! How can we help?';

describe.concurrent('a question in a chat', () => {
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
    expect(said(await asked('redrawn.test'))).toEqual([greeting, greeting, 'answer: We are open from 9:00 to 18:00.']);
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
    const record = await asked('silent.test', { capMs: 3000 });
    expect(record).toMatchObject({ outcome: 'silent', messages: [{ kind: 'greeting' }] });
    expect(record.askedAt).toBeDefined();
  });
  it('is sent once, however long the chat takes to show it', async () => {
    expect(await asked('slow.test')).toMatchObject({ outcome: 'answered' });
    expect(sentBy('slow.test')).toHaveLength(1);
  });
  it('is not taken for sent where the page only mirrors what is typed', async () => {
    const record = await asked('mirror.test');
    expect(record).toMatchObject({ outcome: 'not-shown', messages: [] });
    expect(record.askedAt).toBeUndefined();
  });
  it('is thanked for in the chat alone, never in what has taken its place', async () => {
    expect((await asked('survey.test')).thankedAt).toBeUndefined();
    expect(sentBy('survey.test')).toEqual([]);
    expect((await asked('hand-off.test')).thankedAt).toBeDefined();
  });
  it('lets no popup ask or send anything', async () => {
    expect(await asked('popup.test')).toMatchObject({ outcome: 'answered' });
    expect(sentBy('popup.test')).toEqual([]);
  });
  it.each(['frozen.test', 'leaps.test'])('is timed by our own clock, whatever the page makes of its: %s', async (host) => {
    const record = await asked(host);
    expect(record).toMatchObject({ outcome: 'answered' });
    expect(record.messages.at(-1)?.ms).toBeGreaterThan(400);
    expect(record.messages.at(-1)?.ms).toBeLessThanOrEqual(record.waitedMs);
  });
  it('is not answered by what the chat says by itself before', async () => {
    expect(await asked('proactive.test', { capMs: 2000 })).toMatchObject({ outcome: 'silent' });
  });
  it('is answered by words that stood there before, said again', async () => {
    expect(said(await asked('repeats.test'))).toEqual([greeting, 'answer: Monday to Friday, 9:00-17:00.']);
  });
  it('is not met with silence by a page that shows more than can be recorded', async () => {
    expect(await asked('flood.test', { capMs: 8000 })).toMatchObject({ outcome: 'browser-failed' });
  });
  it('that began to be sent is written down when something breaks', async () => {
    let calls = 0;
    const whyStop = async (): Promise<undefined> => {
      if (++calls > 30) throw new Error('the disk is full');
    };
    expect(await asked('silent.test', { whyStop })).toMatchObject({ outcome: 'browser-failed', detail: 'the disk is full' });
  });
  it('is not met with silence by a chat that lost its server', async () => {
    expect(await asked('gone.test', { capMs: 3000 })).toMatchObject({ outcome: 'browser-failed' });
  });
});

describe.concurrent('nothing is asked', () => {
  it.each([
    ['offline.test', 'offline-form'],
    ['pre-chat.test', 'pre-chat-form'],
    ['no-chat.test', 'no-chat'],
    ['nobody.test', 'not-opened'],
    ['refused.test', 'not-opened'],
    ['wall.test', 'no-chat'],
    ['turns-offline.test', 'offline-form'],
  ])('at %s: %s', async (host, outcome) => {
    const record = await asked(host);
    expect(record).toMatchObject({ outcome, messages: [] });
    expect(record.askedAt).toBeUndefined();
    expect(sentBy(host)).toEqual([]);
  });
  it('where a chat takes the text and shows nothing', async () => {
    expect(await asked('deaf.test')).toMatchObject({ outcome: 'not-shown' });
  });
  it('when the company was claimed before', async () => {
    const record = await asked('answers.test', { beforeAsking: async () => 'it was claimed before' });
    expect(record).toMatchObject({ outcome: 'stopped', detail: 'it was claimed before', messages: [] });
  });
  it('after a stop: no page is opened', async () => {
    expect(await asked('stopped.test', { whyStop: async () => 'There is a file STOP.' })).toMatchObject({ outcome: 'stopped' });
    expect(world.asked.filter((address) => address.includes('stopped.test'))).toEqual([]);
  });
  it('where a press would begin the chat, before the company is claimed; a form beside it is never sent', async () => {
    const held = await asked('start.test', { beforeAsking: async () => 'it was claimed before' });
    expect(held).toMatchObject({ outcome: 'stopped', detail: 'it was claimed before' });
    expect(sentBy('start.test')).toEqual([]);
  });
  it('once the time to open the chat is over', async () => {
    expect(await asked('answers.test', {}, { ...times, openMs: 50 })).toMatchObject({ outcome: 'not-opened' });
  });
});
