import { defineProbe, role } from './define-probe.ts';
import { topicLooks } from './forum-topics.ts';
import { redirectShare } from './topic-redirects.ts';

export default defineProbe({
  id: 'forum-redirects',
  channel: 'forum',
  summary: 'Reads what staff answers in the forum and counts replies that send the user elsewhere.',
  looksAt: [role('home'), role('forum'), role('community')],
  measures: ['forum.redirect-share'],
  follow: topicLooks,
  read: (view) => ({ 'forum.redirect-share': redirectShare(view, 'unknown') }),
});
