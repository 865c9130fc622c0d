import { clean, cleanLines } from '../lib/text.ts';
import { exitCode } from './exit-code.ts';

/** Where the program speaks: the report on stdout, everything else on stderr. */
export interface Output {
  report(text: string): Promise<void>;
  say(line: string): void;
  /** Replaces the live line on a terminal by one for its columns; prints nothing elsewhere. */
  live(line: (columns: number) => string): void;
  readonly color: boolean;
  readonly width: number;
  readonly liveTerminal: boolean;
}

export interface OutputSettings {
  readonly color: boolean | undefined;
  readonly quiet: boolean;
}

/** NO_COLOR, then FORCE_COLOR, then TERM=dumb, then whether stdout is a terminal. */
function colorFrom(env: NodeJS.ProcessEnv, wanted: boolean | undefined, terminal: boolean): boolean {
  if (wanted === false || (env['NO_COLOR'] ?? '') !== '') return false;
  const forced = env['FORCE_COLOR'];
  if (forced !== undefined && forced !== '') return forced !== '0' && forced !== 'false';
  return terminal && env['TERM'] !== 'dumb';
}

function widthFrom(env: NodeJS.ProcessEnv, columns: number | undefined): number {
  const told = Number.parseInt(env['COLUMNS'] ?? '', 10);
  const width = Number.isFinite(told) && told > 0 ? told : (columns ?? 80);
  return Math.min(400, Math.max(20, width || 80));
}

/** A reader that goes away (`| head`) ends the writing, not the program; a full disk ends both, with a word. */
function tolerate(stream: NodeJS.WriteStream): void {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') return;
    if (stream !== process.stderr) process.stderr.write(`Cannot write the report: ${cleanLines(error.message)}\n`);
    process.exit(exitCode.environment);
  });
}

/** Whatever steers a terminal, but for colours: a last net, for what the program prints is clean where it is made. */
const orders =
  /\u001b(?!\[(?:0|1|2|22|3[0-7]|39|9[0-7])m)|\r(?!\n)|[\u0000-\u0008\u000b\u000c\u000e-\u001a\u001c-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/g;

/** The process's own streams; call once. */
export function processOutput(settings: OutputSettings): Output {
  const { stdout, stderr, env } = process;
  const liveTerminal = stderr.isTTY === true && env['TERM'] !== 'dumb' && !settings.quiet;
  let shown = false;
  const wipe = (): void => {
    if (shown) stderr.write('\r\u001b[2K');
    shown = false;
  };
  return {
    color: colorFrom(env, settings.color, stdout.isTTY === true),
    width: widthFrom(env, stdout.columns),
    liveTerminal,
    report: (text) => {
      wipe();
      return new Promise((resolve) => {
        const harmless = text.replace(orders, '');
        stdout.write(harmless.endsWith('\n') ? harmless : `${harmless}\n`, () => resolve());
      });
    },
    say: (line) => {
      wipe();
      stderr.write(`${cleanLines(line)}\n`);
    },
    live: (line) => {
      if (!liveTerminal) return;
      wipe();
      // The last column stays free: some terminals begin a new line when it is filled.
      const room = Math.max(1, (stderr.columns ?? 80) - 1);
      stderr.write(clean(line(room), room));
      shown = true;
    },
  };
}

/** Before anything is written. */
export function guardStreams(): void {
  tolerate(process.stdout);
  tolerate(process.stderr);
}
