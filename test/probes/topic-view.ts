import type { Failed } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import { json, page, viewOf } from './forum-view.ts';

export const talk = 'https://talk.acme.test/';
const now = Date.parse('2026-11-21T22:00:00.000Z');
const ago = (hours: number): string => new Date(now - hours * 3_600_000).toISOString();

interface Reply {
  readonly by: string;
  /** Hours after the question. */
  readonly after: number;
  readonly staff?: boolean;
}

/** A topic that Mia started so many hours ago. */
export interface TopicOf {
  readonly age: number;
  /** Somebody of the company began it instead. */
  readonly by?: string;
  readonly replies?: readonly Reply[];
  readonly solved?: boolean;
  /** Its own page was not read. */
  readonly unread?: true;
  /** Its answer does not say who is of the staff. */
  readonly silent?: true;
}

function thread({ age, by: starter, replies = [], silent }: TopicOf): object {
  const opening = starter === undefined ? { by: 'Mia', after: 0 } : { by: starter, after: 0, staff: true };
  const posts = [opening, ...replies].map(({ by, after, ...rest }, at) => ({
    post_number: at + 1,
    username: by,
    created_at: ago(age - after),
    cooked: '<p>Text</p>',
    ...(silent ? {} : { staff: 'staff' in rest && rest.staff === true }),
  }));
  return { posts_count: posts.length, post_stream: { posts, stream: posts.map((_, at) => at) } };
}

/** A Discourse forum with these topics, the newest first. */
export function discourseView(topics: readonly TopicOf[], failed: readonly Failed[] = []): SiteView {
  const rows = topics.map(({ age, replies = [], solved }, at) => ({
    id: at + 1,
    slug: 'topic',
    title: `Topic ${at + 1}`,
    created_at: ago(age),
    last_posted_at: ago(age - Math.max(0, ...replies.map(({ after }) => after))),
    posts_count: replies.length + 1,
    ...(solved === undefined ? {} : { has_accepted_answer: solved }),
  }));
  const list = { topic_list: { topics: rows } };
  const lists = [
    json(`${talk}latest.json?order=created`, list),
    json(`${talk}latest.json?order=created&page=1`, { topic_list: { topics: [] } }),
    json(`${talk}latest.json`, list),
    json(`${talk}categories.json?include_subcategories=true`, { category_list: { categories: [] } }),
  ];
  const threads = topics.flatMap((topic, at) => (topic.unread ? [] : [json(`${talk}t/${at + 1}.json`, thread(topic))]));
  const front = page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>');
  return viewOf([front, ...lists, ...threads], failed);
}
