import { expect, it } from 'vitest';
import { failedVisit } from '../../src/lib/visits.ts';
import type { Reading } from '../../src/model/reading.ts';
import probe from '../../src/probes/chat-state.ts';
import { role } from '../../src/probes/define-probe.ts';
import { chatView, openedWindow } from './chat-view.ts';
import { windows } from './chat-windows.ts';

const found = (reading: Reading): unknown => (reading.state === 'found' ? reading.value : undefined);

it.each(windows)('reads a window as a visitor does: $name', ({ availability, bot, reply, hours, greeting, asks, ...window }) => {
  const readings = probe.read(chatView({ opened: openedWindow(window) }));
  expect({
    availability: found(readings['chat.availability']),
    bot: found(readings['chat.bot']),
    reply: found(readings['chat.displayed-reply-time']),
    hours: found(readings['chat.hours']),
    greeting: found(readings['chat.greeting']),
    asks: found(readings['chat.pre-chat-form']),
  }).toEqual({ availability, bot, reply, hours, greeting, asks });
});

const bare = openedWindow({ says: 'Chat', fields: ['textarea: Write a message'] });

it('is absent where there is no chat', () => {
  const readings = probe.read(chatView({}, '<p>Hello</p>'));
  expect(Object.values(readings).map(({ state }) => state)).toEqual(Array(7).fill('absent'));
  expect(readings['chat.displayed-reply-time']).toMatchObject({ source: 'indirect' });
});

it.each([
  [{}, 'A chat is there, and no button that opens it was found.'],
  [{ opened: { ...bare, parts: [] } }, 'The button of the chat was pressed, and no window opened.'],
  [{ opened: openedWindow({ says: 'Newsletter' }) }, 'What opened could not be told to be a chat.'],
])('is unknown where the chat was not opened: %j', (seen, detail) => {
  const readings = probe.read(chatView(seen));
  expect(Object.values(readings)).toEqual(Array(7).fill(expect.objectContaining({ state: 'unknown', detail })));
});

it.each([{}, { opened: { ...bare, parts: [] } }])(
  'is unknown for what was not sent where the chat stays shut and the page wanted to send something: %j',
  (sight) => {
    const view = chatView(sight);
    const pages = view.pages.map((one) => ({ ...one, page: { ...one.page, unsent: ['https://api.acme.example/boot'] } }));
    expect(probe.read({ ...view, pages })['chat.availability']).toMatchObject({ state: 'unknown', reason: 'needs-post' });
  },
);

it('is unknown for want of a browser where no page was rendered, with its own reason where it failed', () => {
  const view = chatView({});
  const pages = view.pages.filter(({ page }) => page.via === 'http');
  const failed = failedVisit(
    { look: role('home', 'browser'), via: 'browser', url: view.home, fetchedAt: view.at },
    'page-hung',
    '',
  );
  expect(probe.read({ ...view, pages })['chat.availability']).toMatchObject({ reason: 'needs-browser' });
  expect(probe.read({ ...view, pages, failed: [failed] })['chat.availability']).toMatchObject({ reason: 'page-hung' });
});

const tawk = '<script src="https://embed.tawk.to/5f1a2b3c/default"></script>';

it.each([
  ['online', 'people-now'],
  ['offline', 'offline-form'],
  ['away', undefined],
])('asks the script of the product who is there: %s', (answer, level) => {
  const view = chatView({ opened: bare, answers: { 'Tawk_API.getStatus': answer } }, tawk);
  expect(found(probe.read(view)['chat.availability'])).toBe(level);
});

it('believes the script of a product even when its window did not open', () => {
  expect(probe.read(chatView({ answers: { 'Tawk_API.getStatus': 'online' } }, tawk))['chat.availability']).toMatchObject({
    value: 'people-now',
    evidence: [{ where: 'Tawk_API.getStatus', excerpt: 'online' }],
  });
});

it('does not ask the script of a product that is not there', () => {
  const reading = probe.read(chatView({ opened: bare, answers: { 'Tawk_API.getStatus': 'online' } }))['chat.availability'];
  expect(reading.state).toBe('unknown');
});

it('takes a product for bots for a bot, behind which there may be people', () => {
  const readings = probe.read(chatView({ opened: bare }, '<script src="https://cdn.voiceflow.com/widget/bundle.mjs"></script>'));
  expect(readings['chat.bot']).toMatchObject({ value: 'bot', note: 'The product is made for bots.' });
  expect(readings['chat.availability']).toMatchObject({ value: 'bot-only', bound: 'at-least' });
});

it('keeps a picture of the window beside the proof of who answers', () => {
  const opened = { ...openedWindow({ says: 'We are online', fields: ['textarea: Write'] }), screenshot: '/9j/4AAQ' };
  expect(probe.read(chatView({ opened }))['chat.availability']).toMatchObject({
    value: 'people-now',
    evidence: [{ excerpt: 'We are online', screenshot: '/9j/4AAQ' }],
  });
});

it('takes a chat that is titled Bot for one', () => {
  const opened = openedWindow({ says: 'Nimbus Bot\nHello! How can we help?', fields: ['textarea: Write a message'] });
  expect(probe.read(chatView({ opened }))['chat.bot']).toMatchObject({ value: 'bot', evidence: [{ excerpt: 'Nimbus Bot' }] });
});

it('says in words why nobody knows who answers', () => {
  expect(probe.read(chatView({ opened: bare }))['chat.availability']).toMatchObject({
    state: 'unknown',
    reason: 'not-told',
    detail: 'The chat can be written to, and does not say who answers.',
  });
});

it('says what a chat does not show, once it could be written to', () => {
  const readings = probe.read(chatView({ opened: bare }));
  for (const id of ['chat.hours', 'chat.displayed-reply-time', 'chat.greeting', 'chat.pre-chat-form', 'chat.bot'] as const)
    expect(readings[id]).toMatchObject({ state: 'absent', note: expect.any(String) });
});

it('does not take a form for a chat without questions or without a bot', () => {
  const form = openedWindow({ says: 'We are offline', fields: ['text: Name', 'email: E-mail', 'textarea: Message'] });
  const readings = probe.read(chatView({ opened: form }));
  for (const id of ['chat.pre-chat-form', 'chat.bot', 'chat.greeting'] as const)
    expect(readings[id]).toMatchObject({ state: 'unknown', reason: 'not-told' });
});

it('keeps the words that show it, and how long the chat took', () => {
  const opened = openedWindow({ says: 'We are online\nUsually replies in 2 to 5 minutes', fields: ['textarea: Write'] });
  const readings = probe.read(chatView({ opened }));
  expect(readings['chat.availability']).toMatchObject({
    value: 'people-now',
    evidence: [{ url: 'https://acme.com/', via: 'browser', where: 'chat window', excerpt: 'We are online' }],
  });
  expect(readings['chat.displayed-reply-time']).toMatchObject({
    value: 300,
    source: 'indirect',
    note: 'Displayed, not measured; as written: “in 2 to 5 minutes” (120 to 300 seconds).',
  });
  expect(readings['chat.ready-ms']).toMatchObject({ value: 1840 });
});

it.each([
  ['We reply immediately', 'unknown'],
  ['We reply to e-mails within 24 hours', 'absent'],
])('takes no reply time from "%s"', (says, state) => {
  const opened = openedWindow({ says, fields: ['textarea: Write a message'] });
  expect(probe.read(chatView({ opened }))['chat.displayed-reply-time'].state).toBe(state);
});

it('counts hours of the chat, and not those of a shop, a phone line or a bot', () => {
  const hours = (says: string) =>
    probe.read(chatView({ opened: openedWindow({ says, fields: ['textarea: Write'] }) }))['chat.hours'];
  expect(hours('Chat hours: Mon-Fri 9:00-17:00')).toMatchObject({ value: 40, note: 'Mo-Fr 09:00-17:00' });
  expect(hours('Our shop is open Mon-Sat 10:00-20:00').state).toBe('absent');
  expect(hours('Call us: Mon-Fri 9:00-17:00').state).toBe('absent');
  expect(hours('We are online 24/7').state).toBe('unknown');
  expect(hours('Jeden Wochentag 8 bis 18 Uhr').state).toBe('unknown');
  expect(hours('I am the AI assistant of our support and available 24/7').state).toBe('absent');
});
