/** What is asked of a company, in its language. Two things that whoever compares support wants to know, and nothing invented. */
export interface EnquiryText {
  readonly subject: string;
  readonly greeting: string;
  readonly opening: string;
  readonly questions: readonly [string, string];
  readonly thanks: string;
  readonly regards: string;
  /** Says who asks and why; `{url}` is the page about it. */
  readonly footer: string;
  /** One sentence, as typed into a chat. */
  readonly chatQuestion: string;
  /** The footer of a chat, in brackets behind the question. */
  readonly chatFooter: string;
  readonly chatThanks: string;
  /** Mail that thanks for an answer. */
  readonly closing: string;
}

export const enquiryTexts: Readonly<Record<string, EnquiryText>> = {
  en: {
    subject: 'Two short questions about your customer support',
    greeting: 'Hello,',
    opening: 'I would like to know two things about your customer support:',
    questions: [
      'On which days and at what hours can your support team be reached (and in which time zone)?',
      'Within what time do you promise, or usually manage, to answer an e-mail?',
    ],
    thanks: 'A short answer is quite enough. Thank you very much for your time.',
    regards: 'Kind regards',
    footer:
      'I am reviewing how companies’ support channels respond. No customer data is involved. About this review, and how to opt out: {url} - or simply reply STOP.',
    chatQuestion: 'Hello! On which days and at what hours can your support team be reached?',
    chatFooter: '(I am reviewing how companies’ support channels respond: {url})',
    chatThanks: 'Thank you, that answers my question. Goodbye!',
    closing: 'Thank you for your answer, that was all I wanted to know. Nothing more is needed.',
  },
  ru: {
    subject: 'Два коротких вопроса о вашей службе поддержки',
    greeting: 'Здравствуйте!',
    opening: 'Мне хотелось бы узнать две вещи о вашей службе поддержки клиентов:',
    questions: [
      'В какие дни и часы (и по какому часовому поясу) работает ваша поддержка?',
      'В течение какого времени вы обещаете отвечать или обычно отвечаете на письма?',
    ],
    thanks: 'Достаточно короткого ответа. Большое спасибо за уделённое время.',
    regards: 'С уважением,',
    footer:
      'Я изучаю, как отвечают службы поддержки компаний. Данные клиентов не затрагиваются. Подробнее об этом исследовании и о том, как отказаться от участия: {url} - или просто ответьте STOP.',
    chatQuestion: 'Здравствуйте! В какие дни и часы работает ваша поддержка?',
    chatFooter: '(Я изучаю, как отвечают службы поддержки компаний: {url})',
    chatThanks: 'Спасибо, вы ответили на мой вопрос. До свидания!',
    closing: 'Спасибо за ответ, это всё, что мне нужно было узнать. Больше ничего не требуется.',
  },
  uk: {
    subject: 'Два короткі запитання про вашу службу підтримки',
    greeting: 'Добрий день!',
    opening: 'Мені хотілося б дізнатися дві речі про вашу службу підтримки клієнтів:',
    questions: [
      'У які дні та години (і за яким часовим поясом) працює ваша підтримка?',
      'Протягом якого часу ви обіцяєте відповідати або зазвичай відповідаєте на листи?',
    ],
    thanks: 'Достатньо короткої відповіді. Щиро дякую за ваш час.',
    regards: 'З повагою,',
    footer:
      'Я досліджую, як відповідають служби підтримки компаній. Дані клієнтів не використовуються. Докладніше про це дослідження і про те, як відмовитися від участі: {url} - або просто надішліть у відповідь STOP.',
    chatQuestion: 'Добрий день! У які дні та години працює ваша підтримка?',
    chatFooter: '(Я досліджую, як відповідають служби підтримки компаній: {url})',
    chatThanks: 'Дякую, ви відповіли на моє запитання. До побачення!',
    closing: 'Дякую за відповідь, це все, що мені потрібно було дізнатися. Більше нічого не потрібно.',
  },
  de: {
    subject: 'Zwei kurze Fragen zu Ihrem Kundenservice',
    greeting: 'Guten Tag,',
    opening: 'ich würde gern zwei Dinge über Ihren Kundenservice wissen:',
    questions: [
      'An welchen Tagen und zu welchen Uhrzeiten (und in welcher Zeitzone) ist Ihr Kundenservice erreichbar?',
      'Innerhalb welcher Zeit versprechen Sie eine Antwort auf E-Mails, oder wie schnell antworten Sie üblicherweise?',
    ],
    thanks: 'Eine kurze Antwort genügt völlig. Vielen Dank für Ihre Zeit.',
    regards: 'Mit freundlichen Grüßen',
    footer:
      'Ich untersuche, wie die Kundendienste von Unternehmen antworten. Kundendaten sind nicht betroffen. Über diese Untersuchung, und wie Sie nicht mehr angeschrieben werden: {url} - oder antworten Sie einfach mit STOP.',
    chatQuestion: 'Guten Tag! An welchen Tagen und zu welchen Uhrzeiten ist Ihr Kundenservice erreichbar?',
    chatFooter: '(Ich untersuche, wie die Kundendienste von Unternehmen antworten: {url})',
    chatThanks: 'Danke, das beantwortet meine Frage. Auf Wiedersehen!',
    closing: 'Vielen Dank für Ihre Antwort, mehr wollte ich nicht wissen. Sie brauchen nichts weiter zu tun.',
  },
  fr: {
    subject: 'Deux brèves questions sur votre service client',
    greeting: 'Bonjour,',
    opening: 'J’aimerais savoir deux choses sur votre service client :',
    questions: [
      'Quels jours et à quelles heures (et dans quel fuseau horaire) votre service client est-il joignable ?',
      'Dans quel délai vous engagez-vous à répondre aux e-mails, ou y répondez-vous habituellement ?',
    ],
    thanks: 'Une réponse courte suffit amplement. Merci beaucoup de votre temps.',
    regards: 'Cordialement,',
    footer:
      'J’étudie la manière dont les services client des entreprises répondent. Aucune donnée de client n’est concernée. À propos de cette étude, et pour ne plus être contacté : {url} - ou répondez simplement STOP.',
    chatQuestion: 'Bonjour ! Quels jours et à quelles heures votre service client est-il joignable ?',
    chatFooter: '(J’étudie la manière dont les services client des entreprises répondent : {url})',
    chatThanks: 'Merci, cela répond à ma question. Au revoir !',
    closing: 'Merci de votre réponse, c’est tout ce que je voulais savoir. Aucune suite n’est nécessaire.',
  },
  es: {
    subject: 'Dos preguntas breves sobre su atención al cliente',
    greeting: 'Buenos días:',
    opening: 'Me gustaría saber dos cosas sobre su servicio de atención al cliente:',
    questions: [
      '¿Qué días y en qué horario (y en qué zona horaria) se puede contactar con su equipo de atención al cliente?',
      '¿En qué plazo se comprometen a responder a los correos electrónicos, o suelen responderlos?',
    ],
    thanks: 'Basta con una respuesta breve. Muchas gracias por su tiempo.',
    regards: 'Un cordial saludo,',
    footer:
      'Estoy estudiando cómo responden los servicios de atención al cliente de las empresas. No se utilizan datos de clientes. Sobre este estudio, y cómo no participar: {url} - o responda simplemente STOP.',
    chatQuestion: '¡Hola! ¿Qué días y en qué horario se puede contactar con su equipo de atención al cliente?',
    chatFooter: '(Estoy estudiando cómo responden los servicios de atención al cliente de las empresas: {url})',
    chatThanks: 'Gracias, eso responde a mi pregunta. ¡Adiós!',
    closing: 'Gracias por su respuesta, era todo lo que quería saber. No hace falta nada más.',
  },
  pt: {
    subject: 'Duas perguntas breves sobre o seu apoio ao cliente',
    greeting: 'Bom dia,',
    opening: 'Gostaria de saber duas coisas sobre o seu apoio ao cliente:',
    questions: [
      'Em que dias e em que horário (e em que fuso horário) é possível contactar a sua equipa de apoio?',
      'Em quanto tempo prometem responder, ou costumam responder, a um e-mail?',
    ],
    thanks: 'Uma resposta curta é suficiente. Agradeço desde já o seu tempo.',
    regards: 'Com os melhores cumprimentos,',
    footer:
      'Estou a estudar como respondem os serviços de apoio das empresas. Não estão envolvidos dados de clientes. Sobre este estudo, e como não participar: {url} - ou responda simplesmente STOP.',
    chatQuestion: 'Bom dia! Em que dias e em que horário é possível contactar a sua equipa de apoio?',
    chatFooter: '(Estou a estudar como respondem os serviços de apoio das empresas: {url})',
    chatThanks: 'Agradeço, isso responde à minha pergunta. Até à próxima!',
    closing: 'Agradeço a sua resposta, era tudo o que queria saber. Não é preciso mais nada.',
  },
  it: {
    subject: 'Due brevi domande sulla vostra assistenza clienti',
    greeting: 'Buongiorno,',
    opening: 'vorrei sapere due cose sulla vostra assistenza clienti:',
    questions: [
      'In quali giorni e in quali orari (e in quale fuso orario) è raggiungibile la vostra assistenza?',
      'Entro quanto tempo promettete di rispondere, o rispondete di solito, a un’e-mail?',
    ],
    thanks: 'Basta una risposta breve. Grazie mille per il vostro tempo.',
    regards: 'Cordiali saluti',
    footer:
      'Sto studiando come rispondono i servizi di assistenza delle aziende. Non sono coinvolti dati di clienti. Informazioni su questo studio, e come non partecipare: {url} - oppure rispondete semplicemente STOP.',
    chatQuestion: 'Buongiorno! In quali giorni e in quali orari è raggiungibile la vostra assistenza?',
    chatFooter: '(Sto studiando come rispondono i servizi di assistenza delle aziende: {url})',
    chatThanks: 'Grazie, questo risponde alla mia domanda. Arrivederci!',
    closing: 'Grazie della risposta, era tutto ciò che volevo sapere. Non serve altro.',
  },
  pl: {
    subject: 'Dwa krótkie pytania o obsługę klienta',
    greeting: 'Dzień dobry,',
    opening: 'proszę o informację w dwóch sprawach dotyczących Państwa obsługi klienta:',
    questions: [
      'W jakie dni i w jakich godzinach (i w jakiej strefie czasowej) można skontaktować się z Państwa działem obsługi klienta?',
      'W jakim czasie obiecują Państwo odpowiadać lub zwykle odpowiadają na e-maile?',
    ],
    thanks: 'Krótka odpowiedź w zupełności wystarczy. Bardzo dziękuję za poświęcony czas.',
    regards: 'Z poważaniem',
    footer:
      'Badam, jak odpowiadają działy obsługi klienta w firmach. Dane klientów nie są wykorzystywane. O tym badaniu i o tym, jak zrezygnować z udziału: {url} - albo proszę po prostu odpowiedzieć STOP.',
    chatQuestion: 'Dzień dobry! W jakie dni i w jakich godzinach można skontaktować się z Państwa działem obsługi klienta?',
    chatFooter: '(Badam, jak odpowiadają działy obsługi klienta w firmach: {url})',
    chatThanks: 'Dziękuję, to odpowiedź na moje pytanie. Do widzenia!',
    closing: 'Dziękuję za odpowiedź, to wszystko, czego potrzebuję. Nic więcej nie trzeba robić.',
  },
  nl: {
    subject: 'Twee korte vragen over uw klantenservice',
    greeting: 'Goedendag,',
    opening: 'Ik zou graag twee dingen willen weten over uw klantenservice:',
    questions: [
      'Op welke dagen en op welke tijden (en in welke tijdzone) is uw klantenservice bereikbaar?',
      'Binnen welke tijd belooft u een e-mail te beantwoorden, of beantwoordt u die gewoonlijk?',
    ],
    thanks: 'Een kort antwoord is ruim voldoende. Hartelijk dank voor uw tijd.',
    regards: 'Met vriendelijke groet,',
    footer:
      'Ik onderzoek hoe de klantenservice van bedrijven reageert. Er zijn geen klantgegevens bij betrokken. Over dit onderzoek, en hoe u zich kunt afmelden: {url} - of antwoord gewoon STOP.',
    chatQuestion: 'Goedendag! Op welke dagen en op welke tijden is uw klantenservice bereikbaar?',
    chatFooter: '(Ik onderzoek hoe de klantenservice van bedrijven reageert: {url})',
    chatThanks: 'Dank u, dat beantwoordt mijn vraag. Tot ziens!',
    closing: 'Hartelijk dank voor uw antwoord, dat was alles wat ik wilde weten. U hoeft verder niets te doen.',
  },
  tr: {
    subject: 'Müşteri hizmetleriniz hakkında iki kısa soru',
    greeting: 'Merhaba,',
    opening: 'Müşteri hizmetleriniz hakkında iki konuyu öğrenmek istiyorum:',
    questions: [
      'Destek ekibinize hangi günlerde ve hangi saatlerde (hangi saat diliminde) ulaşılabiliyor?',
      'E-postaları ne kadar süre içinde yanıtlamayı taahhüt ediyor veya genellikle ne kadar sürede yanıtlıyorsunuz?',
    ],
    thanks: 'Kısa bir yanıt fazlasıyla yeterlidir. Zaman ayırdığınız için çok teşekkür ederim.',
    regards: 'Saygılarımla,',
    footer:
      'Şirketlerin destek kanallarının nasıl yanıt verdiğini inceliyorum. Müşteri verileri kullanılmamaktadır. Bu inceleme ve katılmamak için yapılacaklar hakkında: {url} - ya da yalnızca STOP yazarak yanıtlayın.',
    chatQuestion: 'Merhaba! Destek ekibinize hangi günlerde ve hangi saatlerde ulaşılabiliyor?',
    chatFooter: '(Şirketlerin destek kanallarının nasıl yanıt verdiğini inceliyorum: {url})',
    chatThanks: 'Teşekkürler, sorumun yanıtını aldım. Hoşça kalın!',
    closing: 'Yanıtınız için teşekkür ederim, öğrenmek istediğim buydu. Başka bir şey yapmanıza gerek yok.',
  },
  zh: {
    subject: '关于贵公司客户支持的两个简短问题',
    greeting: '您好！',
    opening: '我想了解贵公司客户支持方面的两件事：',
    questions: ['贵公司的客服在哪些日期和时间段可以联系到（以及属于哪个时区）？', '贵公司承诺或通常在多长时间内回复电子邮件？'],
    thanks: '简短回复即可，非常感谢您抽出时间。',
    regards: '此致',
    footer: '我正在了解各公司的客户支持渠道如何答复，不涉及任何客户数据。关于本次调查以及如何退出：{url} - 或直接回复 STOP。',
    chatQuestion: '您好！请问贵公司的客服在哪些日期和时间段可以联系到？',
    chatFooter: '（我正在了解各公司的客户支持渠道如何答复：{url} ）',
    chatThanks: '谢谢，我的问题已经得到解答。再见！',
    closing: '感谢您的回复，这正是我想了解的全部内容，无需再做任何处理。',
  },
  ja: {
    subject: 'カスタマーサポートに関する2つの質問',
    greeting: 'ご担当者様',
    opening: '貴社のカスタマーサポートについて、次の2点をお伺いしたくご連絡いたしました。',
    questions: [
      'サポート窓口の受付曜日と受付時間（およびタイムゾーン）を教えていただけますか。',
      'メールでの問い合わせには、どのくらいの時間で返信することを約束されていますか。または通常どのくらいで返信されますか。',
    ],
    thanks: '簡単なご返信で結構です。お忙しいところ恐れ入りますが、どうぞよろしくお願いいたします。',
    regards: '敬具',
    footer:
      '私は企業のサポート窓口の対応状況を調べています。お客様の個人データは一切扱いません。この調査について、また調査をお断りになる方法: {url} - または STOP とご返信ください。',
    chatQuestion: 'こんにちは。サポート窓口の受付曜日と受付時間を教えていただけますか。',
    chatFooter: '（企業のサポート窓口の対応状況を調べています: {url} ）',
    chatThanks: 'ありがとうございます。よくわかりました。失礼いたします。',
    closing: 'ご返信ありがとうございました。お伺いしたかったことは以上です。これ以上のご対応は不要です。',
  },
  ko: {
    subject: '고객 지원에 관한 두 가지 짧은 질문',
    greeting: '안녕하세요.',
    opening: '귀사의 고객 지원에 대해 두 가지를 여쭙고자 합니다.',
    questions: [
      '고객 지원팀에는 어떤 요일, 어느 시간대에(어느 표준시 기준으로) 연락할 수 있습니까?',
      '이메일 문의에는 얼마 안에 답변한다고 약속하시거나 보통 얼마 만에 답변하십니까?',
    ],
    thanks: '짧은 답변이면 충분합니다. 시간을 내어 주셔서 대단히 감사합니다.',
    regards: '감사합니다.',
    footer:
      '저는 기업의 고객 지원 창구가 어떻게 응답하는지 조사하고 있습니다. 고객 데이터는 다루지 않습니다. 이 조사에 대한 안내와 수신 거부 방법: {url} - 또는 STOP이라고 회신해 주세요.',
    chatQuestion: '안녕하세요! 고객 지원팀에는 어떤 요일, 어느 시간대에 연락할 수 있습니까?',
    chatFooter: '(기업의 고객 지원 창구가 어떻게 응답하는지 조사하고 있습니다: {url} )',
    chatThanks: '감사합니다. 궁금한 점이 해결되었습니다. 안녕히 계세요!',
    closing: '답변해 주셔서 감사합니다. 알고 싶었던 내용은 이것이 전부입니다. 더 하실 일은 없습니다.',
  },
};
