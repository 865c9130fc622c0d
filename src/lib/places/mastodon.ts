import { at, listAt, momentAt, parseJson, textAt } from '../json.ts';
import { fold } from '../text.ts';
import { parsedUrl } from '../url.ts';
import type { AccountSource, Answered } from './account-source.ts';
import { firstAnswers, openingsIn, quarter, type Reply } from './public-replies.ts';
import { type Ask, writtenSince } from './source.ts';

/** Posts of others that are asked for one by one. */
const mostParents = 10;
const account = /^\/(?:web\/)?(?:@|users\/)(\w[\w.]{0,40})\/?$/;
const identity = /^[\w-]{1,40}$/;

const ask = (url: string): Ask => ({ url, accept: 'json' });

interface Place {
  readonly server: string;
  readonly name: string;
  readonly lookup: Ask;
}

/** Only accounts of the server itself: of others it has no more than its own users follow. */
function placeAt(url: string): Place | null {
  const address = parsedUrl(url);
  const [, name] = account.exec(address?.pathname ?? '') ?? [];
  if (!address || !name) return null;
  const server = `https://${address.host}/api/v1`;
  return { server, name, lookup: ask(`${server}/accounts/lookup?acct=${encodeURIComponent(name)}`) };
}

/** The account's own number on its server; empty unless the answer is about it. */
function idOf({ name }: Place, profile: unknown): string {
  const id = textAt(profile, 'id');
  return fold(textAt(profile, 'acct')) === fold(name) && identity.test(id) ? id : '';
}

const statusesOf = ({ server }: Place, id: string): Ask => ask(`${server}/accounts/${id}/statuses?limit=40&exclude_reblogs=true`);
const statusOf = ({ server }: Place, id: string): Ask => ask(`${server}/statuses/${id}`);

const bodyAt = (answered: Answered, { url }: Ask): unknown => parseJson(answered(url) ?? '');

/** Replies of the last 90 days to posts of others, the newest first. */
function repliesAmong(statuses: readonly unknown[], id: string, now: number): readonly unknown[] {
  const replies = statuses.filter((status) => {
    const whom = textAt(status, 'in_reply_to_account_id');
    const when = momentAt(now, status, 'created_at');
    return (
      whom !== '' && whom !== id && identity.test(textAt(status, 'in_reply_to_id')) && when && when.earliest >= now - quarter
    );
  });
  return replies.slice(0, mostParents);
}

/** Whether or not the statuses that others answer are asked for. */
const openings = (statuses: readonly unknown[], id: string): ReadonlySet<string> =>
  openingsIn(
    statuses.map((status) => ({
      id: textAt(status, 'id'),
      under: textAt(status, 'in_reply_to_id'),
      answers: !['', id].includes(textAt(status, 'in_reply_to_account_id')),
    })),
  );

const plain = (html: string): string => html.replace(/<[^<>]{0,2000}>/g, ' ');

function replyTo(parent: unknown, status: unknown, id: string, now: number): Reply {
  const names = (listAt(parent, 'mentions') ?? []).some((mention) => textAt(mention, 'id') === id);
  const to = {
    id: textAt(parent, 'id'),
    at: momentAt(now, parent, 'created_at'),
    by: textAt(parent, 'account', 'acct'),
    under: textAt(parent, 'in_reply_to_account_id') === id ? textAt(parent, 'in_reply_to_id') : '',
    names,
    text: plain(textAt(parent, 'content')),
  };
  return { at: momentAt(now, status, 'created_at'), to };
}

const textsOf = (profile: unknown): string =>
  [textAt(profile, 'note'), ...(listAt(profile, 'fields') ?? []).map((field) => textAt(field, 'value'))].join(' ');

/** Hosts of the fields whose pages link back to the account, as the server has looked up (https://docs.joinmastodon.org/entities/Account/#Field). */
const provenIn = (profile: unknown): readonly string[] =>
  (listAt(profile, 'fields') ?? []).flatMap((field) => {
    const [, link = ''] = /href="(https?:[^"]{1,500})"/.exec(textAt(field, 'value')) ?? [];
    return textAt(field, 'verified_at') === '' ? [] : (parsedUrl(link)?.hostname ?? []);
  });

/**
 * A server tells of an account by its name, then of its statuses by its number, and of a status that one of them answers by
 * that status's number (https://docs.joinmastodon.org/methods/accounts).
 */
export const mastodon: AccountSource = {
  id: 'mastodon',
  showsAnswers: true,
  asks(url, answered, now) {
    const place = placeAt(url);
    if (!place) return [];
    const profile = bodyAt(answered, place.lookup);
    const id = idOf(place, profile);
    if (id === '' || at(profile, 'suspended') === true) return [place.lookup];
    const statuses = statusesOf(place, id);
    const parents = repliesAmong(listAt(bodyAt(answered, statuses)) ?? [], id, now).map((status) =>
      statusOf(place, textAt(status, 'in_reply_to_id')),
    );
    return [place.lookup, statuses, ...parents];
  },
  told(url, answered, now) {
    const place = placeAt(url);
    const profile = place && bodyAt(answered, place.lookup);
    const id = place ? idOf(place, profile) : '';
    if (!place || id === '') return null;
    const excerpt = `acct ${textAt(profile, 'acct')}, statuses_count ${textAt(profile, 'statuses_count') || 'not told'}`;
    if (at(profile, 'suspended') === true)
      return { closed: true, about: '', proven: [], written: null, answers: null, excerpt: `${excerpt}, suspended` };
    const statuses = listAt(bodyAt(answered, statusesOf(place, id)));
    const own = statuses?.map((status) => ({ at: momentAt(now, status, 'created_at'), author: id, answers: 0 }));
    const replies = repliesAmong(statuses ?? [], id, now).flatMap((status) => {
      const parent = bodyAt(answered, statusOf(place, textAt(status, 'in_reply_to_id')));
      return textAt(parent, 'id') === '' ? [] : [replyTo(parent, status, id, now)];
    });
    return {
      about: `${parsedUrl(place.server)?.hostname ?? ''} ${textsOf(profile)}`,
      proven: provenIn(profile),
      written: own ? writtenSince(own, now) : null,
      answers: statuses ? firstAnswers(replies, openings(statuses, id), now) : null,
      excerpt,
    };
  },
};
