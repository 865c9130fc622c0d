import type { Transport } from '../../../src/gather/transport.ts';
import { netServer } from '../net-server.ts';
import { netWorld } from '../net-world.ts';
import { bitrix24 } from './bitrix24.ts';
import { readContent } from './content.ts';
import { faqPage } from './faq-page.ts';
import { freshdesk } from './freshdesk.ts';
import { helpScout } from './help-scout.ts';
import { intercom } from './intercom.ts';
import { osticket } from './osticket.ts';
import type { Site } from './site.ts';
import { zendesk } from './zendesk.ts';

export interface HelpCentres {
  readonly transport: Transport;
  /** Method and whole address of every request so far. */
  asked(): readonly string[];
  close(): Promise<void>;
}

const notes = readContent('freshdesk');

const hosts: Readonly<Record<string, Site>> = {
  ...zendesk(readContent('zendesk')),
  ...intercom(readContent('intercom')),
  ...freshdesk(notes, { robots: 'User-agent: *\nDisallow: /support/search\n' }),
  ...freshdesk({ ...notes, name: 'Brackenfield', domain: 'brackenfield.example' }, { closedTickets: true }),
  ...helpScout(readContent('help-scout')),
  ...osticket(readContent('osticket')),
  ...bitrix24(readContent('bitrix24')),
  ...faqPage(readContent('faq-page')),
};

/** Serves every company of `fixtures/help-centres` by host name from one loopback server, below the address guard. */
export async function openHelpCentres(): Promise<HelpCentres> {
  const server = await netServer((request, response) => {
    const host = request.headers.host ?? '';
    const answer = hosts[host]?.(new URL(request.url ?? '/', `http://${host}`));
    const { status = 200, headers = {}, body } = answer ?? { status: 404, body: 'not found' };
    response.writeHead(status, headers).end(body);
  });
  return {
    transport: netWorld(Object.fromEntries(Object.keys(hosts).map((host) => [host, { ports: { 80: server.port } }]))),
    asked: () => server.headers.map(({ host = '' }, index) => server.seen[index]?.replace(' ', ` http://${host}`) ?? ''),
    close: () => server.close(),
  };
}
