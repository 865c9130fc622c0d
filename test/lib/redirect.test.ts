import { describe, expect, test } from 'vitest';
import { redirectFacts } from '../../src/data/redirect-words.ts';
import { redirectsIn } from '../../src/lib/redirect.ts';

const redirect = (text: string): string | null => redirectsIn([{ author: '', text }], redirectFacts)[0] ?? null;

/** Somebody's own hotline, by number. */
const called: Readonly<Record<string, string>> = {
  en: 'Please call our hotline on 0800 123456.',
  ru: 'Позвоните нам на номер 8 800 123-45-67.',
  uk: 'Зателефонуйте на гарячу лінію 0800 123 456.',
  de: 'Bitte rufen Sie unsere Hotline unter 0800 123456 an.',
  fr: 'Appelez notre numéro vert au 0800 123456.',
  es: 'Llame al 900 123 456, por favor.',
  pt: 'Ligue para o 0800 123456.',
  it: 'Chiami il numero verde 800 123456.',
  pl: 'Proszę zadzwonić pod numer 800 123 456.',
  nl: 'Bel ons op 0800 123456.',
  tr: 'Lütfen 0800 123456 numaralı hattı arayın.',
  zh: '请拨打我们的热线 400-123-4567。',
  ja: 'フリーダイヤル 0120-123-456 にお電話ください。',
  ko: '콜센터 1588-1234 로 전화해 주세요.',
};
/** What to press in the product, where names of things read like a redirect. */
const pressed: Readonly<Record<string, string>> = {
  en: 'In the app choose Menu, Contact support; your customers then see your own form.',
  ru: 'В приложении выберите Меню, Обратиться в поддержку: клиенты увидят вашу форму.',
  uk: 'У застосунку виберіть Меню, Звернутися до підтримки: клієнти побачать вашу форму.',
  de: 'Wählen Sie in der App Menü, Kontaktieren Sie uns; dann sehen Kunden Ihr Formular.',
  fr: 'Dans l’application choisissez Menu, Contacter le support ; vos clients voient alors votre formulaire.',
  es: 'En la aplicación elija Menú, Contactar con soporte; sus clientes verán su formulario.',
  pt: 'No aplicativo escolha Menu, Falar com o suporte; os clientes verão o seu formulário.',
  it: 'Nell’app scegli Menu, Contatta il supporto; i tuoi clienti vedranno il tuo modulo.',
  pl: 'W aplikacji wybierz Menu, Skontaktuj się z nami; klienci zobaczą wtedy Twój formularz.',
  nl: 'Kies in de app Menu, Neem contact op met de klantenservice; klanten zien dan uw formulier.',
  tr: 'Uygulamada Menü, destek ekibine yazın seçeneğini seçin; müşterileriniz formunuzu görür.',
  zh: '在应用中选择菜单、联系客服，您的客户就会看到您的表单。',
  ja: 'アプリのメニューから「サポートにお問い合わせください」を選択すると、お客様にフォームが表示されます。',
  ko: '앱에서 메뉴, 고객센터에 문의하세요를 선택하면 고객에게 양식이 보입니다.',
};

describe('in every language', () => {
  test.each(Object.entries(called))('%s: a number to call is a redirect', (_, text) => {
    expect(redirect(text)).toBe(text);
  });
  test.each(Object.entries(pressed))('%s: what to choose in the product is none', (_, text) => {
    expect(redirect(text)).toBeNull();
  });
});

const sent: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Please contact support.',
    'Hi Mia, please contact our customer support team so that they can look into your account.',
    'You will need to open a ticket with the billing team.',
    'Could you please submit a request?',
    'For refunds, email us at billing@acme.test.',
    'Please send your log files to help@acme.test.',
    'Please DM us your order number.',
    'Call us and we will sort it out.',
    'This is set by your company: ask your administrator.',
    'I recommend that you reach out to Nimbus support.',
    'We suggest contacting your local dealer.',
    'Please file this on our GitHub.',
    'Please use the live chat for this.',
    'Please raise a support case with the details.',
    'Please ask in our Telegram chat.',
    'Hi! Please write to our Discord server.',
    'Please email support.',
    'You can call our customer service.',
    'The best way to contact support is by phone.',
    'Please use the contact support form.',
    'Anybody who sees this should email support.',
    'Sorry to hear that. If the problem persists, please contact support.',
  ],
  ru: [
    'Здравствуйте! Обратитесь, пожалуйста, в службу поддержки.',
    'Создайте тикет в личном кабинете.',
    'Напишите нам на почту help@acme.test.',
    'По этому вопросу лучше обратиться в техподдержку.',
    'Свяжитесь с нами, мы проверим.',
    'Позвоните по телефону горячей линии.',
    'Оставьте заявку на сайте.',
  ],
  uk: ['Зверніться до служби підтримки.', 'Створіть заявку в особистому кабінеті.', 'Напишіть нам на пошту.'],
  de: [
    'Bitte wenden Sie sich an den Support.',
    'Bitte eröffnen Sie ein Ticket.',
    'Am besten den Support kontaktieren.',
    'Schreiben Sie uns per Mail an hilfe@acme.test.',
    'Dafür müssten Sie sich an Ihren Händler wenden.',
    'Schick mir bitte eine PN.',
  ],
  fr: [
    'Bonjour, contactez le support.',
    'Merci de contacter notre service client.',
    'Vous pouvez ouvrir un ticket depuis votre espace.',
    'Écrivez-nous à aide@acme.test.',
    'Contactez-nous par téléphone.',
  ],
  es: [
    'Póngase en contacto con el equipo de soporte.',
    'Hola, por favor contacta con soporte técnico.',
    'Puedes abrir un ticket desde tu cuenta.',
    'Envíanos un correo a ayuda@acme.test.',
  ],
  it: ["Contatta l'assistenza clienti.", 'Apri un ticket dal tuo account.', 'Scrivici a aiuto@acme.test.'],
  pt: ['Entre em contato com o suporte.', 'Abra um chamado no portal.', 'Envie um e-mail para ajuda@acme.test.'],
  pl: ['Prosimy o kontakt z działem obsługi klienta.', 'Skontaktuj się z nami.', 'Wyślij zgłoszenie przez formularz.'],
  nl: ['Neem contact op met de klantenservice.', 'Maak een ticket aan.'],
  tr: ['Lütfen destek ekibimizle iletişime geçin.', 'Destek talebi oluşturun.'],
  zh: ['您好，请联系客服处理。', '请提交工单。'],
  ja: ['サポートセンターまでお問い合わせください。', 'チケットを作成してください。'],
  ko: ['고객센터로 문의해 주세요.', '이메일로 문의 부탁드립니다.'],
};

const kept: Readonly<Record<string, readonly string[]>> = {
  en: [
    'I will contact support and come back to you.',
    "We've opened a ticket for you.",
    'Our support team will contact you tomorrow.',
    'There is no need to contact support.',
    "You don't need to open a ticket for that.",
    'Did you open a ticket?',
    'Have you already contacted support?',
    'Which version do you use?',
    'Please send us a screenshot and your log file.',
    'The contact form has no support for attachments yet.',
    'Send a request to the API and look at the status.',
    'Open the file in the support folder.',
    'Email notifications support HTML since version 4.',
    'Please open a new topic for this.',
    'Yes, version 4.2 does that. Feel free to contact us if you have further questions.',
    'Please update to 4.2. If that does not help, contact support.',
    'Before contacting support, update to 4.2.',
    'Please see this article: https://help.acme.test/a/12 or contact support.',
    '> Please contact support.\nThat is solved in version 4.2.',
    'Fixed in 4.2.\n-- \nContact support: help@acme.test',
    'In this case, open the settings.',
    'Our customers love the support.',
    'The contact support button does not show on tablets, that is a bug.',
    'Contact us form takes attachments since yesterday.',
    'The contact us page is new.',
    'For your users to contact support, switch the widget on.',
    'This plugin lets visitors contact us.',
    'The widget allows customers to contact support.',
    'Set it to zero and email support is off.',
    'We offer chat and email support.',
    'All plans come with phone support.',
    'Did you call support?',
    'To contact support is not possible in this version.',
  ],
  ru: [
    'Мы уже создали тикет, ждём ответа разработчиков.',
    'Не нужно обращаться в поддержку, исправим в версии 4.2.',
    'Напишите нам версию программы.',
    'Обновитесь до 4.2. Если не поможет, обратитесь в поддержку.',
    'Поддержка этого формата появится весной.',
    'Вы обращались в поддержку?',
  ],
  uk: ['Ми вже створили заявку.', 'Не потрібно звертатися до підтримки.'],
  de: [
    'Ich habe ein Ticket für Sie erstellt.',
    'Unser Support wird sich bei Ihnen melden.',
    'Schreiben Sie uns kurz, welche Version Sie nutzen.',
    'Bitte aktualisieren Sie auf 4.2. Falls es nicht hilft, wenden Sie sich an den Support.',
    'Die Datei wird vom Support gelesen.',
  ],
  fr: [
    'Nous avons ouvert un ticket pour vous.',
    'Le support de ce format arrive au printemps.',
    'Mettez à jour. Si cela ne suffit pas, contactez le support.',
  ],
  es: ['Hemos abierto un ticket.', 'No es necesario contactar con soporte.', 'El soporte de este formato llegará pronto.'],
  it: ['Abbiamo aperto un ticket.', 'Non serve contattare il supporto.', 'Il supporto arriva in primavera.'],
  pt: ['Já abrimos um chamado.', 'Não precisa entrar em contato com o suporte.'],
  pl: ['Nie musisz kontaktować się z nami.', 'Utworzyliśmy zgłoszenie.'],
  nl: ['We hebben een ticket gemaakt.'],
  tr: ['Sizin için destek talebi oluşturduk.'],
  zh: ['我们会联系客服。', '无需提交工单。'],
  ja: ['次の版でサポートします。'],
  ko: ['다음 버전에서 지원합니다.'],
};

/** Forms, chats, letters and requests: every language has words for each. */
const sentToThings: Readonly<Record<string, readonly string[]>> = {
  en: ['Please fill out our contact form.', 'Please send an e-mail to our team.', 'You should create a ticket about this.'],
  ru: [
    'Пожалуйста, заполните форму обратной связи.',
    'Напишите в чат поддержки.',
    'Отправьте нам письмо.',
    'Воспользуйтесь формой обратной связи на сайте.',
    'Напишите мне в личные сообщения.',
  ],
  uk: [
    "Заповніть форму зворотного зв'язку.",
    'Напишіть у чат підтримки.',
    'Надішліть нам листа.',
    'Напишіть мені в приватні повідомлення.',
  ],
  de: [
    'Bitte füllen Sie das Kontaktformular aus.',
    'Bitte nutzen Sie unseren Live-Chat.',
    'Senden Sie uns bitte eine E-Mail.',
    'Bitte schicken Sie uns eine Nachricht über das Kontaktformular.',
  ],
  fr: [
    'Veuillez remplir le formulaire de contact.',
    'Envoyez-nous un e-mail.',
    'Passez par le chat en direct.',
    'Merci de créer une demande de support.',
    'Utilisez notre formulaire de contact.',
  ],
  es: [
    'Rellene el formulario de contacto.',
    'Utilice nuestro chat en vivo.',
    'Envíenos un mensaje privado.',
    'Cree una solicitud de soporte.',
  ],
  pt: [
    'Preencha o formulário de contato.',
    'Use o nosso chat ao vivo.',
    'Envie-nos uma mensagem privada.',
    'Abra uma solicitação de suporte.',
  ],
  it: ['Compila il modulo di contatto.', 'Usa la nostra live chat.', 'Inviaci una e-mail.', 'Apri una richiesta di assistenza.'],
  pl: [
    'Wypełnij formularz kontaktowy.',
    'Skorzystaj z naszego czatu.',
    'Wyślij nam e-mail.',
    'Utwórz zgłoszenie w panelu klienta.',
  ],
  nl: ['Vul het contactformulier in.', 'Gebruik onze live chat.', 'Stuur ons een e-mail.', 'Dien een supportverzoek in.'],
  tr: ['İletişim formunu doldurun.', 'Canlı desteği kullanın.', 'Bize e-posta gönderin.', 'Destek bileti açın.'],
  zh: ['请填写联系表单。', '请使用在线客服。', '请给我们发邮件。', '请私信我。'],
  ja: [
    'お問い合わせフォームにご記入ください。',
    'チャットをご利用ください。',
    'メールでご連絡ください。',
    'フォームからご連絡ください。',
  ],
  ko: ['문의 양식을 작성해 주세요.', '실시간 채팅을 이용해 주세요.', '이메일을 보내 주세요.', '티켓을 등록해 주세요.'],
};

/** What only names such a thing, asks for it, says that it is not needed, or is quoted. */
const keptFromThings: Readonly<Record<string, readonly string[]>> = {
  en: [
    'The contact form is now in the footer.',
    'Where can I fill out the contact form?',
    'There is no need to contact support.',
    '> Please open a ticket.\nSolved in 4.2.',
  ],
  ru: [
    'Форма обратной связи теперь внизу страницы.',
    'Где мне заполнить форму обратной связи?',
    'Нет необходимости обращаться в поддержку.',
    '> Создайте тикет.\nИсправлено в 4.2.',
    'Как написать в поддержку?',
  ],
  uk: [
    "Форма зворотного зв'язку тепер унизу сторінки.",
    "Де мені заповнити форму зворотного зв'язку?",
    'Немає потреби звертатися до підтримки.',
    '> Створіть заявку.\nВиправлено у 4.2.',
    'Як написати в підтримку?',
  ],
  de: [
    'Das Kontaktformular steht jetzt unten.',
    'Wo kann ich das Kontaktformular ausfüllen?',
    'Sie müssen den Support nicht kontaktieren.',
    '> Bitte ein Ticket eröffnen.\nIn 4.2 behoben.',
    'Wie kann ich den Support kontaktieren?',
    'Es ist nicht nötig, den Support zu kontaktieren.',
  ],
  fr: [
    'Le formulaire de contact est en bas de page.',
    'Où puis-je remplir le formulaire de contact ?',
    "Il n'est pas nécessaire de contacter le support.",
    '> Contactez le support.\nCorrigé en 4.2.',
    'Comment contacter le support ?',
    'Inutile de contacter le support.',
  ],
  es: [
    'El formulario de contacto está abajo.',
    '¿Dónde puedo rellenar el formulario de contacto?',
    'No hace falta que contacte con soporte.',
    '> Abra un ticket.\nCorregido en 4.2.',
    '¿Cómo puedo contactar con soporte?',
  ],
  pt: [
    'O formulário de contato está embaixo.',
    'Onde posso preencher o formulário de contato?',
    'Não é necessário entrar em contato com o suporte.',
    '> Abra um chamado.\nCorrigido na 4.2.',
    'Como posso entrar em contato com o suporte?',
  ],
  it: [
    'Il modulo di contatto è in basso.',
    'Dove posso compilare il modulo di contatto?',
    'Non è necessario contattare il supporto.',
    '> Apri un ticket.\nRisolto nella 4.2.',
    'Come posso contattare il supporto?',
  ],
  pl: [
    'Formularz kontaktowy jest na dole.',
    'Gdzie mogę wypełnić formularz kontaktowy?',
    'Nie trzeba kontaktować się z nami.',
    '> Utwórz ticket.\nPoprawione w 4.2.',
    'Jak mogę skontaktować się z pomocą techniczną?',
  ],
  nl: [
    'Het contactformulier staat onderaan.',
    'Waar kan ik het contactformulier invullen?',
    'Je hoeft geen contact op te nemen met support.',
    '> Maak een ticket aan.\nOpgelost in 4.2.',
    'Hoe kan ik contact opnemen met de klantenservice?',
  ],
  tr: [
    'İletişim formu artık altta.',
    'İletişim formunu nerede doldurabilirim?',
    'Destek ekibiyle iletişime geçmenize gerek yok.',
    '> Destek talebi oluşturun.\n4.2 sürümünde düzeltildi.',
    'Destek ekibine nasıl ulaşabilirim?',
  ],
  zh: [
    '联系表单现在在页面底部。',
    '在哪里可以填写联系表单？',
    '不需要联系客服。',
    '> 请提交工单。\n4.2 已修复。',
    '怎么联系客服？',
  ],
  ja: [
    'お問い合わせフォームは下にあります。',
    'お問い合わせフォームはどこですか？',
    'サポートに問い合わせる必要はありません。',
    '> チケットを作成してください。\n4.2で修正済みです。',
    'サポートに連絡するにはどうすればいいですか？',
  ],
  ko: [
    '문의 양식은 이제 아래에 있습니다.',
    '문의 양식은 어디에서 작성하나요?',
    '고객센터에 문의하실 필요가 없습니다.',
    '> 티켓을 등록해 주세요.\n4.2에서 수정되었습니다.',
    '고객센터에 어떻게 문의하나요?',
  ],
};

const names: Readonly<Record<string, readonly string[]>> = {
  en: ['The button “Contact support” is gone.'],
  ru: ['Кнопка «Обратиться в поддержку» не работает.'],
  uk: ['Кнопка «Звернутися до підтримки» не працює.'],
  de: ['Die Schaltfläche „Support kontaktieren“ fehlt.'],
  fr: ['Le bouton « Contacter le support » a disparu.'],
  es: ['El botón «Contactar con soporte» no aparece.'],
  pt: ['O botão Contatar o suporte sumiu.'],
  it: ['Il pulsante «Contatta il supporto» non si vede.'],
  pl: ['Przycisk „Skontaktuj się z nami” zniknął.'],
  nl: ['De knop “Contact opnemen met support” is weg.'],
  tr: ['“Destek talebi oluşturun” düğmesi yok.'],
  zh: ['“联系客服”按钮不见了。'],
  ja: ['「サポートへお問い合わせください」のボタンが消えました。'],
  ko: ['“고객센터로 문의해 주세요” 버튼이 없어졌습니다.'],
};

const rows = (table: Readonly<Record<string, readonly string[]>>) =>
  Object.entries(table).flatMap(([language, texts]) => texts.map((text) => [language, text] as const));

describe('a reply that sends its reader elsewhere', () => {
  test.each([...rows(sent), ...rows(sentToThings)])('%s: %s', (_, text) => {
    expect(redirect(text)).not.toBeNull();
  });
});

describe('a reply that does not', () => {
  test.each([...rows(kept), ...rows(keptFromThings), ...rows(names)])('%s: %s', (_, text) => {
    expect(redirect(text)).toBeNull();
  });
});

const long = 'word '.repeat(40);

describe('a reply as a whole', () => {
  test('the sentence itself is told', () => {
    expect(redirect('Hello Mia! Sorry for that. Please contact support. Dana')).toBe('Please contact support.');
  });

  test('forty words of its own make it an answer', () => {
    expect(redirect(`${'word '.repeat(39)}. Please contact support.`)).not.toBeNull();
    expect(redirect(`${long}. Please contact support.`)).toBeNull();
  });

  test('steps make it an answer', () => {
    expect(redirect('1. Open the settings\n2. Press Save\nOr contact support.')).toBeNull();
    expect(redirect('Go to Settings > Billing. Then contact support.')).toBeNull();
  });

  test('a link to something to read makes it an answer, one to a form does not', () => {
    expect(redirect('https://help.acme.test/a/12\nPlease contact support.')).toBeNull();
    expect(redirect('https://help.acme.test/requests/new\nPlease contact support.')).not.toBeNull();
  });

  test('a sentence that its author puts under everything is a signature', () => {
    const reply = (text: string) => ({ author: 'Dana', text: `${text}\nContact support at help@acme.test.` });
    expect(redirectsIn([reply(long), reply('Which version?'), reply('Thanks, fixed.')], redirectFacts)).toEqual([
      null,
      null,
      null,
    ]);
    expect(redirectsIn([reply(long), reply('Which version?')], redirectFacts)[1]).toBe('Contact support at help@acme.test.');
  });

  test('only the phrases of its own language are tried where that is known', () => {
    const reply = { author: '', text: 'Please contact support.' };
    expect(redirectsIn([{ ...reply, language: 'de' }], redirectFacts)).toEqual([null]);
    expect(redirectsIn([{ ...reply, language: null }], redirectFacts)).toEqual(['Please contact support.']);
  });
});
