import { describe, expect, it } from 'vitest';
import { parseDomainList, parseTarget, parseTargets } from '../../src/run/targets.ts';

const domain = (input: string): string => {
  const target = parseTarget(input);
  return typeof target === 'string' ? `no: ${target}` : target.domain;
};

describe('a target', () => {
  it('is tried over https first, apex and www, then over http', () => {
    expect(parseTarget('acme.example')).toEqual({
      domain: 'acme.example',
      input: 'acme.example',
      homes: ['https://acme.example/', 'https://www.acme.example/', 'http://acme.example/', 'http://www.acme.example/'],
    });
  });
  it('keeps the scheme, path and port that the user named', () => {
    expect(parseTarget('http://127.0.0.1:8080/de')).toEqual({
      domain: '127.0.0.1:8080',
      input: 'http://127.0.0.1:8080/de',
      homes: ['http://127.0.0.1:8080/de'],
    });
  });
  it.each([
    ['WWW.Acme.Example.', 'acme.example'],
    ['https://www.acme.example/path?x=1#y', 'acme.example'],
    ['bücher.example', 'xn--bcher-kva.example'],
    ['xn--bcher-kva.example', 'xn--bcher-kva.example'],
    ['shop.acme.example', 'shop.acme.example'],
    ['acme.example:8443', 'acme.example:8443'],
    ['[::1]', '[::1]'],
    ['127.1', '127.0.0.1'],
  ])('%s is %s', (input, expected) => {
    expect(domain(input)).toBe(expected);
  });
  it.each([
    ['file:///etc/passwd', 'only http and https can be scanned, not file'],
    ['https://u:p@acme.example', 'leave out user name and password'],
    ['-x.example', 'the host name is not valid'],
    ['../../etc', 'the host name is not valid'],
    ['acme example', 'it holds spaces, control characters or a backslash'],
    ['', 'it is not a domain or a web address'],
    [`${'a'.repeat(64)}.example`, 'the host name is not valid'],
  ])('%j is refused', (input, problem) => {
    expect(parseTarget(input)).toBe(problem);
  });
  it('is scanned once, however often it is named', () => {
    const { targets, merged } = parseTargets([
      'acme.example',
      'https://WWW.acme.example/about',
      'rival.example',
      'bücher.example',
      'BÜCHER.example',
    ]);
    expect(targets.map((target) => target.domain)).toEqual(['acme.example', 'rival.example', 'xn--bcher-kva.example']);
    expect(merged).toEqual([
      { input: 'https://WWW.acme.example/about', domain: 'acme.example' },
      { input: 'BÜCHER.example', domain: 'xn--bcher-kva.example' },
    ]);
  });
});

describe('a list of domains', () => {
  it('may have comments, blank lines, any line ending and a byte order mark', () => {
    expect(parseDomainList('\ufeffacme.example\r\n\r\n# ours\rrival.example # theirs\n')).toEqual([
      'acme.example',
      'rival.example',
    ]);
  });
});
