import type { CliWords } from '../index.ts';
import { answerWords } from './answers.ts';
import { commandWords } from './commands.ts';
import { doctorWords } from './doctor.ts';
import { optionWords, valueWords } from './options.ts';
import { runWords } from './runs.ts';
import { said } from './said.ts';
import { scanWords } from './scan.ts';
import { troubleWords } from './trouble.ts';

/** Все, что программа говорит по-русски, кроме отчетов. */
export const ru: CliWords = {
  commands: commandWords,
  options: optionWords,
  values: valueWords,
  scan: scanWords,
  runs: runWords,
  answers: answerWords,
  trouble: troubleWords,
  doctor: doctorWords,
  said,
};
