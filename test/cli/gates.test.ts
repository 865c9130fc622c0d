import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { readCertificates } from '../../src/cli/check-network.ts';
import { type Flags, type OptionName, withOptions } from '../../src/cli/options.ts';
import { publish } from '../../src/cli/publish.ts';
import { readQuestions } from '../../src/cli/questions.ts';
import type { Assertion } from '../../src/model/gate.ts';
import type { Scorecard } from '../../src/model/scorecard.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { gatesOf } from '../../src/score/gates.ts';
import { acme, bare, reportOf, walledOff } from '../support/report-fixtures.ts';
import { runCli } from '../support/run-cli.ts';
import { heard } from '../support/saved-runs.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (...names: readonly string[]): string => path.join(folder, ...names);

interface Published {
  readonly code: number;
  readonly stdout: string;
  readonly said: readonly string[];
}

async function published(
  cards: readonly Scorecard[],
  flags: Partial<Flags>,
  assertions: readonly Assertion[] = [],
  width = 80,
): Promise<Published> {
  const { output, said, stdout } = heard(width);
  const gates = assertions.length === 0 ? {} : { gates: gatesOf(cards, assertions) };
  const code = await publish({ ...reportOf(cards), ...gates }, { rubric: 'default', format: 'terminal', ...flags }, output);
  return { code, stdout: stdout(), said };
}

const onTotal = (points: number): Assertion => ({
  company: '*',
  aim: { of: 'total' },
  demand: { kind: 'score', atLeast: points / 100 },
});
const listed = (stdout: string): string => stdout.slice(stdout.indexOf('Assertions:'), stdout.lastIndexOf('\n\n'));

// Of the companies here acme.test has 78 points, 52 to 86 with what is unknown, and bare.test 11, 7 to 47.

describe('--fail-under', () => {
  it('ends with code 1 when a score is below the mark, although what is unknown could lift it', async () => {
    expect(await published([acme], { failUnder: 80 })).toMatchObject({ code: 1 });
  });

  it('warns when the score reaches the mark and what is unknown could pull it down', async () => {
    const { code, said } = await published([acme], { failUnder: 60 });
    expect({ code, said }).toEqual({
      code: 0,
      said: ['Unknown: acme.test: Total: score of at least 60 (--fail-under); 78 (52-86), so what is unknown decides.'],
    });
  });

  it('is passed in silence when nothing unknown can pull the score below the mark', async () => {
    expect(await published([acme], { failUnder: 50 })).toMatchObject({ code: 0, said: [] });
  });

  it.each([
    ['fail', 1, 0],
    ['warn', 0, 1],
    ['ignore', 0, 0],
  ] as const)('with --on-unknown %s ends with code %i where the range holds the mark', async (onUnknown, code, lines) => {
    const end = await published([acme], { failUnder: 60, onUnknown });
    expect({ code: end.code, lines: end.said.length }).toEqual({ code, lines });
  });
});

describe('an assertion', () => {
  it('is told with the reason of the scorecard, in the language of the user', async () => {
    const wanted: Assertion = {
      company: '*',
      aim: { of: 'criterion', id: 'chat.availability' },
      demand: { kind: 'found', wanted: true },
    };
    const saidIn = async (lang: 'en' | 'ru') => (await published([walledOff], { lang, onUnknown: 'warn' }, [wanted])).said;
    expect(await saidIn('en')).toEqual([
      'Unknown: walled.test: Online consultants available: found; could not look: the site shows robots a challenge in place of the page.',
    ]);
    expect((await saidIn('ru')).join()).toContain('должно быть; посмотреть не удалось: ');
  });

  it('names no company where companies have no name', async () => {
    const { said } = await published([acme], { anonymize: true, onUnknown: 'warn' }, [onTotal(60)]);
    expect(said).toHaveLength(1);
    expect(said.join()).not.toContain('acme');
  });

  it('that is unknown fails the run unless the user says otherwise', async () => {
    expect(await published([acme], {}, [onTotal(60)])).toMatchObject({ code: 1 });
    expect(await published([acme], { onUnknown: 'ignore' }, [onTotal(60)])).toMatchObject({ code: 0, said: [] });
    expect((await published([acme], { onUnknown: 'warn' }, [onTotal(60)])).said).toEqual([
      'Unknown: acme.test: Total: score of at least 60; 78 (52-86), so what is unknown decides.',
    ]);
  });

  it('that failed fails the run whatever becomes of the unknown', async () => {
    expect(await published([bare], { onUnknown: 'ignore' }, [onTotal(60)])).toMatchObject({ code: 1 });
  });

  it('is outweighed by a company that could not be assessed, whatever becomes of the unknown', async () => {
    expect(await published([walledOff, bare], { onUnknown: 'ignore' }, [onTotal(60)])).toMatchObject({ code: 3 });
  });

  it('is listed in the terminal, those that failed first, with what was seen and what was demanded', async () => {
    const { stdout } = await published([acme, bare], { failUnder: 5 }, [onTotal(60)]);
    expect(listed(stdout)).toBe(
      `Assertions: 1 failed, 1 unknown, 2 passed ${'─'.repeat(38)}
  failed   bare.test: Total: score of at least 60; 11 (7-47)
  unknown  acme.test: Total: score of at least 60; 78 (52-86), so what is
           unknown decides; counts as failed
  passed   acme.test: Total: score of at least 5 (--fail-under); 78 (52-86)
  passed   bare.test: Total: score of at least 5 (--fail-under); 11 (7-47)`,
    );
  });

  it('is told on stderr when it fails the run and the report on stdout does not list it', async () => {
    const { stdout, said } = await published([bare], { format: 'csv' }, [onTotal(60)]);
    expect(stdout).not.toContain('at least 60');
    expect(said).toEqual(['Failed: bare.test: Total: score of at least 60; 11 (7-47).']);
  });

  it('stands in the JSON report, and nothing does where nothing was demanded', async () => {
    const { stdout } = await published([bare], { format: 'json' }, [onTotal(60)]);
    expect(JSON.parse(stdout).gates).toEqual([
      {
        company: 'bare.test',
        aim: { of: 'total' },
        demand: { kind: 'score', atLeast: 0.6 },
        measured: { kind: 'score', score: 0.11, low: 0.07, high: 0.47 },
        state: 'failed',
        onUnknown: 'fail',
      },
    ]);
    expect(JSON.parse((await published([bare], { format: 'json' })).stdout)).not.toHaveProperty('gates');
  });

  it('is written as JUnit to a file that ends in .xml', async () => {
    await published([bare], { output: [at('gates.xml')], quiet: true }, [onTotal(60)]);
    expect(readFileSync(at('gates.xml'), 'utf8')).toContain(
      '<failure type="failed" message="11 (7-47), at least 60 was asked"/>',
    );
  });
});

/** What the program says of an option. */
function complaintOn(name: OptionName, ...args: readonly string[]): string {
  const command = withOptions(new Command().exitOverride().configureOutput({ writeErr: () => undefined }), [name]);
  try {
    command.parse(args, { from: 'user' });
    return '';
  } catch (error) {
    return error instanceof Error ? error.message : '';
  }
}

describe('an option', () => {
  it.each([
    ['maxPages', '--max-pages', '1.5', 'The number of pages must be a whole number of 1 or more.'],
    ['maxPages', '--max-pages', '-1', 'The number of pages must be a whole number of 1 or more.'],
    ['concurrency', '--concurrency', '-1', 'The number of companies must be a whole number of 1 or more.'],
    ['concurrency', '--concurrency', '0', 'The number of companies must be a whole number of 1 or more.'],
    ['concurrency', '--concurrency', '0x10', 'The number of companies must be a whole number of 1 or more.'],
    ['onUnknown', '--on-unknown', 'pass', 'Allowed choices are fail, warn, ignore.'],
  ] as const)('%s refuses %s %s', (name, flag, value, message) => {
    expect(complaintOn(name, flag, value)).toContain(message);
  });

  it('says in words why its file cannot be read', async () => {
    writeFileSync(at('plain'), '');
    for (const [file, why] of [
      [at('nowhere.txt'), 'there is no such file.'],
      [folder, 'it is a folder, not a file.'],
      [at('plain', 'below.txt'), 'a part of its path is a file, not a folder.'],
    ] as const) {
      await expect(readQuestions(file)).rejects.toThrow(`Cannot read --questions ${file}: ${why}`);
      await expect(readCertificates(file)).rejects.toThrow(`Cannot read --ca ${file}: ${why}`);
      await expect(readRubric(file)).rejects.toThrow(`Cannot read the rubric ${file}: ${why}`);
    }
  });

  it('--from says so too, with code 2', async () => {
    const { code, stdout, stderr } = await runCli(['scan', 'acme.example', '--from', folder]);
    expect({ code, stdout, stderr }).toEqual({
      code: 2,
      stdout: '',
      stderr: `Cannot read --from ${folder}, the list of domains: it is a folder, not a file.\n`,
    });
  });

  it('--rubric names the rubric that was meant', async () => {
    await expect(readRubric('defualt')).rejects.toThrow(
      'Cannot read the rubric defualt: there is no such file; did you mean "default"?',
    );
  });
});
