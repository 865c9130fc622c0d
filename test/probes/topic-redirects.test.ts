import { describe, expect, test } from 'vitest';
import communityRedirects from '../../src/probes/community-redirects.ts';
import forumRedirects from '../../src/probes/forum-redirects.ts';
import { json, page, viewOf } from './forum-view.ts';

const talk = 'https://talk.acme.test/';
const front = page('forum', talk, '<meta name="generator" content="Discourse 3.4.0"><noscript>list</noscript>');

interface Said {
  readonly by: string;
  readonly text: string;
  /** Left out where the server tells no flags. */
  readonly staff?: boolean;
}

/** A forum of topics that were started ten days ago. */
function forumOf(...topics: readonly (readonly Said[])[]) {
  const list = topics.map((posts, id) => ({
    id: id + 1,
    slug: `topic-${id + 1}`,
    title: `Question ${id + 1}`,
    posts_count: posts.length,
    created_at: '2026-11-11T08:00:00Z',
    last_posted_at: '2026-11-12T08:00:00Z',
  }));
  const threads = topics.map((posts, id) =>
    json(`${talk}t/${id + 1}.json`, {
      post_stream: {
        stream: posts.map((_, post) => post),
        posts: posts.map(({ by, text, staff }, post) => ({
          post_number: post + 1,
          username: by,
          user_id: post + 1,
          created_at: `2026-11-11T0${8 + post}:00:00Z`,
          cooked: `<p>${text}</p>`,
          ...(staff === undefined ? {} : { staff }),
        })),
      },
    }),
  );
  return viewOf([front, json(`${talk}latest.json?order=created`, { topic_list: { topics: list } }), ...threads]);
}

const question = { by: 'Mia', text: 'How do I export?', staff: false };
const sends = { by: 'Dana', text: 'Please contact support.', staff: true };
const answers = { by: 'Dana', text: 'Press Export in the menu.', staff: true };

const forum = (view: ReturnType<typeof forumOf>) => forumRedirects.read(view)['forum.redirect-share'];
const community = (view: ReturnType<typeof forumOf>) => communityRedirects.read(view)['community.redirect-share'];

describe('replies that send the user elsewhere', () => {
  test('are counted among the replies of staff, and quoted', () => {
    const user = { by: 'Bo', text: 'Please contact support.', staff: false };
    expect(forum(forumOf([question, sends, user], [question, answers], [question, answers], [question, answers]))).toMatchObject({
      state: 'found',
      value: 0.25,
      source: 'public',
      evidence: [{ url: `${talk}t/1.json`, excerpt: 'Question 1: Dana: “Please contact support.”' }],
      note: '1 of only 4 replies of staff send the user elsewhere (95 % interval 5 % to 70 %); 4 of 4 topics started 2 to 90 days ago were read.',
    });
  });

  test('none of them is a share of zero, shown by replies', () => {
    expect(forum(forumOf([question, answers]))).toMatchObject({
      state: 'found',
      value: 0,
      evidence: [{ excerpt: 'Question 1: Dana: “Press Export in the menu.”' }],
    });
  });

  test('announcements of the company are no questions', () => {
    const news = { by: 'Eve', text: 'Version 5 is out.', staff: true };
    expect(forum(forumOf([news, sends], [question, answers]))).toMatchObject({ state: 'found', value: 0 });
  });

  test('without a reply of staff nothing is told', () => {
    expect(forum(forumOf([question, { by: 'Bo', text: 'Same here.', staff: false }]))).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
    });
  });

  test('replies of staff whose text is not told are neither answers nor redirects, and nobody says that staff is not marked', () => {
    expect(forum(forumOf([question, { by: 'Dana', text: '', staff: true }]))).toMatchObject({
      state: 'unknown',
      detail: 'the pages that were read do not tell what staff wrote in 1 reply',
    });
  });

  test('where nobody is marked as staff, those of all users stand in for the community, not for the forum', () => {
    const [ask, reply] = [
      { by: 'Mia', text: 'How?' },
      { by: 'Bo', text: 'Please contact support.' },
    ];
    const view = forumOf([ask, reply]);
    expect(forum(view)).toMatchObject({ state: 'unknown', reason: 'not-told' });
    expect(community(view)).toMatchObject({ state: 'found', value: 1, source: 'indirect' });
  });

  test('in a language whose phrases are not known nothing is claimed', () => {
    const text =
      'Þetta er því miður ekki hægt eins og stendur, við skoðum þetta aftur í vor þegar næsta útgáfa kemur út. '.repeat(5);
    expect(forum(forumOf([question, { by: 'Dana', text, staff: true }]))).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('a site without a forum has none, and its community is not known', () => {
    expect(forum(viewOf([]))).toMatchObject({ state: 'absent' });
    expect(community(viewOf([]))).toMatchObject({ state: 'unknown' });
  });
});
