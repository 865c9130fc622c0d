import type { ChildProcessWithoutNullStreams } from 'node:child_process';

/** What a process has written, and how it ended. */
export interface Ended {
  /** Exit code, or the signal that ended it. */
  readonly code: number | string | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** Keeps what a process writes; `soFar` is what it has said on stderr until now. */
export function outputOf(child: ChildProcessWithoutNullStreams): {
  readonly ended: Promise<Ended>;
  readonly soFar: () => string;
} {
  let stdout = '';
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => {
    stdout += chunk;
  });
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
    stderr += chunk;
  });
  const ended = new Promise<Ended>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => resolve({ code: code ?? signal, stdout, stderr }));
  });
  return { ended, soFar: () => stderr };
}
