import { readFileSync } from 'node:fs';

const manifest: unknown = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

const field = (name: 'name' | 'version'): string => {
  const value = typeof manifest === 'object' && manifest !== null && name in manifest ? Reflect.get(manifest, name) : undefined;
  return typeof value === 'string' ? value : '';
};

/** Name and version of this tool, from its package. */
export const tool = { name: field('name'), version: field('version') } as const;
