import { describe, expect, it } from 'vitest';
import { addressWords } from '../../src/data/email-words.ts';
import { classifyAddress, namesNobody } from '../../src/lib/address-role.ts';

const siteOfTest = (address: string): string => {
  const site = address.slice(address.indexOf('@') + 1);
  return site === 'gmail.com' ? 'acme.com' : site;
};
const roleOf = (address: string) => classifyAddress(address, siteOfTest(address), addressWords, new Set()).role;

describe('what an address is for', () => {
  it.each([
    'mark.post@acme.com',
    'maria.main@acme.com',
    'jan.bok@acme.pl',
    't.cs@acme.com',
    'j.pressley@acme.com',
    'alan.border@acme.com',
    'd.storey@acme.com',
    't.boardman@acme.com',
    'c.legall@acme.com',
    'm.clientelli@acme.com',
    'hilfert@acme.com',
    'jan.postma@gmail.com',
    'pat.halloran@gmail.com',
    'john.smith@smith.com',
    'anna.mueller@mueller.de',
    'jsmith@smith.com',
    'smithson@smith.com',
    'post.mark@acme.com',
    'e.post@acme.com',
    'john+support@acme.com',
  ])('%s may be a person’s', (address) => {
    expect(roleOf(address)).toBe('personal');
    expect(namesNobody(address, siteOfTest(address), addressWords)).toBe(false);
  });

  it.each([
    ['support@acme.com', 'role'],
    ['support24@acme.com', 'role'],
    ['support-eu@acme.com', 'role'],
    ['customer.service@acme.com', 'role'],
    ['helpcenter@acme.com', 'role'],
    ['acmesupport@gmail.com', 'role'],
    ['support+web@acme.com', 'role'],
    ['infouk@acme.com', 'generic'],
    ['e-mail@acme.com', 'generic'],
    ['post@acme.com', 'generic'],
    ['acme@acme.com', 'generic'],
    ['acme.office@gmail.com', 'generic'],
    ['salesteam@acme.com', 'generic'],
    ['jobs@acme.com', 'generic'],
  ] as const)('%s names nobody: %s', (address, role) => {
    expect(roleOf(address)).toBe(role);
    expect(namesNobody(address, siteOfTest(address), addressWords)).toBe(true);
  });

  it.each(['users@acme.com', 'dev@acme.com', 'announce@acme.com', 'discuss@acme.com', 'list@acme.com'])(
    '%s goes to many and is no person’s',
    (address) => {
      expect(roleOf(address)).toBe('generic');
      expect(namesNobody(address, 'acme.com', addressWords)).toBe(true);
    },
  );
  it('nobody has a mailbox on a host that serves mailing lists', () => {
    const lamps = ['lamps@lists.acme.com', 'acme.com', addressWords] as const;
    expect(classifyAddress(...lamps, new Set())).toMatchObject({ role: 'generic', duty: true });
    expect(namesNobody(...lamps)).toBe(true);
    expect(namesNobody('lamps@list.com', 'list.com', addressWords)).toBe(false);
  });
  it('a word before something unknown tells the purpose, and may still stand before a name', () => {
    expect(roleOf('info.berlin@acme.com')).toBe('generic');
    expect(namesNobody('info.berlin@acme.com', 'acme.com', addressWords)).toBe(false);
  });
});
