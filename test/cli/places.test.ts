import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it, onTestFinished } from 'vitest';
import { inForce } from '../../src/cli/config/in-force.ts';
import { configCommand } from '../../src/cli/config-command.ts';
import { optionsOf, withOptions } from '../../src/cli/options.ts';
import { addRunCommands } from '../../src/cli/runs-command.ts';
import { savePlace } from '../../src/cli/save-place.ts';
import { cliWording } from '../../src/cli/words/index.ts';
import { runsIn } from '../../src/store/run-list.ts';
import { heard } from '../support/saved-runs.ts';

const root = mkdtempSync(path.join(tmpdir(), 'support-audit-places-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

describe('--save', () => {
  const at = '2026-06-01T10:00:00.000Z';
  const placeOf = async (save: string, place?: string) =>
    (await savePlace({ save, ...(place === undefined ? {} : { root: place }) }, at))?.save;

  it('puts a run with a bare name beside the others, where lists find it', async () => {
    expect(await placeOf('june')).toBe(path.join('.support-audit', 'runs', 'june'));
    expect(await placeOf('readings=june', root)).toBe(path.join(root, 'june'));
  });

  it('takes what has a slash for a path', async () => {
    expect(await placeOf(path.join(root, 'june'))).toBe(path.join(root, 'june'));
    expect(await placeOf('./june')).toBe('./june');
  });
});

describe('runs', () => {
  it('are folders with a manifest, and no others', async () => {
    mkdirSync(path.join(root, 'photos'));
    expect(await runsIn(root)).toEqual([]);
  });

  it('have no command of an unknown name, and the nearest one is told', async () => {
    const program = new Command().exitOverride();
    addRunCommands(
      program,
      () => heard().output,
      () => undefined,
      cliWording.en,
    );
    await expect(program.parseAsync(['runs', 'lst'], { from: 'user' })).rejects.toThrow(
      'There is no command runs lst; did you mean "list"?',
    );
  });
});

describe('a configuration', () => {
  const file = path.join(root, 'support-audit.config.yaml');
  writeFileSync(file, 'companies: []\noutput: [audit.md]\n');
  const outputsOf = async (name: 'scan' | 'rescore') => {
    const command = withOptions(new Command(name), optionsOf[name]).parse(['--config', file], { from: 'user' });
    return (await inForce(command)).flags.output;
  };

  it('says what a scan writes, and no other look at a run writes over it', async () => {
    expect(await outputsOf('scan')).toEqual([path.join(root, 'audit.md')]);
    expect(await outputsOf('rescore')).toBeUndefined();
  });

  it('is not shown while a variable holds no value that can be used, which is named', async () => {
    process.env['SUPPORT_AUDIT_TIMEOUT'] = 'abc';
    onTestFinished(() => {
      delete process.env['SUPPORT_AUDIT_TIMEOUT'];
    });
    const command = withOptions(new Command('config'), optionsOf.config).parse([], { from: 'user' });
    await expect(configCommand('show', command, heard().output)).rejects.toMatchObject({
      code: 'commander.invalidArgument',
      message: expect.stringContaining("from env 'SUPPORT_AUDIT_TIMEOUT' is invalid"),
    });
  });
});
