import { inCommunity } from './community-topics.ts';
import { defineProbe, role } from './define-probe.ts';
import { topicLooks } from './forum-topics.ts';
import { topicFit } from './topic-fit.ts';

export default defineProbe({
  id: 'community-topic-fit',
  channel: 'community',
  summary: 'Estimates from catch-all sections and shared words whether topics of the community stand where they belong.',
  looksAt: [role('home'), role('forum'), role('community')],
  measures: ['community.topic-fit'],
  follow: topicLooks,
  read: (view) => ({ 'community.topic-fit': inCommunity(topicFit(view)) }),
});
