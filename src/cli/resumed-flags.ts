import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { rubricNames } from '../run/read-rubric.ts';
import { type Manifest, readManifest } from '../store/run-manifest.ts';
import type { Flags } from './flags.ts';
import { screenshotWishes } from './options-reporting.ts';
import type { SavePlace } from './save-place.ts';

type Files = Record<string, string | string[]>;

/** The rubric as a run keeps it: a name that comes with the tool, or where the file lies. */
export const placeOfRubric = async (rubric: string): Promise<string> =>
  (await rubricNames()).includes(rubric) ? rubric : path.resolve(rubric);

/** Where the files lie that flags name: a run keeps it, so that `--resume RUN` is all that is needed to go on with it. */
export async function filesOf({ rubric, config, questions, answers, contacts, warc }: Flags): Promise<Files> {
  const single = { '--questions': questions, '--answers': answers, '--contacts': contacts };
  const named = Object.entries({ ...single, '--config': config === false ? undefined : config });
  return {
    '--rubric': await placeOfRubric(rubric),
    ...Object.fromEntries(named.flatMap(([name, file]) => (file === undefined ? [] : [[name, path.resolve(file)]]))),
    ...(warc === undefined ? {} : { '--warc': warc.map((file) => path.resolve(file)) }),
  };
}

/** What people and enquiries told, as a run keeps it to know it again. */
export async function toldFlags({ answers, contacts }: Flags): Promise<Readonly<Record<string, string>>> {
  const digest = async (file: string): Promise<string> =>
    createHash('sha256')
      .update(await readFile(file))
      .digest('hex');
  return {
    ...(answers === undefined ? {} : { '--answers': `SHA-256 ${(await digest(answers)).slice(0, 12)}` }),
    // What came of enquiries goes on changing; that they are told of does not.
    ...(contacts === undefined ? {} : { '--contacts': 'given' }),
  };
}

type Value = Manifest['options'][string] | string[] | undefined;
const text = (value: Value): string | undefined => (typeof value === 'string' ? value : undefined);
const pictures = (value: Value): Flags['screenshots'] => screenshotWishes.find((wish) => wish === value) ?? 'key';
const count = (value: Value): number | undefined => (typeof value === 'number' ? value : undefined);

/** The flags that a run was begun with: all but those that the command line itself gives, which have to agree with the run. */
export async function resumedFlags(flags: Flags, place: SavePlace | undefined): Promise<Flags> {
  if (!place?.resume) return flags;
  const { options, files = {}, rubric } = await readManifest(place.save, 'go on with');
  const given = new Set(flags.given);
  const { industry, userAgent, questions, answers, contacts, warc, timeout, maxPages, locale, browser, ...rest } = flags;
  const pick = <K extends keyof Flags>(key: K, now: Flags[K] | undefined, then: Flags[K] | undefined) => {
    const value = given.has(key) ? now : then;
    return value === undefined ? {} : { [key]: value };
  };
  const archives = files['--warc'];
  return {
    ...rest,
    ...pick('rubric', rest.rubric, text(files['--rubric']) ?? rubric.id),
    ...pick('industry', industry, rubric.industry),
    ...pick('timeout', timeout, count(options['--timeout'])),
    ...pick('maxPages', maxPages, count(options['--max-pages'])),
    ...pick('locale', locale, text(options['--locale'])),
    ...pick('userAgent', userAgent, text(options['--user-agent'])),
    ...pick('browser', browser, options['--no-browser'] === true ? false : browser === false ? true : browser),
    ...pick('screenshots', rest.screenshots, pictures(options['--screenshots'])),
    ...pick('dns', rest.dns, options['--no-dns'] !== true),
    ...pick('thirdParty', rest.thirdParty, options['--no-third-party'] !== true),
    ...pick('allowPrivate', rest.allowPrivate, options['--allow-private'] === true),
    ...pick('questions', questions, text(files['--questions'])),
    ...pick('answers', answers, text(files['--answers'])),
    ...pick('contacts', contacts, text(files['--contacts'])),
    ...pick('warc', warc, Array.isArray(archives) ? archives : undefined),
  };
}
