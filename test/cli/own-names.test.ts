import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { withOwn } from '../../src/cli/config/own-in-force.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'support-audit-own-names-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

it('report and diff take the names of products from a configuration, and neither its outputs nor its rubric', async () => {
  const config = path.join(folder, 'named.yaml');
  writeFileSync(
    config,
    `rubric: extended
output: [over.md]
vendors:
  - id: house-chat
    name: House Chat
    kind: chat
    shows: [{ host: widget.house-chat.example }]
    like: ["https://widget.house-chat.example/w.js"]
    unlike: ["https://www.house-chat.example/blog"]
`,
  );
  const { own, ...flags } = await withOwn({ config, rubric: 'default' });
  expect(own?.vendors).toMatchObject([{ id: 'house-chat', name: 'House Chat' }]);
  expect(flags).toEqual({ config, rubric: 'default' });
  expect(await withOwn({ config: false })).toEqual({ config: false });
});
