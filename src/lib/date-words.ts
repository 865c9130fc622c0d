/** Words of dates in en ru uk de fr es pt it pl nl tr zh ja ko: lower case, in every form that a date has them in. */

/** Names of the months and their short forms, January first. */
export const monthNames: readonly string[] = [
  'jan january januar jänner janvier janv enero ene janeiro gennaio gen styczeń stycznia sty januari январь января янв січень січня січ',
  'feb february februar février févr fév febrero fevereiro fev febbraio luty lutego lut februari февраль февраля фев февр лютий лютого лют',
  'mar march märz mär mrz mars marzo março marzec marca maart mrt март марта мар березень березня бер',
  'apr april avril avr abril abr aprile kwiecień kwietnia kwi апрель апреля апр квітень квітня кві квіт',
  'may mai mayo maio maggio mag maj maja mei май мая травень травня трав',
  'jun june juni juin junio junho giugno giu czerwiec czerwca cze июнь июня июн червень червня черв',
  'jul july juli juillet juil julio julho luglio lug lipiec lipca lip июль июля июл липень липня лип',
  'aug august août agosto ago sierpień sierpnia sie augustus август августа авг серпень серпня серп',
  'sep sept september septembre septiembre setembro settembre set wrzesień września wrz сентябрь сентября сен сент вересень вересня вер',
  'oct october oktober okt octobre octubre outubro out ottobre ott październik października paź октябрь октября окт жовтень жовтня жовт',
  'nov november novembre noviembre novembro listopad listopada lis ноябрь ноября ноя нояб листопад листопада лист',
  'dec december dezember dez décembre déc diciembre dic dezembro dicembre grudzień grudnia gru декабрь декабря дек грудень грудня груд',
];

/** Turkish names of the months, January first, which follow the day; before a number some of them are words of other languages. */
export const monthsAfterDay: readonly string[] = [
  ...['ocak oca', 'şubat şub', 'mart mar', 'nisan nis', 'mayıs may', 'haziran haz', 'temmuz tem', 'ağustos ağu'],
  ...['eylül eyl', 'ekim eki', 'kasım kas', 'aralık ara'],
];

export type Unit = 'second' | 'minute' | 'hour' | 'day' | 'week' | 'month' | 'year';

/** Names of units in every form that stands after a number. */
export const unitWords: Readonly<Record<Unit, readonly string[]>> = {
  second: [
    ...['second', 'seconds', 'sec', 'secs', 'sekunde', 'sekunden', 'seconde', 'secondes', 'segundo', 'segundos', 'secondo'],
    ...['secondi', 'sekunda', 'sekundy', 'sekundę', 'sekund', 'seconden', 'секунда', 'секунду', 'секунды', 'секунд', 'сек'],
    ...['секунди', 'saniye', 'sn'],
  ],
  minute: [
    ...['minute', 'minutes', 'min', 'mins', 'minuten', 'minuto', 'minutos', 'minuti', 'minuta', 'minutę', 'minuty', 'minut'],
    ...['минута', 'минуту', 'минуты', 'минут', 'мин', 'хвилина', 'хвилину', 'хвилини', 'хвилин', 'хв', 'minuut'],
    ...['dakika', 'dk'],
  ],
  hour: [
    ...['hour', 'hours', 'hr', 'hrs', 'h', 'std', 'stunde', 'stunden', 'heure', 'heures', 'hora', 'horas', 'ora', 'ore'],
    ...['godzina', 'godzinę', 'godziny', 'godzin', 'uur', 'uren', 'час', 'часа', 'часов', 'годину', 'година', 'години', 'годин'],
    ...['saat'],
  ],
  day: [
    ...['day', 'days', 'd', 'tag', 'tage', 'tagen', 'jour', 'jours', 'día', 'días', 'dia', 'dias', 'giorno', 'giorni'],
    ...['dzień', 'dni', 'dag', 'dagen', 'день', 'дня', 'дней', 'дні', 'днів', 'gün'],
  ],
  week: [
    ...['week', 'weeks', 'woche', 'wochen', 'semaine', 'semaines', 'semana', 'semanas', 'settimana', 'settimane'],
    ...['tydzień', 'tygodnie', 'tygodni', 'weken', 'неделю', 'неделя', 'недели', 'недель', 'тиждень', 'тижні', 'тижнів'],
    ...['hafta'],
  ],
  month: [
    ...['month', 'months', 'monat', 'monate', 'monaten', 'mois', 'mes', 'meses', 'mês', 'mese', 'mesi', 'miesiąc'],
    ...['miesiące', 'miesięcy', 'maand', 'maanden', 'месяц', 'месяца', 'месяцев', 'місяць', 'місяці', 'місяців', 'ay'],
  ],
  year: [
    ...['year', 'years', 'yr', 'yrs', 'jahr', 'jahre', 'jahren', 'an', 'ans', 'année', 'années', 'año', 'años', 'ano', 'anos'],
    ...['anno', 'anni', 'rok', 'lata', 'lat', 'jaar', 'год', 'года', 'лет', 'рік', 'роки', 'років', 'yıl'],
  ],
};

/** "An hour ago" and its like: words that stand for the number one. */
export const oneWords = [
  ...[
    'a',
    'an',
    'one',
    'ein',
    'eine',
    'einer',
    'einem',
    'un',
    'une',
    'una',
    'uma',
    'um',
    'uno',
    'een',
    'jeden',
    'один',
    'одну',
    'bir',
  ],
];

/** What stands before the span: "vor 3 Tagen", "il y a 2 jours", "hace 3 días", "há 3 dias". */
export const agoBefore = ['vor', 'il y a', 'hace', 'há'];

/** What stands after it: "3 days ago", "3 giorni fa", "3 dni temu", "3 дня назад", "3 дні тому", "3 gün önce". */
export const agoAfter = ['ago', 'atrás', 'fa', 'temu', 'geleden', 'назад', 'тому', 'önce', 'evvel'];

/** Days counted back from today. */
export const dayWords: Readonly<Record<string, number>> = {
  today: 0,
  heute: 0,
  "aujourd'hui": 0,
  hoy: 0,
  hoje: 0,
  oggi: 0,
  dzisiaj: 0,
  dziś: 0,
  vandaag: 0,
  сегодня: 0,
  сьогодні: 0,
  yesterday: 1,
  gestern: 1,
  hier: 1,
  ayer: 1,
  ontem: 1,
  ieri: 1,
  wczoraj: 1,
  gisteren: 1,
  вчера: 1,
  вчора: 1,
  bugün: 0,
  dün: 1,
};

/** The same in scripts without spaces, Korean beside them. */
export const wideDayWords: Readonly<Record<string, number>> = {
  今天: 0,
  昨天: 1,
  前天: 2,
  今日: 0,
  昨日: 1,
  一昨日: 2,
  おととい: 2,
  오늘: 0,
  어제: 1,
  그제: 2,
  그저께: 2,
};

/** Units of an age in scripts without spaces: "3天前", "3日前", "3일 전". */
export const wideUnitWords: Readonly<Record<Unit, readonly string[]>> = {
  second: ['秒', '秒钟', '秒鐘', '초'],
  minute: ['分', '分钟', '分鐘', '분'],
  hour: ['小时', '小時', '个小时', '個小時', '時間', '시간'],
  day: ['天', '日', '일'],
  week: ['周', '週', '星期', '个星期', '個星期', '週間', '주', '주일'],
  month: ['个月', '個月', 'か月', 'ヶ月', 'ヵ月', 'カ月', 'ケ月', '개월', '달'],
  year: ['年', '년'],
};

/** What stands after such an age. */
export const wideAgoAfter = ['前', '之前', '전', '전에'];

/** The half of the day, before its hour. */
export const wideHalves: Readonly<Record<string, 'a' | 'p'>> = {
  上午: 'a',
  早上: 'a',
  凌晨: 'a',
  午前: 'a',
  오전: 'a',
  下午: 'p',
  晚上: 'p',
  午後: 'p',
  오후: 'p',
};

/** Within the last minutes. */
export const nowWords = [
  ...['just now', 'moments ago', 'a moment ago', 'gerade eben', "à l'instant", 'ahora mismo', 'agora mesmo', 'agora', 'adesso'],
  ...['poco fa', 'przed chwilą', 'zojuist', 'только что', 'щойно', 'az önce', 'biraz önce', 'şimdi'],
  ...['刚刚', '剛剛', 'たった今', '방금', '방금 전'],
];
