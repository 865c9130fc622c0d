import { describe, expect, it } from 'vitest';
import { socialNetworks } from '../../src/data/social-networks.ts';
import { profileOf } from '../../src/lib/social.ts';

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

  it('is read out of a link that warns before leaving', () => {
    expect(url('https://vk.com/away.php?to=https%3A%2F%2Fx.com%2Facme')).toBe('https://x.com/acme');
    expect(url('/bitrix/redirect.php?goto=https://ok.ru/acme', 'https://acme.test/')).toBe('https://ok.ru/acme');
  });

  it('is not read out of a link of another site that names a page for its own ends', () => {
    expect(url('https://search.test/find?q=https://x.com/acme', 'https://acme.test/')).toBeNull();
    expect(url('https://www.linkedin.com/sharing/share-offsite/?url=https://x.com/acme')).toBeNull();
  });
});
