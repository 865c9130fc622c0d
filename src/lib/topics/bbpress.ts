import type { Document } from '../html.ts';
import { fold } from '../text.ts';
import { htmlAdapter } from './html-rows.ts';

const answers =
  /^(?:repl|answer|respon|antwort|répons|respuest|respost|rispost|odpowied|antwoord|reactie|ответ|відповід|yanıt|cevap|回复|回覆|返信|답글|댓글)/u;

/** The column counts posts, the opening one too, unless its head says that it counts replies. */
function counts(doc: Document): 'replies' | 'posts' | null {
  const [head] = doc.select('.bbp-header .bbp-topic-reply-count');
  if (!head) return null;
  return answers.test(fold(doc.textOf([head]))) ? 'replies' : 'posts';
}

/** bbPress in WordPress: the date of a post stands in a bar above it. */
export const bbpress = htmlAdapter({
  id: 'bbpress',
  lists: ['', 'topics/'],
  topics: [
    {
      rows: '.bbp-topics ul.topic, .bbp-topics .bbp-body > ul[id^="bbp-topic-"]',
      title: 'a.bbp-topic-permalink',
      author: '.bbp-topic-started-by .bbp-author-name, .bbp-topic-started-by a',
      last: '.bbp-topic-freshness > a, .bbp-topic-freshness',
      replies: '.bbp-topic-reply-count',
      counts,
      pinned: '.sticky, .super-sticky',
      closed: '.status-closed',
      solved: '.resolved, .bbp-topic-resolved, .topic-resolved',
    },
  ],
  posts: [
    {
      posts: '.bbp-replies div.topic, .bbp-replies div.reply, .bbp-lead-topic div.topic',
      head: '.bbp-reply-header, .bbp-topic-header',
      author: '.bbp-author-name, .bbp-reply-author a, .bbp-topic-author a',
      at: '.bbp-reply-post-date, .bbp-topic-post-date',
      text: '.bbp-reply-content, .bbp-topic-content',
      titles: '.bbp-author-role',
      staffTitle: /^keymaster$/i,
      solution: '.bbp-best-answer, .bbp-reply-accepted',
      more: '.bbp-pagination-links a.page-numbers',
      before: '.bbp-pagination-links a.prev',
    },
  ],
  sections: [
    {
      rows: '.bbp-forums ul.forum, .bbp-forums .bbp-body > ul[id^="bbp-forum-"]',
      link: 'a.bbp-forum-title',
      description: '.bbp-forum-content',
      topics: '.bbp-forum-topic-count',
    },
  ],
});
