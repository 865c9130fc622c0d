import type { TopicAdapter } from './adapter.ts';
import { bbpress } from './bbpress.ts';
import { bitrixForum } from './bitrix-forum.ts';
import { discourse } from './discourse.ts';
import { flarum } from './flarum.ts';
import { githubDiscussions } from './github-discussions.ts';
import { googleGroups } from './google-groups.ts';
import { hyperkitty } from './hyperkitty.ts';
import { insided } from './insided.ts';
import { invision } from './invision.ts';
import { khoros } from './khoros.ts';
import { lemmy } from './lemmy.ts';
import { mybb } from './mybb.ts';
import { nodebb } from './nodebb.ts';
import { phpbb } from './phpbb.ts';
import { reddit } from './reddit.ts';
import { redmine } from './redmine.ts';
import { schema } from './schema.ts';
import { smf } from './smf.ts';
import { stackExchange } from './stack-exchange.ts';
import { vanilla } from './vanilla.ts';
import { vbulletin } from './vbulletin.ts';
import { xenforo } from './xenforo.ts';
import { zendeskCommunity } from './zendesk-community.ts';

/** Every engine whose topics can be read, by its row in `data/forums`; `schema` reads any that describes itself. */
export const topicAdapters: readonly TopicAdapter[] = [
  bbpress,
  bitrixForum,
  discourse,
  flarum,
  githubDiscussions,
  googleGroups,
  hyperkitty,
  insided,
  invision,
  khoros,
  lemmy,
  mybb,
  nodebb,
  phpbb,
  reddit,
  redmine,
  schema,
  smf,
  stackExchange,
  vanilla,
  vbulletin,
  xenforo,
  zendeskCommunity,
];
