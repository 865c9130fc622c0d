import type { AccountSource } from './account-source.ts';
import { bluesky } from './bluesky.ts';
import { discord } from './discord.ts';
import { githubDiscussions } from './github-discussions.ts';
import { mastodon } from './mastodon.ts';
import { reddit } from './reddit.ts';
import type { PlaceSource } from './source.ts';
import { stackExchange } from './stack-exchange.ts';
import { telegram } from './telegram.ts';
import { telegramChannel } from './telegram-channel.ts';

/** Every service that tells of its places without a key, by its row in `data/communities`. */
export const placeSources: readonly PlaceSource[] = [discord, telegram, reddit, githubDiscussions, stackExchange];

/** Every network that tells of its accounts without a key, by its row in `data/social-networks`. */
export const accountSources: readonly AccountSource[] = [mastodon, bluesky, telegramChannel];
