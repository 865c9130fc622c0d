/** Test vectors of other projects: how many we agree with, and on which we differ. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const networkOf = { twitter: 'x' };

export async function checkVectors(folder, load, say, misses) {
  const { addressesIn, normaliseAddress } = await load('lib/address.js');
  const { pageAddresses } = await load('lib/page-addresses.js');
  const { disguises } = await load('data/email-words.js');
  const { parseDocument } = await load('lib/html.js');
  const { profileOf } = await load('lib/social.js');
  const { socialNetworks } = await load('data/social-networks.js');
  const found = (text) => addressesIn(text, disguises).map(({ address }) => address);
  const lower = (list) => [...new Set(list.map((one) => one.toLowerCase()))].sort();

  const suites = {
    'autolink-email': ({ input, expected }) => [lower(expected.map((one) => one.replace(/^\||\|$/g, ''))), lower(found(input))],
    'urlextract-email': ({ input, expected }) => [lower(expected), lower(found(input))],
    'linkify-it': ({ input, expected }) => {
      const wanted =
        expected === null || !/^(?:mailto:)?[^\s/:]+@[^\s/:]+$/.test(expected) ? [] : [expected.replace(/^mailto:/, '')];
      return expected !== null && /@/.test(expected) && wanted.length === 0
        ? null
        : [lower(wanted), lower(found(input)).slice(0, Math.max(1, wanted.length))];
    },
    'validatorjs-email': ({ address, valid }) => [valid, normaliseAddress(address) !== null],
    isemail: ({ address, category }) =>
      /VALID_CATEGORY|ERR/.test(category) ? [category === 'ISEMAIL_VALID_CATEGORY', normaliseAddress(address) !== null] : null,
    'microformats-hcard': ({ html, expected }) => {
      const doc = parseDocument(html, 'https://site.test/');
      const wanted =
        JSON.stringify(expected)
          .match(/mailto:[^"?]+/g)
          ?.map((one) => one.slice(7)) ?? [];
      return wanted.length === 0
        ? null
        : [true, wanted.every((one) => pageAddresses(doc, disguises, '').some(({ address }) => address === one))];
    },
    'crawlee-social': (item) => {
      if (item.kind === 'emails_from_text') return [lower(item.expected), lower(found(item.input))];
      if (item.kind !== 'url_is_profile' || item.network === 'phone' || item.network === 'phoneUncertain') return null;
      if (item.network === 'email')
        return [item.expected, found(item.input).length === 1 && found(item.input)[0] === item.input.toLowerCase()];
      const text = /^[a-z]+:/i.test(item.input) ? item.input : `https://${item.input}`;
      const profile = profileOf(socialNetworks, text);
      return [item.expected, profile?.network.id === (networkOf[item.network] ?? item.network)];
    },
  };
  say('\nvectors                  cases  agree');
  for (const [name, judge] of Object.entries(suites)) {
    const path = join(folder, `${name}.json`);
    if (!existsSync(path)) continue;
    const verdicts = JSON.parse(readFileSync(path, 'utf8'))
      .items.map((item) => ({ item, pair: judge(item) }))
      .filter(({ pair }) => pair !== null);
    const differ = verdicts.filter(({ pair: [wanted, got] }) => JSON.stringify(wanted) !== JSON.stringify(got));
    say(`${name.padEnd(24)} ${String(verdicts.length).padStart(5)}  ${String(verdicts.length - differ.length).padStart(5)}`);
    if (misses === 'vectors' || misses === name)
      for (const { item, pair } of differ)
        say(
          `  ${JSON.stringify(item.input ?? item.address ?? item.path)}  expected ${JSON.stringify(pair[0])}  got ${JSON.stringify(pair[1])}`,
        );
  }
}
