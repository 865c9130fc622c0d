import { unicodeHost } from './punycode.ts';
import { urlOf } from './url.ts';

/** Scripts that are written together; a label that fits none of them mixes scripts. */
const writingSystems: readonly RegExp[] = [
  /^[\p{sc=Latin}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Cyrillic}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Greek}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Common}]+$/u,
  /^[\p{sc=Hangul}\p{sc=Han}\p{sc=Common}]+$/u,
  /^[\p{sc=Arabic}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Hebrew}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Thai}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Devanagari}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Armenian}\p{sc=Common}\p{sc=Inherited}]+$/u,
  /^[\p{sc=Georgian}\p{sc=Common}\p{sc=Inherited}]+$/u,
];
const letters = /^[\p{L}\p{M}\p{N}-]+$/u;
/** Cyrillic and Greek letters that most fonts draw as Latin ones. */
const looksLatin = /^[авекмнорстухіјѕһԁԛԝӏѵαικνορτυχ\d-]+$/u;

const isPlain = (label: string): boolean => letters.test(label) && writingSystems.some((system) => system.test(label));

/** Host of an address without a scheme, in punycode, with its port. */
export const asciiHost = (domain: string): string => urlOf(`http://${domain}`)?.host ?? domain;

/** A domain as people read it; a label that mixes scripts or could pass for a Latin one keeps the whole in punycode. */
export function readableHost(domain: string): string {
  if (!domain.includes('xn--')) return domain;
  const [host = '', ...port] = domain.split(':');
  const labels = unicodeHost(host).split('.');
  const readable = [labels.join('.'), ...port].join(':');
  const inLatinZone = /^[a-z\d-]*$/.test(labels.at(-1) ?? '');
  const safe = labels.every((label) => isPlain(label) && !(inLatinZone && /[^\0-\x7f]/.test(label) && looksLatin.test(label)));
  return safe && asciiHost(readable) === domain ? readable : domain;
}
