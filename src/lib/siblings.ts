import { isLocale } from './locale.ts';
import { parsedUrl } from './url.ts';

export const segments = (path: string): string[] => path.toLowerCase().split('/').filter(Boolean);

/** Addresses below one path that begin with the same name, and what follows that name in each. */
interface Branch {
  readonly name: string;
  readonly urls: readonly string[];
  readonly tails: ReadonlySet<string>;
}

/** Addresses by the first of their segments below `base`, or the second where a language comes first, that `isName` takes; '' for those without. */
function branches(base: string, urls: readonly string[], isName: (segment: string) => boolean): ReadonlyMap<string, Branch> {
  const made = new Map<string, { name: string; urls: string[]; tails: Set<string> }>();
  for (const url of urls) {
    const parts = segments((parsedUrl(url)?.pathname ?? '').slice(base.length));
    const [first = '', second = ''] = parts;
    const at = isName(first) ? 0 : isLocale(first) && isName(second) ? 1 : -1;
    const name = parts[at] ?? '';
    const branch = made.get(name) ?? { name, urls: [], tails: new Set<string>() };
    branch.urls.push(url);
    const tail = parts.filter((_, index) => index !== at).join('/');
    if (tail !== '') branch.tails.add(tail);
    made.set(name, branch);
  }
  return made;
}

/** Whether at least half of what stands in one branch stands in another one too. */
function repeats(one: Branch, others: Iterable<Branch>): boolean {
  const beside = [...others].filter((other) => other !== one);
  const twice = [...one.tails].filter((tail) => beside.some(({ tails }) => tails.has(tail)));
  return twice.length > 0 && twice.length * 2 >= one.tails.size;
}

/** First segments below `base` that name a language: by a tag with a region, since everything beside them does, or since what they hold stands elsewhere too. */
export function localesAmong(base: string, urls: readonly string[]): ReadonlySet<string> {
  const all = branches(base, urls, isLocale);
  const heads = new Map([...all].map(([name, branch]) => [name, headsOf(branch)]));
  const alone = (heads.get('')?.tails.size ?? 0) === 0 && all.size > 1;
  const names = [...all.keys()].filter(
    (name) =>
      name !== '' &&
      (alone || name.length > 2 || repeats(heads.get(name) ?? { name, urls: [], tails: new Set() }, heads.values())),
  );
  return new Set(names);
}

/** Translated titles differ, the folders above them less often. */
const headsOf = (branch: Branch): Branch => ({
  ...branch,
  tails: new Set([...branch.tails].map((tail) => tail.split('/')[0] ?? '')),
});

/** Keeps addresses of one language: the preferred one where it occurs, else the one with most pages. */
export function oneLocale(base: string, urls: readonly string[], preferred: string): readonly string[] {
  const locales = localesAmong(base, urls);
  const groups = branches(base, urls, (segment) => locales.has(segment));
  if (groups.size < 2) return urls;
  const wanted = [preferred, preferred.slice(0, 2)].find((name) => name !== '' && groups.has(name));
  const most = [...groups.values()].sort((a, b) => b.urls.length - a.urls.length)[0];
  return (wanted === undefined ? most : groups.get(wanted))?.urls ?? [];
}

const isVersion = (segment: string): boolean =>
  /^(?:v?\d{1,4}(?:\.(?:\d{1,6}|x)){0,3}|next|latest|stable|current|dev|main|master)$/.test(segment);

/** Higher for what readers are shown first: the latest by name, then the highest number, then what is not released. */
function rankOf(version: string): number {
  if (['latest', 'stable', 'current'].includes(version)) return Number.MAX_SAFE_INTEGER;
  const [major, minor = 0, patch = 0] = version
    .replace(/^v/, '')
    .split('.')
    .map((part) => Number.parseInt(part, 10) || 0);
  return /^v?\d/.test(version) ? (major ?? 0) * 1e12 + minor * 1e6 + patch : -1;
}

/** Keeps addresses of one version, where the same pages exist in several: the version of `home`, else the one that no version names, else the latest. */
export function oneVersion(base: string, urls: readonly string[], home: string): readonly string[] {
  const all = branches(base, urls, isVersion);
  const versions = [...all.values()].filter((branch) => branch.name !== '' && repeats(branch, all.values()));
  if (versions.length === 0) return urls;
  const plain = all.get('');
  const [own] = branches(base, [home], isVersion).keys();
  const isPlain = plain !== undefined && repeats(plain, versions);
  const kept =
    versions.find(({ name }) => name === own) ?? (isPlain ? null : versions.sort((a, b) => rankOf(b.name) - rankOf(a.name))[0]);
  const left = new Set(versions.filter((branch) => branch !== kept).flatMap((branch) => branch.urls));
  return urls.filter((url) => !left.has(url) && !(isPlain && kept && plain.urls.includes(url)));
}
