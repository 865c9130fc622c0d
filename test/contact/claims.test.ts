import { mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, truncateSync, utimesSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { type Claimed, claim, readClaims } from '../../src/contact/claims.ts';
import type { Enquiry } from '../../src/contact/events.ts';
import { openStateFolder } from '../../src/contact/state-folder.ts';
import { freshDir } from '../support/enquiries.ts';

let dir: string;
beforeEach(async () => {
  dir = freshDir();
  await openStateFolder(dir);
});
const day = 86_400_000;
const start = Date.parse('2026-05-04T10:00:00.000Z');
const onDay = (days: number): string => new Date(start + days * day).toISOString();
const files = (): readonly string[] => readdirSync(path.join(dir, 'claims'));

const take = (
  domain: string,
  days = 0,
  more: Partial<Pick<Enquiry, 'brands' | 'channel' | 'authorisation' | 'to'>> = {},
): Promise<Claimed> =>
  claim(dir, { domain, brands: [], channel: 'email', authorisation: 'own-company', ...more }, onDay(days), 90);
const won = async (...args: Parameters<typeof take>): Promise<boolean> => (await take(...args)).won;

describe('a claim', () => {
  it('is won once in ninety days, at whatever moment they begin, and again after them', async () => {
    expect(await take('acme.test')).toEqual({
      won: true,
      claim: expect.stringMatching(/^[0-9a-f]{64}$/),
      files: files(),
    });
    for (const days of [0, 0.001, 1, 45, 89, 89.999])
      expect(await take('acme.test', days)).toEqual({
        won: false,
        why: 'acme.test was claimed for a message by email on 2026-05-04; it is left alone until 2026-08-02',
      });
    expect(await won('acme.test', 90)).toBe(true);
    expect(await won('acme.test', 179)).toBe(false);
    expect(await won('acme.test', 181)).toBe(true);
    expect(files()).toHaveLength(3);
  });
  it('holds when the clock goes back, and when the period is made longer', async () => {
    expect(await won('acme.test', 100)).toBe(true);
    expect(await won('acme.test', 0)).toBe(false);
    expect(
      (await claim(dir, { domain: 'acme.test', brands: [], channel: 'email', authorisation: 'own-company' }, onDay(200), 365))
        .won,
    ).toBe(false);
  });
  it('is for all names of a company together', async () => {
    expect(await won('acme.test', 0, { brands: ['shop.test', 'acme.example'] })).toBe(true);
    expect(await won('shop.test', 1)).toBe(false);
    expect(await won('new.test', 1, { brands: ['acme.example'] })).toBe(false);
    expect(await won('https://WWW.Acme.test/', 1)).toBe(false);
    expect(await won('new.test', 1)).toBe(true);
  });
  it('takes no name when another one of the company is taken', async () => {
    expect(await won('b.test')).toBe(true);
    expect(await won('a.test', 1, { brands: ['b.test'] })).toBe(false);
    expect(await won('a.test', 1)).toBe(true);
  });
  it('is for one channel', async () => {
    expect(await won('acme.test')).toBe(true);
    expect(await won('acme.test', 0, { channel: 'chat' })).toBe(true);
    expect(await won('acme.test', 0, { channel: 'chat' })).toBe(false);
  });
  it('holds no name in clear, and lasts when the ledger is lost', async () => {
    expect(await won('acme.test', 0, { brands: ['shop.test'] })).toBe(true);
    for (const file of files()) {
      expect(`${file} ${readFileSync(path.join(dir, 'claims', file), 'utf8')}`).not.toMatch(/acme|shop/);
    }
    rmSync(path.join(dir, 'ledger.jsonl'), { force: true });
    expect(await won('acme.test', 1)).toBe(false);
  });
  it('counts from its file when its words were lost', async () => {
    expect(await won('acme.test')).toBe(true);
    const file = path.join(dir, 'claims', files()[0] ?? '');
    truncateSync(file, 5);
    utimesSync(file, new Date(start), new Date(start));
    expect(await won('acme.test', 89)).toBe(false);
    expect(await won('acme.test', 91)).toBe(true);
  });
  it('follows no link, neither as a claim nor as the folder of them', async () => {
    expect(await won('acme.test')).toBe(true);
    const file = path.join(dir, 'claims', files()[0] ?? '');
    rmSync(file);
    symlinkSync(path.join(dir, 'nowhere'), file);
    await expect(take('acme.test', 200)).rejects.toThrow('it is a link');
    rmSync(path.join(dir, 'claims'), { recursive: true });
    mkdirSync(path.join(dir, 'other'), { mode: 0o700 });
    symlinkSync(path.join(dir, 'other'), path.join(dir, 'claims'));
    await expect(take('acme.test', 200)).rejects.toThrow('is a link');
  });
  it('is not won where nobody can tell who was asked before', async () => {
    rmSync(path.join(dir, 'claims'), { recursive: true });
    await expect(take('acme.test')).rejects.toThrow('is missing, and with it who was asked before');
  });
  it('takes up both channels when the enquiry is public, which is one message in all', async () => {
    expect(await won('acme.test', 0, { authorisation: 'public-enquiry' })).toBe(true);
    expect(await won('acme.test', 1, { channel: 'chat' })).toBe(false);
    expect(await won('shop.test', 0, { channel: 'chat' })).toBe(true);
    expect(await won('shop.test', 1, { authorisation: 'public-enquiry' })).toBe(false);
    expect(await won('shop.test', 1)).toBe(true);
  });
  it('holds for whoever is written to at the same domain', async () => {
    expect(await won('acme.test', 0, { to: 'help@desk.test' })).toBe(true);
    expect(await won('desk.test', 1)).toBe(false);
  });
  it('is seen before it is tried, by a plan', async () => {
    const why = async () =>
      (await readClaims(dir)).whyNot(
        { domain: 'acme.test', brands: [], channel: 'email', authorisation: 'own-company' },
        onDay(1),
        90,
      );
    expect(await why()).toBeUndefined();
    await take('acme.test');
    expect(await why()).toContain('acme.test was claimed for a message by email');
  });
  it('is not disturbed by files of others', async () => {
    writeFileSync(path.join(dir, 'claims', '.DS_Store'), 'x');
    expect(await won('acme.test')).toBe(true);
  });
});
