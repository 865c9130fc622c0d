import { htmlAdapter } from './html-rows.ts';

/** Google Groups. Dates and titles stand in classes that a compiler named; without them no topic has an age, and none is judged. */
export const googleGroups = htmlAdapter({
  id: 'google-groups',
  topics: [
    {
      rows: '[data-rowid]:has(a[href*="/c/"] .o1DPKc)',
      title: 'a[href*="/c/"]:has(.o1DPKc)',
      // The link goes on with the first words of the last message.
      name: '.o1DPKc',
      last: '.tRlaM',
      replies: '.F5JnCe',
      counts: () => 'posts',
    },
  ],
  posts: [
    {
      posts: 'section[data-author][data-doc-id]',
      author: 'h3',
      at: '.zX2W9c',
      text: '[role="region"]',
    },
  ],
});
