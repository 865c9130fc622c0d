import { expect, it } from 'vitest';
import { createTurns } from '../../src/gather/turns.ts';

/** Gives tasks to groups by name and tells in which order they began; each ends when it is told to. */
function table(most: number) {
  const turns = createTurns(most);
  const groups = new Map<string, ReturnType<typeof turns.group>>();
  const begun: string[] = [];
  const ends = new Map<string, () => void>();
  const give = (name: string, group: string): void => {
    const run = groups.get(group) ?? turns.group();
    groups.set(group, run);
    const task = (): Promise<void> => {
      begun.push(name);
      return new Promise((end) => ends.set(name, end));
    };
    void run(task);
  };
  const begin = (): Promise<void> => new Promise(setImmediate);
  const end = (name: string): Promise<void> => {
    ends.get(name)?.();
    return begin();
  };
  return { turns, give, begin, end, begun };
}

it('a company with many pages holds up none that comes with one', async () => {
  const { give, begin, end, begun, turns } = table(2);
  for (const page of ['a1', 'a2', 'a3', 'a4']) give(page, 'a');
  give('b1', 'b');
  await begin();
  expect(begun).toEqual(['a1', 'a2']);
  await end('a1');
  expect(begun).toEqual(['a1', 'a2', 'b1']);
  await end('a2');
  expect(begun).toEqual(['a1', 'a2', 'b1', 'a3']);
  expect(turns.active()).toBe(2);
});

it('companies that want the same take turns', async () => {
  const { give, begin, end, begun } = table(1);
  for (const page of ['a1', 'a2', 'a3']) give(page, 'a');
  for (const page of ['b1', 'b2', 'b3']) give(page, 'b');
  await begin();
  for (const page of ['a1', 'b1', 'a2', 'b2', 'a3']) await end(page);
  expect(begun).toEqual(['a1', 'b1', 'a2', 'b2', 'a3', 'b3']);
});

it('a task that fails gives its place up', async () => {
  const run = createTurns(1).group();
  await expect(run(() => Promise.reject(new Error('lost')))).rejects.toThrow('lost');
  expect(await run(async () => 'next')).toBe('next');
});
