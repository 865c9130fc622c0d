import type { Assertion, UnknownRule } from '../model/gate.ts';
import type { Locale } from '../model/locale.ts';
import type { OwnKnowledge } from '../model/own.ts';
import type { Rubric } from '../model/rubric.ts';

/** Parsed values; what a command does not offer is left out. `browser` is false after `--no-browser`. */
export interface Flags {
  /** Names of those that the command line itself gives. */
  readonly given?: readonly string[];
  /** Names of options that have their default. */
  readonly byDefault?: readonly string[];
  /** False after `--no-config`. */
  readonly config?: string | false;
  /** Companies of the configuration. */
  readonly companies?: readonly string[];
  /** What the configuration knows of companies, products and words. */
  readonly own?: OwnKnowledge;
  /** What the configuration demands of the companies; throws a ConfigError on what the rubric does not have. */
  readonly demands?: (rubric: Rubric) => readonly Assertion[];
  readonly rubric: string;
  readonly industry?: string;
  readonly from?: string;
  readonly warc?: readonly string[];
  readonly questions?: string;
  readonly concurrency?: number;
  readonly timeout?: number;
  readonly maxPages?: number;
  readonly politeDelay?: number;
  readonly browser?: string | boolean;
  /** False after `--no-dns`. */
  readonly dns?: boolean;
  /** False after `--no-third-party`. */
  readonly thirdParty?: boolean;
  readonly proxy?: string;
  readonly ca?: string;
  readonly allowPrivate?: boolean;
  readonly locale?: string;
  readonly userAgent?: string;
  readonly lang?: Locale;
  readonly format: string;
  readonly output?: readonly string[];
  /** True, or what was named: criteria and companies. */
  readonly details?: boolean | readonly string[];
  readonly title?: string;
  readonly logo?: string;
  readonly anonymize?: boolean;
  readonly csv?: 'tidy' | 'wide';
  readonly csvDialect?: 'rfc4180' | 'excel' | 'excel-semicolon';
  readonly screenshots?: 'none' | 'key' | 'all';
  /** False after `--no-mask`. */
  readonly mask?: boolean;
  readonly contacts?: string;
  readonly answers?: string;
  /** True when no folder was named. */
  readonly save?: string | true;
  readonly resume?: string;
  readonly baseline?: string;
  /** False after `--no-regressions`. */
  readonly regressions?: boolean;
  readonly root?: string;
  readonly yes?: boolean;
  readonly failUnder?: number;
  readonly onUnknown?: UnknownRule;
  readonly quiet?: boolean;
  readonly verbose?: boolean;
  readonly color?: boolean;
}
