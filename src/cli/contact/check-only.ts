import { clean } from '../../lib/text.ts';
import { CommandError } from '../exit-code.ts';
import { contactExit } from './context.ts';

/** Refuses `--only` with an id that is not among those known; `unknownId` says so in a sentence. */
export function checkOnly(
  only: readonly string[] | undefined,
  known: ReadonlySet<string>,
  unknownId: (id: string) => string,
): void {
  const strange = only?.find((id) => !known.has(id));
  if (strange !== undefined) throw new CommandError(contactExit.usage, unknownId(clean(strange, 40)));
}
