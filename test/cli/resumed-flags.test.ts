import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { resumedFlags } from '../../src/cli/resumed-flags.ts';
import { acme } from '../support/report-fixtures.ts';
import { saveRun } from '../support/saved-runs.ts';

const root = mkdtempSync(path.join(tmpdir(), 'support-audit-resumed-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('a run that is gone on with takes the pictures that it was begun with, unless the command line names others', async () => {
  const at = '2026-03-01T09:30:00.000Z';
  const begun = await saveRun(root, 'all', at, [acme], { options: { '--screenshots': 'all' } });
  const usual = await saveRun(root, 'usual', at, [acme]);
  const flags = { rubric: 'default', format: 'terminal', screenshots: 'key', given: [] } as const;
  const pictures = async (run: string, more: object = {}) =>
    (await resumedFlags({ ...flags, ...more }, { save: run, keep: 'pages', resume: true })).screenshots;
  expect(await pictures(begun)).toBe('all');
  expect(await pictures(usual)).toBe('key');
  expect(await pictures(begun, { screenshots: 'none', given: ['screenshots'] })).toBe('none');
});
