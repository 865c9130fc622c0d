import { defineProbe } from './define-probe.ts';
import { topicLooks } from './forum-topics.ts';
import { linkingLooks } from './linking-pages.ts';
import { replyHours } from './topic-replies.ts';

export default defineProbe({
  id: 'forum-replies',
  channel: 'forum',
  summary: 'Reads recent topics of the forum and tells how fast they were answered, by anybody and by the company.',
  looksAt: linkingLooks,
  measures: ['forum.staff-reply-hours', 'forum.first-reply-hours'],
  follow: topicLooks,
  read: (view) => ({
    'forum.staff-reply-hours': replyHours(view, 'staff'),
    'forum.first-reply-hours': replyHours(view, 'anybody'),
  }),
});
