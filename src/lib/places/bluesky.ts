import { at, listAt, momentAt, parseJson, textAt } from '../json.ts';
import { parsedUrl } from '../url.ts';
import type { AccountSource } from './account-source.ts';
import { firstAnswers, openingsIn, type Reply } from './public-replies.ts';
import { type Ask, writtenSince } from './source.ts';

const api = 'https://public.api.bsky.app/xrpc';
const account = /^\/profile\/((?:[a-z0-9-]{1,63}\.){1,6}[a-z]{2,63}|did:plc:[a-z0-9]{10,40})\/?$/i;
/** The label by which an account asks not to be shown to those who have not logged in. */
const shy = '!no-unauthenticated';

const actorAt = (url: string): string => encodeURIComponent(account.exec(parsedUrl(url)?.pathname ?? '')?.[1] ?? '');
const profileOf = (actor: string): Ask => ({ url: `${api}/app.bsky.actor.getProfile?actor=${actor}`, accept: 'json' });
const feedOf = (actor: string): Ask => ({
  url: `${api}/app.bsky.feed.getAuthorFeed?actor=${actor}&filter=posts_with_replies&limit=100`,
  accept: 'json',
});

const isShy = (profile: unknown): boolean => (listAt(profile, 'labels') ?? []).some((label) => textAt(label, 'val') === shy);

const isBy = (uri: string, did: string): boolean => uri.startsWith(`at://${did}/`);

/** A post names an account by a facet of its text. */
function isNaming(post: unknown, did: string): boolean {
  const facets = listAt(post, 'record', 'facets') ?? [];
  return facets.some((facet) => (listAt(facet, 'features') ?? []).some((feature) => textAt(feature, 'did') === did));
}

/** A reply to somebody else whose post is still there. */
function replyIn(entry: unknown, did: string, now: number): readonly Reply[] {
  const parent = at(entry, 'reply', 'parent');
  const by = textAt(parent, 'author', 'did');
  if (by === '' || by === did || at(parent, 'record') === undefined) return [];
  const above = textAt(parent, 'record', 'reply', 'parent', 'uri');
  const to = {
    id: textAt(parent, 'uri'),
    at: momentAt(now, parent, 'record', 'createdAt'),
    by,
    under: isBy(above, did) ? above : '',
    names: isNaming(parent, did),
    text: textAt(parent, 'record', 'text'),
  };
  return [{ at: momentAt(now, entry, 'post', 'record', 'createdAt'), to }];
}

/** Every reply tells the post that its thread begins with, which may be older than the feed. */
const openings = (entries: readonly unknown[], did: string): ReadonlySet<string> =>
  openingsIn(
    entries.flatMap((entry) => {
      const under = textAt(entry, 'post', 'record', 'reply', 'parent', 'uri') || textAt(entry, 'reply', 'parent', 'uri');
      const root = textAt(entry, 'reply', 'parent', 'record', 'reply', 'root', 'uri');
      return [
        { id: textAt(entry, 'post', 'uri'), under, answers: under !== '' && !isBy(under, did) },
        ...(isBy(root, did) ? [{ id: root, under: '', answers: false }] : []),
      ];
    }),
  );

/**
 * An account tells of itself, and its feed holds every reply beside the post that it answers
 * (https://docs.bsky.app/docs/api/app-bsky-feed-get-author-feed).
 */
export const bluesky: AccountSource = {
  id: 'bluesky',
  showsAnswers: true,
  asks(url, answered) {
    const actor = actorAt(url);
    if (actor === '') return [];
    const profile = profileOf(actor);
    const told = parseJson(answered(profile.url) ?? '');
    return textAt(told, 'did') === '' || isShy(told) ? [profile] : [profile, feedOf(actor)];
  },
  told(url, answered, now) {
    const actor = actorAt(url);
    const profile = parseJson(answered(profileOf(actor).url) ?? '');
    const [did, handle] = [textAt(profile, 'did'), textAt(profile, 'handle')];
    if (did === '' || handle === '') return null;
    const feed = isShy(profile) ? null : listAt(parseJson(answered(feedOf(actor).url) ?? ''), 'feed');
    const own = feed?.filter((entry) => at(entry, 'reason') === undefined && textAt(entry, 'post', 'author', 'did') === did);
    const posts = own?.map((entry) => ({ at: momentAt(now, entry, 'post', 'record', 'createdAt'), author: did, answers: 0 }));
    return {
      about: `${handle} ${textAt(profile, 'description')}`,
      // A handle is a host that points back to the account (https://atproto.com/specs/handle).
      proven: [handle],
      written: posts ? writtenSince(posts, now) : null,
      answers: own
        ? firstAnswers(
            own.flatMap((entry) => replyIn(entry, did, now)),
            openings(own, did),
            now,
          )
        : null,
      excerpt: `handle ${handle}, postsCount ${textAt(profile, 'postsCount') || 'not told'}`,
    };
  },
};
