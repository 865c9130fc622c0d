import { discord } from './discord.ts';
import { githubDiscussions } from './github-discussions.ts';
import { reddit } from './reddit.ts';
import type { PlaceSource } from './source.ts';
import { stackExchange } from './stack-exchange.ts';
import { telegram } from './telegram.ts';

/** Every service that tells of its places without a key, by its row in `data/communities`. */
export const placeSources: readonly PlaceSource[] = [discord, telegram, reddit, githubDiscussions, stackExchange];
