import {
  appendFileSync,
  chmodSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { claim } from '../../src/contact/claims.ts';
import type { LedgerEvent } from '../../src/contact/events.ts';
import { forgetCompany } from '../../src/contact/forget.ts';
import { LedgerError, openLedger, readLedger } from '../../src/contact/ledger.ts';
import { lockFolder } from '../../src/store/run-lock.ts';
import { BusyError } from '../../src/store/store-error.ts';
import { claimed, enquiry, event, freshDir, openFor, planned, sending, sent } from '../support/enquiries.ts';

const fileIn = (dir: string): string => path.join(dir, 'ledger.jsonl');
const textIn = (dir: string): string => readFileSync(fileIn(dir), 'utf8');
const modeOf = (file: string): string => (statSync(file).mode & 0o777).toString(8);

/** A folder whose ledger has these lines: planned, claimed, sending, sent. */
async function written(): Promise<string> {
  const dir = freshDir();
  const ledger = await openFor(dir);
  for (const one of [planned(), claimed, sending, sent]) await ledger.append(one);
  await ledger.close();
  return dir;
}
const trouble = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'no trouble',
    (error: Error) => `${error.constructor.name}: ${error.message}`,
  );

describe('the ledger', () => {
  it('keeps what happened, numbered, dated and chained, for its owner alone', async () => {
    const dir = await written();
    const lines = await readLedger(dir);
    expect(lines.map(({ seq, ts, event: { ev } }) => `${seq} ${ts} ${ev}`)).toEqual([
      '0 2026-05-04T09:00:00.000Z planned',
      '1 2026-05-04T09:00:00.000Z claimed',
      '2 2026-05-04T09:00:00.000Z sending',
      '3 2026-05-04T09:00:00.000Z sent',
    ]);
    expect(lines.map(({ prev }) => prev)).toEqual(['', ...lines.slice(0, -1).map(({ h }) => h)]);
    expect([dir, fileIn(dir), path.join(dir, 'claims'), path.join(dir, 'raw')].map(modeOf)).toEqual(['700', '600', '700', '700']);
  });
  it('goes on where it ended, and says where everything stands', async () => {
    const dir = await written();
    const ledger = await openFor(dir);
    expect(ledger.mended).toBeUndefined();
    const before = ledger.states();
    expect(before.get('acmemail1')?.stage).toBe('waiting');
    await ledger.append(event({ ev: 'opted-out', why: 'STOP' }));
    expect(ledger.states().get('acmemail1')?.stage).toBe('opted-out');
    expect(before.get('acmemail1')?.stage).toBe('waiting');
    expect(ledger.lines()).toHaveLength(5);
    await ledger.close();
    expect(await readLedger(dir)).toHaveLength(5);
  });
  it('writes in turn what is told at once', async () => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    await Promise.all(Array.from({ length: 30 }, (_, index) => ledger.append(planned({ id: `enquiry${index}` }))));
    await ledger.close();
    expect((await readLedger(dir)).map(({ event: { enquiry } }) => enquiry)).toEqual(
      Array.from({ length: 30 }, (_, index) => `enquiry${index}`),
    );
  });
  it('is empty where there is none, and read without being made', async () => {
    expect(await readLedger(freshDir())).toEqual([]);
  });
  it('takes a last line away that was cut off in the writing, and says so; a reader passes it over', async () => {
    const dir = await written();
    const whole = textIn(dir);
    appendFileSync(fileIn(dir), whole.slice(0, 100));
    expect(await readLedger(dir)).toHaveLength(4);
    const ledger = await openFor(dir);
    expect(ledger.mended).toBe(
      `The last line of ${fileIn(dir)} was cut off in the writing (100 bytes) and is taken away; all before it is whole.`,
    );
    expect(textIn(dir)).toBe(whole);
    await ledger.append(event({ ev: 'collected', until: '2026-05-05T00:00:00Z' }));
    await ledger.close();
    expect(await readLedger(dir)).toHaveLength(5);
  });
  it('refuses any other damage, and names the line and what to do', async () => {
    const damages: readonly (readonly [(lines: string[]) => string[], number])[] = [
      [(lines) => lines.map((line) => line.replace('250 ok', '251 ok')), 4],
      [([, ...rest]) => rest, 1],
      [([a = '', , ...rest]) => [a, ...rest], 2],
      [([a = '', b = '', ...rest]) => [b, a, ...rest], 1],
      [([a = '', ...rest]) => [a, a, ...rest], 2],
      [([a = '', ...rest]) => [a, '', ...rest], 2],
      [([a = '', ...rest]) => [`${a} `, ...rest], 1],
      [([a = '', ...rest]) => [a.replace('{', '{"more":1,'), ...rest], 1],
      [([a = '', b = '', ...rest]) => [a, b.slice(0, 50), ...rest], 2],
    ];
    for (const [damage, line] of damages) {
      const dir = await written();
      writeFileSync(fileIn(dir), `${damage(textIn(dir).trimEnd().split('\n')).join('\n')}\n`);
      const said = `LedgerError: ${fileIn(dir)}, line ${line} is not as it was written, so nothing in the file is relied on. Put back a copy of the file; `;
      expect(await trouble(openFor(dir))).toContain(said);
      expect(await trouble(readLedger(dir))).toContain(said);
    }
  });
  it('refuses bytes that are no text', async () => {
    const dir = await written();
    appendFileSync(fileIn(dir), Buffer.from([0xff, 0xfe, 0x0a]));
    expect(await trouble(openFor(dir))).toContain('holds bytes that are no text');
  });
  it('says when a newer program wrote it', async () => {
    const dir = await written();
    appendFileSync(fileIn(dir), '{"v":2,"anything":true}\n');
    expect(await trouble(openFor(dir))).toBe(
      `LedgerError: ${fileIn(dir)}, line 5 was written by a newer support-audit; use that one, or update this one.`,
    );
  });
  it('gives the folder back when it cannot be opened', async () => {
    const dir = await written();
    writeFileSync(fileIn(dir), 'no ledger\n');
    const real = { lock: lockFolder, now: () => '2026-05-04T09:00:00.000Z' };
    await expect(openLedger(dir, real)).rejects.toThrow(LedgerError);
    rmSync(fileIn(dir));
    await (await openLedger(dir, real)).close();
    expect(readdirSync(dir).sort()).toEqual(['.gitignore', 'claims', 'folder-id', 'ledger.jsonl', 'raw']);
  });
  it('belongs to one process at a time', async () => {
    const dir = freshDir();
    const real = { lock: lockFolder, now: () => '2026-05-04T09:00:00.000Z' };
    const ledger = await openLedger(dir, real);
    await expect(openLedger(dir, real)).rejects.toThrow(BusyError);
    await Promise.all([ledger.close(), ledger.close()]);
    await (await openLedger(dir, real)).close();
  });
  it('tells trouble of the disk in locking it as its own, and leaves to the lock what the lock says', async () => {
    const dir = freshDir();
    const lockWith = (error: Error) =>
      trouble(openLedger(dir, { lock: () => Promise.reject(error), now: () => '2026-05-04T09:00:00.000Z' }));
    expect(await lockWith(Object.assign(new Error('EROFS: read-only'), { code: 'EROFS' }))).toBe(
      `LedgerError: Cannot lock ${dir}: EROFS: read-only.`,
    );
    expect(await lockWith(new BusyError('in use'))).toBe('BusyError: in use');
  });
  it('stops when another program changes the file meanwhile', async () => {
    for (const change of [
      (file: string) => appendFileSync(file, 'x\n'),
      (file: string) => rmSync(file),
      (file: string) => writeFileSync(file, ''),
    ]) {
      const dir = await written();
      const ledger = await openFor(dir);
      change(fileIn(dir));
      await expect(ledger.append(planned({ id: 'another1' }))).rejects.toThrow(LedgerError);
      await expect(ledger.append(planned({ id: 'another1' }))).rejects.toThrow('is no longer written to');
      await ledger.close();
    }
  });
  it('writes nothing that could not be read back, and nothing after it was closed', async () => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    await ledger.append(planned());
    await expect(ledger.append(event({ ev: 'unknown', why: 'x'.repeat(2001) }))).rejects.toThrow('would not be readable');
    await ledger.append(claimed);
    await ledger.close();
    await expect(ledger.append(sending)).rejects.toThrow('was closed');
    expect(await readLedger(dir)).toHaveLength(2);
  });
});

describe('what may come next', () => {
  it('is no sending but after a claim, and no second one', async () => {
    const ledger = await openFor(freshDir());
    await expect(ledger.append(sending)).rejects.toThrow('There is no enquiry acmemail1.');
    await ledger.append(planned());
    await expect(ledger.append(sending)).rejects.toThrow('it is planned, and only what was claimed and never tried is sent');
    await ledger.append(claimed);
    await ledger.append(sending);
    await expect(ledger.append(sending)).rejects.toThrow('it is unknown');
    await ledger.append(event({ ev: 'settled', as: 'not-sent', by: 'ann' }));
    await expect(ledger.append(sending)).rejects.toThrow('it is withdrawn');
    expect(ledger.lines()).toHaveLength(4);
    await ledger.close();
  });
  it('is one closing only, even when nobody knows how it ended', async () => {
    const ledger = await openFor(freshDir());
    const closing = event({ ev: 'close-sending', host: 'mail.test' });
    for (const one of [planned(), claimed, sending, sent, closing]) await ledger.append(one);
    await expect(ledger.append(closing)).rejects.toThrow('that was done, or tried, at 2026-05-04T09:00:00.000Z');
    await ledger.close();
  });
});

describe('the claims beside the ledger', () => {
  const claimedIn = async (): Promise<{ dir: string; file: string }> => {
    const dir = freshDir();
    const ledger = await openFor(dir);
    const won = await claim(dir, enquiry(), '2026-05-04T09:00:00.000Z', 90);
    if (!won.won) throw new Error(won.why);
    await ledger.append(planned());
    await ledger.append({ ev: 'claimed', enquiry: 'acmemail1', claim: won.claim, files: [...won.files] });
    await ledger.close();
    return { dir, file: won.files[0] ?? '' };
  };
  it('are to be whole: without them nobody can tell who was asked, and nothing is made anew in silence', async () => {
    const { dir } = await claimedIn();
    rmSync(path.join(dir, 'claims'), { recursive: true });
    for (const _ of [1, 2]) expect(await trouble(openFor(dir))).toContain(`${path.join(dir, 'claims')} is missing`);
    mkdirSync(path.join(dir, 'claims'), { mode: 0o700 });
    expect(await trouble(openFor(dir))).toContain('lacks claims that the ledger knows of');
    expect(await trouble(openFor(dir))).toContain('Put back a copy of it');
  });
  it('go on being asked for when the company is forgotten', async () => {
    const { dir, file } = await claimedIn();
    const ledger = await openFor(dir);
    await forgetCompany(dir, ledger, 'acme.test', '2026-05-05T09:00:00.000Z');
    await ledger.close();
    await (await openFor(dir)).close();
    rmSync(path.join(dir, 'claims', file));
    expect(await trouble(openFor(dir))).toContain('lacks claims');
  });
  it('are made where nobody was ever asked', async () => {
    const dir = freshDir();
    await (await openFor(dir)).close();
    rmSync(path.join(dir, 'claims'), { recursive: true });
    expect(await trouble(openFor(dir).then((ledger) => ledger.close()))).toBe('no trouble');
    expect(readdirSync(path.join(dir, 'claims'))).toEqual([]);
  });
});

describe('a second try', () => {
  it('is written down after a quarter of an hour, once', async () => {
    const dir = freshDir();
    const put = async (at: string, ...events: readonly LedgerEvent[]): Promise<void> => {
      const ledger = await openFor(dir, `2026-05-04T${at}:00.000Z`);
      try {
        for (const one of events) await ledger.append(one);
      } finally {
        await ledger.close();
      }
    };
    const later = event({ ev: 'rejected', code: 451, text: 'later', again: true });
    await put('09:00', planned(), claimed, sending, later);
    await expect(put('09:14', sending)).rejects.toThrow('cannot be sent again before 2026-05-04T09:15:00.000Z');
    await put('09:15', sending);
    await expect(put('10:00', sending)).rejects.toThrow('it is unknown');
    await put('10:00', later);
    await expect(put('11:00', sending)).rejects.toThrow('it is rejected');
  });
});

describe.skipIf(process.platform === 'win32')('the folder of the enquiries', () => {
  it('is refused when others on the machine can look into it', async () => {
    const dir = await written();
    chmodSync(dir, 0o750);
    expect(await trouble(openFor(dir))).toBe(
      `LedgerError: ${dir} can be read by others on this machine, and it holds what people wrote; run: chmod 700 ${dir}`,
    );
  });
  it('is refused when it, or what lies in it, is a link to elsewhere', async () => {
    for (const name of ['', 'claims', 'raw', 'ledger.jsonl']) {
      const dir = freshDir();
      const [place, elsewhere] = [path.join(dir, name), path.join(dir, '../../elsewhere')];
      mkdirSync(path.dirname(place), { recursive: true, mode: 0o700 });
      if (name === 'ledger.jsonl') writeFileSync(elsewhere, '');
      else mkdirSync(elsewhere, { mode: 0o700 });
      symlinkSync(elsewhere, place);
      expect(await trouble(openFor(dir))).toMatch(/^LedgerError: .*is a link/);
      expect(statSync(elsewhere).isFile() ? readFileSync(elsewhere, 'utf8') : readdirSync(elsewhere)).toHaveLength(0);
    }
  });
  it('is refused when it is a file', async () => {
    const dir = freshDir();
    mkdirSync(path.dirname(dir), { recursive: true });
    writeFileSync(dir, '');
    expect(await trouble(openFor(dir))).toBe(`LedgerError: ${dir} is a file, not a folder; name another with --state DIR.`);
  });
});
