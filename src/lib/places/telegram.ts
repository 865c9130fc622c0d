import { fold } from '../text.ts';
import { parsedUrl } from '../url.ts';
import type { PlaceSource } from './source.ts';

const name = /^\/((?:joinchat\/|\+)[\w-]{6,64}|[A-Za-z]\w{3,63})\/?$/;
const extra = /<div class="tgme_page_extra">([^<]{1,200})<\/div>/;
const counted = /^(\d[\d .,]{0,15}) ?(members?|subscribers?)(?:,|$)/;

/**
 * The page of a name tells whether a group, a channel or somebody bears it: "members", "subscribers" or the name again
 * (https://core.telegram.org/api/links). What is written in a group it does not show.
 */
export const telegram: PlaceSource = {
  id: 'telegram',
  asks(url) {
    const [, path] = name.exec(parsedUrl(url)?.pathname ?? '') ?? [];
    return path ? [{ url: `https://t.me/${path}`, accept: 'text' }] : [];
  },
  told(body) {
    const [, said = ''] = extra.exec(body) ?? [];
    const text = fold(said.replace(/&nbsp;/g, ' '));
    if (/^@\w+$|\bmonthly users$/.test(text)) return { group: false, excerpt: text };
    const [, count = '', whom = ''] = counted.exec(text) ?? [];
    if (whom === '') return null;
    if (whom.startsWith('subscriber')) return { group: false, excerpt: text };
    return { group: true, members: Number(count.replace(/\D/g, '')), excerpt: text };
  },
};
