import { readFileSync } from 'node:fs';
import path from 'node:path';
import { loadRubric, type Report, scan } from 'support-audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { type DemoWorld, openDemoWorld, sitesFolder } from '../../src/run/demo-world.ts';

let world: DemoWorld;
let report: Report;
let withoutBrowser: Report;

beforeAll(async () => {
  world = await openDemoWorld();
  const options = { rubric: await loadRubric('default'), transport: world.transport, concurrency: 4, env: process.env };
  report = await scan({ ...options, domains: [...world.domains.values()] });
  withoutBrowser = await scan({ ...options, domains: ['citadel-bank.example'], browser: 'off' });
}, 180_000);
afterAll(() => world.close());

const names = ['bare', 'cyrillic', 'full-house', 'half-walled', 'scripted', 'walled'] as const;

describe('an embedded company', () => {
  it('has an expectation each', () => {
    expect([...world.domains.keys()]).toEqual(names);
  });
  it.each(names)('%s is seen as it is', (name) => {
    const expected: object = parse(readFileSync(path.join(sitesFolder, name, 'expected.yaml'), 'utf8'));
    const card = report.scorecards.find(({ domain }) => domain === world.domains.get(name));
    expect(card).toMatchObject(expected);
  });
  it('seen without a browser leaves unknown what only a browser can tell', () => {
    expect(withoutBrowser.scorecards[0]?.readings).toMatchObject({
      'chat.products': { state: 'unknown' },
    });
  });
});
