import { describe, expect, it } from 'vitest';
import type { Flags } from '../../src/cli/options.ts';
import type { Output } from '../../src/cli/output.ts';
import { fitted, showProgress } from '../../src/cli/progress.ts';
import { columns } from '../../src/report/layout.ts';
import { missingOf, pageOf } from '../support/page-of.ts';
import { acme, bare, walledOff } from '../support/report-fixtures.ts';

const flags: Flags = { rubric: 'default', format: 'terminal' };
const domains = ['acme.test', 'bare.test', 'walled.test'].map((domain) => ({ domain }));

interface Where {
  readonly width?: number;
  readonly liveTerminal?: boolean;
  readonly companies?: readonly { readonly domain: string; readonly name?: string }[];
}

/** A progress whose clock stands until it is set, and all that it shows and says. */
function watched(further: Partial<Flags> = {}, { width = 120, liveTerminal = true, companies = domains }: Where = {}) {
  const shown: string[] = [];
  const said: string[] = [];
  let seconds = 0;
  const output: Output = {
    report: () => Promise.resolve(),
    say: (line) => said.push(line),
    live: (line) => shown.push(line(width)),
    color: false,
    width: 80,
    liveTerminal,
  };
  const progress = showProgress(companies, { ...flags, ...further }, output, () => seconds * 1000);
  const visit = (domain: string, via: 'http' | 'browser', kind: 'page' | 'missing' = 'page'): void => {
    const url = `https://${domain}/`;
    progress.on({ kind: 'visited', domain, visit: kind === 'page' ? pageOf(url, '', { via }) : missingOf(url, { via }) });
  };
  return {
    ...progress,
    visit,
    at: (now: number) => {
      seconds = now;
    },
    shown,
    said,
  };
}

describe('a company with a name', () => {
  const companies = [
    { domain: 'acme.test', name: 'Acme Rockets' },
    { domain: 'bare.test', name: 'Twin' },
    { domain: 'walled.test', name: 'Twin' },
  ];
  it('is called by it, in the live line and when it is done, but for one that two of them have', () => {
    const { on, end, shown, said } = watched({ verbose: true }, { companies });
    for (const { domain } of companies) on({ kind: 'started', domain });
    on({ kind: 'finished', domain: 'acme.test', scorecard: acme });
    end();
    expect(shown[2]).toContain('Acme Rockets: reading the site, 0 pages · bare.test:');
    expect(said).toEqual(['[1/3] Acme Rockets: 78 points']);
  });
});

describe('the live line', () => {
  it('tells the seconds, and of each company what is done and the pages that were read', () => {
    const { on, visit, at, end, shown } = watched();
    on({ kind: 'started', domain: 'acme.test' });
    visit('acme.test', 'http');
    visit('acme.test', 'http', 'missing');
    at(4);
    visit('acme.test', 'browser');
    at(75);
    on({ kind: 'measuring', domain: 'acme.test' });
    on({ kind: 'finished', domain: 'acme.test', scorecard: acme });
    end();
    expect(shown).toEqual([
      'Scanning 0/3, 0 s · acme.test: reading the site, 0 pages',
      'Scanning 0/3, 0 s · acme.test: reading the site, 1 page',
      'Scanning 0/3, 0 s · acme.test: reading the site, 1 page',
      'Scanning 0/3, 4 s · acme.test: in the browser, 2 pages',
      'Scanning 0/3, 1 min 15 s · acme.test: measuring, 2 pages',
      'Scanning 1/3, 1 min 15 s',
      '',
    ]);
  });

  it('tells of the company with the most pages where there is no room for all', () => {
    const { on, visit, shown } = watched({}, { width: 80 });
    on({ kind: 'started', domain: 'bare.test' });
    on({ kind: 'started', domain: 'acme.test' });
    visit('acme.test', 'http');
    expect(shown.at(-1)).toBe('Scanning 0/3, 0 s · acme.test: reading the site, 1 page · 1 more');
  });

  it.each([200, 80, 60, 40, 24, 12, 5])('is never wider than %i columns', (width) => {
    const companies = ['столовая.рф', 'acme.test', 'half.test'].map((domain) => ({
      full: `${domain}: reading the site`,
      short: domain,
    }));
    const line = fitted('Scanning 0/3', companies, (count) => `${count} more`, width);
    expect(columns(line)).toBeLessThanOrEqual(width);
    expect(line === '').toBe(width < 12);
  });

  it('names companies alone where there is room for no more', () => {
    const companies = [
      { full: 'acme.test: reading the site, 12 pages', short: 'acme.test' },
      { full: 'bare.test: measuring, 3 pages', short: 'bare.test' },
    ];
    expect(fitted('Scanning 0/2', companies, (count) => `${count} more`, 40)).toBe('Scanning 0/2 · acme.test · bare.test');
  });
});

describe('the end of a scan', () => {
  const scanned = (further: Partial<Flags> = {}, liveTerminal = false) => {
    const watch = watched(further, { liveTerminal });
    watch.visit('acme.test', 'http');
    for (const scorecard of [acme, bare, walledOff]) watch.on({ kind: 'finished', domain: scorecard.domain, scorecard });
    watch.at(9.6);
    watch.end();
    watch.at(30);
    return watch;
  };

  it('sums up companies, what became of them, pages and seconds', () => {
    expect(scanned().summary()).toBe('3 companies (2 assessed, 1 could not be assessed), 1 page read, 10 s');
    expect(scanned({ lang: 'ru' }).summary()).toBe('3 компании (оценено 2, не удалось оценить 1), 1 страница, 10 с');
  });

  it('has a line for each company where there is no terminal', () => {
    expect(scanned().said.map((line) => line.replace(/; .*/, '; ...'))).toEqual([
      '[1/3] acme.test: 78 points',
      '[2/3] bare.test: 11 points',
      '[3/3] walled.test: no score; ...',
    ]);
    expect(scanned({}, true).said).toEqual([]);
  });

  it('counts the companies that a run had before it was gone on with', () => {
    const { on, summary, said, end } = watched();
    on({ kind: 'resumed', kept: [acme, walledOff], companies: 3 });
    on({ kind: 'finished', domain: 'bare.test', scorecard: bare });
    end();
    expect(said).toEqual(['2 of 3 companies kept from before']);
    expect(summary()).toBe('3 companies (2 assessed, 1 could not be assessed), 0 pages read, 0 s');
  });

  it('says nothing with --quiet', () => {
    const { said, shown, summary } = scanned({ quiet: true });
    expect([said, shown, summary()]).toEqual([[], [], undefined]);
  });
});
