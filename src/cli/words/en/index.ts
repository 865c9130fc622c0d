import { answerWords } from './answers.ts';
import { commandWords } from './commands.ts';
import { doctorWords } from './doctor.ts';
import { optionWords, valueWords } from './options.ts';
import { runWords } from './runs.ts';
import { scanWords } from './scan.ts';
import { troubleWords } from './trouble.ts';

/** What the program says in English, beside its reports. */
export const en = {
  commands: commandWords,
  options: optionWords,
  values: valueWords,
  scan: scanWords,
  runs: runWords,
  answers: answerWords,
  trouble: troubleWords,
  doctor: doctorWords,
  /** A sentence that was made in English elsewhere. */
  said: (english: string): string => english,
};
