import { open, stat } from 'node:fs/promises';
import type { Archive } from '../gather/archive.ts';
import type { ArchiveFile } from '../gather/archive-file.ts';
import { CommandError, exitCode } from './exit-code.ts';
import type { Flags } from './flags.ts';
import type { Output } from './output.ts';
import { wordsFor } from './words/index.ts';

const cannotRead = (name: string, why: string): CommandError =>
  new CommandError(exitCode.usage, ({ trouble }) => trouble.cannotReadArchive(name, why));

async function openFile(name: string): Promise<ArchiveFile> {
  const found = await stat(name);
  if (!found.isFile()) throw new Error('it is not a file');
  return {
    name,
    size: found.size,
    // Opened for every piece, so that nothing has to be closed by whoever is interrupted.
    async read(from, length) {
      const handle = await open(name);
      try {
        const { buffer, bytesRead } = await handle.read(Buffer.alloc(length), 0, length, from);
        return buffer.subarray(0, bytesRead);
      } finally {
        await handle.close();
      }
    },
  };
}

/** The archives that `--warc` names, as one; what is damaged in them is told, with what was left out for it. */
export async function openWarcFiles(
  names: readonly string[] | undefined,
  flags: Pick<Flags, 'lang'>,
  output: Output,
): Promise<Archive | undefined> {
  if (names === undefined) return undefined;
  const { openArchive } = await import('../gather/archive.ts');
  const files: ArchiveFile[] = [];
  for (const name of names) {
    try {
      files.push(await openFile(name));
    } catch (error) {
      throw cannotRead(name, error instanceof Error ? error.message : String(error));
    }
  }
  const archive = await openArchive(files).catch((error: unknown) => {
    throw cannotRead(names.join(', '), error instanceof Error ? error.message : String(error));
  });
  const { trouble } = wordsFor(flags);
  if (archive.size === 0)
    throw cannotRead(names.join(', '), [trouble.emptyArchive, ...archive.problems].join('; ').replace(/\.$/, ''));
  for (const problem of archive.problems) output.say(trouble.damagedArchive(problem));
  return archive;
}
