import { defineProbe } from './define-probe.ts';
import { topicLooks } from './forum-topics.ts';
import { linkingLooks } from './linking-pages.ts';
import { topicFit } from './topic-fit.ts';

export default defineProbe({
  id: 'forum-topic-fit',
  channel: 'forum',
  summary: 'Estimates from catch-all sections and shared words whether topics of the forum stand where they belong.',
  looksAt: linkingLooks,
  measures: ['forum.topic-fit'],
  follow: topicLooks,
  read: (view) => ({ 'forum.topic-fit': topicFit(view) }),
});
