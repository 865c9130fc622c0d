import { test } from 'vitest';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { loadRubric } from '/work/main/src/rubric/load.ts';
import { sayProblem } from '/work/main/src/rubric/problem.ts';
test('x', () => {
  let out = '';
  for (const n of readdirSync('/work/main/fixtures/rubrics').filter((x) => x.endsWith('.yaml') && x !== 'expectations.yaml')) {
    const t = performance.now();
    const r = loadRubric(readFileSync(`/work/main/fixtures/rubrics/${n}`), { file: '', sha256: 'x' });
    const ms = performance.now() - t;
    if (ms > 50) console.log(n, ms);
    out += r.ok ? `${n}: accepted\n` : `${n}:\n${r.problems.map((p) => `  - ${JSON.stringify(sayProblem(p).slice(1))}\n`).join('')}`;
  }
  writeFileSync('/tmp/exp.yaml', out);
});
