import { describe, expect, it } from 'vitest';
import { parseQuestions } from '../../src/cli/questions.ts';

const read = (text: string) => parseQuestions(text, 'q.txt');

describe('a file of questions', () => {
  it('holds one a line, with accepted words behind a bar, and comments', () => {
    expect(read('\ufeff# ours\r\n\r\nHow do I pay? | Card,  Bank transfer\nWhere is my parcel?\n')).toEqual([
      { text: 'How do I pay?', words: ['card', 'bank transfer'] },
      { text: 'Where is my parcel?', words: [] },
    ]);
  });

  it.each([
    ['# nothing\n', 'q.txt:1: there is no question in the file.'],
    [`one\n${'x'.repeat(301)}`, 'q.txt:2: the line is longer than 300 characters.'],
    ['one\n'.repeat(21), 'q.txt:21: more than 20 questions.'],
    ['\n| pay', 'q.txt:2: there is no question before the bar.'],
    ['pay |', 'q.txt:1: there are no words after the bar.'],
    ['pay | a | b', 'q.txt:1: more than one bar; words are separated by commas.'],
  ])('%j is refused by line', (text, message) => {
    expect(() => read(text)).toThrow(message);
  });
});
