import { fold } from '../../lib/text.ts';
import type { OwnCompany, OwnKnowledge } from '../../model/own.ts';
import { type Role, roles } from '../../model/visit.ts';
import { parseTarget } from '../../run/targets.ts';
import type { ConfigFile } from './schema.ts';

type Company = ConfigFile['companies'][number];

const addressOf = (place: string): string => {
  const target = parseTarget(place);
  return typeof target === 'string' ? place : (target.homes[0] ?? place);
};

function pinnedOf({ domains }: Company): NonNullable<OwnCompany['pinned']> {
  const pinned: { [R in Role]?: readonly string[] } = {};
  for (const [place, address] of Object.entries(domains)) {
    const role = place === 'kb' ? 'help' : roles.find((name) => name === place);
    if (role && address !== undefined) pinned[role] = [...(pinned[role] ?? []), addressOf(address)];
  }
  return pinned;
}

const lower = (phrases: readonly string[]): readonly string[] => phrases.map((phrase) => phrase.trim().toLowerCase());

/** What a configuration knows beyond the tool. */
export function ownKnowledge({ companies, vendors, words }: ConfigFile): OwnKnowledge {
  const links: { [R in Role]?: readonly string[] } = {};
  for (const role of roles) {
    const phrases = Object.entries(words.links).find(([place]) => place === role)?.[1];
    if (phrases) links[role] = phrases.map(fold);
  }
  return {
    vendors,
    words: { supportAddresses: lower(words.support_addresses), chatLaunchers: lower(words.chat_launchers), links },
    companies: Object.fromEntries(
      companies.map((company) => {
        const target = parseTarget(company.domain);
        const { name } = company;
        const domain = typeof target === 'string' ? company.domain : target.domain;
        return [domain, { ...(name === undefined ? {} : { name }), pinned: pinnedOf(company) }];
      }),
    ),
  };
}
