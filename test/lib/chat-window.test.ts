import { describe, expect, it } from 'vitest';
import { chatStateWords } from '../../src/data/chat-state-words.ts';
import { hoursWords } from '../../src/data/hours-words.ts';
import { presenceOf } from '../../src/lib/chat-presence.ts';
import { chatWindow } from '../../src/lib/chat-window.ts';
import { isOpen } from '../../src/lib/open-now.ts';
import { workdays } from '../../src/lib/opening-hours.ts';
import type { WindowPart } from '../../src/model/visit.ts';
import { field } from '../probes/chat-view.ts';

const page = 'https://acme.com/';
const part = (text: string, fields: readonly string[] = [], buttons: readonly string[] = [], url = page): WindowPart => ({
  url,
  text,
  fields: fields.map(field),
  buttons,
});
const read = (...parts: readonly WindowPart[]) =>
  chatWindow({ launcher: '<button>', readyMs: 900, parts }, page, chatStateWords, hoursWords);
const composer = ['textarea: Type a message'];
const level = (text: string, fields: readonly string[] = composer, status?: 'online' | 'offline', hours?: string) =>
  presenceOf({ status, window: read(part(text, fields)), hours, open: null })?.level ?? null;

describe('what opened', () => {
  it.each([
    ['We use cookies on this site, in our live chat too, to make your visit better.', [], ['Accept', 'Only necessary'], null],
    ['Get 10% off. Subscribe to our newsletter', ['email: Your e-mail'], ['Subscribe'], null],
    ['Leave your number, and we will call you', ['text: Name', 'tel: Phone'], ['Call me back'], null],
    ['Hello', ['textarea: Type a message'], [], 'composer'],
    ['Hello', ['text: Ask a question'], [], 'composer'],
    ['Hello\nGet replies by e-mail', ['email: E-mail', 'editable: Write a message'], [], 'composer'],
    ['Contact', ['text: Name', 'email: E-mail*', 'textarea: Message'], ['Send a message'], 'offline-form'],
    ['Hello', ['text: Name', 'email: E-mail', 'textarea: Your question'], ['Start chat'], 'pre-chat'],
    ['We are offline, leave a message', ['text: Name', 'email: E-mail', 'textarea: Message'], ['Start chat'], 'offline-form'],
    ['Hi there\nStart a conversation', [], ['Start a conversation'], 'start'],
  ])('is told apart by its fields and buttons: %s %j %j', (text, fields, buttons, mode) => {
    expect(read(part(text, fields, buttons))?.mode ?? null).toBe(mode);
  });

  it('reads the heading of a chat in a frame of its own, and not what else came up on the page', () => {
    const frame = 'https://chat.example/frame';
    const window = read(
      part('We are online', [], [], frame),
      part('Hello!', composer, [], frame),
      part('Get our newsletter', ['email: E-mail']),
    );
    expect(window?.lines.map(({ text }) => text)).toEqual(['We are online', 'Hello!']);
  });

  it('lists what is asked of the visitor, without the message, consents and searches', () => {
    const fields = ['text: Name *', 'email: ', 'select: Department', 'textarea: Message', 'checkbox: I agree', 'search: Find'];
    expect(read(part('Hello', fields, ['Start chat']))?.asked).toEqual(['Name', 'email', 'Department']);
  });
});

describe('people behind a chat', () => {
  it.each([
    ['Our team is available now', 'people-now'],
    ['Acme\n● Online', 'people-now'],
    ['Online chat', null],
    ['Online', 'people-now'],
    ['0 agents online', 'offline-form'],
    ['No agents online', 'offline-form'],
    ['When our agents are online, they answer at once', null],
    ['Are agents online?', null],
    ['Meet our team: Ann, Bob, Eve', null],
    ['We always answer fast', null],
    ['We will get back to you soon', null],
    ['Our refund policy: we will return your money', null],
    ['Outside office hours we answer by e-mail', 'people-in-hours'],
    ['We are away right now. We are back online tomorrow.', 'people-in-hours'],
    ['Please prove that you are not a robot', null],
    ['Powered by ChatBot', null],
    ['Do you want a virtual assistant for your shop?', null],
    ['Мы вернёмся к вам с ответом', null],
    ['Wir melden uns bei Ihnen zurück', null],
    ['Nous reviendrons vers vous', null],
    ['Retornaremos o contato', null],
  ])('are there only when the window says so: %s', (text, expected) => {
    expect(level(text)).toBe(expected);
  });

  it('are there when the script of the product says so, whatever the window says', () => {
    expect(level('Leave a message', ['text: Name', 'email: E-mail', 'textarea: Message'], 'online')).toBe('people-now');
    expect(presenceOf({ status: 'online', window: null, hours: undefined, open: null })?.level).toBe('people-now');
  });

  it('are not there when the script says so, even beside a label', () => {
    expect(level('Online', composer, 'offline')).toBe('offline-form');
    expect(level('Online', composer, 'offline', 'Mon-Fri 9-17')).toBe('people-in-hours');
    expect(presenceOf({ status: 'offline', window: null, hours: undefined, open: null })).toBeNull();
  });

  it('are there in hours only, when the hours do not cover the moment', () => {
    const window = read(part('We are online', composer));
    expect(presenceOf({ status: undefined, window, hours: 'Mon-Fri 9-17', open: false })?.level).toBe('people-in-hours');
    expect(presenceOf({ status: undefined, window, hours: 'Mon-Fri 9-17', open: true })?.level).toBe('people-now');
  });

  it('may be there when hours are stated and nobody says that they are away', () => {
    const window = read(part('Hello', composer));
    expect(presenceOf({ status: undefined, window, hours: 'Mon-Fri 9-17', open: null })).toEqual({
      level: 'people-in-hours',
      said: 'Mon-Fri 9-17',
      atLeast: true,
    });
  });

  it('may be behind a bot that offers one, and not behind one that offers none', () => {
    const bot = (text: string) =>
      presenceOf({ status: undefined, window: read(part(text, composer)), hours: undefined, open: null });
    expect(bot('I am a bot.\nTalk to a human')).toMatchObject({ level: 'bot-only', atLeast: true });
    expect(bot('I am a bot.')).toMatchObject({ level: 'bot-only', atLeast: false });
    expect(
      presenceOf({
        status: undefined,
        window: read(part('I am a bot.\nAgent', composer, ['Agent'])),
        hours: undefined,
        open: null,
      }),
    ).toMatchObject({ level: 'bot-only', atLeast: true });
    expect(bot("I am a bot. I can't connect you to a human agent.")).toMatchObject({ atLeast: false });
    expect(bot('I am a bot.\nOur team is online')).toMatchObject({ level: 'people-now' });
  });
});

describe('a moment', () => {
  const night = [{ days: workdays, opens: 1320, closes: 1800 }];
  const day = [{ days: workdays, opens: 540, closes: 1020 }];
  it.each([
    [day, 'Europe/Berlin', '2026-01-01T08:30:00Z', true],
    [day, 'Europe/Berlin', '2026-01-01T07:30:00Z', false],
    [day, 'UTC+3', '2026-01-01T06:30:00Z', true],
    [day, 'GMT', '2026-01-03T10:00:00Z', false],
    [night, 'GMT', '2026-01-03T05:00:00Z', true],
    [night, 'GMT', '2026-01-03T06:00:00Z', false],
    [day, 'Europe/Nowhere', '2026-01-01T10:00:00Z', null],
    [day, undefined, '2026-01-01T10:00:00Z', null],
  ])('is within hours or not, by the clocks of their zone: %j %s %s', (spans, zone, at, expected) => {
    expect(isOpen({ spans, ...(zone === undefined ? {} : { zone }) }, at)).toBe(expected);
  });
});
