import { describe, expect, it } from 'vitest';
import { socialNetworks } from '../../src/data/social-networks.ts';
import { fediverseProfile, profileKey, profileOf } from '../../src/lib/social.ts';

const url = (href: string, base?: string) => profileOf(socialNetworks, href, base)?.url ?? null;

describe('the address of an account', () => {
  it.each([
    ['http://m.twitter.com/Acme?lang=de', 'https://x.com/Acme'],
    ['https://twitter.com/intent/follow?screen_name=acme&tw_p=x', 'https://x.com/acme'],
    ['https://www.facebook.com/profile.php?id=1155802082&ref=hl', 'https://facebook.com/1155802082'],
    ['https://discord.com/invite/acme', 'https://discord.gg/acme'],
    ['https://discord.gg/acme', 'https://discord.gg/acme'],
    ['https://cafe.naver.com/acmeusers', 'https://cafe.naver.com/acmeusers'],
    ['https://telegram.me/s/acme', 'https://t.me/acme'],
    ['https://www.youtube.com/@acme/podcasts', 'https://youtube.com/@acme'],
  ])('%s is written %s', (href, wanted) => expect(url(href)).toBe(wanted));

  it('names a channel that stands behind a sign of its own', () => {
    expect(profileOf(socialNetworks, 'https://www.youtube.com/c/@TrapNation')).toMatchObject({ handle: 'TrapNation' });
  });

  it('keeps the host of a service whose names are its own', () => {
    const [short, own] = ['https://dsc.gg/acme', 'https://discord.gg/acme'].map((href) => profileOf(socialNetworks, href));
    expect(short?.url).toBe('https://dsc.gg/acme');
    expect(short && own && profileKey(short) === profileKey(own)).toBe(false);
  });

  it('is written alike whatever stands behind a question mark or slashes at its end', () => {
    expect(url('https://twitter.com/#!/acme?lang=de')).toBe('https://x.com/acme');
    expect(url('https://x.com//acme///')).toBe('https://x.com/acme');
  });

  it('is read out of a link that warns before leaving', () => {
    expect(url('https://vk.com/away.php?to=https%3A%2F%2Fx.com%2Facme')).toBe('https://x.com/acme');
    expect(url('/bitrix/redirect.php?goto=https://ok.ru/acme', 'https://acme.test/')).toBe('https://ok.ru/acme');
  });

  it('may be on a server that no row names, of a network that anybody runs', () => {
    const networks = socialNetworks.map((row) => (row.id === 'mastodon' ? { ...row, id: 'toots' } : row));
    expect(fediverseProfile(networks, 'https://toots.example/@acme', 'https://acme.test/')?.network.id).toBe('toots');
  });

  it('is not read out of a link of another site that names a page for its own ends', () => {
    expect(url('https://search.test/find?q=https://x.com/acme', 'https://acme.test/')).toBeNull();
    expect(url('https://www.linkedin.com/sharing/share-offsite/?url=https://x.com/acme')).toBeNull();
  });
});
