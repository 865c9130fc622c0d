import { describe, expect, it } from 'vitest';
import { parseRetryAfter } from '../../src/gather/retry-after.ts';
import { acceptLanguage, createUserAgent } from '../../src/gather/user-agent.ts';

describe('what we say to servers', () => {
  it('names the tool, its version and where to read about it', () => {
    expect(createUserAgent('1.2.3')).toBe('support-audit/1.2.3 (+https://github.com/support-audit/support-audit)');
  });
  it.each([
    ['de-DE', 'de-DE,de;q=0.9,en;q=0.5'],
    ['pt_BR', 'pt-BR,pt;q=0.9,en;q=0.5'],
    ['ru', 'ru,en;q=0.5'],
    ['en', 'en'],
    ['en-GB', 'en-GB,en;q=0.9'],
    ['de\r\nX-Evil: 1', 'de,en;q=0.5'],
    ['', 'en'],
  ])('locale %j asks for %s', (locale, header) => expect(acceptLanguage(locale)).toBe(header));
});

describe('what Retry-After asks for', () => {
  const now = Date.parse('2026-01-01T00:00:00Z');
  it.each([
    ['2', 2_000],
    ['0', 0],
    ['Thu, 01 Jan 2026 00:00:03 GMT', 3_000],
    ['Wed, 31 Dec 2025 23:00:00 GMT', 0],
    ['99999999999999999999', 604_800_000],
    ['-5', undefined],
    ['soon', undefined],
    ['1e99', undefined],
    ['', undefined],
    [undefined, undefined],
  ])('%j is %j ms', (value, ms) => expect(parseRetryAfter(value, now)).toBe(ms));
});
