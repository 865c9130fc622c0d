import { formFor } from '../../../lib/plural-ru.ts';
import { type Phrase, phraseBook } from '../../../report/phrase-book.ts';
import { doctorPhrases } from './doctor-phrases.ts';

/** Отказы разборщика командной строки. */
const commandLine: readonly Phrase[] = [
  ["error: unknown option '{option}'", 'ошибка: нет параметра «{option}»'],
  ["error: unknown command '{command}'", 'ошибка: нет команды «{command}»'],
  ["error: missing required argument '{name}'", 'ошибка: не хватает аргумента «{name}»'],
  ["error: option '{option}' argument missing", 'ошибка: у параметра «{option}» нет значения'],
  [
    "error: option '{option}' argument '{value}' is invalid. {~why}",
    'ошибка: значение «{value}» параметра «{option}» не годится. {~why}',
  ],
  [
    "error: option '{option}' value '{value}' from env '{name}' is invalid. {~why}",
    'ошибка: значение «{value}» параметра «{option}» из переменной {name} не годится. {~why}',
  ],
  ['Allowed choices are {names}', 'Можно указать: {names}'],
  ["error: option '{one}' cannot be used with option '{other}'", 'ошибка: параметры «{one}» и «{other}» несовместимы'],
  [
    "error: too many arguments for '{command}'. Expected {n} [argument|arguments] but got {m}.",
    'ошибка: слишком много аргументов у «{command}»: нужно {n}, дано {m}.',
  ],
  ['(Did you mean {name}?)', '(Возможно, имелось в виду {name}?)'],
  ['(Did you mean one of {names}?)', '(Возможно, имелось в виду одно из: {names}?)'],
];

/** Методики, которую назвали, нет. */
const rubrics: readonly Phrase[] = [
  [
    'Cannot read the rubric {name}: {~why}; did you mean "{near}"? Rubrics that come with the tool: {names}.',
    'Не удается прочитать методику {name}: {~why}; возможно, имелась в виду «{near}»? Готовые методики: {names}.',
  ],
  [
    'Cannot read the rubric {name}: {~why}. Rubrics that come with the tool: {names}.',
    'Не удается прочитать методику {name}: {~why}. Готовые методики: {names}.',
  ],
  ['there is no such file', 'такого файла нет'],
  ['it is a folder, not a file', 'это папка, а не файл'],
  ['you may not read it', 'нет права на чтение'],
];

/** Почему адрес не годится для проверки. */
const addresses: readonly Phrase[] = [
  ['there is no host name in it', 'в нем нет имени хоста'],
  ['the host name is longer than 253 characters', 'имя хоста длиннее 253 знаков'],
  ['the host name is not valid', 'имя хоста неверно'],
  ['it holds spaces, control characters or a backslash', 'в нем есть пробелы, управляющие знаки или обратная черта'],
  ['only http and https can be scanned, not {scheme}', 'проверяются только http и https, но не {scheme}'],
  ['it is not a domain or a web address', 'это не домен и не веб-адрес'],
  ['leave out user name and password', 'уберите имя пользователя и пароль'],
  ['the proxy address cannot be read; expected http://HOST:PORT', 'адрес прокси не разобрать; нужен http://HOST:PORT'],
  [
    'proxies over {scheme} are not supported; expected http://HOST:PORT',
    'прокси по {scheme} не поддерживаются; нужен http://HOST:PORT',
  ],
  [
    'No browser: what needs one stays unknown. To mend it, run: support-audit doctor',
    'Нет браузера: то, для чего он нужен, останется неизвестным. Как исправить: support-audit doctor',
  ],
  [
    'The browser that was named cannot be used: {...problems}. To see others, run: support-audit doctor',
    'Указанный браузер использовать нельзя: {...problems}. Какие есть еще: support-audit doctor',
  ],
];

/** Отказы там, где запуски хранятся. */
const runs: readonly Phrase[] = [
  ['{folder} holds no saved run', 'в {folder} нет сохраненного запуска'],
  [
    '{folder} already holds a saved run; name another folder, or go on with it: --resume {same}',
    'в {folder} уже есть сохраненный запуск; укажите другую папку или продолжите его: --resume {same}',
  ],
  [
    "{file} is there and is no run's that could be begun anew; name another folder",
    '{file} уже есть и не относится к запуску, который можно начать заново; укажите другую папку',
  ],
  ['{folder} keeps no pages: it was saved with --save readings', 'в {folder} нет страниц: запуск сохранен с --save readings'],
  [
    'there is no run in {root} that can be read; support-audit scan DOMAIN --save makes one',
    'в {root} нет запуска, который читается; его создаст support-audit scan DOMAIN --save',
  ],
  [
    'there is no run {name}: no such folder; support-audit runs list shows the runs',
    'запуска {name} нет: нет такой папки; запуски показывает support-audit runs list',
  ],
  [
    'there is no run {name}: neither a folder of that name nor a run in {root}; support-audit runs list shows the runs',
    'запуска {name} нет: нет ни такой папки, ни запуска в {root}; запуски показывает support-audit runs list',
  ],
  [
    '{folder} is in use by {~who}; wait for it or name another folder (the lock is {lock})',
    'папка {folder} занята ({~who}); подождите или укажите другую (замок — {lock})',
  ],
  [
    '{folder} is no run: it holds no manifest.json; support-audit runs list shows the runs',
    '{folder} — не запуск: в папке нет manifest.json; запуски показывает support-audit runs list',
  ],
  [
    '{file}: {~why}. It is put aside as {name}, and {domain} is looked at again.',
    '{file}: {~why}. Папка переименована в {name}, {domain} проверяется заново.',
  ],
  ['process {p} on {host} since {when}', 'процесс {p} на {host} с {when}'],
  ['a process that has only just begun', 'процесс, который только что начался'],
  ['{folder} is a link or no folder; nothing was removed', '{folder} — ссылка или не папка; ничего не удалено'],
  [
    '{folder} is no run, or a damaged one ({...why}); nothing was removed, delete it by hand if you want to',
    '{folder} — не запуск или поврежденный запуск ({...why}); ничего не удалено, при желании удалите сами',
  ],
  ['manifest.json: {~problem}', 'manifest.json: {~problem}'],
  ['it is cut off or damaged', 'файл оборван или поврежден'],
  ['it is larger than any that was saved', 'файл больше всех, какие сохранялись'],
  [
    'saved with schema {n} by a newer version; this one knows schema {m}: update support-audit to read it',
    'сохранено по схеме {n} более новой версией; эта знает схему {m}: обновите support-audit',
  ],
  ['not the manifest of a run', 'это не описание запуска'],
  ['cannot write to {folder}: {...why}', 'не удается записать в {folder}: {...why}'],
  ['cannot write {file}: {...why}', 'не удается записать {file}: {...why}'],
  ['cannot read {file}: {...why}', 'не удается прочитать {file}: {...why}'],
  ['cannot remove {folder}: {...why}', 'не удается удалить {folder}: {...why}'],
];

/** Фразы, которые сложены по-английски в других частях программы; незнакомые остаются как есть. */
export const said = phraseBook([...commandLine, ...rubrics, ...addresses, ...runs, ...doctorPhrases], {
  formFor: (number) => formFor<0 | 1 | 2>(number, [0, 1, 2]),
  numberIn: (number) => number,
});
