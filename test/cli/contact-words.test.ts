import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { chatCommand } from '../../src/cli/contact/chat.ts';
import { closeCommand } from '../../src/cli/contact/close.ts';
import type { ContactFlags } from '../../src/cli/contact/contact-options.ts';
import { doubtfulMail } from '../../src/cli/contact/doubtful-mail.ts';
import { exitOf, type Fate } from '../../src/cli/contact/exit-of.ts';
import { leftOver } from '../../src/cli/contact/left-over.ts';
import { planTable } from '../../src/cli/contact/plan-table.ts';
import { readOn } from '../../src/cli/contact/read-on.ts';
import { reportCommand } from '../../src/cli/contact/report.ts';
import { sendCommand } from '../../src/cli/contact/send.ts';
import { statusCommand } from '../../src/cli/contact/status.ts';
import type { Output } from '../../src/cli/output.ts';
import type { EnquiryState } from '../../src/contact/enquiry-state.ts';
import type { Enquiry, LedgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { shortHash } from '../../src/contact/gates.ts';
import { type Plan, planText, sealed } from '../../src/contact/plan.ts';
import { folderId, openStateFolder } from '../../src/contact/state-folder.ts';
import { configText, contactConfigWith, enquiryTo, planOf } from '../support/contact-world.ts';
import { claimed, event, hash, linesOf, mail, planned, sending, sent } from '../support/enquiries.ts';
import { type MailSink, mailSink } from '../support/mail-sink.ts';

let folder: string;
let reports: string[];
let said: string[];
let sinks: MailSink[];
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'words-'));
  reports = [];
  said = [];
  sinks = [];
});
afterEach(async () => {
  await Promise.all(sinks.map((sink) => sink.close()));
  rmSync(folder, { recursive: true });
});

const output: Output = {
  report: async (text) => void reports.push(text),
  say: (line) => void said.push(line),
  live: () => undefined,
  color: false,
  width: 80,
  liveTerminal: false,
};
const file = (name: string, text: string): string => {
  writeFileSync(path.join(folder, name), text);
  return path.join(folder, name);
};

/** Flags that carry out a plan for good by a mail server of that kind. */
async function carryOut(made: Plan, manners: Parameters<typeof mailSink>[0] = {}): Promise<ContactFlags> {
  const sink = await mailSink(manners);
  sinks.push(sink);
  const state = path.join(folder, 'state');
  await openStateFolder(state);
  const plan = sealed({ ...made, folder: (await folderId(state)) ?? '' });
  return {
    config: file('config.yaml', configText(sink.port, '  hours: any\n')),
    state,
    plan: file('plan.json', planText(plan)),
    live: true,
    confirm: shortHash(plan.hash),
  };
}

describe('what a sending command ends with', () => {
  it.each<[readonly Fate[], number]>([
    [[], 0],
    [['before'], 0],
    [['arrived', 'failed', 'held'], 0],
    [['failed', 'held', 'before'], 4],
    [['held', 'before'], 3],
    [['arrived', 'unknown'], 1],
  ])('%j is %i', (fates, code) => {
    expect(exitOf(fates)).toBe(code);
  });

  it('is 4 when the mail server took none of the mails', async () => {
    expect(await sendCommand([], await carryOut(planOf([enquiryTo('acme')]), { rcpt: 550 }), output)).toBe(4);
    expect(reports[0]).toContain('refused   enquiryacme  support@acme.example');
  });

  it('is 4 too when it put them off, and they may be tried once more', async () => {
    expect(await sendCommand([], await carryOut(planOf([enquiryTo('acme')]), { rcpt: 451 }), output)).toBe(4);
    expect(reports[0]).toContain('not sent, and may be tried once more: 451');
    expect(said.at(-1)).toMatch(/^Not finished: 1 mail is still to go\. The server asked for another try from .{16} UTC\./);
  });

  it('is 4 when no chat could be opened', async () => {
    const chat = enquiryTo('acme', { channel: 'chat', to: 'https://acme.example/', subject: '' });
    const flags = { ...(await carryOut(planOf([chat]))), browser: path.join(folder, 'no-browser'), siteTermsRead: true };
    expect(await chatCommand([], flags, output)).toBe(4);
  });

  it('is no end: what the gap keeps back is counted, with the moment and the way', async () => {
    const flags = await carryOut(planOf([enquiryTo('acme'), enquiryTo('bolt'), enquiryTo('cord')]));
    expect(await sendCommand([], flags, output)).toBe(0);
    expect(said.at(-1)).toMatch(
      /^Not finished: 2 mails are still to go\. The last message went out at .{16} UTC; the next may at .{16} UTC\. Run the same command again then; what was sent is not sent twice\.$/,
    );
  });

  it('counts what the server put off, and nothing that is to be left alone', () => {
    const states = fold(linesOf(planned({ id: 'acmemail1' }), claimed, sending, sent));
    const circumstances = { states, config: contactConfigWith(25), suppressed: new Set<string>(), now: '2026-05-05T10:00:00Z' };
    const acme = enquiryTo('acme', { id: 'acmemail2', domain: 'acme.test', to: 'help@acme.test' });
    expect(leftOver([{ enquiry: acme, kind: 'held', why: 'It was asked.' }], circumstances)).toBeUndefined();
    const bolt = enquiryTo('bolt');
    const state: EnquiryState = {
      id: bolt.id,
      domain: bolt.domain,
      brands: [],
      channel: 'email',
      stage: 'rejected',
      received: [],
    };
    const putOff = new Map([[bolt.id, { ...state, retryFrom: '2026-05-05T10:15:00.000Z' }]]);
    expect(
      leftOver([{ enquiry: bolt, kind: 'refused', code: 451, text: '451 later' }], { ...circumstances, states: putOff }),
    ).toContain('1 mail is still to go. The server asked for another try from 2026-05-05 10:15 UTC.');
  });
});

describe('an enquiry that there is not', () => {
  it.each([
    ['send', sendCommand, 'The plan holds no enquiry zzz.'],
    ['chat', chatCommand, 'The plan holds no enquiry zzz.'],
    ['close', closeCommand, 'There is no enquiry zzz; contact status shows which there are.'],
  ] as const)('is refused by %s', async (_, command, message) => {
    const flags = { ...(await carryOut(planOf([enquiryTo('acme')]))), only: ['zzz'] };
    await expect(command([], flags, output)).rejects.toMatchObject({ code: 2, message });
  });
});

const russian = 'Здравствуйте!\n\nКогда вам можно написать?\n\nhttps://auditor.test/about\n';
const inRussian: Enquiry = enquiryTo('acme', { lang: 'ru', subject: 'Два коротких вопроса', body: russian });

describe('what is to be sent', () => {
  it('is shown as it will be read, above the bytes', async () => {
    const { live: _, ...dry } = await carryOut(planOf([inRussian]));
    expect(await sendCommand([], dry, output)).toBe(0);
    const [shown = ''] = reports;
    const [text = '', bytes = ''] = shown.split('----- as it would leave, byte by byte -----');
    expect(text.split('\r\n')).toEqual([
      '===== 1 of 1: acme.example, enquiry enquiryacme =====',
      'Subject: Два коротких вопроса',
      '',
      'Здравствуйте!',
      '',
      'Когда вам можно написать?',
      '',
      'https://auditor.test/about',
      '',
      '',
    ]);
    expect(bytes).toContain('=D0=97');
  });

  it.each([40, 80, 200])('is shown in the plan too, where all is to be seen (%i columns)', (width) => {
    const seen = { config: contactConfigWith(25, '  hours: any\n') };
    const look = { width, color: false };
    const plan = planOf([inRussian]);
    expect(planTable(plan, { ...seen, details: true }, look)).toContain('Когда вам можно написать?');
    expect(planTable(plan, { ...seen, details: false }, look)).not.toContain('Когда');
    const lines = planTable(plan, { ...seen, details: true }, look).split('\n');
    expect(lines.filter((line) => [...line].length > width)).toEqual([]);
  });
});

describe('where nobody was asked', () => {
  it('report and status say so and what to do, and both are done', async () => {
    const flags = { config: path.join(folder, 'none.yaml'), state: path.join(folder, 'none') };
    expect([await reportCommand([], flags, output), await statusCommand([], flags, output)]).toEqual([0, 0]);
    expect(said).toEqual([
      expect.stringMatching(/^Nobody was asked yet .*contact send --live/),
      expect.stringMatching(/^Nobody was asked yet .*contact send --live/),
    ]);
  });
});

describe('the mailbox', () => {
  const at = '2026-05-04T12:00:00.000Z';
  const state = (id: string, ...more: readonly LedgerEvent[]): EnquiryState => {
    const events = [planned({ id }), claimed, sending, sent, ...more].map((one) => ({ ...one, enquiry: id }));
    const folded = fold(linesOf(...events)).get(id);
    if (!folded) throw new Error('nothing was folded');
    return folded;
  };

  it('is read on for those without an answer, and told apart from those that bounced or answered', () => {
    const states = [
      state('waiting01'),
      state('acknow001', mail('auto-reply', at)),
      state('bounced01', mail('bounce', at)),
      state('survey001', mail('survey', at)),
    ];
    expect(readOn(states, 14)).toBe('It is read on for 4 enquiries: 2 without an answer, 1 answered or closed, 1 bounced.');
    const over = event({ ev: 'collected', until: '2026-05-18T10:00:00.000Z' });
    expect(readOn([state('waiting01', over)], 14)).toBe('The time of every enquiry is over: support-audit contact report');
  });

  const doubtful = mail('reply', at, { match: { by: 'sender', strength: 'weak' }, subject: 'About your message' });

  it('shows of a doubtful mail who wrote it, when, where it lies and what to do', () => {
    const [received] = state('acmemail1', doubtful).received;
    expect(received && doubtfulMail(received, 'acmemail1', '/state').slice(0, 2)).toEqual([
      'doubtful: from support@acme.test, 2026-05-04 12:00 UTC, in INBOX: "About your message"',
      `read it: /state/raw/${hash('1')}.eml`,
    ]);
  });
});
