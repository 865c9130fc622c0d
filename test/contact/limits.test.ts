import { describe, expect, it } from 'vitest';
import { chainOf, sha256 } from '../../src/contact/chain.ts';
import type { ContactConfig } from '../../src/contact/config.ts';
import type { Enquiry, LedgerEvent } from '../../src/contact/events.ts';
import { fold } from '../../src/contact/fold.ts';
import { whyLeftAlone, whyNotNow } from '../../src/contact/limits.ts';
import { enquiry, event, hash, linesOf, mail, planned } from '../support/enquiries.ts';

const limits = { perCompanyDays: 90, perDay: 10, minGapSeconds: 600, chatMaxMinutes: 10 };
const monday = '2026-05-04T10:00:00.000Z';

interface Before {
  readonly events?: readonly LedgerEvent[];
  readonly suppressed?: readonly string[];
  readonly now?: string;
  readonly hours?: 'business' | 'any';
  readonly companies?: ContactConfig['companies'];
}
const given = ({ events = [], suppressed = [], now = monday, hours = 'any', companies = {} }: Before) => ({
  states: fold(linesOf(...events)),
  config: { limits, hours, companies },
  suppressed: new Set(suppressed),
  now,
});
const why = (asked: Partial<Enquiry>, before: Before = {}): string | undefined =>
  whyNotNow(enquiry({ to: `support@${asked.domain ?? 'acme.test'}`, ...asked }), given(before));

/** What was sent to a company at a moment. */
function asked(id: string, domain: string, acceptedAt: string, over: Partial<Enquiry> = {}): readonly LedgerEvent[] {
  const of = { enquiry: id };
  return [
    planned({ id, domain, to: `support@${domain}`, ...over }),
    event({ ...of, ev: 'claimed', claim: hash('c') }),
    event({ ...of, ev: 'sending', host: 'mail.test', envelopeFrom: 'a@audit.test' }),
    event({ ...of, ev: 'sent', response: '250', acceptedAt, tookMs: 1 }),
  ];
}

describe('a company', () => {
  it('may be asked when nothing speaks against it', () => {
    expect(why({})).toBeUndefined();
  });
  it('is left alone for ninety days, by every name that it has, through one channel', () => {
    const before = asked('before01', 'acme.test', '2026-02-04T10:00:00.000Z', { brands: ['acme-shop.test'] });
    const said = 'acme.test was asked by email on 2026-02-04 (enquiry before01); it is left alone until 2026-05-05.';
    expect(why({}, { events: before })).toBe(said);
    expect(why({ domain: 'acme-shop.test' }, { events: before })).toBe(said);
    expect(why({ domain: 'new.test', brands: ['WWW.Acme-Shop.test'] }, { events: before })).toBe(said);
    expect(why({ channel: 'chat' }, { events: before })).toBeUndefined();
    expect(why({}, { events: before, now: '2026-05-05T10:00:00.000Z' })).toBeUndefined();
  });
  it('gets one message in all when the enquiry is public, before or now', () => {
    const now = asked('before01', 'acme.test', monday);
    expect(why({ channel: 'chat', authorisation: 'public-enquiry' }, { events: now })).toContain('was asked by email');
    const before = asked('before01', 'acme.test', monday, { authorisation: 'public-enquiry' });
    expect(why({ channel: 'chat' }, { events: before })).toContain('was asked by email');
  });
  it('is one with all names that the configuration gives it now, whichever is asked and whichever was', () => {
    const companies = { 'acme.test': { brands: ['acme-de.test', 'acme-fr.test'] }, 'mother.test': { brands: ['acme.test'] } };
    for (const [before, now] of [
      ['acme-de.test', 'acme-fr.test'],
      ['acme.test', 'acme-de.test'],
      ['acme-fr.test', 'mother.test'],
    ] as const)
      expect(why({ domain: now }, { events: asked('before01', before, monday), companies })).toContain(`${before} was asked`);
    expect(why({ domain: 'acme-fr.test' }, { suppressed: ['acme-de.test'], companies })).toContain('suppress.txt');
    expect(
      why(
        { domain: 'other.test', to: 'a@other.test' },
        { events: asked('before01', 'acme.test', monday, { to: 'a@acme.test' }), now: '2026-05-04T11:00:00Z', companies },
      ),
    ).toBeUndefined();
  });
  it('is reached at whatever domain its address has, but for those that many companies share', () => {
    expect(why({ domain: 'new.test', to: 'help@gone.test' }, { suppressed: ['gone.test'] })).toContain('gone.test is not to be');
    const before = asked('before01', 'acme.test', monday, { to: 'help@desk.test' });
    expect(why({ domain: 'desk.test', to: 'a@desk.test' }, { events: before })).toContain('acme.test was asked');
    const later = '2026-05-04T11:00:00Z';
    const atGmail = asked('before01', 'acme.test', monday, { to: 'acme@gmail.com' });
    expect(why({ domain: 'new.test', to: 'new@gmail.com' }, { events: atGmail, now: later })).toBeUndefined();
    expect(why({ domain: 'new.test', to: 'Acme@gmail.com' }, { events: atGmail, now: later })).toContain('acme.test was asked');
  });
  it('counts as asked when nobody knows, and when its server refused', () => {
    const tried = asked('before01', 'acme.test', monday).slice(0, 3);
    expect(why({}, { events: tried })).toContain('acme.test was asked by email on 2026-05-04');
    expect(why({}, { events: [...tried, event({ enquiry: 'before01', ev: 'rejected', text: 'no' })] })).toContain('was asked');
  });
  it('counts as asked by an enquiry of its own that was tried, and not by one that is claimed and was not', () => {
    const own = asked('acmemail1', 'acme.test', monday);
    expect(why({}, { events: own })).toContain('was asked');
    expect(why({}, { events: own.slice(0, 2) })).toBeUndefined();
    expect(why({}, { events: own.slice(0, 1) })).toBeUndefined();
  });
  it('is never asked once it stands in the list, or has asked for it', () => {
    expect(why({}, { suppressed: ['acme.test'] })).toBe('acme.test is not to be written to: it stands in suppress.txt.');
    expect(why({ brands: ['shop.test'] }, { suppressed: ['shop.test'] })).toContain('shop.test is not to be written to');
    const stopped = [
      ...asked('before01', 'acme.test', '2020-01-01T10:00:00Z'),
      event({ enquiry: 'before01', ev: 'opted-out', why: 'STOP' }),
    ];
    expect(why({ channel: 'chat' }, { events: stopped })).toBe('acme.test asked not to be written to (enquiry before01).');
    expect(
      why({ id: 'another1' }, { events: [...asked('acmemail1', 'acme.test', monday), mail('complaint', monday)] }),
    ).toContain('asked not to be written to');
  });
  it('was asked too when people asked it and logged that', () => {
    const log = { file: 'log.csv', row: 2, channel: 'email', sentAt: '2026-05-01T10:00:00Z' } as const;
    const events: readonly LedgerEvent[] = [{ ev: 'imported', enquiry: 'logged01', domain: 'acme.test', log }];
    expect(why({}, { events })).toContain('acme.test was asked by email on 2026-05-01');
  });
});

describe('the own pace', () => {
  const many = (count: number, gapMinutes: number): readonly LedgerEvent[] =>
    Array.from({ length: count }, (_, index) =>
      asked(
        `before${10 + index}`,
        `c${index}.test`,
        new Date(Date.parse(monday) - (index + 1) * gapMinutes * 60_000).toISOString(),
      ),
    ).flat();
  it('is one message in ten minutes', () => {
    expect(why({}, { events: many(1, 9) })).toBe(
      'The last message went out at 2026-05-04 09:51 UTC; the next may at 2026-05-04 10:01 UTC.',
    );
    expect(why({}, { events: many(1, 10) })).toBeUndefined();
  });
  it('counts thanks as messages', () => {
    const thanked = [...asked('before01', 'other.test', '2026-05-01T10:00:00Z')];
    const thanks = event({ enquiry: 'before01', ev: 'close-sent', response: '250', acceptedAt: '2026-05-04T09:55:00.000Z' });
    expect(why({}, { events: thanked })).toBeUndefined();
    expect(why({}, { events: [...thanked, thanks] })).toContain('The last message went out at 2026-05-04 09:55 UTC');
  });
  it('is ten messages within any day', () => {
    expect(why({}, { events: many(9, 60) })).toBeUndefined();
    expect(why({}, { events: many(10, 60) })).toBe(
      '10 messages went out within a day, and 10 may; the next may at 2026-05-05 00:00 UTC.',
    );
    expect(why({}, { events: many(10, 160) })).toBeUndefined();
  });
  it('knows the hours of the company', () => {
    const zone = 'Europe/Berlin';
    expect(why({ zone }, { hours: 'business' })).toBeUndefined();
    expect(why({ zone }, { hours: 'business', now: '2026-05-02T10:00:00Z' })).toBe(
      'It is not business time in Europe/Berlin; that begins at 2026-05-04 07:00 UTC.',
    );
    expect(why({ zone }, { hours: 'any', now: '2026-05-02T10:00:00Z' })).toBeUndefined();
    expect(why({ zone: 'Mars/Olympus' }, { hours: 'business' })).toContain('Nobody knows a time zone Mars/Olympus');
  });
  it('is nothing to a plan, which asks only who is left alone', () => {
    const now = '2026-05-02T10:00:00Z';
    expect(
      whyLeftAlone(enquiry(), given({ events: asked('before01', 'other.test', now), now, hours: 'business' })),
    ).toBeUndefined();
  });
  it('is left alone under every name, and on both channels after a public enquiry, when it was forgotten', () => {
    const forgotten = (over: object) =>
      chainOf([
        {
          ts: '2026-05-04T09:00:00.000Z',
          event: event({
            enquiry: 'gone1234',
            ev: 'forgotten',
            domainSha256: sha256('main.test'),
            names: [sha256('acme.test'), sha256('main.test')],
            askedAt: '2026-04-01T10:00:00.000Z',
            channel: 'email',
            ...over,
          }),
        },
      ]);
    const said = (lines: ReturnType<typeof forgotten>, over: Partial<Enquiry> = {}, now = monday) =>
      whyNotNow(enquiry(over), { ...given({ now }), states: fold(lines) });
    expect(said(forgotten({}))).toBe(
      'A company of that name was asked by email on 2026-04-01 (enquiry gone1234); it is left alone until 2026-06-30.',
    );
    expect(said(forgotten({}), {}, '2026-07-01T10:00:00Z')).toBeUndefined();
    expect(said(forgotten({}), { channel: 'chat' })).toBeUndefined();
    expect(said(forgotten({ authorisation: 'public-enquiry' }), { channel: 'chat' })).toContain('A company of that name');
  });
  it('goes on counting what was forgotten', () => {
    const forgotten = event({ enquiry: 'gone1234', ev: 'forgotten', domainSha256: hash('d') });
    const states = fold(chainOf([{ ts: monday, event: forgotten }]));
    expect(whyNotNow(enquiry(), { ...given({}), states })).toContain('The last message went out');
  });
});
