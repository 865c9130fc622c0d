import { anonymousWords } from './anonymous.ts';
import { diffWords } from './diff.ts';
import { explainWords } from './explain.ts';
import { gateWords } from './gates.ts';
import { headlineWords } from './headline.ts';
import { historyWords } from './history.ts';
import { htmlWords } from './html.ts';
import { legendWords } from './legend.ts';
import { modelWords } from './model.ts';
import { numberWords } from './numbers.ts';
import { phraseWords } from './phrases.ts';
import { questionWords } from './questions.ts';
import { reportWords } from './report.ts';
import { sheetWords } from './sheets.ts';
import { levels, shares, yesNo } from './values.ts';

/** All wording of the reports in English. */
export const en = {
  ...reportWords,
  ...legendWords,
  ...modelWords,
  ...numberWords,
  levels,
  shares,
  yesNo,
  ...phraseWords,
  html: htmlWords,
  gates: gateWords,
  diff: diffWords,
  history: historyWords,
  explain: explainWords,
  sheets: sheetWords,
  questions: questionWords,
  anonymous: anonymousWords,
  headline: headlineWords,
};
