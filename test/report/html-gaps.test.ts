import { describe, expect, it } from 'vitest';
import { found } from '../../src/model/reading.ts';
import type { Scorecard, ScoredCriterion } from '../../src/model/scorecard.ts';
import { gapsOf } from '../../src/report/gaps.ts';
import { gridOf } from '../../src/report/grid.ts';
import { render } from '../../src/report/index.ts';
import { wording } from '../../src/report/words/index.ts';
import { acme, bare, reportOf, scored, walledOff } from '../support/report-fixtures.ts';

const setting = {
  width: 80,
  color: false,
  details: false,
  words: wording.en,
  names: new Map<string, string>(),
  mask: (text: string) => text,
  fingerprint: () => '',
};
const gapsIn = (cards: readonly Scorecard[], domain: string) => {
  const grid = gridOf(reportOf([...cards]), setting);
  const { lacks, behind, ahead } = gapsOf(
    grid,
    grid.cards.findIndex((card) => card.domain === domain),
  );
  const ids = (differences: typeof lacks): readonly string[] => differences.map(({ criterion }) => criterion.id);
  return { lacks: ids(lacks), behind: ids(behind), ahead: ids(ahead) };
};
const criterion = (verdict: ScoredCriterion['verdict']): ScoredCriterion => ({
  id: 'articles',
  title: 'Articles',
  weight: 1,
  measure: 'kb.articles',
  verdict,
});
const having = (domain: string, verdict: ScoredCriterion['verdict']): Scorecard => ({
  ...acme,
  domain,
  readings: {},
  channels: [{ id: 'kb', title: 'Help', weight: 1, total: acme.total, criteria: [criterion(verdict)] }],
});
const one = (score: number, more = {}) => scored('kb.articles', score, more);
const unknown = { state: 'unknown', reason: 'not-told', detail: '' } as const;

describe('gaps between companies', () => {
  it('names what others have and a company lacks', () => {
    expect(gapsIn([acme, bare], 'bare.test')).toEqual({
      lacks: ['email.helpdesk', 'chat.availability', 'kb.presence', 'social.pages', 'community.presence'],
      behind: ['email.support-address'],
      ahead: [],
    });
  });
  it('names what a company has and all others that were measured do worse', () => {
    expect(gapsIn([acme, bare], 'acme.test').ahead).toEqual([
      'email.support-address',
      'email.helpdesk',
      'chat.availability',
      'kb.presence',
      'social.pages',
      'community.presence',
    ]);
  });
  it('takes what could not be told for neither a gap nor a strength', () => {
    expect(gapsIn([acme, walledOff], 'acme.test')).toEqual({ lacks: [], behind: [], ahead: [] });
    expect(gapsIn([acme, walledOff], 'walled.test')).toEqual({ lacks: [], behind: [], ahead: [] });
    expect(gapsIn([having('a.test', one(1)), having('b.test', unknown)], 'b.test').lacks).toEqual([]);
  });
  it('does not call a company behind that may have more than was counted', () => {
    const open = one(0.25, { low: 0.25, high: 1 });
    expect(gapsIn([having('a.test', one(0.75)), having('b.test', open)], 'b.test').behind).toEqual([]);
    expect(gapsIn([having('a.test', one(0.75)), having('b.test', one(0.25))], 'b.test').behind).toEqual(['articles']);
  });
  it('does not call a lack what a company has, though it earns no points', () => {
    const reading = found(0, [
      { url: 'https://a.test/', at: '2026-03-01T09:00:00.000Z', via: 'http', where: 'main', excerpt: '' },
    ]);
    const counted = (domain: string, score: number) => ({ ...having(domain, one(score)), readings: { 'kb.articles': reading } });
    expect(gapsIn([counted('a.test', 1), counted('b.test', 0)], 'b.test')).toEqual({
      lacks: [],
      behind: ['articles'],
      ahead: [],
    });
  });
  it('does not call nothing seen so far a lack', () => {
    const open = one(0, { low: 0, high: 0.5 });
    expect(gapsIn([having('a.test', one(1)), having('b.test', open)], 'b.test')).toMatchObject({
      lacks: [],
      behind: ['articles'],
    });
  });
});

describe('the HTML report in running text', () => {
  const named = [
    { ...acme, name: 'Acme Rockets' },
    { ...bare, name: 'Bare Bones' },
  ];
  const shown = (cards: readonly Scorecard[]): string => render(reportOf([...cards]), { format: 'html' });

  it('answers first, and calls companies by the names that the user gave them', () => {
    const text = shown(named);
    expect(text).toContain('<b>Acme Rockets leads clearly with 78 points, 67 ahead of Bare Bones.</b>');
    expect(text).toContain('Acme Rockets is clearly ahead of Bare Bones.');
    expect(text).toContain('<h3>Bare Bones: 5 gaps, behind in 1, ahead in 0</h3>');
    expect(text).toContain('<bdi>Acme Rockets</bdi>: <bdi>');
  });
  it('tells in one line of all companies that are neither behind nor ahead', () => {
    const text = shown([acme, { ...acme, domain: 'second.test' }]);
    expect(text).toContain('<p>Nothing for certain, neither behind nor ahead: acme.test, second.test.</p>');
    expect(text).not.toContain('0 gaps');
    expect(text).toContain('“We” is each company in turn.');
  });
});
