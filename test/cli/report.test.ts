import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Flags } from '../../src/cli/options.ts';
import { reportCommand } from '../../src/cli/report-command.ts';
import { rubricForRun, withDemands } from '../../src/cli/run-rubric.ts';
import type { Assertion } from '../../src/model/gate.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { NoRunError } from '../../src/store/store-error.ts';
import { acme, bare } from '../support/report-fixtures.ts';
import { heard, saveRun } from '../support/saved-runs.ts';

const root = mkdtempSync(path.join(tmpdir(), 'support-audit-report-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const demand: Assertion = { company: '*', aim: { of: 'total' }, demand: { kind: 'coverage', atLeast: 0.1 } };

beforeAll(async () => {
  const { sha256 } = await readRubric('starter');
  const run = await saveRun(root, 'hurt', '2026-03-01T09:30:00.000Z', [acme, bare], { assertions: [demand] });
  for (const name of readdirSync(path.join(run, 'bare.test'))) writeFileSync(path.join(run, 'bare.test', name), '{');
  await saveRun(root, 'half', '2026-03-01T09:30:00.000Z', [acme], { unsaved: ['later.test'] });
  await saveRun(root, 'own', '2026-03-01T09:30:00.000Z', [acme], { sha256, names: { 'chat acme-chat': 'Acme Chat' } });
});

async function shown(run: string, flags: Partial<Flags> = {}) {
  const { output, said, stdout } = heard(120);
  const code = await reportCommand(run, { rubric: 'default', format: 'terminal', root, ...flags }, output);
  return { code, said, stdout: stdout() };
}

describe('report', () => {
  it('counts a company whose files are damaged as one that could not be assessed', async () => {
    const { code, stdout } = await shown('hurt', { failUnder: 5 });
    expect(code).toBe(3);
    expect(stdout).toContain('could not be assessed (what was saved of it is damaged)');
    const { scorecards, gates } = JSON.parse((await shown('hurt', { format: 'json' })).stdout);
    expect(scorecards[1]).toMatchObject({
      domain: 'bare.test',
      state: 'unknown',
      reason: 'saved-damaged',
      total: { score: null },
    });
    expect(gates).toMatchObject([
      { company: 'acme.test', state: 'passed' },
      { company: 'bare.test', state: 'failed' },
    ]);
  });

  it('gives such a company a suite of its own in JUnit, and says when no suite has a test', async () => {
    const { stdout, said } = await shown('half', { format: 'junit' });
    expect(stdout).toContain('<error type="interrupted" message="the run was interrupted"/>');
    expect(said.at(-1)).toBe('There is no assertion: the JUnit file holds no test.');
    expect((await shown('hurt', { format: 'junit' })).said.join()).not.toContain('no test');
  });

  it('says which of its options change nothing', async () => {
    const { said } = await shown('own', { given: ['csvDialect'], csvDialect: 'excel' });
    expect(said).toContain('--csv-dialect changes nothing here: no report is made as CSV.');
    expect((await shown('own', { given: ['csv'], csv: 'wide', format: 'csv' })).said.join()).not.toContain('--csv');
  });

  it('names no run that is not there', async () => {
    await expect(shown('hrut')).rejects.toThrow(NoRunError);
  });
});

describe('the rubric for a saved run', () => {
  const unnamed = { rubric: 'default', given: [], byDefault: ['rubric'] };

  it('is its own where nobody names one, and what was named otherwise', async () => {
    const { output, said } = heard();
    const folder = await saveRun(root, 'starter', '2026-03-01T09:30:00.000Z', [acme], {
      id: 'starter',
      sha256: (await readRubric('starter')).sha256,
    });
    expect((await rubricForRun(folder, unnamed, output)).id).toBe('starter');
    expect((await rubricForRun(folder, { rubric: 'extended', given: ['rubric'], byDefault: [] }, output)).id).toBe('extended');
    expect(said).toEqual([]);
  });

  it('is the usual one where its own is not to be had, and that is said', async () => {
    const { output, said } = heard();
    expect((await rubricForRun(path.join(root, 'half'), unnamed, output)).id).toBe('default');
    expect(said).toEqual([
      expect.stringMatching(/^The run was priced by the rubric default 1\.0\.0 \(000000000000\) and is now by default/),
    ]);
  });

  it('demands what a configuration demands beside it', async () => {
    const rubric = await readRubric('starter');
    expect(withDemands(rubric, { demands: () => [demand] }).assertions).toEqual([...(rubric.assertions ?? []), demand]);
    expect(withDemands(rubric, {})).toBe(rubric);
  });
});
