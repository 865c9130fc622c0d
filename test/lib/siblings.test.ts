import { describe, expect, it } from 'vitest';
import { localesAmong, oneLocale, oneVersion } from '../../src/lib/siblings.ts';

const at = (...paths: readonly string[]): readonly string[] => paths.map((path) => `https://acme.test${path}`);

describe('oneLocale', () => {
  it('prefers the language asked for, then the richest', () => {
    const urls = at('/help/de/a', '/help/fr/a', '/help/fr/b');
    expect(oneLocale('/help', urls, 'de')).toEqual(at('/help/de/a'));
    expect(oneLocale('/help', urls, 'it')).toHaveLength(2);
  });

  it('keeps sections that are named like languages', () => {
    const urls = at('/help/it', '/help/it/vpn', '/help/it/mail', '/help/hr/leave', '/help/pay/card', '/help/pay/post');
    expect(oneLocale('/help', urls, 'en')).toEqual(urls);
  });

  it('knows a language by pages that exist beside it too', () => {
    expect([...localesAmong('/help', at('/help/a', '/help/b', '/help/de/a', '/help/de/b'))]).toEqual(['de']);
  });
});

describe('oneVersion', () => {
  const tails = ['intro', 'run', 'deploy'];
  const version = (name: string) => at(...tails.map((tail) => `/docs/${name}${tail}`));
  const all = ['1.0/', '2.0/', 'next/'].flatMap(version);

  it('keeps the pages that no version names, else the latest', () => {
    expect(oneVersion('/docs', [...version(''), ...all], 'https://acme.test/docs')).toEqual(version(''));
    expect(oneVersion('/docs', all, 'https://acme.test/docs')).toEqual(version('2.0/'));
    expect(oneVersion('/docs', [...all, ...version('10.0/')], 'https://acme.test/docs')).toEqual(version('10.0/'));
  });

  it('keeps the version that was looked at, and what exists in one version only', () => {
    expect(oneVersion('/docs', all, 'https://acme.test/docs/1.0/intro')).toEqual(version('1.0/'));
    const news = at('/docs/news');
    expect(oneVersion('/docs', [...all, ...news], 'https://acme.test/docs')).toEqual([...version('2.0/'), ...news]);
  });

  it('takes numbers of articles for no versions', () => {
    const urls = at('/kb/1021/how-to-pay', '/kb/1022/how-to-leave', '/kb/1023');
    expect(oneVersion('/kb', urls, 'https://acme.test/kb')).toEqual(urls);
  });
});
