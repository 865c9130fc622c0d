import { expect, it } from 'vitest';
import { BrowserError } from '../../src/gather/browser-error.ts';
import { openVisitors } from '../../src/gather/visitors.ts';

it('a browser that the environment names has to start, as one that an option names, and the variable is told', async () => {
  const notices: string[] = [];
  const opening = openVisitors(
    { env: { SUPPORT_AUDIT_BROWSER: '/nope/chrome' }, onNotice: (line) => notices.push(line) },
    '0.0.0',
    [],
  );
  await expect(opening).rejects.toThrow(BrowserError);
  await expect(opening).rejects.toThrow('SUPPORT_AUDIT_BROWSER: /nope/chrome: no such file');
  expect(notices).toEqual([]);
});
