#!/usr/bin/env node
try {
  const { main } = await import('../dist/cli/main.js');
  await main(process.argv.slice(2));
} catch (error) {
  // What keeps the program itself from being read: no build, or no file descriptors.
  process.stderr.write(`support-audit cannot start: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 4;
}
