import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { answersInit } from '../../src/cli/answers-command.ts';
import type { Output } from '../../src/cli/output.ts';
import { rescoreCommand } from '../../src/cli/rescore-command.ts';
import { found, type Readings, unknown } from '../../src/model/reading.ts';
import type { Snapshot } from '../../src/model/visit.ts';
import { assess, rubricTerms } from '../../src/run/assess.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { tool } from '../../src/run/tool.ts';
import { openRun } from '../../src/store/open-run.ts';
import { pageOf } from '../support/page-of.ts';
import { runCli } from '../support/run-cli.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-answers-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const at = (name: string): string => path.join(folder, name);
const run = at('run');
const now = '2026-06-01T00:00:00.000Z';
const home = 'https://acme.test/';

const listening = (): Output & { readonly said: string[]; readonly reported: string[] } => {
  const said: string[] = [];
  const reported: string[] = [];
  return {
    said,
    reported,
    report: async (text) => void reported.push(text),
    say: (line) => void said.push(line),
    live: () => undefined,
    color: false,
    width: 100,
    liveTerminal: false,
  };
};
const write = (name: string, ...lines: readonly string[]): string => {
  writeFileSync(at(name), ['companies:', ...lines, ''].join('\n'));
  return at(name);
};
const flags = { rubric: 'default', format: 'markdown' };

/** What the pages of both companies tell: form is known, what is behind the forum is not. */
const readings: Readings = {
  'email.form': found('form', [{ url: home, at: now, via: 'http', where: 'form', excerpt: 'Write to us' }]),
  'forum.availability': unknown('not-told', 'the forum is closed\n    evil: [1]\u001b[2K'),
};

beforeAll(async () => {
  const rubric = await readRubric('default');
  const companies = ['acme.test', 'rival.test:8080'].map((domain) => ({ domain, input: domain }));
  const plan = { tool, rubric: rubricTerms(rubric), options: {}, companies };
  const open = await openRun(run, plan, { how: 'new', at: now, keeps: 'readings' });
  for (const { domain } of companies) {
    const snapshot: Snapshot = {
      schemaVersion: 1,
      tool,
      domain,
      input: domain,
      startedAt: now,
      finishedAt: now,
      locale: 'en',
      roles: {},
      browser: { state: 'not-needed' },
      visits: [pageOf(home, '<p>Acme</p>', { role: 'home' })],
    };
    await open.save(snapshot, { readings, scorecard: assess(snapshot, readings, rubric) });
  }
  await open.close();
});

/** The sheet of open questions, and what was said beside it. */
async function sheet(domains: readonly string[] = [], more: { readonly answers?: string } = {}) {
  const output = listening();
  expect(await answersInit(run, domains, { rubric: 'default', ...more }, output)).toBe(0);
  return { text: output.reported.join(''), said: output.said };
}
async function rescored(answers: string) {
  const output = listening();
  expect(await rescoreCommand(run, { ...flags, answers, details: true }, output)).toBe(0);
  return { text: output.reported.join(''), said: output.said };
}

describe('answers init', () => {
  it('asks what is open in the words of the rubric, with what may be written and why it is open, which stays a comment', async () => {
    const { text } = await sheet(['acme.test']);
    expect(text).toContain(
      [
        '    # Has a living forum on the site',
        '    # Open: could not tell: the forum is closed evil: [1][2K.',
        '    # Forum on the site: dead, login-only, slow, alive, or none.',
        '    # - dead: no new topic in 90 days',
        '    # - login-only: only for people who log in',
        '    # - slow: few new topics',
        '    # - alive: a topic within 7 days',
        '    forum.availability:',
        '      - value:',
        '        by:',
        '        when:',
        '        note:',
      ].join('\n'),
    );
    expect(text).toContain('# First substantive reply to an e-mail: a number of hours, or none.');
    expect(text).not.toContain('email.form:');
    expect(text).not.toContain('rival.test');
  });

  it('makes a file that answers nothing as it is, and is read once it is filled in', async () => {
    const { text, said } = await sheet();
    expect(said).toEqual([expect.stringMatching(/^Open: \d+ questions\.$/)]);
    writeFileSync(at('blank.yaml'), text);
    const blank = await rescored(at('blank.yaml'));
    expect(blank.text).not.toContain('answered by');
    expect(blank.said).toContain('Nothing is filled in in the file of answers, so it changes nothing.');
    const filled = text.replace(
      /forum\.availability:\n {6}- value:\n {8}by:\n {8}when:/,
      'forum.availability:\n      - value: slow\n        by: Maria\n        when: 2026-05-31',
    );
    writeFileSync(at('filled.yaml'), filled);
    expect((await rescored(at('filled.yaml'))).text).toContain('answered by Maria');
  });

  it('does not ask again what a file of answers tells', async () => {
    const answers = write('known.yaml', '  acme.test: { forum.availability: [{ value: slow, by: Maria, when: 2026-05-31 }] }');
    expect((await sheet(['acme.test'], { answers })).text).not.toContain('forum.availability');
    expect((await sheet(['rival.test:8080'], { answers })).text).toContain('forum.availability');
  });

  it('knows no company but those of the run', async () => {
    await expect(sheet(['acne.test'])).rejects.toThrow('acne.test is no company of this run; it has acme.test, rival.test:8080.');
  });
});

describe('rescore --answers', () => {
  it('scores what people answered, and shows who said so, where, and that they differ', async () => {
    const { text, said } = await rescored(
      write(
        'team.yaml',
        '  acme.test:',
        '    email.first-reply-hours:',
        '      - { value: 3, by: Maria, when: 2026-05-31, note: our own tickets }',
        '      - { value: 27, by: Jon, when: 2026-06-02 }',
        '  "rival.test:8080":',
        '    forum.availability:',
        '      - { value: none, by: Maria, when: 2026-05-31 }',
      ),
    );
    expect(said).toEqual(['The pages of this run were not kept: its readings are priced as they were measured.']);
    expect(text).toContain('15 hours \\[answered by Maria, Jon, who do not agree\\]');
    expect(text).toContain('Maria: 3 hours; Jon: 27 hours; the mean is taken.');
    expect(text).toContain(
      'team.yaml:4, 2026-05-31 00:00 UTC, in a file of answers, Maria, answer: “3 hours, on 2026-05-31: our own tickets”',
    );
    expect(text).toContain('none, says Maria (2026-05-31) \\[answered by a person\\]');
    expect(text).not.toContain(folder);
  });

  it('says which answers change nothing, and why', async () => {
    const answers = write(
      'spare.yaml',
      '  acme.test:',
      '    email.form: [{ value: none, by: Maria, when: 2026-05-31 }]',
      '    chat.greeting: [{ value: Hello, by: Maria, when: 2026-05-31 }]',
    );
    const { said } = await rescored(answers);
    expect(said.slice(1)).toEqual([
      'spare.yaml:3: not used: "Contact form" of acme.test is known already, from a source that is trusted more (public).',
      'spare.yaml:4: has no part in the score: no criterion of the rubric asks for chat.greeting.',
    ]);
  });

  it('refuses a file with problems, each with its place', async () => {
    const answers = write('bad.yaml', '  acne.test: {}', '  acme.test: { forum.availabilty: [{ value: slow }] }');
    await expect(rescored(answers)).rejects.toMatchObject({
      code: 2,
      message: [
        `${answers}:2:3 acne.test: no company of this run; did you mean "acme.test"?`,
        `${answers}:3:16 acme.test: unknown measure "forum.availabilty"; did you mean "forum.availability"?`,
      ].join('\n'),
    });
    await expect(rescored(at('nowhere.yaml'))).rejects.toMatchObject({ code: 2 });
  });
});

describe('scan --answers', () => {
  const json = ['--format', 'json', '--quiet', '--no-browser'];

  it('counts what people answered, even where nothing could be looked at', async () => {
    const answers = write(
      'local.yaml',
      '  "127.0.0.1:9":',
      '    email.closing-survey: [{ value: yes, by: Maria, when: 2026-05-31 }]',
    );
    const { code, stdout } = await runCli(['scan', 'http://127.0.0.1:9/', '--answers', answers, ...json]);
    expect(code).toBe(3);
    expect(JSON.parse(stdout).scorecards[0].readings['email.closing-survey']).toMatchObject({ value: true, source: 'answer' });
  });

  it('refuses answers about others before anything is looked at', async () => {
    const answers = write('others.yaml', '  rival.test: {}');
    const { code, stdout, stderr } = await runCli(['scan', 'acme.test', '--answers', answers, ...json]);
    expect({ code, stdout, stderr: stderr.trim() }).toEqual({
      code: 2,
      stdout: '',
      stderr: `${answers}:2:3 rival.test: no company of this run; known: acme.test`,
    });
  });
});
