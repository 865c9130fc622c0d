import { machineMoment } from '../dates.ts';
import { parsedUrl } from '../url.ts';
import type { AccountSource } from './account-source.ts';
import { type Ask, writtenSince } from './source.ts';

const name = /^\/(?:s\/)?@?([A-Za-z]\w{3,31})\/?$/;
const description = /<div class="tgme_channel_info_description"[^<>]{0,60}>/;
const date = /class="tgme_widget_message_date"[^<>]{0,200}>\s{0,20}<time datetime="([^"<>]{10,40})"/g;
const views = /class="tgme_widget_message_views">([^<>]{1,12})</g;

const previewOf = (url: string): Ask | null => {
  const [, handle] = name.exec(parsedUrl(url)?.pathname ?? '') ?? [];
  return handle ? { url: `https://t.me/s/${handle}`, accept: 'text' } : null;
};

/** The public preview of a channel shows its newest posts; a group, a person and a bot have none (https://telegram.org/blog/privacy-discussions-web-bots). */
export const telegramChannel: AccountSource = {
  id: 'telegram',
  asks(url) {
    const preview = previewOf(url);
    return preview ? [preview] : [];
  },
  told(url, answered, now) {
    const body = answered(previewOf(url)?.url ?? '') ?? '';
    if (!body.includes('class="tgme_channel_info"')) return null;
    const words = description.exec(body);
    const from = words ? words.index + words[0].length : 0;
    const dates = [...body.matchAll(date)].map(([, text = '']) => machineMoment(text, now));
    const [newest] = dates.flatMap((when) => when ?? []).sort((a, b) => b.earliest - a.earliest);
    const day = newest ? new Date(newest.earliest).toISOString().slice(0, 10) : '';
    const seen = [...body.matchAll(views)].at(-1)?.[1];
    return {
      about: words ? (body.slice(from, from + 4000).split('</div>')[0] ?? '') : '',
      proven: [],
      written: writtenSince(
        dates.map((at) => ({ at, author: '', answers: 0 })),
        now,
      ),
      answers: null,
      excerpt: `newest of ${dates.length} posts ${day || 'not dated'}${seen === undefined ? '' : `, ${seen} views`}`,
    };
  },
};
