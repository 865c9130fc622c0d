import {
  appendFileSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { keepRaw, purgeRaw, readRaw } from '../../src/contact/raw-mails.ts';
import { folderId, openStateFolder } from '../../src/contact/state-folder.ts';
import { whyStopped } from '../../src/contact/stop.ts';
import { readSuppressed, suppress } from '../../src/contact/suppression.ts';
import { freshDir } from '../support/enquiries.ts';

let dir: string;
beforeEach(async () => {
  dir = freshDir();
  await openStateFolder(dir);
});
const bytes = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('kept mails', () => {
  it('are kept once, byte by byte, under their hash, for their owner alone', async () => {
    const hash = await keepRaw(dir, bytes('Subject: \xe9\r\n'));
    expect(await keepRaw(dir, bytes('Subject: \xe9\r\n'))).toBe(hash);
    expect(readdirSync(path.join(dir, 'raw'))).toEqual([`${hash}.eml`]);
    expect(await readRaw(dir, hash)).toEqual(Buffer.from('Subject: \xe9\r\n', 'latin1'));
    expect(statSync(path.join(dir, 'raw', `${hash}.eml`)).mode & 0o777).toBe(0o600);
  });
  it('are not given out when they were changed, and nothing is for what is not kept', async () => {
    const hash = await keepRaw(dir, bytes('one'));
    writeFileSync(path.join(dir, 'raw', `${hash}.eml`), 'two');
    expect(await readRaw(dir, hash)).toBeUndefined();
    expect(await readRaw(dir, 'a'.repeat(64))).toBeUndefined();
    expect(await keepRaw(dir, bytes('one'))).toBe(hash);
    expect(await readRaw(dir, hash)).toEqual(Buffer.from('one'));
  });
  it('go after ninety days, and what is not theirs stays', async () => {
    const [old, young] = [await keepRaw(dir, bytes('old')), await keepRaw(dir, bytes('young'))];
    const set = (name: string, moment: string): void =>
      utimesSync(path.join(dir, 'raw', name), new Date(moment), new Date(moment));
    set(`${old}.eml`, '2026-02-03T10:00:00Z');
    set(`${young}.eml`, '2026-02-03T10:00:01Z');
    writeFileSync(path.join(dir, 'raw', 'notes.txt'), 'mine');
    set('notes.txt', '2020-01-01T00:00:00Z');
    expect(await purgeRaw(dir, '2026-05-04T10:00:00Z', 90)).toBe(1);
    expect(readdirSync(path.join(dir, 'raw')).sort()).toEqual([`${young}.eml`, 'notes.txt'].sort());
  });
});

describe('a folder of enquiries', () => {
  it('has an identity of its own from the beginning, which stays', async () => {
    const id = await folderId(dir);
    expect(id).toMatch(/^[0-9a-f]{32}$/);
    await openStateFolder(dir);
    expect(await folderId(dir)).toBe(id);
    const other = freshDir();
    expect(await folderId(other)).toBeUndefined();
    await openStateFolder(other);
    expect(await folderId(other)).not.toBe(id);
    writeFileSync(path.join(dir, 'folder-id'), 'mine');
    await expect(folderId(dir)).rejects.toThrow('is not as it was written');
  });
});

describe('stop', () => {
  it('is said by a file of that name, whatever it is, or by the environment', async () => {
    expect(await whyStopped(dir, {})).toBeUndefined();
    expect(await whyStopped(dir, { SUPPORT_AUDIT_STOP: '0' })).toBeUndefined();
    expect(await whyStopped(dir, { SUPPORT_AUDIT_STOP: '1' })).toBe('SUPPORT_AUDIT_STOP is set; unset it to go on.');
    symlinkSync(path.join(dir, 'nowhere'), path.join(dir, 'STOP'));
    expect(await whyStopped(dir, {})).toBe(`There is a file ${path.join(dir, 'STOP')}; delete it to go on.`);
    rmSync(path.join(dir, 'STOP'));
    expect(await whyStopped(dir, {})).toBeUndefined();
  });
  it('is assumed where nobody can tell', async () => {
    writeFileSync(path.join(dir, 'file'), '');
    expect(await whyStopped(path.join(dir, 'file'), {})).toContain('Nobody can tell whether there is a file');
  });
});

describe('the list of those that nobody writes to', () => {
  const list = (): string => path.join(dir, 'suppress.txt');
  it('takes a company once, and says why', async () => {
    expect([...(await readSuppressed(dir))]).toEqual([]);
    expect(await suppress(dir, 'www.acme.test', 'said\nSTOP')).toBe('acme.test');
    expect(await suppress(dir, 'acme.test', 'again')).toBe('acme.test');
    expect(readFileSync(list(), 'utf8')).toBe('acme.test  # said STOP\n');
    expect([...(await readSuppressed(dir))]).toEqual(['acme.test']);
  });
  it('may be edited by people, in their ways', async () => {
    writeFileSync(list(), '\ufeff# ours\r\n\r\nhttps://www.acme.test/help\r\nann@Shop.test  # asked by phone\r\nbücher.test');
    await suppress(dir, 'last.test', 'STOP');
    expect([...(await readSuppressed(dir))]).toEqual(['acme.test', 'shop.test', 'xn--bcher-kva.test', 'last.test']);
  });
  it('is refused with a line that nobody can read, for that may be the company', async () => {
    appendFileSync(list(), 'acme.test\nthe people of acme\n');
    await expect(readSuppressed(dir)).rejects.toThrow(`${list()}, line 2: "the people of acme" is no domain of a company.`);
    await expect(suppress(dir, 'not a domain', 'STOP')).rejects.toThrow('is no domain');
    await expect(suppress(dir, 'b.test', 'STOP')).rejects.toThrow('line 2');
  });
  it('is refused with what no company can be called, which would protect nobody', async () => {
    for (const name of ['acme', 'co.uk', 'com']) {
      await expect(suppress(dir, name, 'STOP')).rejects.toThrow('is no domain of a company');
      writeFileSync(list(), `${name}\n`);
      await expect(readSuppressed(dir)).rejects.toThrow(`line 1: "${name}" is no domain`);
      rmSync(list());
    }
  });
  it('is no link to elsewhere', async () => {
    mkdirSync(path.join(dir, 'x'));
    writeFileSync(path.join(dir, 'x', 'list'), '');
    symlinkSync(path.join(dir, 'x', 'list'), list());
    await expect(readSuppressed(dir)).rejects.toThrow('is a link');
    await expect(suppress(dir, 'acme.test', 'STOP')).rejects.toThrow('is a link');
  });
});
