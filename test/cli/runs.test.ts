import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { sayGaps } from '../../src/cli/run-gaps.ts';
import { listRuns, showRun } from '../../src/cli/runs-actions.ts';
import { readManifest, writeManifest } from '../../src/store/run-manifest.ts';
import { acme } from '../support/report-fixtures.ts';
import { heard, saveRun } from '../support/saved-runs.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'support-audit-runs-cli-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));
const at = '2026-06-01T10:00:00.000Z';

describe('runs show', () => {
  it('shows nothing of a manifest that steers a terminal', async () => {
    const folder = await saveRun(root, 'june', at, [acme]);
    const manifest = await readManifest(folder, 'read');
    await writeManifest(folder, { ...manifest, options: { '--user-agent': 'a\rb\u001b[2Jc' } });
    const { output, stdout } = heard();
    await showRun([folder], {}, output);
    expect(stdout()).toContain('\n--user-agent      a b[2Jc\n');
    expect(stdout()).not.toMatch(/[\r\u001b]/);
  });
  it('tells of a run that is not finished how to go on, and that its browser is not told yet', async () => {
    const folder = await saveRun(path.join(root, 'of may'), 'june', at, [acme], { unsaved: ['later.test'] });
    const { output, stdout } = heard();
    await showRun([folder], {}, output);
    expect(stdout()).toContain(`\nto go on          support-audit scan --resume '${folder}'\n`);
    expect(stdout()).toContain('browser not told yet');
  });
  it('says of a folder without a run that it is none', async () => {
    mkdirSync(path.join(root, 'etc'));
    await expect(showRun([path.join(root, 'etc')], {}, heard().output)).rejects.toThrow('is no run: it holds no manifest.json');
  });
});

describe('runs list', () => {
  it('names the state of a run that a newer version saved, and what to do', async () => {
    const folder = await saveRun(root, 'june', at, [acme]);
    const text = readFileSync(path.join(folder, 'manifest.json'), 'utf8');
    writeFileSync(path.join(folder, 'manifest.json'), text.replace('"schemaVersion": 2', '"schemaVersion": 9'));
    const { output, stdout } = heard(120);
    await listRuns([], { root }, output);
    expect(stdout()).toMatch(/newer version\n {2}saved with schema 9 .*: update support-audit to read it$/m);
  });
});

describe('what is damaged', () => {
  it('can be made again from pages that are whole, and how is said once', () => {
    const { output, said } = heard();
    const damaged = ['a.test', 'b.test'].map((name) => ({
      file: `${name}/scorecard.json.gz`,
      problem: 'it is cut off or damaged',
    }));
    sayGaps('june', { damaged, missing: [] }, output);
    expect(said.slice(2)).toEqual([
      'What is damaged can be made again: support-audit rescore june measures the saved pages, support-audit scan --resume june looks at the company anew.',
    ]);
  });
});
