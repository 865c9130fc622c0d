import { afterEach, expect, test, vi } from 'vitest';
import { type Output, processOutput } from '../../src/cli/output.ts';
import { showProgress } from '../../src/cli/progress.ts';
import { everyString, ownStrings } from '../support/naughty.ts';

afterEach(() => vi.restoreAllMocks());

/** What arrives on a stream of the process while the work is done. */
function writtenTo(stream: NodeJS.WriteStream, work: (output: Output) => void): string {
  const written: string[] = [];
  vi.spyOn(stream, 'write').mockImplementation((chunk) => {
    written.push(String(chunk));
    return true;
  });
  work(processOutput({ color: false, quiet: false }));
  vi.restoreAllMocks();
  return written.join('');
}

const steering = /[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/;

test('what the program says cannot steer a terminal, whatever it quotes', () => {
  const shown = writtenTo(process.stderr, ({ say }) => {
    for (const text of everyString) say(`Cannot read ${text}.`);
  });
  expect(shown).not.toMatch(steering);
  expect(shown).toContain('Cannot read [31mred[0m.\n');
});

test('what the program says keeps its lines and tells no login', () => {
  const shown = writtenTo(process.stderr, ({ say }) => say('a\n  at b (file:///c.js:1:2)\nhttp://jane:secret@proxy.test'));
  expect(shown).toBe('a\n  at b (file:///c.js:1:2)\nhttp://proxy.test\n');
});

test('no order but a colour reaches standard output', () => {
  const shown = writtenTo(process.stdout, (output) => {
    void output.report('\ufeff"a"\r\n\u001b[32mgreen\u001b[39m\u001b[2J\u001b]0;title\u0007\u009b2J\u202e\rback\u001b[8mhidden');
  });
  expect(shown).toBe('\ufeff"a"\r\n\u001b[32mgreen\u001b[39m[2J]0;title2Jback[8mhidden\n');
});

test('every page that is told with --verbose takes one line, whatever the server said', () => {
  const lines: string[] = [];
  const output: Output = {
    report: () => Promise.resolve(),
    say: (line) => lines.push(line),
    live: () => {},
    color: false,
    width: 80,
    liveTerminal: false,
  };
  const { on } = showProgress([{ domain: 'acme.test' }], { verbose: true, rubric: 'default', format: 'terminal' }, output);
  const texts = [...ownStrings.values()].flat();
  for (const text of texts) {
    const url = `https://acme.test/${text}`;
    const look = { by: 'url', url, via: 'http' } as const;
    on({
      kind: 'visited',
      domain: 'acme.test',
      visit: { kind: 'failed', look, url, via: 'http', fetchedAt: '', reason: 'bad-http', detail: text },
    });
  }
  expect(lines).toHaveLength(texts.length);
  expect(lines.filter((line) => steering.test(line) || line.includes('\n') || [...line].length > 400)).toEqual([]);
  expect(lines.join('\n')).not.toMatch(/pa55/);
});
