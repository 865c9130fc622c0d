const list = (text: string): readonly string[] =>
  text
    .split(/[|\n]/)
    .map((word) => word.trim())
    .filter((word) => word !== '');

/** How companies in 14 languages offer to call a customer. Folded. */
export const callbackWords = {
  /** What a link, a button or a heading asks for: an offer wherever it leads. */
  asks: list(
    `request a call back|request a callback|request call back|request callback|request a free call|request a call|request a phone call|book a callback|book a call back|schedule a callback|schedule a call back|arrange a callback|arrange a call back|order a callback|order a call|get a callback|get a call back|free callback|free call back|call me back|call me now|please call me|request my call
    |заказать звонок|заказать обратный звонок|закажите звонок|закажите обратный звонок|заказ звонка|заказ обратного звонка|перезвоните мне|перезвонить мне|запросить звонок|хочу звонок|жду звонка|оставить заявку на звонок|замовити дзвінок|замовити зворотний дзвінок|передзвоніть мені|зателефонуйте мені|замовлення дзвінка
    |rückruf anfordern|rückruf vereinbaren|rückruf buchen|um rückruf bitten|kostenloser rückruf|rückrufservice|rückruf-service|rückrufwunsch|rückrufbitte|rückrufformular|rufen sie mich zurück|bitte um rückruf|jetzt zurückrufen lassen|zurückrufen lassen
    |être rappelé|être rappelé·e|être rappelé(e)|faites-vous rappeler|se faire rappeler|demande de rappel|demander un rappel|rappelez-moi|on vous rappelle|nous vous rappelons|rappel gratuit
    |solicitar llamada|solicita una llamada|solicitar una llamada|pide que te llamemos|te llamamos|te llamamos gratis|le llamamos|llámame|llámenme|quiero que me llamen|quiero que me llaméis|solicite que le llamemos
    |ligamos para si|ligamos para você|nós ligamos para você|ligue-me|liga-me|me ligue|solicitar ligação|solicite uma ligação|solicitar contacto telefónico|pedir chamada|quero receber uma ligação
    |richiedi una chiamata|richiedi chiamata|richiedi di essere richiamato|ti richiamiamo|ti richiamiamo noi|ti chiamiamo noi|fatti richiamare|richiamami|vuoi essere richiamato|chiamami
    |zamów rozmowę|zamów kontakt telefoniczny|zamów połączenie|zamów telefon|oddzwonimy|oddzwonimy do ciebie|zadzwońcie do mnie|poproś o telefon|poproś o kontakt telefoniczny
    |bel mij terug|bel me terug|terugbelverzoek|laat je terugbellen|laat u terugbellen|wij bellen u terug|we bellen je terug|terugbelafspraak|ik wil teruggebeld worden
    |sizi arayalım|biz sizi arayalım|beni arayın|beni ara|geri arama talebi|geri aranma talebi
    |预约回电|申请回电|请求回电|免费回电|给我回电|请回电|预约回拨|免费回拨|給我回電|預約回電|要求回電|請致電給我|コールバック予約|コールバックを予約|コールバックを依頼|コールバック依頼|折り返し電話予約|折り返し電話を希望|折り返し電話を依頼|折り返しのお電話を希望|お電話希望の方|콜백 신청|콜백 예약|콜백 요청|전화상담 신청|전화 상담 신청|전화상담 예약|전화 상담 예약|전화 요청`,
  ),
  /** What may end such a request. */
  tails: list(
    `here|now|today|free|for free|free of charge|online|form|service|within minutes|please|us|бесплатно|сейчас|прямо сейчас|онлайн|здесь|специалиста|менеджера|консультанта|эксперта|мастера|с сайта|пожалуйста|безкоштовно|зараз|онлайн|менеджера|jetzt|hier|heute|kostenlos|gratis|online|gratuitement|maintenant|ici|gratuit|gratis|ahora|aquí|gratuita|gratuitamente|grátis|agora|aqui|adesso|ora|qui|subito|teraz|tutaj|bezpłatnie|za darmo|nu|direct|hier|ücretsiz|hemen|şimdi`,
  ),
  /** Words behind a request after which anything may follow. */
  goesOn: list('from|about|regarding|to discuss|от|з|від|von|durch|par un|par une|par nos|da un|door|przez'),
  /** The name of the service: an offer where it opens something on the page, and a subject elsewhere. */
  names: list(
    `callback request|callback service|callback form|обратный звонок|зворотний дзвінок|зворотній дзвінок|rappel téléphonique|llamada gratuita|te llamamos|retorno de chamada`,
  ),
  /** Names that programs, recalls of products and other things have too. */
  doubtful: list('callback|call back|call-back|rückruf|richiamata|terugbellen|geri arama|コールバック|콜백'),
  /** What a form promises to one who leaves a number. */
  promises: list(
    `we will call you back|we'll call you back|we will call you|we'll call you|мы вам перезвоним|мы перезвоним|перезвоним вам|перезвоним|ми вам передзвонимо|передзвонимо|wir rufen sie zurück|wir rufen dich zurück|nous vous rappellerons|le llamaremos|te llamaremos|entraremos em contato por telefone|ti richiameremo|la richiameremo|oddzwonimy|bellen wij u terug|bellen we je terug|sizi arayacağız|给您回电|回电给您|折り返しお電話|전화드리겠습니다|전화 드리겠습니다`,
  ),
  /** Words of forms in which people apply for something: who is called is the company's choice. */
  applications: list(
    `resume|résumé|cv|curriculum vitae|cover letter|if selected|if you are selected|shortlisted|applicant|applicants|candidate|candidates|vacancy|вакансия|вакансии|резюме|соискатель|вакансія|вакансії|lebenslauf|bewerbung|anschreiben|candidature|lettre de motivation|candidatura|currículum|currículo|vacante|vaga|candidato|życiorys|aplikacja|sollicitatie|vacature|özgeçmiş|başvuru|简历|简歷|应聘|履歴書|応募|이력서|지원서`,
  ),
} as const;
