import { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { finding } from '../../src/cli/doctor/finding.ts';
import { diagnosisText } from '../../src/cli/doctor/text.ts';
import type { Diagnosis } from '../../src/cli/doctor.ts';
import { CommandError, exitCode } from '../../src/cli/exit-code.ts';
import { askedFor, languageOf, speaking } from '../../src/cli/help.ts';
import { withOptions } from '../../src/cli/options.ts';
import { type CliWords, cliWording } from '../../src/cli/words/index.ts';

const { en, ru } = cliWording;

/** Every value of a table by its path; of a function, how many parameters it takes. */
function leaves(value: unknown, path = ''): readonly (readonly [string, unknown])[] {
  if (typeof value === 'function') return [[path, value.length]];
  if (typeof value !== 'object' || value === null) return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) => leaves(inner, `${path}/${key}`));
}
const shapeOf = (words: CliWords): readonly string[] =>
  leaves(words)
    .map(([path, value]) => `${path}: ${typeof value === 'number' ? `function of ${value}` : typeof value}`)
    .sort();

/** What stays as it is in every language: options, formats, names. */
const names =
  /--[a-z-]+|\.support-audit\/\S+|support-audit\S*(?: (?:scan|doctor|explain)\b)?|https?:\/\/\S+|[\p{L}.]+\.(?:com|example)\S*|"[a-z]+"|\b(?:default|extended|contact|starter|YAML|JSON|HTML|HTTP|ASCII|Excel|excel-semicolon|stdin|stdout|stderr|latest|list|show|check|schema|measures|size|remove|FILE|NAME|HOST|PORT|Schema|MX|CNAME|Chromium|Chrome|Edge|JPEG|WebP|tidy|wide|readings|answers init|fail|warn|saas|e-commerce|email-address|Node\.js|scan|NODE_TLS_REJECT_UNAUTHORIZED)\b/gu;

describe('the words of the program', () => {
  it('have the same keys in every language, with functions where functions are', () => {
    expect(shapeOf(ru)).toEqual(shapeOf(en));
  });

  it('are Russian in the Russian table, but for names and options', () => {
    const english = leaves(ru).filter(([, value]) => typeof value === 'string' && /[A-Za-z]{4,}/.test(value.replace(names, '')));
    expect(english).toEqual([]);
  });

  it('count in Russian forms', () => {
    const summary = (companies: number, pages: number): string =>
      ru.scan.summary(companies, { assessed: companies, partial: 0, unknown: 0 }, pages, ru.scan.time(75));
    expect([summary(1, 1), summary(3, 22), summary(5, 11)]).toEqual([
      '1 компания (оценено 1), 1 страница, 1 мин 15 с',
      '3 компании (оценено 3), 22 страницы, 1 мин 15 с',
      '5 компаний (оценено 5), 11 страниц, 1 мин 15 с',
    ]);
  });

  it('tell a refusal in each language', () => {
    const refusal = new CommandError(exitCode.usage, ({ trouble }) => trouble.isFolder('reports'));
    expect([refusal.message, refusal.inWords(en), refusal.inWords(ru)]).toEqual([
      'reports is a folder; name a file.',
      'reports is a folder; name a file.',
      'reports — папка; укажите файл.',
    ]);
    expect(new CommandError(exitCode.busy, 'In English alone.').inWords(ru)).toBe('In English alone.');
  });
});

describe('a sentence that was made in English elsewhere', () => {
  it.each([
    ["error: unknown option '--hlp'", 'ошибка: нет параметра «--hlp»'],
    [
      "error: option '--fail-under <n>' argument '200' is invalid. Порог должен быть от 0 до 100.",
      'ошибка: значение «200» параметра «--fail-under <n>» не годится. Порог должен быть от 0 до 100.',
    ],
    [
      "error: option '--csv <layout>' argument 'x' is invalid. Allowed choices are tidy, wide.",
      'ошибка: значение «x» параметра «--csv <layout>» не годится. Можно указать: tidy, wide.',
    ],
    [
      "error: too many arguments for 'report'. Expected 1 argument but got 2.",
      'ошибка: слишком много аргументов у «report»: нужно 1, дано 2.',
    ],
    ['only http and https can be scanned, not ftp', 'проверяются только http и https, но не ftp'],
    [
      'there is no run may: no such folder; support-audit runs list shows the runs',
      'запуска may нет: нет такой папки; запуски показывает support-audit runs list',
    ],
    [
      'may is in use by process 71 on box since 2026-01-01; wait for it or name another folder (the lock is .lock-1)',
      'папка may занята (процесс 71 на box с 2026-01-01); подождите или укажите другую (замок — .lock-1)',
    ],
    ['Something that nobody foresaw', 'Something that nobody foresaw'],
  ])('%s', (english, russian) => {
    expect([en.said(english), ru.said(english)]).toEqual([english, russian]);
  });

  it('is told in Russian by doctor, all of it', () => {
    const diagnosis: Diagnosis = {
      schemaVersion: 1,
      tool: { name: 'support-audit', version: '0.1.0' },
      system: { platform: 'linux', arch: 'x64' },
      state: 'warn',
      checks: [
        finding('node', 'ok', '20.20.1, supported is >=20.18.1'),
        finding(
          'browser',
          'fail',
          'none of 3 candidates works: a scan goes on without one, and what needs a browser stays unknown',
        ),
        finding('run-folder', 'ok', '/srv/.support-audit (not there yet; /srv is) can be written to'),
        finding('memory', 'warn', '512 of 2048 MiB free, 2 processors', [
          'scan fewer companies at once: --concurrency 1, or without a browser: --no-browser',
        ]),
        finding('open-files', 'ok', 'limit of 1024'),
      ],
      browsers: [{ candidate: 'system: /usr/bin/chromium', works: true, says: 'Chromium 140, sandbox on' }],
    };
    expect(diagnosisText(diagnosis, 200, ru).split('\n')).toEqual([
      'support-audit 0.1.0, linux x64',
      '',
      'норма     Node.js          20.20.1, поддерживается >=20.18.1',
      'сбой      браузер          ни один из найденных (3) не работает: проверка идет без браузера, и то, для чего он нужен, остается неизвестным',
      'норма     папка запусков   /srv/.support-audit (ее еще нет; есть /srv): запись возможна',
      'внимание  память           свободно 512 из 2048 МиБ, 2 процессора',
      '          -> проверяйте меньше компаний сразу: --concurrency 1, или без браузера: --no-browser',
      'норма     открытые файлы   предел 1024',
      '',
      'Браузеры в порядке выбора:',
      '  да   в системе: /usr/bin/chromium (Chromium 140, песочница включена)',
      '',
      'Компании можно проверять; помеченное словом «внимание» может помешать.',
    ]);
  });
});

describe('the language', () => {
  it.each([
    [['scan', '--lang', 'ru'], {}, 'ru'],
    [['scan', '--lang=ru', 'acme.com'], {}, 'ru'],
    [['scan'], { SUPPORT_AUDIT_LANG: 'ru' }, 'ru'],
    [['scan', '--lang', 'en'], { SUPPORT_AUDIT_LANG: 'ru' }, 'en'],
    [['scan'], { LANG: 'ru_RU.UTF-8' }, 'en'],
    [['scan', '--lang', 'xx'], {}, 'en'],
    [['scan', '--lang'], {}, 'en'],
    [['scan', '--', '--lang', 'ru'], {}, 'en'],
  ])('of %j with %j is %s', (argv, env, language) => {
    expect(languageOf(argv, env)).toBe(language);
  });

  it.each([
    [['--lang', 'ru', 'scan', 'acme.com'], 'ru'],
    [['scan', 'acme.com', '--lang', 'ru'], 'ru'],
    [['--lang', 'ru', 'scan', '--lang', 'en'], 'en'],
    [['scan'], 'de'],
  ])('may be asked for on both sides of the command: %j', (argv, language) => {
    const root = askedFor(new Command('support-audit'), en);
    let asked: unknown;
    root
      .command('scan')
      .argument('[domains...]')
      .option('--lang <language>', '', 'de')
      .action((_: unknown, { lang }: { lang: string }) => {
        asked = lang;
      });
    root.parse(argv, { from: 'user' });
    expect(asked).toBe(language);
  });

  it('speaks it in --help, and in what is offered there', () => {
    const command = withOptions(
      speaking(new Command('support-audit'), ru).command('scan'),
      ['csv', 'locale'],
      { SUPPORT_AUDIT_LOCALE: 'de' },
      ru,
    );
    command.configureOutput({ getOutHelpWidth: () => 120 });
    expect(command.helpInformation()).toBe(`Вызов: support-audit scan [параметры]

Параметры:
  --csv <layout>  строки CSV: tidy — на каждую компанию и критерий, wide — на каждый критерий (варианты: "tidy", "wide",
                  по умолчанию: "tidy")
  --locale <tag>  язык, на котором запрашивать сайты (по умолчанию: "en-US", переменная: SUPPORT_AUDIT_LOCALE)
  -h, --help      показать эту справку
`);
  });
});
