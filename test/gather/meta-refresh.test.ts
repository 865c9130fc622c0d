import { describe, expect, it } from 'vitest';
import { refreshTarget } from '../../src/gather/meta-refresh.ts';

const target = (html: string): string | null => refreshTarget(Buffer.from(html), 'https://acme.example/start');

describe('a page that sends its reader on at once', () => {
  it.each([
    ['<meta http-equiv="refresh" content="0;url=/en/">', 'https://acme.example/en/'],
    ['<META content=\'0; URL="/en/"\' HTTP-EQUIV=Refresh>', 'https://acme.example/en/'],
    ['<meta http-equiv="refresh" content="3, https://www.acme.example/a?b=1&amp;c=2">', 'https://www.acme.example/a?b=1&c=2'],
    [
      '<!-- one --><title>Moved</title><meta charset="utf-8"><meta http-equiv=refresh content=0;url=next>',
      'https://acme.example/next',
    ],
    ['<meta http-equiv="refresh" content="0;url=/помощь">', 'https://acme.example/%D0%BF%D0%BE%D0%BC%D0%BE%D1%89%D1%8C'],
  ])('%s is followed', (html, to) => {
    expect(target(html)).toBe(to);
  });

  it.each([
    ['one that stays', '<meta name="description" content="0;url=/en/">'],
    ['one that gives time to read', '<meta http-equiv="refresh" content="30;url=/news">'],
    ['one that loads itself anew', '<meta http-equiv="refresh" content="0;url=/start">'],
    ['one that names no address', '<meta http-equiv="refresh" content="5">'],
    ['a way for readers without scripts', '<noscript><meta http-equiv="refresh" content="0;url=/plain"></noscript>'],
    ['a comment', '<!-- <meta http-equiv="refresh" content="0;url=/old"> -->'],
    ['a script', `<script>document.write('<meta http-equiv="refresh" content="0;url=/x">')</script>`],
    ['an address outside the web', '<meta http-equiv="refresh" content="0;url=javascript:alert(1)">'],
    ['a comment without an end', '<!-- <meta http-equiv="refresh" content="0;url=/old">'],
    ['a tag without an end', '<meta http-equiv="refresh" content="0;url=/old"'],
  ])('%s is read as it is', (_, html) => {
    expect(target(html)).toBeNull();
  });
});
