import { describe, expect, it } from 'vitest';
import type { OwnKnowledge } from '../../src/model/own.ts';
import { namesWith } from '../../src/run/product-names.ts';
import { readRubric } from '../../src/run/read-rubric.ts';
import { nameIn } from '../../src/run/rescore.ts';
import { planOf } from '../../src/run/run-plan.ts';

const own: OwnKnowledge = {
  vendors: [{ id: 'acme-chat', name: 'Acme Chat', kind: 'chat', shows: [], like: [], unlike: [] }],
  words: { supportAddresses: [], chatLaunchers: [], links: {} },
  companies: {},
};
const targets = [{ domain: 'constructor', input: 'constructor', homes: [] }];

describe('what a run keeps of a configuration', () => {
  it('is the names of its products, so that a report of the run alone calls them so', async () => {
    const plan = planOf({ rubric: await readRubric('starter'), own }, { visits: 1, seconds: 1 }, targets);
    expect(plan.names).toEqual({ 'chat acme-chat': 'Acme Chat' });
    expect(namesWith(undefined, plan).get('chat acme-chat')).toBe('Acme Chat');
    expect(namesWith(undefined, plan).get('chat intercom')).toBe(namesWith(undefined).get('chat intercom'));
  });

  it('is every assertion', async () => {
    const rubric = { ...(await readRubric('starter')), assertions: [] };
    expect(planOf({ rubric }, { visits: 1, seconds: 1 }, targets)).toMatchObject({ assertions: [] });
  });

  it('is nothing that every object has from birth', async () => {
    expect(nameIn(own, 'constructor')).toEqual({});
    const { options } = planOf({ rubric: await readRubric('starter'), own }, { visits: 1, seconds: 1 }, targets);
    expect(options).not.toHaveProperty(['names in --config']);
    expect(options).not.toHaveProperty(['pinned addresses in --config']);
  });
});
