import { isIP } from 'node:net';
import { domainToASCII } from 'node:url';
import { getDomain } from 'tldts';
import { urlOf } from '../lib/url.ts';

/** A company to audit: who it is, and where its home page may be. */
export interface Target {
  /** Host in punycode without `www.`, with a port when it is not the scheme's own. */
  readonly domain: string;
  readonly input: string;
  /** Addresses of the home page, to be tried in turn. */
  readonly homes: readonly string[];
}

export interface Targets {
  readonly targets: readonly Target[];
  /** Inputs that name a company named before. */
  readonly merged: readonly { readonly input: string; readonly domain: string }[];
  readonly invalid: readonly { readonly input: string; readonly problem: string }[];
}

const label = /^[a-z0-9_]([a-z0-9_-]{0,61}[a-z0-9_])?$/;

function hostProblem(host: string): string | null {
  if (host === '') return 'there is no host name in it';
  if (isIP(host.replace(/^\[|\]$/g, ''))) return null;
  if (host.length > 253) return 'the host name is longer than 253 characters';
  if (!host.split('.').every((part) => label.test(part))) return 'the host name is not valid';
  return null;
}

/** Reads `acme.com`, `https://www.acme.com/path`, `host:port` or an international name. */
export function parseTarget(input: string): Target | string {
  const typed = input.trim().replace(/\.$/, '');
  if (/[\s\u0000-\u001f\u007f\\]/.test(typed)) return 'it holds spaces, control characters or a backslash';
  const scheme = /^([a-z][a-z0-9+.-]*):\/\//i.exec(typed)?.[1]?.toLowerCase();
  if (scheme && scheme !== 'http' && scheme !== 'https') return `only http and https can be scanned, not ${scheme}`;
  const address = scheme ? typed : `https://${typed}`;
  const url = urlOf(address);
  if (!url) return 'it is not a domain or a web address';
  if (url.username || url.password) return 'leave out user name and password';
  const host = domainToASCII(url.hostname) || url.hostname;
  const problem = hostProblem(host.replace(/\.$/, ''));
  if (problem) return problem;
  url.hostname = host.replace(/\.$/, '');
  url.hash = '';
  const identity = `${url.hostname.replace(/^www\./, '')}${url.port ? `:${url.port}` : ''}`;
  return { domain: identity, input: input.trim(), homes: homesOf(url, scheme !== undefined) };
}

function homesOf(url: URL, schemeGiven: boolean): readonly string[] {
  const spelled = (protocol: string, host: string): string => {
    const copy = new URL(url.href);
    copy.protocol = protocol;
    copy.hostname = host;
    return copy.href;
  };
  if (schemeGiven) return [url.href];
  const apex = getDomain(url.hostname, { allowPrivateDomains: true }) === url.hostname;
  const hosts = apex && !url.port ? [url.hostname, `www.${url.hostname}`] : [url.hostname];
  return ['https:', 'http:'].flatMap((protocol) => hosts.map((host) => spelled(protocol, host)));
}

/** One target for each company; later spellings of a company named before are merged into it. */
export function parseTargets(inputs: readonly string[]): Targets {
  const targets = new Map<string, Target>();
  const merged: { input: string; domain: string }[] = [];
  const invalid: { input: string; problem: string }[] = [];
  for (const input of inputs) {
    const target = parseTarget(input);
    if (typeof target === 'string') invalid.push({ input, problem: target });
    else if (targets.has(target.domain)) merged.push({ input: target.input, domain: target.domain });
    else targets.set(target.domain, target);
  }
  return { targets: [...targets.values()], merged, invalid };
}

/** Lines of a list of domains: blank lines and `#` comments left out, any line ending, a byte order mark allowed. */
export function parseDomainList(text: string): readonly string[] {
  return text
    .replace(/^\ufeff/, '')
    .split(/\r\n|\r|\n/)
    .map((line) => line.replace(/(^|\s)#.*$/, '').trim())
    .filter((line) => line !== '');
}
