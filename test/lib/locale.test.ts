import { describe, expect, it } from 'vitest';
import { isCodeOf, isLocale, namesLanguage, withoutLocale } from '../../src/lib/locale.ts';

describe('a name of a language', () => {
  it.each(['de', 'pt-br', 'zh_Hans', 'EN-us', 'zh-Hant-TW', 'es-419'])('is %s', (name) => expect(isLocale(name)).toBe(true));
  it.each(['hc', 'kb', 'help', 'design', 'x1', 'no-code', 'ms-word', 'id-card', 'uk-vat', 'en-', 'de-at-wien'])(
    'is not %s',
    (name) => expect(isLocale(name)).toBe(false),
  );
});

describe('an address without its language', () => {
  it('is one for versions that differ by a segment or by a label of the host', () => {
    const plain = withoutLocale('help.acme.test', '/hc');
    expect(withoutLocale('help.acme.test', '/hc/en-us')).toBe(plain);
    expect(withoutLocale('help.acme.test', '/de/hc/')).toBe(plain);
    expect(withoutLocale('fr.help.acme.test', '/hc')).toBe(plain);
  });

  it('keeps what is no language apart', () => {
    expect(withoutLocale('help.acme.test', '/billing')).not.toBe(withoutLocale('help.acme.test', '/shipping'));
    expect(withoutLocale('de.test', '/help')).toBe('de.test/help');
  });

  it('keeps departments apart that are named like languages, where the pages tell their language', () => {
    expect(withoutLocale('acme.test', '/it/help', 'en')).not.toBe(withoutLocale('acme.test', '/hr/help', 'en'));
    expect(withoutLocale('acme.test', '/it/help', 'it')).toBe('acme.test/help');
  });
});

describe('a text', () => {
  it('names a language in that language, in English or in the language of the page', () => {
    expect(namesLanguage('Português (Brasil)', 'pt-br', 'en')).toBe(true);
    expect(namesLanguage('Switch to German', 'de', '')).toBe(true);
    expect(namesLanguage('Allemand', 'de', 'fr')).toBe(true);
    expect(namesLanguage('简体中文', 'zh-cn', 'en')).toBe(true);
  });
  it('does not name one by a country or a word that begins alike', () => {
    expect(namesLanguage('Germany', 'de', 'en')).toBe(false);
    expect(namesLanguage('IT equipment', 'it', 'en')).toBe(false);
  });
  it('is the bare code of a language', () => {
    expect([isCodeOf(' DE ', 'de-at'), isCodeOf('IT equipment', 'it')]).toEqual([true, false]);
  });
});
