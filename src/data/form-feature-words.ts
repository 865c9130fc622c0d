import { formWords, list } from './form-words.ts';

/** How forms in 14 languages name what helps support to answer: on fields and lists, and in their names. Folded. */
export const featureWords = {
  topic: list(
    `topic|subject|category|department|reason|regarding|purpose|recipient|inquiry type|enquiry type|type of inquiry|type of enquiry|type of request|request type|issue type|type of issue|nature of|query type|case type|inquiry_type|enquiry_type|request_type|issue_type|inquirytype|enquirytype|requesttype|issuetype|contact_type|case_type|query_type|ticket_form|how can we help|what can we help|what is this about|your issue|i need help with
    |topics|subjects|categories|departments|reasons|тема|темы|тему|темой|отдел|отделы|категория|категории|категорию|причина|причину|вид обращения|тип обращения|тип вопроса|цель обращения|теми|відділ|відділи|категорія|категорії|тип звернення|betreff|thema|themen|themenbereich|themengebiet|kontaktgrund|anfragegrund|anfragethema|anliegen|abteilung|kategorie|grund|sujet|objet|motif|service concerné|catégorie|asunto|motivo|departamento|categoría|tema
    |assunto|setor|categoria|oggetto|argomento|reparto|temat|dział|powód|onderwerp|afdeling|categorie|reden|konu|konusu|konular|departman|departmanı|birim|birimi|kategorisi|主题|主題|类别|類別|类型|部门|部門|件名|種別|種類|項目|カテゴリ|ご用件|유형|분류|주제|부서`,
  ),
  priority: list(
    `priority|urgency|severity|приоритет|срочность|пріоритет|терміновість|priorität|dringlichkeit|priorité|urgence|prioridad|urgencia|prioridade|urgência|priorità|urgenza|priorytet|pilność|prioriteit|urgentie|öncelik|aciliyet|优先级|優先|紧急程度|緊急度|우선순위|긴급도`,
  ),
  account: list(
    `order number|order no|order id|order #|order reference|ordernumber|order_number|order-number|order_id|orderid|order_no|account number|account no|account id|accountnumber|account_number|account_id|customer number|customer id|customer no|customernumber|customer_number|customer_id|client number|client id|membership number|member id|serial number|serialnumber|serial_number|invoice number|invoice_number|booking number|booking reference|booking_reference|reservation number|confirmation number|tracking number|contract number|policy number
    |номер заказа|no заказа|номер договора|no договора|лицевой счет|лицевого счета|лицевой счёт|лицевого счёта|номер клиента|номер счета|номер аккаунта|id клиента|номер брони|номер замовлення|no замовлення|номер договору|особовий рахунок|номер клієнта
    |bestellnummer|bestell-nr|auftragsnummer|kundennummer|kunden-nr|rechnungsnummer|vertragsnummer|buchungsnummer|seriennummer|numéro de commande|n° de commande|no de commande|numéro client|numéro de client|n° client|référence client|numéro de contrat|n° de contrat|numéro de facture
    |número de pedido|numero de pedido|no de pedido|n.o de pedido|número de cliente|número de cuenta|número de orden|número de contrato|número de factura|número de reserva|número do pedido|no do pedido|número da encomenda|número do cliente|número do contrato
    |numero ordine|numero d'ordine|numero dell'ordine|numero di ordine|codice cliente|numero cliente|numero contratto|numer zamówienia|nr zamówienia|numer klienta|nr klienta|numer umowy|numer faktury|bestelnummer|ordernummer|klantnummer|factuurnummer|contractnummer|boekingsnummer
    |sipariş numarası|sipariş no|müşteri numarası|müşteri no|üyelik numarası|订单号|订单编号|訂單編號|訂單號碼|客户编号|會員編號|注文番号|お客様番号|会員番号|契約番号|予約番号|주문번호|주문 번호|고객번호|회원번호|예약번호`,
  ),
  language: list(`language|lang|preferred_language|язык|мова|sprache|langue|idioma|lingua|język|taal|dil|语言|語言|言語|언어`),
  copy: list(
    `send me a copy|copy to me|copy to my|copy to your|copy of this|copy of my|copy of the message|copy of your message|copy of your request|receive a copy|email me a copy|e-mail me a copy|send a copy|send copy|cc me|sendcopy|send_copy|send-copy|email_copy|email-copy|copy_to|копию|копія|копію|kopie|copie de|une copie|una copia|cópia|kopię|kopyasını|副本|抄送|コピーを|控えを|사본`,
  ),
  /** Copies of something else than the message. */
  otherCopy: [
    ...formWords.newsletter,
    ...list('catalog|brochure|prospekt|katalog|каталог|magazine|ebook|e-book|whitepaper|white paper|invoice|receipt'),
  ],
  consent: list(
    `privacy|consent|i agree|gdpr|terms|personal data|персональн|соглас|политик|згод|погоджу|datenschutz|einverstanden|einwillig|confidentialité|rgpd|j'accepte|données personnelles|privacidad|acepto|privacidade|concordo|aceito|acconsento|consenso|trattamento dei dati|zgod|rodo|polityk|akkoord|privacybeleid|kvkk|onaylıyorum|aydınlatma|隐私|隱私|同意|個人情報|プライバシー|개인정보|동의`,
  ),
  /** Links by which a customer finds an enquiry again. */
  tracking: list(
    `track your ticket|track a ticket|track my ticket|track ticket|track your request|track my request|track your case|ticket status|case status|status of your request|status of your ticket|status of your case|check request status|my tickets|my requests|my cases|your requests|view existing tickets|existing ticket|existing tickets|view ticket|мои обращения|мои заявки|мои запросы|мои тикеты|статус обращения|статус заявки|проверить статус обращения|отследить обращение|мої звернення|мої запити|статус звернення
    |meine anfragen|meine tickets|ticketstatus|ticket-status|anfragestatus|mes demandes|mes tickets|suivre ma demande|suivi de ma demande|suivre votre demande|mis solicitudes|mis tickets|estado de mi solicitud|estado de su solicitud|seguimiento de solicitud|minhas solicitações|meus chamados|acompanhar solicitação|acompanhar chamado|le mie richieste|i miei ticket|stato della richiesta|stato ticket
    |moje zgłoszenia|status zgłoszenia|mijn aanvragen|mijn tickets|status van uw aanvraag|taleplerim|talep durumu|talep takip|我的工单|工单查询|工单状态|我的提問|查詢進度|お問い合わせ履歴|問い合わせ状況|문의 내역|문의내역|나의 문의|내 문의`,
  ),
} as const;

/** Tests against robots, by the marks that they leave in a page. */
export const captchas = [
  { name: 'reCAPTCHA', marks: '.g-recaptcha, [name="g-recaptcha-response"], script[src*="/recaptcha/"]' },
  { name: 'hCaptcha', marks: '.h-captcha, [name="h-captcha-response"], script[src*="hcaptcha.com"]' },
  {
    name: 'Turnstile',
    marks: '.cf-turnstile, [name="cf-turnstile-response"], script[src*="challenges.cloudflare.com/turnstile"]',
  },
  {
    name: 'SmartCaptcha',
    marks: '.smart-captcha, [name="smart-token"], script[src*="smartcaptcha.yandexcloud.net"], script[src*="captcha-api.yandex"]',
  },
  { name: 'a captcha', marks: 'input[name*="captcha" i], img[src*="captcha" i]' },
] as const;
