import { describe, expect, it } from 'vitest';
import { requestLinks, requestPaths, searchesInstead } from '../../src/data/request-words.ts';
import { fold } from '../../src/lib/text.ts';

describe('the places for a request', () => {
  it.each([
    '/hc/en-us/requests/new',
    '/support/tickets/new',
    '/open.php',
    '/index.php?/Tickets/Submit',
    '/portal/en/newticket',
    '/submit-a-ticket',
    '/new_request.html',
    '/customer/portal/emails/new',
  ])('are known by their address: %s', (path) => {
    expect(requestPaths.test(path)).toBe(true);
  });
  it.each(['/requests/newsletter', '/blog/new-ticketing-system', '/tickets/concert', '/help/open.php-files'])(
    'are not taken for others: %s',
    (path) => {
      expect(requestPaths.test(path)).toBe(false);
    },
  );
  it('are known by what links say, folded', () => {
    const said = [
      'Submit a request',
      'Отправить запрос',
      'Надіслати запит',
      'Anfrage einreichen',
      'Envoyer une demande',
      'Enviar una solicitud',
      'Enviar uma solicitação',
      'Invia una richiesta',
      'Wyślij zgłoszenie',
      'Een aanvraag indienen',
      'Talep gönder',
      '提交请求',
      'リクエストを送信',
      '문의 등록',
    ];
    expect(said.filter((text) => !requestLinks.has(fold(text)))).toEqual([]);
    expect([...requestLinks].filter((text) => fold(text) !== text)).toEqual([]);
  });
  it('are told from search boxes by the start tag of the field', () => {
    expect(searchesInstead.test('<input id="query" type="text">')).toBe(true);
    expect(searchesInstead.test('<input id="request_subject" name="request[subject]">')).toBe(false);
  });
});
