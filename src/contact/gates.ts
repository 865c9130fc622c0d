import type { ContactConfig } from './config.ts';
import type { Enquiry } from './events.ts';

/** What somebody has said on the command line. */
export interface Consent {
  readonly live: boolean;
  /** Start of the hash of what is to be sent, as they have seen it. */
  readonly confirm?: string;
}

/** What is to be sent, under a hash of all of it. */
export interface Confirmable {
  /** As it was shown to whoever confirms. */
  readonly hash: string;
  /** As it comes out now. */
  readonly actualHash: string;
}

/** How many hex digits of a hash are asked for. */
const digits = 8;
export const shortHash = (hash: string): string => hash.slice(0, digits);

const confirms = (confirm: string, hash: string): boolean => confirm.length >= digits && hash.startsWith(confirm.toLowerCase());

/** Why nothing may leave at all, in the order in which it is asked; undefined when what leaves is decided message by message. */
export function whyNotLive(
  { hash, actualHash }: Confirmable,
  config: Pick<ContactConfig, 'enabled'>,
  { live, confirm }: Consent,
): string | undefined {
  const yes = `--live --confirm ${shortHash(hash)}`;
  if (!config.enabled) return 'Contact is off: it begins with "enabled: true" under "contact:" in the configuration.';
  if (!live) return `This is a dry run. To send what is shown, add ${yes}.`;
  if (confirm === undefined) return `--live alone sends nothing. To send what is shown, add ${yes}.`;
  if (!confirms(confirm, hash))
    return `--confirm ${confirm} is not what this would send, which is ${shortHash(hash)}. Read it again before you confirm it.`;
  if (hash !== actualHash) return 'The plan was changed after it was made: its hash no longer fits. Plan again.';
  return undefined;
}

/** Why an enquiry breaks the rules of its authorisation; undefined when it keeps them. */
export function whyNotAuthorised(
  enquiry: Pick<Enquiry, 'id' | 'authorisation' | 'authorisationReference' | 'disclosure' | 'body'>,
  config: Pick<ContactConfig, 'authorisation' | 'identity' | 'disclosure'>,
): string | undefined {
  const { id, authorisation, authorisationReference, disclosure, body } = enquiry;
  const { kind, reference } = config.authorisation;
  if (authorisation !== kind || authorisationReference !== reference)
    return `Enquiry ${id} was planned as ${authorisation}, and the configuration now says ${kind}, or names another reference. Plan again.`;
  if (kind === 'written-consent' && reference === undefined)
    return 'written-consent needs a reference in the configuration: where the consent can be found.';
  if (kind === 'public-enquiry' && disclosure !== 'footer')
    return `Enquiry ${id} does not say who asks and why, and a public enquiry must. Plan again.`;
  if (kind !== 'public-enquiry' && disclosure !== config.disclosure)
    return `Enquiry ${id} was planned with "disclosure: ${disclosure}", and the configuration now says ${config.disclosure}. Plan again.`;
  if (disclosure === 'footer' && !body.includes(config.identity.aboutUrl))
    return `Enquiry ${id} does not name ${config.identity.aboutUrl}, the page that tells who asks. Plan again.`;
  return undefined;
}
