import { inCommunity } from './community-topics.ts';
import { defineProbe, role } from './define-probe.ts';
import { topicLooks } from './forum-topics.ts';
import { redirectShare } from './topic-redirects.ts';

export default defineProbe({
  id: 'community-redirects',
  channel: 'community',
  summary: 'Reads what the company answers in the community and counts replies that send the user elsewhere.',
  looksAt: [role('home'), role('forum'), role('community')],
  measures: ['community.redirect-share'],
  follow: topicLooks,
  read: (view) => ({ 'community.redirect-share': inCommunity(redirectShare(view, 'anybody')) }),
});
