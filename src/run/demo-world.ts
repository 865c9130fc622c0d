import { readdir, readFile } from 'node:fs/promises';
import { createServer, type ServerResponse } from 'node:http';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import iconv from 'iconv-lite';
import { parse } from 'yaml';
import { z } from 'zod';
import { openSocket } from '../gather/system-transport.ts';
import type { Transport } from '../gather/transport.ts';

const answer = z.strictObject({
  status: z.int().default(200),
  file: z.string().optional(),
  headers: z.record(z.string(), z.string()).default({}),
  delayMs: z.number().default(0),
});
const siteFile = z.strictObject({
  /** What this company is here to show. */
  reason: z.string(),
  domain: z.string(),
  /** What the name servers say beside addresses; any other question is answered with "no such record". */
  records: z
    .array(z.strictObject({ name: z.string(), type: z.enum(['MX', 'TXT', 'CNAME']), data: z.array(z.string()) }))
    .default([]),
  hosts: z.array(
    z.strictObject({
      name: z.string(),
      aliases: z.array(z.string()).default([]),
      folder: z.string(),
      /** Encoding of HTML pages on the wire; files are UTF-8. */
      encoding: z.string().default('utf-8'),
      headers: z.record(z.string(), z.string()).default({}),
      routes: z.array(answer.extend({ path: z.string() })).default([]),
      /** One answer for every address of the host. */
      every: answer.optional(),
    }),
  ),
});
type Host = z.infer<typeof siteFile>['hosts'][number] & { readonly root: string; readonly address: string };

/** Embedded companies as a world of their own: names, addresses and one server, below the address guard. */
export interface DemoWorld {
  readonly transport: Transport;
  /** Domains of the companies, by the name of their folder. */
  readonly domains: ReadonlyMap<string, string>;
  close(): Promise<void>;
}

export const sitesFolder = fileURLToPath(new URL('../../fixtures/sites/', import.meta.url));

/** A documentation range: no real company is there, and the guard refuses it outside this world. */
const range = '203.0.113.0/24';
/** Every company has a machine of its own, for those that share one are asked less at once. */
const addressOf = (company: number): string => `203.0.113.${company + 1}`;

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.json': 'application/json',
  '.xml': 'application/xml',
  '.txt': 'text/plain; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
};

const units: Readonly<Record<string, number>> = { m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `{{ago 3h}}` in a page is that long before the page is served, so that a living forum stays alive. */
const dated = (text: string, now: number): string =>
  text.replace(/\{\{ago (\d+)([mhd])\}\}/g, (_, count: string, unit: string) =>
    new Date(now - Number(count) * (units[unit] ?? 0)).toISOString(),
  );

const read = (file: string): Promise<Buffer | undefined> => readFile(file).catch(() => undefined);

async function find(host: Host, pathname: string): Promise<{ file: string; bytes: Buffer } | undefined> {
  const plain = path.posix.normalize(`/${pathname}`);
  for (const name of [plain, `${plain}.html`, path.posix.join(plain, 'index.html')]) {
    const file = path.join(host.root, name);
    const bytes = file.startsWith(host.root) ? await read(file) : undefined;
    if (bytes) return { file, bytes };
  }
  return undefined;
}

async function serve(host: Host, pathname: string, response: ServerResponse): Promise<void> {
  const route = host.every ?? host.routes.find((entry) => entry.path === pathname);
  const named = route?.file === undefined ? undefined : { file: route.file, bytes: await read(path.join(host.root, route.file)) };
  const there = named ?? (await find(host, pathname));
  const status = route?.status ?? (there ? 200 : 404);
  const { file = '404.html', bytes = await read(path.join(host.root, '404.html')) } = there ?? {};
  const type = types[path.extname(file)] ?? 'text/javascript; charset=utf-8';
  const text = dated(bytes?.toString('utf8') ?? '', Date.now());
  if (route && route.delayMs > 0) await new Promise((resolve) => setTimeout(resolve, route.delayMs));
  response.writeHead(status, { 'content-type': type, ...host.headers, ...route?.headers });
  response.end(type === 'text/html' ? iconv.encode(text, host.encoding) : text);
}

/** Serves every company of `fixtures/sites` by host name from one loopback server. Rejects when a `site.yaml` is wrong. */
export async function openDemoWorld(folder = sitesFolder): Promise<DemoWorld> {
  const hosts = new Map<string, Host>();
  const domains = new Map<string, string>();
  const records = new Map<string, readonly string[]>();
  for (const [company, name] of (await readdir(folder)).sort().entries()) {
    const address = addressOf(company);
    const site = siteFile.parse(parse(await readFile(path.join(folder, name, 'site.yaml'), 'utf8')));
    domains.set(name, site.domain);
    for (const { name: owner, type, data } of site.records) records.set(`${owner} ${type}`, data);
    for (const host of site.hosts) {
      for (const alias of [host.name, ...host.aliases])
        hosts.set(alias, { ...host, address, root: path.join(folder, name, host.folder) });
    }
  }
  const server = createServer((request, response) => {
    const host = hosts.get((request.headers.host ?? '').replace(/:\d+$/, ''));
    const { pathname } = new URL(request.url ?? '/', 'http://demo.invalid');
    if (!host) return void response.writeHead(421).end();
    serve(host, decodeURIComponent(pathname), response).catch(() => response.destroy());
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const bound = server.address();
  const port = typeof bound === 'object' && bound ? bound.port : 0;
  const refused = (code: string, message: string): Promise<never> => Promise.reject(Object.assign(new Error(message), { code }));
  return {
    domains,
    transport: {
      publicRanges: [range],
      resolve: (host) => {
        const found = hosts.get(host);
        return found ? Promise.resolve([found.address]) : refused('ENOTFOUND', `no ${host} in this world`);
      },
      records: (host, type) => {
        const data = records.get(`${host} ${type}`);
        return data ? Promise.resolve(data) : refused('ENODATA', `no ${type} of ${host} in this world`);
      },
      connect: (target, wanted, signal) => {
        if (![...hosts.values()].some(({ address }) => address === target) || wanted !== 80)
          return refused('ECONNREFUSED', `nothing listens at ${target}:${wanted}`);
        return openSocket('127.0.0.1', port, signal);
      },
    },
    async close() {
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
}
