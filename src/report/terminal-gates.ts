import type { Report } from '../model/scorecard.ts';
import { type Canvas, heading } from './canvas.ts';
import { type GateText, gateSummary, gateTexts } from './gates.ts';
import { columns, hanging, pad } from './layout.ts';

const gap = 2;
const tones = { passed: 1, failed: 0, unknown: 0.5 } as const satisfies Record<GateText['state'], number>;

function gateLines({ state, company, demand, why }: GateText, canvas: Canvas): readonly string[] {
  const { states } = canvas.setting.words.gates;
  const mark = pad(states[state], Math.max(...Object.values(states).map(columns)) + gap);
  const [first = '', ...rest] = hanging(`  ${mark}`, canvas.text(`${company}: ${demand}; ${why}`), canvas.prose);
  return [first.replace(mark, canvas.tone(tones[state])(mark)), ...rest];
}

/** What was demanded and what came of it, those that failed first; nothing where nothing was demanded. */
export const gatesSection = (report: Report, canvas: Canvas): readonly string[] =>
  (report.gates ?? []).length === 0
    ? []
    : [
        ...heading(`${canvas.setting.words.gates.heading}: ${gateSummary(report, canvas.setting.words)}`, canvas),
        ...gateTexts(report, canvas.setting.words).flatMap((text) => gateLines(text, canvas)),
      ];
