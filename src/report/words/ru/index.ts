import type { Words } from '../index.ts';
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
import { phrase, remark } from './phrases.ts';
import { place } from './places.ts';
import { product } from './products.ts';
import { questionWords } from './questions.ts';
import { reportWords } from './report.ts';
import { sheetWords } from './sheets.ts';
import { levels, shares, yesNo } from './values.ts';

/** All wording of the reports in Russian. */
export const ru: Words = {
  ...reportWords,
  ...legendWords,
  ...modelWords,
  ...numberWords,
  levels,
  shares,
  yesNo,
  phrase,
  place,
  remark,
  product,
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
