import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const article = z.strictObject({
  id: z.union([z.number(), z.string()]),
  title: z.string(),
  text: z.string(),
  steps: z.array(z.string()).default([]),
  points: z.array(z.string()).default([]),
  picture: z.string().optional(),
  times: z.number().default(1),
  links: z.array(z.tuple([z.string(), z.string()])).default([]),
  updated: z.string().optional(),
  votes: z.tuple([z.number(), z.number()]).default([0, 0]),
  de: z.string().optional(),
});
const content = z.strictObject({
  name: z.string(),
  domain: z.string(),
  language: z.enum(['en', 'ru']),
  sections: z.array(
    z.strictObject({
      id: z.union([z.number(), z.string()]),
      name: z.string(),
      /** The engine shows its page and lists it nowhere. */
      hidden: z.literal(true).optional(),
      articles: z.array(article),
    }),
  ),
});

/** What a help centre holds; fixtures/help-centres/README.md says what the fields mean. */
export type Content = z.infer<typeof content>;
export type Article = z.infer<typeof article>;
export type Section = Content['sections'][number];

const folder = new URL('../../../fixtures/help-centres/', import.meta.url);

export const readContent = (shape: string): Content =>
  content.parse(parse(readFileSync(fileURLToPath(new URL(`${shape}/content.yaml`, folder)), 'utf8')));

export const articlesOf = ({ sections }: Content): readonly Article[] => sections.flatMap(({ articles }) => articles);

/** `Send a suitcase back` as `Send-a-suitcase-back`. */
export const slug = (title: string): string => title.replace(/[^\p{L}\p{N}]+/gu, '-').replace(/-$/, '');

/** Below the title: paragraph, list, picture, links. */
export const bodyOf = ({ text, times, steps, points, picture, links }: Article): string =>
  [
    `<p>${text.repeat(times)}</p>`,
    picture === undefined ? '' : `<p><img src="/pictures/1.png" alt="${picture}" width="640" height="360"></p>`,
    steps.length === 0 ? '' : `<h2>1, 2, 3</h2><ol>${steps.map((step) => `<li>${step}</li>`).join('')}</ol>`,
    points.length === 0 ? '' : `<ul>${points.map((point) => `<li>${point}</li>`).join('')}</ul>`,
    ...links.map(([href, label]) => `<p>Read <a href="${href}">${label}</a> as well.</p>`),
  ].join('\n');

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/[\p{L}\p{N}]{4,}/gu) ?? [];

/** Articles that hold `every` word of a query, or any of them; those with most of its words in the title come first. */
export function search(articles: readonly Article[], query: string, need: 'every' | 'any'): readonly Article[] {
  const asked = wordsOf(query);
  const counts = articles.map((one) => {
    const title = new Set(wordsOf(one.title));
    const all = new Set([...title, ...wordsOf(one.text)]);
    const held = asked.filter((word) => all.has(word)).length;
    const fits = need === 'every' ? held === asked.length : held > 0;
    return { one, fits, score: asked.filter((word) => title.has(word)).length };
  });
  return counts
    .filter(({ fits }) => fits && asked.length > 0)
    .sort((a, b) => b.score - a.score)
    .map(({ one }) => one);
}
