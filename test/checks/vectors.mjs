/**
 * Test vectors of other projects: how many we pass, and on which we differ on purpose. Each deliberate difference stands
 * with its reason in `vector-differences.json`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const networkOf = { twitter: 'x' };
const lower = (list) => [...new Set(list.map((one) => one.toLowerCase()))].sort();

/** The product token in the place of a vector's agent, in the case of letters that the file has. */
function asOurAgent(text, agent) {
  const ours = (found) => (found === found.toUpperCase() ? 'SUPPORT-AUDIT' : 'support-audit');
  return text.replace(new RegExp(`\\b${agent}\\b`, 'gi'), ours);
}

/** A suite turns an item into cases: a name, what the other project expects, what we say. */
async function suitesOf(load) {
  const { normaliseAddress } = await load('lib/address.js');
  const { addressesIn } = await load('lib/address-text.js');
  const { pageAddresses } = await load('lib/page-addresses.js');
  const { disguises } = await load('data/email-words.js');
  const { parseDocument } = await load('lib/html.js');
  const { profileOf } = await load('lib/social.js');
  const { parseSitemap } = await load('lib/sitemap.js');
  const { parseRobots } = await load('gather/robots.js');
  const { socialNetworks } = await load('data/social-networks.js');
  const found = (text) => addressesIn(text, disguises).map(({ address }) => address);
  const one = (name, wanted, got) => [{ name, wanted, got }];
  const origin = (url) => new URL(url).origin;

  return {
    'autolink-email': ({ input, expected }) =>
      one(
        input,
        lower(expected.flatMap((text) => text.split('|')).filter((text) => text.includes('@') && text.trim() !== '@')),
        lower(found(input)),
      ),
    'urlextract-email': ({ input, expected }) => one(input, lower(expected), lower(found(input))),
    'linkify-it': ({ input, expected }) => {
      const address = /^(?:mailto:)?([^\s/:]+@[^\s/:]+)$/.exec(expected ?? '')?.[1];
      if (expected?.includes('@') && !address) return [];
      return one(input, address ? [address.toLowerCase()] : [], lower(found(input)).slice(0, 1));
    },
    'validatorjs-email': ({ address, valid }) => one(address, valid, normaliseAddress(address) !== null),
    isemail: ({ address, category }) =>
      /VALID_CATEGORY|ERR/.test(category)
        ? one(address, category === 'ISEMAIL_VALID_CATEGORY', normaliseAddress(address) !== null)
        : [],
    'microformats-hcard': ({ path, html, expected }) => {
      const links = [...JSON.stringify(expected).matchAll(/mailto:([^"?]+)/g)].map(([, address]) => address);
      const read = pageAddresses(parseDocument(html, 'https://site.test/'), disguises, '').map(({ address }) => address);
      return one(path, lower(links), lower(read.filter((address) => links.includes(address))));
    },
    'crawlee-social': ({ kind, network, input, expected }) => {
      if (kind === 'emails_from_text') return one(input, lower(expected), lower(found(input)));
      if (kind !== 'url_is_profile' || network.startsWith('phone')) return [];
      if (network === 'email') return one(input, expected, found(input).includes(input.toLowerCase()));
      const profile = profileOf(socialNetworks, /^[a-z]+:/i.test(input) ? input : `https://${input}`);
      return one(`${network} ${input}`, expected, profile?.network.id === (networkOf[network] ?? network));
    },
    'robotstxt-google': ({ test, robots, agent, url, allowed }) =>
      // Our product token is never empty and holds no space.
      !/^\S+$/.test(agent) || !URL.canParse(url)
        ? []
        : one(`${test} ${agent} ${url} ${robots}`, allowed, parseRobots(origin(url), asOurAgent(robots, agent)).allows(url)),
    'robots-parser': ({ test, robots_url, robots, allowed, disallowed }) => {
      const rules = parseRobots(origin(robots_url), asOurAgent(robots, 'SamBot'));
      const ask = (wanted) => (url) => ({ name: `${test} ${url}`, wanted, got: rules.allows(url) });
      // What lies at another origin has a robots.txt of its own, which is asked instead.
      const here = (url) => URL.canParse(url) && origin(url) === origin(robots_url);
      return [...allowed.filter(here).map(ask(true)), ...disallowed.filter(here).map(ask(false))];
    },
    'robots-real-ru': ({ host, robots, sitemaps }) =>
      one(host, lower(sitemaps), lower([...parseRobots(`https://${host}`, robots).sitemaps])),
    'sitemaps-crawler-commons': ({ path, content, loc_elements }) => {
      const { urls, sitemaps } = parseSitemap(content, 'https://site.test/sitemap.xml');
      // Two generators write the addresses as bare lines, in text files and inside of elements.
      const wanted = loc_elements || [...content.matchAll(/^\ufeff?https?:/gm)].length;
      return one(path, wanted, urls.length + sitemaps.length);
    },
  };
}

export async function checkVectors(folder, load, say, misses) {
  const suites = await suitesOf(load);
  const listed = JSON.parse(readFileSync(join(import.meta.dirname, 'vector-differences.json'), 'utf8'));
  const total = { cases: 0, passed: 0, deliberate: 0, failed: 0 };
  const row = (name, { cases, passed, deliberate, failed }) =>
    say(name.padEnd(26) + [cases, passed, deliberate, failed].map((cell) => String(cell).padStart(11)).join(''));
  say(`\n${'vectors'.padEnd(26)}      cases     passed deliberate     failed`);
  for (const [name, casesOf] of Object.entries(suites)) {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) continue;
    const cases = JSON.parse(readFileSync(path, 'utf8')).items.flatMap(casesOf);
    const differing = cases.filter(({ wanted, got }) => JSON.stringify(wanted) !== JSON.stringify(got));
    const reasons = new Map(
      listed.filter(({ vector }) => vector === name).flatMap((group) => group.cases.map((one) => [one, group.reason])),
    );
    const failed = differing.filter((one) => !reasons.has(one.name));
    const deliberate = differing.length - failed.length;
    const count = { cases: cases.length, passed: cases.length - differing.length, deliberate, failed: failed.length };
    for (const key of Object.keys(total)) total[key] += count[key];
    row(name, count);
    for (const one of failed) say(`  failed: ${show(one)}`);
    if (misses === 'vectors' || misses === name)
      for (const one of differing) if (reasons.has(one.name)) say(`  deliberate: ${show(one)}  ${reasons.get(one.name)}`);
    for (const one of reasons.keys())
      if (!differing.some((other) => other.name === one)) say(`  stale in vector-differences.json: ${JSON.stringify(one)}`);
  }
  row('all', total);
}

const show = ({ name, wanted, got }) => `${JSON.stringify(name)}  expected ${JSON.stringify(wanted)}  got ${JSON.stringify(got)}`;
