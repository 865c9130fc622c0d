import { parseDocument } from '../../lib/html.ts';
import { patternFault } from '../../lib/linear-pattern.ts';
import { ownVendors } from '../../lib/own-vendors.ts';
import type { Remark } from '../../lib/yaml/check-yaml.ts';
import type { Path } from '../../lib/yaml/tree.ts';
import type { OwnSignal, OwnVendor } from '../../model/own.ts';
import { sampleFaults } from '../../run/own-vendor-samples.ts';
import { ownVendor } from './vendor-schema.ts';

const what = ['host', 'page', 'link', 'script', 'global', 'selector', 'generator', 'header', 'cookie', 'text'] as const;
const patterns = ['script', 'generator', 'text', 'path', 'value'] as const;

const on = (path: Path, message: string, part: 'key' | 'value' = 'value'): Remark => ({ path, message, on: part });

/** An empty page, for asking whether a selector can be read. */
const nowhere = parseDocument('<!doctype html><title>x</title>', 'https://company.example/');

function selectorRemarks(selector: string, path: Path): readonly Remark[] {
  try {
    // Looking for it would not read all of it where its first element is missing.
    nowhere.$('title').is(selector);
    return [];
  } catch {
    return [on(path, 'is no CSS selector')];
  }
}

function signalRemarks(signal: OwnSignal, path: Path): readonly Remark[] {
  const named = what.filter((key) => signal[key] !== undefined);
  const [, second] = named;
  const addressed = signal.host ?? signal.page ?? signal.link;
  return [
    ...(named.length === 0 ? [on(path, `must have one of ${what.join(', ')}`)] : []),
    ...(second === undefined ? [] : [on([...path, second], `${named.join(' and ')}: one signal has one of them`, 'key')]),
    ...(signal.path !== undefined && addressed === undefined
      ? [on([...path, 'path'], 'belongs beside host, page or link', 'key')]
      : []),
    ...(signal.value !== undefined && signal.header === undefined
      ? [on([...path, 'value'], 'belongs beside header', 'key')]
      : []),
    ...patterns.flatMap((key) => {
      const source = signal[key];
      const fault = source === undefined ? undefined : patternFault(source);
      return fault === undefined ? [] : [on([...path, key], `is no regular expression that takes linear time: ${fault}`)];
    }),
    ...(signal.selector === undefined ? [] : selectorRemarks(signal.selector, [...path, 'selector'])),
  ];
}

function formRemarks({ shows, launchers = [], kind }: OwnVendor, path: Path): readonly Remark[] {
  return [
    ...shows.flatMap((signal, index) => signalRemarks(signal, [...path, 'shows', index])),
    ...(launchers.length > 0 && kind !== 'chat' ? [on([...path, 'launchers'], 'is for chats alone', 'key')] : []),
    ...launchers.flatMap((selector, index) => selectorRemarks(selector, [...path, 'launchers', index])),
  ];
}

/** What the schema cannot tell of rows of the user's own: they are held to what ours are held to. */
export function vendorRemarks(raw: unknown): readonly Remark[] {
  const rows = (Array.isArray(raw) ? raw : []).flatMap((value: unknown, index) => {
    const parsed = ownVendor.safeParse(value);
    return parsed.success ? [{ row: parsed.data, path: ['vendors', index], index }] : [];
  });
  const sound = rows.flatMap((one) =>
    formRemarks(one.row, one.path).length > 0 ? [] : ownVendors([one.row]).map((vendor) => ({ ...one, vendor })),
  );
  const vendors = sound.map(({ vendor }) => vendor);
  const again = rows.filter(({ row, index }) =>
    rows.some((other) => other.index < index && other.row.kind === row.kind && other.row.id === row.id),
  );
  return [
    ...rows.flatMap(({ row, path }) => formRemarks(row, path)),
    ...again.map(({ row, path }) => on([...path, 'id'], `"${row.id}" is the id of a row above`)),
    ...sound.flatMap(({ row, path, vendor }) =>
      sampleFaults(vendor, row.kind, vendors).map(({ at, message }) => on([...path, ...at], message)),
    ),
  ];
}
