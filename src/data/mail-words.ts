/** What mails of support desks say in one language, as alternatives of regular expressions over folded text. */
export interface MailWords {
  /** ISO 639-1. */
  readonly language: string;
  /** Words follow each other without blanks. */
  readonly unspaced?: true;
  /** The enquiry has arrived or is registered. */
  readonly received: string;
  /** Somebody will answer. */
  readonly promised: string;
  /** A program wrote this mail, or nobody reads answers to it. */
  readonly automatic: string;
  /** The ticket has changed. */
  readonly changed: string;
  /** The ticket is solved or closed. */
  readonly resolved: string;
  /** Asks to rate the help, or to take part in a survey. */
  readonly survey: string;
  /** The owner of the mailbox is away. */
  readonly away: string;
  /** The sender does not want to be written to again. */
  readonly stop: string;
  /** Only one person says it of himself. */
  readonly person: string;
  /** Greets, thanks or ends a mail: the whole of a short line. */
  readonly courtesy: string;
  /** In a line over a quotation that names its author. */
  readonly wrote: string;
  /** Labels in a head over a quotation. */
  readonly labels: string;
  /** Says that what follows is the enquiry itself. */
  readonly yours: string;
  /** Asks to write answers above it. */
  readonly above: string;
}

const en =
  '(?:support |service |help ?desk |recent |latest |new )?(?:requests?|tickets?|cases?|messages?|e-?mails?|enquir(?:y|ies)|inquir(?:y|ies)|quer(?:y|ies)|questions?|issues?|submissions?|reports?|incidents?|correspondence|follow-?ups?|feedback|contact form)';
const ruOne = '(?:обращени[ея]|заявк[аиу]|запрос|вопрос|письмо|сообщение|тикет|заказ[- ]наряд|инцидент)';
const ukOne = '(?:звернення|заявк[аиу]|запит|питання|лист|повідомлення|тікет|тикет)';
const de = '(?:anfrage|nachricht|e-?mail|mail|ticket|anliegen|vorgang|fall|schreiben|meldung)';
const fr = '(?:demande|message|e-?mail|courriel|mail|ticket|requête|question|dossier)';
const es = '(?:solicitud|mensaje|correo(?: electrónico)?|consulta|ticket|caso|petición|incidencia|pregunta|e-?mail)';
const pt = '(?:solicitação|pedido|mensagem|e-?mail|contato|contacto|chamado|ticket|questão|dúvida|protocolo|manifestação)';
const it = '(?:richiesta|messaggio|e-?mail|mail|ticket|segnalazione|domanda|caso)';
const pl = '(?:zgłoszeni[ea]|wiadomoś[ćc]i?|e-?maila?|zapytani[ea]|spraw[aęy]|ticketu?|pytani[ea])';
const nl = '(?:aanvraag|verzoek|bericht|e-?mail|mail|vraag|ticket|melding|zaak)';
const tr =
  '(?:talebiniz|talebinizi|mesajınız|mesajınızı|e-?postanız|e-?postanızı|başvurunuz|başvurunuzu|destek kaydınız|sorunuz|sorunuzu|bildiriminiz)';

/** How desks and their programs write, in 14 languages. */
export const mailWords: readonly MailWords[] = [
  {
    language: 'en',
    received: `(?:we|we've|we have|i|our team|our system|our (?:support|service) team)(?: have| has|'ve)? (?:just |successfully |now )?(?:received|got|registered|logged) (?:your|a|the|an?) ${en}|(?:your|the|this|an?) (?:[\\w#"'():.,-]{1,40} ){0,8}?${en}(?: [\\w#"'():.,\\[\\]-]{1,60}){0,8}? (?:has been|have been|was|is|were|has)(?: now| successfully| being| just)? (?:received|registered|logged|created|opened|submitted|recorded|assigned(?! to )|generated|queued|forwarded(?! to me)|being reviewed|under review|being processed|in our queue|arrived)|(?:${en}) (?:received|created|registered|opened|logged|confirmation)(?:$|[:!.\\])-])|(?:this|it) (?:e-?mail |message |is )?(?:is )?(?:to |just to )?(?:let you know|confirm(?:s|ation)?|acknowledge)(?: that| of)? (?:we|your|the|receipt|you)|(?:confirm|acknowledge|confirming|acknowledging) (?:the )?(?:receipt|safe receipt)|a (?:support )?ticket (?:has been|was) (?:created|opened)|assigned an? (?:ticket |case |reference )?(?:id|number)|(?:your|the) (?:ticket|case|reference|request|tracking) (?:number|id|no\\.?|#|reference)(?: is|:)|(?:include|keep|quote|mention|use) (?:the string|this (?:number|reference)|the (?:following )?(?:ticket|case|reference|tracking) (?:number|id))|thank you[.!,]? your ${en} (?:is|has been)|(?:is|are) receiving our (?:[a-z]+ )?attention`,
    promised: `(?:we|we'll|someone|somebody|an? (?:real )?(?:human|person)|(?:a|one of our|our|the) (?:[a-z]+ ){0,4}?(?:team|agents?|representatives?|specialists?|members?|advis[eo]rs?|staff|colleagues?|experts?|consultants?|engineers?)(?: of (?:our|the) [a-z ]{1,30}?)?)(?:(?<=we'll)| will(?: read (?:this|it) and)?| shall| aims? to| tr(?:y|ies) to| endeavou?rs? to| strives? to| (?:are|is) going to)(?: [a-z]+){0,3}? (?:get back to you|be in touch|get in touch|respond|reply|answer|be in contact|come back to you|contact you|reach out|follow up|review (?:it|your)|look into (?:it|your|this))|and will (?:[a-z]+ ){0,2}?(?:get back to you|be in touch|reply|respond|answer|contact you|come back to you)|you (?:will|can expect to|should|'ll)(?: [a-z]+){0,2}? (?:hear (?:back )?from (?:us|one|our|a)|receive (?:a|an|our) (?:[a-z]+ )?(?:reply|response|answer))`,
    automatic:
      "(?:this|the following|that) (?:is an?|message|e-?mail|response|reply|note|mail|notification|was|has been)(?: [a-z'-]+){0,5}? (?:auto-?generated|auto-?(?:reply|response|mated|responder|matic|matically)|automated|automatic|automatically|auto-responder)|(?:auto(?:matic|mated)?[- ]?(?:reply|response|responder|acknowledg(?:e)?ment|confirmation))|(?:do not|don't|no need to|not necessary to|need not|not required to|cannot|can't|not be able to|unable to) (?:[a-z]+ ){0,2}?(?:reply|respond|answer)(?:ing)? (?:directly )?(?:to|back to|on) (?:this|the|these)|(?:do not|don't) reply\\b|(?:this|the) (?:mailbox|inbox|e-?mail address|address|account) is (?:not|un) ?-?(?:monitored|attended|checked)|unmonitored|no-reply address",
    changed: `status (?:of (?:your|the) ${en}[^.]{0,80}? )?(?:has |was |has been |is )?(?:changed|updated|set|moved|now)|(?:your|the|this) ${en}(?: [\\w#"'():.,\\[\\]-]{1,60}){0,8}? (?:has been|was|is|is now|has) (?:updated|modified|changed|assigned|reassigned|re-?opened|escalated|transferred|put on hold|on hold|merged|pending|in progress|being worked on|moved|set to)|(?:ticket|request|case|issue) (?:updated|re-?opened|assigned|escalated|on hold|in progress|status)(?:$|[:!. -])|(?:changed|updated) the (?:status|priority|assignee)|reply to this e-?mail to add a comment|(?:has been|was) assigned to (?:an? agent|you|our|the|[a-z]+ team)`,
    resolved: `(?:your|the|this|our records,? your) (?:[\\w#"'():.,-]{1,40} ){0,3}?${en}(?: [\\w#"'():.,\\[\\]-]{1,60}){0,8}? (?:has been|has now been|have been|was|is|is now|will be|has)(?: automatically| now| marked(?: as)?| considered| deemed| set to| changed to| moved to| been| successfully| therefore| as)* ?(?:resolved|solved|closed|completed|fixed|done)|(?:ticket|request|case|issue|incident|enquiry|inquiry)(?: [\\w#"'():.,\\[\\]-]{1,40}){0,3}? (?:resolved|closed|solved|completed)(?:$|[:!.\\])-])|^(?:resolved|solved|closed)[:!]|^\\[?(?:request|ticket|case)? ?(?:resolved|solved|closed)\\]|status (?:[a-z]+ ){0,3}?(?:to|is|:):? ?"?(?:resolved|solved|closed|done|completed)|marked (?:this |the |your )?(?:ticket |request |case |issue |it )?as (?:resolved|solved|closed)|we (?:have|'ve|are) (?:now )?(?:clos(?:ed|ing)|resolved) (?:this|your|the) ${en}|(?:consider|assume) (?:this|your|the) ${en} (?:to be |as |is )?(?:resolved|solved|closed)`,
    survey:
      "(?:how (?:would|do) you rate|how (?:did|are) we do(?:ing)?\\b|how did (?:we|i|it go|[a-z]+) do|how was (?:your|the|our) (?:experience|support|service|conversation|help|interaction|request)|how satisfied (?:are|were) you|how likely (?:are|is it)|(?:rate|review|evaluate) (?:your|the|our|my|this) (?:[a-z]+ ){0,3}?(?:experience|support|service|conversation|help|reply|response|interaction|ticket|performance|satisfaction|agent)|(?:take|complete|fill (?:in|out)|answer|participate in|respond to) (?:our|a|the|this|one|your) (?:[a-z0-9,-]+ ){0,5}?(?:surveys?|question(?:naire|s)?|poll)\\b|(?:customer )?satisfaction (?:survey|rating|questionnaire)|(?:we'd|we would|i'd|i would|we) (?:really )?(?:love|like|appreciate|value) (?:to (?:hear|know|get) (?:what you think|your (?:feedback|opinion|thoughts)|how)|your feedback|if you (?:could|would) (?:rate|take))|(?:leave|give|share|provide|send)(?: us)?(?: with)? your (?:feedback|rating|opinion)|tell us (?:how|what) (?:we|you) (?:did|think|thought)|were you (?:satisfied|happy) with|did we (?:solve|resolve|answer|help)|feedback survey|rate us\\b)",
    away: "(?:i am|i'm|i will be|i'll be|am|we are|we're|is|he is|she is) (?:currently |presently |now |temporarily )?(?:(?:out of|away from|not in|absent from|not at) (?:the |my |our )?(?:office|desk|e-?mail)|on (?:annual |parental |maternity |paternity |sick |medical |study )?(?:leave|vacation|holidays?)|travell?ing|away (?:from|until|till|on|and)|unavailable until|closed (?:for|until))|(?<!(?:was|were|been) )out of (?:the )?office(?! (?:furniture|supplies|space))|on (?:annual|parental|maternity|paternity|sick) leave|(?:limited|no|without) access to (?:my )?e-?mails?|(?:i will|i'll|will) (?:be back|return|be returning)(?: to the office| in the office| at work)? (?:on|until|in)|our office(?:s)? (?:is|are|will be) closed|no longer (?:work|employed|with the company)",
    stop: "(?:do not|don't|stop|never|quit|cease) (?:[a-z]+ ){0,1}?(?:contact(?:ing)?|writ(?:e|ing)(?: to)?|e-?mail(?:ing)?|messag(?:e|ing)|send(?:ing)?(?: e-?mails| messages| mail)?(?: to)?|spam(?:ming)?) (?:us|me|our|this address|here)\\b|(?:remove|delete|take) (?:us|me|our (?:address|e-?mail)|my (?:address|e-?mail)|this address) (?:from|off) (?:your|the|all|any)|(?:we|i) (?:do not|don't) (?:want|wish) to (?:be (?:contacted|included|part)|receive|take part|participate)|opt (?:us|me) out|(?:we|i)(?: [a-z']+){1,4} opt out|no further (?:e-?mails|messages|contact|correspondence),? please|not (?:interested in|willing to) (?:participating|participate|taking part|take part)",
    person: "i|i'm|i've|i'll|i'd|me|my",
    courtesy:
      'hi|hello|hey|dear|greetings|good (?:morning|afternoon|evening|day)|thank you|thanks|many thanks|best|kind(?:est)?|warm(?:est)?|regards|sincerely|yours|cheers|have a (?:nice|great|good|lovely)|the [a-z ]{1,30}team',
    wrote: 'wrote|writes|schrieb',
    labels: 'from|sent|date|to|cc|subject|reply-to',
    yours:
      "(?:your|the) (?:original |initial |full )?(?:message|request|enquiry|inquiry|question|e-?mail|ticket)(?: was| is| reads| details?| summary)?:$|(?:here(?:'s| is| are)|below is|a) (?:an? )?(?:reminder|copy|summary|transcript|details?) of (?:what|your|the|this)|(?:your|the) (?:message|request|submission|ticket) (?:summary|details|history)|(?:original|forwarded) message|details of your (?:request|enquiry|ticket|message)|(?:you|customer) (?:wrote|asked|said):|(?:ticket|conversation|message) (?:history|thread|description):?$|description:$|-{2,} ?conversation history",
    above:
      '(?:reply|type|write|respond|enter)[a-z ]{0,30} (?:above|over) (?:this|the) (?:line|dashed|message)|(?:above|over) this line',
  },
  {
    language: 'ru',
    received: `(?:ваш[аеу]?|это) (?:[\\p{L}]+ ){0,2}?${ruOne}[^.!?]{0,80}? (?:получен|принят|зарегистрирован|создан|передан|доставлен|поступил|отправлен[оа]? (?:специалист|в )|находится на рассмотрении)[аоы]?|(?:мы|нами) (?:уже )?(?:получили|приняли|зарегистрировали|получено) (?:ваш|обращ|заявк|запрос|письм)[^.!?]{0,40}|${ruOne} (?:№|no|#|n)? ?[\\d-]{0,20} ?(?:получен|принят|зарегистрирован|создан)[аоы]?|(?:номер|срок) (?:ваше(?:го|й) )?(?:обращения|заявки|запроса|тикета|ответа)|обращению присвоен|присвоен номер`,
    promised: `(?:мы|специалист[ыа]?|менеджер|сотрудник[и]?|оператор|наш[иа]? [\\p{L}]+|служба [\\p{L}]+) (?:[\\p{L}-]+ ){0,5}?(?:ответ(?:им|ят|ит)|свяж(?:емся|утся|ется)|рассмотр(?:им|ят|ит)|перезвон(?:им|ят|ит))|(?:ответим|свяжемся|рассмотрим|ответ (?:придет|придёт|поступит|будет)) (?:[\\p{L}-]+ ){0,5}?(?:в течение|в ближайшее|как можно|до|не позднее|вам|с вами|в рабочее)`,
    automatic:
      '(?:это|данное|настоящее) (?:[\\p{L}]+ ){0,3}?(?:сформировано|создано|отправлено|сгенерировано|является) (?:[\\p{L}]+ ){0,2}?(?:автоматическ|автоматом|роботом|автоответ)|автоматическ(?:ое|ий) (?:[\\p{L}]+ ){0,2}?(?:сообщени|ответ|уведомлени|письмо)|автоответ|(?:не отвечайте|отвечать|отвечайте) (?:[\\p{L}]+ ){0,4}?(?:на (?:это|данное|него|письмо|сообщение)|не нужно|не требуется)|не (?:нужно|надо|требуется|следует) отвечать',
    changed: `статус (?:ваше(?:го|й) )?(?:обращения|заявки|запроса|тикета|задачи)?[^.!?]{0,60}?(?:изменен|изменён|изменился|обновлен|обновлён|переведен|переведён)|${ruOne}[^.!?]{0,60}? (?:обновлен|обновлён|изменен|изменён|переведен|переведён|переоткрыт|открыт[аоы]? (?:заново|повторно)|взят[аоы]? в работу|назначен|передан|приостановлен|в работе)[аоы]?|новый статус`,
    resolved: `${ruOne}[^.!?]{0,60}? (?:решен|решён|закрыт|выполнен|завершен|завершён|исполнен|обработан|переведен[аоы]? в статус.{0,3}(?:решен|закрыт|выполнен))[аоы]?|статус[^.!?]{0,60}(?:решен|решён|закрыт|выполнен|завершен|завершён)|(?:мы )?(?:закрыли|закрываем|завершили) (?:ваш[еу]? |это )?${ruOne}|считаем (?:ваш[еу]? )?${ruOne} (?:решен|закрыт)`,
    survey:
      '(?:оцените|оценить|поставьте оценку)[^.!?]{0,60}(?:работ|качеств|обслужив|поддержк|ответ|помощь|специалист|сервис|нас|обращени)|(?:пройдите|пройти|заполните|примите участие в|поучаствуйте в|ответьте на) [^.!?]{0,40}(?:опрос|анкет|вопрос)|насколько вы (?:довольны|удовлетворены)|(?:довольны|удовлетворены) ли вы|(?:как вы оцениваете|ваша оценка|поделитесь (?:мнением|впечатлени)|оставьте отзыв|помогли ли мы|удалось ли (?:нам )?(?:решить|помочь))|как мы справились',
    away: '(?:я |сейчас |в настоящее время |временно )(?:[\\p{L}]+ ){0,4}?(?:в отпуске|в командировке|на больничном|не на рабочем месте|отсутствую|буду отсутствовать)|(?:нахожусь|буду|ушел|ушла) (?:[\\p{L}]+ ){0,2}?(?:в отпуске|в командировке|на больничном|вне офиса|в отпуск)|меня нет (?:в офисе|на месте)|отсутствую (?:в офисе|на рабочем|до|с )|вернусь (?:[\\p{L}]+ ){0,2}?\\d|выйду на работу|наш офис (?:закрыт|не работает)|больше не работает в',
    stop: '(?:больше )?не (?:пишите|присылайте|отправляйте|шлите|беспокойте)(?: (?:нам|мне|нас|меня|сюда|больше|на этот|писем|сообщени|свои)|[.! ]|$)|(?:прекратите|перестаньте) (?:нам |мне )?(?:писать|присылать|отправлять|рассыл)|(?:удалите|исключите|уберите) (?:нас|меня|наш|мой|этот) [^.!?]{0,30}(?:из|рассылк|адрес)|не (?:хотим|желаем|хочу|желаю) (?:получать|участвовать)|отпишите (?:нас|меня)',
    person: 'я|мне|меня|мой|моя|моего|мною',
    courtesy:
      'здравствуйте|добрый (?:день|вечер)|доброе утро|доброго (?:дня|времени)|уважаем(?:ый|ая|ые)|привет|спасибо|благодарим|благодарю|с уважением|с наилучшими|всего доброго|хорошего дня|ваша команда|команда',
    wrote: 'пишет|писал[аи]?|написал[аи]?',
    labels: 'от|отправлено|дата|кому|копия|тема|от кого',
    yours:
      '(?:ваше|текст|исходное|содержание)(?: вашего)? (?:исходное )?(?:сообщени[ея]|обращени[ея]|вопрос|запрос|письм[оа]|обращения)[^.!?]{0,20}:$|(?:история|текст) (?:переписки|обращения|сообщения|заявки)|(?:исходное|пересылаемое|пересланное) сообщение|вы (?:писали|написали|спрашивали):|описание:$',
    above: '(?:ответ[\\p{L}]*|пиш[\\p{L}]*|введите|вводите)[\\p{L} ]{0,40} выше (?:этой|данной)|выше этой (?:линии|строки|черты)',
  },
  {
    language: 'uk',
    received: `(?:ваш[ае]?|це) (?:[\\p{L}]+ ){0,2}?${ukOne}[^.!?]{0,80}? (?:отриман|прийнят|зареєстрован|створен|передан|надійш)[аоийли]*|(?:ми|нами) (?:вже )?(?:отримали|прийняли|зареєстрували|отримано) (?:ваш|звернен|заявк|запит|лист)[^.!?]{0,40}|${ukOne} (?:№|no|#|n)? ?[\\d-]{0,20} ?(?:отримано|прийнято|зареєстровано|створено)|номер (?:вашого )?(?:звернення|заявки|запиту)|присвоєно номер`,
    promised: `(?:ми|фахівці|фахівець|спеціаліст[и]?|менеджер|оператор|наші? [\\p{L}]+|служба [\\p{L}]+) (?:[\\p{L}'-]+ ){0,5}?(?:відповімо|відповіда(?:дуть|сть)|відповість|зв'яж(?:емося|уться|еться)|розглян(?:емо|уть|е))|(?:відповімо|зв'яжемося|розглянемо) (?:[\\p{L}'-]+ ){0,5}?(?:протягом|найближч|якомога|вам|з вами)`,
    automatic:
      '(?:це|цей|дане) (?:[\\p{L}]+ ){0,3}?(?:сформован|створен|надіслан|згенерован|є)[\\p{L}]* (?:[\\p{L}]+ ){0,2}?(?:автоматичн|роботом)|автоматичн(?:е|ий|а) (?:[\\p{L}]+ ){0,2}?(?:повідомлення|відповідь|лист|сповіщення)|автовідповід|не відповідайте на (?:це|цей|нього|лист)|відповідати [\\p{L} ]{0,30}не (?:потрібно|треба)',
    changed: `статус (?:вашого |вашої )?(?:звернення|заявки|запиту)?[^.!?]{0,60}?(?:змінен|змінив|оновлен|переведен)|${ukOne}[^.!?]{0,60}? (?:оновлен|змінен|переведен|перевідкрит|взят[ео] в роботу|призначен|передан|в роботі)[оаи]?|новий статус`,
    resolved: `${ukOne}[^.!?]{0,60}? (?:вирішен|закрит|виконан|завершен|опрацьован)[оаий]?|статус[^.!?]{0,60}(?:вирішен|закрит|виконан|завершен)|(?:ми )?(?:закрили|закриваємо|завершили) (?:ваш[еу]? |це )?${ukOne}`,
    survey:
      '(?:оцініть|оцінити|поставте оцінку)[^.!?]{0,60}(?:робот|якість|обслугов|підтримк|відповід|допомог|фахів|сервіс|нас|звернен)|(?:пройдіть|пройти|заповніть|візьміть участь в|дайте відповідь на) [^.!?]{0,40}(?:опитуван|анкет|питан)|наскільки ви задоволені|чи задоволені ви|поділіться (?:думкою|враження)|залиште відгук|чи (?:змогли|вдалося) [^.!?]{0,30}(?:допомогти|вирішити)',
    away: '(?:я |зараз |наразі )(?:[\\p{L}]+ ){0,4}?(?:у відпустці|у відрядженні|на лікарняному|відсутн[іійя])|(?:перебуваю|буду) (?:[\\p{L}]+ ){0,2}?(?:у відпустці|у відрядженні|на лікарняному|відсутн)|мене немає (?:в офісі|на місці)|повернуся (?:[\\p{L}]+ ){0,2}?\\d',
    stop: '(?:більше )?не (?:пишіть|надсилайте|турбуйте)(?: (?:нам|мені|нас|мене|сюди|більше)|[.! ]|$)|(?:припиніть|перестаньте) (?:нам |мені )?(?:писати|надсилати)|(?:видаліть|виключіть|приберіть) (?:нас|мене|нашу?|мою?|цю) [^.!?]{0,30}(?:з|розсилк|адрес)|не (?:хочемо|бажаємо|хочу|бажаю) (?:отримувати|брати участь)',
    person: 'я|мені|мене|мій|моя|мого',
    courtesy:
      'вітаю|вітаємо|добрий (?:день|вечір)|доброго (?:дня|ранку|вечора)|доброго|шановн(?:ий|а|і)|дякуємо|дякую|з повагою|гарного дня|команда',
    wrote: 'пише|писав|писала|написав|написала',
    labels: 'від|надіслано|дата|кому|копія|тема|від кого',
    yours:
      '(?:ваше|текст|зміст) (?:вашого )?(?:звернення|повідомлення|питання|запиту|листа)[^.!?]{0,20}:$|(?:історія|текст) (?:листування|звернення)|(?:початкове|оригінальне|переслане) повідомлення|ви (?:писали|написали):',
    above: '(?:відповід[\\p{L}]*|пиш[\\p{L}]*)[\\p{L} ]{0,40} (?:вище|над) (?:цією|цієї)|вище (?:цієї|цього) (?:лінії|рядка)',
  },
  {
    language: 'de',
    received: `(?:wir|unser team) (?:haben|hat) (?:ihre?|deine?|die|eine) ${de}[^.!?]{0,60}?(?:erhalten|empfangen|bekommen|registriert|aufgenommen)|(?:ihre?|deine?|die|das|eine) ${de}[^.!?]{0,80}? (?:ist|wurde|wird|sind|haben wir)[^.!?]{0,40}?(?:eingegangen|erhalten|empfangen|registriert|erfasst|erstellt|angelegt|aufgenommen|weitergeleitet|bearbeitet(?! von mir)|eröffnet)|(?:anfrage|ticket|nachricht)[^.!?]{0,30} (?:eingegangen|erhalten|erstellt|empfangen)(?:$|[:!.)\\]])|(?:eingangsbestätigung|empfangsbestätigung)|(?:bestätigen|bestätigt)(?: wir)?(?: ihnen| dir)? (?:hiermit )?(?:den (?:erhalt|eingang|empfang))|(?:ihre|deine|die) (?:ticket|vorgangs|anfrage|fall|bearbeitungs|referenz)-?(?:nummer|id|nr)`,
    promised: `(?:wir|ein mitarbeiter|einer unserer [\\p{L}]+|unser(?:e)? [\\p{L}-]+) (?:werden|wird|melden|meldet|antworten|bemühen|kümmern|setzen)(?: [^.!?]{0,80}?)?(?:melden|antworten|beantworten|uns|sich|in verbindung setzen|bearbeiten|bei ihnen|bei dir)|(?:melden|kümmern) (?:wir )?uns (?:so (?:schnell|bald)|schnellstmöglich|umgehend|in kürze|innerhalb|zeitnah|bei (?:ihnen|dir))|(?:erhalten sie|erhältst du) (?:[\\p{L}]+ ){0,5}?(?:antwort|rückmeldung)`,
    automatic:
      'automatisch(?:e|er|es|en)? (?:[\\p{L}]+ ){0,2}?(?:generiert|erstellt|erzeugt|versendet|versandt|verschickt|antwort|nachricht|e-?mail|eingangsbestätigung|bestätigung|benachrichtigung)|(?:antworten sie|antworte|bitte) (?:[\\p{L}]+ ){0,3}?nicht (?:direkt )?(?:auf (?:diese|dieses)|antworten)|nicht (?:direkt )?auf diese (?:e-?mail|nachricht|mail)|auto(?:matische)?-?antwort',
    changed: `status (?:ihrer|ihres|deiner|deines|der|des)? ?[\\p{L}-]{0,30}[^.!?]{0,40}?(?:geändert|aktualisiert|wurde auf|hat sich)|(?:ihre?|deine?|die|das) ${de}[^.!?]{0,60}? (?:wurde|ist|hat)[^.!?]{0,20}? (?:aktualisiert|geändert|zugewiesen|wieder ?(?:er)?öffnet|in bearbeitung|eskaliert|weitergeleitet)|neuer status|statusänderung`,
    resolved: `(?:ihre?|deine?|die|das|den|dieses|unser) ${de}[^.!?]{0,80}? (?:wurde|ist|wird|als|gilt)[^.!?]{0,40}?(?:gelöst|geschlossen|erledigt|abgeschlossen|beendet)|(?:ticket|anfrage|vorgang|fall)[^.!?]{0,30} (?:gelöst|geschlossen|erledigt|abgeschlossen)(?:$|[:!.)\\]])|status[^.!?]{0,60}(?:gelöst|geschlossen|erledigt|abgeschlossen)|^(?:gelöst|geschlossen|erledigt):`,
    survey:
      '(?:bewerten sie|bewerte|bewertung)[^.!?]{0,60}(?:support|service|kundendienst|hilfe|antwort|unterstützung|uns|erfahrung|mitarbeiter|anfrage)|(?:wie (?:zufrieden|bewerten|beurteilen|war|würden sie|würdest du)|waren sie (?:mit|zufrieden)|bist du zufrieden)[^.!?]{0,80}|(?:nehmen sie|nimm) [^.!?]{0,60}(?:umfrage|befragung) teil|(?:kundenzufriedenheit|zufriedenheits)[\\p{L}-]*(?:umfrage|befragung)?|(?:an unserer|kurze|kleine) (?:[\\p{L}]+ )?(?:umfrage|befragung)|(?:ihr|dein) feedback (?:ist|hilft)|ihre meinung ist|konnten wir (?:ihnen|dir)? ?(?:[\\p{L}]+ )?(?:helfen|lösen)',
    away: '(?:ich bin|bin ich|wir sind|befinde mich)(?: [^!?]{0,60}?)? (?:nicht im (?:büro|haus|hause|dienst)|im urlaub|außer haus|abwesend|nicht erreichbar|auf (?:dienst|geschäfts)reise|in elternzeit|in mutterschutz|krank|im mutterschutz)|abwesenheits(?:notiz|nachricht|meldung|assistent)|(?:ich bin|bin)(?: [^.!?]{0,30}?)? (?:wieder (?:da|im büro|erreichbar|für sie da)) ?(?:ab|am)?|e-?mails? (?:werden|wird) nicht (?:weitergeleitet|gelesen)|unser büro (?:ist|bleibt)[^.!?]{0,30} geschlossen',
    stop: '(?:schreiben sie|schreib|kontaktieren sie|kontaktiere) (?:uns|mir|mich) (?:bitte )?(?:nicht|nie)(?: mehr| wieder)|(?:bitte )?(?:keine|nie wieder) (?:weiteren |mehr )?(?:e-?mails?|nachrichten|anfragen)(?: mehr)?(?: (?:an uns|schicken|senden|schreiben)|[.!]|$)|(?:nehmen|streichen|löschen|entfernen) sie (?:uns|mich|unsere|meine)[^.!?]{0,50}(?:verteiler|liste|adresse)|(?:wir|ich) (?:möchten|möchte|wollen|will) (?:nicht|keine)[^.!?]{0,40}(?:teilnehmen|kontaktiert|erhalten|angeschrieben)',
    person: 'ich|mir|mich|mein|meine|meiner|meinem',
    courtesy:
      'hallo|guten (?:tag|morgen|abend)|sehr geehrte[rn]?|liebe[r]?|moin|grüezi|servus|vielen dank|danke|besten dank|herzlichen dank|mit freundlichen|freundliche|viele|beste|herzliche|liebe grüße|gruß|grüße|schönen tag|ihr [\\p{L} ]{1,30}team|dein [\\p{L} ]{1,30}team',
    wrote: 'schrieb(?:en)?',
    labels: 'von|gesendet|datum|an|cc|betreff',
    yours:
      '(?:ihre|deine) (?:ursprüngliche |originale )?(?:nachricht|anfrage|mitteilung|e-?mail)(?: lautete?)?:$|ursprüngliche nachricht|weitergeleitete nachricht|(?:zusammenfassung|kopie|inhalt) (?:ihrer|deiner|der) (?:anfrage|nachricht)|(?:sie|du) (?:schrieben|schriebst):|ticketverlauf',
    above: '(?:antwort|schreib)[\\p{L} ]{0,40} (?:über|oberhalb) (?:dieser|diese) (?:zeile|linie)',
  },
  {
    language: 'fr',
    received: `(?:nous|notre équipe) (?:avons|a|accusons|confirmons) (?:bien )?(?:reçu|réception|pris en compte|enregistré)|(?:votre|la|une|le) ${fr}[^.!?]{0,80}? (?:a été|a bien été|est|sera|nous est)[^.!?]{0,25}?(?:reçue?|enregistrée?|prise? en (?:compte|charge)|créée?|transmise?|bien parvenue?|parvenue?|ouverte?|en cours de traitement)|accus(?:é|ons|é de) (?:de )?réception|(?:${fr}) (?:reçue?|créée?|enregistrée?)(?:$|[:!.)\\]])|(?:votre|le) numéro (?:de )?(?:ticket|demande|dossier|suivi|référence)`,
    promised: `(?:nous|un (?:membre|conseiller|agent|collaborateur)[^.!?]{0,60}?|notre équipe|nos (?:équipes|conseillers)|l'un de nos [\\p{L}]+) (?:vous |y |nous )?(?:[\\p{L}]+ ){0,4}?(?:répondrons|répondra|répondront|recontacterons|recontactera|contactera|contacterons|contacteront|reviendrons|reviendra|efforçons|efforcerons|mettons tout en|traiterons|traitera)|(?:recevrez|recevoir) (?:[\\p{L}]+ ){0,3}?(?:une )?réponse`,
    automatic:
      '(?:message|e-?mail|courriel|mail|réponse|accusé)[^.!?]{0,40}? (?:automatique|automatiquement|généré)|réponse automatique|(?:ne|merci de ne|veuillez ne|prière de ne) (?:pas|surtout pas) (?:y )?(?:répondre|répondez)|ne répondez pas|merci de ne pas répondre',
    changed: `(?:statut|état) (?:de (?:votre|la)|du)? ?[\\p{L}]{0,20}[^.!?]{0,40}?(?:a changé|a été (?:modifié|mis à jour|changé)|modifié|est passé|mis à jour)|(?:votre|la|le) ${fr}[^.!?]{0,60}? (?:a été|est)[^.!?]{0,20}? (?:mise? à jour|modifiée?|attribuée?|affectée?|assignée?|rouverte?|escaladée?|transférée?|en cours)|nouveau statut`,
    resolved: `(?:votre|la|le|ce|cette) ${fr}[^.!?]{0,80}? (?:a été|est|a bien été|sera|comme)[^.!?]{0,30}?(?:résolue?|clôturée?|close?|fermée?|terminée?|clos|traitée)|(?:ticket|demande|dossier)[^.!?]{0,30} (?:résolue?|clôturée?|close?|fermée?)(?:$|[:!.)\\]])|(?:statut|état)[^.!?]{0,60}(?:résolu|clôturé|clos|fermé)|^(?:résolu|clôturé|fermé)e? ?:`,
    survey:
      '(?:évaluez|évaluer|notez|noter|donnez)[^.!?]{0,60}(?:support|service|assistance|expérience|aide|réponse|qualité|satisfaction|avis|échange|conseiller)|(?:enquête|questionnaire|sondage) (?:de )?(?:satisfaction|qualité|client)?|(?:comment évalue|êtes-vous satisfait|avez-vous été satisfait|quel est votre (?:niveau|degré) de satisfaction|dans quelle mesure|votre avis (?:nous|compte|est))[^.!?]{0,60}|(?:répondre|répondez|participer|participez) à [^.!?]{0,30}(?:enquête|questionnaire|sondage|question)',
    away: '(?:je suis|je serai|nous sommes|étant) (?:actuellement |présentement |en ce moment )?(?:absente?|en (?:congés?|vacances|déplacement|arrêt)|hors du bureau|indisponible|en congé)|(?:absent|absente) du bureau|absence du bureau|de retour (?:le|au bureau|à partir)|(?:nos bureaux|notre bureau) (?:sont|sera|seront|est) fermée?s?',
    stop: "(?:ne (?:nous|m'|me) ?(?:écrivez|contactez|sollicitez|envoyez) plus|(?:merci de|veuillez|prière de) ne plus (?:nous|me|m') ?(?:écrire|contacter|solliciter|envoyer)|cessez de (?:nous|m'|me) ?(?:écrire|contacter)|(?:retirez|supprimez|enlevez)[ -](?:nous|moi|notre|mon) [^.!?]{0,40}(?:liste|adresse|fichier|base)|(?:nous ne souhaitons|je ne souhaite) (?:pas|plus) (?:participer|recevoir|être contacté)|désinscri(?:vez|re)[ -](?:nous|moi))",
    person: "je|j'ai|j'|me|mon|ma|mes|moi",
    courtesy:
      "bonjour|bonsoir|cher|chère|madame|monsieur|salut|merci|nous vous remercions|cordialement|bien cordialement|sincères|salutations|bien à vous|bonne (?:journée|soirée)|l'équipe",
    wrote: 'a écrit|écrivait|écrit',
    labels: 'de|envoyé|date|à|cc|objet',
    yours:
      "(?:votre|rappel de votre|contenu de votre) (?:message|demande|question|courriel)(?: initiale?| original)?[^.!?]{0,10}:$|message (?:d'origine|original|transféré)|(?:récapitulatif|copie|résumé|rappel) de votre (?:demande|message)|vous avez (?:écrit|demandé) ?:",
    above: '(?:répon|écri|saisi)[\\p{L}]* [\\p{L} ]{0,40}au-dessus de cette ligne|au-dessus de cette ligne',
  },
  {
    language: 'es',
    received: `(?:hemos|se ha|ha sido|nuestro equipo ha) (?:recibido|registrado|creado|abierto|generado) (?:correctamente )?(?:su|tu|el|la|una?) ${es}|(?:su|tu|la|el|una?) ${es}[^.!?]{0,80}? (?:ha sido|se ha|fue|está siendo|será|está)[^.!?]{0,20}?(?:recibid[oa]|registrad[oa]|cread[oa]|abiert[oa]|asignad[oa]|enviad[oa]|revisad[oa]|procesad[oa]|atendid[oa]|en (?:proceso|revisión|trámite))|(?:${es}) (?:recibid[oa]|cread[oa]|registrad[oa])(?:$|[:!.)\\]])|(?:acuse|confirma(?:mos|ción)) (?:de |la |el )?(?:recibo|recepción)|(?:su|tu|el) número (?:de )?(?:ticket|caso|solicitud|referencia|seguimiento)`,
    promised: `(?:nos|un (?:agente|miembro|representante|asesor)[^.!?]{0,50}?|nuestro equipo|le|te) (?:pondremos|pondrá|contactaremos|contactará|contactarán|responderemos|responderá|responderán|comunicaremos|atenderemos|atenderá)|(?:responderemos|contestaremos|nos pondremos) (?:[\\p{L}]+ ){0,5}?(?:lo antes posible|a la (?:mayor )?brevedad|en (?:un|breve|las|contacto|menos)|cuanto antes)`,
    automatic:
      '(?:mensaje|correo(?: electrónico)?|respuesta|e-?mail|notificación|acuse)[^.!?]{0,40}? (?:automátic[oa]|automáticamente|generad[oa])|respuesta automática|(?:no|por favor,? no) (?:responda|responder|conteste|respondas|contestes|contestar)(?: (?:a|directamente)|[.! ]|$)',
    changed: `estado (?:de (?:su|tu|la)|del)? ?[\\p{L}]{0,20}[^.!?]{0,40}?(?:ha cambiado|ha sido (?:actualizado|modificado|cambiado)|se ha (?:actualizado|cambiado|modificado)|cambió)|(?:su|tu|la|el) ${es}[^.!?]{0,60}? (?:ha sido|se ha|fue|está)[^.!?]{0,10}? (?:actualizad[oa]|modificad[oa]|asignad[oa]|reabiert[oa]|escalad[oa]|en curso|transferid[oa])|nuevo estado`,
    resolved: `(?:su|tu|la|el|este|esta) ${es}[^.!?]{0,80}? (?:ha sido|se ha|fue|está|como|queda|será)[^.!?]{0,25}?(?:resuelt[oa]|cerrad[oa]|solucionad[oa]|finalizad[oa]|completad[oa]|concluid[oa])|(?:ticket|caso|solicitud|consulta)[^.!?]{0,30} (?:resuelt[oa]|cerrad[oa]|solucionad[oa])(?:$|[:!.)\\]])|estado[^.!?]{0,60}(?:resuelto|cerrado|solucionado)|^(?:resuelt[oa]|cerrad[oa]|solucionad[oa]):`,
    survey:
      '(?:califique|califica|calificaría|calificarías|valore|valora|valoraría|evalúe|evalúa|puntúe)[^.!?]{0,60}(?:atención|soporte|servicio|ayuda|experiencia|respuesta|agente|asistencia)|encuesta(?: de satisfacción| de calidad)?|(?:qué tan|cuán|cómo de) satisfech[oa]|(?:está|estás|quedó|quedaste) (?:usted )?satisfech[oa]|(?:su|tu) opinión (?:es|nos)|cómo (?:calificaría|valoraría|fue su experiencia|lo hicimos)|pudimos (?:ayudar|resolver)',
    away: '(?:estoy|estaré|me encuentro|estamos) (?:actualmente |ahora )?(?:fuera de (?:la )?oficina|de vacaciones|ausente|de baja|de viaje|fuera del despacho|en permiso)|fuera de (?:la )?oficina|(?:regresaré|volveré|estaré de vuelta|me reincorpor)[^.!?]{0,20} (?:el|la|a partir)|nuestras? oficinas? (?:estará|está|permanecerá)n? cerradas?',
    stop: '(?:no (?:nos|me) (?:escriba|contacte|envíe|escriban|contacten|escribas|contactes|manden)[^.!?]{0,20}(?:más|nuevamente|de nuevo)|(?:deje|dejen|deja) de (?:escribir|contactar|enviar)(?:nos|me)?|(?:elimin|borr|quit)(?:e|en|a|ar)(?:nos|me)? [^.!?]{0,40}(?:lista|base|dirección)|no (?:deseamos|deseo|queremos|quiero) (?:participar|recibir|ser contactad)|por favor,? no (?:nos|me) (?:escriba|contacte|escriban|contacten))',
    person: 'yo|me|mi|mis|he|estoy|puedo|quedo|adjunto',
    courtesy:
      'hola|buenos días|buenas (?:tardes|noches)|estimad[oa]s?|querid[oa]|apreciad[oa]|gracias|muchas gracias|le agradecemos|atentamente|saludos|un (?:cordial )?saludo|cordialmente|reciba|el equipo',
    wrote: 'escribió',
    labels: 'de|enviado(?: el)?|fecha|para|cc|asunto',
    yours:
      '(?:su|tu) (?:mensaje|solicitud|consulta)(?: original)?[^.!?]{0,10}:$|mensaje (?:original|reenviado)|(?:resumen|copia|detalles?) de (?:su|tu|la) (?:solicitud|consulta|mensaje)|(?:usted|tú) escribió:',
    above: '(?:respond|escrib)[\\p{L}]* [\\p{L} ]{0,40}(?:encima|arriba) de esta línea|por encima de esta línea',
  },
  {
    language: 'pt',
    received: `(?:recebemos|registramos|registámos|acabamos de receber|confirmamos (?:o|a) (?:recebimento|receção|recepção)) (?:de |da |do |a |o )?(?:sua|seu|tua|teu)?|(?:sua|seu|a sua|o seu|tua|um|uma) ${pt}[^.!?]{0,80}? (?:foi|está sendo|está a ser|será|está)[^.!?]{0,20}?(?:recebid[oa]|registrad[oa]|registad[oa]|criad[oa]|abert[oa]|encaminhad[oa]|enviad[oa]|analisad[oa]|em (?:análise|processamento))|(?:${pt}) (?:recebid[oa]|criad[oa]|registrad[oa]|abert[oa])(?:$|[:!.)\\]])|(?:número|n°) (?:do|de) (?:seu )?(?:protocolo|chamado|ticket|pedido|atendimento|atendimento)`,
    promised: `(?:nossa equipe|a nossa equipa|nós|um (?:atendente|agente|especialista|membro)[^.!?]{0,50}?|em breve|logo|iremos|vamos) (?:[\\p{L}]+ ){0,4}?(?:responder(?:á|emos|ão)?|entrar(?:á|emos|ão)? em contat?c?to|retornar(?:á|emos)?|contactar(?:á|emos)?|dar retorno)|(?:responderemos|retornaremos|entraremos em contat?c?to)`,
    automatic:
      '(?:mensagem|e-?mail|resposta|notificação)[^.!?]{0,40}? (?:automátic[oa]|automaticamente|gerad[oa])|resposta automática|(?:não|por favor,? não|favor não) (?:responda|responder|respondas)(?: (?:a|este|esta|ao|diretamente)|[.! ]|$)',
    changed: `(?:status|estado|situação) (?:d[aoe] (?:sua|seu)?)? ?[\\p{L}ç]{0,20}[^.!?]{0,40}?(?:mudou|foi (?:alterad[oa]|atualizad[oa]|modificad[oa])|alterad[oa]|atualizad[oa])|(?:sua|seu|a sua|o seu|o|a) ${pt}[^.!?]{0,60}? (?:foi|está)[^.!?]{0,10}? (?:atualizad[oa]|alterad[oa]|atribuíd[oa]|reabert[oa]|escalad[oa]|em andamento|transferid[oa])|novo (?:status|estado)`,
    resolved: `(?:sua|seu|a sua|o seu|o|a|este|esta) ${pt}[^.!?]{0,80}? (?:foi|está|como|será)[^.!?]{0,25}?(?:resolvid[oa]|encerrad[oa]|fechad[oa]|solucionad[oa]|concluíd[oa]|finalizad[oa])|(?:ticket|chamado|pedido|solicitação)[^.!?]{0,30} (?:resolvid[oa]|encerrad[oa]|fechad[oa]|solucionad[oa]|concluíd[oa])(?:$|[:!.)\\]])|(?:status|estado|situação)[^.!?]{0,60}(?:resolvid|encerrad|fechad|solucionad|concluíd)|^(?:resolvid[oa]|encerrad[oa]|fechad[oa]):`,
    survey:
      '(?:avalie|avaliar|avaliaria|classifique|classificaria)[^.!?]{0,60}(?:atendimento|suporte|serviço|ajuda|experiência|resposta|apoio)|pesquisa(?: de satisfação)?|inquérito(?: de satisfação)?|(?:qual|quão) [^.!?]{0,30}satisfeit[oa]|(?:ficou|está) satisfeit[oa]|(?:sua|tua) opinião (?:é|nos)|como (?:você avalia|avalia|foi (?:o|a) (?:seu|sua|nosso))',
    away: '(?:estou|estarei|encontro-me|estamos) (?:atualmente |no momento |de momento )?(?:fora d[oe] escritório|de férias|ausente|em férias|de licença|em viagem)|fora do escritório|ausência (?:temporária|do escritório)|(?:retornarei|regresso|regressarei|voltarei|retorno)[^.!?]{0,20} (?:em|dia|no dia|a \\d|ao)',
    stop: '(?:não (?:nos|me) (?:escreva|contate|contacte|envie|mande|escrevam|enviem)[^.!?]{0,20}(?:mais|novamente|de novo)|(?:pare|parem) de (?:escrever|enviar|contatar|contactar|mandar)|(?:remov|retir|exclu|elimin)(?:a|am|e|em|ir)(?:-nos|-me)? [^.!?]{0,40}(?:lista|base|endereço)|não (?:desejamos|desejo|queremos|quero) (?:participar|receber|ser contat))',
    person: 'eu|me|meu|minha|mim|estou|posso|segue|fico',
    courtesy:
      'olá|oi|bom dia|boa (?:tarde|noite)|prezad[oa]s?|car[oa]s?|estimad[oa]|obrigad[oa]|muito obrigad[oa]|agradecemos|atenciosamente|cordialmente|com os melhores|abraços?|cumprimentos|melhores cumprimentos|att|equipe|a equipa',
    wrote: 'escreveu',
    labels: 'de|enviad[oa](?: em)?|data|para|cc|assunto',
    yours:
      '(?:sua|a sua|seu) (?:mensagem|solicitação|pedido)(?: original)?[^.!?]{0,10}:$|mensagem (?:original|encaminhada|reencaminhada)|(?:resumo|cópia|detalhes?) d[aoe] (?:sua|seu)? ?(?:solicitação|pedido|mensagem|chamado)|você escreveu:',
    above: '(?:respond|escrev|digit)[\\p{L}]* [\\p{L} ]{0,40}acima desta linha|acima desta linha',
  },
  {
    language: 'it',
    received: `(?:abbiamo|ho) (?:ricevuto|registrato|preso in carico|aperto) (?:correttamente )?(?:la|il|una?|l') ?(?:tua|sua|vostra|tuo|suo|vostro)?|(?:la|il|una?) (?:tua |sua |vostra |tuo |suo |vostro |nuova |nuovo )?${it}[^.!?]{0,80}? (?:è stat[oa]|è|sarà|verrà)[^.!?]{0,20}?(?:ricevut[oa]|registrat[oa]|creat[oa]|apert[oa]|assegnat[oa]|inoltrat[oa]|pres[oa] in carico|inviat[oa]|in (?:lavorazione|gestione))|(?:${it}) (?:ricevut[oa]|creat[oa]|registrat[oa]|apert[oa])(?:$|[:!.)\\]])|(?:conferm(?:iamo|a)) (?:di aver|la|l'avvenuta|della|di) ?(?:ricevuto|ricezione)|(?:il )?numero (?:di|del|della) (?:tuo |suo )?(?:ticket|richiesta|riferimento|segnalazione|caso)`,
    promised: `(?:ti|vi|le|la|un (?:nostro )?(?:operatore|consulente|addetto|membro)[^.!?]{0,50}?|il nostro (?:team|staff)|il nostro servizio [\\p{L}]+) (?:[\\p{L}]+ ){0,3}?(?:risponderemo|risponderà|ricontatteremo|ricontatterà|contatteremo|contatterà|daremo)|(?:risponderemo|ricontatteremo) (?:[\\p{L}]+ ){0,5}?(?:il prima|al più|entro|quanto prima|appena)`,
    automatic:
      '(?:messaggio|e-?mail|mail|risposta|notifica)[^.!?]{0,40}? (?:automatic[oa]|automaticamente|generat[oa])|risposta automatica|(?:non|si prega di non|ti preghiamo di non|la preghiamo di non) (?:rispondere|rispondete|risponda)(?: (?:a|direttamente|al)|[.! ]|$)',
    changed: `stato (?:del(?:la)?)? ?(?:tua|sua|tuo|suo)? ?[\\p{L}]{0,20}[^.!?]{0,40}?(?:è cambiato|è stato (?:aggiornato|modificato|cambiato)|aggiornato|modificato)|(?:la|il) (?:tua |sua |tuo |suo )?${it}[^.!?]{0,60}? (?:è stat[oa]|è)[^.!?]{0,10}? (?:aggiornat[oa]|modificat[oa]|assegnat[oa]|riapert[oa]|in lavorazione|trasferit[oa])|nuovo stato`,
    resolved: `(?:la|il|questo|questa) (?:tua |sua |vostra |tuo |suo |vostro )?${it}[^.!?]{0,80}? (?:è stat[oa]|è|come|sarà|risulta)[^.!?]{0,25}?(?:risolt[oa]|chius[oa]|completat[oa]|evas[oa]|conclus[oa])|(?:ticket|richiesta|segnalazione|caso)[^.!?]{0,30} (?:risolt[oa]|chius[oa]|completat[oa])(?:$|[:!.)\\]])|stato[^.!?]{0,60}(?:risolt|chius|completat)|^(?:risolt[oa]|chius[oa]):`,
    survey:
      '(?:valuta|valuti|valutare|valutate|valuteresti|valuterebbe|vota)[^.!?]{0,60}(?:assistenza|supporto|servizio|aiuto|esperienza|risposta|operatore)|(?:sondaggio|questionario)(?: di (?:gradimento|soddisfazione))?|indagine di soddisfazione|(?:quanto|sei|è|siete) (?:rimast[oai] )?soddisfatt[oai]|(?:la tua|la sua|il tuo|il suo) (?:opinione|parere) (?:è|ci)|come (?:valuti|valuta|valuteresti|è andata)',
    away: "(?:sono|sarò|siamo) (?:attualmente |al momento |temporaneamente )?(?:fuori (?:ufficio|sede|dall'ufficio)|in ferie|assente|in vacanza|in malattia|in viaggio|in maternità)|fuori (?:ufficio|sede)|(?:rientrerò|tornerò|sarò di ritorno|rientro)[^.!?]{0,20} (?:il|in|lunedì|a partire)|i nostri uffici (?:sono|saranno|resteranno) chiusi",
    stop: '(?:non (?:ci|mi) (?:scriva|scrivete|contatti|contattate|scrivere|contattare|mandi|inviate)[^.!?]{0,20}(?:più|ancora|nuovamente)|(?:smettete|smetta|smettila|la smetta) di (?:scriver|contattar|inviar)|(?:rimuov|cancell|elimin|toglie)[\\p{L}]* [^.!?]{0,40}(?:lista|elenco|mailing|indirizzo)|non (?:desideriamo|desidero|vogliamo|voglio) (?:partecipare|ricevere|essere contattat)|pregate? di non (?:scriverci|contattarci|scrivermi|contattarmi) più)',
    person: 'io|mi|mio|mia|miei|ho|sono|posso|resto|allego',
    courtesy:
      'ciao|salve|buongiorno|buonasera|gentile|gentilissim[oa]|egregio|cara|caro|spett\\.?|grazie|la ringraziamo|ti ringraziamo|cordiali|cordialmente|distinti|un saluto|saluti|buona giornata|il team|lo staff',
    wrote: 'ha scritto|scrive',
    labels: 'da|inviato|data|a|cc|oggetto',
    yours:
      '(?:il|la) (?:tuo|suo|tua|sua) (?:messaggio|richiesta)(?: originale)?[^.!?]{0,10}:$|messaggio (?:originale|inoltrato)|(?:riepilogo|copia|dettagli) (?:della|del) (?:tua |sua |tuo |suo )?(?:richiesta|messaggio)|hai scritto:',
    above: '(?:rispond|scriv)[\\p{L}]* [\\p{L} ]{0,40}sopra (?:questa|la) (?:linea|riga)|sopra questa (?:linea|riga)',
  },
  {
    language: 'pl',
    received: `(?:otrzymaliśmy|przyjęliśmy|zarejestrowaliśmy|odebraliśmy|potwierdzamy (?:otrzymanie|przyjęcie|odbiór)) (?:[\\p{L}]+ ){0,3}?${pl}|(?:twoje|twoja|państwa|pana|pani|pańskie|nowe|nowa) ${pl}[^.!?]{0,80}? (?:został[aoy]?|zostanie|jest)[^.!?]{0,20}?(?:otrzyman[eayo]|przyjęt[eayo]|zarejestrowan[eayo]|utworzon[eayo]|przekazan[eayo]|dostarczon[eayo]|w trakcie)|${pl}[^.!?]{0,40} (?:zostało|została|został) (?:otrzyman|przyjęt|zarejestrowan|utworzon|przekazan)[eayo]?|numer (?:twojego |państwa )?(?:zgłoszenia|sprawy|zapytania|ticketu)|zgłoszeniu nadano numer`,
    promised: `(?:odpowiemy|skontaktujemy się|odezwiemy się|udzielimy odpowiedzi|zajmiemy się)|(?:nasz|nasi|konsultant|pracownik|specjalista|zespół)[^.!?]{0,50} (?:odpowie(?:dzą)?|skontaktuj(?:e|ą) się|odezwie się|zajmie się)`,
    automatic:
      '(?:wiadomość|e-?mail|odpowiedź|powiadomienie|mail)[^.!?]{0,50}? (?:automatyczn[aey]|automatycznie|wygenerowan[aey])|automatyczn(?:a|e|y) (?:odpowiedź|potwierdzenie|wiadomość|powiadomienie)|wygenerowan[aey] automatycznie|(?:nie|prosimy nie|proszę nie|prosimy o nie) (?:odpowiada(?:ć|j|jcie|nie))(?: na|[.! ]|$)',
    changed: `status (?:twojego |państwa )?[\\p{L}]{0,20}[^.!?]{0,40}?(?:został (?:zmieniony|zaktualizowany)|zmienił się|uległ zmianie|zmieniono|zmieniony)|${pl}[^.!?]{0,60}? (?:zostało|została|został) (?:zaktualizowan|zmienion|przypisan|ponownie otwart|przekazan)[eayo]?|nowy status|zmiana statusu`,
    resolved: `${pl}[^.!?]{0,60}? (?:zostało|została|został|jest|zostanie|jako)[^.!?]{0,25}?(?:rozwiązan|zamknięt|zakończon|zrealizowan|załatwion)[eayo]?|(?:zgłoszenie|sprawa|ticket)[^.!?]{0,30} (?:rozwiązan|zamknięt|zakończon)[eayo](?:$|[:!.)\\]])|status[^.!?]{0,60}(?:rozwiązan|zamknięt|zakończon)|zamknęliśmy [^.!?]{0,20}${pl}|^(?:rozwiązan|zamknięt)[eay]:`,
    survey:
      '(?:oceń|ocenić|ocenę|oceny|ocenia)[^.!?]{0,60}(?:obsług|pomoc|wsparci|odpowied|jakoś|konsultant|doświadcz|nas)|(?:ankiet|badani[eau] satysfakcji|badaniu opinii)[\\p{L}]*|(?:jak|na ile|czy) (?:[\\p{L}]+ ){0,4}?(?:zadowolon|usatysfakcjonowan)|(?:twoja|państwa) opinia (?:jest|pomoże)|podziel się (?:opinią|wrażeniami)',
    away: '(?:jestem|będę|przebywam|obecnie) (?:[\\p{L}]+ ){0,4}?(?:poza biurem|na urlopie|nieobecn[ya]|na zwolnieniu|w delegacji)|nieobecność w biurze|poza biurem|(?:wracam|wrócę|powrót|będę dostępn[ya])[^.!?]{0,20} \\d|biuro (?:jest|będzie) (?:nieczynne|zamknięte)',
    stop: '(?:(?:proszę|prosimy)? ?(?:więcej )?(?:nie|o nie|już nie) (?:pisać|pisz|piszcie|kontaktować się|wysyłać|przysyłać|pisanie|wysyłanie) (?:do (?:nas|mnie)|więcej|nam|mi|z nami)|(?:usuń|usuńcie|proszę usunąć|prosimy o usunięcie) [^.!?]{0,40}(?:listy|bazy|adres)|nie (?:chcemy|chcę|życzymy sobie|życzę sobie) [^.!?]{0,30}(?:uczestniczyć|otrzymywać|kontakt|wiadomości))',
    person: 'ja|mnie|mi|mój|moja|moje|mogę|jestem|przesyłam|załączam',
    courtesy:
      'dzień dobry|dobry wieczór|cześć|witam|witaj|szanown[iya]|szanowni państwo|drog[ia]|dziękujemy|dziękuję|z poważaniem|pozdrawiam|pozdrawiamy|z wyrazami|miłego dnia|zespół',
    wrote: 'napisał(?:\\(a\\)|a)?|pisze',
    labels: 'od|wysłano|wysłane|data|do|dw|temat',
    yours:
      '(?:twoja|państwa|treść) (?:twojej |państwa )?(?:wiadomość|wiadomości|zgłoszenia|zapytania)[^.!?]{0,10}:$|(?:oryginalna|pierwotna|przekazana|przesłana) wiadomość|(?:wiadomość oryginalna)|(?:kopia|podsumowanie|szczegóły) (?:twojego |państwa )?(?:zgłoszenia|wiadomości)',
    above: '(?:odpowied|odpisz|pisz|wpisz)[\\p{L}]* [\\p{L} ]{0,40}(?:powyżej|nad) (?:tej|tą|tę) (?:linii|linią|linię)',
  },
  {
    language: 'nl',
    received: `(?:we|wij|ons team) (?:hebben|heeft) (?:je|jouw|uw|een|de|het) ${nl}[^.!?]{0,50}?(?:ontvangen|geregistreerd|aangemaakt|in goede orde)|(?:je|jouw|uw|de|het|een) ${nl}[^.!?]{0,80}? (?:is|wordt|werd|hebben we|hebben wij|zal)[^.!?]{0,40}?(?:ontvangen|geregistreerd|aangemaakt|doorgestuurd|in behandeling|toegewezen|binnengekomen|behandeld|geopend)|(?:${nl}) (?:ontvangen|aangemaakt|geregistreerd)(?:$|[:!.)\\]])|(?:ontvangstbevestiging|bevestigen (?:hierbij )?(?:de )?ontvangst)|(?:je|jouw|uw|het) (?:ticket|aanvraag|zaak|referentie|melding)s?-?(?:nummer|id)`,
    promised: `(?:we|wij|een (?:medewerker|collega|van onze)[^.!?]{0,50}?|ons team|onze (?:medewerkers|klantenservice)) (?:zullen|zal|nemen|neemt|reageren|reageert|streven|proberen|beantwoorden|komen|gaan|antwoorden)[^.!?]{0,80}?(?:contact|reageren|beantwoorden|antwoord|reactie|binnen|op terug|zo (?:snel|spoedig))|(?:ontvang(?:t|en)?|krijg(?:t|en)?) (?:je|u) (?:[\\p{L}]+ ){0,5}?(?:antwoord|reactie)`,
    automatic:
      '(?:automatisch(?:e)?) (?:[\\p{L}]+ ){0,2}?(?:gegenereerd|verzonden|verstuurd|aangemaakt|bericht|antwoord|e-?mail|bevestiging|ontvangstbevestiging|melding|reactie)|(?:niet|u kunt niet|je kunt niet|gelieve niet) (?:[\\p{L}]+ ){0,3}?(?:te )?(?:reageren|antwoorden|beantwoorden)|(?:reageer|antwoord|beantwoord)(?:t)? (?:[\\p{L}]+ ){0,4}?niet\\b|automatisch antwoord',
    changed: `status (?:van (?:je|jouw|uw|het|de))? ?[\\p{L}]{0,20}[^.!?]{0,40}?(?:is (?:gewijzigd|bijgewerkt|veranderd|aangepast)|gewijzigd|veranderd)|(?:je|jouw|uw|de|het) ${nl}[^.!?]{0,60}? (?:is|werd)[^.!?]{0,10}? (?:bijgewerkt|gewijzigd|toegewezen|heropend|geëscaleerd|doorgezet)|nieuwe status|statuswijziging`,
    resolved: `(?:je|jouw|uw|de|het|dit|deze) ${nl}[^.!?]{0,80}? (?:is|wordt|werd|als)[^.!?]{0,30}?(?:opgelost|gesloten|afgesloten|afgehandeld|voltooid)|(?:ticket|aanvraag|verzoek|melding)[^.!?]{0,30} (?:opgelost|gesloten|afgesloten|afgehandeld)(?:$|[:!.)\\]])|status[^.!?]{0,60}(?:opgelost|gesloten|afgesloten|afgehandeld)|^(?:opgelost|gesloten):`,
    survey:
      '(?:beoordeel|beoordelen|waardeer|waardering)[^.!?]{0,60}(?:hulp|support|service|ondersteuning|klantenservice|antwoord|ervaring|ons)|(?:enquête|klanttevredenheid|tevredenheids)[\\p{L}]*|(?:hoe tevreden|was u tevreden|bent u tevreden|ben je tevreden|was je tevreden)|hoe (?:beoordeelt|beoordeel|zou u|zou je|hebben we|was (?:je|uw) ervaring)|(?:uw|je|jouw) (?:mening|feedback) (?:is|helpt|telt)|hebben we (?:je|u) (?:[\\p{L}]+ )?(?:geholpen|kunnen helpen)',
    away: '(?:ik ben|ben ik|wij zijn|we zijn)(?: [^.!?]{0,50}?)? (?:afwezig|niet op kantoor|met vakantie|op vakantie|met verlof|niet aanwezig|niet bereikbaar|op zakenreis|met zwangerschapsverlof)|afwezigheids?(?:assistent|bericht|melding)|(?:vanaf|op|per) [^.!?]{0,30} (?:weer (?:aanwezig|bereikbaar|op kantoor|terug))|ons kantoor is[^.!?]{0,30} gesloten',
    stop: '(?:(?:schrijf|mail|contacteer|benader|stuur|schrijft|mailt) (?:ons|mij|me) (?:alstublieft |aub |a\\.u\\.b\\. )?(?:niet|nooit|geen [\\p{L}-]+) (?:meer|opnieuw)|(?:geen|niet) (?:verdere )?(?:e-?mails?|berichten) (?:meer|aan ons|sturen)|(?:verwijder|schrap|haal) (?:ons|mij|me|onze?|mijn)[^.!?]{0,40}(?:lijst|bestand|adres)|(?:wij willen|we willen|ik wil) (?:niet|geen|hier niet)[^.!?]{0,30}(?:deelnemen|ontvangen|benaderd|meedoen))',
    person: "ik|mij|me|mijn|m'n",
    courtesy:
      'hallo|hoi|beste|geachte|goede(?:morgen|middag|navond|ndag)|goedendag|dag|bedankt|dank|hartelijk dank|hartelijk bedankt|met vriendelijke|vriendelijke|groet|groeten|hoogachtend|fijne dag|het [\\p{L} ]{1,30}team',
    wrote: 'schreef',
    labels: 'van|verzonden|datum|aan|cc|onderwerp',
    yours:
      '(?:uw|je|jouw) (?:oorspronkelijke )?(?:bericht|vraag|aanvraag)(?: luidde)?[^.!?]{0,10}:$|(?:oorspronkelijk|doorgestuurd) bericht|(?:samenvatting|kopie|inhoud) van (?:uw|je|jouw) (?:bericht|aanvraag|vraag)|(?:u|je) schreef:',
    above: '(?:typ|schrijf|antwoord|plaats)[\\p{L}]* [\\p{L} ]{0,40}boven deze (?:regel|lijn)|boven deze (?:regel|lijn)',
  },
  {
    language: 'tr',
    received: `${tr}[^.!?]{0,60}? (?:alındı|alınmıştır|ulaştı|ulaşmıştır|bize ulaştı|kaydedildi|kaydedilmiştir|oluşturuldu|oluşturulmuştur|aldık|almış bulunmaktayız|iletildi|iletilmiştir|değerlendirmeye)|(?:destek talebi|talep|kayıt|bilet)[^.!?]{0,30} (?:oluşturuldu|oluşturulmuştur|alındı|açıldı|açılmıştır)|(?:talep|takip|destek|kayıt|referans|bilet) numara(?:nız|sı)`,
    promised: `(?:en kısa sürede|kısa süre içinde|en geç|içinde|içerisinde)[^.!?]{0,50}? (?:dönüş|yanıt|cevap|iletişime|geri dönüş|döneceğiz|yanıtlan|cevaplan)|ekibimiz[^.!?]{0,60}(?:dönecek|iletişime geçecek|yanıtlayacak|inceleyecek|dönüş yapacak)`,
    automatic:
      '(?:bu (?:e-?posta|mesaj|ileti|yanıt|mail))[^.!?]{0,40}? (?:otomatik)|otomatik (?:olarak )?(?:[\\p{L}]+ )?(?:yanıt|mesaj|ileti|e-?posta|bildirim|oluşturul|gönderil|cevap)|(?:bu )?(?:e-?posta|mesaj|ileti|mail)[\\p{L}]* [^.!?]{0,20}(?:yanıtlamayın|cevaplamayın|yanıt vermeyin|cevap vermeyin)',
    changed:
      '(?:talebinizin|talebin|bildiriminizin|biletin|kaydınızın|başvurunuzun)? ?(?:durumu|statüsü)[^.!?]{0,50}?(?:değişti|değiştirildi|güncellendi|değişmiştir|güncellenmiştir)|(?:talebiniz|destek kaydınız|biletiniz|başvurunuz)[^.!?]{0,60}? (?:güncellendi|güncellenmiştir|atandı|atanmıştır|yeniden açıldı|işleme alındı)|yeni durum',
    resolved:
      '(?:talebiniz|destek kaydınız|biletiniz|başvurunuz|bildiriminiz|talep|destek talebi)[^.!?]{0,60}? (?:çözüldü|çözülmüştür|kapatıldı|kapatılmıştır|tamamlandı|tamamlanmıştır|sonuçlandı|sonuçlandırıl|çözümlen)|durum[\\p{L}]*[^.!?]{0,40}(?:çözüldü|kapatıldı|tamamlandı|çözümlendi)|^(?:çözüldü|kapatıldı):',
    survey:
      '(?:değerlendirin|değerlendirir misiniz|değerlendirmenizi|değerlendirebilir|puanlayın|puan verin|oylayın)|(?:memnuniyet)? ?anket[\\p{L}]*|(?:ne kadar|memnun) (?:memnun|kaldınız|musunuz)|(?:görüşleriniz|geri bildiriminiz|fikirleriniz) (?:bizim|bizi|önemli)|deneyiminizi',
    away: '(?:ofis dışında|izinde|tatilde|yıllık izin|iş seyahatinde)[\\p{L}]*|(?:ofiste değilim|ofiste olmayacağım|izinliyim)|(?:tarihinde|tarihine kadar)[^.!?]{0,30} (?:döneceğim|dönüş yapacağım|ofiste olacağım)|ofisimiz[^.!?]{0,30} kapalı',
    stop: '(?:bir daha|artık)[^.!?]{0,30} (?:yazmayın|göndermeyin|mail atmayın|iletişime geçmeyin)|(?:bize|bana) (?:[\\p{L}-]+ )?(?:yazmayın|göndermeyin|mail atmayın)|(?:listenizden|listeden|adresimizi)[^.!?]{0,30} (?:çıkarın|silin|kaldırın)|(?:katılmak|almak) istemiyor(?:uz|um)',
    person: 'ben|bana|benim',
    courtesy:
      'merhaba|merhabalar|selam|sayın|değerli|iyi (?:günler|akşamlar|çalışmalar)|günaydın|teşekkür|teşekkürler|saygılarımızla|saygılarımla|saygılar|sevgiler|kolay gelsin',
    wrote: 'yazdı|şunu yazdı|yazmış',
    labels: 'kimden|gönderen|gönderildi|tarih|gönderme tarihi|kime|alıcı|bilgi|konu',
    yours:
      '(?:mesajınız|talebiniz|talep detayları|iletiniz)[^.!?]{0,10}:$|(?:orijinal|özgün|iletilen|yönlendirilen) (?:ileti|mesaj)|talebinizin (?:özeti|detayları|kopyası)',
    above: 'bu (?:çizginin|satırın) (?:üstüne|üzerine|yukarısına)',
  },
  {
    language: 'zh',
    unspaced: true,
    received: `(?:已|已经|成功|我们)(?:收到|受理|接收|登记|提交|创建|生成|为您创建)[^。！？]{0,20}?(?:您|你|的)?(?:邮件|来信|请求|工单|问题|咨询|反馈|留言|申请|信息|訊息|郵件|請求|工單|問題|諮詢|留言)|(?:您|你)的?[^。！？]{0,20}?(?:邮件|来信|请求|工单|问题|咨询|反馈|留言|申请|郵件|請求|工單|問題|諮詢)[^。！？]{0,30}?(?:已|已经|已經)(?:被)?(?:收到|受理|接收|登记|提交|创建|建立|生成|送达|轉交|转交|记录)|(?:工单|工單|案件|受理|请求|请求)(?:编号|編號|号|號|id)`,
    promised: `(?:我们|我們|客服|工作人员|专员|專員)[^。！？]{0,20}?(?:会|将|將|會)?(?:尽快|盡快|尽早|在[^。！？]{0,15}?内|稍后|于)[^。！？]{0,15}?(?:回复|回覆|答复|答覆|联系|聯繫|聯絡|处理|處理)`,
    automatic:
      '(?:自动|自動)(?:回复|回覆|发送|發送|发出|發出|生成|产生|应答|通知|發出)|系统(?:邮件|自动|生成)|系統(?:郵件|自動)|(?:请勿|請勿|请不要|無需|无需|勿)(?:直接)?(?:回复|回覆)',
    changed:
      '(?:工单|工單|请求|請求|案件|问题|問題)[^。！？]{0,30}?(?:状态|狀態)[^。！？]{0,15}?(?:更新|变更|變更|更改|改为|改為|变为|已)|(?:状态|狀態)(?:已|更新|变更|變更)[^。！？]{0,10}(?:为|為|成)|(?:工单|工單|请求|請求|案件)[^。！？]{0,30}?(?:已|被)(?:更新|分配|指派|重新打开|转派|轉派|升级)',
    resolved:
      '(?:工单|工單|请求|請求|案件|问题|問題)[^。！？]{0,30}?(?:已|已经|已經|被|标记为|標記為)[^。！？]{0,8}?(?:解决|解決|关闭|關閉|完成|结束|結束|处理完毕|处理完成|结案|結案)|(?:状态|狀態)[^。！？]{0,15}(?:已解决|已解決|已关闭|已關閉|已完成)',
    survey:
      '(?:满意度|滿意度)(?:调查|調查|评价|評價|问卷|問卷)?|(?:评价|評價|评分|評分|打分)[^。！？]{0,20}(?:服务|服務|客服|支持|体验|體驗|本次|我们|我們)|(?:请|請|邀请|邀請)[^。！？]{0,15}(?:评价|評價|评分|評分|打分|填写问卷|问卷|問卷|参与调查|參與調查)|(?:是否|有多)(?:满意|滿意)|(?:问卷|問卷)(?:调查|調查)',
    away: '(?:我|本人)?(?:目前|现在|現在|正在|暂时|暫時)?(?:不在办公室|不在辦公室|休假|出差|外出|度假|请假|請假)(?:中|期间|期間|,|。|，|$)|外出(?:自动|自動)|(?:休假|假期)(?:自动|自動)?(?:回复|回覆)|(?:将于|將於|预计|預計)[^。！？]{0,15}(?:返回|回来|回來|返岗|上班)',
    stop: '(?:请|請)?(?:不要|勿|别|別|停止)(?:再)?(?:给|給|向)?(?:我们|我們|我)?(?:再)?(?:发邮件|发送邮件|發郵件|發送郵件|发信|联系我|聯繫我|聯絡我|来信|來信|写信)|(?:把|将|將)(?:我们|我們|我)[^。！？]{0,15}(?:移除|删除|刪除)|不(?:想|愿意|願意|希望)(?:参加|參加|参与|參與|再收到|收到)|退订(?:我|我们)',
    person: '我(?!们|們|司|方)|本人',
    courtesy: '您好|你好|尊敬的|亲爱的|親愛的|感谢|感謝|谢谢|謝謝|此致|敬礼|敬禮|祝好|顺祝|順祝|祝您|客服团队|客服團隊',
    wrote: '写道|寫道|编写|的邮件',
    labels: '发件人|寄件者|寄件人|发送时间|傳送時間|日期|时间|收件人|收件者|抄送|副本|主题|主旨',
    yours:
      '(?:您|你)的(?:原始)?(?:留言|问题|問題|邮件内容|消息|请求)(?:内容|內容|如下)?[:：]$|原始(?:邮件|郵件|信息|訊息)|转发的邮件|轉寄的郵件|工单(?:内容|详情)',
    above: '请在此(?:行|线)(?:以)?上|在此(?:行|線|线)(?:以)?上(?:方)?(?:回复|回覆|输入)',
  },
  {
    language: 'ja',
    unspaced: true,
    received: `(?:お問い?合わ?せ|ご連絡|メール|ご質問|ご依頼|ご意見|リクエスト|チケット|お申し?込み)[^。！？]{0,40}?(?:受け?付け|受領|承り|拝受|受信|作成|登録|受けつけ)(?:を)?(?:いた|致|ま|し|され|済)[^。！？]{0,10}|(?:お問い?合わ?せ|メール|ご質問|リクエスト)(?:内容)?(?:を|が)[^。！？]{0,10}(?:届|頂戴)[^。！？]{0,10}|(?:お問い?合わ?せ|受付|チケット|リクエスト|ケース)(?:番号|id|no)|受付(?:完了|確認)(?:の?お知らせ|メール|のご案内)?`,
    promised: `(?:担当者?|弊社|当社|スタッフ|サポート(?:チーム)?|カスタマー[^。！？]{0,10})(?:より|から|が|にて)[^。！？]{0,40}?(?:返信|回答|連絡|返答|返事)(?:いた|致|させ|差し|申し)|(?:順次|追って|改めて|後日|営業日以内|時間以内|までに|なるべく早く|できるだけ早く)[^。！？]{0,25}?(?:返信|回答|連絡|返答|返事|対応)(?:いた|致|させ|差し|申し|し)`,
    automatic:
      '(?:自動)(?:返信|送信|配信|応答|生成|的に)|(?:この|本)メール(?:に|へ|は)[^。！？]{0,30}(?:返信(?:し|いただ|でき|は|され)|自動|システム)|(?:返信|ご返信)(?:いただいて(?:も|いても)|しないで|は(?:できません|不要|ご遠慮))|送信専用',
    changed:
      '(?:チケット|リクエスト|お問い?合わ?せ|ケース)[^。！？]{0,40}?(?:ステータス|状態|状況)[^。！？]{0,20}?(?:変更|更新|なり)|ステータス(?:が|を|の)?[^。！？]{0,20}(?:変更|更新)|(?:チケット|リクエスト|お問い?合わ?せ|ケース)[^。！？]{0,30}?(?:が|は)?(?:更新|割り当て|再開|再オープン)(?:され|いた|し|まし)',
    resolved:
      '(?:チケット|リクエスト|お問い?合わ?せ|ケース)[^。！？]{0,40}?(?:解決|完了|終了|クローズ)(?:済|と|され|いた|し|とな|扱い|まし)|ステータス[^。！？]{0,20}(?:解決|完了|終了|クローズ)',
    survey:
      '(?:アンケート|満足度)[^。！？]{0,20}|(?:評価|ご評価|ご感想|ご意見)(?:を)?[^。！？]{0,15}(?:お聞かせ|ください|下さい|お願い|お寄せ|いただけ)|(?:ご満足|満足)いただけ|(?:対応|サポート|サービス)(?:は|に)[^。！？]{0,15}(?:いかがでした|満足)',
    away: '(?:不在(?:に|と|の|で|です)|休暇(?:中|を|のため|に)|出張(?:中|のため|で)|外出中|休業(?:中|いた|と|期間)|夏季休業|年末年始)|(?:出社|復帰)(?:予定|いた)',
    stop: '(?:今後|以後)?(?:一切)?(?:の)?(?:ご?連絡|メール|送信|配信)(?:は|を)?(?:お控え|ご遠慮|送らない|しない|やめて|停止|お断り|不要)|(?:リスト|名簿|配信先)から(?:削除|外し)|(?:参加|協力)(?:を)?(?:いたしません|できません|お断り|希望しません)',
    person: '私(?!ども|共|達|たち)|わたくし(?!ども)|(?:担当の|と申)(?:[\\p{L}]{1,8}(?:です|と申))?',
    courtesy:
      'お世話に|いつも|こんにちは|はじめまして|様$|ありがとう|有難う|有り難う|よろしく|宜しく|敬具|何卒|失礼いた|サポートチーム|カスタマーサポート|以上',
    wrote: '書きました|のメッセージ|さんが書|からのメール',
    labels: '差出人|送信者|送信日時|日時|日付|宛先|cc|件名',
    yours:
      '(?:お問い?合わ?せ|ご質問|ご依頼|送信)(?:の)?(?:内容|詳細)(?:は以下)?[^。！？]{0,10}$|元のメッセージ|転送されたメッセージ|以下の内容で',
    above: 'この(?:行|線)(?:より|の|から)上',
  },
  {
    language: 'ko',
    received: `(?:문의|메일|이메일|요청|접수|메시지|티켓|질문|신청)[^.!?]{0,30}?(?:접수|등록|수신|생성|전달)(?:되었|됐|하였|했|완료|됨|되어)|(?:문의|메일|요청)[^.!?]{0,10}?(?:잘 )?(?:받았습니다|도착)|(?:문의|접수|티켓|요청) ?(?:번호|id)`,
    promised: `(?:담당자|상담원|고객센터|저희|빠른 시일|최대한 빨리|순차적으로|영업일|시간 이내|검토 후|확인 후)[^.!?]{0,40}?(?:답변|회신|연락|답장|안내)(?:을|를)? ?(?:드리|드릴|하겠|해 ?드|예정)`,
    automatic:
      '자동(?:으로)? ?(?:회신|응답|발송|생성|답장|전송|발신)|(?:이|본) ?(?:메일|이메일|메시지)[^.!?]{0,20}?(?:발신 ?전용|자동|회신(?:되지|하지|하실))|회신(?:하지|하실) ?(?:마|수 없)|발신 ?전용',
    changed:
      '(?:문의|티켓|요청)[^.!?]{0,30}?(?:상태|진행)[^.!?]{0,20}?(?:변경|업데이트|바뀌)|상태(?:가|를)?[^.!?]{0,20}(?:변경|업데이트)|(?:문의|티켓|요청)[^.!?]{0,30}?(?:업데이트|배정|재개|다시 열)(?:되|됐|하)',
    resolved:
      '(?:문의|티켓|요청)[^.!?]{0,30}?(?:해결|종료|완료|처리|종결|닫)(?:되었|됐|되었습니다|완료|됨|혔|처리)|상태[^.!?]{0,20}(?:해결|종료|완료|종결)',
    survey:
      '(?:만족도|설문)[^.!?]{0,20}|(?:평가|의견|후기)(?:을|를)?[^.!?]{0,15}(?:부탁|남겨|해 ?주|들려|주시|주세요)|얼마나 만족|만족하(?:셨|시)',
    away: '(?:부재 ?중|휴가 ?중|출장 ?중|휴무|휴가로|휴가입니다|자리를 비|외근 ?중|육아 ?휴직)|(?:복귀|출근) ?(?:예정|후)|부재중 ?(?:자동)?',
    stop: '(?:더 ?이상|앞으로|다시는)?[^.!?]{0,10}?(?:메일|이메일|연락)(?:을|를)? ?(?:보내지 ?마|하지 ?마|주지 ?마|그만|중단해|삼가)|(?:수신|발송) ?(?:거부(?:합니다|해)|중단해)|(?:목록|명단|리스트)에서 (?:삭제|제외|빼)|(?:참여|참가)(?:를|하고)? ?(?:원하지|싶지|하지 않)',
    person: '저는|제가|저의|저에게',
    courtesy: '안녕하세요|안녕하십니까|고객님|감사합니다|감사드립니다|수고|좋은 하루|드림$|올림$|고객센터$|고객지원팀',
    wrote: '작성|님이 (?:작성|쓴)|썼습니다',
    labels: '보낸 ?사람|발신|보낸 ?날짜|날짜|받는 ?사람|수신|참조|제목',
    yours: '(?:문의|요청|메시지)(?: ?하신)? ?내용[^.!?]{0,10}$|원본 ?메[시세]지|전달된 메[시세]지|다음은 (?:고객님의 )?문의',
    above: '이 (?:줄|선) 위에',
  },
];

/** Beginnings of subjects that programs which answer for somebody write, in 14 languages. Folded. */
export const automaticSubjects =
  /^(?:automatic reply|auto[- ]?generated|auto(?:matic)?[- ]?(?:reply|response|answer)|auto:|automated (?:reply|response)|out of (?:the )?office|ooo:|on vacation|vacation reply|automatische antwort|abwesenheits|abwesend:|abwesenheit|réponse automatique|absence du bureau|respuesta automática|fuera de (?:la )?oficina|resposta automática|fora do escritório|ausência temporária|risposta automatica|fuori (?:ufficio|sede)|automatyczna odpowiedź|autoodpowiedź|odpowiedź automatyczna|automatisch antwoord|afwezigheids|afwezig:|otomatik yanıt|ofis dışında|автоматический ответ|автоответ|нет на работе|автоматична відповідь|автовідповід|自动回复|自动答复|自動回覆|自動回復|外出自动|自動返信|自動応答|不在通知|자동 ?회신|자동 ?응답|부재 ?중)/;

/** Says beside words of an absence that it is over. Folded. */
export const pastWords =
  /(?<!\p{L})(?:was|were|been|had|war|waren|gewesen|étais|était|étions|ai été|estaba|estuve|estábamos|estuvimos|he estado|estava|estive|estávamos|ero|eravamo|stat[oaie]|był[aemy]*|was|waren|был[аи]?|був|була|були)(?!\p{L})|(?:dışında|izinde|tatilde)yd[ıi]|でした|(?:して|て)お?(?:いました|りました)|휴가였|부재중이었|之前(?:在|因)?/u;

/** Says that nobody is there, of an office. Folded. */
export const closedWords =
  /closed|geschlossen|ferm(?:é|és|ée|ées)(?!\p{L})|cerrad|fechad|chius|nieczynn|zamknięt|gesloten|закрыт|не работает|зачинен|не працює|kapalı|休業|休み|定休|休息|不上班|휴무/u;

/** Thanks or asks for kindness, at the end of a sentence of a language in which such a sentence is long. Folded. */
export const thanksWords =
  /(?:ありがとう|有難う|有り難う)ござい(?:ます|ました)[。!！]?$|(?:お礼|御礼)申し上げます[。!！]?$|お待ち(?:ください|下さい)(?:ませ)?[。!！]?$|감사(?:합니다|드립니다)[.!]?$|感谢您[^。]{0,20}[。!！]?$/u;

/** Says in the language of mail servers that a mail did not reach its receiver. Folded. */
export const undelivered =
  /undeliver|could ?n[o']t be (?:delivered|sent|completed)|(?:has|have|was|were) not (?:been )?(?:delivered|received)|not (?:be )?delivered to|(?:delivery|mail|message) (?:has |to [^ ]{1,200} |of [^.]{1,60} )?(?:failed|failure|error)|fail(?:ed|ure)(?: to)? deliver|delivery (?:status )?notification|failure notice|failed (?:delivery|to send)|returned (?:mail|to sender)|mail system error|returning message|unable to deliver|did not reach|cannot be delivered|can't be delivered|non[- ]?deliver|delivery report|mail failure|permanent (?:fatal )?error|(?:user|recipient|mailbox|address|host)(?: name)?(?: is| was)? (?:unknown|not found|unavailable|does not exist|doesn't exist|rejected|full|disabled|not recognized|invalid)|(?:unknown|no such|invalid) (?:user|recipient|address|mailbox)|mailbox (?:is )?full|over quota|(?:recipient|address|message|mail)(?: to [^ ]{1,200})? (?:has been |was )?(?:rejected|blocked)|address(?:es)? had (?:permanent|fatal)|permanent fatal errors|unzustellbar|nicht (?:zugestellt|zustellbar|ausgeliefert)|konnte nicht|non remis|n'a pas (?:pu|été) (?:être )?(?:remis|distribué|livré|délivré)|échec (?:de|d') ?(?:la )?(?:remise|livraison|distribution)|no se (?:pudo|ha podido) entregar|no entregado|no se puede entregar|não (?:foi|pôde|pode) (?:ser )?entregue|não entregue|mancata consegna|non (?:è stato |può essere |recapitabil|consegnat)|impossibile recapitare|nie (?:została|mogła|można|dostarczon)|niedostarczon|zwrot (?:wiadomości|poczty)|niet (?:worden )?(?:bezorgd|afgeleverd)|onbestelbaar|teslim edileme|iletileme|не (?:было |может быть |удалось )?доставлен|недоставлен|не удалось доставить|доставка не удалась|не доставлено|не доставлено|не вдалося доставити|无法投递|无法送达|未能送达|投递失败|退信|系统退信|無法傳遞|無法投遞|無法送達|配信(?:でき|不能|に失敗|エラー)|送信でき(?:ません|なかった)|届けられ|お届けでき|エラーのため|전송(?:되지|하지|할 수|에 실패| 실패)|배달(?:되지|할 수| 실패)|반송|발송 실패/;

/** Says that a mail server is still trying. Folded. */
export const stillTrying =
  /(?:delivery|message|mail|has been|is|was|been|been temporarily) delayed|delayed (?:for|delivery|mail)|not yet been delivered|still being (?:retried|attempted)|will (?:(?:continue to|keep|be) (?:try|trying|retr|attempt)|retry)|continue(?:s)? trying|temporary failure report|do(?:es)? not need to resend|no need to resend|warning: (?:could not send|message)|delivery (?:temporarily )?suspended|transient (?:non-fatal )?error|transient failure|verzögert|retard(?:é|ée|o)|retrasad|atrasad|in ritardo|opóźnion|vertraagd|gecik|задерж|отложен|затрим|延迟|延遲|遅延|遅れ|지연/;

/** Senders that are mail servers, by the part before the `@`. */
export const daemons =
  /^(?:mailer-?daemon|mail-?daemon|post_?master|poo?stmaster|mail-?delivery(?:-?(?:system|subsystem))?|mdaemon|smtp-?server|mmdf|uucp|mail-?system|delivery-?daemon|bounce-?notification|maildelivery|microsoftexchange[0-9a-f]{32})$/;

/** Names of senders that are mail servers. Folded. */
export const daemonNames =
  /mail(?:er)?[ -]?(?:delivery|daemon)|delivery (?:sub)?system|system administrator|mail system|postmaster|почтовая служба|системный администратор|systemadministrator|administrateur système|administrador del sistema/;

/** Parts before the `@` of senders to whom nobody should answer. */
export const noReply =
  /^(?:no[-_.]?reply|do[-_.]?not[-_.]?reply|dont[-_.]?reply|notifications?|notify|auto(?:mated|reply|responder|confirm)?|mailer|bounces?|system|robot|noresponder|nao[-_.]?responda|nicht[-_.]?antworten|ne[-_.]?pas[-_.]?repondre|noresponse|info-?noreply)(?:[-_.+]|$)|[-_.+]no-?reply$/;

/** Steps of paths and labels of hosts at which answers to a survey are taken. */
export const surveyPaths =
  /(?:^|[/_.?&=-])(?:csat|nps|ces|survey|surveys|satisfaction|satisfaction_ratings?|feedback|rating|ratings|rate|review-us|umfrage|enquete|encuesta|pesquisa|sondaggio|ankieta|anket|opros|questionnaire|evaluation|happiness|customer_satisfactions?)(?:[/_.?&=-]|$)/i;

/** Hosts of products that ask for opinions. */
export const surveyHosts: readonly string[] = [
  'surveymonkey.com',
  'surveymonkey.co.uk',
  'getfeedback.com',
  'typeform.com',
  'qualtrics.com',
  'medallia.com',
  'medallia.eu',
  'delighted.com',
  'delighted.us',
  'nicereply.com',
  'simplesat.io',
  'survicate.com',
  'surveygizmo.com',
  'alchemer.com',
  'alchemer.eu',
  'asknicely.com',
  'asknice.ly',
  'customerthermometer.com',
  'wootric.com',
  'promoter.io',
  'satismeter.com',
  'retently.com',
  'hotjar.com',
  'zonkafeedback.com',
  'zonka.co',
  'sogosurvey.com',
  'surveysparrow.com',
  'smartsurvey.co.uk',
  'questionpro.com',
  'lamapoll.de',
  'umfrageonline.com',
  'limesurvey.net',
  'limequery.com',
  'jotform.com',
  'forms.gle',
  'forms.office.com',
  'forms.yandex.ru',
  'anketolog.ru',
  'testograf.ru',
  'simpoll.ru',
  'oprosso.ru',
  'wj.qq.com',
  'wjx.cn',
  'wjx.top',
  'trustpilot.com',
  'reviews.io',
  'feefo.com',
  'ekomi.com',
  'trustedshops.com',
  'feedbackcompany.com',
  'klantenvertellen.nl',
  'netigate.se',
  'netigate.net',
  'confirmit.com',
  'inmoment.com',
  'mopinion.com',
  'opinionlab.com',
  'iperceptions.com',
  'usersnap.com',
  'refiner.io',
  'involve.me',
  'tally.so',
  'enalyzer.com',
  'webropol.com',
  'checkmarket.com',
  'startquestion.com',
  'survio.com',
  'ankietka.pl',
  'webankieta.pl',
  'encuestafacil.com',
  'questback.com',
  'dragnsurvey.com',
  'eval-and-go.com',
];
