import { defineProbe } from './define-probe.ts';
import { topicLooks } from './forum-topics.ts';
import { linkingLooks } from './linking-pages.ts';
import { redirectShare } from './topic-redirects.ts';

export default defineProbe({
  id: 'forum-redirects',
  channel: 'forum',
  summary: 'Reads what staff answers in the forum and counts replies that send the user elsewhere.',
  looksAt: linkingLooks,
  measures: ['forum.redirect-share'],
  follow: topicLooks,
  read: (view) => ({ 'forum.redirect-share': redirectShare(view, 'unknown') }),
});
