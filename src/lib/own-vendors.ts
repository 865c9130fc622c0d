import type { OwnSignal, OwnVendor } from '../model/own.ts';
import { isNonEmpty } from '../model/reading.ts';
import type { Signal, Vendor } from '../model/vendor.ts';
import { linearPattern } from './linear-pattern.ts';

const atPath = ({ path }: OwnSignal) => (path === undefined ? {} : { path: linearPattern(path) });

function bareSignal(own: OwnSignal): Signal | null {
  if (own.host !== undefined) return { host: own.host, ...atPath(own) };
  if (own.page !== undefined) return { page: own.page, ...atPath(own) };
  if (own.link !== undefined) return { link: own.link, ...atPath(own) };
  if (own.script !== undefined) return { script: linearPattern(own.script) };
  if (own.global !== undefined) return { global: own.global };
  if (own.selector !== undefined) return { selector: own.selector };
  if (own.generator !== undefined) return { generator: linearPattern(own.generator) };
  if (own.header !== undefined)
    return { header: own.header, ...(own.value === undefined ? {} : { value: linearPattern(own.value) }) };
  if (own.cookie !== undefined) return { cookie: own.cookie };
  return own.text === undefined ? null : { text: linearPattern(own.text) };
}

function signalOf(own: OwnSignal): readonly Signal[] {
  const signal = bareSignal(own);
  return signal ? [own.weak ? { ...signal, weak: true } : signal] : [];
}

/** Rows that the matcher takes; one that could never show itself is left out. Throws on a pattern that no engine reads. */
export const ownVendors = (rows: readonly OwnVendor[]): readonly Vendor[] =>
  rows.flatMap(({ id, name, kind, source = '', shows, launchers, like, unlike }): readonly Vendor[] => {
    const signals = shows.flatMap(signalOf);
    if (!isNonEmpty(signals) || !isNonEmpty(like)) return [];
    return [{ id, name, kind, source, shows: signals, like, unlike, ...(launchers ? { chat: { launchers } } : {}) }];
  });
