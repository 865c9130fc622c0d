import { diffWords } from './diff.ts';
import { gateWords } from './gates.ts';
import { historyWords } from './history.ts';
import { htmlWords } from './html.ts';
import { modelWords } from './model.ts';
import { numberWords } from './numbers.ts';
import { reportWords } from './report.ts';
import { levels, shares, yesNo } from './values.ts';

/** All wording of the reports in English. */
export const en = {
  ...reportWords,
  ...modelWords,
  ...numberWords,
  levels,
  shares,
  yesNo,
  html: htmlWords,
  gates: gateWords,
  diff: diffWords,
  history: historyWords,
};
