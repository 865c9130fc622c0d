import type { RunPlan } from '../store/run-manifest.ts';
import type { ScanOptions } from './scan.ts';
import type { Target } from './targets.ts';
import { tool } from './tool.ts';

type Planned = Pick<
  ScanOptions,
  'rubric' | 'browser' | 'dns' | 'thirdParty' | 'allowPrivate' | 'locale' | 'userAgent' | 'questions'
>;
interface Limits {
  readonly visits: number;
  readonly seconds: number;
}

const questionsOf = ({ questions = [] }: Planned): string =>
  questions.map(({ text, words }) => [text, words.join(', ')].join(' | ')).join('\n');

/** What a run is, for the folder that it is saved to: whatever would show other pages or price them otherwise. */
export function planOf(options: Planned, limits: Limits, targets: readonly Target[]): RunPlan {
  const { rubric, browser, dns = 'on', thirdParty = 'on', allowPrivate = false, locale = 'en-US', userAgent } = options;
  const questions = questionsOf(options);
  return {
    schemaVersion: 1,
    tool,
    rubric: { id: rubric.id, sha256: rubric.sha256, ...(rubric.industry ? { industry: rubric.industry } : {}) },
    options: {
      '--timeout': limits.seconds,
      '--max-pages': limits.visits,
      '--locale': locale,
      '--no-browser': browser === 'off',
      '--no-dns': dns === 'off',
      '--no-third-party': thirdParty === 'off',
      '--allow-private': allowPrivate,
      ...(userAgent === undefined ? {} : { '--user-agent': userAgent }),
      ...(questions === '' ? {} : { '--questions': questions }),
    },
    companies: targets.map(({ domain, input }) => ({ domain, input })),
  };
}
