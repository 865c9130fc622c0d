import { htmlAdapter } from './html-rows.ts';

/** Discussions of a repository or an organisation on GitHub; its own labels tell who belongs to the owner. */
export const githubDiscussions = htmlAdapter({
  id: 'github-discussions',
  topics: [
    {
      rows: 'li:has(a[data-hovercard-type="discussion"]), .Box-row:has(a[href*="/discussions/"].Link--primary)',
      title: 'a[data-hovercard-type="discussion"], a.Link--primary[href*="/discussions/"]',
      author: 'a[data-hovercard-type="user"]',
      started: 'relative-time, time-ago',
      replies: 'a[aria-label*="comment"], a:has(.octicon-comment)',
      solved: '.octicon-check-circle-fill, .octicon-check-circle',
      closed: '.octicon-lock, .octicon-discussion-closed',
    },
  ],
  posts: [
    {
      posts:
        '.js-discussion .timeline-comment, .discussion-timeline-item .timeline-comment, .js-comment-container .timeline-comment',
      author: 'a.author',
      at: 'a[id*="permalink"] relative-time, relative-time',
      text: '.js-comment-body, .comment-body',
      titles: '.timeline-comment-label, .timeline-comment-header .Label, .Label[aria-label]',
      staffTitle: /^(?:owner|member|maintainer|collaborator)$/i,
      solution: '.octicon-check-circle-fill, .discussion-answer, [data-is-answer="true"]',
      // Long threads fold answers away in several ways, so no page is taken for whole.
      more: 'html',
      closed: '.octicon-lock',
    },
  ],
});
