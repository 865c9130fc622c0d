import { existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFolder, checkOutputs } from '../../src/cli/publish.ts';
import { heard } from '../support/saved-runs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => path.join(folder, ...names);

describe('a place to write to', () => {
  it('is made where the folder around it is there', async () => {
    const { output, said } = heard();
    await checkOutputs([at('reports', 'acme.md'), at('reports', 'acme.csv')], {}, output);
    expect(existsSync(at('reports'))).toBe(true);
    expect(said).toEqual([`Made folder ${at('reports')}`]);
  });

  it('is refused where that is missing too, and nothing is made', async () => {
    await expect(checkOutputs([at('fresh', 'acme.md'), at('nope', 'deep', 'acme.md')], {}, heard().output)).rejects.toThrow(
      `There is no folder ${at('nope')}; make it first, or name another place for --output.`,
    );
    expect(existsSync(at('nope'))).toBe(false);
    expect(existsSync(at('fresh'))).toBe(false);
  });

  it('follows the same rule for a run that is saved', async () => {
    await expect(checkFolder(at('runs', 'may'), '--save')).rejects.toThrow(`There is no folder ${at('runs')};`);
    await expect(checkFolder(at('may'), '--save')).resolves.toBeUndefined();
  });
});
