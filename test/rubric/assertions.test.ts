import { describe, expect, it, test } from 'vitest';
import { showRubric } from '../../src/cli/rubric-command.ts';
import { sayProblem } from '../../src/lib/yaml/problem.ts';
import { loadRubric } from '../../src/rubric/load.ts';

const head = `id: t
version: "1"
title: T
channels:
  - id: chat
    title: Chat
    weight: 1
    criteria:
      - { id: chat-offered, title: Offers a chat, weight: 1, measure: chat.products, rule: { kind: yes-no } }
assert:
`;
const load = (block: string) => loadRubric(new TextEncoder().encode(`${head}${block}`), { file: 'mine.yaml', sha256: '' });
function problemsOf(block: string): readonly string[] {
  const loaded = load(block);
  return loaded.ok ? [] : loaded.problems.map(sayProblem);
}

describe('the block assert', () => {
  it('becomes one assertion for each demand, in fractions, on every company unless one is named', () => {
    const loaded = load(`  - { channel: chat, min_score: 60 }
  - { criterion: chat-offered, found: true, company: WWW.Bücher.example }
  - { total: true, min_score: 50, min_coverage: 0.6, company: "*" }
`);
    expect(loaded.ok && loaded.rubric.assertions).toEqual([
      { company: '*', aim: { of: 'channel', id: 'chat' }, demand: { kind: 'score', atLeast: 0.6 } },
      {
        company: 'xn--bcher-kva.example',
        aim: { of: 'criterion', id: 'chat-offered' },
        demand: { kind: 'found', wanted: true },
      },
      { company: '*', aim: { of: 'total' }, demand: { kind: 'score', atLeast: 0.5 } },
      { company: '*', aim: { of: 'total' }, demand: { kind: 'coverage', atLeast: 0.6 } },
    ]);
  });

  it('names every fault with its place and what was meant', () => {
    expect(
      problemsOf(`  - { channel: chta, min_score: 60 }
  - { channel: kb, min_score: 60 }
  - { criterion: chat-ofered, found: true }
  - { criterion: chat.products, found: true }
  - { total: true, min_scor: 50, found: false }
  - { total: true, channel: chat, min_score: 50 }
  - { min_score: 50 }
  - { total: true }
  - { criterion: chat-offered, min_coverage: 60 }
  - { total: false, min_score: 101, company: "https://acme.com/" }
`),
    ).toEqual([
      'mine.yaml:11:16 rubric: assert[1].channel: unknown "chta"; did you mean "chat"?',
      'mine.yaml:12:16 rubric: assert[2].channel: the rubric has no channel "kb"; known: chat',
      'mine.yaml:13:18 rubric: assert[3].criterion: the rubric has no criterion "chat-ofered"; did you mean "chat-offered"?',
      'mine.yaml:14:18 rubric: assert[4].criterion: the rubric has no criterion "chat.products"; the criterion that names this measure is "chat-offered"',
      'mine.yaml:15:20 rubric: assert[5]: unknown key "min_scor"; did you mean "min_score"?',
      'mine.yaml:15:41 rubric: assert[5].found: is for criteria: a channel and the total have a score',
      'mine.yaml:16:5 rubric: assert[6]: speaks of total and channel at once: keep one',
      'mine.yaml:17:5 rubric: assert[7]: speaks of nothing: add total: true, channel or criterion',
      'mine.yaml:18:5 rubric: assert[8]: demands nothing: add min_score, min_coverage or found',
      'mine.yaml:19:46 rubric: assert[9].min_coverage: is out of range: a share is a fraction, 60 % is 0.6',
      'mine.yaml:19:46 rubric: assert[9].min_coverage: is for the total and for channels: a criterion is measured or is not',
      'mine.yaml:20:14 rubric: assert[10].total: must be true, or left out',
      'mine.yaml:20:32 rubric: assert[10].min_score: must be at most 100',
      'mine.yaml:20:46 rubric: assert[10].company: must be a domain, such as acme.com, or "*" for every company',
    ]);
  });

  it('must be a list, and an empty one demands nothing', () => {
    expect(problemsOf('  total: true\n')).toEqual(['mine.yaml:11:3 rubric: assert: must be a list, not a map']);
    const loaded = load('  []\n');
    expect(loaded.ok && loaded.rubric.assertions).toEqual([]);
  });
});

test('rubric show lists what must hold', () => {
  const block = '  - { channel: chat, min_score: 60 }\n  - { criterion: chat-offered, found: false, company: acme.com }\n';
  const bytes = new TextEncoder().encode(`${head}${block}`);
  const { text } = showRubric({ name: 'mine', file: 'mine.yaml', bytes, sha256: '' });
  expect(text).toMatch(
    /\n\nWhat must hold:\n {2}channel chat: score of at least 60\n {2}criterion chat-offered: not found \(acme\.com\)\n$/,
  );
});
