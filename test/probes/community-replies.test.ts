import { describe, expect, test } from 'vitest';
import communityReplies from '../../src/probes/community-replies.ts';
import { home, page, viewOf } from './forum-view.ts';
import { discourseView, type TopicOf } from './topic-view.ts';

const read = (topics: readonly TopicOf[]) => {
  const answers = communityReplies.read(discourseView(topics));
  return {
    hours: answers['community.first-reply-hours'],
    share: answers['community.response-share'],
    solved: answers['community.solved-share'],
  };
};
const tom = { by: 'Tom', after: 2 };

describe('the community replies probe', () => {
  const topics: readonly TopicOf[] = [
    { age: 60, replies: [tom, { by: 'Dana', after: 5, staff: true }], solved: true },
    { age: 100, replies: [{ by: 'Mia', after: 1 }], solved: false },
    { age: 200, replies: [tom], unread: true, solved: false },
    { age: 300, unread: true, solved: false },
  ];

  test('anybody’s first reply counts, and that of staff is told beside it', () => {
    const { hours } = read([{ age: 60, replies: [tom, { by: 'Dana', after: 5, staff: true }] }]);
    expect(hours).toMatchObject({
      value: 2,
      note: expect.stringMatching(/By staff: 5 h\. The forum is the community\.$/),
    });
  });

  test('an author’s own reply is no answer, and where only the list counts the note says so', () => {
    expect(read(topics).share).toMatchObject({
      state: 'found',
      value: 0.5,
      note: 'Only 4 topics: 2 of 4 topics started 2 to 90 days ago were answered (95 % interval 15 % to 85 %). 2 by their own pages, 2 by the number of replies in the list, which may count the author’s own. The forum is the community.',
    });
  });

  test('topics younger than two days had no fair chance', () => {
    expect(read([...topics, { age: 20 }]).share).toMatchObject({ value: 0.5 });
    expect(read([{ age: 20 }]).share).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('topics that the company itself began ask for no answer', () => {
    expect(read([...topics, { age: 90, by: 'Dana' }]).share).toMatchObject({
      value: 0.5,
      note: expect.stringContaining('1 left out, because the company itself began it.'),
    });
  });

  test('solved topics count where the engine marks them, and tell nothing where it does not', () => {
    expect(read(topics).solved).toMatchObject({ value: 0.25 });
    expect(read([{ age: 60 }]).solved).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('marks on some topics only do not tell how many could be solved', () => {
    expect(read([{ age: 60, solved: true }, { age: 70 }]).solved).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });

  test('a company without a forum may have a community elsewhere', () => {
    const view = viewOf([page('home', home, '<p>Anvils</p>')]);
    expect(communityReplies.read(view)['community.response-share']).toMatchObject({ state: 'unknown', reason: 'not-told' });
  });
});
