import type { modelWords } from '../en/model.ts';

const slow = 'Повторите позже или увеличьте --timeout.';
const wall = 'Посмотрите сайт сами: программа за человека себя не выдает.';
const server = 'Неполадка на сервере; повторите позже.';
const certificate = 'Сайту нужно обновить или исправить сертификат; для внутреннего центра сертификации укажите --ca FILE.';
const domain = 'Проверьте, верно ли написан домен.';
const page = 'Посмотрите страницу сами.';
const site = 'Посмотрите сайт сами.';

/** `says` completes "посмотреть не удалось: ...". */
export const reasons: typeof modelWords.reasons = {
  'dns-nxdomain': { says: 'такого имени нет', hint: domain },
  'dns-servfail': { says: 'сбой DNS-серверов', hint: server },
  'dns-timeout': { says: 'DNS-серверы не ответили', hint: slow },
  'dns-nodata': { says: 'у имени нет адреса', hint: domain },
  'dns-error': { says: 'имя не удалось разрешить', hint: 'Проверьте, верно ли написан домен, и проверьте сеть.' },
  'dns-off': { says: 'записи DNS не запрашивались', hint: 'Запустите без --no-dns и без прокси.' },
  'third-party-off': { says: 'сторонние сервисы не опрашивались', hint: 'Запустите без --no-third-party.' },
  'service-unreachable': { says: 'сторонний сервис недоступен', hint: 'Проверьте сеть и повторите.' },
  'blocked-address': {
    says: 'адрес частный или зарезервированный, к нему не обращались',
    hint: 'Для тестового или внутреннего сайта укажите --allow-private.',
  },
  'tcp-refused': { says: 'по этому адресу никто не отвечает', hint: 'Проверьте адрес и порт.' },
  'tcp-reset': { says: 'соединение оборвалось', hint: server },
  'tcp-timeout': { says: 'за отведенное время соединиться не удалось', hint: slow },
  'tls-cert-expired': { says: 'срок действия сертификата истек', hint: certificate },
  'tls-cert-untrusted': { says: 'сертификату нельзя доверять', hint: certificate },
  'tls-cert-host': { says: 'сертификат выдан другому имени', hint: certificate },
  'tls-handshake': { says: 'защищенное соединение не установилось', hint: server },
  'timeout-tls': { says: 'защищенное соединение не установилось вовремя', hint: slow },
  'bad-http': { says: 'ответ не соответствует HTTP', hint: server },
  'headers-too-large': { says: 'заголовки ответа слишком велики', hint: server },
  'timeout-headers': { says: 'сервер не ответил вовремя', hint: slow },
  'timeout-body': { says: 'страница не пришла вовремя', hint: slow },
  'body-too-large': { says: 'страница больше допустимого', hint: page },
  'body-truncated': { says: 'страница пришла не целиком', hint: server },
  'decode-error': { says: 'страницу не удалось раскодировать', hint: server },
  'empty-body': { says: 'сервер прислал пустую страницу', hint: server },
  'not-html': { says: 'по адресу не веб-страница', hint: 'Укажите страницу, которую видят посетители.' },
  'redirect-loop': { says: 'перенаправления идут по кругу', hint: server },
  'too-many-redirects': { says: 'слишком много перенаправлений', hint: server },
  'bad-redirect': { says: 'перенаправление никуда не ведет', hint: server },
  'redirect-blocked-scheme': { says: 'перенаправление уводит из веба', hint: server },
  'redirected-offsite': {
    says: 'адрес перенаправляет на другой сайт, который не проверялся',
    hint: 'Проверьте другой сайт под его именем.',
  },
  'home-missing': { says: 'главной страницы нет', hint: 'Проверьте, верно ли написан адрес.' },
  'http-4xx': { says: 'сервер отклонил запрос', hint: wall },
  'http-5xx': { says: 'сервер сообщил о своей ошибке', hint: server },
  'rate-limited': { says: 'сервер попросил не спешить', hint: 'Повторите позже или увеличьте --polite-delay.' },
  'bot-wall': { says: 'сайт показывает роботам проверку вместо страницы', hint: wall },
  'login-wall': { says: 'страница только для вошедших', hint: wall },
  'geo-blocked': { says: 'сайт не пускает посетителей из этой страны', hint: 'Запустите из другой страны.' },
  parked: { says: 'домен припаркован', hint: domain },
  placeholder: { says: 'вместо сайта заглушка', hint: 'Запустите снова, когда сайт заработает.' },
  'robots-disallowed': { says: 'robots.txt просит роботов не заходить', hint: 'Попросите разрешения у владельца сайта.' },
  'robots-unreachable': { says: 'robots.txt прочитать не удалось, а без него нельзя читать остальное', hint: slow },
  'crawl-delay-too-long': {
    says: 'robots.txt просит паузы, на которые не хватает времени',
    hint: 'Увеличьте --timeout.',
  },
  'parse-timeout': { says: 'страницу не удалось разобрать вовремя', hint: page },
  'needs-browser': {
    says: 'без скриптов страница пуста',
    hint: 'Запустите с браузером (проверка: support-audit doctor).',
  },
  'browser-missing': {
    says: 'браузер не найден',
    hint: 'Выполните support-audit doctor или укажите --browser PATH.',
  },
  'browser-off': { says: 'браузер отключен', hint: 'Запустите без --no-browser.' },
  'browser-lost': { says: 'браузер упал не один раз', hint: 'Выполните support-audit doctor.' },
  'page-hung': { says: 'страница подвесила браузер', hint: page },
  'page-crashed': { says: 'на странице браузер упал', hint: page },
  'nav-unstable': { says: 'страница без конца переходит с адреса на адрес', hint: page },
  'needs-consent': { says: 'страница ждет согласия на cookie, которого программа не дает', hint: site },
  'needs-post': { says: 'ответ приходит только на запрос, которого программа не отправляет', hint: 'Попробуйте сами.' },
  'launcher-timeout': { says: 'окна чата не дождались', hint: slow },
  download: { says: 'по адресу начинается загрузка файла', hint: 'Укажите страницу, которую видят посетители.' },
  'budget-requests': { says: 'предел числа страниц исчерпан', hint: 'Увеличьте --max-pages.' },
  'budget-time': { says: 'отведенное время вышло', hint: 'Увеличьте --timeout.' },
  interrupted: { says: 'запуск прерван', hint: 'Запустите снова.' },
  'not-in-archive': {
    says: 'в веб-архиве этого нет',
    hint: 'Добавьте архив через --warc или запустите без архива.',
  },
  'not-visited': { says: 'страницу не посещали', hint: 'Запустите снова: сохраненный запуск туда не заглядывал.' },
  'saved-damaged': {
    says: 'сохраненное о ней повреждено',
    hint: 'Восстановите: support-audit rescore RUN или support-audit scan --resume RUN.',
  },
  internal: { says: 'сбой самой программы', hint: 'Сообщите о нем разработчикам.' },
  'no-probe': { says: 'эта версия такого не измеряет', hint: 'Посмотрите сами.' },
  'no-page-read': { says: 'ни одной страницы, где это видно, прочитать не удалось', hint: site },
  'probe-error': { says: 'здесь программа дала сбой', hint: 'Сообщите о нем разработчикам.' },
  'search-too-slow': { says: 'поиск из методики занял слишком много времени', hint: 'Упростите этот поиск.' },
  'no-dates': { says: 'форум есть, но дата последней темы на его страницах не указана', hint: 'Посмотрите форум сами.' },
  'not-told': { says: 'на страницах об этом не сказано', hint: site },
  'no-questions': { says: 'вопросы не заданы', hint: 'Укажите --questions FILE, по вопросу в строке.' },
  'raters-disagree': {
    says: 'опрошенные расходятся в ответах',
    hint: 'Пусть они договорятся; запишите один ответ.',
  },
  'needs-contact': {
    says: 'это покажет только реальное обращение',
    hint: 'Выполните support-audit contact plan или напишите сами и загрузите свой журнал.',
  },
  'awaiting-reply': {
    says: 'обращение отправлено, но судить еще рано',
    hint: 'Повторите позже: support-audit contact collect.',
  },
  'not-delivered': {
    says: 'обращение не дошло до компании',
    hint: 'Исправьте адрес; с какого времени можно обратиться снова, скажет support-audit contact status.',
  },
  'delivery-unknown': {
    says: 'неизвестно, дошло ли обращение до компании',
    hint: 'Прочитайте ответ почтового сервера и обратитесь другим путем.',
  },
  'outcome-unknown': {
    says: 'неизвестно, ушло ли обращение',
    hint: 'Загляните в почтовый ящик, затем выполните support-audit contact settle.',
  },
  'doubtful-mail': {
    says: 'пришло письмо, но ответ ли это, неясно',
    hint: 'Прочитайте его; принять его можно через support-audit contact collect.',
  },
  'not-closed': { says: 'письма о закрытии заявки не было', hint: 'Повторите позже: support-audit contact collect.' },
  'changes-untold': {
    says: 'по письмам видны уведомления, но не изменения без них',
    hint: 'Загрузите журнал заявки: support-audit contact import FILE.',
  },
  'no-promise': { says: 'обещанный срок ответа неизвестен', hint: 'Поищите его сами.' },
  'promise-untold': {
    says: 'ответ пришел в срок, только если обещано рабочее время',
    hint: 'Прочитайте обещание сами.',
  },
  'log-silent': { says: 'в журнале обращений об этом не сказано', hint: 'Допишите это в журнал и загрузите его снова.' },
  'opted-out': { says: 'компания просила ей не писать', hint: 'Больше ничего делать не нужно.' },
  'chat-not-asked': {
    says: 'задать вопрос в чате не удалось',
    hint: 'Спросите в чате сами и загрузите свой журнал.',
  },
  'answerer-untold': { says: 'ответ в чате пришел, но чей он, неясно', hint: 'Спросите в чате сами.' },
  'chat-left-early': {
    says: 'из чата вышли раньше, чем стало ясно, что ответа не будет',
    hint: 'Ждите 10 минут: contact.limits.chatMaxMinutes в файле настроек.',
  },
};
