import { describe, expect, it } from 'vitest';
import { isLocale } from '../../src/lib/articles.ts';
import { withoutLocale } from '../../src/lib/locale.ts';

describe('a name of a language', () => {
  it.each(['de', 'pt-br', 'zh_Hans', 'EN-us'])('is %s', (name) => expect(isLocale(name)).toBe(true));
  it.each(['hc', 'kb', 'help', 'design', 'x1'])('is not %s', (name) => expect(isLocale(name)).toBe(false));
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
});
