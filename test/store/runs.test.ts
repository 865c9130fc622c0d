import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { findRun, newRunFolder } from '../../src/store/find-run.ts';
import { openRun } from '../../src/store/open-run.ts';
import { removeRun } from '../../src/store/remove-run.ts';
import { runInfo, runsIn } from '../../src/store/run-list.ts';
import { BusyError } from '../../src/store/store-error.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(path.join(tmpdir(), 'support-audit-runs-'));
});
afterEach(() => rmSync(root, { recursive: true, force: true }));

const tool = { name: 'support-audit', version: '0.0.0' };
const none = { score: null, low: null, high: null, coverage: 0 };

/** A run of two companies under the root, begun at that time, of which so many are saved. */
async function makeRun(id: string, at: string, saved: number): Promise<string> {
  const folder = path.join(root, id);
  const domains = ['acme.example', 'rival.example'];
  const rubric = { id: 'default', version: '1', sha256: '0', title: 'All', criteria: [] };
  const companies = domains.map((domain) => ({ domain, input: domain }));
  const run = await openRun(folder, { tool, rubric, options: {}, companies }, { how: 'new', keeps: 'pages', at });
  for (const domain of domains.slice(0, saved)) {
    const times = { startedAt: at, finishedAt: at, locale: 'en-US' };
    const snapshot = { schemaVersion: 1, tool, domain, input: domain, ...times, visits: [], roles: {} } as const;
    const scorecard = {
      domain,
      input: domain,
      state: 'assessed',
      total: none,
      channels: [],
      readings: {},
      fixes: [],
      visits: [],
    } as const;
    await run.save({ ...snapshot, browser: { state: 'off' } }, { readings: {}, scorecard });
  }
  await run.end(at, undefined);
  await run.close();
  return folder;
}

describe('a list of runs', () => {
  it('has each with its state, in the order in which they were begun, and is empty where there is no folder', async () => {
    await makeRun('b', '2026-05-01T10:00:00.000Z', 2);
    await makeRun('a', '2026-05-02T10:00:00.000Z', 1);
    const runs = await runsIn(root);
    expect(runs.map(({ id, state }) => ({ id, state }))).toEqual([
      { id: 'b', state: { kind: 'finished' } },
      { id: 'a', state: { kind: 'unfinished', done: 1, of: 2 } },
    ]);
    expect(runs.every(({ bytes }) => bytes > 500)).toBe(true);
    expect(await runsIn(path.join(root, 'nowhere'))).toEqual([]);
  });
  it('names a damaged run with its trouble, and follows no link', async () => {
    const hurt = await makeRun('hurt', '2026-05-01T10:00:00.000Z', 2);
    truncateSync(path.join(hurt, 'acme.example/snapshot.json.gz'), 0);
    const cut = await makeRun('cut', '2026-05-01T09:00:00.000Z', 2);
    const scorecard = path.join(cut, 'rival.example/scorecard.json.gz');
    truncateSync(scorecard, statSync(scorecard).size - 20);
    mkdirSync(path.join(root, 'future'));
    writeFileSync(path.join(root, 'future/manifest.json'), '{"schemaVersion":7}');
    symlinkSync(hurt, path.join(root, 'link'));
    const runs = await runsIn(root);
    expect(runs.map(({ id, state }) => [id, state])).toEqual([
      [
        'future',
        {
          kind: 'newer',
          why: 'saved with schema 7 by a newer version; this one knows schema 2: update support-audit to read it',
        },
      ],
      ['cut', { kind: 'damaged', why: 'files of rival.example are missing, empty or cut off' }],
      ['hurt', { kind: 'damaged', why: 'files of acme.example are missing, empty or cut off' }],
    ]);
  });
});

describe('a run', () => {
  it('is found by its path, by its id, and as the latest that is not damaged', async () => {
    const first = await makeRun('b', '2026-05-01T10:00:00.000Z', 2);
    const second = await makeRun('a', '2026-05-02T10:00:00.000Z', 2);
    const third = await makeRun('c', '2026-05-03T10:00:00.000Z', 2);
    writeFileSync(path.join(third, 'manifest.json'), '');
    expect(await findRun(first, 'elsewhere')).toBe(first);
    expect(await findRun('b', root)).toBe(first);
    expect(await findRun('latest', root)).toBe(second);
    const nowhere = path.join(root, 'nowhere');
    expect(await findRun('b', nowhere, root)).toBe(first);
    expect(await findRun('latest', nowhere, root)).toBe(second);
    await expect(findRun('x', root)).rejects.toThrow(`there is no run x: neither a folder of that name nor a run in ${root}`);
    await expect(findRun('..', path.join(root, 'a'))).resolves.toBe('..');
    await expect(findRun('../b/../x', path.join(root, 'a'))).rejects.toThrow('no such folder');
    await expect(findRun('latest', path.join(root, 'empty'))).rejects.toThrow(/there is no run in .*empty that can be read/);
  });
  it('without a name is called by its time, so that later ones sort after it', () => {
    expect(newRunFolder('2026-05-01T10:20:30.456Z', 'runs')).toMatch(/^runs[\\/]20260501T102030Z-[0-9a-f]{4}$/);
  });
});

describe('the removal of a run', () => {
  it('takes its own files and leaves those of others', async () => {
    const plain = await makeRun('plain', '2026-05-01T10:00:00.000Z', 2);
    expect(await removeRun(plain)).toEqual([]);
    expect(existsSync(plain)).toBe(false);
    const shared = await makeRun('shared', '2026-05-01T10:00:00.000Z', 1);
    writeFileSync(path.join(shared, 'notes.txt'), 'mine');
    expect(await removeRun(shared)).toEqual(['notes.txt']);
    expect(readdirSync(shared)).toEqual(['notes.txt']);
  });
  it('takes what it put aside and leftovers of its own, and nothing else in the folders of its companies', async () => {
    const run = await makeRun('run', '2026-05-01T10:00:00.000Z', 2);
    writeFileSync(path.join(run, 'acme.example/notes.txt'), 'mine');
    writeFileSync(path.join(run, 'manifest.json.0123abcd.part'), '');
    const manifest: object = JSON.parse(readFileSync(path.join(run, 'manifest.json'), 'utf8'));
    const aside = 'rival.example.0123abcd.damaged';
    for (const name of [aside, 'rival.example.89abcdef.damaged']) {
      mkdirSync(path.join(run, name));
      writeFileSync(path.join(run, name, 'snapshot.json.gz'), '');
    }
    writeFileSync(path.join(run, 'others.snapshot.json.gz'), 'mine');
    writeFileSync(path.join(run, 'manifest.json'), JSON.stringify({ ...manifest, aside: [aside] }));
    const left = ['acme.example', 'others.snapshot.json.gz', 'rival.example.89abcdef.damaged'];
    expect((await removeRun(run)).toSorted()).toEqual(left);
    expect(readdirSync(path.join(run, 'acme.example'))).toEqual(['notes.txt']);
  });
  it('never follows a link, to the run or inside it', async () => {
    const run = await makeRun('run', '2026-05-01T10:00:00.000Z', 1);
    const precious = path.join(root, 'precious');
    mkdirSync(precious);
    for (const name of ['readings.json', 'scorecard.json', 'snapshot.json.gz']) writeFileSync(path.join(precious, name), 'mine');
    symlinkSync(precious, path.join(run, 'beside'));
    symlinkSync(run, path.join(root, 'link'));
    await expect(removeRun(path.join(root, 'link'))).rejects.toThrow('is a link or no folder; nothing was removed');
    expect(await removeRun(run)).toEqual(['beside']);
    expect(readdirSync(precious)).toHaveLength(3);
  });
  it('is refused for a folder that is no run, for a damaged run, and while the run is being saved', async () => {
    mkdirSync(path.join(root, 'other'));
    writeFileSync(path.join(root, 'other/manifest.json'), '{"name":"an extension"}');
    await expect(removeRun(path.join(root, 'other'))).rejects.toThrow(/is no run, or a damaged one .* nothing was removed/);
    const hurt = await makeRun('hurt', '2026-05-01T10:00:00.000Z', 2);
    rmSync(path.join(hurt, 'acme.example/scorecard.json.gz'));
    await expect(removeRun(hurt)).rejects.toThrow('files of acme.example are missing, empty or cut off');
    const busy = await makeRun('busy', '2026-05-01T10:00:00.000Z', 2);
    writeFileSync(path.join(busy, 'run-1.lock'), '');
    await expect(removeRun(busy)).rejects.toThrow(BusyError);
    expect((await runInfo(busy)).state).toEqual({ kind: 'finished' });
  });
});
