import type { TopicAdapter } from './adapter.ts';
import { htmlAdapter } from './html-rows.ts';
import { auroraThread, auroraTopics } from './khoros-aurora.ts';

const classic = htmlAdapter({
  id: 'khoros',
  topics: [
    {
      rows: '.lia-list-row:has(.message-subject a), .lia-list-row:has(a.page-link[href*="-p/"])',
      title: '.message-subject a, a.page-link[href*="-p/"]',
      author: '.lia-user-name-link',
      started: '.lia-message-posted-on, .lia-component-messages-column-message-info .DateTime',
      last: '.lia-component-messages-column-topic-last-message .DateTime, .lia-message-last-post .DateTime',
      replies:
        '.lia-component-messages-column-message-replies-count, .lia-component-messages-column-topic-replies-count, .lia-message-stats-count.replies',
      pinned: '.lia-list-row-float, .lia-img-message-type-floated, .lia-fa-float',
      closed: '.lia-img-message-read-only, .lia-fa-readonly',
      solved: '.lia-list-row-thread-solved, .lia-fa-solved, .lia-img-message-type-solved',
    },
  ],
  posts: [
    {
      posts: '.lia-message-view-display, .lia-message-view-forum-message, .lia-linear-display-message-view',
      author: '.lia-user-name-link',
      at: '.lia-message-posted-on, .lia-message-post-date .DateTime',
      text: '.lia-message-body-content',
      titles: '.lia-message-author-rank',
      solution: '.lia-accepted-solution, .lia-list-row-thread-solved',
      more: '.lia-paging-page-link a, .lia-paging-full-pages a',
      before: '.lia-paging-page-previous a.lia-link-navigation:not(.lia-link-disabled)',
    },
  ],
});

/** Khoros Communities: the newer kind, which bears what its pages are drawn from, then the classic one. */
export const khoros: TopicAdapter = {
  ...classic,
  topicsIn: (source, now) => (source.kind === 'html' ? auroraTopics(source.doc, now) : null) ?? classic.topicsIn(source, now),
  postsIn: (source, now) =>
    (source.kind === 'html' ? auroraThread(source.doc, source.url, now) : null) ?? classic.postsIn(source, now),
};
