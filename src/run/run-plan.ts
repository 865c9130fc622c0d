import type { RunPlan } from '../store/run-manifest.ts';
import { rubricTerms } from './assess.ts';
import type { ScanOptions } from './scan.ts';
import type { Target } from './targets.ts';
import { tool } from './tool.ts';

type Planned = Pick<
  ScanOptions,
  'rubric' | 'browser' | 'dns' | 'thirdParty' | 'allowPrivate' | 'locale' | 'userAgent' | 'questions' | 'archive' | 'own'
>;
interface Limits {
  readonly visits: number;
  readonly seconds: number;
}

const questionsOf = ({ questions = [] }: Planned): string =>
  questions.map(({ text, words }) => [text, words.join(', ')].join(' | ')).join('\n');

/** What of a configuration would show other pages: pinned addresses of these companies, rows and words. */
function ownOf({ own }: Planned, targets: readonly Target[]): Readonly<Record<string, string>> {
  if (!own) return {};
  const { vendors, words, companies } = own;
  const pinned = targets.flatMap(({ domain }) => {
    const places = companies[domain]?.pinned ?? {};
    return Object.keys(places).length > 0 ? [[domain, places] as const] : [];
  });
  const parts = [
    ['pinned addresses in --config', pinned],
    ['vendors in --config', vendors],
    ['words in --config', Object.values(words).flatMap((list) => Object.values(list))],
  ] as const;
  return Object.fromEntries(parts.flatMap(([name, list]) => (list.length > 0 ? [[name, JSON.stringify(list)]] : [])));
}

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
      ...(userAgent === undefined ? {} : { '--user-agent': userAgent }),
      ...(options.archive === undefined ? {} : { '--warc': options.archive.files.join(', ') }),
      ...(questions === '' ? {} : { '--questions': questions }),
      ...ownOf(options, targets),
    },
    companies: targets.map(({ domain, input }) => ({ domain, input })),
  };
}
