import type { CliWords } from '../index.ts';

/** Что есть для работы. */
export const doctorWords: CliWords['doctor'] = {
  checks: {
    node: 'Node.js',
    browser: 'браузер',
    sandbox: 'песочница',
    proxy: 'прокси',
    dns: 'имена',
    'temporary-files': 'временные файлы',
    'cache-folder': 'папка кеша',
    'run-folder': 'папка запусков',
    clock: 'часы',
    memory: 'память',
    'open-files': 'открытые файлы',
  },
  states: { ok: 'норма', warn: 'внимание', fail: 'сбой' },
  verdicts: {
    ok: 'Все в порядке: компании можно проверять.',
    warn: 'Компании можно проверять; помеченное словом «внимание» может помешать.',
    fail: 'Проверка здесь возможна не целиком: смотрите помеченное словом «сбой».',
  },
  on: (tool, system) => `${tool}, ${system}`,
  browsers: 'Браузеры в порядке выбора:',
  works: 'да',
  worksNot: 'нет',
};
