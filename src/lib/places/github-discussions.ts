import { machineMoment } from '../dates.ts';
import { plural } from '../plural.ts';
import { parsedUrl } from '../url.ts';
import { type PlaceSource, writtenSince } from './source.ts';

const mostEntries = 100;

/** The feed of a repository's discussions tells when each was started and by whom (https://docs.github.com/rest/activity/feeds). */
export const githubDiscussions: PlaceSource = {
  id: 'github-discussions',
  asks(url) {
    const [, owner, repository] =
      /^\/([\w.-]{1,100})\/([\w.-]{1,100})\/discussions(?:\/|$)/.exec(parsedUrl(url)?.pathname ?? '') ?? [];
    if (!owner || !repository || owner === 'orgs') return [];
    return [{ url: `https://github.com/${owner}/${repository}/discussions.atom`, accept: 'xml' }];
  },
  told(body, now) {
    if (!/<feed\b/.test(body.slice(0, 1000))) return null;
    const entries = body.split('<entry>').slice(1, mostEntries + 1);
    const questions = entries.map((entry) => ({
      at: machineMoment(/<published>([^<]{10,40})</.exec(entry)?.[1] ?? '', now),
      author: /<name>([^<]{1,100})</.exec(entry)?.[1] ?? '',
      answers: 0,
    }));
    const written = writtenSince(questions, now);
    return {
      group: true,
      written,
      excerpt: `${plural(entries.length, 'discussion')} in the feed, ${written.posts} begun within 30 days`,
    };
  },
};
