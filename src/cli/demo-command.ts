import { openDemoWorld } from '../run/demo-world.ts';
import type { Flags } from './options.ts';
import type { Output } from './output.ts';
import { scanCommand } from './scan-command.ts';

/** The companies that the demo compares; the other embedded sites are for tests. */
const companies = ['lumen-desk.example', 'kontora-sever.example', 'citadel-bank.example'];

/** Scans embedded companies, served in this process, by the same code as real ones. */
export async function demoCommand(flags: Flags, output: Output): Promise<number> {
  const world = await openDemoWorld();
  try {
    return await scanCommand(companies, flags, output, world.transport);
  } finally {
    await world.close();
  }
}
