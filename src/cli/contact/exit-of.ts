import { contactExit } from './context.ts';

/** What became of a message: `failed` is one that was tried and did not get there, `before` one that was tried earlier. */
export type Fate = 'arrived' | 'failed' | 'unknown' | 'held' | 'before';

/** Exit code of a command that sends: what a person must find out goes first, then that nothing arrived of what was tried. */
export function exitOf(fates: readonly Fate[]): number {
  if (fates.includes('unknown')) return contactExit.needsPerson;
  if (fates.includes('arrived')) return contactExit.done;
  if (fates.includes('failed')) return contactExit.environment;
  return fates.includes('held') ? contactExit.refused : contactExit.done;
}
