import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { diffCommand } from '../../src/cli/diff-command.ts';
import { reportCommand } from '../../src/cli/report-command.ts';
import { rescoreCommand } from '../../src/cli/rescore-command.ts';
import { listRuns, showRun } from '../../src/cli/runs-actions.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { inRescoredRun } from '../../src/run/rescored-run.ts';
import { openRun } from '../../src/store/open-run.ts';
import { readManifest } from '../../src/store/run-manifest.ts';
import { acme, bare } from '../support/report-fixtures.ts';
import { heard, saveRun } from '../support/saved-runs.ts';

const root = mkdtempSync(path.join(tmpdir(), 'support-audit-rescore-save-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));
const flags = { rubric: 'starter', format: 'terminal', root } as const;
const first = { stdout: '', said: [] as readonly string[] };

beforeAll(async () => {
  await saveRun(root, 'june', '2026-06-01T10:00:00.000Z', [acme, bare], { unsaved: ['later.test'] });
  const { output, said, stdout } = heard();
  expect(await rescoreCommand('june', { ...flags, save: path.join(root, 'again') }, output)).toBe(3);
  Object.assign(first, { stdout: stdout(), said });
});

describe('rescore --save', () => {
  it('keeps what it showed as a run of its own, which says what it was made of and where it is', async () => {
    const { output, said, stdout } = heard();
    // A company of which nothing was saved could not be assessed, here as there.
    expect(await reportCommand('again', flags, output)).toBe(3);
    expect(stdout()).toBe(first.stdout);
    expect(said).toEqual([]);
    expect(await readManifest(path.join(root, 'again'), 'read')).toMatchObject({
      rescoredFrom: 'june',
      // The readings that it was made of came without pages.
      keeps: 'readings',
      rubric: { id: 'starter' },
      companies: [{ domain: 'acme.test' }, { domain: 'bare.test' }],
      lost: [{ domain: 'later.test', input: 'later.test', reason: 'interrupted' }],
    });
    expect(first.said.at(-1)).toMatch(/^Saved 2 companies in .*again \([\d.]+ kB\)$/);
  });

  it('can be set beside the run that it was made of', async () => {
    const { output, stdout } = heard();
    expect(await diffCommand('june', 'again', flags, output)).toBe(0);
    expect(stdout()).toContain('acme.test');
  });

  it('without a folder puts the run under the root', async () => {
    const { output, said } = heard();
    await rescoreCommand('june', { ...flags, save: true }, output);
    expect(said.at(-1)).toContain(`Saved 2 companies in ${path.join(root, '2')}`);
  });

  it('remembers the file of a rubric, so that the run is scored with it again unnamed, as is one that is made of it', async () => {
    const mine = path.join(root, 'mine.yaml');
    writeFileSync(mine, readFileSync('rubrics/starter.yaml', 'utf8').replace('id: starter', 'id: mine'));
    await rescoreCommand('june', { ...flags, rubric: path.relative('.', mine), save: path.join(root, 'own') }, heard().output);
    const unnamed = { ...flags, rubric: 'default', given: [], byDefault: ['rubric'] };
    const { output, said } = heard();
    await rescoreCommand('own', { ...unnamed, save: path.join(root, 'own-again') }, output);
    expect(said.join('\n')).not.toContain('default');
    expect(await readManifest(path.join(root, 'own-again'), 'read')).toMatchObject({
      rubric: { id: 'mine' },
      files: { '--rubric': mine },
    });
  });

  it('writes over no run', async () => {
    const { output } = heard();
    const over = rescoreCommand('june', { ...flags, save: path.join(root, 'june') }, output);
    await expect(over).rejects.toThrow('already holds a saved run');
  });

  it('leaves a run that was broken off unfinished, and no scan goes on with it', async () => {
    const rubric = await readRubric('starter');
    const place = { folder: path.join(root, 'broken'), from: path.join(root, 'june'), keeps: 'readings', lost: [] } as const;
    const work = inRescoredRun(
      { ...place, at: '2026-06-02T10:00:00.000Z' },
      { rubric, own: undefined },
      [acme, bare],
      async (run) => {
        await run.save(undefined, { readings: acme.readings, scorecard: acme });
        throw new Error('the disk is full');
      },
    );
    await expect(work).rejects.toThrow('the disk is full');
    const { ended, ...plan } = await readManifest(place.folder, 'read');
    expect(ended).toBeUndefined();
    await expect(openRun(place.folder, plan, { how: 'resumed', at: '', keeps: 'readings' })).rejects.toThrow(
      'it was made of june without visiting; rescore that one again',
    );
  });
});

describe('runs --json', () => {
  const told = async (show: typeof showRun, named: readonly string[] = []) => {
    const { output, stdout } = heard();
    await show(named, { root, json: true }, output);
    return JSON.parse(stdout());
  };

  it('lists every run with its state, its size and what it was made of', async () => {
    const { schemaVersion, runs } = await told(listRuns);
    expect(schemaVersion).toBe(1);
    expect(runs[0]).toMatchObject({ id: 'june', state: { kind: 'unfinished', done: 2, of: 3 }, rubric: 'default' });
    expect(runs.find(({ id }: { id: string }) => id === 'again')).toMatchObject({
      state: { kind: 'finished' },
      rescoredFrom: 'june',
      bytes: expect.any(Number),
    });
  });

  it('is an empty list where there is no run', async () => {
    const { output, said, stdout } = heard();
    await listRuns([], { root: path.join(root, 'nowhere'), json: true }, output);
    expect(JSON.parse(stdout())).toEqual({ schemaVersion: 1, runs: [] });
    expect(said).toEqual([]);
  });

  it('shows what a run was started with, and every company, those that were not saved too', async () => {
    const { run, companies } = await told(showRun, ['june']);
    expect(run).toMatchObject({ id: 'june', begun: '2026-06-01T10:00:00.000Z', keeps: 'readings', rubric: { id: 'default' } });
    expect(companies).toMatchObject([
      { domain: 'acme.test', state: acme.state, total: acme.total },
      { domain: 'bare.test' },
      { domain: 'later.test', state: 'not-saved', bytes: 0 },
    ]);
  });
});
