import { readableHost } from '../lib/host-name.ts';
import type { Gate } from '../model/gate.ts';
import type { Report, Scorecard } from '../model/scorecard.ts';
import { xml } from './escape.ts';
import { failureText, gateText } from './gates.ts';
import type { Reporter, Setting } from './reporter.ts';

type Attributes = Readonly<Record<string, string | number>>;

/** What a case came to; a reader of JUnit knows no *unknown*, so that is an error where it counts and skipped where not. */
interface Case {
  readonly name: string;
  readonly outcome?: { readonly element: 'failure' | 'error' | 'skipped'; readonly type: string; readonly message: string };
}

const attributesOf = (attributes: Attributes): string =>
  Object.entries(attributes)
    .map(([name, value]) => ` ${name}="${xml(String(value))}"`)
    .join('');

function caseOf(gate: Gate, report: Report, { words }: Setting): Case {
  const { demand, why } = gateText(gate, report, words);
  if (gate.state === 'passed') return { name: demand };
  if (gate.state === 'failed')
    return { name: demand, outcome: { element: 'failure', type: 'failed', message: failureText(gate, report, words) } };
  return {
    name: demand,
    outcome: { element: gate.onUnknown === 'fail' ? 'error' : 'skipped', type: 'unknown', message: why },
  };
}

/** A company that could not be looked at is an error even where nothing was demanded of it. */
const lookedAt = (card: Scorecard | undefined, { words }: Setting): readonly Case[] =>
  card?.state !== 'unknown'
    ? []
    : [
        {
          name: words.gates.notAssessed,
          outcome: {
            element: 'error',
            type: card.reason ?? 'unknown',
            message: card.reason === undefined ? words.gates.nothingMeasured : words.reasons[card.reason].says,
          },
        },
      ];

function caseLines({ name, outcome }: Case, company: string, { mask }: Setting): readonly string[] {
  const opening = `    <testcase${attributesOf({ classname: company, name: mask(name), time: 0 })}`;
  if (outcome === undefined) return [`${opening}/>`];
  const { element, type, message } = outcome;
  return [`${opening}>`, `      <${element}${attributesOf({ type, message: mask(message) })}/>`, '    </testcase>'];
}

const seenOf = (card: Scorecard | undefined): Readonly<Record<string, string>> =>
  card?.gathered ? { seen_from: card.gathered.startedAt, seen_to: card.gathered.finishedAt } : {};

function suiteLines(report: Report, company: string, id: number, setting: Setting): readonly string[] {
  const card = report.scorecards.find(({ domain }) => domain === company);
  const cases = [
    ...lookedAt(card, setting),
    ...(report.gates ?? []).filter((gate) => gate.company === company).map((gate) => caseOf(gate, report, setting)),
  ];
  const count = (element: string): number => cases.filter(({ outcome }) => outcome?.element === element).length;
  const name = setting.mask(readableHost(company));
  const head = attributesOf({
    id,
    name,
    package: report.tool.name,
    hostname: company,
    timestamp: report.madeAt.slice(0, 19),
    tests: cases.length,
    failures: count('failure'),
    errors: count('error'),
    skipped: count('skipped'),
    time: 0,
  });
  const { rubric } = report;
  return [
    `  <testsuite${head}>`,
    '    <properties>',
    ...Object.entries({ rubric: `${rubric.id} ${rubric.version}`, sha256: rubric.sha256, ...seenOf(card) }).map(
      ([key, value]) => `      <property${attributesOf({ name: key, value: setting.mask(value) })}/>`,
    ),
    '    </properties>',
    ...cases.flatMap((one) => caseLines(one, name, setting)),
    '    <system-out/>',
    '    <system-err/>',
    '  </testsuite>',
  ];
}

/** JUnit XML for CI servers: a suite for each company, a case for each assertion. */
export const junit: Reporter = (report, setting) => {
  const companies = new Set([
    ...report.scorecards.map(({ domain }) => domain),
    ...(report.gates ?? []).map(({ company }) => company),
  ]);
  const suites = [...companies].flatMap((company, id) => suiteLines(report, company, id, setting));
  return `${['<?xml version="1.0" encoding="UTF-8"?>', '<testsuites>', ...suites, '</testsuites>'].join('\n')}\n`;
};
