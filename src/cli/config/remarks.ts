import { siteOf } from '../../lib/url.ts';
import { type Remark, valueAt } from '../../lib/yaml/check-yaml.ts';
import type { Path } from '../../lib/yaml/tree.ts';
import { parseTarget } from '../../run/targets.ts';

const on = (path: Path, message: string, part: 'key' | 'value' = 'value'): Remark => ({ path, message, on: part });

const listAt = (raw: unknown, path: Path): readonly unknown[] => {
  const value = valueAt(raw, path);
  return Array.isArray(value) ? value : [];
};
const mapAt = (raw: unknown, path: Path): readonly (readonly [string, unknown])[] => {
  const value = valueAt(raw, path);
  return typeof value === 'object' && value !== null && !Array.isArray(value) ? Object.entries(value) : [];
};

function addressRemarks(value: unknown, path: Path): readonly Remark[] {
  const target = typeof value === 'string' ? parseTarget(value) : null;
  return typeof target === 'string' ? [on(path, `cannot be looked at: ${target}`)] : [];
}

const isSite = (name: string): boolean => siteOf(`https://${name}/`) === name && name.includes('.');

function companyRemarks(raw: unknown): readonly Remark[] {
  const seen = new Set<string>();
  return listAt(raw, ['companies']).flatMap((_, index) => {
    const path = ['companies', index];
    const domain = valueAt(raw, [...path, 'domain']);
    const target = typeof domain === 'string' ? parseTarget(domain) : '';
    const twice = typeof target === 'object' && seen.has(target.domain);
    if (typeof target === 'object') seen.add(target.domain);
    return [
      ...addressRemarks(domain, [...path, 'domain']),
      ...(twice ? [on([...path, 'domain'], 'stands here a second time')] : []),
      ...mapAt(raw, [...path, 'domains']).flatMap(([place, value]) => addressRemarks(value, [...path, 'domains', place])),
      ...listAt(raw, [...path, 'brands']).flatMap((brand, at) =>
        typeof brand !== 'string' || isSite(brand)
          ? []
          : [on([...path, 'brands', at], 'must be a registrable domain, such as acme.com')],
      ),
    ];
  });
}

function localeRemarks(raw: unknown): readonly Remark[] {
  const locale = valueAt(raw, ['locale']);
  try {
    return typeof locale === 'string' && Intl.getCanonicalLocales(locale).length === 0 ? [on(['locale'], 'is empty')] : [];
  } catch {
    return [on(['locale'], 'must be a language tag such as en, de or pt-BR')];
  }
}

/** Shorter words stand in too many others. */
const shortest = 3;

function wordRemarks(raw: unknown): readonly Remark[] {
  const short = (path: Path): readonly Remark[] =>
    listAt(raw, path).flatMap((word, index) =>
      typeof word === 'string' && [...word.trim()].length < shortest
        ? [on([...path, index], `must have ${shortest} characters or more`)]
        : [],
    );
  const locals: Path = ['words', 'support_addresses'];
  return [
    ...listAt(raw, locals).flatMap((word, index) =>
      typeof word === 'string' && !/^\p{L}{2,24}$/u.test(word)
        ? [on([...locals, index], 'must be one word of 2 to 24 letters, such as support')]
        : [],
    ),
    ...short(['words', 'chat_launchers']),
  ];
}

/** What the schema cannot tell of companies, languages and words. */
export const settingRemarks = (raw: unknown): readonly Remark[] => [
  ...companyRemarks(raw),
  ...localeRemarks(raw),
  ...wordRemarks(raw),
];
