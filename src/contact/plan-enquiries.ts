import { countries } from '../data/countries.ts';
import { isLocale, primary } from '../lib/locale.ts';
import { parsedUrl } from '../lib/url.ts';
import type { Claims } from './claims.ts';
import { companyName, groupOf, reachedNames, withBrands } from './company-name.ts';
import { messageIdOf } from './compose.ts';
import type { ContactConfig } from './config.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { Enquiry } from './events.ts';
import { whyLeftAlone } from './limits.ts';
import { type Place, pickAddress, pickChat } from './pick-address.ts';
import { type Plan, sealed } from './plan.ts';
import type { ScannedCompany } from './scan-report.ts';
import { chatText, mailText, speaks } from './texts.ts';

type Channel = Enquiry['channel'];
type Skipped = Plan['skipped'][number];
type Reached = Parameters<typeof reachedNames>[0];

export interface Planning {
  readonly companies: readonly ScannedCompany[];
  readonly config: ContactConfig;
  readonly states: ReadonlyMap<string, EnquiryState>;
  /** Registrable domains. */
  readonly suppressed: ReadonlySet<string>;
  /** Who was claimed for a message, however the ledger tells it now. */
  readonly claims: Pick<Claims, 'whyNot'>;
  /** Identity of the folder of enquiries. */
  readonly folder: string;
  /** ISO 8601. */
  readonly now: string;
  /** Plan chats too, where the authorisation is public-enquiry. */
  readonly chat: boolean;
  /** Twelve small letters and digits that nobody can guess, other ones each time. */
  readonly draw: () => string;
}

interface Guess {
  readonly value: string;
  /** How it was come by; left out when somebody said so. */
  readonly guess?: string;
}

const endingOf = (domain: string): string => domain.slice(domain.lastIndexOf('.') + 1);
const countryOf = (domain: string) => {
  const ending = endingOf(domain);
  return Object.hasOwn(countries, ending) ? countries[ending] : undefined;
};

/** The language that an address names, as `de.acme.com` and `acme.com/de/` do. */
function languageIn(address: string | null | undefined): string | undefined {
  const url = parsedUrl(address ?? '');
  if (!url) return undefined;
  const [label = '', ...rest] = url.hostname.split('.');
  const [segment = ''] = url.pathname.split('/').slice(1);
  const tag = [segment, ...(rest.length > 1 ? [label] : [])].find((part) => isLocale(part));
  return tag === undefined ? undefined : primary(tag);
}

function languageOf({ domain, finalUrl, readings }: ScannedCompany, name: string, config: ContactConfig): Guess {
  const said = config.companies[name]?.lang;
  const written = readings['kb.languages']?.value ?? [];
  const [only] = written.length === 1 ? written : [];
  const [value, guess] =
    said !== undefined
      ? [said]
      : only !== undefined
        ? [primary(only), 'language of the knowledge base']
        : [languageIn(finalUrl) ?? countryOf(domain)?.lang, 'language by the address of the site'];
  if (value === undefined) return { value: 'en', guess: 'language not known: English' };
  if (!speaks(value, config)) return { value: 'en', guess: `no text in the language "${value}": English` };
  return { value, ...(guess === undefined ? {} : { guess }) };
}

function zoneOf(domain: string, name: string, config: ContactConfig): Guess {
  const said = config.companies[name]?.zone;
  if (said !== undefined) return { value: said };
  const zone = countryOf(domain)?.zone;
  return zone === undefined
    ? { value: 'UTC', guess: 'time zone not known: UTC' }
    : { value: zone, guess: `time zone by the ending .${endingOf(domain)}` };
}

/** Where to ask: what the configuration says, else what the scan found. */
function placeOf(
  company: ScannedCompany,
  name: string,
  channel: Channel,
  { companies }: ContactConfig,
): Place | { none: string } {
  const { email, chatPage } = companies[name] ?? {};
  const said = channel === 'email' ? email : chatPage;
  if (said !== undefined) return { to: said, foundOn: 'configuration' };
  if (company.state === 'unknown') return { none: 'The scan could not read the site, so nobody knows where to ask.' };
  return channel === 'email' ? pickAddress(company) : pickChat(company);
}

function enquiryOf(company: ScannedCompany, channel: Channel, { to, foundOn }: Place, { config, draw }: Planning): Enquiry {
  const domain = companyName(company.domain);
  const token = draw();
  const disclosure = config.authorisation.kind === 'public-enquiry' ? 'footer' : config.disclosure;
  const lang = languageOf(company, domain, config).value;
  const promised = company.readings['email.promised-reply-hours']?.value;
  const { reference } = config.authorisation;
  const written =
    channel === 'email'
      ? { ...mailText(config, { lang, token, disclosure }), messageId: messageIdOf(config, token) }
      : { subject: '', body: chatText(config, { lang, disclosure }) };
  return {
    id: draw(),
    domain,
    brands: groupOf(domain, config).filter((name) => name !== domain),
    channel,
    to,
    foundOn,
    lang,
    zone: zoneOf(domain, domain, config).value,
    authorisation: config.authorisation.kind,
    ...(reference === undefined ? {} : { authorisationReference: reference }),
    disclosure,
    ...written,
    token,
    ...(promised === undefined ? {} : { promisedHours: promised }),
  };
}

const guessesOf = (company: ScannedCompany, config: ContactConfig): readonly string[] => {
  const name = companyName(company.domain);
  return [languageOf(company, name, config).guess, zoneOf(name, name, config).guess].filter((guess) => guess !== undefined);
};

/** What is to be asked of every company, once: by every channel that it has, or in public by one; and who is not asked, and why. */
export function planEnquiries(planning: Planning): Plan {
  const { companies, config, now } = planning;
  const enquiries: Enquiry[] = [];
  const skipped: Skipped[] = [];
  const guesses: Record<string, string[]> = {};
  const isPublic = config.authorisation.kind === 'public-enquiry';
  const channels = isPublic && planning.chat ? (['chat', 'email'] as const) : (['email', 'chat'] as const);
  const namesOf = (reached: Reached) => reachedNames(withBrands(reached, config));
  /** Why a company is asked already, by this plan, under another name or through another channel. */
  const twinOf = (reached: Reached, channel: Channel): string | undefined => {
    const names = new Set(namesOf(reached));
    const twin = enquiries.find(
      (other) => (isPublic || other.channel === channel) && namesOf(other).some((one) => names.has(one)),
    );
    if (twin && isPublic && twin.domain === companyName(reached.domain))
      return `A public enquiry is one message in all, and this company is asked ${twin.channel === 'chat' ? 'in its chat' : 'by e-mail'}.`;
    return twin && `${twin.domain} is the same company and is asked already.`;
  };
  const plan = (company: ScannedCompany, channel: Channel): string | undefined => {
    const name = companyName(company.domain);
    if (isPublic && channel === 'chat' && !planning.chat)
      return 'A public enquiry is one message in all, by e-mail; with --chat it is asked in the chat instead.';
    const already = twinOf({ domain: name, brands: [] }, channel);
    if (already !== undefined) return already;
    const place = placeOf(company, name, channel, config);
    if ('none' in place) return place.none;
    const enquiry = enquiryOf(company, channel, place, planning);
    const alone =
      twinOf(enquiry, channel) ??
      whyLeftAlone(enquiry, planning) ??
      planning.claims.whyNot(withBrands(enquiry, config), now, config.limits.perCompanyDays);
    if (alone !== undefined) return alone;
    enquiries.push(enquiry);
    guesses[enquiry.id] = [...guessesOf(company, config)];
    return undefined;
  };
  for (const company of companies)
    for (const channel of channels) {
      const why = plan(company, channel);
      if (why !== undefined) skipped.push({ domain: companyName(company.domain), channel, why });
    }
  const { name, email } = config.identity;
  const sender = { name, email, addressStyle: config.addressStyle };
  return sealed({ schemaVersion: 1, madeAt: now, folder: planning.folder, sender, enquiries, guesses, skipped });
}
