import { Command } from 'commander';
import { expect, it } from 'vitest';
import { mindingDetails } from '../../src/cli/swallowed-run.ts';
import { vainOptions } from '../../src/cli/vain-options.ts';
import { cliWording } from '../../src/cli/words/index.ts';

it('an option for one format is told of where no report of that format is made, and only when this command line gives it', () => {
  const given = ['csv', 'csvDialect', 'logo', 'title'];
  const told = (made: readonly string[]) => vainOptions({ given }, new Set(made)).map(({ option }) => option);
  expect(told(['terminal'])).toEqual(['--csv', '--csv-dialect', '--logo']);
  expect(told(['terminal', 'csv'])).toEqual(['--logo']);
  expect(told(['html'])).toEqual(['--csv', '--csv-dialect']);
  expect(vainOptions({}, new Set(['terminal']))).toEqual([]);
});

it('a run that --details took for itself is asked back, and other mistakes are told as ever', () => {
  const told = (...args: readonly string[]): string => {
    const lines: string[] = [];
    const command = mindingDetails(new Command('report'), cliWording.en)
      .configureOutput({ writeErr: (line) => lines.push(line) })
      .exitOverride()
      .argument('<run>')
      .option('--details [name...]');
    expect(() => command.parse(args, { from: 'user' })).toThrow();
    return lines.join('');
  };
  expect(told('--details', 'latest')).toBe(
    "error: missing required argument 'run'\n" +
      '--details latest is read as a criterion or a company; put --details last: support-audit report latest --details\n',
  );
  expect(told('--details')).toBe("error: missing required argument 'run'\n");
  expect(told()).toBe("error: missing required argument 'run'\n");
});
