import { siteOf } from '../lib/url.ts';
import { type Remark, valueAt } from '../lib/yaml/check-yaml.ts';
import type { Path } from '../lib/yaml/tree.ts';
import { isZone } from './zone.ts';

const on = (path: Path, message: string, part: 'key' | 'value' = 'value'): Remark => ({ path, message, on: part });

const entriesOf = (value: unknown): readonly (readonly [string, unknown])[] =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];

const secretKeys = ['passwordEnv', 'passwordCommand', 'tokenCommand'] as const;
const thisMachine = /^(?:localhost|(?:[a-z0-9-]+\.)*localhost|127(?:\.\d{1,3}){3}|::1)$/i;

/** A user has one secret, a secret has a user, and nothing leaves the machine in the clear. */
function serverRemarks(raw: unknown, path: Path): readonly Remark[] {
  const server = Object.fromEntries(entriesOf(valueAt(raw, path)));
  const secrets = secretKeys.filter((key) => Object.hasOwn(server, key));
  const second = secrets[1];
  const variable = server['passwordEnv'];
  return [
    ...(second === undefined ? [] : [on([...path, second], `${secrets.join(' and ')}: keep one of them`, 'key')]),
    ...(server['user'] !== undefined && secrets.length === 0
      ? [on([...path, 'user'], `a user needs one of ${secretKeys.join(', ')}`)]
      : []),
    ...(server['user'] === undefined && secrets[0] !== undefined
      ? [on([...path, secrets[0]], 'says where a secret comes from, but no user is named', 'key')]
      : []),
    ...(typeof variable === 'string' && !/^[A-Za-z_][A-Za-z0-9_]{0,99}$/.test(variable)
      ? [on([...path, 'passwordEnv'], 'must be the name of a variable of the environment, such as SMTP_PASSWORD')]
      : []),
    ...(server['security'] === 'none' && typeof server['host'] === 'string' && !thisMachine.test(server['host'])
      ? [on([...path, 'security'], '"none" is for servers on this machine only: use tls or starttls')]
      : []),
  ];
}

/** Anonymous or repeated questions to strangers are not what this is for. */
function consentRemarks(raw: unknown): readonly Remark[] {
  const kind = valueAt(raw, ['contact', 'authorisation', 'kind']);
  const reference = valueAt(raw, ['contact', 'authorisation', 'reference']);
  return [
    ...(kind === 'written-consent' && reference === undefined
      ? [on(['contact', 'authorisation'], 'written-consent needs a reference: where the consent can be found')]
      : []),
    ...(kind === 'public-enquiry' && valueAt(raw, ['contact', 'disclosure']) === 'none'
      ? [on(['contact', 'disclosure'], '"none" needs own-company or written-consent: a public enquiry says who asks and why')]
      : []),
  ];
}

const link = /\bhttps?:|\bwww\./i;
const tag = /^[a-z]{2}$/;

function textRemarks(raw: unknown): readonly Remark[] {
  return entriesOf(valueAt(raw, ['contact', 'texts'])).flatMap(([lang, value]) => {
    const path = ['contact', 'texts', lang];
    const { subject, body } = Object.fromEntries(entriesOf(value));
    return [
      ...(tag.test(lang) ? [] : [on(path, `"${lang}" is no code of a language, such as en or de`, 'key')]),
      ...(typeof subject === 'string' && /[\r\n]/.test(subject) ? [on([...path, 'subject'], 'must be one line')] : []),
      ...(typeof body === 'string' && link.test(body)
        ? [on([...path, 'body'], 'must hold no link: the footer alone has one, to identity.aboutUrl')]
        : []),
    ];
  });
}

const isSite = (name: string): boolean => siteOf(`https://${name}/`) === name && name.includes('.');

function companyRemarks(raw: unknown): readonly Remark[] {
  return entriesOf(valueAt(raw, ['contact', 'companies'])).flatMap(([domain, value]) => {
    const path = ['contact', 'companies', domain];
    const { brands, lang, zone } = Object.fromEntries(entriesOf(value));
    const names: readonly unknown[] = Array.isArray(brands) ? brands : [];
    return [
      ...(isSite(domain) ? [] : [on(path, `"${domain}" is no registrable domain, such as acme.com`, 'key')]),
      ...names.flatMap((name, index) =>
        typeof name !== 'string' || isSite(name)
          ? []
          : [on([...path, 'brands', index], 'must be a registrable domain, such as acme.com')],
      ),
      ...(typeof lang !== 'string' || tag.test(lang)
        ? []
        : [on([...path, 'lang'], 'must be the code of a language, such as en or de')]),
      ...(typeof zone !== 'string' || isZone(zone) ? [] : [on([...path, 'zone'], 'is no time zone, such as Europe/Berlin')]),
    ];
  });
}

function identityRemarks(raw: unknown): readonly Remark[] {
  return ['name', 'organisation'].flatMap((key) => {
    const value = valueAt(raw, ['contact', 'identity', key]);
    return typeof value === 'string' && /[\r\n]/.test(value) ? [on(['contact', 'identity', key], 'must be one line')] : [];
  });
}

/** What the schema cannot tell of the `contact:` block of a configuration. */
export const contactRemarks = (raw: unknown): readonly Remark[] => [
  ...identityRemarks(raw),
  ...consentRemarks(raw),
  ...serverRemarks(raw, ['contact', 'smtp']),
  ...serverRemarks(raw, ['contact', 'imap']),
  ...textRemarks(raw),
  ...companyRemarks(raw),
];
