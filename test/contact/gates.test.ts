import { describe, expect, it } from 'vitest';
import type { Enquiry } from '../../src/contact/events.ts';
import { type Consent, whyNotAuthorised, whyNotLive } from '../../src/contact/gates.ts';

const hash = '1a2b3c4d'.repeat(8);
const other = 'ffffffff'.repeat(8);

const why = (consent: Consent, enabled = true, actualHash = hash): string | undefined =>
  whyNotLive({ hash, actualHash }, { enabled }, consent);

describe('before anything leaves', () => {
  it('contact is enabled, live and confirmed', () => {
    expect(why({ live: true, confirm: '1a2b3c4d' })).toBeUndefined();
    expect(why({ live: true, confirm: '1A2B3C4D' })).toBeUndefined();
    expect(why({ live: true, confirm: hash })).toBeUndefined();
  });

  it('asks in this order: enabled, live, confirmed, untouched', () => {
    expect(why({ live: false }, false, other)).toContain('Contact is off');
    expect(why({ live: false }, true, other)).toContain(
      'This is a dry run. To send what is shown, add --live --confirm 1a2b3c4d',
    );
    expect(why({ live: true }, true, other)).toContain('--live alone sends nothing');
    expect(why({ live: true, confirm: 'ffffffff' }, true, other)).toContain('--confirm ffffffff is not what this would send');
    expect(why({ live: true, confirm: '1a2b3c4d' }, true, other)).toContain('changed after it was made');
  });

  it.each(['', '1a2b3c4', '1a2b3c4dff', ' '.repeat(8), '.'.repeat(8)])('does not take %j for a confirmation', (confirm) => {
    expect(why({ live: true, confirm })).toContain('is not what this would send');
  });
});

const aboutUrl = 'https://auditor.test/about';
type Asked = Parameters<typeof whyNotAuthorised>[0];
const enquiry: Asked = {
  id: 'enquiry01',
  authorisation: 'own-company',
  disclosure: 'footer',
  body: `When?\n\nAbout this review: ${aboutUrl}`,
};
const authorised = (
  change: Partial<Enquiry>,
  authorisation: { kind: Enquiry['authorisation']; reference?: string },
  disclosure = change.disclosure ?? 'footer',
) =>
  whyNotAuthorised(
    { ...enquiry, ...change },
    { authorisation, disclosure, identity: { name: 'Anna', email: 'anna@auditor.test', aboutUrl } },
  );

describe('the authorisation of an enquiry', () => {
  it('is the one of the configuration', () => {
    expect(authorised({}, { kind: 'own-company' })).toBeUndefined();
    expect(authorised({}, { kind: 'public-enquiry' })).toContain('planned as own-company');
    expect(authorised({ authorisationReference: 'A' }, { kind: 'own-company', reference: 'B' })).toContain('another reference');
  });

  it('by written consent names the consent', () => {
    const consent = { authorisation: 'written-consent' as const };
    expect(authorised(consent, { kind: 'written-consent' })).toContain('needs a reference');
    const named = { ...consent, authorisationReference: 'mail of 1 May' };
    expect(authorised(named, { kind: 'written-consent', reference: 'mail of 1 May' })).toBeUndefined();
  });

  it('as a public enquiry always says who asks and why', () => {
    const kind = 'public-enquiry';
    expect(authorised({ authorisation: kind }, { kind })).toBeUndefined();
    expect(authorised({ authorisation: kind, disclosure: 'none' }, { kind })).toContain('does not say who asks');
    expect(authorised({ authorisation: kind, body: 'When?' }, { kind })).toContain(`does not name ${aboutUrl}`);
  });

  it('goes with a footer or without one as the configuration says now', () => {
    const kind = 'own-company';
    expect(authorised({ disclosure: 'none', body: 'When?' }, { kind }, 'footer')).toBe(
      'Enquiry enquiry01 was planned with "disclosure: none", and the configuration now says footer. Plan again.',
    );
    expect(authorised({}, { kind }, 'none')).toContain('Plan again');
    expect(authorised({ authorisation: 'public-enquiry' }, { kind: 'public-enquiry' }, 'none')).toBeUndefined();
  });

  it('of the own company may go without a footer', () => {
    expect(authorised({ disclosure: 'none', body: 'When?' }, { kind: 'own-company' })).toBeUndefined();
  });
});
