import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { found, type Readings, unknown } from '../../src/model/reading.ts';
import type { Snapshot } from '../../src/model/visit.ts';
import { type Keeps, type Measured, saveCompany } from '../../src/store/company-folder.ts';
import { writeWhole } from '../../src/store/files.ts';
import { openRun } from '../../src/store/open-run.ts';
import { readRun, readRunFolder, StoreError } from '../../src/store/run-folder.ts';
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
  tool: { name: 'support-audit', version: '0.0.0' },
  rubric: { id: 'default', version: '1', sha256: '0', title: 'All', criteria: [] },
  options: { '--timeout': 120 },
  companies: [{ domain: 'acme.example', input: 'acme.example' }],
};

const none = { score: null, low: null, high: null, coverage: 0 };
const readings: Readings = { 'email.addresses': unknown('no-page-read', 'no page was read') };
const measuredOf = (domain: string, picture?: string): Measured => {
  const proof = {
    url: `https://${domain}/`,
    at: '2026-05-04T10:00:00.000Z',
    via: 'browser',
    where: '#chat',
    excerpt: 'Chat',
  } as const;
  const shown: Readings =
    picture === undefined ? readings : { 'chat.products': found(['acme'], [{ ...proof, screenshot: picture }]) };
  return {
    readings: shown,
    scorecard: { domain, input: domain, state: 'assessed', total: none, channels: [], readings: shown, fixes: [], visits: [] },
  };
};
const save = (domain: string, more: Partial<Snapshot> = {}, keeps: Keeps = 'pages', picture?: string): Promise<void> =>
  saveCompany(folder, { ...snapshot(domain), ...more }, measuredOf(domain, picture), keeps);
const begin = (how: 'new' | 'resumed' = 'new', keeps: Keeps = 'pages') =>
  openRun(folder, plan, { how, keeps, at: '2026-05-04T10:00:00.000Z' });

describe('a run folder', () => {
  it('gives back what was saved, and leaves nothing else behind', async () => {
    await save('acme.example');
    await save('127.0.0.1:8080');
    const { snapshots } = await readRunFolder(folder);
    expect(snapshots.map(({ domain }) => domain).sort()).toEqual(['127.0.0.1:8080', 'acme.example']);
    expect(snapshots.find(({ domain }) => domain === 'acme.example')).toEqual(snapshot('acme.example'));
    for (const name of readdirSync(folder))
      expect(readdirSync(path.join(folder, name)).sort()).toEqual(['readings.json.gz', 'scorecard.json.gz', 'snapshot.json.gz']);
  });
  it('gives back the visits in their order', async () => {
    const visits = ['a', 'b', 'c'].map((name) => pageOf(`https://acme.example/${name}`, `<p>"${name}"</p>`));
    await save('acme.example', { visits });
    expect((await readRunFolder(folder)).snapshots[0]?.visits).toEqual(visits);
  });
  it('names what is damaged and gives the rest', async () => {
    await (await begin()).close();
    await save('acme.example');
    writeFileSync(
      path.join(folder, 'manifest.json'),
      JSON.stringify({ schemaVersion: 1, ...plan, rubric: { id: 'default', sha256: '0' } }),
    );
    writeFileSync(path.join(folder, 'broken.example.snapshot.json.gz'), 'not gzip');
    const { snapshots, damaged } = await readRunFolder(folder);
    expect(snapshots).toHaveLength(1);
    expect(damaged).toEqual([{ file: 'broken.example.snapshot.json.gz', problem: 'it is cut off or damaged' }]);
  });
  it('keeps hostile names inside the folder and apart', async () => {
    for (const domain of ['..', '../up', 'a/b', 'a_b', '.hidden', 'x'.repeat(300), `${'x'.repeat(299)}y`, 'manifest.json', 'nul'])
      await save(domain);
    expect(readdirSync(folder)).toHaveLength(9);
    expect(readdirSync(folder).filter((name) => ['manifest.json', 'nul'].includes(name))).toEqual([]);
  });
  it('refuses a folder that holds a run, or lies below a file', async () => {
    await save('acme.example');
    await expect(begin()).rejects.toThrow(StoreError);
    writeFileSync(path.join(folder, 'plain'), '');
    await expect(openRun(path.join(folder, 'plain/run'), plan, { how: 'new', keeps: 'pages', at: '' })).rejects.toThrow(
      /cannot save to/,
    );
    await expect(readRunFolder(path.join(folder, 'nowhere'))).rejects.toThrow(/cannot read/);
  });
  it('writes a file whole or not at all', async () => {
    const file = path.join(folder, 'deep/report.md');
    await writeWhole(file, 'one');
    await writeWhole(file, 'two');
    expect(readdirSync(path.dirname(file))).toEqual(['report.md']);
  });
  it('does not write over a manifest that is not its own', async () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{"name":"an extension of a browser"}');
    await expect(begin()).rejects.toThrow(/manifest\.json is there and is no run's/);
    expect(readFileSync(path.join(folder, 'manifest.json'), 'utf8')).toBe('{"name":"an extension of a browser"}');
  });
  it('keeps a screenshot once, as a picture, and gives it back where it was', async () => {
    const picture = Buffer.from([0xff, 0xd8, 0xff, 0xe0, 1, 2, 3]).toString('base64');
    const opened = { launcher: '', readyMs: 1, parts: [], screenshot: picture };
    const visits = [{ ...pageOf('https://acme.example/', '<p>Chat</p>'), opened }];
    await (await begin()).close();
    await save('acme.example', { visits }, 'pages', picture);
    expect(readdirSync(path.join(folder, 'acme.example/screenshots'))).toHaveLength(1);
    expect(gunzipSync(readFileSync(path.join(folder, 'acme.example/scorecard.json.gz'))).toString()).not.toContain(picture);
    expect((await readRunFolder(folder)).snapshots[0]?.visits).toEqual(visits);
    expect((await readRun(folder, 'read')).companies).toEqual([measuredOf('acme.example', picture)]);
    rmSync(path.join(folder, 'acme.example/screenshots'), { recursive: true });
    const [company] = (await readRun(folder, 'read')).companies;
    expect(company?.readings['chat.products']).toMatchObject({ state: 'found', value: ['acme'] });
    expect(JSON.stringify(company)).not.toContain('screenshot');
  });
  it('keeps no pages when it was told to, and says so where pages are wanted', async () => {
    const run = await begin('new', 'readings');
    await run.save(snapshot('acme.example'), measuredOf('acme.example'));
    expect(readdirSync(path.join(folder, 'acme.example')).sort()).toEqual(['readings.json.gz', 'scorecard.json.gz']);
    await run.close();
    const again = await begin('resumed');
    expect(await again.kept('acme.example')).toEqual(measuredOf('acme.example'));
    await again.close();
    await expect(readRunFolder(folder)).rejects.toThrow('keeps no pages: it was saved with --save readings');
  });
  it('is finished only when every company is there, and names those that are not', async () => {
    const run = await begin();
    await run.end('2026-05-04T10:01:00.000Z', undefined);
    expect((await readRun(folder, 'read')).manifest.ended).toBeUndefined();
    expect(await readRun(folder, 'read')).toMatchObject({ companies: [], missing: ['acme.example'] });
    await run.save(snapshot('acme.example'), measuredOf('acme.example'));
    await run.end('2026-05-04T10:02:00.000Z', 'Chromium 140');
    await run.close();
    expect((await readRun(folder, 'read')).manifest).toMatchObject({
      begun: '2026-05-04T10:00:00.000Z',
      ended: '2026-05-04T10:02:00.000Z',
      machine: { platform: process.platform, browser: 'Chromium 140' },
    });
  });
  it('loses the half of a company that a killed process left, once the run is gone on with', async () => {
    await (await begin()).close();
    mkdirSync(path.join(folder, '.new.0123abcd.part'));
    for (const name of ['manifest.json.0123abcd.part', '.0123abcd.part', 'notes.0123abcd.part'])
      writeFileSync(path.join(folder, name), '');
    await save('acme.example');
    writeFileSync(path.join(folder, 'acme.example/scorecard.json.0123abcd.part'), '');
    await (await begin('resumed')).close();
    expect(readdirSync(folder).sort()).toEqual(['acme.example', 'manifest.json', 'notes.0123abcd.part']);
    expect(readdirSync(path.join(folder, 'acme.example'))).not.toContain('scorecard.json.0123abcd.part');
  });
  it('of an older schema gives its pages, and says that it has no scorecards and cannot be gone on with', async () => {
    await save('acme.example');
    renameSync(path.join(folder, 'acme.example/snapshot.json.gz'), path.join(folder, 'acme.example.snapshot.json.gz'));
    rmSync(path.join(folder, 'acme.example'), { recursive: true });
    writeFileSync(
      path.join(folder, 'manifest.json'),
      JSON.stringify({ schemaVersion: 1, ...plan, rubric: { id: 'default', sha256: '0' } }),
    );
    expect(await readRunFolder(folder)).toMatchObject({ snapshots: [{ domain: 'acme.example' }], damaged: [], missing: [] });
    await expect(readRun(folder, 'report on')).rejects.toThrow(
      /saved by support-audit 0\.0\.0 with schema 1, which keeps pages alone/,
    );
    await expect(begin('resumed')).rejects.toThrow(/cannot go on with the run .* schema 1/);
  });
  it('of a newer schema names both versions', async () => {
    writeFileSync(path.join(folder, 'manifest.json'), '{"schemaVersion":3}');
    await expect(readRun(folder, 'show')).rejects.toThrow(
      'saved with schema 3 by a newer version; this one knows schema 2: update support-audit to read it',
    );
    await expect(readRunFolder(folder)).rejects.toThrow(/cannot rescore .* update support-audit to read it/);
  });
  it('is refused where a company has a folder that no run made, and leaves it alone', async () => {
    mkdirSync(path.join(folder, 'acme.example'));
    writeFileSync(path.join(folder, 'acme.example/notes.txt'), 'mine');
    await expect(begin()).rejects.toThrow(/acme\.example is there and is no run's that could be begun anew/);
    expect(readdirSync(folder)).toEqual(['acme.example']);
    expect(readdirSync(path.join(folder, 'acme.example'))).toEqual(['notes.txt']);
  });
  it('puts aside what cannot be read when it is gone on with, says so, and knows it for its own', async () => {
    const first = await begin();
    await first.save(snapshot('acme.example'), measuredOf('acme.example'));
    await first.end('2026-05-04T10:02:00.000Z', undefined);
    await first.close();
    writeFileSync(path.join(folder, 'acme.example/snapshot.json.gz'), '');
    const again = await begin('resumed');
    const said: string[] = [];
    expect(await again.kept('acme.example', (line) => said.push(line))).toBeUndefined();
    await again.close();
    const { manifest } = await readRun(folder, 'read');
    const [aside = ''] = manifest.aside ?? [];
    expect(aside).toMatch(/^acme\.example\.[0-9a-f]{8}\.damaged$/);
    expect(existsSync(path.join(folder, aside))).toBe(true);
    expect(manifest.ended).toBeUndefined();
    expect(said).toEqual([
      `acme.example/snapshot.json.gz: it is cut off or damaged. It is put aside as ${aside}, and acme.example is looked at again.`,
    ]);
  });
  it('that is finished keeps its end when it is gone on with and nothing is added', async () => {
    const first = await begin();
    await first.save(snapshot('acme.example'), measuredOf('acme.example'));
    await first.end('2026-05-04T10:02:00.000Z', undefined);
    await first.close();
    const again = await begin('resumed');
    await again.kept('acme.example');
    await again.end('2026-06-04T10:00:00.000Z', undefined);
    await again.close();
    expect((await readRun(folder, 'read')).manifest.ended).toBe('2026-05-04T10:02:00.000Z');
  });
  it('tells the browser as soon as one was used', async () => {
    const run = await begin();
    await run.seenIn('Chromium 140');
    await run.close();
    expect((await readRun(folder, 'read')).manifest.machine.browser).toBe('Chromium 140');
  });
  it('is gone on with only as it was begun: options, told things and companies, in whatever order', async () => {
    const companies = ['a.example', 'b.example'].map((domain) => ({ domain, input: domain }));
    const told = { ...plan, companies, options: { '--answers': 'SHA-256 0123' } };
    const at = { keeps: 'pages', at: '2026-05-04T10:00:00.000Z' } as const;
    await (await openRun(folder, told, { how: 'new', ...at })).close();
    await (await openRun(folder, { ...told, companies: companies.toReversed() }, { how: 'resumed', ...at })).close();
    await expect(openRun(folder, { ...told, options: {} }, { how: 'resumed', ...at })).rejects.toThrow(
      '--answers was SHA-256 0123, and is not given now',
    );
  });
  it('holds a company only in a folder of its own name, which is no link, and names strays', async () => {
    await (await begin()).close();
    await save('rival.example');
    symlinkSync(path.join(folder, 'rival.example'), path.join(folder, 'acme.example'));
    const stray = { file: 'rival.example', problem: 'not a company of this run' };
    const link = { file: 'acme.example', problem: 'a link or no folder' };
    expect(await readRun(folder, 'read')).toMatchObject({ companies: [], damaged: [stray, link], missing: [] });
    expect(await readRunFolder(folder)).toMatchObject({ snapshots: [], damaged: [stray, link], missing: [] });
    rmSync(path.join(folder, 'acme.example'));
    renameSync(path.join(folder, 'rival.example'), path.join(folder, 'acme.example'));
    const another = 'it tells of another company: rival.example';
    expect((await readRun(folder, 'read')).damaged).toEqual([{ file: 'acme.example/readings.json.gz', problem: another }]);
    expect((await readRunFolder(folder)).damaged).toEqual([{ file: 'acme.example/snapshot.json.gz', problem: another }]);
  });
  it('reads scorecards and readings that were saved unpacked', async () => {
    await (await begin()).close();
    await save('acme.example');
    for (const name of ['readings.json', 'scorecard.json']) {
      const packed = path.join(folder, 'acme.example', `${name}.gz`);
      writeFileSync(path.join(folder, 'acme.example', name), gunzipSync(readFileSync(packed)));
      rmSync(packed);
    }
    expect((await readRun(folder, 'read')).companies).toEqual([measuredOf('acme.example')]);
  });
  it.each([
    ['a reason', 'readings.json.gz', '"no-page-read"', '"later-reason"'],
    ['a measure', 'readings.json.gz', '"email.addresses"', '"email.later"'],
    ['a state', 'scorecard.json.gz', '"assessed"', '"later"'],
    ['a channel', 'scorecard.json.gz', '"channels":[]', '"channels":[null]'],
    ['a list of frames', 'snapshot.json.gz', '"frames":[]', '"frames":[null]'],
    ['a role', 'snapshot.json.gz', '"role":"home"', '"role":"later"'],
  ])('names a company whose files hold %s that nobody knows, and leaves it out', async (_, name, was, is) => {
    await (await begin()).close();
    await save('acme.example');
    const file = path.join(folder, 'acme.example', name);
    const text = gunzipSync(readFileSync(file)).toString();
    expect(text).toContain(was);
    writeFileSync(file, gzipSync(text.replaceAll(was, is)));
    const { damaged } = name.startsWith('snapshot') ? await readRunFolder(folder) : await readRun(folder, 'read');
    expect(damaged).toEqual([{ file: `acme.example/${name}`, problem: expect.stringMatching(/^not the /) }]);
  });
  it('of which a price is none that there is has a damaged manifest', async () => {
    const rule = { kind: 'bands', bands: [null], else: 0, absent: 0 };
    await (await begin()).close();
    const manifest: object = JSON.parse(readFileSync(path.join(folder, 'manifest.json'), 'utf8'));
    const rubric = { ...plan.rubric, criteria: [{ id: 'a', measure: 'chat.products', rule }] };
    writeFileSync(path.join(folder, 'manifest.json'), JSON.stringify({ ...manifest, rubric }));
    await expect(readRun(folder, 'read')).rejects.toThrow('not the manifest of a run');
  });
  it('is told from a folder that is none', async () => {
    await expect(readRun(folder, 'show')).rejects.toThrow(`${folder} is no run: it holds no manifest.json`);
  });
});
