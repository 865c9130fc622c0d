import { listAt, momentAt, numberAt, parseJson, textAt } from '../json.ts';
import { plural } from '../plural.ts';
import { parsedUrl } from '../url.ts';
import { month, type PlaceSource, writtenSince } from './source.ts';

/** Questions under a tag within 30 days, with their answers (https://api.stackexchange.com/docs/questions). */
export const stackExchange: PlaceSource = {
  id: 'stack-exchange',
  asks(url, now) {
    const address = parsedUrl(url);
    const [, tag] = /^\/(?:questions\/tagged|tags)\/([\w.%+#-]{1,60})(?:\/info)?\/?$/.exec(address?.pathname ?? '') ?? [];
    const site = address?.hostname.replace(/^www\./, '') ?? '';
    if (!tag || site === '') return [];
    // Several tags are joined by a plus in an address, and by a semicolon in a question.
    const tags = tag.replaceAll('+', ';');
    const query = `order=desc&sort=creation&pagesize=100&fromdate=${Math.floor((now - month) / 1000)}`;
    return [{ url: `https://api.stackexchange.com/2.3/questions?${query}&tagged=${tags}&site=${site}`, accept: 'json' }];
  },
  told(body, now) {
    const items = listAt(parseJson(body), 'items');
    if (!items) return null;
    const questions = items.map((item) => ({
      at: momentAt(now, item, 'creation_date'),
      author: textAt(item, 'owner', 'user_id') || textAt(item, 'owner', 'display_name'),
      answers: numberAt(item, 'answer_count') ?? 0,
    }));
    const written = writtenSince(questions, now);
    return {
      group: true,
      written,
      excerpt: `${plural(items.length, 'question')}, ${plural(written.posts, 'post')} within 30 days`,
    };
  },
};
