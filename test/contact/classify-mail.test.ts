import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ClassifiedMail, classifyMail } from '../../src/contact/classify-mail.ts';
import { parseMail } from '../../src/contact/parse-mail.ts';

const folder = path.resolve(import.meta.dirname, '../../fixtures/mail');
const mailsIn = (name: string): readonly string[] => readdirSync(path.join(folder, name)).filter((file) => file.endsWith('.eml'));
const readFile = async (name: string): Promise<ClassifiedMail> =>
  classifyMail(await parseMail(readFileSync(path.join(folder, name))));

/** A mail of its headers and its text. */
const readMail = async (headers: readonly string[], text: string): Promise<ClassifiedMail> =>
  classifyMail(
    await parseMail(new TextEncoder().encode([...headers, 'Content-Type: text/plain; charset=utf-8', '', text].join('\r\n'))),
  );

const from = 'From: Kim Lee <kim@acme.test>';

describe('classifyMail', () => {
  it.each(mailsIn('own'))('reads %s as its name says', async (file) => {
    const { kind } = await readFile(`own/${file}`);
    expect(file.slice(0, kind.length + 1)).toBe(`${kind}-`);
  });

  it.each([
    ['01-auto_ack-sieve-vacation-bilingual', 'auto-reply'],
    ['02-dsn-delayed-opensmtpd-ghost', 'delayed'],
    ['04-auto_ack-rt5-create', 'auto-reply'],
    ['06-human_reply-rt5-correspond', 'reply'],
    ['07-status-rt5-open', 'status'],
    ['09-resolved-rt5', 'resolved'],
    ['10-survey-rt5-custom-template', 'survey'],
    ['11-status-rt5-resolved', 'resolved'],
    ['12-status-rt5-reopened-by-customer', 'status'],
    ['14-dsn-failed-opensmtpd-5.1.1', 'bounce'],
    ['16-auto_ack-ru-new-thread-handwritten', 'auto-reply'],
  ])('reads %s as %s', async (file, kind) => {
    expect((await readFile(`lab/${file}.eml`)).kind).toBe(kind);
  });

  it('takes an answer for one, though its headers say that a program made it', async () => {
    const answer = await readFile('derived/zendesk-agent-reply-2020-redacted.eml');
    expect([answer.kind, answer.automation, answer.vendor, answer.ticket]).toEqual(['reply', 'weak', 'Zendesk', '23735']);
  });

  it('reads reports of mail servers, with and without a report of RFC 3464, and complaints', async () => {
    const kinds = await Promise.all(
      mailsIn('bounces').map(async (file) => [file, (await readFile(`bounces/${file}`)).kind] as const),
    );
    const right = (file: string): readonly string[] =>
      file.startsWith('arf') ? ['complaint'] : file.startsWith('rfc3834') ? ['auto-reply'] : ['bounce', 'delayed'];
    expect(kinds.filter(([file, kind]) => !right(file).includes(kind))).toEqual([]);
  });

  it('calls no mail of a person a bounce or automatic', async () => {
    const kinds = await Promise.all(
      mailsIn('ordinary').map(async (file) => [file, (await readFile(`ordinary/${file}`)).kind] as const),
    );
    expect(kinds.filter(([file, kind]) => !file.startsWith('report') && kind !== 'reply' && kind !== 'unclear')).toEqual([]);
  });

  it('finds the promise and the ticket of an acknowledgement', async () => {
    const { promisedHours, ticket } = await readFile('lab/16-auto_ack-ru-new-thread-handwritten.eml');
    expect([promisedHours, ticket]).toEqual([24, '48213']);
  });

  it('names the host of a survey', async () => {
    expect((await readFile('own/survey-de.eml')).surveyHost).toBe('www.surveymonkey.com');
  });

  it('takes no mail for a survey that asks to rate without a link', async () => {
    const { kind } = await readMail(
      [from, 'Subject: Hours'],
      'We answer by mail only. How would you rate that on a scale from one to five? Tell me when you write.',
    );
    expect(kind).toBe('reply');
  });

  it('leaves an unreadable body unclear', async () => {
    const deep = Array.from(
      { length: 80 },
      (_, level) => `Content-Type: multipart/mixed; boundary=b${level}\r\n\r\n--b${level}\r\n`,
    ).join('');
    const mail = classifyMail(await parseMail(new TextEncoder().encode(`${from}\r\nSubject: Hi\r\n${deep}`)));
    expect([mail.kind, mail.rules.at(-1)]).toEqual(['unclear', 'its body cannot be read']);
  });

  it.each([
    'STOP',
    'Please do not contact us again.',
    'Пожалуйста, больше не пишите нам.',
    'Bitte schreiben Sie uns nicht mehr.',
    'Merci de ne plus nous écrire.',
    'Por favor, no nos escriban más.',
    'Proszę nie pisać do nas więcej.',
    '请不要再给我们发邮件。',
  ])('hears that the sender wants no more mail: %s', async (text) => {
    expect((await readMail([from, 'Subject: Re: Hours'], text)).optOut).toBe(true);
  });

  it.each([
    ['a footer', 'We are open from 9 to 18.\n\nIf you no longer want to receive these mails, click unsubscribe.'],
    ['a quoted footer', 'We are open from 9 to 18.\n\nOn 1 May 2026, Ann wrote:\n> opt out: reply STOP'],
    ['advice', 'Please do not send passwords by mail. We are open from 9 to 18.'],
  ])('does not take %s for such a wish', async (_, text) => {
    expect((await readMail([from, 'Subject: Re: Hours'], text)).optOut).toBe(false);
  });

  it('takes a bounce that a person forwards for a reply', async () => {
    const { kind } = await readMail(
      [from, 'Subject: Fwd: Undelivered Mail Returned to Sender'],
      'Your mail came back to me, the right address is desk@acme.test.\n\n550 5.1.1 user unknown',
    );
    expect(kind).toBe('reply');
  });

  it('waits on when a mail server is still trying, and not when it gave up', async () => {
    const report = (action: string): Promise<ClassifiedMail> =>
      readMail(['From: MAILER-DAEMON@mx.acme.test', 'Subject: Mail status', 'Return-Path: <>'], action);
    expect((await report('Delivery of your message is delayed. We will continue to try for 3 days.')).kind).toBe('delayed');
    expect((await report('Your message could not be delivered: 550 5.1.1 user unknown')).kind).toBe('bounce');
  });

  it('cleans what it keeps', async () => {
    const { excerpt } = await readMail([from, 'Subject: Re: Hours'], 'We are\u202e open from \u00079 to 18.');
    expect(excerpt).toBe('We are open from 9 to 18.');
  });
});
