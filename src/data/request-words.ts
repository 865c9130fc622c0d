import { list } from './form-words.ts';
import { ticketForms } from './ticket-words.ts';

/** Addresses, by path and query, at which engines of help centres let a visitor write a request. */
export const requestPaths =
  /\/(?:requests?|tickets?|cases?)\/(?:new|create|submit|add)(?:[/?.]|$)|\/(?:new|submit|create|open|add)[-_]?(?:a[-_])?(?:support[-_])?(?:request|ticket|case)(?:[/?.]|$)|\/open\.php$|\/index\.php\?\/tickets\/submit|\/portal\/(?:[\w-]{1,20}\/)?newticket(?:[/?]|$)|\/app\/ask(?:[/?]|$)|\/emails\/new(?:[/?]|$)/i;

/** What links say, in 14 languages, that lead to a form for a request to support; the whole text. Folded. */
export const requestLinks: ReadonlySet<string> = new Set([
  ...ticketForms,
  ...list(`submit a request|submit request|new request|create a request|make a request|send a request|send us a request|open a request|submit an enquiry|submit an inquiry|contact support|contact the support team|contact our support team|ask support|ask for help|write to support|email support
  |отправить запрос|создать запрос|новый запрос|оставить запрос|подать запрос|создать заявку|новая заявка|оставить обращение|отправить обращение|написать в поддержку|обратиться в поддержку|написать в службу поддержки
  |надіслати запит|створити запит|новий запит|подати запит|створити заявку|нова заявка|подати звернення|написати в підтримку|звернутися до підтримки
  |anfrage einreichen|anfrage senden|anfrage stellen|anfrage erstellen|neue anfrage|support kontaktieren|support anfragen|support-anfrage|an den support schreiben
  |envoyer une demande|soumettre une demande|nouvelle demande|créer une demande|faire une demande|contacter le support|contacter l'assistance|écrire au support
  |enviar una solicitud|nueva solicitud|crear una solicitud|crear solicitud|enviar solicitud|contactar con soporte|contactar a soporte|contactar soporte|escribir a soporte
  |enviar uma solicitação|enviar solicitação|enviar um pedido|nova solicitação|novo pedido|criar solicitação|contatar o suporte|contactar o suporte|falar com o suporte
  |invia una richiesta|invia richiesta|nuova richiesta|crea una richiesta|apri una richiesta|contatta il supporto|contatta l'assistenza|scrivi all'assistenza
  |wyślij zgłoszenie|prześlij zgłoszenie|złóż wniosek|wyślij zapytanie|nowe zapytanie|utwórz zgłoszenie|skontaktuj się z pomocą|napisz do pomocy technicznej
  |een aanvraag indienen|aanvraag indienen|een verzoek indienen|verzoek indienen|nieuwe aanvraag|nieuw verzoek|contact opnemen met support|support contacteren
  |talep gönder|bir talep gönder|istek gönder|yeni talep|talep aç|destek talebi gönder|desteğe ulaşın|destekle iletişime geçin
  |提交请求|新建请求|发送请求|提交問題|提交请求单|联系支持|联系客服|聯絡支援|提交申請
  |リクエストを送信|新しいリクエスト|お問い合わせを送信|サポートに問い合わせる|サポートへのお問い合わせ|問い合わせを作成
  |문의 등록|문의 접수|문의하기|요청 제출|새 요청|요청 등록|고객센터에 문의|지원팀에 문의`),
]);

/** How the line that says what a request is about is named or labelled, in 14 languages, surer words first; part of a text. Folded. */
export const subjectWords: readonly string[] =
  list(`subject|summary|betreff|zusammenfassung|тема|кратко|заголовок|суть|стислий опис|sujet|objet|résumé|asunto|resumen|assunto|resumo|oggetto|riepilogo
  |temat|podsumowanie|onderwerp|samenvatting|konu|özet|主题|主旨|标题|摘要|件名|題名|概要|제목|요약`);

/** Words for such a line that name much else too: they count only in a form that has a place for the letter itself. */
export const doubtfulSubjectWords: readonly string[] = list(
  `topic|title|question|issue|problem|headline|titel|frage|thema|вопрос|проблема|питання|titre|problème|título|titulo|pregunta|pergunta|titolo|domanda|tytuł|pytanie|vraag|titel|başlık|soru|问题|問題|標題|タイトル|質問|질문`,
);

/** Fields that search and are no part of a request, by their start tag. */
export const searchesInstead = /type="search"|\b(?:name|id|class)="[^"]{0,100}(?:search|query)|role="searchbox"/i;
