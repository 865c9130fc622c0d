const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** Seven groups of names from Monday on, names apart by blanks, groups by commas. */
const week = (text: string): readonly (readonly string[])[] => text.split(',').map((names) => names.trim().split(/\s+/));

/** Words of opening hours in 14 languages. Folded. */
export const hoursWords = {
  days: {
    en: week(
      'monday mondays mon, tuesday tuesdays tue tues, wednesday wednesdays wed weds, thursday thursdays thu thur thurs, friday fridays fri, saturday saturdays sat, sunday sundays sun',
    ),
    ru: week(
      'понедельник понедельника понедельникам пн, вторник вторника вторникам вт, среда среды среду средам ср, четверг четверга четвергам чт, пятница пятницу пятницы пятницам пт, суббота субботу субботы субботам сб, воскресенье воскресенья воскресеньям вс вск',
    ),
    uk: week(
      "понеділок понеділка пн, вівторок вівторка вт, середа середи середу ср, четвер четверга чт, п'ятниця п'ятницю п'ятниці пт, субота суботу суботи сб, неділя неділю неділі нд",
    ),
    de: week(
      'montag montags mo, dienstag dienstags di, mittwoch mittwochs mi, donnerstag donnerstags do, freitag freitags fr, samstag samstags sonnabend sa, sonntag sonntags so',
    ),
    fr: week('lundi lun, mardi mar, mercredi mer, jeudi jeu, vendredi ven vend, samedi sam, dimanche dim'),
    es: week(
      'lunes lun, martes mar, miércoles miercoles mié mie, jueves jue, viernes vie, sábado sabado sábados sáb sab, domingo domingos dom',
    ),
    pt: week(
      'segunda-feira segunda segundas seg, terça-feira terça terças ter, quarta-feira quarta qua, quinta-feira quinta qui, sexta-feira sexta sextas sex, sábado sábados sáb sab, domingo domingos dom',
    ),
    it: week(
      'lunedì lunedi lun, martedì martedi mar, mercoledì mercoledi mer, giovedì giovedi gio, venerdì venerdi ven, sabato sab, domenica dom',
    ),
    pl: week(
      'poniedziałek poniedziałku poniedziałki pon pn, wtorek wtorku wt, środa środy środę śr, czwartek czwartku czw cz, piątek piątku pt, sobota soboty sobotę sob, niedziela niedzieli niedzielę niedz nd',
    ),
    nl: week('maandag ma, dinsdag di, woensdag wo, donderdag do, vrijdag vr, zaterdag za, zondag zo'),
    tr: week('pazartesi pzt pts, salı sali sal, çarşamba çar çrş, perşembe per prş, cuma cum, cumartesi cmt cts, pazar paz'),
    zh: week(
      '周一 週一 星期一 礼拜一, 周二 週二 星期二 礼拜二, 周三 週三 星期三 礼拜三, 周四 週四 星期四 礼拜四, 周五 週五 星期五 礼拜五, 周六 週六 星期六 礼拜六, 周日 週日 星期日 星期天 周天 礼拜天',
    ),
    ja: week('月曜日 月曜, 火曜日 火曜, 水曜日 水曜, 木曜日 木曜, 金曜日 金曜, 土曜日 土曜, 日曜日 日曜'),
    ko: week('월요일, 화요일, 수요일, 목요일, 금요일, 토요일, 일요일'),
  },
  /** Single signs that are days beside one another only: 月〜金, 월~금. */
  signs: ['月월', '火화', '水수', '木목', '金금', '土토', '日일'],
  workdays: list(
    `m-f|m - f|m to f|m/f|weekdays|weekday|business days|working days|workdays|будни|будням|будние дни|будним дням|в рабочие дни|по рабочим дням|будні|по буднях|у робочі дні|werktags|werktage|wochentags|an werktagen|en semaine|jours ouvrés|jours ouvrables
    |días laborables|días hábiles|entre semana|dias úteis|giorni lavorativi|giorni feriali|dni robocze|dni powszednie|werkdagen|doordeweeks|hafta içi|iş günleri|工作日|平日|평일`,
  ),
  weekend: list(
    `weekends|weekend|weekends and holidays|wochenende|am wochenende|week-end|fin de semana|fines de semana|fim de semana|fins de semana|fine settimana|weekendy|w weekendy|hafta sonu|周末|週末|土日祝日|土日祝|土日|土・日・祝日|土・日|주말|по выходным|выходные дни|вихідні дні|у вихідні`,
  ),
  daily: list(
    `daily|every day|everyday|7 days a week|seven days a week|7 days per week|7 days|365 days a year|365 days|mon-sun|ежедневно|каждый день|без выходных|7 дней в неделю|щодня|без вихідних|7 днів на тиждень|täglich|jeden tag|7 tage die woche|7 tage|an 365 tagen|tous les jours|7 jours sur 7|7j/7|7 j/7
    |todos los días|7 días a la semana|los 7 días|diariamente|todos os dias|7 dias por semana|tutti i giorni|7 giorni su 7|7 su 7|codziennie|7 dni w tygodniu|dagelijks|7 dagen per week|elke dag|her gün|haftanın 7 günü|haftanın her günü|每天|每日|天天|毎日|年中無休|매일|연중무휴`,
  ),
  /** Days that no week has. */
  holidays: list(
    `bank holidays|public holidays|holidays|праздники|праздничные дни|святкові дні|feiertags|feiertage|an feiertagen|jours fériés|festivos|feriados|festivi|święta|feestdagen|resmi tatil|节假日|假日|祝日|공휴일`,
  ),
  closed: list(
    `closed|выходной|вых|выходные|не работаем|закрыто|вихідний|вихідні|зачинено|geschlossen|ruhetag|fermé|fermée|cerrado|fechado|chiuso|nieczynne|zamknięte|gesloten|kapalı|休息|公休|定休日|定休|休業日|休業|休み|を除く|除く|は除く|除外|휴무|휴무일|제외`,
  ),
  /** Day and night all week, in themselves. */
  always: list(
    `24/7|24/7/365|24 / 7|24x7|24x7x365|24×7|24*7|7x24|7×24|7*24|7/24|24-7|24 hours a day|24 hours per day|24 hours/day|24 hrs a day|twenty-four hours a day|around the clock|round the clock|round-the-clock|around-the-clock|day and night|24h/7|24h/7d
    |круглосуточно|круглосуточная|круглосуточный|круглосуточную|круглосуточной|круглые сутки|24 часа в сутки|24 часа в день|цілодобово|цілодобова|цілодобову|цілодобовий|24 години на добу|rund um die uhr|24 stunden am tag|24h/24|24h/24 et 7j/7|24 h/24|24/24|24 heures sur 24|jour et nuit
    |las 24 horas|24 horas al día|24 horas por dia|24 horas por día|24 ore su 24|24h su 24|h24|całodobowo|całodobowa|całą dobę|24 godziny na dobę|dag en nacht|24 uur per dag|7 gün 24 saat|24 saat
    |24小时全天候|全天24小时|全天候|7x24小时|7×24小时|24小时在线|24小时服务|24小时客服|24小時客服|24小時服務|24時間365日|24時間対応|24時間受付|365일 24시간|24시간 연중무휴|24시간 상담|연중무휴 24시간`,
  ),
  /** A whole day, where days stand before it. */
  wholeDay: list(
    '24 hours|24hrs|24 hrs|open 24 hours|24h|24 stunden|24 heures|24 horas|24 ore|24 часа|24 години|24 uur|24小时|24小時|24時間|24시간',
  ),
  through: list(
    `to|thru|through|until|till|bis|bis um|по|до|a|a la|a las|al|alle|alle ore|à|au|às|as|ao|até|até as|hasta|hasta las|jusqu'à|do|t/m|tot|tot en met|tm|ile|至|到|から|부터`,
  ),
  and: list('and|&|und|и|та|і|й|et|y|e|i|oraz|en|ve|和|及|と|및|plus'),
  between: list('between|zwischen|entre|między|tra|tussen|между|між'),
  months: list(
    `january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|apr|jun|jul|aug|sept|sep|oct|nov|dec|января|февраля|марта|апреля|мая|июня|июля|августа|сентября|октября|ноября|декабря|січня|лютого|березня|квітня|травня|червня|липня|серпня|вересня|жовтня|листопада|грудня
    |januar|februar|märz|mai|juni|juli|oktober|dezember|janvier|février|mars|avril|juin|juillet|août|septembre|octobre|novembre|décembre|enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre
    |janeiro|fevereiro|março|maio|junho|julho|setembro|outubro|novembro|dezembro|gennaio|febbraio|aprile|maggio|giugno|luglio|settembre|ottobre|dicembre|stycznia|lutego|marca|kwietnia|maja|czerwca|lipca|sierpnia|września|października|listopada|grudnia|januari|februari|maart|mei|augustus|ocak|şubat|nisan|mayıs|haziran|temmuz|ağustos|eylül|ekim|kasım|aralık`,
  ),
  /** What a line says whose hours these are. */
  about: {
    support: list(
      `support|customer service|customer services|customer care|client services|member services|helpline|help line|help desk|helpdesk|service desk|help center|technical assistance|tech assistance|our team is available|agents|representatives|operators|поддержк*|служба заботы|колл-центр*|контакт-центр*|call-центр*|горяч* лини*|техподдержк*|операторы|підтримк*|гаряч* ліні*|контакт-центр|kundenservice|kundendienst|kundenbetreuung|hotline|servicezeiten|support-zeiten|service client|assistance|conseillers
      |atención al cliente|servicio al cliente|soporte|suporte|atendimento|sac|servizio clienti|assistenza|supporto|obsługa klienta|obsługi klienta|infolinia|infolinii|biuro obsługi|pomoc techniczna|klantenservice|klantendienst|helpdesk|destek|müşteri hizmetleri|çağrı merkezi|客服|热线|熱線|服务时间|服務時間|支持|サポート|お問い合わせ|問合せ|受付時間|受付|コールセンター|カスタマー|고객센터|고객지원|상담|문의`,
    ),
    phone: list(
      `phone|telephone|call|calls|tel|toll free|toll-free|lines are open|телефон*|звоните|звонки|дзвоніть|telefon*|anrufen|erreichbar|téléphone*|appelez|appel|teléfono*|llame|llámenos|llámanos|telefone*|ligue|telefono|chiama|chiamaci|zadzwoń|tel.|bel|bellen|telefonisch|bereikbaar|telefoon|电话|電話|致电|전화`,
    ),
    chat: list('live chat|chat|чат*|czat*|sohbet|在线客服|チャット|채팅|채팅상담'),
    hours: list(
      `opening hours|business hours|working hours|office hours|hours of operation|operating hours|opening times|store hours|hours|open|время работы|режим работы|часы работы|график работы|работаем|рабочие часы|час роботи|режим роботи|графік роботи|години роботи|працюємо|öffnungszeiten|geschäftszeiten|bürozeiten|sprechzeiten|geöffnet
      |horaires|horaire|heures d'ouverture|ouvert|horario|horarios|horário|horários|abierto|orari|orario|aperto|aperti|godziny|czynne|openingstijden|openingsuren|kantooruren|geopend|çalışma saatleri|mesai saatleri|çalışma saatlerimiz|工作时间|营业时间|營業時間|工作時間|上班时间|営業時間|対応時間|業務時間|영업시간|운영시간|업무시간|운영 시간|상담시간`,
    ),
    shop: list(
      `store|shop|showroom|warehouse|branch|pick-up|pickup|collection|office|магазин*|шоурум*|склад*|самовывоз*|пункт* выдачи|офис*|крамниц*|самовивіз*|laden|filiale|büro|lager|abholung|magasin|boutique|bureau|tienda|oficina|loja|escritório|negozio|ufficio|sklep|biuro|salon|winkel|kantoor|mağaza|ofis|门店|店铺|办公室|店舗|オフィス|매장|사무실`,
    ),
  },
  /** Times of something else than answering people. */
  not: list(
    `stock exchange|nyse|nasdaq|trading hours|market hours|markets open|church|church services|sunday service|mass|liturgy|sunday school|bible study|prayer|visiting hours|visiting times|visitation|visitors|биржа|биржи|торги|богослужени*|часы посещени*|посещение больных|біржа|богослужіння|години відвідування|börse|börsenhandel|besuchszeit*|besucherzeiten|bourse|heures de visite|horaires de visite|horario de visita|horario de visitas|bolsa de valores|horário de visita|horário de visitas|orario di visita|orari di visita|borsa|giełda|giełdy|nabożeństw*|godziny odwiedzin|bezoekuren|bezoektijden|kerkdienst*|ziyaret saat*|borsa|探视时间|探視時間|面会時間|礼拝|면회시간|예배
      |event|events|webinar|webinars|conference|concert|workshop|workshops|classes|course|courses|lesson|lessons|meets|exhibition|festival|guided tours|worship|service times|deliver|delivery|deliveries|delivered|shipping|dispatch|courier|lunch|breakfast|dinner|brunch|happy hour|menu|parking|car park|kitchen|restaurant|pool|gym|yoga|check-in|check-out|monitoring|surveillance|automated|your customers|their customers|your clients|your users|access your|online banking|atm
    |bus|train|shuttle|flight|мероприяти*|вебинар*|конференци*|концерт*|доставк*|курьер*|обед*|перерыв*|ланч*|меню|парковк*|заезд|выезд|мониторинг*|ваших клиентов|вашим клиентам|банкомат*|заняти*|захід|вебінар*|доставлен*|обід*|перерв*|lieferung|lieferzeit*|versand|veranstaltung*|mittagstisch|parkplatz|parken|küche|gottesdienst|führung*|livraison|déjeuner|événement|parking|messe|entrega*|envío*|evento*|almuerzo|comida|misa|estacionamiento|almoço|missa|consegna*|pranzo|evento|messa
    |dostaw*|wysyłk*|wydarzeni*|obiad*|msza|bezorg*|levering*|verzending|evenement*|teslimat*|kargo|etkinlik*|配送|送货|停车|活动|配達|発送|イベント|ランチ|駐車|배송|이벤트|점심|주차`,
  ),
  /** Words before "24/7" that make a name of it. */
  namedBy: list('at|about|von|bei|über|chez|о|об|про'),
  zones: [
    {
      says: list('eastern time|eastern standard time|eastern daylight time|us eastern'),
      zone: 'America/New_York',
      short: ['EST', 'EDT'],
      after: ['ET'],
    },
    {
      says: list('central time|central standard time|central daylight time'),
      zone: 'America/Chicago',
      short: ['CST', 'CDT'],
      after: ['CT'],
    },
    { says: list('mountain time|mountain standard time'), zone: 'America/Denver', short: ['MST', 'MDT'], after: ['MT'] },
    {
      says: list('pacific time|pacific standard time|pacific daylight time'),
      zone: 'America/Los_Angeles',
      short: ['PST', 'PDT'],
      after: ['PT'],
    },
    { says: list('uk time|british summer time|london time'), zone: 'Europe/London', short: ['BST', 'GMT/BST'] },
    {
      says: list(
        'central european time|mitteleuropäische zeit|heure de paris|hora peninsular|ora italiana|berlin time|paris time',
      ),
      zone: 'CET',
      short: ['CET', 'CEST', 'MEZ', 'MESZ'],
    },
    { says: list('eastern european time|kyiv time|за київським часом|за києвом'), zone: 'EET', short: ['EET', 'EEST'] },
    {
      says: list('moscow time|по московскому времени|по москве|время московское|московское время'),
      zone: 'Europe/Moscow',
      short: ['МСК', 'мск', 'MSK'],
    },
    { says: list('türkiye saati'), zone: 'Europe/Istanbul', short: ['TRT'] },
    { says: list('india standard time|indian standard time'), zone: 'Asia/Kolkata', short: [] },
    { says: list('beijing time|北京时间|北京時間'), zone: 'Asia/Shanghai', short: [] },
    { says: list('japan standard time|日本時間|japan time'), zone: 'Asia/Tokyo', short: ['JST'] },
    { says: list('korea standard time|한국시간|한국 시간'), zone: 'Asia/Seoul', short: ['KST'] },
    { says: list('singapore time'), zone: 'Asia/Singapore', short: ['SGT'] },
    {
      says: list('australian eastern time|sydney time|melbourne time'),
      zone: 'Australia/Sydney',
      short: ['AEST', 'AEDT', 'AET'],
    },
    { says: list('horário de brasília|hora de brasília'), zone: 'America/Sao_Paulo', short: ['BRT'] },
    { says: list('greenwich mean time'), zone: 'GMT', short: ['GMT', 'UTC'] },
  ],
};
