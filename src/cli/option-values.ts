import { InvalidArgumentError } from 'commander';
import { urlOf } from '../lib/url.ts';

/** Reads the value of an option, or complains of it. */
type Reader<T> = (complaint: string) => (text: string) => T;

const numberIn =
  (complaint: string, is: (value: number) => boolean) =>
  (text: string): number => {
    const value = Number(text);
    if (text.trim() === '' || !Number.isFinite(value) || !is(value)) throw new InvalidArgumentError(complaint);
    return value;
  };

export const mark: Reader<number> = (complaint) => numberIn(complaint, (value) => value >= 0 && value <= 100);
export const pause: Reader<number> = (complaint) => numberIn(complaint, (value) => value >= 0 && value <= 60_000);
export const aboveZero: Reader<number> = (complaint) => numberIn(complaint, (value) => value > 0);

/** A whole number of 1 or more, in digits. */
export const oneOrMore: Reader<number> = (complaint) => (text) => {
  if (!/^\d{1,15}$/.test(text) || Number(text) < 1) throw new InvalidArgumentError(complaint);
  return Number(text);
};

export const proxyUrl: Reader<string> = (complaint) => (text) => {
  if (urlOf(text)?.protocol !== 'http:') throw new InvalidArgumentError(complaint);
  return text;
};

export const languageTag: Reader<string> = (complaint) => (text) => {
  try {
    return Intl.getCanonicalLocales(text)[0] ?? 'en';
  } catch {
    throw new InvalidArgumentError(complaint);
  }
};

export const agent: Reader<string> = (complaint) => (text) => {
  if (!/^[\x20-\x7e]{1,200}$/.test(text)) throw new InvalidArgumentError(complaint);
  return text;
};

/** All values of an option that may be given again and again. */
export const collect = (value: string, before: readonly string[] | boolean = []): readonly string[] => [
  ...(typeof before === 'boolean' ? [] : before),
  value,
];
