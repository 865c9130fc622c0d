import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/social-pages.ts';
import { siteView } from './contact-view.ts';

const pages = (html: string) => {
  const reading = probe.read(siteView([{ role: 'home', path: '/', html }]))['social.pages'];
  return reading.state === 'found' ? reading.value.map(({ network, url }) => `${network} ${url}`) : reading.state;
};

describe('accounts of a company', () => {
  it('come from the footer, rel=me and structured data, each once', () => {
    expect(
      pages(`
        <script type="application/ld+json">{"@type":"Organization","sameAs":["https://twitter.com/acme","https://www.facebook.com/acme"]}</script>
        <link rel="me" href="https://mastodon.social/@acme">
        <footer><a href="https://x.com/Acme?lang=en">X</a><a href="http://www.odnoklassniki.ru/acme">OK</a><a href="//www.youtube.com/@acme/videos">Y</a></footer>`),
    ).toEqual([
      'x https://x.com/acme',
      'facebook https://facebook.com/acme',
      'mastodon https://mastodon.social/@acme',
      'ok https://ok.ru/acme',
      'youtube https://youtube.com/@acme',
    ]);
  });

  it('are not share links, posts, code hosts, messengers or the makers of a template', () => {
    expect(
      pages(`<footer>
        <a href="https://www.facebook.com/sharer/sharer.php?u=https://acme.com/">Share</a>
        <a href="https://twitter.com/intent/tweet?text=x">Tweet</a>
        <a href="https://twitter.com/acme/status/1">Post</a>
        <a href="https://www.youtube.com/watch?v=1">Video</a>
        <a href="https://www.linkedin.com/">LinkedIn</a>
        <a href="https://github.com/acme">Code</a>
        <a href="https://wa.me/491701234567">WhatsApp</a>
        <a href="https://t.me/acme_bot">Bot</a>
        <a href="https://www.facebook.com/wix">Wix</a></footer>`),
    ).toBe('absent');
  });

  it('are not those of an author in an article when the footer names the company’s', () => {
    expect(
      pages('<article><a href="https://x.com/jane_roe">Jane</a></article><footer><a href="https://x.com/acme">X</a></footer>'),
    ).toEqual(['x https://x.com/acme']);
  });

  it('are not a list of other people', () => {
    expect(
      pages(['a1', 'b2', 'c3', 'd4', 'e5'].map((name) => `<p><a href="https://x.com/${name}_roe">${name}</a></p>`).join('')),
    ).toBe('absent');
  });

  it('may stand in the text when nothing else does', () => {
    expect(pages('<p>Follow <a href="https://vk.com/acmeclub">us</a></p>')).toEqual(['vk https://vk.com/acmeclub']);
  });

  it('keep a support account beside a declared one', () => {
    expect(
      pages(`<script type="application/ld+json">{"@type":"Organization","sameAs":"https://x.com/acme"}</script>
        <footer><a href="https://x.com/acmesupport">Support</a><a href="https://x.com/acmefoundation">Other</a></footer>`),
    ).toEqual(['x https://x.com/acme', 'x https://x.com/acmesupport']);
  });

  it('are marked as linked and not verified', () => {
    const reading = probe.read(
      siteView([{ role: 'home', path: '/', html: '<footer><a href="https://x.com/acme">X</a></footer>' }]),
    )['social.pages'];
    expect(reading.state === 'found' && reading.note).toBe('Linked from the site; not verified.');
  });
});
