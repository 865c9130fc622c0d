import { describe, expect, it } from 'vitest';
import type { Report } from '../../src/model/scorecard.ts';
import { render } from '../../src/report/index.ts';
import { acme, bare, reportOf } from '../support/report-fixtures.ts';

const seen = (startedAt: string, finishedAt: string) => ({ startedAt, finishedAt, browser: { state: 'off' } }) as const;
const scoredAt = (madeAt: string): Report => ({
  ...reportOf([
    { ...acme, gathered: seen('2026-05-01T09:30:00Z', '2026-05-01T09:40:00Z') },
    { ...bare, gathered: seen('2026-05-02T09:30:00Z', '2026-05-02T09:40:00Z') },
  ]),
  madeAt,
});

const oneLine = (text: string): string => text.replace(/\s+/g, ' ');

describe('where a report comes from', () => {
  const told = 'scored 2026-11-22 10:00 UTC, pages seen 2026-05-01 to 2026-05-02';

  it.each(['terminal', 'markdown', 'html'] as const)('says in %s when pages were seen long before', (format) => {
    expect(oneLine(render(scoredAt('2026-11-22T10:00:00Z'), { format, width: 200 }))).toContain(told);
    expect(render(scoredAt('2026-05-02T09:41:00Z'), { format, width: 200 })).not.toContain('pages seen');
  });

  it('says the hour where that was on the same day', () => {
    const report = { ...reportOf([{ ...acme, gathered: seen('2026-05-01T09:30:00Z', '2026-05-01T09:40:00Z') }]) };
    expect(oneLine(render({ ...report, madeAt: '2026-05-01T12:00:00Z' }, { format: 'terminal', width: 200 }))).toContain(
      'scored 2026-05-01 12:00 UTC, pages seen 2026-05-01 09:40 UTC',
    );
  });

  it('tells machines both', () => {
    const { madeAt, scorecards } = JSON.parse(render(scoredAt('2026-11-22T10:00:00Z'), { format: 'json' }));
    expect(madeAt).toBe('2026-11-22T10:00:00Z');
    expect(scorecards[0].seen).toEqual({ from: '2026-05-01T09:30:00Z', to: '2026-05-01T09:40:00Z' });
    const csv = render(scoredAt('2026-11-22T10:00:00Z'), { format: 'csv' });
    expect(csv).toContain('"2026-11-22T10:00:00Z","2026-05-01T09:30:00Z","2026-05-01T09:40:00Z"');
    const junit = render(scoredAt('2026-11-22T10:00:00Z'), { format: 'junit' });
    expect(junit).toContain('<property name="seen_from" value="2026-05-01T09:30:00Z"/>');
  });
});
