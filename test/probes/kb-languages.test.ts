import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/kb-languages.ts';
import { page, sitemap, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1>', 'home');
const links =
  '<main><a href="/hc/en-us/articles/1">How to pay now</a><a href="/hc/en-us/articles/2">How to get help</a></main><script src="https://static.zdassets.com/hc/assets/a.js"></script>';
const guide = (more: string, lang = 'en-US') =>
  page('https://help.acme.test/hc/en-us', `<html lang="${lang}"><body>${more}${links}</body></html>`, 'help');
const languages = (...pages: Parameters<typeof view>[1]) => {
  const reading = probe.read(view(home, [start, ...pages]))['kb.languages'];
  return reading.state === 'found' ? reading.value : reading.state;
};

describe('kb.languages', () => {
  it('is the language of its pages where they name no other', () => {
    expect(languages(guide('<a href="https://elsewhere.test/hc/de">Deutsch</a><a href="/hc/de/articles/9">x</a>'))).toEqual([
      'en',
    ]);
  });
  it('knows alternates that a page declares, its own language first, regions as one', () => {
    const more = ['pt-br', 'pt', 'de', 'x-default', 'en-gb'].map(
      (code) => `<link rel="alternate" hreflang="${code}" href="https://help.acme.test/hc/${code}">`,
    );
    expect(languages(guide(more.join('')))).toEqual(['en', 'de', 'pt']);
  });
  it('knows a switch: the same address in another language, a query, a page that changes it', () => {
    expect(languages(guide('<a href="/hc/fr">Français</a>'))).toEqual(['en', 'fr']);
    expect(languages(guide('<a href="?lang=uk">Українська</a>'))).toEqual(['en', 'uk']);
    expect(languages(guide('<a href="/hc/change_language/ja?return_to=%2Fhc%2Fja">日本語</a>'))).toEqual(['en', 'ja']);
  });
  it('knows a list to choose from, when all its values are languages', () => {
    expect(languages(guide('<select><option value="en-us">English<option value="zh-CN">中文</select>'))).toEqual(['en', 'zh']);
    expect(languages(guide('<select><option value="de">Germany<option value="billing">Billing</select>'))).toEqual(['en']);
  });
  it('does not take departments and units for languages', () => {
    const help = page(
      'https://acme.test/help',
      '<html lang="en"><main><ul><li><a href="/help/it">IT</a></li><li><a href="/help/hr">HR</a></li><li><a href="/help/pay-now">How to pay now</a></li><li><a href="/help/get-help">How to get help</a></li><li><a href="/help/leave-us">How to leave us</a></li></ul></main><select><option value="ms">Milliseconds<option value="hr">Hours</select>',
      'help',
    );
    expect(languages(help)).toEqual(['en']);
    const map = sitemap('https://acme.test/sitemap.xml', ['https://acme.test/help', 'https://acme.test/help/it']);
    expect(languages(help, map)).toEqual(['en']);
    const twins = ['help', 'help/pay-now', 'help/it', 'help/it/pay-now'].map((path) => `https://acme.test/${path}`);
    expect(languages(help, sitemap('https://acme.test/sitemap.xml', twins))).toEqual(['en', 'it']);
  });
  it('knows a list of bare codes, the own among them', () => {
    expect(languages(guide('<p><a href="/hc/en-us">EN</a> <a href="/hc/de">DE</a></p>'))).toEqual(['en', 'de']);
    expect(languages(guide('<p><a href="/hc/hr">HR</a> <a href="/hc/it">IT</a></p>'))).toEqual(['en']);
  });
  it('knows the languages in which a sitemap names its home page', () => {
    const map = sitemap('https://help.acme.test/sitemap.xml', [
      'https://help.acme.test/hc/en-us',
      'https://help.acme.test/hc/tr',
      'https://help.acme.test/no/other/thing',
    ]);
    expect(languages(guide(''), map)).toEqual(['en', 'tr']);
  });
  it('is unknown where its pages do not tell, and absent where there is no knowledge base', () => {
    expect(languages(guide('', ''))).toEqual('unknown');
    expect(languages()).toBe('absent');
  });
});
