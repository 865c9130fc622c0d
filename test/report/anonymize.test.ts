import { describe, expect, test } from 'vitest';
import type { Gate } from '../../src/model/gate.ts';
import { absent, found, unknown } from '../../src/model/reading.ts';
import type { Report, Scorecard } from '../../src/model/scorecard.ts';
import { anonymous } from '../../src/report/anonymize.ts';
import { render } from '../../src/report/index.ts';
import { wording } from '../../src/report/words/index.ts';
import { acme, bare, half, names, reportOf, russian, saying, walledOff } from '../support/report-fixtures.ts';

const at = '2026-03-01T09:30:00Z';
const seen = (url: string, via: 'http' | 'dns' | 'mail' = 'http') => ({ url, via, at });
const proof = (url: string, via: 'http' | 'chat' | 'answer', where: string, excerpt: string) => ({
  url,
  at,
  via,
  where,
  excerpt,
});

/** Everything that may lead to a company, in every place of a card that holds text. */
const telling: Scorecard = {
  ...acme,
  name: 'Zephyrine',
  input: 'https://www.acme.test/start?client=acme',
  detail: 'acme.test said so',
  readings: {
    ...acme.readings,
    'chat.products': found(
      ['intercom', 'acme-chat'],
      [
        {
          ...proof('https://acme.test/', 'http', 'iframe[title="Zephyrine"]', 'secret-excerpt'),
          finalUrl: 'https://acme.test/secret-path',
          screenshot: 'c2VjcmV0LXBpY3R1cmU=',
        },
      ],
      { note: 'secret-note' },
    ),
    'chat.greeting': found('secret-greeting', [proof('https://acme.test/', 'http', 'text', 'secret-greeting')]),
    'chat.pre-chat-form': found(['secret-field'], [proof('https://acme.test/', 'http', 'text', 'secret-field')]),
    'chat.first-reply-seconds': found(45, [proof('https://acme.test/', 'chat', 'human', 'I am Maria Lopez')], {
      few: 'secret-few',
    }),
    'contact.phones': found(
      [{ shown: '030 765432', e164: '+4930765432', country: 'DE', extension: '77', tollFree: true }],
      [proof('https://acme.test/contact', 'http', 'tel', '030 765432')],
    ),
    'social.pages': found(
      [{ network: 'x', url: 'https://x.test/acme', others: [{ url: 'https://x.test/acmehelp', for: 'support' }] }],
      [proof('https://acme.test/', 'http', 'a[href]', 'https://x.test/acme')],
    ),
    'email.helpdesk': unknown('bad-http', 'secret-detail', [
      seen('dns:help.acme.test?type=CNAME', 'dns'),
      seen('https://portal.other.test/acme'),
    ]),
    'email.closing-survey': absent([seen('mailto:jane.doe@acme.test', 'mail')], { source: 'contact', note: 'secret-note' }),
    'kb.usefulness': found(0.5, [proof('answers.yaml', 'answer', 'Karla Kolumna', 'secret-answer')], { source: 'answer' }),
  },
  visits: [
    {
      url: 'https://acme.test/secret-path',
      via: 'http',
      role: 'contact',
      kind: 'failed',
      at,
      finalUrl: 'https://www.acme.test/secret-path',
      reason: 'bad-http',
      detail: 'secret-detail',
      screenshot: 'c2VjcmV0LXBpY3R1cmU=',
      opened: { screenshot: 'c2VjcmV0LXBpY3R1cmU=' },
    },
    ...acme.visits,
  ],
  gathered: {
    startedAt: at,
    finishedAt: at,
    browser: { state: 'off' },
    archive: { files: ['acme-2026.warc.gz'], from: at, to: at },
  },
};
const gate = (company: string): Gate => ({
  company,
  title: '',
  aim: { of: 'total' },
  demand: { kind: 'score', atLeast: 0.5 },
  measured: { kind: 'unknown', reason: 'bad-http', detail: 'secret-detail' },
  state: 'unknown',
  onUnknown: 'warn',
});
const hostile = 'secret-text <b>hostile.test</b> +49 30 765432 jane.doe@hostile.test';
const cards = [walledOff, telling, bare, half, russian, saying(hostile)];
/** Titles of the rubric are the user's own. */
const ownTitles = ({ channels, ...card }: Scorecard): Scorecard => ({
  ...card,
  channels: channels.map((channel, index) => ({
    ...channel,
    title: acme.channels[index]?.title ?? '',
    criteria: channel.criteria.map((one) => ({ ...one, title: one.id })),
  })),
  fixes: card.fixes.map((fix) => ({ ...fix, title: 'Fix' })),
});
const withoutQuestion = ({ channels, ...card }: Scorecard): Scorecard => ({
  ...card,
  channels: channels.map((channel) => ({
    ...channel,
    criteria: channel.criteria.map((one) =>
      one.verdict.state === 'manual'
        ? { ...one, verdict: { state: 'manual', question: 'Is acme.test, or Zephyrine, good?' } }
        : one,
    ),
  })),
});
const original = reportOf(cards.map(ownTitles).map(withoutQuestion));
const report: Report = {
  ...original,
  rubric: { ...original.rubric, title: 'Benchmark for Zephyrine (acme.test)' },
  gates: [gate('bare.test'), gate('acme.test'), gate('elsewhere.test')],
};
const veiled = anonymous(report, wording.en, names);

/** Every text in a value. */
function textsIn(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
const traces =
  /acme|\bbare|walled|\bhalf\b|hostile|elsewhere|zephyrine|пример|e1afmkfd|\.test|secret|c2VjcmV0|@|https?:\/\/|765432|maria|lopez|jane|karla|поддержка|оплатить|frame/i;

describe('an anonymous report', () => {
  test('holds nothing that leads to a company: no host, address, number, name, excerpt, path or picture', () => {
    expect(textsIn(veiled).filter((text) => traces.test(text) && text !== 'needs-contact')).toEqual([]);
  });

  test.each(['en', 'ru'] as const)('tells nothing of them in any format, in %s', (locale) => {
    for (const format of ['terminal', 'markdown', 'csv', 'json', 'junit'] as const) {
      const shown = render(report, { format, locale, names, anonymize: true, details: true, people: 'shown', width: 200 });
      expect(shown.replaceAll('www.w3.org', '').match(traces)?.[0], format).toBeUndefined();
    }
    const page = render(report, { format: 'html', locale, names, anonymize: true, people: 'shown' });
    expect(page.match(/acme|walled\.|hostile|zephyrine|пример|secret|\.test|765432|maria|karla|href="https?:/i)).toBeNull();
  });

  test('calls the companies by letters in the order of the ranking, whatever the order of the command line', () => {
    expect(veiled.scorecards.map(({ domain, total }) => [domain, total.score])).toEqual([
      ['Company A', 0.78],
      ['Company B', 0.62],
      ['Company C', 0.55],
      ['Company D', 0.5],
      ['Company E', 0.11],
      ['Company F', null],
    ]);
    const turned = anonymous({ ...report, scorecards: report.scorecards.toReversed() }, wording.en, names);
    expect(turned.scorecards).toEqual(veiled.scorecards);
    expect(veiled.comparison.commonBasis.scores.map(({ domain }) => domain).join()).toBe(
      'Company A,Company B,Company C,Company D,Company E,Company F',
    );
    expect(veiled.gates?.map(({ company }) => company)).toEqual(['Company A', 'Company E', 'a company outside of the run']);
  });

  test('goes on with two letters after the last one', () => {
    expect([0, 25, 26, 51, 52, 702].map(wording.en.anonymous.company)).toEqual(
      ['A', 'Z', 'AA', 'AZ', 'BA', 'AAA'].map((letters) => `Company ${letters}`),
    );
    expect(wording.ru.anonymous.company(2)).toBe('Компания В');
  });

  test('keeps products of others, and not one that is called after the company', () => {
    const { readings } = veiled.scorecards[0] ?? acme;
    const products = readings['chat.products'];
    expect(products?.state === 'found' && products.value).toEqual(['intercom', 'a product of its own']);
    const shown = render(report, { format: 'terminal', names, anonymize: true, width: 120 });
    expect(shown).toContain('Zendesk Guide');
    expect(shown).toContain('Intercom');
  });

  test('keeps of a place whose it is, the kind of page and the time, and tells pages apart as before', () => {
    const { readings, visits } = veiled.scorecards[0] ?? acme;
    expect(visits.slice(0, 2)).toEqual([
      { url: 'Company A: page 1 (contact)', via: 'http', role: 'contact', kind: 'failed', at, reason: 'bad-http' },
      { url: 'Company A: page 2', via: 'http', kind: 'page', at, status: 200 },
    ]);
    expect(readings['email.helpdesk']).toEqual({
      state: 'unknown',
      reason: 'bad-http',
      detail: '',
      tried: [
        { url: 'dns:Company A: name 1?type=CNAME', via: 'dns', at },
        { url: expect.stringMatching(/^another site: page \d+$/), via: 'http', at },
      ],
    });
    const shown = render(reportOf([bare]), { format: 'terminal', names, anonymize: true, width: 120, details: true });
    expect(shown).toContain('not there (7 pages read)');
    expect(shown).not.toContain('on other sites');
    const trouble = render(reportOf([acme, walledOff]), { format: 'terminal', names, anonymize: true, width: 120 });
    expect(trouble).toContain('  Company B  6 pages: page 1, page 2, page 3, page 4 and 2 more');
  });

  test('keeps every score and verdict', () => {
    const scores = (of: Report) =>
      of.scorecards
        .map(({ channels, total }) => ({
          total,
          verdicts: channels.flatMap(({ criteria }) =>
            criteria.map(({ verdict }) => (verdict.state === 'scored' ? verdict : verdict.state)),
          ),
        }))
        .toSorted((a, b) => (b.total.score ?? -1) - (a.total.score ?? -1));
    expect(scores(veiled)).toEqual(scores(report));
  });

  test('leaves the tool’s own reason why something does not apply, and no other text in its place', () => {
    const because = (text: string): Scorecard => ({
      ...bare,
      channels: bare.channels.map((channel) => ({
        ...channel,
        criteria: channel.criteria.map((one) => ({ ...one, verdict: { state: 'not-applicable', because: text } })),
      })),
    });
    const told = (text: string) => {
      const verdict = anonymous(reportOf([because(text)]), wording.en).scorecards[0]?.channels[0]?.criteria[0]?.verdict;
      return verdict?.state === 'not-applicable' ? verdict.because : undefined;
    };
    expect(told('Forum on the site: not there')).toBe('Forum on the site: not there');
    expect(told('bare.test has none')).toBe('what it depends on is not there');
  });

  test('is asked for details by the domain that the user knows', () => {
    const options = { format: 'terminal', names, anonymize: true, details: true, width: 120 } as const;
    const shown = render(report, { ...options, only: ['half.test'] });
    expect(shown).toContain('\nCompany B ─');
    expect(shown).not.toContain('\nCompany A ─');
  });
});
