import { createServer, type ServerResponse } from 'node:http';

/** A company of the test, at a port of its own on loopback. */
export interface Company {
  readonly address: string;
  readonly domain: string;
  /** Addresses that were asked for, in order. */
  asked(): readonly string[];
  /** Connections that were made, asked or not. */
  connections(): number;
  behave(manner: Manner): void;
}

/** `well` answers; `silent` answers for robots.txt alone. */
export type Manner = 'well' | 'silent';

const words = 'We make lamps for desks, shelves and stairs, and have made them by hand since 1904. '.repeat(4);
const page = (body: string): string =>
  `<!doctype html><html lang="en"><head><title>Acme Lamps</title></head><body><nav><a href="/contact">Contact us</a></nav><main><p>${words}</p>${body}</main></body></html>`;
const pages: Readonly<Record<string, string>> = {
  '/': page('<h1>Lamps</h1>'),
  '/contact': page('<p>Write to <a href="mailto:support@acme-lamps.example">support@acme-lamps.example</a></p>'),
};

function answer(path: string, response: ServerResponse): void {
  const body = pages[path];
  response.writeHead(body === undefined ? 404 : 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(body ?? page('<p>There is no such page.</p>'));
}

/** Companies that behave as told. */
export async function openCompanies(
  ...manners: readonly Manner[]
): Promise<{ readonly companies: readonly Company[]; close(): Promise<void> }> {
  const servers = await Promise.all(
    manners.map(async (first) => {
      const paths: string[] = [];
      let manner = first;
      let connections = 0;
      const server = createServer(({ url = '/' }, response) => {
        paths.push(url);
        if (manner === 'well' || url === '/robots.txt') answer(url, response);
      });
      server.on('connection', () => connections++);
      await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
      const bound = server.address();
      const domain = `127.0.0.1:${typeof bound === 'object' && bound ? bound.port : 0}`;
      const company: Company = {
        domain,
        address: `http://${domain}/`,
        asked: () => paths,
        connections: () => connections,
        behave: (next) => {
          manner = next;
        },
      };
      return { server, company };
    }),
  );
  return {
    companies: servers.map(({ company }) => company),
    close: async () => {
      for (const { server } of servers) {
        server.closeAllConnections();
        await new Promise<void>((resolve) => server.close(() => resolve()));
      }
    },
  };
}
