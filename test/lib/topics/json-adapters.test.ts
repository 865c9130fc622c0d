import { expect, test } from 'vitest';
import { forums } from '../../../src/data/forums.ts';
import { parseDocument } from '../../../src/lib/html.ts';
import { discourse } from '../../../src/lib/topics/discourse.ts';
import { flarum } from '../../../src/lib/topics/flarum.ts';
import { lemmy } from '../../../src/lib/topics/lemmy.ts';
import { nodebb } from '../../../src/lib/topics/nodebb.ts';
import { reddit } from '../../../src/lib/topics/reddit.ts';
import { stackExchange } from '../../../src/lib/topics/stack-exchange.ts';
import { vanilla } from '../../../src/lib/topics/vanilla.ts';
import { zendeskCommunity } from '../../../src/lib/topics/zendesk-community.ts';
import { now, strange } from './sources.ts';

const adapters = [discourse, flarum, lemmy, nodebb, reddit, stackExchange, vanilla, zendeskCommunity];
const page = {
  kind: 'html',
  url: 'https://talk.acme.test/',
  doc: parseDocument('<p>Sign in</p>', 'https://talk.acme.test/'),
} as const;

test.each(adapters)('$id reads an engine that is known', ({ id }) => expect(forums.map((forum) => forum.id)).toContain(id));

test.each(adapters)('$id tells nothing of a page, an error or another answer', (adapter) => {
  for (const source of [page, ...strange]) {
    expect(adapter.topicsIn(source, now)).toBeNull();
    expect(adapter.sectionsIn(source, now)).toBeNull();
    expect(adapter.postsIn(source, now)).toBeNull();
  }
});
