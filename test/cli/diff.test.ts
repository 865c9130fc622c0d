import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openBaseline, tellChanges } from '../../src/cli/baseline.ts';
import { diffCommand } from '../../src/cli/diff-command.ts';
import type { Flags } from '../../src/cli/options.ts';
import { absent, found } from '../../src/model/reading.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { acme, bare, reportOf, scored, walledOff } from '../support/report-fixtures.ts';
import { heard, saveRun, withVerdict } from '../support/saved-runs.ts';

const root = mkdtempSync(path.join(tmpdir(), 'support-audit-diff-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

const at = '2026-03-02T10:00:00Z';
const searched = [{ url: 'https://acme.test/contact', via: 'browser', at }] as const;
/** The same company after its chat was taken off the site. */
const chatless: Scorecard = {
  ...withVerdict(acme, 'chat.availability', scored('chat.availability', 0)),
  readings: { ...acme.readings, 'chat.availability': absent(searched) },
};
const hidden = withVerdict(acme, 'chat.availability', { state: 'unknown', reason: 'bot-wall', detail: '' });

beforeAll(async () => {
  await saveRun(root, 'first', '2026-03-01T09:30:00.000Z', [acme, bare]);
  await saveRun(root, 'chatless', '2026-03-02T10:00:00.000Z', [chatless]);
  await saveRun(root, 'hidden', '2026-03-03T10:00:00.000Z', [hidden, bare]);
  await saveRun(root, 'gone', '2026-03-04T10:00:00.000Z', [{ ...walledOff, domain: 'acme.test' }]);
  await saveRun(root, 'half', '2026-03-05T10:00:00.000Z', [acme], { unsaved: ['bare.test'] });
});

async function differ(before: string, after: string, flags: Partial<Flags> = {}, width = 80) {
  const { output, said, stdout } = heard(width);
  const code = await diffCommand(before, after, { rubric: 'default', format: 'terminal', root, ...flags }, output);
  return { code, said, stdout: stdout() };
}

describe('diff', () => {
  it('shows what regressed with the evidence of both sides, and the company that only one run holds', async () => {
    const { code, stdout } = await differ('first', 'chatless');
    expect(code).toBe(0);
    expect(stdout).toContain(`
  regressed       Online consultants available: 100 → 0
    before: people online now, Intercom Messenger, tawk.to
            https://acme.test/ (in the browser, #launcher), 2026-03-01 09:30
            UTC: “We are online”
    after:  not there (1 page read)
            read: https://acme.test/contact (in the browser), 2026-03-02 10:00
            UTC
`);
    expect(stdout).toContain('  regressed: 80 (80-82) → 68 (68-70) over the 11 criteria that can be compared');
    expect(stdout).toContain('  only in the earlier run, so nothing can be said of it');
  });

  it('speaks Russian', async () => {
    const { stdout } = await differ('first', 'chatless', { lang: 'ru' });
    expect(stdout).toContain(`
  хуже             Online consultants available: 100 → 0
    было:  люди сейчас в сети, Intercom Messenger, tawk.to
           https://acme.test/ (в браузере, #launcher), 01.03.2026 09:30 UTC: «We
           are online»
    стало: нет (прочитано: 1 страница)
           прочитано: https://acme.test/contact (в браузере), 02.03.2026 10:00
           UTC
`);
    expect(stdout).toContain('  есть только в раннем запуске, поэтому сказать нечего\n');
  });

  it.each([40, 80, 200])('fits %i columns', async (width) => {
    const { stdout } = await differ('first', 'chatless', {}, width);
    expect(Math.max(...stdout.split('\n').map((line) => [...line].length))).toBeLessThanOrEqual(width);
  });

  it('ends with code 1 under --no-regressions when a criterion regressed, and only then', async () => {
    expect(await differ('first', 'chatless', { regressions: false })).toMatchObject({
      code: 1,
      said: ['Regressed: acme.test (1 criterion).'],
    });
    expect(await differ('chatless', 'first', { regressions: false })).toMatchObject({ code: 0, said: [] });
  });

  it('tells what was lost sight of, which is no regression', async () => {
    const { code, said, stdout } = await differ('first', 'hidden', { regressions: false });
    expect({ code, said }).toEqual({ code: 0, said: ['Lost sight of, which is no regression: acme.test (1 criterion).'] });
    expect(stdout).toContain('  lost sight of   Online consultants available: 100 → ?');
  });

  it('cannot tell of a company that could not be assessed any more, and says so with code 3', async () => {
    const { code, said, stdout } = await differ('chatless', 'gone', { regressions: false });
    expect(code).toBe(3);
    expect(said.at(-1)).toBe('Whether these regressed cannot be told, for they could not be assessed: acme.test.');
    expect(stdout).toContain('could not be assessed in the later run');
    expect(stdout).not.toContain('100 → ?');
  });

  it('cannot tell where the runs have nothing in common', async () => {
    await saveRun(root, 'other', '2026-03-06T10:00:00.000Z', [{ ...acme, domain: 'else.test' }]);
    expect(await differ('chatless', 'other', { regressions: false })).toMatchObject({
      code: 3,
      said: ['Whether something regressed cannot be told: the two runs have no criterion that can be compared.'],
    });
  });

  it('names what an unfinished run lacks', async () => {
    const { said } = await differ('first', 'half');
    expect(said).toEqual([expect.stringContaining('The run is unfinished; nothing was saved of bare.test.')]);
  });

  it('is JSON with the change, both readings and the totals on the common basis', async () => {
    const { companies } = JSON.parse((await differ('first', 'chatless', { format: 'json' })).stdout);
    const [company, other] = companies;
    const change = company.criteria.find(({ criterion }: { criterion: string }) => criterion === 'chat.availability');
    expect(change).toMatchObject({
      change: { kind: 'regressed', by: -1 },
      before: { verdict: { score: 1 }, reading: { state: 'found', evidence: [{ excerpt: 'We are online' }] } },
      after: { verdict: { score: 0 }, reading: { state: 'absent', searched } },
    });
    expect(company.commonBasis.change.kind).toBe('regressed');
    expect(other).toEqual({ domain: 'bare.test', in: 'before' });
  });

  it('is CSV with a row for each criterion, and Markdown with a table of what changed', async () => {
    const csv = (await differ('first', 'chatless', { format: 'csv' })).stdout;
    expect(csv).toContain('"acme.test","chat","chat.availability","Online consultants available","regressed","","100","0",');
    expect(csv).toContain('"bare.test","","","","only-before"');
    const markdown = (await differ('first', 'chatless', { format: 'markdown' })).stdout;
    expect(markdown).toMatch(
      /^\| \*\*regressed\*\* \| Online consultants available \| \*\*100\*\* .*<br>.*\| \*\*0\*\* not there/m,
    );
  });

  it('masks addresses that name people in every format', async () => {
    const named = {
      ...acme,
      readings: {
        ...acme.readings,
        'chat.availability': absent([{ ...searched[0], url: 'https://acme.test/?to=jane.doe@acme.test' }]),
      },
    };
    await saveRun(root, 'named', '2026-03-07T10:00:00.000Z', [
      withVerdict(named, 'chat.availability', scored('chat.availability', 0)),
    ]);
    for (const format of ['terminal', 'markdown', 'csv', 'json'])
      expect((await differ('first', 'named', { format }, 200)).stdout).not.toContain('jane.doe@');
  });
});

describe('a difference', () => {
  it('names what the two runs were started with where that differs, with the values where they are short', async () => {
    const folder = (id: string, options: Readonly<Record<string, string | boolean>>) =>
      saveRun(root, id, '2026-03-08T10:00:00.000Z', [acme], { options });
    await folder('seen', { '--no-browser': false, 'vendors in --config': '[]'.repeat(90) });
    await folder('blind', { '--no-browser': true });
    const { stdout } = await differ('seen', 'blind', {}, 200);
    expect(stdout).toContain('--no-browser differs (no → yes), so a change may come from what was looked at.');
    expect(stdout).toContain('vendors in --config differs, so a change may come from what was looked at.');
    const { options } = JSON.parse((await differ('seen', 'blind', { format: 'json' })).stdout);
    expect(options[0]).toEqual({ name: '--no-browser', before: false, after: true });
  });

  it('tells first what is gone, once for all that hangs on it, with what was found and where it was looked for in vain', async () => {
    const products = (card: Scorecard, reading: NonNullable<Scorecard['readings']['chat.products']>) => ({
      ...card,
      readings: { ...card.readings, 'chat.products': reading },
    });
    const evidence = { url: 'https://acme.test/', at, via: 'browser', where: 'script', excerpt: 'intercom' } as const;
    const own = { state: 'unknown', reason: 'bot-wall', detail: '' } as const;
    const [had, lost] = [
      products(withVerdict(acme, 'chat.in-house', own), found(['intercom'], [evidence])),
      products(withVerdict(acme, 'chat.in-house', { state: 'not-applicable', because: 'no chat' }), absent(searched)),
    ];
    await saveRun(root, 'had', '2026-03-01T10:00:00.000Z', [had]);
    await saveRun(root, 'lost', '2026-03-02T10:00:00.000Z', [lost]);
    const { code, stdout, said } = await differ('had', 'lost', { regressions: false }, 200);
    expect(code).toBe(1);
    expect(said).toEqual(['Regressed: acme.test (1 criterion).']);
    expect(stdout).toContain(`
  gone            Chat products on the site: on which hangs: Chat of the company’s own making
    before: Intercom Messenger
            https://acme.test/ (in the browser, script), 2026-03-02 10:00 UTC: “intercom”
    after:  not there (1 page read)
            read: https://acme.test/contact (in the browser), 2026-03-02 10:00 UTC
`);
    const back = await differ('lost', 'had', { regressions: false }, 200);
    expect(back).toMatchObject({ code: 0, said: [] });
    expect(back.stdout).toContain('  new             Chat products on the site');
    expect(back.stdout).not.toContain('lost sight of');
  });

  it('of a company that the later run was to hold and does not cannot tell, with code 3', async () => {
    const { code, said, stdout } = await differ('first', 'half', { regressions: false });
    expect(code).toBe(3);
    expect(said.at(-1)).toBe('Whether these regressed cannot be told, for they could not be assessed: bare.test.');
    expect(stdout).toContain('could not be assessed in the later run (the run was interrupted)');
  });

  it('of a run and itself is refused', async () => {
    await expect(differ('first', 'first')).rejects.toThrow('first and first are one run');
  });
});

describe('scan --baseline', () => {
  const flags: Flags = { rubric: 'default', format: 'terminal', baseline: path.join(root, 'first') };

  it('tells the changes behind the scorecard on a terminal, and on stderr beside other formats', async () => {
    const { output, said, stdout } = heard();
    const baseline = await openBaseline(flags, undefined, output);
    expect(await tellChanges(baseline, reportOf([chatless, bare]), 0, flags, output)).toBe(0);
    expect(stdout()).toContain('What changed between two runs');
    expect(said).toEqual([]);
    const beside = heard();
    await tellChanges(baseline, reportOf([chatless]), 0, { ...flags, format: 'json' }, beside.output);
    expect(beside.stdout()).toBe('');
    expect(beside.said[0]).toContain('What changed between two runs');
  });

  it('ends with code 1 for a regression, unless the scan has a code of its own', async () => {
    const { output } = heard();
    const strict = { ...flags, regressions: false };
    const baseline = reportOf([acme]);
    expect(await tellChanges(baseline, reportOf([chatless]), 0, strict, output)).toBe(1);
    expect(await tellChanges(baseline, reportOf([chatless]), 3, strict, output)).toBe(3);
    expect(await tellChanges(undefined, reportOf([chatless]), 0, strict, output)).toBe(0);
  });

  it('finds a run under the root, and beside the folder that the scan is saved to', async () => {
    const { output } = heard();
    const named = { ...flags, baseline: 'first' };
    const place = { save: path.join(root, 'now'), keep: 'pages', resume: false } as const;
    for (const found of [await openBaseline({ ...named, root }, undefined, output), await openBaseline(named, place, output)])
      expect(found?.scorecards.map(({ domain }) => domain)).toEqual(['acme.test', 'bare.test']);
    await expect(openBaseline({ ...named, root: path.join(root, 'elsewhere') }, place, output)).rejects.toThrow('no run first');
    await expect(openBaseline(named, undefined, output)).rejects.toThrow('no run first');
  });

  it('is refused before the scan where it cannot work', async () => {
    const { output } = heard();
    const bad = (more: Partial<Flags>, resumed?: string) =>
      openBaseline(
        { ...flags, ...more },
        resumed === undefined ? undefined : { save: resumed, keep: 'pages', resume: true },
        output,
      );
    await expect(bad({ baseline: path.join(root, 'nowhere') })).rejects.toThrow('there is no run');
    await expect(bad({}, path.join(root, 'first'))).rejects.toThrow('is the run that this scan goes on with');
    const { baseline: _, ...without } = flags;
    await expect(openBaseline({ ...without, regressions: false }, undefined, output)).rejects.toThrow('add --baseline RUN');
    expect(await openBaseline(without, undefined, output)).toBeUndefined();
  });
});
