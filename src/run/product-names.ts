import { chatWidgets } from '../data/chat-widgets.ts';
import { communities } from '../data/communities.ts';
import { forums } from '../data/forums.ts';
import { helpCenters } from '../data/help-centers.ts';
import { messengers } from '../data/messengers.ts';
import { socialNetworks } from '../data/social-networks.ts';
import { type ChannelId, channelIds } from '../model/measures.ts';

const rows: Readonly<Record<ChannelId, readonly { readonly id: string; readonly name: string }[]>> = {
  email: [],
  chat: chatWidgets,
  kb: helpCenters,
  forum: forums,
  social: socialNetworks,
  community: [...communities, ...forums],
  contact: messengers,
};

/** Names that people know, for reports, by channel and the id of a row: a messenger and its groups share an id. */
export const productNames: ReadonlyMap<string, string> = new Map(
  channelIds.flatMap((channel) => rows[channel].map(({ id, name }) => [`${channel} ${id}`, name] as const)),
);
