import { describe, expect, it } from 'vitest';
import { analytics, builtInAnalytics } from '../../src/data/analytics.ts';
import { helpCenters } from '../../src/data/help-centers.ts';
import { match } from '../../src/lib/match.ts';
import { parsePage } from '../../src/run/site-view.ts';
import { pageOf } from '../support/page-of.ts';

const elsewhere = 'https://www.company.test/page';
const shownOn = (body: string): readonly string[] =>
  match(analytics, [parsePage(pageOf(elsewhere, body))]).map(({ vendor }) => vendor.id);

/** A sample as a page may hold it: mark-up, or the address of a script, of a request that a browser saw, or of a link. */
const shownBy = (sample: string): readonly string[] =>
  sample.startsWith('<')
    ? shownOn(sample)
    : [
        ...new Set([
          ...shownOn(`<script src="${sample}"></script>`),
          ...match(analytics, [parsePage(pageOf(elsewhere, '<p>Hello</p>', { via: 'browser' }, { requests: [sample] }))]).map(
            ({ vendor }) => vendor.id,
          ),
        ]),
      ];

describe('analytics rows', () => {
  it('are more than sixty, with unique ids and sources', () => {
    const ids = analytics.map(({ id }) => id);
    expect(ids.length).toBeGreaterThan(60);
    expect(new Set(ids).size).toBe(ids.length);
    expect(ids.filter((id) => !/^[a-z0-9][a-z0-9-]*$/.test(id))).toEqual([]);
    expect(analytics.filter(({ source }) => !source.startsWith('https://'))).toEqual([]);
  });

  it.each(analytics)('$id is shown by its samples alone, and by none of its near misses', ({ id, like, unlike }) => {
    for (const sample of like) expect([sample, shownBy(sample)]).toEqual([sample, [id]]);
    for (const sample of unlike) expect([sample, shownBy(sample)]).toEqual([sample, []]);
  });

  it('is shown by no link that a visitor may follow', () => {
    const links = analytics.flatMap(({ like }) => like.filter((sample) => !sample.startsWith('<')));
    expect(shownOn(links.map((url) => `<a href="${url}">x</a>`).join(''))).toEqual([]);
  });

  it.each([
    [
      'Google',
      'google-analytics',
      "<script async src='https://www.googletagmanager.com/gtag/js?id=G-ABC123'></script><script>window.dataLayer=window.dataLayer||[];function gtag(){dataLayer.push(arguments);}gtag('config','G-ABC123');</script>",
    ],
    [
      'Universal Analytics',
      'google-universal-analytics',
      "<script>(function(i,s,o,g,r,a,m){i['GoogleAnalyticsObject']=r;a.src=g;})(window,document,'script','https://www.google-analytics.com/analytics.js','ga');ga('create','UA-1-1','auto');</script>",
    ],
    [
      'Universal Analytics of old',
      'google-universal-analytics',
      "<script>var _gaq = _gaq || []; _gaq.push(['_setAccount', 'UA-1-1']); ga.src = ('https:' == document.location.protocol ? 'https://ssl' : 'http://www') + '.google-analytics.com/ga.js';</script>",
    ],
    [
      'Yandex',
      'yandex-metrica',
      '<script>(function(m,e,t,r,i,k,a){k.src=r})(window, document, "script", "https://mc.yandex.ru/metrika/tag.js", "ym"); ym(1, "init", {webvisor:true});</script>',
    ],
    [
      'Matomo, whatever the host',
      'matomo',
      "<script>var _paq = window._paq = window._paq || [];(function(){var u='//stats.company.test/';_paq.push(['setSiteId','1']);g.src=u+'m.js';})();</script>",
    ],
    [
      'Clarity',
      'microsoft-clarity',
      '<script>(function(c,l,a,r,i,t,y){t=l.createElement(r);t.async=1;t.src="https://www.clarity.ms/tag/"+i;})(window,document,"clarity","script","abc");</script>',
    ],
    [
      'Hotjar',
      'hotjar',
      "<script>(function(h,o,t,j,a,r){h._hjSettings={hjid:1,hjsv:6};r.src=t+h._hjSettings.hjid+j;})(window,document,'https://static.hotjar.com/c/hotjar-','.js?sv=');</script>",
    ],
    [
      'PostHog',
      'posthog',
      "<script>!function(t,e){e.__SV||(window.posthog=e,e._i=[])}(document,window.posthog||[]);posthog.init('phc_1',{api_host:'https://us.i.posthog.com'})</script>",
    ],
    [
      'LiveInternet',
      'liveinternet',
      '<script>new Image().src = "https://counter.yadro.ru/hit?r"+escape(document.referrer);</script>',
    ],
    ['Top.Mail.Ru', 'mail-ru-counter', '<script>var _tmr = window._tmr || (window._tmr = []); _tmr.push({id: "1"});</script>'],
  ])('the snippet of %s is known', (_, id, body) => expect(shownOn(body)).toEqual([id]));

  it.each([
    ['a comment', '<!-- <script src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"></script> -->'],
    ['a commented-out snippet', '<script>/* k.src = "https://mc.yandex.ru/metrika/tag.js" */</script>'],
    ['a snippet without an account', '<script async src="https://www.googletagmanager.com/gtag/js?id="></script>'],
    [
      'a hint to fetch ahead',
      '<link rel="preconnect" href="https://www.google-analytics.com"><link rel="dns-prefetch" href="//mc.yandex.ru"><link rel="prefetch" href="https://plausible.io/js/script.js">',
    ],
    [
      'the vendors of a consent manager',
      '<script>var vendors = {"hotjar":"https://static.hotjar.com/c/hotjar-1.js"}; block(["google-analytics.com","mc.yandex.ru"]);</script>',
    ],
    [
      'a policy on cookies',
      '<p>We use Google Analytics (https://www.google-analytics.com/analytics.js) and _ga cookies. <a href="https://tools.google.com/dlpage/gaoptout">Opt out</a></p>',
    ],
    [
      'pixels of advertisers',
      '<script src="https://connect.facebook.net/en_US/fbevents.js"></script><script src="https://bat.bing.com/bat.js"></script>',
    ],
  ])('%s shows nothing', (_, body) => expect(shownOn(body)).toEqual([]));

  it('name engines that there are', () => {
    const engines = new Set(helpCenters.map(({ id }) => id));
    expect(Object.keys(builtInAnalytics).filter((id) => !engines.has(id))).toEqual([]);
  });
});
