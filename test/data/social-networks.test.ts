import { describe, expect, it } from 'vitest';
import { socialNetworks } from '../../src/data/social-networks.ts';
import { profileOf } from '../../src/lib/social.ts';

describe('rows of social networks', () => {
  it('have ids of their own, and each names a source', () => {
    const ids = socialNetworks.map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const { id, source } of socialNetworks) {
      expect(id).toMatch(/^[a-z][a-z0-9-]*$/);
      expect(source).toMatch(/^https:\/\//);
    }
  });

  it('number fifty at least', () => {
    expect(socialNetworks.length).toBeGreaterThanOrEqual(50);
  });

  it('keep reserved words in lower case, as they are compared', () => {
    for (const { reserved } of socialNetworks) expect(reserved).toEqual(reserved.map((word) => word.toLowerCase()));
  });

  for (const row of socialNetworks) {
    it(`${row.id} knows its accounts, and no other network claims them`, () => {
      for (const url of row.like) {
        const by = socialNetworks.filter((network) => profileOf([network], url)).map(({ id }) => id);
        expect({ url, by }).toEqual({ url, by: [row.id] });
      }
    });
    it(`${row.id} leaves near misses alone`, () => {
      for (const url of row.unlike)
        expect({ url, network: profileOf(socialNetworks, url)?.network.id }).toEqual({ url, network: undefined });
    });
  }
});
