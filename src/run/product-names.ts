import { chatWidgets } from '../data/chat-widgets.ts';
import { communities } from '../data/communities.ts';
import { forums } from '../data/forums.ts';
import { helpCenters } from '../data/help-centers.ts';
import { messengers } from '../data/messengers.ts';
import { socialNetworks } from '../data/social-networks.ts';

/** Names that people know, by the id of a row, for reports. */
export const productNames: ReadonlyMap<string, string> = new Map(
  [...messengers, ...communities, ...forums, ...helpCenters, ...socialNetworks, ...chatWidgets].map(({ id, name }) => [id, name]),
);
