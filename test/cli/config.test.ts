import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { ConfigError } from '../../src/cli/config/config-error.ts';
import { inForce } from '../../src/cli/config/in-force.ts';
import { ownKnowledge } from '../../src/cli/config/own-knowledge.ts';
import { parseConfig } from '../../src/cli/config/parse-config.ts';
import { findConfig } from '../../src/cli/config/read-config.ts';
import { configJsonSchema } from '../../src/cli/config/schema.ts';
import { CommandError } from '../../src/cli/exit-code.ts';
import { optionsOf, withOptions } from '../../src/cli/options.ts';
import { readRubric } from '../../src/run/read-rubric.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-config-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const file = path.join(folder, 'c.yaml');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

function problemsOf(text: string): readonly string[] {
  try {
    parseConfig('c.yaml', bytes(text));
  } catch (error) {
    if (error instanceof ConfigError) return error.problems;
    throw error;
  }
  return [];
}

const row = (further: string): string => `vendors:
  - id: acme-chat
    name: Acme Chat
    kind: chat
    ${further}
`;

async function settled(text: string, args: readonly string[], env: Readonly<Record<string, string>> = {}) {
  writeFileSync(file, text);
  const command = withOptions(new Command('scan'), optionsOf.scan, env).exitOverride();
  const before = { ...process.env };
  Object.assign(process.env, env);
  try {
    command.parse(['--config', file, ...args], { from: 'user' });
    return await inForce(command);
  } finally {
    process.env = before;
  }
}

describe('a configuration', () => {
  it('tells all problems at once, each with its place and the nearest key', () => {
    expect(
      problemsOf(`companies:
  - { domain: "ftp://acme.com" }
  - { domain: rival.com, brands: [shop.rival.com], domains: { kb: "a b", form: x.com } }
  - { domain: www.rival.com }
rubic: default
timeout: soon
locale: "?"
words: { support_addresses: [two words], chat_launchers: [hi] }
`),
    ).toEqual([
      'c.yaml:2:15 ftp://acme.com: domain: cannot be looked at: only http and https can be scanned, not ftp',
      'c.yaml:3:35 rival.com: brands[1]: must be a registrable domain, such as acme.com',
      'c.yaml:3:67 rival.com: domains.kb: cannot be looked at: it holds spaces, control characters or a backslash',
      'c.yaml:3:74 rival.com: domains: unknown key "form"; did you mean "forum"?',
      'c.yaml:4:15 www.rival.com: domain: stands here a second time',
      'c.yaml:5:1 configuration: unknown key "rubic"; did you mean "rubric"?',
      'c.yaml:6:10 configuration: timeout: must be a number, not text: no quotes, no unit',
      'c.yaml:7:9 configuration: locale: must be a language tag such as en, de or pt-BR',
      'c.yaml:8:30 words: support_addresses[1]: must be one word of 2 to 24 letters, such as support',
      'c.yaml:8:59 words: chat_launchers[1]: must have 3 characters or more',
    ]);
  });

  it('turns companies and words into what the scan takes', () => {
    const { value } = parseConfig(
      'c.yaml',
      bytes(`companies: [{ domain: "https://www.acme.com/", name: Acme, domains: { kb: help.acme.com, forum: "https://talk.acme.com/x" } }]
words: { chat_launchers: [Skriv Til Os], links: { help: ["Spørg os!"] } }
`),
    );
    const own = ownKnowledge(value);
    expect(own.companies).toEqual({
      'acme.com': { name: 'Acme', pinned: { help: ['https://help.acme.com/'], forum: ['https://talk.acme.com/x'] } },
    });
    expect(own.words.chatLaunchers).toEqual(['skriv til os']);
    expect(own.words.links.help).toHaveLength(1);
  });

  it('may be missing when nobody named it, and not when somebody did', async () => {
    expect(await findConfig(false)).toBeUndefined();
    await expect(findConfig(path.join(folder, 'none.yaml'))).rejects.toThrow(/there is no such file.*--config FILE/);
    await expect(findConfig(folder)).rejects.toThrow(CommandError);
  });

  it('is described for editors by the schema that is kept beside the documents', () => {
    expect(readFileSync(path.resolve(import.meta.dirname, '../../docs/config.schema.json'), 'utf8')).toBe(configJsonSchema());
  });
});

describe('rows of the user’s own', () => {
  it('are taken when their samples show them and nothing else', () => {
    expect(
      problemsOf(
        row(`shows: [{ host: widget.acme-chat.test }, { script: '/acme-chat/v\\d+\\.js' }]
    like: ["https://widget.acme-chat.test/w.js", "https://cdn.example/acme-chat/v2.js"]
    unlike: ["https://www.acme-chat.test/blog"]`),
      ),
    ).toEqual([]);
  });

  it('are refused when a sample does not show them, or a near miss does', () => {
    expect(
      problemsOf(
        row(`shows: [{ host: acme-chat.test }]
    like: ["https://widget.other.test/w.js"]
    unlike: ["https://www.acme-chat.test/blog.js"]`),
      ),
    ).toEqual([
      'c.yaml:6:12 acme-chat: like[1]: does not show the product by any of its signals',
      'c.yaml:7:14 acme-chat: unlike[1]: is a near miss, yet shows the product',
    ]);
  });

  it('are refused when they take the samples of a row that comes with the tool', () => {
    expect(
      problemsOf(row('{ shows: [{ host: embed.tawk.to }], like: ["https://embed.tawk.to/5f0000000000000000000000/default"] }')),
    ).not.toEqual([]);
    const clash = problemsOf(
      row(`shows: [{ host: embed.tawk.to }]
    like: ["https://embed.tawk.to/5f0000000000000000000000/default"]`),
    );
    expect(clash.join('\n')).toMatch(/like\[1\]: shows .*tawk.* too: it must show one product alone/);
    expect(clash.join('\n')).toMatch(/shows: take what is a sample of .*tawk/);
  });

  it('with the id of a row of ours add signals to that product', () => {
    expect(
      problemsOf(`vendors:
  - { id: tawk, name: tawk.to, kind: chat, shows: [{ host: new.tawk.test }], like: ["https://new.tawk.test/w.js"] }
`),
    ).toEqual([]);
  });

  it('have one thing in a signal, and patterns that take linear time', () => {
    expect(
      problemsOf(
        row(`shows: [{ text: '(a+)\\1' }, { host: a.test, link: b.test }, { path: x }, { selector: "div:nonsense(2)" }, { header: x-a, weak: true }]
    launchers: ["["]
    like: ["<p>x</p>"]`),
      ).map((problem) => problem.replace(/time: .*/, 'time')),
    ).toEqual([
      'c.yaml:5:21 acme-chat: shows[1].text: is no regular expression that takes linear time',
      'c.yaml:5:49 acme-chat: shows[2]: host and link: one signal has one of them',
      'c.yaml:5:65 acme-chat: shows[3]: must have one of host, page, link, script, global, selector, generator, header, cookie, text',
      'c.yaml:5:67 acme-chat: shows[3]: belongs beside host, page or link',
      'c.yaml:5:90 acme-chat: shows[4].selector: is no CSS selector',
      'c.yaml:6:17 acme-chat: launchers[1]: is no CSS selector',
    ]);
  });
});

describe('what is in force', () => {
  const text = 'rubric: starter\ntimeout: 60\nmax_pages: 30\nconcurrency: 2\nbrowser: off\nquestions: q.txt\noutput: [r.md]\n';
  const from = (all: Awaited<ReturnType<typeof settled>>) => Object.fromEntries(all.settings.map((one) => [one.key, one.from]));

  it('is the flag before the environment before the file before the default, and says which', async () => {
    const all = await settled(text, ['--timeout', '5'], { SUPPORT_AUDIT_TIMEOUT: '7', SUPPORT_AUDIT_MAX_PAGES: '9' });
    expect(all.flags).toMatchObject({
      rubric: 'starter',
      timeout: 5,
      maxPages: 9,
      concurrency: 2,
      browser: false,
      politeDelay: 50,
    });
    expect(from(all)).toMatchObject({
      rubric: `${file}:1`,
      timeout: 'flag --timeout',
      max_pages: 'env SUPPORT_AUDIT_MAX_PAGES',
      concurrency: `${file}:4`,
      polite_delay: 'default',
    });
  });

  it('holds for the language too, which the environment gives to every command', async () => {
    const language = async (...[args, env]: readonly [readonly string[], Readonly<Record<string, string>>]) => {
      const all = await settled('lang: ru\n', args, env);
      return [all.flags.lang, from(all)['lang']];
    };
    expect(await language([], {})).toEqual(['ru', `${file}:1`]);
    expect(await language([], { SUPPORT_AUDIT_LANG: 'en' })).toEqual(['en', 'env SUPPORT_AUDIT_LANG']);
    expect(await language(['--lang', 'en'], { SUPPORT_AUDIT_LANG: 'ru' })).toEqual(['en', 'flag --lang']);
  });

  it('sees paths of the file from its folder', async () => {
    const { flags } = await settled(text, []);
    expect([flags.questions, ...(flags.output ?? [])]).toEqual([path.join(folder, 'q.txt'), path.join(folder, 'r.md')]);
  });

  it('keeps the browser of the environment, and takes that of the flag before both', async () => {
    const inEnv = await settled(text, [], { SUPPORT_AUDIT_BROWSER: '/opt/chrome' });
    expect(inEnv.flags.browser).not.toBe(false);
    expect(from(inEnv)).toMatchObject({ browser: 'env SUPPORT_AUDIT_BROWSER' });
    const flag = await settled(text, ['--browser', '/opt/other'], { SUPPORT_AUDIT_BROWSER: '/opt/chrome' });
    expect(flag.flags.browser).toBe('/opt/other');
    expect(from(flag)).toMatchObject({ browser: 'flag --browser' });
  });

  it('takes an empty variable for none', async () => {
    expect((await settled(text, [], { SUPPORT_AUDIT_TIMEOUT: '' })).flags.timeout).toBe(60);
  });

  it('brings the companies, and what the file demands of a rubric that has it', async () => {
    const { flags } = await settled('companies: [{ domain: acme.com }]\n', []);
    expect(flags.companies).toEqual(['acme.com']);
    const demanding = await settled(
      'assert:\n  - { channel: chat, min_score: 60 }\n  - { criterion: nothing, found: true }\n',
      [],
    );
    const rubric = await readRubric('default');
    expect(() => demanding.flags.demands?.(rubric)).toThrow(/c\.yaml:3:18 assert: the rubric has no criterion "nothing"/);
    const sound = await settled('assert: [{ channel: chat, min_score: 60 }]\n', []);
    expect(sound.flags.demands?.(rubric)).toMatchObject([{ company: '*', aim: { of: 'channel', id: 'chat' } }]);
  });
});
