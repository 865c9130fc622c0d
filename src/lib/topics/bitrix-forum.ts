import { htmlAdapter } from './html-rows.ts';

/** Forum of 1C-Bitrix; its column of posts counts answers. */
export const bitrixForum = htmlAdapter({
  id: 'bitrix-forum',
  topics: [
    {
      rows: '.forum-topic-list tbody tr:has(.forum-item-name a)',
      title: '.forum-item-name a',
      author: '.forum-item-author, .forum-item-info .forum-user-name',
      last: '.forum-column-lastpost',
      replies: 'td.forum-column-replies',
      pinned: '.forum-row-sticky, .forum-icon-sticky, .forum-status-sticky',
      closed: '.forum-row-closed, .forum-icon-closed, .forum-status-closed',
      moved: '.forum-row-moved, .forum-icon-moved',
    },
  ],
  posts: [
    {
      posts: 'table.forum-post-table',
      author: '.forum-user-name',
      at: '.forum-post-date',
      text: '.forum-post-text',
      titles: '.forum-user-status',
      more: '.forum-page-navigation a',
      before: '.forum-page-navigation a.forum-page-previous',
    },
  ],
  sections: [
    {
      rows: '.forum-forum-list tbody tr:has(.forum-item-name a)',
      link: '.forum-item-name a',
      description: '.forum-item-desc, .forum-item-description',
      topics: 'td.forum-column-topics',
    },
  ],
});
