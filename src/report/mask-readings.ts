import type { Report, Scorecard } from '../model/scorecard.ts';
import { withTexts } from './report-texts.ts';

type Mask = (text: string) => string;

/**
 * The report with its foreign texts masked before anybody composes sentences of them, which no mask would know again.
 * Addresses and values stay as they are: reporters mask those as they write them.
 */
export const maskReadings = (report: Report, mask: Mask): Report =>
  withTexts(report, { say: mask, evidence: (one) => ({ ...one, where: mask(one.where), excerpt: mask(one.excerpt) }) });

/**
 * Whether a text about a company is masked: an address is told with one place where it stands, and a picture of any other
 * page, or of the same one under another address, may show it too.
 */
function hasPeople({ readings }: Scorecard, mask: Mask): boolean {
  const proofs = Object.values(readings).flatMap((reading) => (reading?.state === 'found' ? reading.evidence : []));
  const listed = readings['email.addresses'];
  const addresses = listed?.state === 'found' ? listed.value.map(({ address }) => address) : [];
  return [...proofs.flatMap(({ where, excerpt }) => [where, excerpt]), ...addresses].some((text) => mask(text) !== text);
}

/** Companies of which something is masked, by their domain. */
export const companiesMasked = ({ scorecards }: Report, mask: Mask): ReadonlySet<string> =>
  new Set(scorecards.filter((card) => hasPeople(card, mask)).map(({ domain }) => domain));
