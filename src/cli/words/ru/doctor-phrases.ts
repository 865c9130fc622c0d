import type { Phrase } from '../../../report/phrase-book.ts';

/** Находки команды doctor: по-английски их читают и программы, поэтому они переводятся, когда показываются. */
export const doctorPhrases: readonly Phrase[] = [
  ['{version}, supported is {range}', '{version}, поддерживается {range}'],
  ['install a newer Node.js, such as the current LTS', 'установите более новую Node.js, например текущую LTS'],
  [
    'a scan uses {name} ({how}); it was started and opened a page',
    'проверка использует {name} ({how}); он запущен и открыл страницу',
  ],
  [
    'none of {n} candidates works: a scan goes on without one, and what needs a browser stays unknown',
    'ни один из найденных ({n}) не работает: проверка идет без браузера, и то, для чего он нужен, остается неизвестным',
  ],
  [
    'run it as a user other than root, on a system that offers user namespaces; or keep it in a container',
    'запускайте не от root и там, где есть пространства имен пользователей, или держите в контейнере',
  ],
  [
    'or name one: --browser PATH, or SUPPORT_AUDIT_BROWSER=PATH',
    'или укажите свой: --browser PATH или SUPPORT_AUDIT_BROWSER=PATH',
  ],
  ['none in the environment; connections go straight to the sites', 'в окружении не задан; соединения идут прямо к сайтам'],
  [
    '{proxy} (from {names}); it resolves names, and was not asked',
    '{proxy} (из {names}); он сам находит адреса, и его не спрашивали',
  ],
  ['set ({names}), but not for https', 'задан ({names}), но не для https'],
  ['correct or unset {names}; the form is http://HOST:PORT', 'исправьте или уберите {names}; нужен вид http://HOST:PORT'],
  [
    'asked the system for the address of {host}: {address}; nothing was sent there',
    'системе задан вопрос об адресе {host}: {address}; туда ничего не отправлено',
  ],
  [
    'asked the system for the address of {host}: {~why}; the proxy resolves names for a scan',
    'системе задан вопрос об адресе {host}: {~why}; при проверке адреса находит прокси',
  ],
  ['asked the system for the address of {host}: {~why}', 'системе задан вопрос об адресе {host}: {~why}'],
  ['no answer within {n} seconds', 'нет ответа за {n} {n|секунду|секунды|секунд}'],
  ['the name does not exist', 'такого имени нет'],
  ['the name servers did not answer', 'серверы имен не ответили'],
  [
    'check the network; behind a proxy set HTTPS_PROXY=http://HOST:PORT',
    'проверьте сеть; за прокси задайте HTTPS_PROXY=http://HOST:PORT',
  ],
  ['demo, rescore and scan --warc work without one', 'demo, rescore и scan --warc работают и без нее'],
  ['{folder} can be written to', '{folder}: запись возможна'],
  ['{folder} (not there yet; {above} is) can be written to', '{folder} (ее еще нет; есть {above}): запись возможна'],
  ['{folder} cannot be written to: {...why}', '{folder}: запись невозможна: {...why}'],
  [
    '{folder} (not there yet; {above} is) cannot be written to: {...why}',
    '{folder} (ее еще нет; есть {above}): запись невозможна: {...why}',
  ],
  [
    'free some space there, or name another folder: TMPDIR=FOLDER',
    'освободите там место или укажите другую папку: TMPDIR=FOLDER',
  ],
  [
    'name another folder: XDG_CACHE_HOME=FOLDER; the bundled browser is unpacked there',
    'укажите другую папку: XDG_CACHE_HOME=FOLDER; туда распаковывается встроенный браузер',
  ],
  ['run it in another folder, or name one: --save DIR', 'запускайте в другой папке или укажите ее: --save DIR'],
  ['{time}, time zone {zone}', '{time}, часовой пояс {zone}'],
  ['{time}, time zone {zone}: before this version was made', '{time}, часовой пояс {zone}: раньше, чем сделана эта версия'],
  ['set the clock of the system; certificates look invalid', 'поставьте часы системы: с ними сертификаты кажутся негодными'],
  ['{n} of {m} MiB free, {k} processors', 'свободно {n} из {m} МиБ, {k} {k|процессор|процессора|процессоров}'],
  [
    'scan fewer companies at once: --concurrency 1, or without a browser: --no-browser',
    'проверяйте меньше компаний сразу: --concurrency 1, или без браузера: --no-browser',
  ],
  ['no limit', 'без предела'],
  ['limit of {n}', 'предел {n}'],
  ['raise it before a scan of many companies: ulimit -n {n}', 'поднимите его перед проверкой многих компаний: ulimit -n {n}'],
  ['{name}, sandbox {~state}', '{name}, песочница {~state}'],
  ['off: {~why}', 'выключена: {~why}'],
  ['running as root', 'запуск от root'],
  ['no such file', 'файла нет'],
  ['not downloaded', 'не загружен'],
  ['not installed', 'не установлен'],
  ['on', 'включена'],
  ['off', 'выключена'],
];
