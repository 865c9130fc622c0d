import type { RedirectFacts, RedirectWords } from '../lib/redirect.ts';

const mail = String.raw`[\p{L}\p{N}._%+-]{1,40}@[\p{L}\p{N}-]{2,40}|\[email.?protected\]`;
/** Digits of a telephone number as people write it. */
const number = String.raw`\+?\(?\d[\d ()/-]{5,16}\d`;
const any = (text: string): string =>
  text
    .split('\n')
    .map((line) => line.trim())
    .join('');

/**
 * How an answer sends its reader elsewhere, in 14 languages. A pair is met in this order, with a few words between;
 * each half is part of a regular expression. Folded.
 */
const redirectWords: Readonly<Record<string, RedirectWords>> = {
  en: {
    pairs: [
      [
        any(
          'contact|contacting|reach out to|reaching out to|get in touch with|getting in touch with|write to|speak to|speak with|talk to|consult|turn to',
        ),
        any(String.raw`support|tech support|technical support|customer (?:support|service|care|success)|help ?desk|service desk|(?:our|the) (?:\p{L}{2,20} )?team|administrators?|admins?|dealers?|resellers?|distributors?|retailer|seller
          |(?:hosting |internet |service )?provider|hosting company|carrier|isp|bank|account manager|(?:our |the )?(?:sales|billing)(?: team| department)?|manufacturer|vendor|it (?:department|team)`),
        any(
          'the|our|your|their|a|an|local|system|site|hosting|network|authorized|authorised|official|nearest|directly|workspace|account|it|company',
        ),
      ],
      [
        any(
          'please contact|kindly contact|to contact|should contact|can contact|could contact|must contact|you contact|reach out to|get in touch with|please email|please call|please write to',
        ),
        any('support|support team|customer (?:support|service|care)|help ?desk|service desk'),
      ],
      [
        any('ask|email|e-mail|call|phone|message'),
        any('administrators?|admin|dealers?|reseller|hosting provider|account manager|the helpdesk'),
        any('the|our|your|their|system|site|local|it|workspace|network'),
      ],
      ['ask', any('support|customer (?:support|service|care)'), any('the|our|your|their')],
      [
        any('email|e-mail|call|phone|message'),
        any(String.raw`(?:the|our|your|their) (?:\p{L}{2,20} )?(?:support|customer (?:support|service|care))`),
        '',
      ],
      // "We have email support" offers a thing.
      [
        any(
          '(?<=^|(?<!\\p{L})(?:please|kindly|to|you|should|can|could|must|may|just|then|also) )(?:email|e-mail|call|phone|message)',
        ),
        any('support|customer (?:support|service|care)'),
        '',
      ],
      [
        any('write|ask|post|message us|reach out|reach us|head over|contact us'),
        any(
          String.raw`(?:to|in|on|at|via) (?:our|the) (?:\p{L}{2,20} )?(?:telegram|discord|slack|whatsapp|viber|messenger)(?! (?:integration|api|app|bot token))`,
        ),
        '',
      ],
      [
        any(
          'contact|contacting|email|emailing|e-mail|call|calling|phone|ring|message|messaging|dm|pm|reach out to|reaching out to|get in touch with|write to',
        ),
        'us',
        '',
      ],
      [any('dm|pm|e-?mail|message|contact|inbox'), 'me', ''],
      [any('write|reach'), any('us (?:at|by|on|via|through|an e-?mail)'), ''],
      [any('send|drop|shoot'), any('(?:us |me )?an? (?:e-?mail|dm|pm|private message|direct message)|(?:us|me) a message'), ''],
      [any('e-?mail|write|contact|send|mail|forward|reach|message|get in touch|drop'), mail],
      [
        any('open|opening|submit|submitting|create|creating|raise|raising|file|filing|log|logging|send|lodge|put in'),
        any(
          'tickets?|support request|support case|service request|help request|request (?:to|with|via|through) (?:the |our )?(?:support|help ?desk|customer)|case with',
        ),
        any('us|a|an|your|the|another|new|support|help|helpdesk|private|technical|one'),
      ],
      [
        any('submit|submitting|raise|lodge'),
        any('(?:a|your) (?:new )?(?:request|enquiry|inquiry)(?! to (?:the|an|your|this) (?:api|endpoint|server|url)|s)'),
        '',
      ],
      [any('open|create|raise|log|file'), 'a (?:support )?case(?! (?:statement|study|of|insensitive|sensitive))', ''],
      [
        any('open|file|create|report|submit|raise|log|opening|filing|reporting'),
        any('(?:on|at|in|to|via) (?:our |the )?(?:github|gitlab|jira|bug ?tracker|issue tracker|bugzilla)'),
      ],
      [
        any('use|try|start|fill out|fill in|complete|through|via'),
        any(
          '(?:our |the |this |a )?(?:live chat|chat widget|(?:contact(?: support| us)?|support|request) (?:form|page)|support portal|customer portal)',
        ),
        '',
      ],
      [
        any('direct|address|send'),
        any(
          '(?:this|these|such|your|any|all) (?:\\p{L}{2,20} ){0,2}(?:questions?|requests?|inquiry|inquiries|enquiries|issues?) to',
        ),
        '',
      ],
      [
        any('call|phone|ring|dial|telephone'),
        any(`hotline|helpline|phone line|call cent(?:er|re)|${number}`),
        any('us|our|the|on|at|under|number|toll|free|toll-free|directly|support|service|customer|team'),
      ],
    ],
    picks: any('choose|select|pick|open|tap|tap on|press|click|click on|hit|go to|navigate to'),
    cancels: any(
      `how|where|(?:button|link|option|menu item|tab|page)|i|we|they|he|she|i'll|we'll|they'll|i'd|i've|we've|not|don't|doesn't|didn't|needn't|won't|can't|cannot|never|without|instead of|rather than|before|no need|when|whenever|after|once|while|who|did you|have you|had you|were you|why|stop|avoid|whether|since|let|lets|letting|allow|allows|allowing|(?:your|their) (?:end )?(?:customers|users|clients|visitors)`,
    ),
    between: any(
      'also|just|already|then|even|to|need|have|had|can|could|will|would|be|you|should|must|may|might|ever|tried|try|going|able|first|again|really|always|users|customers|clients|visitors',
    ),
    things: any(
      'buttons?|forms?|links?|pages?|widgets?|features?|options?|menus?|icons?|fields?|tabs?|(?:is|are|was|were|has)(?! (?:the|by|via|through|to|on|at|in|with) )',
    ),
    fallback: any(
      `if (?:it|this|that|these|those|not|none|so|(?:the|your) (?:issue|problem|error|trouble)|problems?|issues?)|if you(?:'re| are)? (?:still|continue|have|need|run into|get stuck|face|experience|encounter)|should (?:you|the|this|it)|in case|otherwise|feel free|hesitate|any (?:other|further|more|additional|questions?)`,
    ),
    courtesy: any(
      `hi|hello|hey|dear|good (?:morning|day|afternoon|evening)|thanks|thank you|sorry|(?:i'm|we're|i am|we are) (?:very |so |really )?sorry|we apologi[sz]e|apologies|(?:best|kind|warm) (?:regards|wishes)|regards|cheers|welcome|have a (?:nice|great|good)`,
    ),
  },
  ru: {
    pairs: [
      [
        any(
          'обратитесь|обращайтесь|обратиться|обращаться|напишите|пишите|написать|писать|свяжитесь|связывайтесь|связаться|позвоните|звоните|позвонить|адресуйте|направьте|отправьте|пришлите|спросите|уточните',
        ),
        any(
          String.raw`(?:в|к|с|со|у|через|на) (?:\p{L}{2,20} ){0,2}(?:поддержк\p{L}{1,2}|техподдержк\p{L}{1,2}|саппорт\p{L}{0,2}|администратор\p{L}{0,3}|дилер\p{L}{0,2}|менеджер\p{L}{0,3}|продавц\p{L}{1,2}|поставщик\p{L}{0,3}|провайдер\p{L}{0,2}|хостер\p{L}{0,2}|хостинг\p{L}{0,2}|банк\p{L}{0,2}|отдел продаж|производител\p{L}{1,2}|разработчик\p{L}{0,3}|сервисн\p{L}{2,3} центр|горяч\p{L}{2,3} лини\p{L}{1,2}|контакт-центр|колл-центр|(?:эл\. |электронн\p{L}{2,3} )?почт[уе]|e-mail|email|личк[уе]|лс|личные сообщения|личку|онлайн-чат|чат поддержки)|с нами|${mail}`,
        ),
      ],
      [any('позвоните|звоните|напишите|пишите'), 'нам (?:на|в|по|через|лично)'],
      [any('позвоните|звоните'), any('нам|по телефону|по номеру')],
      [
        any(
          'создайте|создать|создавайте|откройте|открыть|оформите|оформить|заведите|завести|оставьте|оставить|отправьте|подайте|подать|напишите|сделайте',
        ),
        any(
          String.raw`тикет\p{L}{0,2}|заявк[уи]|обращени[ея]|запрос (?:в|через) (?:\p{L}{2,20} ){0,2}(?:поддержк\p{L}{1,2}|техподдержк\p{L}{1,2}|личный кабинет)`,
        ),
      ],
      [
        any(
          'заполните|заполнить|воспользуйтесь|воспользоваться|используйте|напишите (?:нам )?через|обратитесь через|свяжитесь через',
        ),
        any(
          String.raw`форм(?:у|ой|ы) обратной связи|контактн(?:ую|ой) форм(?:у|ой)|форм(?:у|ой) (?:заявки|обращения|поддержки)|онлайн-чат\p{L}{0,3}|чат\p{L}{0,3} поддержки`,
        ),
      ],
      [any('отправьте|пришлите|направьте|напишите'), any('письмо|имейл|сообщение в личку'), 'нам|мне|пожалуйста|тогда'],
      [
        any('позвоните|звоните|позвонить|наберите'),
        number,
        any('нам|на|по|номер|номеру|телефон|телефону|бесплатному|горячей|горячую|линии|линию|поддержки'),
      ],
    ],
    picks: any(
      'выберите|выбирайте|нажмите|нажмите на|нажмите кнопку|откройте|перейдите в|зайдите в|кликните|кликните на|щелкните|щёлкните',
    ),
    cancels: any(
      'как|где|куда|нет|кнопк[аиу]|ссылк[аиу]|пункт|раздел|функци[яи]|опци[яи]|вкладк[аиу]|я|мы|не|без|прежде чем|перед тем как|вместо того чтобы|чем|зачем|почему|пытались|пробовали',
    ),
    between: any(
      'мне|нам|можно|необходимости|смысла|возможности|лучше|правильно|уже|сейчас|можем|могу|можете|сами|сам|будем|буду|готовы|нужно|надо|обязательно|стоит|требуется|придётся|придется|необходимо|должны|бы|и|ещё|еще',
    ),
    fallback: any(
      String.raw`если (?:это|ничего|проблема|ошибка|вопрос\p{L}{0,3}|не|останутся|остались|всё|все|возникнут|возникнет|появятся|вдруг|будут|у вас (?:ещё |еще )?(?:остались|останутся|возникнут|появятся|есть))|в случае|при возникновении|иначе|в противном случае|не стесняйтесь`,
    ),
    courtesy: any(
      'здравствуйте|добрый|доброе|доброго|привет|приветствую|приветствуем|спасибо|благодарим|благодарю|извините|приносим|простите|сожалеем|с уважением|хорошего дня',
    ),
  },
  uk: {
    pairs: [
      [
        any(
          "зверніться|звертайтеся|звертайтесь|звернутися|звернутись|напишіть|пишіть|написати|зв'яжіться|зв'язатися|зателефонуйте|телефонуйте|надішліть|запитайте",
        ),
        any(
          String.raw`(?:в|у|до|з|із|зі|через|на) (?:\p{L}{2,20} ){0,2}(?:підтримк\p{L}{1,2}|техпідтримк\p{L}{1,2}|саппорт\p{L}{0,2}|адміністратор\p{L}{0,3}|дилер\p{L}{0,2}|менеджер\p{L}{0,3}|продавц\p{L}{1,2}|постачальник\p{L}{0,3}|провайдер\p{L}{0,2}|хостинг\p{L}{0,2}|банк\p{L}{0,2}|відділ\p{L}{0,2} продажу?ів?|виробник\p{L}{0,2}|сервісн\p{L}{2,3} центр\p{L}{0,2}|гаряч\p{L}{1,3} ліні\p{L}{1,2}|(?:електронн\p{L}{1,2} )?пошт[ауі]|e-mail|email|приват\p{L}{0,2}|особисті повідомлення)|з нами|${mail}`,
        ),
      ],
      [any('напишіть|пишіть'), 'нам (?:на|в|у|через)'],
      [any('зателефонуйте|телефонуйте'), any('нам|за номером|за телефоном')],
      [
        any('створіть|створити|відкрийте|відкрити|оформіть|оформити|залиште|залишити|подайте|подати|напишіть'),
        any(
          String.raw`тікет\p{L}{0,2}|тикет\p{L}{0,2}|заявк[уи]|звернення|запит (?:до|у|в|через) (?:\p{L}{2,20} ){0,2}(?:підтримк\p{L}{1,2}|техпідтримк\p{L}{1,2})`,
        ),
      ],
      [
        any('заповніть|заповнити|скористайтеся|скористайтесь|скористатися|використайте|напишіть (?:нам )?через'),
        any(
          String.raw`форм(?:у|ою|и) зворотного зв'язку|контактн(?:у|ою) форм(?:у|ою)|форм(?:у|ою) (?:заявки|звернення|підтримки)|онлайн-чат\p{L}{0,3}|чат\p{L}{0,3} підтримки`,
        ),
      ],
      [any('надішліть|відправте|напишіть'), any('листа?|імейл'), 'нам|мені|будь ласка'],
      [
        any('зателефонуйте|телефонуйте|зателефонувати|наберіть'),
        number,
        any('нам|на|за|номер|номером|телефон|телефоном|гарячу|гарячої|лінію|лінії|підтримки'),
      ],
    ],
    picks: any(
      'виберіть|оберіть|натисніть|натисніть на|натисніть кнопку|відкрийте|перейдіть у|перейдіть в|перейдіть до|клацніть',
    ),
    cancels: any(
      'як|де|куди|немає|кнопк[аиу]|посилання|пункт|розділ|функці[яї]|опці[яї]|вкладк[аиу]|я|ми|не|без|перш ніж|перед тим як|замість того щоб|ніж|навіщо|чому',
    ),
    between: any(
      "мені|нам|можна|потреби|необхідності|сенсу|можливості|краще|вже|зараз|можемо|можу|можете|самі|сам|будемо|буду|готові|потрібно|треба|обов'язково|варто|доведеться|і|ще",
    ),
    fallback: any(
      'якщо (?:це|нічого|проблема|помилка|питання|не|залишаться|залишились|все|виникнуть|виникне|раптом|будуть|у вас)|у разі|інакше|в іншому випадку|не соромтеся',
    ),
    courtesy: any('вітаю|вітаємо|доброго|добрий|добридень|привіт|дякую|дякуємо|вибачте|перепрошуємо|шкода|з повагою|гарного дня'),
  },
  de: {
    pairs: [
      [
        any(
          'wenden sie sich|wende dich|wendet euch|melden sie sich|melde dich|meldet euch|schreiben sie|schreib|schreibt|kontaktieren sie|kontaktiere|kontaktiert|rufen sie|ruf|sprechen sie|fragen sie|frag',
        ),
        any(
          String.raw`support|kundensupport|kundendienst|kundenservice|kundenbetreuung|hotline|helpdesk|service-?team|support-?team|administrator\p{L}{0,2}|admin|händler|fachhändler|vertrieb|hoster|provider|anbieter|hersteller|ansprechpartner|bei uns|uns (?:an|unter|per|via|über|telefonisch|direkt)|per e-?mail|per pn|${mail}`,
        ),
      ],
      [any('kontaktieren sie|kontaktiere|kontaktiert'), 'uns'],
      [
        any(
          String.raw`(?:an|bei|beim) (?:\p{L}{2,12} ){0,2}(?:support|kundensupport|kundendienst|kundenservice|hotline|helpdesk|support-?team|administrator\p{L}{0,2}|händler|fachhändler|vertrieb|provider|anbieter|hersteller)`,
        ),
        any('wenden|melden'),
      ],
      [
        any(
          String.raw`(?:den|unseren|ihren|deinen) (?:\p{L}{2,12} ){0,2}(?:support|kundensupport|kundendienst|kundenservice|helpdesk|administrator|händler|anbieter)|uns`,
        ),
        any('kontaktieren|anschreiben|anrufen'),
        '',
      ],
      [
        any(
          'eröffnen sie|eröffne|eröffnet|erstellen sie|erstelle|öffnen sie|öffne|senden sie|reichen sie|stellen sie|legen sie|machen sie|mach',
        ),
        any('(?:support-?)?ticket|support-?anfrage|anfrage an (?:den|unseren) (?:support|kundendienst|kundenservice)'),
      ],
      [any('(?:support-?)?ticket|support-?anfrage'), any('eröffnen|erstellen|aufmachen|öffnen|einreichen|anlegen')],
      [
        any('schick|schicke|schicken sie|sende|senden sie|schreib|schreibe|schreiben sie'),
        any(`(?:eine )?pn|private nachricht|privatnachricht|direktnachricht|eine (?:e-)?mail|(?:e-)?mail an|${mail}`),
      ],
      [any('nutzen sie|verwenden sie|nutze|verwende'), any('kontaktformular|supportformular|live-?chat')],
      [
        any('füllen sie|fülle|füll|füllt'),
        any('kontaktformular|supportformular|anfrageformular|(?:formular|ticketformular) (?:auf|unter)'),
        'bitte|das|unser|dafür|dazu|einfach|hierfür',
      ],
      [
        any('schick|schicke|schicken sie|sende|senden sie|schreib|schreibe|schreiben sie|melden sie sich|melde dich'),
        any('(?:über|per|via|im) (?:das |unser |unseren |den )?(?:kontaktformular|supportformular|live-?chat|support-?chat)'),
      ],
      [
        any('rufen sie|ruf|ruft|wählen sie'),
        number,
        any('uns|bitte|unsere|die|der|hotline|kundenhotline|servicehotline|nummer|rufnummer|unter|auf|an'),
      ],
    ],
    picks: any(
      'wählen sie|wähle|wählt|klicken sie|klicken sie auf|klick auf|klicke auf|tippen sie auf|tipp auf|tippe auf|öffnen sie|öffne|drücken sie|gehen sie zu|gehen sie auf',
    ),
    cancels: any(
      'wie|wo|schaltfläche|button|knopf|link|menüpunkt|funktion|seite|ich|wir|nicht|kein|keine|ohne|bevor|anstatt|statt|wenn sie bereits|haben sie|hast du|warum|wird sich|werden uns|werde mich',
    ),
    between: any(
      'man|werden|werde|haben|habe|können|kann|ein|das|eine|für|sie|ihnen|dir|euch|sich|uns|mich|schon|bereits|auch|erst|gleich|gerne|mehr|sofort|müssen|dafür|dazu|intern',
    ),
    fallback: any(
      '(?:wenn|falls|sollte|sollten) (?:es|das|dies|sie|der|die|du|ihr|weiterhin|noch|nicht|weitere|fragen|probleme)|falls nicht|wenn nicht|andernfalls|ansonsten|sonst|bei (?:weiteren )?(?:fragen|problemen|rückfragen)|zögern sie nicht|jederzeit',
    ),
    courtesy: any(
      'hallo|hi|guten (?:tag|morgen|abend)|moin|liebe[rs]?|sehr geehrte[rs]?|danke|vielen dank|entschuldigung|entschuldigen|es tut (?:uns|mir) leid|tut (?:uns|mir) leid|(?:viele|freundliche|beste|liebe) grüße|mit freundlichen|herzlich willkommen|willkommen',
    ),
  },
  fr: {
    pairs: [
      [
        any(
          'contactez|contacter|contacte|vous adresser|adressez-vous|adressez vous|écrivez|écrire|écris|appelez|appeler|rapprochez-vous|vous rapprocher|joignez|joindre|prenez contact|prendre contact|vous tourner',
        ),
        any(
          `support|service client|service clients|service après-vente|sav|assistance|helpdesk|équipe (?:de |d')?(?:support|assistance)|administrateur|revendeur|hébergeur|fournisseur|opérateur|banque|fabricant|conseiller|service commercial|(?:à|au|du|de|l'|le|notre|votre) ?(?:support|assistance|administrateur|hébergeur)|avec nous|${mail}`,
        ),
      ],
      [any('contactez|contacter|appelez|appeler'), any('nous')],
      [
        any(
          'contactez-nous|appelez-nous|écrivez-nous (?:à|par|sur|via|en)|nous (?:contacter|appeler|joindre)|nous écrire (?:à|par|sur|via|en)|contactez-moi en (?:mp|privé)',
        ),
        '',
        '',
      ],
      [
        any('ouvrez|ouvrir|créez|créer|soumettez|soumettre|déposez|déposer|envoyez|envoyer|faites|faire'),
        any("ticket|demande (?:d'assistance|de support|au support|auprès du support|à notre support)|requête au support"),
      ],
      [
        any('envoyez|envoyer|envoie|envoyez-nous|envoyez-moi'),
        any(`(?:un )?(?:mp|message privé|mail|e-mail|email|courriel)|${mail}`),
      ],
      [
        any('utilisez|utiliser|remplissez|remplir|passez par|passer par|via'),
        any('formulaire de contact|chat en direct|support|le service client'),
        'le|notre|la|ce',
      ],
      [
        any('appelez|appeler|appelle|téléphonez|composez'),
        any(`hotline|numéro vert|assistance téléphonique|standard téléphonique|${number}`),
      ],
    ],
    picks: any('choisissez|choisis|sélectionnez|sélectionne|cliquez sur|clique sur|appuyez sur|ouvrez|ouvre|allez dans'),
    cancels: any(
      "comment|où|bouton|lien|page|rubrique|onglet|fonction|je|nous|j'ai|on|pas|sans|avant de|avant d'|au lieu de|plutôt que de|ne|n'|avez-vous|as-tu|inutile de|pourquoi|allons|vais",
    ),
    between: any(
      "nécessaire|utile|possible|obligatoire|allons|vais|va|avons|ai|pouvons|peux|déjà|aussi|vous|besoin|devoir|de|d'|en|à|essayé|essayer|lui|leur|avez",
    ),
    fallback: any(
      "si (?:cela|ça|ce|le problème|l'erreur|vous avez|vous rencontrez|besoin|jamais|malgré|rien|toutefois|vous souhaitez plus)|s'il|en cas de|sinon|n'hésitez pas|dans le cas contraire|pour toute (?:autre )?question",
    ),
    courtesy: any(
      'bonjour|bonsoir|salut|merci|désolée?|nous sommes désolés|je suis désolée?|veuillez (?:nous )?excuser|cordialement|bien à vous|bonne journée|bienvenue',
    ),
  },
  es: {
    pairs: [
      [
        any(
          'contacte|contacta|contactar|contáctese|póngase en contacto|ponte en contacto|ponerse en contacto|ponerte en contacto|comuníquese|comunícate|comunicarse|diríjase|dirígete|dirigirse|escriba|escribe|escribir|llame|llama|llamar|consulte|consulta|acuda|acude',
        ),
        any(
          String.raw`(?:con|a|al|por) (?:\p{L}{1,12} ){0,3}(?:soporte|servicio al cliente|servicio de atención|atención al cliente|asistencia|equipo|administrador|distribuidor|proveedor|concesionario|banco|operador|fabricante|vendedor|revendedor|asesor)|soporte(?: técnico)?|con nosotros|${mail}`,
        ),
      ],
      [any('contáctenos|contáctanos|llámenos|llámanos|escríbanos (?:a|al|por)|escríbenos (?:a|al|por)|contactarnos'), '', ''],
      [
        any(
          'abra|abre|abrir|cree|crea|crear|envíe|envía|enviar|genere|genera|generar|levante|levanta|levantar|presente|presentar',
        ),
        any('tickets?|caso (?:de|con|en) soporte|solicitud (?:de|a|al|de) (?:soporte|asistencia|servicio)|solicitud a soporte'),
      ],
      [
        any('envíe|envía|envíenos|envíanos|enviar|mande|mándanos|mándenos|envíame|mándame'),
        any(`(?:un )?(?:correo|e-?mail|mensaje privado|mensaje directo|md|mp)|${mail}`),
      ],
      [any('use|usa|utilice|utiliza|rellene|rellena|complete|completa'), any('formulario de (?:contacto|soporte)|chat en vivo')],
      [
        any('llama|llame|llamen|llamar|marque|marca'),
        any(`línea (?:directa|gratuita|de atención|de ayuda)|centro de llamadas|número gratuito|${number}`),
      ],
    ],
    picks: any('elige|elija|elijan|selecciona|seleccione|haz clic en|haga clic en|pulsa|pulse|abre|abra|toca|toque|ve a|vaya a'),
    cancels: any(
      'cómo|dónde|botón|enlace|página|sección|pestaña|opción|función|yo|nosotros|no|sin|antes de|en lugar de|en vez de|vamos a|voy a|ya|ha|has|hemos|he|podemos|puedo|tampoco',
    ),
    between: any(
      'puede|puedes|debo|se|necesita|necesitas|tiene|tienes|que|hace|falta|es|necesario|hemos|he|a|intentado|ha|has|le|les|te|se',
    ),
    fallback: any(
      'si (?:esto|eso|el problema|el error|persiste|aún|todavía|no|sigue|continúa|tiene (?:más|alguna|otra|dudas|preguntas)|tienes (?:más|alguna|otra|dudas|preguntas)|necesita más|necesitas más)|en caso|de lo contrario|no dude|no dudes|cualquier (?:otra )?(?:duda|pregunta|consulta)',
    ),
    courtesy: any(
      'hola|buenos días|buenas (?:tardes|noches)|buenas|estimad[oa]|gracias|muchas gracias|disculpe|disculpa|lamentamos|lo sentimos|lo siento|saludos|un saludo|bienvenid[oa]|atentamente|cordialmente',
    ),
  },
  pt: {
    pairs: [
      [
        any(
          'contate|contacte|contatar|contactar|entre em contato|entre em contacto|entrar em contato|entrar em contacto|fale|falar|escreva|escrever|ligue|ligar|procure|procurar|dirija-se|consulte',
        ),
        any(
          String.raw`(?:com|para|ao?|no|pelo) (?:\p{L}{1,12} ){0,3}(?:suporte|atendimento|assistência|equipe|equipa|administrador|revendedor|fornecedor|distribuidor|provedor|banco|operadora|fabricante|vendedor)|(?:o |nosso |seu )?(?:suporte|atendimento ao cliente|serviço ao cliente|administrador|revendedor)|conosco|connosco|${mail}`,
        ),
      ],
      [any('contate-nos|contacte-nos|ligue-nos|escreva-nos (?:para|por)|nos contatar|nos contate'), '', ''],
      [
        any('abra|abrir|crie|criar|envie|enviar|submeta|submeter|registre|registar'),
        any('tickets?|chamado|solicitação (?:de|ao|para o) suporte|pedido (?:de|ao) suporte'),
      ],
      [
        any('envie|envie-nos|mande|mande-nos|me mande|enviar|nos envie'),
        any(`(?:um )?(?:e-?mail|mensagem privada|mp|dm)|${mail}`),
      ],
      [any('use|utilize|preencha'), any('formulário de (?:contato|contacto|suporte)|chat ao vivo')],
      [
        any('ligue|ligar|telefone|telefonar|disque'),
        any(`linha (?:direta|gratuita|de apoio|de atendimento)|central de atendimento|${number}`),
      ],
    ],
    picks: any('escolha|selecione|seleccione|clique em|toque em|carregue em|abra|vá em|vá para|aceda a'),
    cancels: any(
      'como|onde|botão|link|página|seção|aba|opção|função|eu|nós|não|sem|antes de|em vez de|ao invés de|vamos|vou|já|iremos|podemos|posso|nem',
    ),
    between: any('posso|pode|devo|precisa|precisam|é|necessário|vamos|tentou|tem|que|de|a|te|lhe|se'),
    fallback: any(
      'se (?:isso|isto|o problema|o erro|persistir|ainda|não|continuar|tiver (?:mais|alguma|outra|dúvidas|outras)|precisar de mais)|caso|do contrário|não hesite|qualquer (?:outra )?(?:dúvida|questão|pergunta)|fique à vontade',
    ),
    courtesy: any(
      'olá|oi|bom dia|boa tarde|boa noite|prezad[oa]|car[oa]|obrigad[oa]|muito obrigad[oa]|desculpe|lamentamos|sentimos muito|pedimos desculpas?|atenciosamente|abraços?|cumprimentos|bem-vind[oa]',
    ),
  },
  it: {
    pairs: [
      [
        any(
          'contatta|contatti|contattate|contattare|si metta in contatto|mettiti in contatto|mettersi in contatto|rivolgiti|si rivolga|rivolgetevi|rivolgersi|rivolgerti|scrivi|scriva|scrivete|scrivere|chiama|chiami|chiamate|chiamare',
        ),
        any(
          `(?:il |al |con il |l'|all'|con l'|nostro |il nostro |al nostro |con il nostro |tuo |al tuo |il tuo |suo |al suo |il suo |proprio |al proprio |alla nostra |la nostra )?(?:supporto(?: tecnico| clienti)?|assistenza(?: clienti| tecnica)?|servizio clienti|servizio assistenza|amministratore|rivenditore|fornitore|gestore|provider|produttore|banca|ufficio commerciale|helpdesk)|${mail}`,
        ),
      ],
      [
        any(
          'contattaci|contattateci|ci contatti|contattarci|chiamaci|scrivici (?:a|all|via|per)|scriveteci (?:a|all|via|per)|scrivimi in privato|contattami in privato',
        ),
        '',
        '',
      ],
      [
        any('apri|apra|aprite|aprire|crea|crei|create|creare|invia|invii|inviate|inviare'),
        any(
          "ticket|richiesta (?:di assistenza|al supporto|all'assistenza|di supporto)|segnalazione (?:al supporto|all'assistenza)",
        ),
      ],
      [
        any('invia|invii|inviate|inviaci|manda|mandaci|mandi|scrivi|scrivici|inviare'),
        any(`(?:un'|una )?(?:e-?mail|mail|pec|messaggio privato|mp)|${mail}`),
      ],
      [
        any('usa|usi|usate|utilizza|utilizzi|compila|compili|compilate'),
        any('(?:modulo|form) di (?:contatto|assistenza)|modulo contatti|live chat|chat dal vivo'),
      ],
      [
        any('chiama|chiami|chiamate|chiamare|telefona|telefoni|telefonate'),
        any(`numero verde|centralino|call center|hotline|${number}`),
      ],
    ],
    picks: any(
      'scegli|scelga|scegliete|seleziona|selezioni|selezionate|clicca|clicca su|clicchi su|fai clic su|tocca|premi|apri|apra|vai su|vai in',
    ),
    cancels: any(
      'come|dove|pulsante|bottone|link|pagina|sezione|scheda|opzione|funzione|io|noi|non|senza|prima di|invece di|anziché|ho|abbiamo|hai|ha|avete|possiamo|posso|stiamo|perché',
    ),
    between: any('possibile|serve|bisogno|di|è|necessario|già|provato|a|occorre|devi|deve|ti|le|vi'),
    fallback: any(
      "se (?:questo|ciò|il problema|l'errore|non|persiste|ancora|dovesse|hai (?:altre|ancora|bisogno)|ha (?:altre|ancora|bisogno)|avete altre|continua)|in caso|altrimenti|non esitare|non esiti|non esitate|per qualsiasi|per ulteriori",
    ),
    courtesy: any(
      'ciao|salve|buongiorno|buonasera|buon giorno|gentile|grazie|mi dispiace|ci dispiace|ci scusiamo|scusa|scusate|scusi|cordiali saluti|saluti|un saluto|benvenut[oa]',
    ),
  },
  pl: {
    pairs: [
      [
        any(
          'skontaktuj się|skontaktować się|proszę skontaktować się|proszę się skontaktować|kontaktuj się|prosimy o kontakt|proszę o kontakt|zgłoś się|zwróć się|zwrócić się|napisz|napisać|zadzwoń|zadzwonić|pisz|proszę pisać',
        ),
        any(
          String.raw`(?:z|ze|do|na|przez) (?:\p{L}{2,20} ){0,2}(?:pomoc\p{L}{1,2}(?: techniczn\p{L}{1,2})?|wsparci\p{L}{1,3}|supportem|supportu|support|działem \p{L}{3,20}|działu \p{L}{3,20}|obsług\p{L}{1,2}(?: klienta)?|biur\p{L}{1,3}(?: obsługi)?|administrator\p{L}{1,4}|dealer\p{L}{1,3}|sprzedawc\p{L}{1,3}|dostawc\p{L}{1,3}|operator\p{L}{1,3}|producent\p{L}{1,3}|hosting\p{L}{1,3}|bank\p{L}{1,2}|infolini\p{L}{1,2})|z nami|(?:do nas )?(?:na (?:adres|maila?)|mailowo|mailem|przez formularz)|${mail}`,
        ),
      ],
      [any('skontaktuj|skontaktować'), 'się z nami'],
      [
        any('utwórz|utworzyć|załóż|założyć|otwórz|otworzyć|wyślij|wysłać|złóż|złożyć|zgłoś'),
        any('tickett?a?|zgłoszenie (?:do|w|przez)(?: \\p{L}{2,20}){0,2}|zgłoszenie serwisowe|bilet'),
      ],
      [
        any('wyślij|wysłać|napisz|prześlij|wyślij nam|wyślij mi'),
        any(`(?:maila?|e-maila?|wiadomość prywatną|wiadomość e-mail|pw|priv)|${mail}`),
      ],
      [any('skorzystaj z|użyj|wypełnij|przez'), any('formularza? kontaktow(?:ego|y)|czatu')],
      [any('zadzwoń|zadzwonić|dzwoń|dzwonić'), any(String.raw`infolini\p{L}{1,2}|numer(?:em)? telefonu|${number}`)],
    ],
    picks: any('wybierz|proszę wybrać|kliknij|kliknij w|kliknij na|naciśnij|dotknij|otwórz|przejdź do'),
    cancels: any(
      'jak|gdzie|przycisk|link|strona|sekcja|zakładka|opcja|funkcja|ja|my|nie|bez|zanim|zamiast|czy|już|możemy|mogę|będziemy|dlaczego',
    ),
    between: any(
      'konieczności|potrzeby|mogę|najlepiej|musisz|trzeba|musi|potrzeba|próbowałeś|możesz|się|będziemy|mogli|pan|pani|ci',
    ),
    fallback: any(
      'jeśli (?:to|problem|błąd|nie|nadal|dalej|masz|ma pan|będziesz|pojawią|wciąż|coś)|jeżeli (?:to|problem|nie|nadal|dalej|masz|wciąż)|gdyby|w razie|w przeciwnym|w przypadku (?:dalszych|innych|pytań|problemów)|nie wahaj się|śmiało',
    ),
    courtesy: any(
      'cześć|dzień dobry|witaj|witam|witamy|hej|dziękuję|dziękujemy|dzięki|przepraszam|przepraszamy|przykro|pozdrawiam|pozdrawiamy|z poważaniem|miłego',
    ),
  },
  nl: {
    pairs: [
      [
        any('neem contact op|contact opnemen|neem even contact op|contacteer|bel|schrijf|wend je|wend u|vraag het(?: aan)?'),
        any(
          `(?:met|naar|tot|aan) (?:\\p{L}{2,12} ){0,2}(?:support|klantenservice|helpdesk|supportteam|beheerder|leverancier|dealer|verkoper|provider|fabrikant|bank|klantendienst|ondersteuning)|(?:onze|de|het) (?:klantenservice|helpdesk|support|supportteam)|met ons|${mail}`,
        ),
      ],
      [
        any('(?:met (?:\\p{L}{2,12} ){0,2})(?:support|klantenservice|helpdesk|supportteam|ons)'),
        any('contact op te nemen|contact opnemen|contact opneemt'),
        '',
      ],
      [any('open een|maak een|dien een|stuur een'), any('(?:support)?ticket|supportverzoek|verzoek in bij')],
      [
        any('stuur|mail ons|mail naar|stuur ons|stuur me'),
        any(`(?:ons )?(?:een )?(?:mailtje|e-?mail|mail|pb|dm|privébericht)|${mail}`),
      ],
      [any('gebruik|vul'), any('contactformulier|live ?chat')],
      [any('bel|bellen|belt'), any(`hotline|klantenlijn|servicenummer|telefoonnummer|${number}`)],
    ],
    picks: any('kies|selecteer|klik op|klik|tik op|druk op|open|ga naar'),
    cancels: any(
      'hoe|waar|knop|link|pagina|tabblad|optie|functie|ik|wij|we|niet|geen|zonder|voordat|in plaats van|heb je|heeft u|hebt u|waarom',
    ),
    between: any('zullen|zal|hebben|heb|kunnen|kan|al|ook|te|hoeft|een|even|meer|je|u|eerst|dan'),
    fallback: any(
      'als (?:het|dit|dat|je nog|u nog|niets|de)|indien|mocht|lukt het niet|anders|aarzel niet|heb je nog|heeft u nog|bij (?:verdere )?vragen',
    ),
    courtesy: any(
      'hallo|hoi|hi|goedemorgen|goedemiddag|goedenavond|beste|geachte|bedankt|dank je|dank u|sorry|excuses|het spijt|met vriendelijke|groetjes?|groeten|welkom',
    ),
  },
  tr: {
    pairs: [
      [
        any(
          String.raw`destek (?:ekibi|ekibimiz|hattı|birimi|merkezi)\p{L}{0,7}|müşteri (?:hizmetleri|destek)\p{L}{0,7}|teknik destek\p{L}{0,4}|destekle|desteğe|yöneticiniz\p{L}{0,4}|bayiniz\p{L}{0,4}|satıcınız\p{L}{0,4}|bizimle|${mail}`,
        ),
        any(
          'iletişime geçin|iletişime geçiniz|iletişime geçmelisiniz|iletişime geçebilirsiniz|ulaşın|ulaşınız|ulaşabilirsiniz|başvurun|başvurunuz|yazın|yazınız|arayın|arayınız|e-posta gönderin|mail atın|danışın',
        ),
      ],
      [
        any('destek talebi|talep|ticket|destek kaydı|destek bileti|bilet'),
        any('açın|açınız|oluşturun|oluşturunuz|gönderin|açmanız|oluşturmanız|açabilirsiniz'),
      ],
      [any('bize'), any('e-posta gönderin|mail atın|özel mesaj (?:gönderin|atın)|telefonla ulaşın|dm atın')],
      [any('özel mesaj|dm'), any('gönderin|atın|gönderir misiniz')],
      [
        any(
          String.raw`(?:i\u0307?letişim|destek|talep) formu\p{L}{0,4}|canlı deste\p{L}{1,5}|canlı sohbet\p{L}{0,5}|canlı yardım\p{L}{0,4}`,
        ),
        any('doldurun|doldurunuz|doldurabilirsiniz|doldurmalısınız|kullanın|kullanınız|kullanabilirsiniz|ulaşın|bağlanın|yazın'),
      ],
      [
        any(String.raw`çağrı merkezi\p{L}{0,7}|müşteri hatt\p{L}{0,7}|${number}`),
        any('arayın|arayınız|arayabilirsiniz|telefon edin'),
      ],
    ],
    picks: any('menüden|menüde|ayarlardan|uygulamada'),
    picked: any(
      String.raw`(?:['’]?\p{L}{1,3} )?(?:seçeneğin\p{L}{0,3} |düğmesin\p{L}{0,3} |butonun\p{L}{0,3} )?(?:seç|tıkla|dokun|bas)\p{L}{0,6}`,
    ),
    cancels: any('nasıl|nerede|nereden|düğmesi|butonu|bağlantısı|ben|biz|yerine|önce'),
    between: any('sizin|için|adınıza|bir|de|da'),
    fallback: any(
      '(?:sorun|problem|hata) (?:devam|çözülmez|sürer)|devam ederse|olmazsa|çözülmezse|başka (?:bir )?soru|aksi (?:halde|takdirde)|çekinmeyin|sorularınız',
    ),
    courtesy: any(
      'merhaba|merhabalar|selam|selamlar|iyi günler|günaydın|teşekkürler|teşekkür ederiz|teşekkür ederim|özür dileriz|üzgünüz|kusura bakmayın|saygılar|saygılarımızla|iyi çalışmalar',
    ),
  },
  zh: {
    unspaced: true,
    pairs: [
      [
        any('联系|聯繫|聯絡|咨询|諮詢|求助|拨打|致电|询问'),
        any(
          '客服|技术支持|技術支援|支持团队|售后|售後|管理员|管理員|经销商|經銷商|供应商|供應商|我们的支持|我们的客户|客户服务|银行|运营商|厂家',
        ),
      ],
      [any('请联系|請聯絡|請聯繫|可以联系|请直接联系'), '我们|我們'],
      [any('提交|创建|創建|新建|发起|發起|建立|开|提'), any('工单|工單|支持请求|支援請求|服务请求|客服单')],
      [
        any('发送|發送|发|寄|写|寫|请'),
        any(
          `邮件(?:到|至|给)|郵件(?:到|至|給)|电子邮件(?:到|至|给)|私信(?:我|给我|我们)|私訊(?:我|我們)|加(?:我们|客服)?(?:微信|qq)|${mail}`,
        ),
      ],
      [any('私信|私訊|私聊'), any('我们|我們|我|客服')],
      [
        any('请填写|請填寫|可以填写|填写|填寫|请使用|請使用|请通过|請透過|可以使用|可以通过|建议使用|请用'),
        any('联系表单|聯絡表單|联系表格|聯絡表格|反馈表|在线客服|在線客服|線上客服|在线聊天|客服聊天'),
      ],
      [any('给我们|給我們|给客服|給客服|向我们|给我|給我'), any('发邮件|發郵件|写邮件|发电子邮件|發電子郵件|发私信|發私訊|写信')],
      [any('拨打|撥打|致电|致電|打电话(?:到|给|至)|打電話(?:到|給|至)'), any(`热线|熱線|客服电话|客服電話|${number}`)],
    ],
    picks: any('选择|選擇|点击|點擊|点选|點選|单击|打开|打開|点开|轻触|輕觸|进入|進入'),
    cancels: any(
      '怎么|怎麼|如何|怎样|怎樣|哪里|哪裡|在哪|按钮|按鈕|我们会|我會|我会|我们将|我们已|我已|我已经|不需要|无需|無需|不用|不必|已经|是否|有没有|之前|别',
    ),
    between: any('可以|能|才能|需要|应该|再|您|你|去|先|帮您|为您|替您|为你|帮你|额外|另外'),
    fallback: any(
      '如果(?:还|仍|问题|仍然|不行|依然|您还|你还|有任何|有其他|无法解决)|如果您(?:还|仍)|如仍|如有|若仍|若问题|如問題|如还|仍未解决|仍無法|有任何(?:问题|疑问)|否则',
    ),
    courtesy: any('您好|你好|谢谢|謝謝|感谢|感謝|抱歉|很抱歉|对不起|對不起|非常抱歉|不好意思|祝|此致|大家好'),
  },
  ja: {
    unspaced: true,
    pairs: [
      [
        any(
          `サポート|サポートセンター|サポート窓口|カスタマーサポート|カスタマーサービス|ヘルプデスク|お問い合わせ窓口|お問合せ窓口|問い合わせフォーム|お問い合わせフォーム|お問合せフォーム|管理者|販売店|代理店|メーカー|プロバイダー?|弊社|営業|コールセンター|メール|お電話|電話|dm|${mail}`,
        ),
        any(
          'お問い合わせください|お問い合わせ下さい|お問合せください|お問合せ下さい|問い合わせてください|問い合わせて下さい|ご連絡ください|ご連絡下さい|連絡してください|ご相談ください|ご相談下さい|お尋ねください|送ってください|お送りください|お願いいたします|お願いします',
        ),
      ],
      [
        any('チケット|サポートリクエスト|リクエスト'),
        any(
          '作成してください|作成して下さい|起票してください|送信してください|送信して下さい|オープンしてください|お送りください',
        ),
      ],
      [
        any('(?:お問い合わせ|お問合せ|問い合わせ|連絡|サポート|申請)フォーム'),
        any(
          'ご記入ください|記入してください|ご入力ください|入力してください|ご利用ください|ご利用下さい|送信してください|ご送信ください',
        ),
      ],
      [
        any('フォーム(?:から|より|にて)|チャット(?:から|より|にて|で|を|サポート)'),
        any(
          'ご連絡ください|ご連絡下さい|お問い合わせください|お問い合わせ下さい|お知らせください|ご相談ください|ご利用ください|ご利用下さい',
        ),
      ],
      [
        any(`ホットライン|フリーダイヤル|コールセンター|${number}`),
        any('お電話ください|お電話下さい|おかけください|お掛けください|電話してください|電話して下さい'),
      ],
    ],
    picks: any('メニュー(?:から|の|で)?'),
    picked: any('[」』”"]?を(?:選|クリック|タップ|押|お選び)'),
    cancels: any('こちらから|弊社から|私から|不要'),
    between: any('も|は'),
    fallback: any(
      '解決しない場合|それでも|改善しない場合|うまくいかない場合|できない場合|ご不明な点|不明点|何かあれば|何かございましたら|問題が続く|解消しない|その他',
    ),
    courtesy: any(
      'こんにちは|こんばんは|おはよう|お世話になって|いつも|ありがとう|誠に|大変|申し訳|すみません|恐れ入り|よろしく|宜しく|ご不便',
    ),
  },
  ko: {
    pairs: [
      [
        any(
          String.raw`(?:고객 ?센터|고객 ?지원(?:팀| 센터)?|고객 ?서비스|기술 ?지원(?:팀)?|지원 ?팀|서비스 ?센터|1:1 ?문의|관리자|판매처|판매자|대리점|제조사|통신사|저희|상담원|이메일|메일|전화|쪽지|dm)(?:으로|로|에게|에|께|를|을|한테)?|(?:${mail})(?:[\p{L}\p{N}.-]{0,20})`,
        ),
        any(
          String.raw`문의해 ?주\p{L}{1,5}|문의하(?!나|실|지|는|던|신|고|였|려)\p{L}{1,5}|문의 ?(?:부탁|바랍|주)\p{L}{1,6}|문의 바랍니다|연락해 ?주\p{L}{1,5}|연락 ?(?:부탁|바랍|주)\p{L}{1,6}|연락하(?!나|실|지|는|던|신|고|였|려)\p{L}{1,5}|보내 ?주\p{L}{1,5}|남겨 ?주\p{L}{1,5}|접수해 ?주\p{L}{1,5}`,
        ),
      ],
      [
        any(`(?:티켓|문의|1:1 ?문의|지원 ?요청)(?:을|를)?`),
        any(
          String.raw`생성해 ?주\p{L}{1,5}|열어 ?주\p{L}{1,5}|등록해 ?주\p{L}{1,5}|접수해 ?주\p{L}{1,5}|제출해 ?주\p{L}{1,5}|남겨 ?주\p{L}{1,5}`,
        ),
      ],
      [
        any('(?:(?:1:1 ?)?문의|연락|지원 ?요청) ?(?:양식|폼|게시판)(?:을|를|에|으로|에서)?'),
        any(
          String.raw`(?:작성|이용|제출|사용)해 ?주\p{L}{1,5}|(?:작성|이용|제출|사용)하(?:세요|십시오|시기 바랍니다|시면 됩니다)|남겨 ?주\p{L}{1,5}`,
        ),
      ],
      [
        any('(?:실시간|라이브|온라인|고객) ?(?:채팅|챗|상담)(?:을|를|으로|에|에서)?'),
        any(String.raw`(?:이용|사용|문의|연락)해 ?주\p{L}{1,5}|(?:이용|문의|연락)하(?:세요|십시오|시기 바랍니다|시면 됩니다)`),
      ],
      [
        any(`(?:핫라인|콜센터|고객 ?센터|대표 ?번호|${number})(?:으로|로|에)?`),
        any(String.raw`전화해 ?주\p{L}{1,5}|전화하(?:세요|십시오|시기 바랍니다)|전화 ?(?:주세요|부탁|바랍)\p{L}{0,6}`),
      ],
    ],
    picks: any('메뉴(?:에서)?'),
    picked: any('[」』”"]? ?(?:을|를) ?(?:선택|클릭|누르|눌러|탭)'),
    cancels: any('저희가|제가'),
    between: any('직접|먼저'),
    fallback: any('계속되면|해결되지 않으면|안 되면|안되면|문제가 지속|지속되면|추가 문의|다른 문의|궁금한|그래도|추가로'),
    courtesy: any('안녕하세요|안녕하십니까|감사합니다|고맙습니다|죄송합니다|죄송하지만|불편을|반갑습니다'),
  },
};

/** A "please" between commas, which parts a verb from its place. Folded. */
const politeAside =
  /, (?:please|пожалуйста|будь ласка|bitte|s'il vous plaît|s'il te plaît|svp|por favor|per favore|per cortesia|proszę|alstublieft|alsjeblieft|lütfen),/gu;

/** Sends the reader to an article or to another topic, in the same languages: words before or after which the link stands. Folded. */
const articleWords =
  /(?<!\p{L})(?:(?:this|these|following|our|the|help|user|in) (?:articles?|guide|tutorial|documentation|docs|manual|faq|knowledge base)|(?:this|another|the following) (?:topic|thread)|(?:эт(?:ой|у|а)|следующ(?:ей|ую)|наш(?:ей|у)) (?:стать[еяю]|инструкци[июя]|тем[еу])|(?:цій|цю|наступній) (?:статт[іюя]|інструкці[їюя])|(?:diesem|diesen|folgenden|unserem) (?:artikel|beitrag|thema)|(?:cet|notre|l') ?article|este (?:artículo|tema|artigo|tópico)|questo articolo|questa guida|(?:tym|ten) (?:artykule|artykuł|temat)|(?:dit|deze) (?:artikel|handleiding)|şu makale\p{L}{0,3}|bu makale\p{L}{0,3})(?!\p{L})|(?:这篇|此|该)(?:文章|教程|帖子)|(?:この|こちらの)(?:記事|ヘルプ|ガイド)|이 (?:문서|글|가이드)/u;

/** The last part of an address at which a request is written or people are met, which is no article. */
const requestAddress = /contact|support\/?$|\/requests?\b|\/tickets?\b|\/cases?\b|\/new\b|chat|t\.me\/|wa\.me\/|submit/i;

export const redirectFacts: RedirectFacts = {
  languages: redirectWords,
  articles: articleWords,
  requests: requestAddress,
  asides: politeAside,
};
