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

  describe('a reply answers or shows a person, an automatic one shows a program, and the rest is unclear', () => {
    const kindOf = async (text: string): Promise<string> =>
      (await readMail(['From: Acme Desk <desk@acme.test>', 'Subject: Re: Hours'], text)).kind;
    const fresh = 'Subject: Thank you';
    const quoted = '\n\nOn Mon, 2 Nov 2026 at 9:01, Ann <ann@box.test> wrote:\n> When are you open?';

    it.each([
      ['weekends, en', 'Our office is closed on weekends; Monday to Friday we are there from 9 to 5.'],
      ['weekends, de', 'Unser Büro ist am Wochenende geschlossen, sonst sind wir von 8 bis 17 Uhr da.'],
      ['weekends, fr', 'Nos bureaux sont fermés le week-end. Du lundi au vendredi nous répondons de 9h à 18h.'],
      ['weekends, ru', 'Наш офис закрыт по выходным, в будни работаем с 9 до 18.'],
      ['an absence that is over, en', 'Sorry for the delay, I was on sick leave. We work 9 to 5 and answer in two days.'],
      ['an absence that is over, es', 'Hola, estuve de vacaciones. Atendemos de lunes a viernes de 9 a 18 h.'],
      ['one day after the hours', 'We are open Monday to Friday 9-17.\nThe office will be closed on 25 December.'],
    ])('an answer names when nobody is there: %s', async (_, text) => {
      expect(await kindOf(text)).toBe('reply');
    });

    it.each([
      'I am on holiday and back on Monday.',
      'Our office is closed on Monday 9 November. We are back on Tuesday.',
      'Unser Büro ist vom 24.12. bis 2.1. geschlossen.',
    ])('a real absence stays one: %s', async (text) => {
      expect(await kindOf(text)).toBe('out-of-office');
    });

    it('does not tell who wrote of an absence together with the hours of others', async () => {
      const text = 'I am out of the office until 9 November. My colleagues are there Monday to Friday from 9 to 17.';
      expect(await kindOf(text)).toBe('unclear');
    });

    const hours = 'We have received your enquiry, thank you. The service desk is staffed from 8:00 to 17:00 on weekdays.';
    it('does not tell who wrote when a mail has arrived and the hours are named, but over a quotation', async () => {
      expect([await kindOf(hours), await kindOf(hours + quoted)]).toEqual(['unclear', 'reply']);
    });

    it('leaves an acknowledgement automatic that names hours for urgent matters only', async () => {
      const text = 'We have received your enquiry. If it is urgent, call us Monday to Friday between 9:00 and 17:00.';
      expect(await kindOf(text)).toBe('auto-reply');
    });

    it('takes a mail for automatic that says so, and not one that denies it or asks not to be answered', async () => {
      const tail = 'Support is available 24/7 and first replies take about four hours.';
      expect([
        await kindOf(`This is an automatic reply. ${tail}`),
        await kindOf(`Please do not reply to this email. ${tail}`),
        await kindOf(`Automatic replies are not our thing. ${tail}`),
      ]).toEqual(['auto-reply', 'unclear', 'reply']);
    });

    it.each([
      'We are experiencing high volumes and it may take up to five days to get a response. Please send no second mail.',
      'Vielen Dank für Ihre E-Mail. Aufgrund des hohen Aufkommens dauert die Bearbeitung derzeit etwas länger.',
      'Thanks for reaching out! The team typically replies in a few hours. You will see it here.',
      'Hello,\n\nTicket: #4821\nStatus: Open\n\nYou can follow your request on our site at any time.',
      'Thanks for your mail! Here is what people often ask:\n\nWhere is my order? The link in your confirmation tells you.',
    ])('neither answers nor shows a person: %s', async (text) => {
      expect(await kindOf(text)).toBe('unclear');
    });

    it('takes hours for an answer in a conversation, and not in a mail that begins one', async () => {
      const text = 'This inbox is looked after Monday to Friday between 9am and 5pm.';
      expect(await kindOf(text)).toBe('reply');
      const { kind } = await readMail(['From: Acme <desk@acme.test>', fresh], text);
      expect(kind).toBe('unclear');
    });

    it('takes what stands over a quotation, or comes from a mailbox of a person, for a reply', async () => {
      const text = 'Sure, see the page about opening times.';
      const { kind } = await readMail(['From: Bob Hill <bob@acme.test>', 'Subject: Re: Hours'], text);
      expect([await kindOf(text), await kindOf(text + quoted), kind]).toEqual(['unclear', 'reply', 'reply']);
    });

    it('hears words of a person in the language of the mail only', async () => {
      const text = 'Hoi,\n\nBedankt voor je bericht! We hebben je mail goed ontvangen.\n\nTeam Acme';
      expect(await kindOf(text)).toBe('auto-reply');
    });

    it.each([
      ['リー様\n\nこの度はお問い合わせいただき、誠にありがとうございます。\nお問い合わせを受け付けました。'],
      ['この度はお問い合わせいただき、誠にありがとうございます。\n以下の内容でお問い合わせを受け付けました。\n\nお名前：リー'],
      ['Your follow-up for (Ticket#1705265400361) has been received and will be reviewed by our support staff.'],
      ['Thank you for your enquiry, which is receiving our attention.'],
    ])('knows an acknowledgement: %s', async (text) => {
      expect(await kindOf(text)).toBe('auto-reply');
    });

    it('takes an opinion asked for beside an answer for an answer', async () => {
      const text = 'How did we do last time? Anyway, we are open 9-5 on weekdays. https://acme.test/feedback';
      expect([await kindOf(text), await kindOf('How did we do? https://acme.test/feedback')]).toEqual(['reply', 'survey']);
    });

    it('tells the end of a ticket and a change of it from its arrival', async () => {
      expect([
        await kindOf('Jo Park changed the status to Resolved.'),
        await kindOf('Your ticket #88 has been assigned to Bob Hill.'),
      ]).toEqual(['resolved', 'status']);
    });

    it('never takes a mail of a mail server or data for a reply', async () => {
      const daemon = async (text: string): Promise<string> =>
        (await readMail(['From: postmaster@acme.test', 'Subject: Re: Hours'], text)).kind;
      expect([
        await daemon('I know that we are open from 9 to 17.'),
        await daemon('There was a temporary problem. Gmail will retry for 47 more hours.'),
        await kindOf('{"notificationType":"Bounce","bounce":{"bounceType":"Permanent"}}'),
        await kindOf('{"event":"ticket","id":77,"open":"9:00-17:00"}'),
      ]).toEqual(['unclear', 'delayed', 'bounce', 'unclear']);
    });

    it('reads the tag before a subject', async () => {
      const { automation } = await readMail([from, 'Subject: [AUTO GENERATED] Hours'], 'Noted.');
      expect(automation).toBe('strong');
    });

    it.each([
      ['We received your request and will reply within one business day.', 24],
      ['We have received your message. One of our team will get back to you within 1 business day.', 24],
      ['Hemos recibido tu mensaje y te responderemos en un plazo de 48 horas.', 48],
    ])('reads the promise beside what has arrived: %s', async (text, hours) => {
      expect((await readMail([from, fresh], text)).promisedHours).toBe(hours);
    });
  });

  it('cleans what it keeps', async () => {
    const { excerpt } = await readMail([from, 'Subject: Re: Hours'], 'We are\u202e open from \u00079 to 18.');
    expect(excerpt).toBe('We are open from 9 to 18.');
  });
});
