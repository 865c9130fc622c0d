import { at, every, type HostileHost, silence, text } from '../support/hostile-bed.ts';

const html = { 'content-type': 'text/html; charset=utf-8' };
const unread = { state: 'partial' } as const;
const unknown = { state: 'unknown' } as const;

/** Hosts that never come to an end. */
export const slowHosts: readonly HostileHost[] = [
  {
    name: 'silent.test',
    sentence: 'a server that answers nothing at all',
    ...unknown,
    reason: 'robots-unreachable',
    cause: 'timeout-headers',
    serve: silence,
    requests: 2,
  },
  {
    name: 'silent-page.test',
    sentence: 'a home page that does not answer',
    ...unknown,
    reason: 'timeout-headers',
    serve: every(silence),
  },
  {
    name: 'drip.test',
    sentence: 'a byte now and then, each of which is an answer to an idle timer',
    ...unknown,
    reason: 'timeout-body',
    serve: every(({ response }) => {
      response.writeHead(200, html);
      const timer = setInterval(() => response.write('.'), 50);
      response.on('close', () => clearInterval(timer));
      return 'answered';
    }),
  },
  {
    name: 'slow-head.test',
    sentence: 'headers that come byte after byte',
    ...unknown,
    reason: 'timeout-headers',
    serve: every(({ request }) => {
      request.socket.write('HTTP/1.1 200 OK\r\nX-Slow: ');
      const timer = setInterval(() => request.socket.write('a'), 50);
      request.socket.on('close', () => clearInterval(timer));
      return 'answered';
    }),
  },
  {
    name: 'slow-contact.test',
    sentence: 'a contact page that does not answer, whose address is not said to be missing',
    ...unread,
    at: '/contact',
    reason: 'timeout-headers',
    email: 'unknown',
    serve: at('/contact', silence),
  },
  {
    name: 'slow-handshake.test',
    sentence: 'a handshake that is never finished',
    ...unknown,
    reason: 'robots-unreachable',
    cause: 'timeout-tls',
    onSocket: (socket) => socket.resume(),
  },
  {
    name: 'unhurried.test',
    sentence: 'a robots.txt that asks for pauses of a day',
    ...unread,
    at: '/contact',
    reason: 'crawl-delay-too-long',
    email: 'unknown',
    serve: at('/robots.txt', text('User-agent: *\nCrawl-delay: 100000\n')),
  },
];
