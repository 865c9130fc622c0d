import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { parse } from 'yaml';
import { z } from 'zod';

const topic = z.strictObject({
  id: z.number(),
  in: z.number(),
  by: z.string(),
  hours: z.number(),
  title: z.string(),
  replies: z.array(z.union([z.tuple([z.string(), z.number()]), z.tuple([z.string(), z.number(), z.string()])])).default([]),
  solved: z.literal(true).optional(),
  closed: z.literal(true).optional(),
  pinned: z.literal(true).optional(),
  moved: z.number().optional(),
  tag: z.string().optional(),
});
const content = z.strictObject({
  name: z.string(),
  domain: z.string(),
  language: z.enum(['en', 'de', 'ru']),
  tags: z.array(z.string()).default([]),
  people: z
    .record(z.string(), z.strictObject({ name: z.string(), title: z.string(), staff: z.literal(true).optional() }))
    .default({}),
  answers: z.array(z.string()).default([]),
  sections: z.array(z.strictObject({ id: z.number(), name: z.string(), about: z.string() })),
  topics: z.array(topic),
});

/** What a forum holds; fixtures/forums/README.md says what the fields mean. */
export type Content = z.infer<typeof content>;
export type Topic = Content['topics'][number];
export type Section = Content['sections'][number];

export interface Person {
  readonly name: string;
  readonly title: string;
  readonly staff: boolean;
}

export interface Post {
  readonly id: number;
  readonly by: Person;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  readonly text: string;
}

const hour = 3_600_000;
const folder = new URL('../../../fixtures/forums/', import.meta.url);

export const readContent = (shape: string): Content =>
  content.parse(parse(readFileSync(fileURLToPath(new URL(`${shape}/content.yaml`, folder)), 'utf8')));

export const personOf = ({ people }: Content, key: string): Person => {
  const known = people[key];
  return { name: known?.name ?? key, title: known?.title ?? '', staff: known?.staff ?? false };
};

/** All posts of a topic, the first one included, oldest first. */
export function postsOf(all: Content, one: Topic, now: number): readonly Post[] {
  const start = now - one.hours * hour;
  const replies = one.replies.map(([by, after, text], index): Post => {
    const said = text ?? all.answers[(one.id + index) % all.answers.length] ?? '';
    return { id: one.id * 10 + index + 1, by: personOf(all, by), at: start + after * hour, text: said };
  });
  return [{ id: one.id * 10, by: personOf(all, one.by), at: start, text: `${one.title}.` }, ...replies];
}

export const lastOf = (all: Content, one: Topic, now: number): Post => {
  const posts = postsOf(all, one, now);
  return posts[posts.length - 1] ?? { id: 0, by: personOf(all, one.by), at: now, text: '' };
};

/** Topics with the newest activity first; pinned ones stand above all. */
export const byActivity = (all: Content, now: number, topics: readonly Topic[] = all.topics): readonly Topic[] =>
  [...topics].sort(
    (a, b) => Number(b.pinned ?? false) - Number(a.pinned ?? false) || lastOf(all, b, now).at - lastOf(all, a, now).at,
  );

export const inSection = ({ topics }: Content, id: number): readonly Topic[] => topics.filter((one) => one.in === id);

const wordsOf = (text: string): readonly string[] => text.toLowerCase().match(/\p{L}{4,}|\p{N}+/gu) ?? [];

/** Topics whose titles or posts hold every word of a query, those with more of them in the title first; one page of them. */
export function search(all: Content, query: string, now: number): readonly Topic[] {
  const asked = wordsOf(query);
  const hits = all.topics.flatMap((one) => {
    const title = wordsOf(one.title);
    const held = new Set([...title, ...postsOf(all, one, now).flatMap(({ text }) => wordsOf(text))]);
    const fits = asked.length > 0 && asked.every((word) => held.has(word));
    return fits ? [{ one, score: asked.filter((word) => title.includes(word)).length }] : [];
  });
  return hits
    .sort((a, b) => b.score - a.score)
    .slice(0, 25)
    .map(({ one }) => one);
}

export const iso = (at: number): string => new Date(at).toISOString();
export const seconds = (at: number): number => Math.floor(at / 1000);
export const slug = (title: string): string =>
  title
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/-$/, '');
