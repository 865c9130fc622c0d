import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Snapshot } from '../../src/model/visit.ts';
import { openRun } from '../../src/store/open-run.ts';
import { readRunFolder, StoreError, saveSnapshot, writeWhole } from '../../src/store/run-folder.ts';
import type { RunPlan } from '../../src/store/run-manifest.ts';
import { pageOf } from '../support/page-of.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'support-audit-store-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const snapshot = (domain: string): Snapshot => ({
  schemaVersion: 1,
  tool: { name: 'support-audit', version: '0.0.0' },
  domain,
  input: domain,
  startedAt: '2026-05-04T10:00:00.000Z',
  finishedAt: '2026-05-04T10:00:05.000Z',
  locale: 'en-US',
  browser: { state: 'not-needed' },
  visits: [pageOf(`https://${domain}/`, '<p>Grüße</p>', { role: 'home' })],
  roles: {},
});

const plan: RunPlan = {
  schemaVersion: 1,
  tool: { name: 'support-audit', version: '0.0.0' },
  rubric: { id: 'default', sha256: '0' },
  options: { '--timeout': 120 },
  companies: [{ domain: 'acme.example', input: 'acme.example' }],
};

describe('a run folder', () => {
  it('gives back what was saved, and leaves nothing else behind', async () => {
    await saveSnapshot(folder, snapshot('acme.example'));
    await saveSnapshot(folder, snapshot('127.0.0.1:8080'));
    const { snapshots, damaged } = await readRunFolder(folder);
    expect(snapshots.map(({ domain }) => domain).sort()).toEqual(['127.0.0.1:8080', 'acme.example']);
    expect(snapshots.find(({ domain }) => domain === 'acme.example')).toEqual(snapshot('acme.example'));
    expect(damaged).toEqual([]);
    expect(readdirSync(folder).every((name) => name.endsWith('.snapshot.json.gz'))).toBe(true);
  });
  it('gives back the visits in their order', async () => {
    const visits = ['a', 'b', 'c'].map((name) => pageOf(`https://acme.example/${name}`, `<p>"${name}"</p>`));
    await saveSnapshot(folder, { ...snapshot('acme.example'), visits });
    expect((await readRunFolder(folder)).snapshots[0]?.visits).toEqual(visits);
  });
  it('names what is damaged and gives the rest', async () => {
    await saveSnapshot(folder, snapshot('acme.example'));
    writeFileSync(path.join(folder, 'broken.example.snapshot.json.gz'), 'not gzip');
    const { snapshots, damaged } = await readRunFolder(folder);
    expect(snapshots).toHaveLength(1);
    expect(damaged).toEqual([{ file: 'broken.example.snapshot.json.gz', problem: 'incorrect header check' }]);
  });
  it('keeps hostile names inside the folder and apart', async () => {
    for (const domain of ['..', '../up', 'a/b', 'a_b', '.hidden', 'x'.repeat(300), `${'x'.repeat(299)}y`])
      await saveSnapshot(folder, snapshot(domain));
    expect(readdirSync(folder)).toHaveLength(7);
  });
  it('refuses a folder that holds a run, or lies below a file', async () => {
    await saveSnapshot(folder, snapshot('acme.example'));
    await expect(openRun(folder, plan, 'new')).rejects.toThrow(StoreError);
    writeFileSync(path.join(folder, 'plain'), '');
    await expect(openRun(path.join(folder, 'plain/run'), plan, 'new')).rejects.toThrow(/cannot save to/);
    await expect(readRunFolder(path.join(folder, 'nowhere'))).rejects.toThrow(/cannot read/);
  });
  it('writes a file whole or not at all', async () => {
    const file = path.join(folder, 'deep/report.md');
    await writeWhole(file, 'one');
    await writeWhole(file, 'two');
    expect(readdirSync(path.dirname(file))).toEqual(['report.md']);
  });
});
