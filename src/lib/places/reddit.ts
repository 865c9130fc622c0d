import { listAt, momentAt, numberAt, parseJson, textAt } from '../json.ts';
import { plural } from '../plural.ts';
import { parsedUrl } from '../url.ts';
import { type PlaceSource, writtenSince } from './source.ts';

const open: readonly string[] = ['public', 'restricted', 'gold_restricted'];

/** A subreddit tells its subscribers, and its newest 100 posts with their comments (https://www.reddit.com/dev/api). */
export const reddit: PlaceSource = {
  id: 'subreddit',
  asks(url) {
    const [, name] = /^\/r\/(\w{2,21})\/?$/.exec(parsedUrl(url)?.pathname ?? '') ?? [];
    if (!name) return [];
    const place = `https://www.reddit.com/r/${name}`;
    return [
      { url: `${place}/about.json`, accept: 'json' },
      { url: `${place}/new.json?limit=100`, accept: 'json' },
    ];
  },
  told(body, now) {
    const answer = parseJson(body);
    // A subreddit that only its members may see refuses everybody else, and says so.
    if (textAt(answer, 'reason') === 'private') return { group: true, closed: true, excerpt: 'private subreddit' };
    const kind = textAt(answer, 'kind');
    if (kind === 't5') {
      const members = numberAt(answer, 'data', 'subscribers');
      const type = textAt(answer, 'data', 'subreddit_type');
      return {
        group: true,
        ...(type === '' ? {} : { closed: !open.includes(type) }),
        ...(members === null ? {} : { members }),
        excerpt: `${type} subreddit${members === null ? '' : `, subscribers ${members}`}`,
      };
    }
    const listed = kind === 'Listing' ? listAt(answer, 'data', 'children') : null;
    const posts = listed?.filter((child) => textAt(child, 'kind') === 't3');
    // A name that nobody bears leads to a search for subreddits, which is a listing too.
    if (!listed || !posts || posts.length < listed.length) return null;
    const questions = posts.map((post) => {
      const author = textAt(post, 'data', 'author');
      return {
        at: momentAt(now, post, 'data', 'created_utc'),
        author: author === '[deleted]' ? '' : author,
        answers: numberAt(post, 'data', 'num_comments') ?? 0,
      };
    });
    const written = writtenSince(questions, now);
    return {
      written,
      excerpt: `${plural(posts.length, 'newest post')}, ${plural(written.posts, 'post or comment', 'posts and comments')} within 30 days`,
    };
  },
  missingIsGone: true,
};
