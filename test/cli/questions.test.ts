import { describe, expect, it } from 'vitest';
import { asksQuestions, parseQuestions, unaskedNotice } from '../../src/cli/questions.ts';
import { readRubric } from '../../src/run/read-rubric.ts';

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

describe('questions that the rubric has no criterion for', () => {
  it('are told of, with the rubric that has one', async () => {
    const rubric = await readRubric('default');
    expect(asksQuestions(rubric)).toBe(false);
    expect(await unaskedNotice(rubric)).toBe(
      '--questions has no part in the score: no criterion of the rubric default asks for it. Use --rubric extended.',
    );
  });

  it('are not told of where it has one', async () => {
    expect(asksQuestions(await readRubric('extended'))).toBe(true);
  });
});
