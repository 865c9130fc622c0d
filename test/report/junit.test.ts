import * as cheerio from 'cheerio';
import { describe, expect, it } from 'vitest';
import type { Assertion } from '../../src/model/gate.ts';
import type { Report } from '../../src/model/scorecard.ts';
import { render } from '../../src/report/index.ts';
import { gatesOf } from '../../src/score/gates.ts';
import { everyString, quotingReport } from '../support/naughty.ts';
import { acme, bare, reportOf, walledOff } from '../support/report-fixtures.ts';

const assertions: readonly Assertion[] = [
  { company: '*', aim: { of: 'criterion', id: 'chat.availability' }, demand: { kind: 'found', wanted: true } },
  { company: 'acme.test', aim: { of: 'total' }, demand: { kind: 'score', atLeast: 0.6 } },
  { company: 'acme.test', aim: { of: 'channel', id: 'kb' }, demand: { kind: 'score', atLeast: 0.6 } },
];
const asserted = (report: Report): Report => ({ ...report, gates: gatesOf(report.scorecards, assertions) });
const junit = (report: Report): string => render(report, { format: 'junit' });
const read = (text: string): cheerio.CheerioAPI => cheerio.load(text, { xml: true });

/** Elements that stand open at the end, by no more than XML 1.0 says; throws where the text is not well-formed. */
function openAfter(text: string): readonly string[] {
  if (/[^\t\n\r\u0020-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u.test(text))
    throw new Error('a character that XML does not allow');
  const piece =
    /<\?xml version="1\.0" encoding="UTF-8"\?>|<(\/?)([a-z-]+)((?: [a-z]+="(?:[^<&"]|&(?:amp|lt|gt|quot|#\d+);)*")*)(\/?)>|[\s]+/y;
  const open: string[] = [];
  while (piece.lastIndex < text.length) {
    const at = piece.lastIndex;
    const [whole, closing, name, attributes = '', empty] = piece.exec(text) ?? [];
    if (whole === undefined) throw new Error(`not well-formed: ${text.slice(at, at + 80)}`);
    const names = [...attributes.matchAll(/ ([a-z]+)="/g)].map(([, attribute]) => attribute);
    if (new Set(names).size < names.length) throw new Error(`an attribute stands twice: ${whole}`);
    if (name === undefined) continue;
    if (closing === '/' && open.pop() !== name) throw new Error(`closed without being open: ${name}`);
    if (closing === '' && empty === '') open.push(name);
  }
  return open;
}

describe('a report as JUnit', () => {
  const text = junit(asserted(reportOf([acme, bare, walledOff])));
  const $ = read(text);

  it('is well-formed', () => {
    expect(openAfter(text)).toEqual([]);
  });

  it('has what readers ask of a suite, in the order of the common schema', () => {
    for (const suite of $('testsuites > testsuite').toArray()) {
      expect(Object.keys($(suite).attr() ?? {})).toEqual(
        'id name package hostname timestamp tests failures errors skipped time'.split(' '),
      );
      expect($(suite).attr('timestamp')).toMatch(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d$/);
      const children = $(suite)
        .children()
        .toArray()
        .map((child) => child.tagName);
      expect(children.join(' ')).toMatch(/^properties (?:testcase )*system-out system-err$/);
    }
    for (const one of $('testcase').toArray()) expect(Object.keys($(one).attr() ?? {})).toEqual(['classname', 'name', 'time']);
    expect($('testcase > *:not(failure, error, skipped)').length).toBe(0);
    expect($('failure:not([type][message]), error:not([type][message]), skipped:not([message])').length).toBe(0);
  });

  it('has a suite for each company and a case for each assertion, counted', () => {
    const counts = $('testsuite')
      .toArray()
      .map((suite) => ['name', 'tests', 'failures', 'errors', 'skipped'].map((name) => $(suite).attr(name)));
    expect(counts).toEqual([
      ['acme.test', '3', '0', '1', '0'],
      ['bare.test', '1', '1', '0', '0'],
      ['walled.test', '2', '0', '2', '0'],
    ]);
  });

  it('says what was demanded, what was seen, and why a case is no pass', () => {
    const told = $('testcase')
      .toArray()
      .map((one) => [$(one).attr('name'), $(one).children().prop('tagName')?.toLowerCase(), $(one).children().attr('message')]);
    expect(told).toEqual([
      ['Online consultants available: found', undefined, undefined],
      ['Total: score of at least 60', 'error', '78 (52-86), so what is unknown decides; counts as failed'],
      ['FAQ and knowledge base: score of at least 60', undefined, undefined],
      ['Online consultants available: found', 'failure', 'it is not there (7 pages read)'],
      ['the site could be looked at', 'error', 'the site shows robots a challenge in place of the page'],
      [
        'Online consultants available: found',
        'error',
        'could not look: the site shows robots a challenge in place of the page; counts as failed',
      ],
    ]);
  });

  it('skips what is unknown and does not count', () => {
    const report = asserted(reportOf([acme]));
    const lenient = { ...report, gates: (report.gates ?? []).map((gate) => ({ ...gate, onUnknown: 'warn' as const })) };
    expect(read(junit(lenient))('skipped').attr('message')).toBe('78 (52-86), so what is unknown decides');
    expect(read(junit(lenient))('error').length).toBe(0);
  });

  it('holds a suite for a company that is asserted of and not in the run', () => {
    const gates = gatesOf([acme], [{ company: 'gone.test', aim: { of: 'total' }, demand: { kind: 'coverage', atLeast: 1 } }]);
    const $ = read(junit({ ...reportOf([acme]), gates }));
    expect($('testsuite[name="gone.test"] error').attr('message')).toBe('the run holds no such company; counts as failed');
  });

  it('stays well-formed whatever a text holds', () => {
    const twin = junit(quotingReport('x')).match(/<\/?[a-z-]+/g);
    for (const text of [...everyString, '\ufffe\uffff', '\u0000\u0001\u000b', ']]>', '&#0;', '\ud800']) {
      const shown = junit(quotingReport(text));
      expect(openAfter(shown)).toEqual([]);
      expect(shown.match(/<\/?[a-z-]+/g)).toEqual(twin);
    }
  });
});
