import { describe, expect, test } from 'vitest';
import { communities } from '../../src/data/communities.ts';
import { placeAt } from '../../src/probes/community-links.ts';

const page = 'https://www.company.test/';
const placeOf = (address: string, words = ''): string | null => placeAt(address, page, words)?.id ?? null;

describe('community rows', () => {
  test('are at least thirty, each once', () => {
    const ids = communities.map(({ id }) => id);
    expect(ids.length).toBeGreaterThanOrEqual(30);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z][a-z0-9-]*$/.test(id))).toEqual([]);
  });

  test.each(communities.map((row) => [row.id, row] as const))(
    '%s is shown by its samples and by nothing near them',
    (id, row) => {
      expect(row.source).toMatch(/^https:\/\//);
      for (const sample of row.like) expect([sample, placeOf(sample)]).toEqual([sample, id]);
      for (const sample of row.unlike) expect([sample, placeOf(sample)]).toEqual([sample, null]);
      const rows = communities.filter(({ shows }) =>
        row.like.some((sample) => shows.some((signal) => 'link' in signal && new URL(sample).hostname.endsWith(signal.link))),
      );
      expect(rows.map((other) => other.id)).toContain(id);
    },
  );

  test('a public name in Telegram is a group only when the link says so', () => {
    expect(placeOf('https://t.me/acmetalk')).toBeNull();
    expect(placeOf('https://t.me/acmetalk', 'telegram')).toBeNull();
    expect(placeOf('https://t.me/acmetalk', 'наш канал')).toBeNull();
    expect(placeOf('https://t.me/acmetalk', 'чат поддержки')).toBeNull();
    expect(placeOf('https://t.me/acmetalk', 'chat with us')).toBeNull();
    expect(placeOf('https://t.me/acmetalk', 'telegram community')).toBe('telegram');
    expect(placeOf('https://t.me/acmetalk', 'группа в telegram')).toBe('telegram');
    expect(placeOf('https://t.me/acme_bot', 'telegram community')).toBeNull();
  });

  test('a host that only ends in the same letters is another host', () => {
    expect(placeOf('https://notdiscord.gg/acme')).toBeNull();
    expect(placeOf('https://example.test/discord.gg/acme')).toBeNull();
  });

  test('script, mail and relative links are no places', () => {
    for (const href of ['javascript:void(0)', 'mailto:discord.gg/acme', '/r/acme', '#']) expect(placeOf(href)).toBeNull();
  });
});
