import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import {
  checkRubric,
  listMeasures,
  listRubrics,
  type RubricFile,
  rubricSchema,
  showRubric,
} from '../../src/cli/rubric-command.ts';
import { measureIds } from '../../src/model/measures.ts';

const shipped = (name: string): RubricFile => ({
  name,
  file: `rubrics/${name}.yaml`,
  bytes: readFileSync(new URL(`../../rubrics/${name}.yaml`, import.meta.url)),
  sha256: 'abc',
});
const broken: RubricFile = { name: 'mine', file: 'mine.yaml', bytes: new TextEncoder().encode('id: T\n'), sha256: '' };
const all = [{ id: 'everything', measures: measureIds }];

describe('rubric check', () => {
  test('says how large a sound rubric is', () => {
    expect(checkRubric(shipped('default'), all)).toEqual({ text: 'ok: 42 criteria in 6 channels\n', exitCode: 0 });
  });
  test('names the criteria that no probe answers yet, and a fallback counts as an answer', () => {
    const some = measureIds.filter((id) => id !== 'forum.staff-reply-hours' && id !== 'kb.clarity');
    expect(checkRubric(shipped('default'), [{ id: 'some', measures: some }]).text).toBe(
      'ok: 42 criteria in 6 channels\n1 criterion has no probe yet and will be unknown:\n  kb-clarity (kb.clarity)\n',
    );
  });
  test('says which criteria only an enquiry answers, for these are no gap in the tool', () => {
    const some = measureIds.filter((id) => id !== 'email.closing-survey' && id !== 'kb.clarity');
    expect(checkRubric(shipped('default'), [{ id: 'some', measures: some }]).text).toBe(
      [
        'ok: 42 criteria in 6 channels',
        '1 criterion is answered by real enquiries (--contacts, see docs/contact.md), and unknown without:',
        '  email-closing-survey (email.closing-survey)',
        '1 criterion has no probe yet and will be unknown:',
        '  kb-clarity (kb.clarity)',
        '',
      ].join('\n'),
    );
  });
  test('tells all problems, one a line, and ends with 2', () => {
    const { text, exitCode } = checkRubric(broken, all);
    expect(exitCode).toBe(2);
    expect(text.trimEnd().split('\n')).toEqual([
      'mine.yaml:1:1 rubric: version: is missing: must be text',
      'mine.yaml:1:1 rubric: title: is missing: must be text',
      'mine.yaml:1:1 rubric: channels: is missing: must be a list',
      expect.stringMatching(/^mine\.yaml:1:5 rubric: id: must be a small letter/),
    ]);
  });
});

describe('rubric show', () => {
  test('gives each criterion its share of the total', () => {
    const { text, exitCode } = showRubric(shipped('starter'));
    expect(exitCode).toBe(0);
    expect(text).toContain('FAQ and knowledge base (kb): weight 3, 27.3 % of the total');
    expect(text).toContain(
      [
        '  kb-search: Has a search',
        '    weight   1, 9.1 % of the total',
        '    measure  kb.search (number, checks)',
        '    points   at least 3: 100, at least 1: 50, else: 0, not there: 0',
        '    only if  kb.presence is there',
      ].join('\n'),
    );
  });
  test('shows the norms of the industry that was chosen, and shares as percentages', () => {
    const { text } = showRubric(shipped('default'), 'technology');
    expect(text).toContain('industry: technology (known: business-services, e-commerce, technology, saas)');
    expect(text).toContain('at most 96: 60');
    expect(text).toContain('at least 95 %: 100');
  });
  test('an unknown industry ends with 2', () => {
    expect(showRubric(shipped('default'), 'bank').exitCode).toBe(2);
  });
});

test('rubric list: one line for each, and a broken one does not hide the others', () => {
  const { text, exitCode } = listRubrics([shipped('default'), broken]);
  expect(exitCode).toBe(0);
  expect(text.trimEnd().split('\n')).toEqual([
    'name     version  size                       title',
    'default  1.0.0    42 criteria in 6 channels  Technical support, all channels',
    'mine     -        has problems               run: support-audit rubric check mine.yaml',
  ]);
});

test('rubric measures: every measure with its unit, its sources and its probe', () => {
  const lines = listMeasures([{ id: 'kb-search', measures: ['kb.search'] }])
    .text.trimEnd()
    .split('\n');
  expect(lines).toHaveLength(measureIds.length + 1);
  expect(lines.find((line) => line.startsWith('kb.search '))).toMatch(/ number +checks +public +kb-search +Search of the/);
  expect(lines.find((line) => line.startsWith('chat.availability '))).toMatch(
    / level +offline-form < bot-only < people-in-hours < people-now +public +- /,
  );
});

test('rubric schema: JSON that knows the measures', () => {
  expect(JSON.parse(rubricSchema().text)).toHaveProperty(
    'properties.channels.items.properties.criteria.items.properties.measure.anyOf.0.enum',
    [...measureIds],
  );
});
