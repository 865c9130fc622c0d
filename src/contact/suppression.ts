import { clean } from '../lib/text.ts';
import { companyName, isCompanyName } from './company-name.ts';
import { openPlain, readPlain, syncFolder } from './durable-file.ts';
import { failing, LedgerError } from './ledger-error.ts';
import { statePaths } from './state-folder.ts';

/** The registrable domains that nobody is to write to. People may edit the file: a domain a line, `#` begins a remark. */
export async function readSuppressed(dir: string): Promise<ReadonlySet<string>> {
  const { suppressed: file } = statePaths(dir);
  const text = (await readPlain(file))?.toString('utf8').replace(/^\ufeff/, '') ?? '';
  const names = new Set<string>();
  for (const [index, line] of text.split(/\r?\n/).entries()) {
    const said = (line.split('#', 1)[0] ?? '').trim();
    if (said === '') continue;
    const name = /\s/.test(said) ? '' : companyName(said);
    if (!isCompanyName(name))
      throw new LedgerError(
        `${file}, line ${index + 1}: "${clean(said, 80)}" is no domain of a company. Write one a line, such as acme.com.`,
      );
    names.add(name);
  }
  return names;
}

/** Adds a company to the list, once, and resolves with its registrable domain when that is on the disk. */
export async function suppress(dir: string, domain: string, why: string): Promise<string> {
  const { suppressed: file } = statePaths(dir);
  const name = companyName(domain);
  if (!isCompanyName(name) || /\s/.test(domain.trim()))
    throw new LedgerError(`"${clean(domain, 80)}" is no domain of a company, such as acme.com.`);
  if ((await readSuppressed(dir)).has(name)) return name;
  const before = (await readPlain(file))?.at(-1);
  await failing(`Cannot write ${file}`, async () => {
    const handle = await openPlain(file, true);
    try {
      // A person's editor may have left the last line without an end.
      await handle.appendFile(`${before === undefined || before === 0x0a ? '' : '\n'}${name}  # ${clean(why, 200)}\n`);
      await handle.sync();
    } finally {
      await handle.close();
    }
    await syncFolder(dir);
  });
  return name;
}
