import { describe, expect, it } from 'vitest';
import type { TalkWords } from '../../src/contact/chat/judge.ts';
import { isAnswered, readTalk } from '../../src/contact/chat/read-talk.ts';
import { chatReplyWords } from '../../src/data/chat-reply-words.ts';
import { chatStateWords } from '../../src/data/chat-state-words.ts';
import { hoursWords } from '../../src/data/hours-words.ts';
import type { ChatLine } from '../../src/model/chat-line.ts';

const words: TalkWords = { window: chatStateWords, reply: chatReplyWords, hours: hoursWords };
const list = [1, 2];
let count = 0;
const line = (at: number, text: string, row: number, more: Partial<ChatLine> = {}): ChatLine => ({
  id: ++count,
  path: [...list, row],
  text,
  at,
  grownAt: at,
  own: false,
  below: at > 1000,
  again: false,
  option: false,
  ...more,
});
const question = (): ChatLine => line(1000, 'When are you there?', 20, { own: true, below: true });
const kinds = (lines: readonly ChatLine[], bot?: string) =>
  readTalk(lines, words, bot).messages.map(({ ms, kind, excerpt }) => [ms, kind, excerpt]);
const kindsAlone = (lines: readonly ChatLine[]) => readTalk(lines, words).messages.map(({ kind }) => kind);
/** What one message after so many milliseconds is taken for. */
const kindOf = (text: string, ms = 6000): string | undefined =>
  readTalk([question(), line(1000 + ms, text, 30)], words).messages[0]?.kind;

describe('a chat', () => {
  it('starts its clock with the own question; what stood there before is a greeting when it greets', () => {
    expect(
      kinds([line(200, 'Hi! How can we help?', 10), line(200, 'Our prices', 11), question(), line(3500, 'We open at 9:00.', 30)]),
    ).toEqual([
      [-800, 'greeting', 'Hi! How can we help?'],
      [2500, 'answer', 'We open at 9:00.'],
    ]);
  });
  it('has no messages before the question was shown', () => {
    expect(readTalk([line(200, 'Hi! How can we help?', 10)], words)).toMatchObject({ askedAt: undefined, messages: [] });
  });
  it('takes nothing for an answer that stands above the question, such as its heading', () => {
    expect(kinds([question(), line(3000, 'You talk with our team now', 5, { below: false })])).toEqual([]);
  });
  it('takes a text that is drawn anew for what it was, and the same words said again for an answer', () => {
    const before = line(200, 'We open at 9:00.', 10);
    expect(kinds([before, question(), line(3000, 'We open at 9:00.', 30, { again: true })])).toEqual([]);
    expect(kinds([before, question(), line(3000, 'We open at 9:00.', 30)])).toEqual([[2000, 'answer', 'We open at 9:00.']]);
  });
  it('says an answer once that is told twice at the same moment', () => {
    const twice = [line(3000, 'We open at 9:00.', 30), line(3010, 'We open at 9:00.', 31)];
    expect(kindsAlone([question(), ...twice])).toEqual(['answer']);
  });
  it('reads what a page that talks without end says first', () => {
    const lines = Array.from({ length: 3000 }, (_, index) =>
      line(3000 + index, `line ${index} ${'abc '.repeat(900)}`, 30 + index),
    );
    expect(kindsAlone([question(), ...lines])).toHaveLength(500);
  });
  it('joins the lines of one row, and parts those that come after a pause', () => {
    const lines = [
      question(),
      line(3000, 'Of course.', 30),
      line(3200, 'We open at 9:00.', 30),
      line(9000, 'And close at 17:00.', 30),
    ];
    expect(kinds(lines)).toEqual([
      [2000, 'answer', 'Of course. We open at 9:00.'],
      [8000, 'answer', 'And close at 17:00.'],
    ]);
  });
  it('joins a growing text that is drawn anew, timed by its first word', () => {
    expect(kinds([question(), line(3000, 'We', 30), line(3100, 'We open', 30), line(3200, 'We open at 9:00.', 30)])).toEqual([
      [2000, 'answer', 'We open at 9:00.'],
    ]);
  });
  it('leaves the name beside a message out, and takes a name alone for nothing', () => {
    expect(kinds([question(), line(3000, 'Maria Lopez', 30), line(3000, 'We open at 9:00.', 30)])).toEqual([
      [2000, 'answer', 'We open at 9:00.'],
    ]);
    expect(kindOf('Maria Lopez')).toBeUndefined();
  });
  it('is untold when nothing but a word came that may be a name or an answer, unless it stood there before', () => {
    expect(readTalk([question(), line(9000, 'Yes', 30)], words)).toMatchObject({ messages: [], untold: 'Yes' });
    const named = [line(200, 'Maria', 10), question(), line(9000, 'Maria', 30)];
    expect(readTalk(named, words)).toMatchObject({ messages: [], untold: undefined });
  });
  it('is a bot’s when the name beside the message says so, when it offers buttons, or when its window said so', () => {
    expect(kinds([question(), line(3000, 'AI Assistant', 30), line(3000, 'We open at 9:00.', 30)])).toMatchObject([
      [2000, 'bot', 'We open at 9:00.'],
    ]);
    const buttons = [line(3000, 'Yes', 30, { option: true }), line(3000, 'No', 30, { option: true })];
    expect(kinds([question(), line(3000, 'Was this your question?', 30), ...buttons])).toMatchObject([
      [2000, 'bot', 'Was this your question?'],
    ]);
    expect(kinds([question(), line(3000, 'We open at 9:00.', 30)], 'the chat says “I am a bot”')).toMatchObject([
      [2000, 'bot', 'We open at 9:00.'],
    ]);
  });
  it('is a person’s once one has joined, and a bot’s when a bot has', () => {
    const answer = line(9000, 'We open at 9:00.', 40);
    expect(kindsAlone([question(), line(3000, 'Maria joined the chat', 30), answer])).toEqual(['joined', 'human']);
    expect(kindsAlone([question(), line(3000, 'Acmebot joined the chat', 30), answer])).toEqual(['joined', 'bot']);
  });
  it('is a bot’s when who joined says so afterwards', () => {
    const lines = [
      question(),
      line(1500, 'Emma joined the chat', 30),
      line(5000, "Hi, I'm Emma, your virtual assistant.", 40),
      line(12_000, 'We open at 9:00.', 50),
    ];
    expect(kindsAlone(lines)).toEqual(['joined', 'greeting', 'bot']);
  });
  it('has an answer of nobody known when a name joined a bot, or when it came before a person could read', () => {
    const joined = line(1500, 'You are now chatting with Ada', 30);
    const answer = line(6000, 'We open at 9:00.', 40);
    expect(readTalk([question(), joined, answer], words, 'the chat says “AI agent”').messages).toMatchObject([
      { kind: 'joined' },
      { kind: 'answer' },
    ]);
    expect(kindsAlone([question(), joined, line(2500, 'We open at 9:00.', 40)])).toEqual(['joined', 'answer']);
  });
  it('is lost when its last line says so', () => {
    expect(readTalk([question(), line(3000, 'Connection lost', 30)], words)).toMatchObject({ lost: true, messages: [] });
  });
  it('is answered by answers alone', () => {
    expect(isAnswered(readTalk([question(), line(1500, 'Someone will be with you shortly.', 30)], words))).toBe(false);
    expect(isAnswered(readTalk([question(), line(1500, 'We open at 9:00.', 30)], words))).toBe(true);
  });
});

describe('a message', () => {
  it.each([
    'Delivered',
    'Seen',
    'Sent 10:41',
    '10:41',
    'just now',
    'Maria is typing...',
    'Доставлено',
    'Gelesen',
    '既読',
    'New messages',
  ])('is nothing: %s', (text) => {
    expect(kindOf(text)).toBeUndefined();
  });
  it.each([
    'Thanks for your message! Someone will be with you shortly.',
    'Спасибо за обращение! Оператор скоро ответит.',
    'Дякуємо за звернення! Оператор незабаром відповість вам.',
    'Vielen Dank für Ihre Nachricht. Wir melden uns.',
    'Merci pour votre message. Un conseiller va vous répondre.',
    'Gracias por tu mensaje. En breve te atenderemos.',
    'Obrigado pela mensagem. Em instantes um atendente responderá.',
    'Grazie per il messaggio, un operatore ti risponderà.',
    'Dziękujemy za wiadomość. Wkrótce odpowiemy.',
    'Bedankt voor je bericht, we zijn zo bij je.',
    'Mesajınız için teşekkürler. En kısa sürede dönüş yapacağız.',
    '感谢您的留言，我们会尽快回复。',
    'お問い合わせありがとうございます。担当者が対応しますので少々お待ちください。',
    '문의해 주셔서 감사합니다. 잠시만 기다려 주세요.',
  ])('acknowledges: %s', (text) => {
    expect(kindOf(text)).toBe('auto-reply');
  });
  it('that acknowledges and states hours answers, unless it came before anybody could read the question', () => {
    const text = 'Thanks for your message! We are here Monday to Friday, 9:00 to 17:00.';
    expect(kindOf(text, 20_000)).toBe('answer');
    expect(kindOf(text, 400)).toBe('auto-reply');
  });
  it('about the usual reply time is the chat’s own when it comes at once, and an answer later', () => {
    expect(kindOf('We typically reply within 2 hours.', 700)).toBe('auto-reply');
    expect(kindOf('We typically reply within 2 hours.', 30_000)).toBe('answer');
  });
  it('that only greets is no answer', () => {
    expect(kindOf('Hello! How can I help you?')).toBe('greeting');
  });
  it.each([
    'Anna joined the conversation',
    'Оператор Анна подключился к диалогу',
    'Anna ist dem Chat beigetreten',
    '客服小王为您服务',
  ])('says who came in: %s', (text) => {
    expect(kindOf(text)).toBe('joined');
  });
  it.each([
    'You have joined the conversation',
    'Visitor joined the chat',
    'Have you joined our newsletter yet?',
    'Stay connected with us on Facebook!',
    'How did Maria do?',
    'Today 10:41',
    'Seen by Maria',
    'Visitor 4512',
  ])('is none: %s', (text) => {
    expect(readTalk([question(), line(7000, text, 30)], words)).toMatchObject({ messages: [], untold: undefined });
  });
  it.each([
    '24/7',
    '9-17',
    '9:00-18:00',
    'Mon-Fri',
    'Daily',
    'Пн-Пт',
    'Täglich',
    'Круглосуточно',
    'Today 9-17',
    'Seen, we work 9 to 17 daily',
    'Sent you a link',
  ])('answers as tersely as it likes: %s', (text) => {
    expect(kindOf(text)).toBe('answer');
  });
  it.each(['What is your email address?', 'Как к вам обращаться?', 'Wie lautet Ihre Bestellnummer?'])(
    'that asks for data is no answer: %s',
    (text) => {
      expect(kindOf(text)).toBe('auto-reply');
    },
  );
  it('with a name in it is a person’s, but not one that comes at once', () => {
    expect(kindOf('My name is Anna. We open at 9:00.')).toBe('human');
    expect(kindOf('My name is Anna. We open at 9:00.', 900)).toBe('answer');
  });
  it('of a bot is a bot’s, also with a name', () => {
    expect(kindOf('My name is Anna, I am the virtual assistant of Acme. We open at 9:00.')).toBe('bot');
  });
});
