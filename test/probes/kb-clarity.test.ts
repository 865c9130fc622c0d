import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import probe from '../../src/probes/kb-clarity.ts';
import { missingOf } from '../support/page-of.ts';
import { page, view } from './kb-view.ts';

const home = 'https://acme.test/';
const start = page(home, '<h1>Acme</h1><a href="/help">Help</a>', 'home');
const names = ['move-house', 'pay-a-bill', 'find-a-parcel'];
const help = page(
  'https://acme.test/help',
  `<main>${names.map((name) => `<a href="/help/${name}">How do I ${name.replaceAll('-', ' ')}?</a>`).join('')}</main>`,
  'help',
);
/** An article at one of the addresses that the help centre lists. */
const article = (body: string, name = 'move-house', lang = 'en'): Page =>
  page(
    `https://acme.test/help/${name}`,
    `<html lang="${lang}"><header><nav><a href="/">Acme</a></nav></header><main>${body}</main><footer>Acme Ltd</footer></html>`,
  );
/** The help centre lists other articles too, which are gone. */
function site(...articles: readonly Page[]): SiteView {
  const others = names.map((name) => `https://acme.test/help/${name}`).filter((url) => !articles.some((one) => one.url === url));
  return { ...view(home, [start, help, ...articles]), missing: others.map((url) => missingOf(url)) };
}
const read = (...articles: readonly Page[]) => probe.read(site(...articles));
const noteOf = (...articles: readonly Page[]): string => {
  const reading = read(...articles)['kb.clarity'];
  return reading.state === 'found' ? (reading.note ?? '') : reading.state;
};
const excerptOf = (...articles: readonly Page[]): string => {
  const reading = read(...articles)['kb.clarity'];
  return reading.state === 'found' ? reading.evidence[0].excerpt : reading.state;
};
const sentence = 'We keep your old address for ten days and then send all mail to the new one.';
const prose = (count: number): string => `<p>${sentence}</p>\n`.repeat(count);

describe('kb.clarity', () => {
  it('tells the parts of an article by its main text alone', () => {
    const body = `<h1>How do I move house?</h1><p>To move house, tell us your new address a week before the day, and we do the rest.</p>
      <h2>On the web</h2><ol><li>Open your account.</li><li>Press Move.</li><li>Type the new address.</li></ol>
      <img src="/screen.png">${prose(6)}`;
    expect(excerptOf(article(body))).toMatch(
      /^How do I move house\?; reading ease \d+; 1[23]\d words; 1 heading; 3 steps; 1 picture; answer at the start$/,
    );
  });

  it('is the mean of what could be measured, and says how much each part gave', () => {
    const reading = read(article(`<h1>Opening hours</h1>${prose(8)}`))['kb.clarity'];
    expect(reading).toMatchObject({ state: 'found', source: 'indirect' });
    expect(noteOf(article(`<h1>Opening hours</h1>${prose(8)}`))).toMatch(
      /^1 of 1 known articles were read\. .*reading ease \d+ \(1\), length 100 \(1\), headings not measured, steps not measured, pictures 0 \(1\), answer at the start 0 \(1\), links not measured\.$/,
    );
  });

  it('wants steps only where the title asks for instructions', () => {
    expect(noteOf(article(`<h1>How do I move house?</h1>${prose(3)}`))).toContain('steps 0 (1)');
    expect(noteOf(article(`<h1>How do I move house?</h1><p>1. Open it.</p><p>2. Press Move.</p>${prose(3)}`))).toContain(
      'steps 100 (1)',
    );
    expect(noteOf(article(`<h1>How much does a move cost?</h1>${prose(3)}`))).toContain('steps not measured');
    expect(
      noteOf(article(`<h1>Как изменить адрес?</h1><ol><li>Откройте настройки.</li><li>Нажмите «Адрес».</li></ol>`)),
    ).toContain('steps 100 (1)');
  });

  it('takes the mark of its address for no part of a heading', () => {
    const marked = (text: string) => `${text}<a class="anchor" href="#a">Link to this part</a><a href="#a">¶</a>`;
    expect(excerptOf(article(`<h1>${marked('Moving')}</h1>${prose(8)}`))).toMatch(/^Moving; .*; 0 headings;/);
  });

  it('leaves out the frame around articles: menus by name, and what nearly every one of them says', () => {
    const about = (subject: string) => `<p>To ${subject}, tell us in time about it, and we do the rest for you at once.</p>`;
    const framed = (name: string) =>
      page(
        `https://acme.test/help/${name}`,
        `<html lang="en"><div id="top-menu"><ul><li><a href="/">All of our pages</a></li></ul></div><div><h1>${name}</h1>${about(name)}</div>
        <p>Made with the tool of another company.</p></html>`,
      );
    expect(excerptOf(...names.map(framed))).toMatch(/; 1[67] words; /);
    expect(excerptOf(framed('move-house'))).toMatch(/; 24 words; /);
  });

  it('takes the name of the site for no title of an article', () => {
    const named = page(
      'https://acme.test/help/move-house',
      `<html lang="en"><title>move_house [Acme]</title><div><h1>Acme help</h1></div><div><h1>How do I move house?</h1>${prose(3)}</div></html>`,
    );
    expect(excerptOf(named)).toMatch(/^How do I move house\?;/);
  });

  it('takes icons for no pictures, and a player that fills the screen for one', () => {
    const long = `<h1>Moving</h1>${prose(8)}`;
    expect(noteOf(article(`${long}<img src="/i.png" width="16"><img class="emoji" src="/e.png">`))).toContain('pictures 0 (1)');
    expect(noteOf(article(`${long}<iframe src="https://play.test/v/1" allowfullscreen></iframe>`))).toContain('pictures 100 (1)');
  });

  it('says for which language there is no formula, and does without', () => {
    const japanese = '設定を開き、住所を変更するボタンを押して、新しい住所を入力してください。';
    expect(noteOf(article(`<h1>住所を変更する方法</h1><p>${japanese.repeat(8)}</p>`, 'move-house', 'ja'))).toMatch(
      /reading ease not measured.*no formula of reading ease for the language ja\.$/,
    );
  });

  it('counts dead links among those that were tried', () => {
    const body = `<h1>Moving</h1>${prose(3)}<p>See <a href="/rules">the rules</a> and <a href="/old">the old rules</a>.</p>`;
    const all = site(
      article(body),
      article(prose(1), 'pay-a-bill'),
      article(prose(1), 'find-a-parcel'),
      page('https://acme.test/rules', 'Rules'),
    );
    const reading = probe.read({ ...all, missing: [missingOf('https://acme.test/old')] })['kb.clarity'];
    expect(reading).toMatchObject({ note: expect.stringContaining('links 50 (1)') });
  });

  it('tries links once every article of the sample was asked for', () => {
    const body = `<h1>Moving</h1>${prose(3)}<p>See <a href="/rules">the rules</a>.</p>`;
    const asked = (view: SiteView) => (probe.follow?.(view) ?? []).map((look) => (look.by === 'url' ? look.url : look.role));
    const maps = [page('https://acme.test/sitemap.xml', '<urlset></urlset>', undefined, 'xml')];
    const part = view(home, [start, help, article(body), ...maps]);
    expect(asked(part)).not.toContain('https://acme.test/rules');
    const whole = view(home, [
      start,
      help,
      article(body),
      article(prose(1), 'pay-a-bill'),
      article(prose(1), 'find-a-parcel'),
      ...maps,
    ]);
    expect(asked(whole)).toEqual(['https://acme.test/rules']);
    expect(asked({ ...whole, missing: [missingOf('https://acme.test/rules')] })).toEqual([]);
  });

  it('is unknown where too few of the known articles were read', () => {
    const few = view(home, [start, help, article(prose(3))]);
    expect(probe.read(few)).toMatchObject({
      'kb.clarity': { state: 'unknown', reason: 'no-page-read', detail: 'Only 1 of 3 known articles were read.' },
      'kb.monotonous-articles': { state: 'unknown', reason: 'no-page-read' },
    });
  });

  it('is unknown where no article was read, and absent where there is no knowledge base', () => {
    expect(read()['kb.clarity']).toMatchObject({ state: 'unknown', reason: 'no-page-read' });
    expect(probe.read(view(home, [start]))['kb.clarity']).toMatchObject({ state: 'absent' });
  });
});

describe('kb.monotonous-articles', () => {
  const long = `<h1>Terms of moving</h1>${prose(60)}`;
  const share = (...articles: readonly Page[]) => read(...articles)['kb.monotonous-articles'];

  it('is the share of long articles of text alone, with their words', () => {
    expect(share(article(long), article(prose(2), 'pay-a-bill'))).toMatchObject({
      state: 'found',
      value: 0.5,
      evidence: [{ url: 'https://acme.test/help/move-house', excerpt: expect.stringContaining('1020 words') }],
    });
  });

  it('a picture, a list or enough headings break the monotony', () => {
    expect(share(article(`${long}<p><img src="/a.png"></p>`))).toMatchObject({ value: 0 });
    expect(share(article(`${long}<ul><li>One thing.</li><li>Another thing.</li></ul>`))).toMatchObject({ value: 0 });
    const parted = [1, 2, 3, 4].map((part) => `<h2>Part ${part}</h2>${prose(15)}`).join('');
    expect(share(article(`<h1>Terms of moving</h1>${parted}`))).toMatchObject({ value: 0 });
  });

  it('a paragraph in bold is a heading', () => {
    const parted = [1, 2, 3, 4].map((part) => `<p><strong>Part ${part}</strong></p>${prose(15)}`).join('');
    expect(share(article(`<h1>Terms of moving</h1>${parted}`))).toMatchObject({ value: 0 });
  });
});
