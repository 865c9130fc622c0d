import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { z } from 'zod';
import type { Ended } from '../support/child-output.ts';
import { reportIn } from '../support/process-report.ts';
import { runCli } from '../support/run-cli.ts';

const root = path.resolve(import.meta.dirname, '../..');
const archive = path.join(root, 'fixtures/warc/lumen-desk.warc.gz');
const noSockets = ['--import', path.join(root, 'test/support/no-sockets.mjs')];
const scan = (...args: readonly string[]) => runCli(['scan', ...args], { nodeArgs: noSockets });

const cardParts = z.object({ archive: z.unknown(), visits: z.array(z.object({ at: z.string() })) });

describe('an archive that Wget made of a company', { timeout: 120_000 }, () => {
  let ended: Ended;
  let page = '';
  beforeAll(async () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'warc-'));
    const file = path.join(folder, 'report.md');
    ended = await scan('--warc', archive, 'lumen-desk.example', '--format', 'json', '--quiet', '--output', file);
    page = readFileSync(file, 'utf8');
    rmSync(folder, { recursive: true });
  });

  it('is audited as if it were visited, and no socket is opened', () => {
    const { code, stdout, stderr } = ended;
    const [card] = reportIn(stdout).scorecards;
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(card).toMatchObject({ state: 'partial', reason: 'not-in-archive', finalUrl: 'http://lumen-desk.example/' });
    expect(card?.readings).toMatchObject({
      'email.support-address': { state: 'found' },
      'chat.products': { state: 'found', value: ['intercom'] },
      'kb.articles': { state: 'found' },
      'forum.availability': { state: 'found' },
      'chat.availability': { state: 'unknown', reason: 'not-in-archive' },
    });
  });
  it('was visited when its pages were kept', () => {
    const kept = expect.stringMatching(/^2026-11-22T/);
    const [card] = z.object({ scorecards: z.array(cardParts) }).parse(JSON.parse(ended.stdout)).scorecards;
    expect(card?.archive).toEqual({ files: [archive], from: kept, to: kept });
    expect([...new Set(card?.visits.map(({ at }) => at.slice(0, 10)))]).toEqual(['2026-11-22']);
  });
  it('gives a report that says where its pages are from', () => {
    expect(page).toContain('pages from a web archive');
    expect(page).toContain('kept on 2026-11-22');
  });
  it('says nothing of a company that is not in it', async () => {
    const { code, stdout } = await scan('--warc', archive, 'acme.example', '--format', 'json', '--quiet');
    expect(code).toBe(3);
    expect(reportIn(stdout).scorecards).toMatchObject([{ state: 'unknown', reason: 'not-in-archive' }]);
  });
});

describe('a file that is no archive', () => {
  it.each([
    ['that is missing', path.join(root, 'none.warc'), 'no such file'],
    ['that is a folder', root, 'it is not a file'],
    ['that holds no record', path.join(root, 'package.json'), 'it holds no page'],
  ])('%s ends the run with code 2 and what to give instead', async (_, file, why) => {
    const { code, stdout, stderr } = await scan('--warc', file, 'acme.example');
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toContain(why);
    expect(stderr).toContain('Give --warc a file in the format WARC');
  });
});
