import { expect, it } from 'vitest';
import { openArchive } from '../../src/gather/archive.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { planOf } from '../../src/run/run-plan.ts';
import { archiveFile, page } from '../support/warc.ts';

it('a run over a web archive is gone on with by what the archive holds, and not by the path that names it', async () => {
  const rubric = await readRubric('default');
  const warcOf = async (text: string, name: string) => {
    const archive = await openArchive([archiveFile([page('https://acme.test/', text)], { name })]);
    return planOf({ rubric, browser: 'off', archive }, { visits: 1, seconds: 1 }, []).options['--warc'];
  };
  const was = await warcOf('one', 'a.warc');
  expect(was).toMatch(/^a\.warc \(\d+ bytes, SHA-256 [0-9a-f]{12}\)$/);
  expect(await warcOf('one', './a.warc')).toBe(was);
  expect(await warcOf('two', 'a.warc')).not.toBe(was);
});

it('a run is gone on with by what people told, and by what its own companies are called', async () => {
  const rubric = await readRubric('default');
  const target = { domain: 'acme.test', input: 'acme.test', homes: [] };
  const limits = { visits: 1, seconds: 1 };
  const told = { '--answers': 'SHA-256 0123' };
  const contacts = () => ({});
  expect(planOf({ rubric, contacts, told }, limits, [target]).options).toMatchObject(told);
  expect(planOf({ rubric, contacts }, limits, [target]).options).toMatchObject({ 'what people told': 'given' });
  const companies = { 'acme.test': { name: 'Acme' }, 'rival.test': { name: 'Rival' } };
  const own = { vendors: [], words: { supportAddresses: [], chatLaunchers: [], links: {} }, companies };
  expect(planOf({ rubric, own }, limits, [target]).options).toMatchObject({ 'names in --config': '[["acme.test","Acme"]]' });
  expect(planOf({ rubric }, limits, [target]).options).not.toHaveProperty('what people told');
});

it('a run that is saved keeps which pictures it takes where they are not the usual ones', async () => {
  const rubric = await readRubric('default');
  const pictures = (options: Pick<Parameters<typeof planOf>[0], 'save' | 'screenshots'>) =>
    planOf({ rubric, ...options }, { visits: 1, seconds: 1 }, []).options['--screenshots'];
  expect(pictures({ save: 'run', screenshots: 'all' })).toBe('all');
  expect(pictures({ save: 'run', screenshots: 'key' })).toBeUndefined();
  expect(pictures({ save: 'run' })).toBeUndefined();
  expect(pictures({ screenshots: 'none' })).toBeUndefined();
});
