import type { Readable } from 'node:stream';

const mostBytes = 64 * 1024;
const mostMs = 2_000;

/** Lets a body that nobody wants run out, so that its connection can be used again, or cuts it off when it is long or slow. */
export function discard(body: Readable): void {
  let size = 0;
  const timer = setTimeout(() => body.destroy(), mostMs);
  timer.unref();
  body.on('error', () => {});
  body.on('close', () => clearTimeout(timer));
  body.on('data', (chunk: Buffer) => {
    size += chunk.length;
    if (size > mostBytes) body.destroy();
  });
}
