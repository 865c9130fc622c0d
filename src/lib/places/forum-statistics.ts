import { numberAt, parseJson } from '../json.ts';

/** What a forum counts of itself over 30 days. */
interface ForumStatistics {
  readonly posts: number;
  /** People who came, whether they wrote or not; null when not told. */
  readonly visitors: number | null;
}

/** The address where an engine counts its posts, below the root of the forum, by its row in `data/forums`. */
export const statisticsOf: Readonly<Record<string, string>> = { discourse: 'about.json' };

/** Discourse counts every post, those in private messages too; null when it does not say. */
export function forumStatistics(body: string): ForumStatistics | null {
  const data = parseJson(body);
  const posts = numberAt(data, 'about', 'stats', 'posts_30_days');
  return posts === null ? null : { posts, visitors: numberAt(data, 'about', 'stats', 'active_users_30_days') };
}
