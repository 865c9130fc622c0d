import type { ListedTopic, Post, Thread } from '../../model/topic.ts';
import { at, listAt, momentAt, numberAt, textAt } from '../json.ts';
import type { Listing, Source, TopicAdapter, TopicListing } from './adapter.ts';
import { addressFrom, dataOf, idIn, inOrder, openingElsewhere, postText } from './posts.ts';

const api = 'https://api.stackexchange.com/2.3/';

/** The API of all sites takes the host of one as its name. */
function ask(path: string, query: Readonly<Record<string, string>>, { hostname }: URL): Listing {
  const search = new URLSearchParams({ ...query, site: hostname.replace(/^www\./, '') });
  return { url: `${api}${path}?${search}`, accept: 'json' };
}

/** A tag as it stands in an address, however badly it is escaped. */
const tagOf = (escaped: string): string => new URLSearchParams(`tag=${escaped.replaceAll('&', '%26')}`).get('tag') ?? '';

/** Questions of everybody are nobody's forum: only those under a tag, or under all of some tags, are read. */
function lists(root: string): readonly TopicListing[] {
  const address = new URL(root);
  const tags = idIn(address.pathname, /^\/questions\/tagged\/([^/]+)/).split('+');
  const tagged = tags.map(tagOf).join(';');
  const listing = ask('questions', { order: 'desc', sort: 'creation', tagged, pagesize: '100' }, address);
  return tagged === '' ? [] : [{ ...listing, order: 'start' }];
}

function topicsIn(source: Source, now: number): readonly ListedTopic[] | null {
  const questions = listAt(dataOf(source), 'items');
  if (!questions?.every((one) => at(one, 'answer_count') !== undefined)) return null;
  return questions.map((one) => ({
    url: addressFrom(textAt(one, 'link'), source.url),
    title: postText(textAt(one, 'title')),
    section: null,
    author: postText(textAt(one, 'owner', 'display_name')) || null,
    startedAt: momentAt(now, one, 'creation_date'),
    lastAt: momentAt(now, one, 'last_activity_date'),
    replies: numberAt(one, 'answer_count'),
    solved: at(one, 'accepted_answer_id') !== undefined,
    closed: at(one, 'closed_date') !== undefined,
    pinned: false,
  }));
}

/** The answers to a question; the list of questions tells who asked it and when. Nobody there is shown to be of a company. */
function postsIn(source: Source, now: number): Thread | null {
  const data = dataOf(source);
  const answers = listAt(data, 'items');
  if (!answers?.every((one) => at(one, 'answer_id') !== undefined)) return null;
  const replies = answers.map(
    (answer): Post => ({
      author: postText(textAt(answer, 'owner', 'display_name')),
      at: momentAt(now, answer, 'creation_date'),
      staff: null,
      text: postText(textAt(answer, 'body')),
      solution: at(answer, 'is_accepted') === true,
    }),
  );
  return { topic: {}, posts: inOrder(openingElsewhere, replies), whole: at(data, 'has_more') === false };
}

/** https://api.stackexchange.com/docs */
export const stackExchange: TopicAdapter = {
  id: 'stack-exchange',
  lists,
  topicsIn,
  sectionLists: () => [],
  sectionsIn: () => null,
  thread: ({ url }) =>
    ask(
      `questions/${idIn(url, /\/questions\/(\d+)/)}/answers`,
      { order: 'asc', sort: 'creation', filter: 'withbody', pagesize: '100' },
      new URL(url),
    ),
  postsIn,
};
