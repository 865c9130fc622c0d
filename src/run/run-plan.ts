import path from 'node:path';
import type { Archive } from '../gather/archive.ts';
import type { RunPlan } from '../store/run-manifest.ts';
import { rubricTerms } from './assess.ts';
import { ownNames } from './product-names.ts';
import type { ScanOptions } from './scan.ts';
import type { Target } from './targets.ts';
import { tool } from './tool.ts';

type Planned = Pick<
  ScanOptions,
  'rubric' | 'browser' | 'dns' | 'thirdParty' | 'allowPrivate' | 'locale' | 'userAgent' | 'questions' | 'archive' | 'own'
> &
  Pick<ScanOptions, 'contacts' | 'files' | 'told' | 'screenshots' | 'save'>;
interface Limits {
  readonly visits: number;
  readonly seconds: number;
}

const questionsOf = ({ questions = [] }: Planned): string =>
  questions.map(({ text, words }) => [text, words.join(', ')].join(' | ')).join('\n');

/** Archives by what they hold, wherever they lie. */
const archivesOf = ({ files }: Archive): string =>
  files.map(({ name, size, sha256 }) => `${path.basename(name)} (${size} bytes, SHA-256 ${sha256.slice(0, 12)})`).join(', ');

/** What of a configuration would show other pages: pinned addresses of these companies, rows and words. */
function ownOf({ own }: Planned, targets: readonly Target[]): Readonly<Record<string, string>> {
  if (!own) return {};
  const { vendors, words, companies } = own;
  const pinned = targets.flatMap(({ domain }) => {
    const places = (Object.hasOwn(companies, domain) ? companies[domain]?.pinned : undefined) ?? {};
    return Object.keys(places).length > 0 ? [[domain, places] as const] : [];
  });
  const names = targets.flatMap(({ domain }) => {
    const name = Object.hasOwn(companies, domain) ? companies[domain]?.name : undefined;
    return name === undefined ? [] : [[domain, name] as const];
  });
  const parts = [
    ['names in --config', names],
    ['pinned addresses in --config', pinned],
    ['vendors in --config', vendors],
    ['words in --config', Object.values(words).flatMap((list) => Object.values(list))],
  ] as const;
  return Object.fromEntries(parts.flatMap(([name, list]) => (list.length > 0 ? [[name, JSON.stringify(list)]] : [])));
}

/** Which pictures whoever goes on with the run is to take; they change nothing that is measured. */
const picturesOf = ({ save, screenshots = 'key' }: Planned): Readonly<Record<string, string>> =>
  save === undefined || screenshots === 'key' ? {} : { '--screenshots': screenshots };

/** What people and enquiries told, by what it was read from. */
const toldTo = ({ contacts, told }: Planned): Readonly<Record<string, string>> =>
  told ?? (contacts === undefined ? {} : { 'what people told': 'given' });

/** What a run is, for the folder that it is saved to: whatever would show other pages or price them otherwise. */
export function planOf(options: Planned, limits: Limits, targets: readonly Target[]): RunPlan {
  const { rubric, browser, dns = 'on', thirdParty = 'on', allowPrivate = false, locale = 'en-US', userAgent } = options;
  const questions = questionsOf(options);
  return {
    tool,
    rubric: rubricTerms(rubric),
    ...(rubric.assertions === undefined ? {} : { assertions: rubric.assertions }),
    options: {
      '--timeout': limits.seconds,
      '--max-pages': limits.visits,
      '--locale': locale,
      '--no-browser': browser === 'off',
      '--no-dns': dns === 'off',
      '--no-third-party': thirdParty === 'off',
      '--allow-private': allowPrivate,
      ...picturesOf(options),
      ...(userAgent === undefined ? {} : { '--user-agent': userAgent }),
      ...(options.archive === undefined ? {} : { '--warc': archivesOf(options.archive) }),
      ...(questions === '' ? {} : { '--questions': questions }),
      ...ownOf(options, targets),
      ...toldTo(options),
    },
    ...(options.files === undefined ? {} : { files: options.files }),
    ...ownNames(options.own),
    companies: targets.map(({ domain, input }) => ({ domain, input })),
  };
}
