import { describe, expect, test } from 'vitest';
import { absent, found, unknown } from '../../src/model/reading.ts';
import type { Scorecard, ScoredCriterion } from '../../src/model/scorecard.ts';
import { render } from '../../src/report/index.ts';
import { acme, bare, half, reportOf, scored } from '../support/report-fixtures.ts';

const at = '2026-03-01T09:30:00Z';
const seen = { url: 'https://acme.test/help', via: 'http', at } as const;
const proof = { url: 'https://acme.test/forum', at, via: 'http', where: 'topic', excerpt: 'Export stops' } as const;
const row = (measure: ScoredCriterion['measure'], title: string, verdict: ScoredCriterion['verdict']): ScoredCriterion => ({
  id: measure,
  title,
  weight: 1,
  measure,
  verdict,
});
const nothing = { score: null, low: null, high: null, coverage: 0 } as const;
const cardWith = (criteria: readonly ScoredCriterion[], more: Partial<Scorecard>): Scorecard => ({
  ...acme,
  fixes: [],
  visits: [],
  readings: {},
  channels: [{ id: 'kb', title: 'Help', weight: 1, total: nothing, criteria }],
  ...more,
});
const detailsOf = (card: Scorecard, format: 'terminal' | 'markdown' = 'terminal'): string => {
  const shown = render(reportOf([card]), { format, width: 200, details: true });
  return shown.slice(shown.indexOf(format === 'terminal' ? '\nHelp: ' : '## Every verdict'));
};
const refused = { state: 'unknown', reason: 'tcp-refused', detail: 'https://acme.test/help: connect ECONNREFUSED' } as const;
const failed = (url: string, reason: 'tcp-refused' | 'dns-nxdomain') =>
  ({ url, via: 'http', kind: 'failed', at, reason, detail: '' }) as const;

describe('the details', () => {
  const why = unknown('tcp-refused', refused.detail, [seen]);
  const twice = cardWith([row('kb.search', 'Has a search', refused), row('kb.clarity', 'Is clear', refused)], {
    readings: { 'kb.search': why, 'kb.clarity': why },
  });
  test.each(['terminal', 'markdown'] as const)('tell a cause once and refer to it afterwards (%s)', (format) => {
    const shown = detailsOf(twice, format);
    expect(shown.match(/connect ECONNREFUSED/g)).toHaveLength(1);
    expect(shown.match(/Looked at: 1 address/g)).toHaveLength(1);
    expect(shown.match(/As under “Has a search”\./g)).toHaveLength(1);
  });
  test.each(['terminal', 'markdown'] as const)('give an advice once, at the end of the company (%s)', (format) => {
    const shown = detailsOf(twice, format);
    expect(shown.match(/Check the address and the port\./g)).toHaveLength(1);
    expect(shown.indexOf('What you can do')).toBeGreaterThan(shown.indexOf('Is clear'));
  });
  test('say a reason once where nothing is known beyond it', () => {
    const untold = { state: 'unknown', reason: 'not-told', detail: 'No article shows how readers voted.' } as const;
    const shown = detailsOf(cardWith([row('kb.usefulness', 'Is useful', untold)], {}));
    expect(shown).toContain('could not tell: no article shows how readers voted\n');
    expect(shown.match(/article shows how readers voted/gi)).toHaveLength(1);
  });
  test('leave the name of a product at the beginning of a reason as it is', () => {
    const untold = { state: 'unknown', reason: 'not-told', detail: 'Docusaurus shows itself.' } as const;
    expect(detailsOf(cardWith([row('kb.usefulness', 'Is useful', untold)], {}))).toContain(
      'could not tell: Docusaurus shows itself',
    );
  });
  test('refer to evidence of another channel by its name, and add only what is new', () => {
    const forum = found(1, [proof], { note: 'Three of three topics.' });
    const card = cardWith([], {
      channels: [
        {
          id: 'forum',
          title: 'Help',
          weight: 1,
          total: nothing,
          criteria: [row('forum.topic-fit', 'Fits', scored('forum.topic-fit', 1))],
        },
        {
          id: 'community',
          title: 'Community',
          weight: 1,
          total: nothing,
          criteria: [row('community.topic-fit', 'Fits there', scored('community.topic-fit', 1))],
        },
      ],
      readings: {
        'forum.topic-fit': forum,
        'community.topic-fit': { ...forum, note: 'Three of three topics. The forum is the community.' },
      },
    });
    const shown = detailsOf(card);
    expect(shown.match(/Export stops/g)).toHaveLength(1);
    expect(shown.match(/Three of three/g)).toHaveLength(1);
    expect(shown).toMatch(/Fits there[\s\S]*The forum is the community\.\n +As under “Fits” \(Help\)\./);
  });
  test('count pages that were read apart from those that are not there, that failed, and that are of others', () => {
    const pageAt = (url: string, kind: 'page' | 'missing') => ({ url, via: 'http', kind, at }) as const;
    const urls = ['https://acme.test/', 'https://other.test/', 'https://acme.test/faq', 'https://acme.test/help'];
    const [home = '', other = '', gone = '', lost = ''] = urls;
    const why = unknown(
      'tcp-refused',
      refused.detail,
      urls.map((url) => ({ ...seen, url })),
    );
    const shown = detailsOf(
      cardWith([row('kb.search', 'Has a search', refused)], {
        readings: { 'kb.search': why },
        visits: [pageAt(home, 'page'), pageAt(other, 'page'), pageAt(gone, 'missing'), failed(lost, 'tcp-refused')],
      }),
    );
    expect(shown).toContain('2 pages read (1 on other sites), 1 not there, 1 could not be read.');
    expect(shown).toContain('Looked at: 4 addresses');
  });
  test('refer to the pages of another channel only where they were read for an answer', () => {
    const part = (id: 'chat' | 'forum', criterion: ScoredCriterion) =>
      ({ id, title: id, weight: 1, total: nothing, criteria: [criterion] }) as const;
    const other = unknown('tcp-refused', 'https://forum.acme.test/: connect ECONNREFUSED', [seen]);
    const shown = detailsOf(
      cardWith([], {
        channels: [
          part('chat', row('chat.availability', 'Has consultants', refused)),
          part('forum', row('forum.availability', 'Has a forum', { ...refused, detail: other.detail })),
        ],
        readings: { 'chat.availability': unknown('tcp-refused', refused.detail, [seen]), 'forum.availability': other },
      }),
    );
    expect(shown).not.toContain('The same pages as under');
  });
  test('say whose pages could not be read, as others of the site were', () => {
    const unread = { state: 'unknown', reason: 'no-page-read', detail: 'no page was read' } as const;
    const shown = detailsOf(cardWith([row('forum.availability', 'Has a forum', unread)], {}));
    expect(shown).toContain('could not tell: no page of the forum could be read\n');
    expect(shown).not.toContain('no page was read');
  });
  test('say once that there is no knowledge base', () => {
    const none = absent([seen], { note: 'There is no knowledge base.' });
    const shown = detailsOf(
      cardWith(
        [row('kb.search', 'Has a search', scored('kb.search', 0)), row('kb.clarity', 'Is clear', scored('kb.clarity', 0))],
        {
          readings: { 'kb.search': none, 'kb.clarity': none },
        },
      ),
    );
    expect(shown.match(/There is no knowledge base/g)).toHaveLength(1);
  });
});

describe('values of criteria that ask for the contrary', () => {
  test.each([
    ['kb.empty-sections', 0, 'no section is empty'],
    ['kb.empty-sections', 0.25, '25 % of sections are empty'],
    ['kb.dead-ends', 0, 'every article leads to a person'],
    ['kb.rating-social-only', false, 'no button that shares stands in for ratings'],
    ['chat.in-house', false, 'a product of others'],
  ] as const)('%s of %s reads "%s"', (measure, value, text) => {
    const reading = typeof value === 'number' ? { [measure]: found(value, [proof]) } : { [measure]: found(value, [proof]) };
    expect(detailsOf(cardWith([row(measure, 'Asks', scored(measure, 1))], { readings: reading }))).toContain(text);
  });
  test('nothing seen so far is not said with a sign for at least', () => {
    const readings = { 'kb.search': found(0, [proof], { bound: 'at-least' }) };
    const shown = detailsOf(cardWith([row('kb.search', 'Has a search', scored('kb.search', 0))], { readings }));
    expect(shown).toContain('none of 4 checks so far, more may be there');
    expect(shown).not.toContain('≥');
  });
});

describe('an address of others that cannot be reached', () => {
  const lost = { state: 'unknown', reason: 'dns-nxdomain', detail: '' } as const;
  const criteria = [row('community.activity', 'Is active', lost)];
  test('is named, and nobody is told to check the spelling of the domain', () => {
    const shown = render(reportOf([cardWith(criteria, { visits: [failed('https://chat.test/api', 'dns-nxdomain')] })]), {
      format: 'terminal',
      width: 200,
      details: true,
    });
    expect(shown).toContain('could not look at chat.test: the name does not exist');
    expect(shown).not.toContain('Check the spelling');
  });
  test('is named with its port where one was named', () => {
    const refusedThere = { state: 'unknown', reason: 'tcp-refused', detail: '' } as const;
    const card = cardWith([row('community.activity', 'Is active', refusedThere)], {
      visits: [failed('http://192.0.2.7:8065/chat', 'tcp-refused')],
    });
    expect(render(reportOf([card]), { format: 'terminal', width: 200 })).toContain(
      'could not look at 192.0.2.7:8065: nothing listens',
    );
  });
  test('is not taken for the company’s own, whose spelling may be wrong', () => {
    const shown = render(reportOf([cardWith(criteria, { visits: [failed('https://help.acme.test/', 'dns-nxdomain')] })]), {
      format: 'terminal',
      width: 200,
      details: true,
    });
    expect(shown).toContain('could not look: the name does not exist');
    expect(shown).toContain('Check the spelling of the domain.');
  });
});

describe('details of what was named', () => {
  const report = reportOf([acme, half, bare]);
  const details = (only: readonly string[], format: 'terminal' | 'markdown' = 'terminal'): string => {
    const shown = render(report, { format, width: 200, details: true, only });
    return shown.slice(shown.indexOf(format === 'terminal' ? 'What could not be looked at' : '## Every verdict'));
  };
  const heads = (shown: string): readonly string[] =>
    [...shown.matchAll(/^(?:### )?(\S+\.test)(?: ─|$)/gm)].map(([, name = '']) => name);
  const criteria = (shown: string): number => shown.match(/\(weight \d\)/g)?.length ?? 0;

  test.each(['terminal', 'markdown'] as const)('in %s: a criterion of every company', (format) => {
    expect(heads(details(['kb.presence'], format))).toEqual(['acme.test', 'half.test', 'bare.test']);
    expect(criteria(details(['kb.presence'], format))).toBe(3);
  });
  test.each(['terminal', 'markdown'] as const)('in %s: every criterion of a company', (format) => {
    expect(heads(details(['half.test'], format))).toEqual(['half.test']);
    expect(criteria(details(['half.test'], format))).toBe(17);
  });
  test.each(['terminal', 'markdown'] as const)('in %s: of both, only where they meet', (format) => {
    expect(heads(details(['half.test', 'kb.presence', 'bare.test'], format))).toEqual(['half.test', 'bare.test']);
    expect(criteria(details(['half.test', 'kb.presence', 'bare.test'], format))).toBe(2);
  });
  test('count a channel whole, and do not point to what they leave out', () => {
    const shown = details(['kb.search', 'acme.test']);
    expect(shown).toContain('FAQ and knowledge base: 81 (73-89), 4 of 5 criteria measured');
    expect(shown).not.toContain('as under');
  });
  test('leave the comparison as it is', () => {
    expect(render(report, { format: 'terminal', details: true, only: ['half.test'] })).toContain('acme.test');
  });
});
