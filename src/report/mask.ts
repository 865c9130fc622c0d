import type { Report } from '../model/scorecard.ts';

const escaped = (text: string): string => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Addresses of persons that the report names, in lower case. */
function personalAddresses(report: Report): readonly string[] {
  const found = report.scorecards.flatMap(({ readings }) => {
    const reading = readings['email.addresses'];
    return reading?.state === 'found' ? reading.value.filter(({ role }) => role === 'personal') : [];
  });
  return [...new Set(found.map(({ address }) => address.toLowerCase()))].filter((address) => address.includes('@'));
}

const masked = (address: string): string => {
  const [first = ''] = address;
  return `${first}…${address.slice(address.lastIndexOf('@'))}`;
};

/** A masker that leaves the first letter of addresses that name a person, wherever they occur in a text. */
export function maskPeople(report: Report): (text: string) => string {
  const addresses = personalAddresses(report);
  if (addresses.length === 0) return (text) => text;
  const pattern = new RegExp(`(?<![\\w.+-])(?:${addresses.map(escaped).join('|')})(?![\\w-])`, 'gi');
  return (text) => (text.includes('@') ? text.replace(pattern, masked) : text);
}
