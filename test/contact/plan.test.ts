import { describe, expect, it } from 'vitest';
import { noClaims } from '../../src/contact/claims.ts';
import { type ContactConfig, contactConfig } from '../../src/contact/config.ts';
import type { EnquiryState } from '../../src/contact/enquiry-state.ts';
import { type Plan, PlanError, parsePlan, planHash, planText, sealed, whyOutdated } from '../../src/contact/plan.ts';
import { type Planning, planEnquiries } from '../../src/contact/plan-enquiries.ts';
import { companiesOf, ReportError } from '../../src/contact/scan-report.ts';
import { isZone } from '../../src/contact/zone.ts';
import { countries } from '../../src/data/countries.ts';

const configOf = (changes: object = {}): ContactConfig =>
  contactConfig.parse({
    identity: { name: 'Ada Byron', email: 'ada@observer.test', aboutUrl: 'https://observer.test/r' },
    authorisation: { kind: 'own-company' },
    ...changes,
  });

interface Company {
  readonly domain?: string;
  readonly state?: string;
  readonly finalUrl?: string;
  /** Address and role. */
  readonly addresses?: readonly (readonly [string, string])[];
  readonly chat?: string;
  readonly promised?: number;
  readonly languages?: readonly string[];
}

const found = (value: unknown, url: string, excerpt = ''): object => ({ state: 'found', value, evidence: [{ url, excerpt }] });

/** A report as `scan --format json` writes it, as far as it is read here. */
const reportOf = (...companies: readonly Company[]): string =>
  JSON.stringify({
    schemaVersion: 1,
    tool: { name: 'support-audit', version: '0' },
    scorecards: companies.map(({ domain = 'acme.com', state = 'assessed', finalUrl, addresses, chat, promised, languages }) => ({
      domain,
      state,
      finalUrl: finalUrl ?? null,
      readings: {
        'email.addresses':
          addresses === undefined
            ? { state: 'absent', searched: [] }
            : found(
                addresses.map(([address, role]) => ({ address, role })),
                `https://${domain}/contact`,
                addresses[0]?.[0],
              ),
        ...(chat === undefined ? {} : { 'chat.products': found(['acme-chat'], chat) }),
        ...(promised === undefined ? {} : { 'email.promised-reply-hours': found(promised, `https://${domain}/`) }),
        ...(languages === undefined ? {} : { 'kb.languages': found(languages, `https://${domain}/`) }),
      },
    })),
  });

/** Fixed names, other ones each time. */
function drawing(): () => string {
  let drawn = 0;
  return () => {
    drawn += 1;
    return `drawn${String(drawn).padStart(7, '0')}`;
  };
}

const planOf = (companies: readonly Company[], changes: Partial<Planning> = {}): Plan =>
  planEnquiries({
    companies: companiesOf('r.json', reportOf(...companies)),
    config: configOf(),
    states: new Map(),
    suppressed: new Set(),
    claims: noClaims,
    folder: 'f'.repeat(32),
    now: '2026-03-02T09:00:00.000Z',
    chat: false,
    draw: drawing(),
    ...changes,
  });

const asked = (plan: Plan): readonly string[] => plan.enquiries.map(({ channel, to }) => `${channel} ${to}`);
const toOf = (...addresses: readonly (readonly [string, string])[]): string | undefined =>
  planOf([{ addresses }]).enquiries[0]?.to;

describe('one company with many names', () => {
  const brands = { companies: { 'acme.com': { brands: ['acme.de', 'acme.fr'] } } };
  const at = (domain: string, address = `help@${domain}`): Company => ({ domain, addresses: [[address, 'role']] });
  it('is asked once, whichever of them stand in the report, and all are written down', () => {
    const plan = planOf([at('acme.de'), at('acme.fr')], { config: configOf(brands) });
    expect(plan.enquiries).toMatchObject([{ domain: 'acme.de', brands: ['acme.com', 'acme.fr'] }]);
    expect(plan.skipped).toContainEqual({
      domain: 'acme.fr',
      channel: 'email',
      why: 'acme.de is the same company and is asked already.',
    });
  });
  it('is not asked when it is reached at the address of one that is', () => {
    const companies = { 'shop.com': { email: 'help@acme.com' } };
    const plan = planOf([at('acme.com'), at('shop.com')], { config: configOf({ companies }) });
    expect(plan.enquiries.map(({ domain }) => domain)).toEqual(['acme.com']);
  });
  it('is not asked when it was claimed before, whatever the ledger still knows', () => {
    const plan = planOf([at('acme.com')], {
      claims: { whyNot: ({ brands }) => `claimed with ${brands}` },
      config: configOf(brands),
    });
    expect(plan.enquiries).toEqual([]);
    expect(plan.skipped).toContainEqual({ domain: 'acme.com', channel: 'email', why: 'claimed with acme.de,acme.fr' });
  });
});

describe('who is asked', () => {
  it('is the address for support, and the page with the chat', () => {
    const plan = planOf([
      {
        addresses: [
          ['info@acme.com', 'generic'],
          ['help@acme.com', 'role'],
        ],
        chat: 'https://acme.com/',
        promised: 24,
      },
    ]);
    expect(plan.enquiries).toMatchObject([
      {
        id: 'drawn0000002',
        token: 'drawn0000001',
        domain: 'acme.com',
        channel: 'email',
        to: 'help@acme.com',
        foundOn: 'https://acme.com/contact',
        promisedHours: 24,
        messageId: '<drawn0000001.enquiry@observer.test>',
        disclosure: 'footer',
        authorisation: 'own-company',
      },
      { channel: 'chat', to: 'https://acme.com/', subject: '' },
    ]);
  });

  it('is the general address where there is none for support', () => {
    expect(toOf(['info@acme.com', 'generic'])).toBe('info@acme.com');
  });

  it.each<readonly [string, string]>([
    ['jane.doe@acme.com', 'personal'],
    ['j…@acme.com', 'generic'],
    ['help@agency.com', 'third-party'],
    ['help@acme.com', 'something-new'],
    ['поддержка@acme.com', 'role'],
    ['help@acme.com,boss@acme.com', 'role'],
    ...[
      ...[
        'press',
        'pressoffice',
        'press-support',
        'privacy',
        'dpo',
        'security',
        'datasecurity',
        'abuse',
        'legal',
        'jobs',
        'sales',
      ],
      ...['careers', 'emergency', 'emergencyhelp', 'complaints', 'noreply', 'presse', 'datenschutz', 'bewerbung', 'notfall'],
      ...['prensa', 'privacidad', 'empleo', 'stampa', 'lavoro', 'reclami', 'prasa', 'praca', 'urgences', 'emploi', 'vacatures'],
      ...['spoed', 'basin', 'kariyer', 'acil', 'pressa', 'rabota', 'billing', 'newsletter', 'users'],
    ].map((local) => [`${local}@acme.com`, 'generic'] as const),
  ])('is never %s (%s)', (address, role) => {
    expect(toOf([address, role])).toBeUndefined();
  });

  it('may be a company whose own name is such a word', () => {
    expect(planOf([{ domain: 'presshop.com', addresses: [['presshop-support@presshop.com', 'role']] }]).enquiries).toHaveLength(
      1,
    );
    expect(toOf(['express-support@acme.com', 'role'])).toBe('express-support@acme.com');
  });

  it('is written to at a domain as mail servers spell it', () => {
    expect(toOf(['hilfe@bücher.de', 'role'])).toBe('hilfe@xn--bcher-kva.de');
  });

  it('is what the configuration says before what the scan found', () => {
    const config = configOf({ companies: { 'acme.com': { email: 'desk@acme.com', chatPage: 'https://acme.com/chat' } } });
    expect(asked(planOf([{ addresses: [['help@acme.com', 'role']] }], { config }))).toEqual([
      'email desk@acme.com',
      'chat https://acme.com/chat',
    ]);
  });

  it('is told apart from who could not be looked at', () => {
    expect(planOf([{ state: 'unknown' }, { domain: 'bare.com' }]).skipped).toEqual([
      { domain: 'acme.com', channel: 'email', why: 'The scan could not read the site, so nobody knows where to ask.' },
      { domain: 'acme.com', channel: 'chat', why: 'The scan could not read the site, so nobody knows where to ask.' },
      { domain: 'bare.com', channel: 'email', why: 'The report holds no e-mail address of the company.' },
      { domain: 'bare.com', channel: 'chat', why: 'The report holds no chat of the company.' },
    ]);
  });

  it('says of every address why it is not fit', () => {
    expect(
      planOf([
        {
          addresses: [
            ['jane.doe@acme.com', 'personal'],
            ['press@acme.com', 'generic'],
          ],
        },
      ]).skipped[0]?.why,
    ).toBe('No address is fit to be asked at: jane.doe@acme.com names a person; press@acme.com is not meant for questions.');
  });

  it('is each company once, by all its domains together', () => {
    const config = configOf({ companies: { 'acme.com': { brands: ['acme.de'] } } });
    const plan = planOf(
      ['acme.com', 'shop.acme.com', 'acme.de'].map((domain) => ({ domain, addresses: [[`help@${domain}`, 'role']] })),
      { config },
    );
    expect(asked(plan)).toEqual(['email help@acme.com']);
    expect(plan.enquiries[0]?.brands).toEqual(['acme.de']);
    expect(plan.skipped.filter(({ channel }) => channel === 'email')).toEqual([
      { domain: 'acme.com', channel: 'email', why: 'acme.com is the same company and is asked already.' },
      { domain: 'acme.de', channel: 'email', why: 'acme.com is the same company and is asked already.' },
    ]);
  });

  it('leaves alone who opted out, and who was asked within the period', () => {
    const acme: readonly Company[] = [{ addresses: [['help@acme.com', 'role']] }];
    expect(planOf(acme, { suppressed: new Set(['acme.com']) }).skipped[0]?.why).toMatch(/not to be written to/);
    const before: EnquiryState = {
      id: 'before000001',
      domain: 'acme.com',
      brands: [],
      channel: 'email',
      stage: 'waiting',
      sentAt: '2026-01-02T09:00:00.000Z',
      received: [],
    };
    const states = new Map([[before.id, before]]);
    expect(planOf(acme, { states }).skipped[0]?.why).toMatch(/was asked by email on 2026-01-02/);
    expect(planOf(acme, { states, now: '2026-06-02T09:00:00.000Z' }).enquiries).toHaveLength(1);
  });
});

describe('a public enquiry', () => {
  const config = configOf({ authorisation: { kind: 'public-enquiry' }, disclosure: 'none' });
  const acme: readonly Company[] = [{ addresses: [['help@acme.com', 'role']], chat: 'https://acme.com/' }];

  it('is one mail that says who asks and why, whatever the configuration says', () => {
    const plan = planOf(acme, { config });
    expect(asked(plan)).toEqual(['email help@acme.com']);
    expect(plan.enquiries[0]).toMatchObject({ disclosure: 'footer', authorisation: 'public-enquiry' });
    expect(plan.enquiries[0]?.body).toContain('https://observer.test/r');
    expect(plan.skipped).toEqual([
      {
        domain: 'acme.com',
        channel: 'chat',
        why: 'A public enquiry is one message in all, by e-mail; with --chat it is asked in the chat instead.',
      },
    ]);
  });

  it('asks in the chat instead when told to, and says there too who asks', () => {
    const plan = planOf(acme, { config, chat: true });
    expect(asked(plan)).toEqual(['chat https://acme.com/']);
    expect(plan.skipped).toEqual([
      {
        domain: 'acme.com',
        channel: 'email',
        why: 'A public enquiry is one message in all, and this company is asked in its chat.',
      },
    ]);
    expect(plan.enquiries[0]?.body).toContain(
      '(I am reviewing how companies’ support channels respond: https://observer.test/r)',
    );
  });
});

it('a public enquiry falls back on the mail where there is no chat', () => {
  const config = configOf({ authorisation: { kind: 'public-enquiry' } });
  expect(asked(planOf([{ addresses: [['help@acme.com', 'role']] }], { config, chat: true }))).toEqual(['email help@acme.com']);
});

describe('language and clock', () => {
  const guessed = (company: Company, changes: object = {}): readonly unknown[] => {
    const plan = planOf([{ addresses: [[`help@${company.domain ?? 'acme.com'}`, 'role']], ...company }], {
      config: configOf(changes),
    });
    const [enquiry] = plan.enquiries;
    return [enquiry?.lang, enquiry?.zone, plan.guesses[enquiry?.id ?? '']];
  };

  it('are what the configuration says', () => {
    const companies = { 'acme.com': { lang: 'pl', zone: 'Europe/Warsaw' } };
    expect(guessed({ languages: ['en'] }, { companies })).toEqual(['pl', 'Europe/Warsaw', []]);
  });
  it('are guessed from the report and the address, and said to be guessed', () => {
    expect(guessed({ languages: ['pt-BR'] })).toEqual([
      'pt',
      'UTC',
      ['language of the knowledge base', 'time zone not known: UTC'],
    ]);
    expect(guessed({ finalUrl: 'https://acme.com/fr/' })).toEqual([
      'fr',
      'UTC',
      ['language by the address of the site', 'time zone not known: UTC'],
    ]);
    expect(guessed({ domain: 'acme.de' })).toEqual([
      'de',
      'Europe/Berlin',
      ['language by the address of the site', 'time zone by the ending .de'],
    ]);
  });
  it('are English and UTC where nothing tells', () => {
    expect(guessed({ languages: ['en', 'de'] })).toEqual([
      'en',
      'UTC',
      ['language not known: English', 'time zone not known: UTC'],
    ]);
    expect(guessed({ languages: ['sv'] })[2]).toContain('no text in the language "sv": English');
  });
  it('may be any language that the configuration has a text in', () => {
    expect(guessed({ languages: ['sv'] }, { texts: { sv: { subject: 'Hej', body: 'Hej!' } } })[0]).toBe('sv');
  });
  it('are guessed as zones that there are', () => {
    expect(Object.values(countries).filter(({ zone }) => !isZone(zone))).toEqual([]);
  });
});

describe('the file of a plan', () => {
  const plan = planOf([{ addresses: [['help@acme.com', 'role']] }]);
  const refusal = (text: string): string => {
    try {
      parsePlan('p.json', text);
    } catch (error) {
      if (error instanceof PlanError) return error.message;
      throw error;
    }
    return '';
  };

  it('is read back as it was written', () => {
    expect(parsePlan('p.json', planText(plan))).toEqual(plan);
    expect(plan.hash).toMatch(/^[0-9a-f]{64}$/);
  });
  it.each([
    ['the address', (text: string) => text.replace('help@acme.com', 'boss@acme.com')],
    ['the text', (text: string) => text.replace('Hello', 'Bye')],
    ['the sender', (text: string) => text.replace('ada@observer.test', 'eve@observer.test')],
    ['the disclosure', (text: string) => text.replace('"footer"', '"none"')],
    ['the hash', (text: string) => text.replace(plan.hash, '0'.repeat(64))],
  ])('is refused when %s was changed', (_, change) => {
    const changed = change(planText(plan));
    expect(changed).not.toBe(planText(plan));
    expect(refusal(changed)).toMatch(/^p\.json was changed after it was made/);
  });
  it('is refused when an enquiry stands in it twice, under a hash that fits', () => {
    expect(refusal(planText(sealed({ ...plan, enquiries: [...plan.enquiries, ...plan.enquiries] })))).toMatch(/was changed/);
  });
  it.each([
    ['no JSON', '{'],
    ['another file', '{}'],
    ['a key too many', JSON.stringify({ ...plan, more: 1 })],
    [
      'two addresses in one',
      JSON.stringify(sealed({ ...plan, enquiries: plan.enquiries.map((one) => ({ ...one, to: 'a@b.cc,d@e.ff' })) })),
    ],
    [
      'no address',
      JSON.stringify(sealed({ ...plan, enquiries: plan.enquiries.map((one) => ({ ...one, to: 'https://acme.com/' })) })),
    ],
  ])('is refused when it holds %s', (_, text) => {
    expect(refusal(text)).toMatch(/^p\.json is no plan of enquiries/);
  });
  it('is refused when a newer version made it', () => {
    expect(refusal(JSON.stringify({ ...plan, schemaVersion: 2 }))).toMatch(/newer support-audit/);
  });
  it('has one hash, whatever the order of its keys', () => {
    expect(planHash(JSON.parse(JSON.stringify(Object.fromEntries(Object.entries(plan).reverse()))))).toBe(plan.hash);
  });
  it('is for the sender whom it names', () => {
    expect(whyOutdated(plan, configOf())).toBeUndefined();
    expect(whyOutdated(plan, configOf({ addressStyle: 'dash' }))).toMatch(/another sender/);
  });
});

describe('a report', () => {
  it.each(['', '[]', '{"schemaVersion": 2, "tool": {"name": "x"}, "scorecards": []}'])(
    'is refused when it is none: %j',
    (text) => {
      expect(() => companiesOf('r.json', text)).toThrow(ReportError);
    },
  );
  it('with a reading of another shape is read as one without it', () => {
    const text = reportOf({ addresses: [['help@acme.com', 'role']] }).replace('"role":"role"', '"role":7');
    expect(companiesOf('r.json', text)[0]?.readings['email.addresses']).toBeUndefined();
  });
});
