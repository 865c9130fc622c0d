import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { Command } from 'commander';
import { afterAll, describe, expect, it } from 'vitest';
import { detailsOf, noCompany } from '../../src/cli/details.ts';
import { optionsOf, withOptions } from '../../src/cli/options.ts';
import { picturesFor, readLogo, wishesOf } from '../../src/cli/wishes.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));
const flags = { rubric: 'default', format: 'terminal' };

function file(name: string, content: Uint8Array | string): string {
  const full = path.join(folder, name);
  writeFileSync(full, content);
  return full;
}
const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');

describe('--logo', () => {
  it.each([
    ['image/png', latin(`\x89PNG\r\n\x1a\n\0\0\0\rIHDR${'.'.repeat(17)}`)],
    ['image/jpeg', latin('\xff\xd8\xff\xe0rest')],
    ['image/webp', latin('RIFF\x10\0\0\0WEBPVP8 ')],
    ['image/svg+xml', '\ufeff<?xml version="1.0"?>\n<!-- ours -->\n<svg xmlns="http://www.w3.org/2000/svg"/>'],
    ['image/svg+xml', '<svg viewBox="0 0 1 1"></svg>'],
    ['image/svg+xml', '<!DOCTYPE svg PUBLIC "-//W3C//DTD SVG 1.1//EN" "svg11.dtd" [\n<!ENTITY ns "urn:x">\n]>\n<svg/>'],
  ])('is known as %s by what it holds, not by its name', async (mediaType, content) => {
    const { mediaType: found, base64 } = await readLogo(file('logo.txt', content));
    expect([found, Buffer.from(base64, 'base64')]).toEqual([mediaType, Buffer.from(content)]);
  });

  it.each([
    ['a page', '<!doctype html><p>svg</p>'],
    ['a page that holds an SVG', '<!DOCTYPE html><html><body><svg></svg></body></html>'],
    ['a page in XML that holds an SVG', '<?xml version="1.0"?><html><svg></svg></html>'],
    ['a PNG that ends in its header', latin('\x89PNG\r\n\x1a\n\0\0\0\rIHDR')],
    ['an SVG in a comment that does not end', '<!-- <svg></svg>'],
    ['a text', 'about <svg>'],
    ['nothing', ''],
  ])('is refused when it is %s', async (_, content) => {
    await expect(readLogo(file('logo.png', content))).rejects.toThrow(
      /logo\.png is no picture that reports can show: give a PNG, JPEG, SVG or WebP file\.$/,
    );
  });

  it('is refused when it is missing or larger than 200 kB', async () => {
    await expect(readLogo(path.join(folder, 'none.png'))).rejects.toThrow(
      /^Cannot read --logo .*none\.png: there is no such file\.$/,
    );
    await expect(readLogo(file('big.png', new Uint8Array(200_001)))).rejects.toThrow(
      /big\.png is too large \(200 kB\): give a picture of 200 kB at most\.$/,
    );
  });
});

describe('the looks of a report', () => {
  it('are nothing when nothing was asked for', async () => {
    expect(await wishesOf(flags)).toEqual({});
  });

  it('are what the options say', async () => {
    const wish = { title: ' Help desks ', anonymize: true, csvDialect: 'excel', screenshots: 'none' } as const;
    expect(await wishesOf({ ...flags, ...wish })).toEqual({
      title: 'Help desks',
      anonymize: true,
      csv: { layout: 'tidy', dialect: 'excel' },
      screenshots: 'none',
    });
  });

  it('have no empty heading', async () => {
    await expect(wishesOf({ ...flags, title: ' ' })).rejects.toThrow(
      '--title is empty: give a heading, or leave the option out.',
    );
  });
});

describe('the pictures of a scan', () => {
  const asDefault = { ...flags, screenshots: 'key', byDefault: ['screenshots'] } as const;

  it('are taken by themselves only where a run keeps them or a report can show them', () => {
    expect(picturesFor(asDefault, false)).toBe('none');
    expect(picturesFor({ ...asDefault, output: ['a.csv', 'b.xlsx'] }, false)).toBe('none');
    expect(picturesFor({ ...asDefault, output: ['a.HTML'] }, false)).toBe('key');
    expect(picturesFor({ ...asDefault, format: 'html' }, false)).toBe('key');
    expect(picturesFor(asDefault, true)).toBe('key');
  });

  it('are those that are asked for, whatever is made of them', () => {
    expect(picturesFor({ ...flags, screenshots: 'all' }, false)).toBe('all');
    expect(picturesFor({ ...flags, screenshots: 'key' }, false)).toBe('key');
    expect(picturesFor({ ...flags, screenshots: 'none', format: 'html' }, true)).toBe('none');
    expect(picturesFor({ ...asDefault, screenshots: 'all' }, true)).toBe('all');
  });
});

describe('--details', () => {
  const known = { criteria: ['email-address', 'kb-search'], companies: ['acme.test', 'rival.test'] };

  it('names criteria by id and companies as they may be spelled', () => {
    expect(detailsOf({ details: ['kb-search', 'https://www.acme.test/help'] }, known)).toEqual(['kb-search', 'acme.test']);
    expect(detailsOf({ details: true }, known)).toBeUndefined();
  });

  it.each([
    ['kb-saerch', 'kb-saerch: there is no such criterion or company here; did you mean "kb-search"?'],
    ['other.test', 'other.test: there is no such criterion or company here; to scan a company of that name, put --details last.'],
    ['nonsense', 'nonsense: there is no such criterion or company here; support-audit explain lists them all.'],
  ])('refuses %s', (name, says) => {
    expect(() => detailsOf({ details: [name] }, known)).toThrow(`--details ${says}`);
  });

  it('that took the only company for itself says so', () => {
    expect(noCompany({ details: ['acme.test'] }).message).toBe(
      '--details acme.test: there is no such criterion or company here; to scan a company of that name, put --details last.',
    );
    expect(noCompany({ details: true }).message).toMatch(/^Name a domain: /);
  });
});

it('what changed names companies, so it is not told beside a report that hides them', () => {
  const scan = withOptions(new Command('scan').exitOverride().configureOutput({ writeErr: () => {} }), optionsOf.scan);
  expect(() => scan.parse(['--anonymize', '--baseline', 'latest'], { from: 'user' })).toThrow(
    expect.objectContaining({ code: 'commander.conflictingOption' }),
  );
});
