import { failureOf } from '../../gather/failure.ts';
import { timeLimit, unlessAborted } from '../../gather/time-limit.ts';
import { proxyFromEnvironment } from '../../gather/upstream.ts';
import { createUserAgent } from '../../gather/user-agent.ts';
import { failures } from '../../model/reasons.ts';
import { tool } from '../../run/tool.ts';
import { type Finding, finding } from './finding.ts';

type Env = Readonly<Record<string, string | undefined>>;
/** Every address of a host; rejects with a Node error. */
export type Resolve = (host: string, signal: AbortSignal) => Promise<readonly string[]>;

const names = ['HTTPS_PROXY', 'HTTP_PROXY', 'ALL_PROXY', 'NO_PROXY'];
const longestMs = 5000;

/** Variables as they are spelled, lower case first, as a scan reads them. */
const variablesOf = (env: Env): readonly string[] =>
  names.flatMap((name) => [name.toLowerCase(), name].filter((spelled) => env[spelled]).slice(0, 1));

/** What the environment says of proxies; a name and a password in it are not repeated. */
export function checkProxy(env: Env): Finding {
  const set = variablesOf(env);
  try {
    const proxyFor = proxyFromEnvironment(env);
    if (!proxyFor) return finding('proxy', 'ok', 'none in the environment; connections go straight to the sites');
    const proxy = proxyFor({ host: contactHost, port: 443, secure: true });
    const says = proxy
      ? `${proxy.host}:${proxy.port} (from ${set.join(', ')}); it resolves names, and was not asked`
      : `set (${set.join(', ')}), but not for https`;
    return finding('proxy', 'ok', says);
  } catch (error) {
    const says = `${set.join(', ')}: ${error instanceof Error ? error.message : 'cannot be read'}`;
    return finding('proxy', 'fail', says, [`correct or unset ${set.join(', ')}; the form is http://HOST:PORT`]);
  }
}

/** The host of the address that the tool gives sites as its own. */
const contactHost = new URL(/\+(https:[^\s)]{1,200})/.exec(createUserAgent(tool.version))?.[1] ?? 'https://localhost').hostname;

/** Troubles that say that a name server was reached. */
const answered: readonly string[] = ['dns-nxdomain', 'dns-nodata'];

/** Asks the system for the addresses of one public name, and connects to none of them. */
export async function checkDns(env: Env, resolve: Resolve): Promise<Finding> {
  const proxied = variablesOf(env).some((name) => !/^no_/i.test(name));
  const limit = timeLimit(new AbortController().signal, longestMs);
  const asked = `asked the system for the address of ${contactHost}`;
  try {
    const addresses = await unlessAborted(limit.signal, resolve(contactHost, limit.signal));
    return finding('dns', 'ok', `${asked}: ${addresses[0] ?? 'none'}; nothing was sent there`);
  } catch (error) {
    const { reason } = failureOf(error, 'dns');
    const says = limit.expired() ? `no answer within ${longestMs / 1000} seconds` : failures[reason].says;
    if (proxied) return finding('dns', 'ok', `${asked}: ${says}; the proxy resolves names for a scan`);
    const advice = [
      'check the network; behind a proxy set HTTPS_PROXY=http://HOST:PORT',
      'demo, rescore and scan --warc work without one',
    ];
    return finding('dns', answered.includes(reason) ? 'warn' : 'fail', `${asked}: ${says}`, advice);
  } finally {
    limit.done();
  }
}
