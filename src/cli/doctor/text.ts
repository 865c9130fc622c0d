import { clean } from '../../lib/text.ts';
import { columns, hanging, pad } from '../../report/layout.ts';
import type { Diagnosis } from '../doctor.ts';
import { type CliWords, cliWording } from '../words/index.ts';

/** A diagnosis for people: a line for each check, what to do under it, and every browser that was tried. */
export function diagnosisText(
  { tool, system, state, checks, browsers }: Diagnosis,
  width: number,
  { doctor: words, said }: CliWords = cliWording.en,
): string {
  const line = (prefix: string, text: string): readonly string[] => hanging(prefix, clean(said(text)), width);
  const stateWidth = Math.max(...Object.values(words.states).map(columns)) + 2;
  const titleWidth = Math.max(...Object.values(words.checks).map(columns));
  const mark = (works: boolean): string => `  ${pad(works ? words.works : words.worksNot, 5)}`;
  return [
    ...line('', words.on(`${tool.name} ${tool.version}`, `${system.platform} ${system.arch}`)),
    '',
    ...checks.flatMap(({ id, state: how, says, advice }) => [
      ...line(`${pad(words.states[how], stateWidth)}${pad(words.checks[id], titleWidth)}  `, says),
      ...advice.flatMap((one) => line(`${' '.repeat(stateWidth)}-> `, one)),
    ]),
    '',
    ...line('', words.browsers),
    ...browsers.flatMap(({ candidate, works, says }) => line(mark(works), `${said(candidate)} (${said(says)})`)),
    '',
    ...line('', words.verdicts[state]),
  ].join('\n');
}
