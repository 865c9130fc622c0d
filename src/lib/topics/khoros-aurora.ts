import type { ListedTopic, Post, Thread } from '../../model/topic.ts';
import type { Document } from '../html.ts';
import { at, flagAt, isObject, listAt, momentAt, numberAt, parseJson, textAt } from '../json.ts';
import { remember } from '../remember.ts';
import { inOrder, postText } from './posts.ts';
import { staffByTitles } from './staff.ts';

/** Things that a page was drawn from, by type and number; they refer to each other by these keys. */
type State = Readonly<Record<string, unknown>>;

const stateOn = remember((doc: Document): State | null => {
  const [script] = doc.$('script#__NEXT_DATA__').toArray();
  const state = script && at(parseJson(doc.$(script).text()), 'props', 'pageProps', 'apolloState');
  return isObject(state) ? state : null;
});

/** What a thing holds under a name, itself or by reference. */
function held(state: State, thing: unknown, name: string): unknown {
  const value = at(thing, name);
  const key = textAt(value, '__ref');
  return key === '' ? value : state[key];
}

const topicKey = 'ForumTopicMessage:message:';
const authorOf = (state: State, message: unknown): unknown => held(state, message, 'author');

/** Addresses of topics by their numbers: the data hold none. */
const linksOn = remember(
  (doc: Document): ReadonlyMap<string, string> =>
    new Map(doc.links().flatMap(({ url }) => (/\/\d+$/.test(url) ? [[url.slice(url.lastIndexOf('/') + 1), url] as const] : []))),
);

/** Topics that a page of the newer kind was drawn from; null for any other page. */
export function auroraTopics(doc: Document, now: number): readonly ListedTopic[] | null {
  const state = stateOn(doc);
  if (!state) return null;
  const topics = Object.entries(state).flatMap(([key, message]): readonly ListedTopic[] => {
    const url = key.startsWith(topicKey) ? linksOn(doc).get(key.slice(topicKey.length)) : undefined;
    if (url === undefined || textAt(message, 'subject') === '') return [];
    return [
      {
        url,
        title: postText(textAt(message, 'subject')),
        section: textAt(held(state, message, 'board'), 'title') || null,
        author: textAt(authorOf(state, message), 'login') || null,
        startedAt: momentAt(now, message, 'postTime'),
        lastAt: null,
        replies: numberAt(message, 'repliesCount'),
        solved: null,
        closed: flagAt(message, 'readOnly'),
        pinned: false,
      },
    ];
  });
  return topics.length > 0 ? topics : null;
}

/** Replies in a thread that are read. */
const most = 200;

/** Replies to a message and to those, as far as they came along. */
function repliesTo(state: State, message: unknown): readonly unknown[] {
  const found = new Set<unknown>();
  const stack: unknown[] = [message];
  for (let one = stack.pop(); one !== undefined && found.size < most; one = stack.pop()) {
    const lists = isObject(one) ? Object.entries(one).filter(([name]) => name.startsWith('replies')) : [];
    for (const edge of lists.flatMap(([, list]) => listAt(list, 'edges') ?? [])) {
      const reply = held(state, edge, 'node');
      if (!isObject(reply) || found.has(reply)) continue;
      found.add(reply);
      stack.push(reply);
    }
  }
  return [...found];
}

/** The thread that a page of the newer kind was drawn from; null for any other page. */
export function auroraThread(doc: Document, url: string, now: number): Thread | null {
  const state = stateOn(doc);
  const topic = state?.[`${topicKey}${/\/(\d+)\/?(?:[?#]|$)/.exec(url)?.[1] ?? ''}`];
  if (!state || !isObject(topic)) return null;
  const messages = [topic, ...repliesTo(state, topic)];
  const ranks = messages.map((message) => [textAt(held(state, authorOf(state, message), 'rank'), 'name')]);
  const staff = staffByTitles(ranks);
  const [opening, ...replies] = messages.map(
    (message, index): Post => ({
      author: textAt(authorOf(state, message), 'login'),
      at: momentAt(now, message, 'postTime'),
      staff: staff[index] ?? null,
      text: postText(textAt(message, 'body')),
      solution: false,
    }),
  );
  if (!opening) return null;
  return { topic: {}, posts: inOrder(opening, replies), whole: replies.length === numberAt(topic, 'repliesCount') };
}
