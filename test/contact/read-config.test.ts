import { describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/cli/config/config-error.ts';
import { parseContactConfig } from '../support/contact-config.ts';

const least = `contact:
  identity: { name: Ada Byron, email: ada@observer.test, aboutUrl: https://observer.test/review }
  authorisation: { kind: own-company }
`;
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function problemsOf(text: string): readonly string[] {
  try {
    parseContactConfig('c.yaml', bytes(text));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

describe('the configuration of enquiries', () => {
  it('is off, careful and patient where it says nothing', () => {
    expect(parseContactConfig('c.yaml', bytes(least))).toMatchObject({
      enabled: false,
      disclosure: 'footer',
      addressStyle: 'plus',
      hours: 'business',
      deadlineDays: 14,
      limits: { perCompanyDays: 90, perDay: 10, minGapSeconds: 600, chatMaxMinutes: 10 },
      texts: {},
      companies: {},
    });
  });

  it('takes servers, texts and companies as they are written', () => {
    const config = parseContactConfig(
      'c.yaml',
      bytes(`${least}  smtp: { host: mx.observer.test, port: 465, security: tls, user: ada, passwordEnv: SMTP_PASSWORD }
  imap: { host: 127.0.0.1, port: 143, security: none, user: ada, passwordCommand: "pass show ada" }
  texts: { de: { subject: Eine Frage, body: "Guten Tag!\\nWann sind Sie da?" } }
  companies: { acme.com: { brands: [acme.de], lang: de, zone: Europe/Berlin, email: help@acme.com } }
`),
    );
    expect(config.smtp).toMatchObject({ security: 'tls', passwordEnv: 'SMTP_PASSWORD' });
    expect(config.imap?.folders).toEqual(['INBOX', 'Junk']);
    expect(config.companies['acme.com']).toMatchObject({ brands: ['acme.de'], zone: 'Europe/Berlin' });
  });

  it('tells all problems at once, each with its place', () => {
    const text = `contact:
  enabled: yes please
  identity: { name: Ada, email: nobody, aboutUrl: "ftp://observer.test" }
  authorisation: { kind: written-consent }
  limits: { perCompanyDays: 30, perDay: 100, minGapSeconds: 1 }
  adressStyle: plus
`;
    expect(problemsOf(text)).toEqual([
      'c.yaml:2:12 contact: enabled: must be true or false, not text',
      'c.yaml:3:33 contact: identity.email: must be an e-mail address',
      'c.yaml:3:51 contact: identity.aboutUrl: must be an address of the web, such as https://acme.com/about',
      'c.yaml:4:18 contact: authorisation: written-consent needs a reference: where the consent can be found',
      'c.yaml:5:29 contact: limits.perCompanyDays: must be at least 90',
      'c.yaml:5:41 contact: limits.perDay: must be at most 10',
      'c.yaml:5:61 contact: limits.minGapSeconds: must be at least 600',
      'c.yaml:6:3 contact: unknown key "adressStyle"; did you mean "addressStyle"?',
    ]);
  });

  it('refuses a secret in the file and does not repeat it', () => {
    const problems = problemsOf(`${least}  smtp: { host: mx.test, port: 25, security: tls, user: ada, password: hunter2 }\n`);
    expect(problems).toContain(
      'c.yaml:4:62 contact: smtp: a secret does not belong in this file: name where it comes from with passwordEnv, passwordCommand or tokenCommand',
    );
    expect(problems.join('\n')).not.toContain('hunter2');
  });

  it.each([
    ['user: ada', 'smtp.user: a user needs one of passwordEnv, passwordCommand, tokenCommand'],
    ['passwordEnv: P', 'smtp: says where a secret comes from, but no user is named'],
    ['user: ada, passwordEnv: P, tokenCommand: t', 'smtp: passwordEnv and tokenCommand: keep one of them'],
    [
      'user: ada, passwordEnv: "my password"',
      'smtp.passwordEnv: must be the name of a variable of the environment, such as SMTP_PASSWORD',
    ],
  ])('a server with %s is refused', (keys, message) => {
    const [problem] = problemsOf(`${least}  smtp: { host: mx.test, port: 25, security: tls, ${keys} }\n`);
    expect(problem?.replace(/^c\.yaml:\d+:\d+ contact: /, '')).toBe(message);
  });

  it('lets mails leave the machine over TLS only', () => {
    const [problem] = problemsOf(`${least}  smtp: { host: mx.observer.test, port: 25, security: none }\n`);
    expect(problem).toContain('"none" is for servers on this machine only');
    expect(problemsOf(`${least}  smtp: { host: localhost, port: 25, security: none }\n`)).toEqual([]);
  });

  it('lets a public enquiry hide neither who asks nor why', () => {
    const text = least.replace('own-company', 'public-enquiry');
    expect(problemsOf(`${text}  disclosure: none\n`)).toEqual([
      'c.yaml:4:15 contact: disclosure: "none" needs own-company or written-consent: a public enquiry says who asks and why',
    ]);
    expect(problemsOf(`${least}  disclosure: none\n`)).toEqual([]);
  });

  it('is a block beside others, and may be left out', () => {
    expect(problemsOf(`${least}kpi: {}\n`)).toEqual(['c.yaml:4:1 configuration: unknown key "kpi"']);
    expect(() => parseContactConfig('c.yaml', bytes('rubric: default\n'))).toThrow('c.yaml has no contact: block');
  });

  it.each([
    ['texts: { de: { subject: "A\\nB", body: x } }', 'texts.de.subject: must be one line'],
    [
      'texts: { de: { subject: A, body: "see https://x.test" } }',
      'texts.de.body: must hold no link: the footer alone has one, to identity.aboutUrl',
    ],
    ['texts: { german: { subject: A, body: x } }', 'texts: "german" is no code of a language, such as en or de'],
    ['companies: { www.acme.com: {} }', 'companies: "www.acme.com" is no registrable domain, such as acme.com'],
    ['companies: { acme.com: { zone: Berlin } }', 'companies.acme.com.zone: is no time zone, such as Europe/Berlin'],
    [
      'companies: { acme.com: { brands: [https://acme.de] } }',
      'companies.acme.com.brands[1]: must be a registrable domain, such as acme.com',
    ],
  ])('%s is refused', (line, message) => {
    expect(problemsOf(`${least}  ${line}\n`).map((one) => one.replace(/^c\.yaml:\d+:\d+ contact: /, ''))).toEqual([message]);
  });

  it.each([
    ['', 'c.yaml:1:1 configuration: the file is empty'],
    ['null', 'c.yaml:1:1 configuration: the file holds null and no configuration'],
    ['a: 1\n---\nb: 2', 'c.yaml:2:1 configuration: a second document begins here: one file holds one configuration'],
  ])('a file that holds %j is refused in words of its own', (text, message) => {
    expect(problemsOf(text)).toEqual([message]);
  });
});
