import type { Order } from '../dates.ts';
import type { Document } from '../html.ts';
import { htmlAdapter } from './html-rows.ts';

const written = /(?<!\d)(\d{1,2})([./-])(\d{1,2})\2\d{4}/;
const calendar = /[?&]from=\d{4}-(\d{2})-(\d{2})/;

/** A date that was written for people links to the activity of its day, whose address is written for machines. */
function order(doc: Document): Order | undefined {
  for (const { attribs } of doc.select('a[title][href*="from="]')) {
    const [, first, , second] = written.exec(attribs['title'] ?? '') ?? [];
    const [, month, day] = calendar.exec(attribs['href'] ?? '') ?? [];
    if (first === undefined || month === undefined || Number(month) === Number(day)) continue;
    if (Number(first) === Number(month) && Number(second) === Number(day)) return 'month-first';
    if (Number(first) === Number(day) && Number(second) === Number(month)) return 'day-first';
  }
  return undefined;
}

/** Boards of a Redmine project; nothing in them tells who belongs to the company but what people call themselves. */
export const redmine = htmlAdapter({
  id: 'redmine',
  order,
  topics: [
    {
      rows: 'table.messages tr.message',
      title: 'td.subject a',
      author: 'td.author',
      started: 'td.created_on',
      last: 'td.last_message a[title]',
      replies: 'td.reply-count',
      pinned: '.sticky, .icon-sticky',
      closed: '.locked, .icon-locked',
    },
  ],
  posts: [
    {
      posts: 'body.controller-messages #content > .message, body.controller-messages #replies .message',
      author: 'a.user',
      at: '.author, .reply-header',
      text: '.wiki',
      titles: '.badge',
      more: '.pagination a[href*="page="]',
      before: '.pagination li.previous a',
    },
  ],
  sections: [
    {
      rows: 'table.boards tr.board, table.boards tbody tr:has(a.board)',
      link: 'a.board',
      description: '.description, a.board ~ *',
      topics: '.topic-count',
    },
  ],
});
