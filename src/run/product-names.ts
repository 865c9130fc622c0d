import { chatWidgets } from '../data/chat-widgets.ts';
import { communities } from '../data/communities.ts';
import { forums } from '../data/forums.ts';
import { helpCenters } from '../data/help-centers.ts';
import { messengers } from '../data/messengers.ts';
import { socialNetworks } from '../data/social-networks.ts';
import { type ChannelId, channelIds } from '../model/measures.ts';
import type { OwnKnowledge, OwnVendor } from '../model/own.ts';

const rows: Readonly<Record<ChannelId, readonly { readonly id: string; readonly name: string }[]>> = {
  email: [],
  chat: chatWidgets,
  kb: helpCenters,
  forum: forums,
  social: socialNetworks,
  community: [...communities, ...forums],
  contact: messengers,
};

/** Channel in which products of a kind are told. */
const channelOf: Readonly<Record<OwnVendor['kind'], readonly ChannelId[]>> = {
  chat: ['chat'],
  messenger: ['contact'],
  'knowledge-base': ['kb'],
  forum: ['forum', 'community'],
  form: [],
  callback: [],
};

type Names = Readonly<Record<string, string>>;

/** Names of rows of the user's own that are not ours, as a run keeps them; nothing where there is none. */
export function ownNames(own: OwnKnowledge | undefined): { readonly names?: Names } {
  const named = (own?.vendors ?? [])
    .flatMap(({ id, name, kind }) => channelOf[kind].map((channel) => [`${channel} ${id}`, name] as const))
    .filter(([id]) => !productNames.has(id));
  return named.length === 0 ? {} : { names: Object.fromEntries(named) };
}

/** The names that a run kept, with those that the user has now. */
export function namesOf({ names = {} }: { readonly names?: Names | undefined }, own: OwnKnowledge | undefined) {
  const all = { ...names, ...ownNames(own).names };
  return Object.keys(all).length === 0 ? {} : { names: all };
}

/** Those names, those that reports carry, and those of rows that the user has now. */
export const namesWith = (own: OwnKnowledge | undefined, ...reports: readonly { readonly names?: Names | undefined }[]) =>
  new Map([...[...reports, ownNames(own)].flatMap(({ names = {} }) => Object.entries(names)), ...productNames]);

/** Names that people know, for reports, by channel and the id of a row: a messenger and its groups share an id. */
const productNames: ReadonlyMap<string, string> = new Map(
  channelIds.flatMap((channel) => rows[channel].map(({ id, name }) => [`${channel} ${id}`, name] as const)),
);
