import { describe, expect, it } from 'vitest';
import type { Scorecard, Total } from '../../src/model/scorecard.ts';
import { type RenderOptions, render } from '../../src/report/index.ts';
import { acme, names, reportOf, scored } from '../support/report-fixtures.ts';
import { withVerdict } from '../support/saved-runs.ts';

const shown = (card: Scorecard, options: Partial<RenderOptions> = {}): string =>
  render(reportOf([card]), { format: 'html', names, ...options });
const withTotal = (total: Total): string => shown({ ...acme, total });

describe('figures in the HTML report', () => {
  it('stand on the step of the scale that their points name', () => {
    const classOf = (score: number): string | undefined =>
      /<td class="([^"]+)"><a href="#company-1-kb\.search">/.exec(
        shown(withVerdict(acme, 'kb.search', scored('kb.search', score))),
      )?.[1];
    expect([0, 0.194, 0.195, 0.395, 0.4, 0.996, 1].map(classOf)).toEqual(['s0', 's0', 's1', 's2', 's2', 's4', 's4']);
  });

  it('say that nothing is left open only where nothing is', () => {
    const open = withTotal({ score: 0.502, low: 0.501, high: 0.5049, coverage: 0.996 });
    expect(open).toContain('between 50 and 51');
    expect(open).toContain('99.6 %');
    expect(open).toContain('class="range"');
    expect(open).not.toContain('nothing left open');
    const exact = withTotal({ score: 0.7, low: 0.7, high: 0.7000000000000001, coverage: 1 });
    expect(exact).toContain('nothing left open');
    expect(exact).toContain('100 %');
  });

  it('tell in the language of the report why the sandbox of the browser was off', () => {
    const at = '2026-03-01T09:30:00Z';
    const browser = { state: 'used', name: 'Chromium 1', sandbox: 'off: running as root' } as const;
    const card = { ...acme, gathered: { startedAt: at, finishedAt: at, browser } };
    expect(shown(card)).toContain('Chromium 1, sandbox off: running as root');
    expect(shown(card, { locale: 'ru' })).toContain('Chromium 1, песочница выключена: запуск от root');
  });

  it('never share an id with a picture, whatever a criterion is called', () => {
    const at = '2026-03-01T09:30:00Z';
    const [first, ...rest] = acme.channels;
    if (!first) throw new Error('no channel');
    const [line, ...others] = first.criteria;
    if (!line) throw new Error('no criterion');
    const card: Scorecard = {
      ...acme,
      channels: [{ ...first, criteria: [{ ...line, id: 'picture-1' }, ...others] }, ...rest],
      visits: [{ url: 'https://acme.test/', via: 'browser', role: 'home', kind: 'page', at, screenshot: '/9j/home' }],
    };
    const ids = [...shown(card, { people: 'shown' }).matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
    expect(ids).toContain('picture-1-1');
    expect(new Set(ids).size).toBe(ids.length);
  });
});
