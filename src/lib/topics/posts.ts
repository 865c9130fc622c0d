import type { Post } from '../../model/topic.ts';
import { parseDocument } from '../html.ts';
import { resolveUrl } from '../url.ts';
import type { Source } from './adapter.ts';

/** What an answer in JSON holds; undefined for a page. */
export const dataOf = (source: Source): unknown => (source.kind === 'json' ? source.data : undefined);

/** An address below the folder of another; that other one when it cannot be made. */
export const addressFrom = (path: string, base: string): string => resolveUrl(path, base) ?? base;

/** The number that the path of an address holds after a folder; empty when there is none. */
export const idIn = (url: string, folder: RegExp): string => folder.exec(url)?.[1] ?? '';

/** Characters of a post that are read. */
const longestPost = 20_000;

/** What quotes others in a post, with the line above it that says whom: by the element for it, and by engine. */
export const quotations = [
  'blockquote, content-quote, aside.quote, .gmail_quote, .email-quoted-reply, .email-hidden-reply',
  '.bbCodeBlock--quote, .bbCodeQuote, .ipsQuote, .quoteheader, .quotefooter, .bbc_quote, .bbcode_quote',
  '.quotetitle, .quotecontent, .forum-quote, .UserQuote, .embedQuote, .quoted-text, .d4p-bbt-quote-title',
].join(', ');

/** What a post says, without what it quotes of others. */
export function postText(html: string): string {
  if (!/[<&]/.test(html)) return html;
  const doc = parseDocument(html.slice(0, longestPost), 'https://forum.invalid/');
  doc.$(quotations).remove();
  return doc.textOf(doc.$('body').toArray());
}

/** In order of time, those whose time is not told last; the opening post stays in front. */
export function inOrder(opening: Post, replies: readonly Post[]): readonly Post[] {
  const time = ({ at: moment }: Post): number => moment?.earliest ?? Number.MAX_VALUE;
  return [opening, ...[...replies].sort((a, b) => time(a) - time(b))];
}

/** Stands for an opening post that is told elsewhere: the list of topics knows its author and time. */
export const openingElsewhere: Post = { author: '', at: null, staff: null, text: '', solution: false };
