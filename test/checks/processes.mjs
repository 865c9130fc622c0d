/** What runs on this machine, as Linux tells it below /proc; nothing runs where there is none. */
import { readdirSync, readFileSync } from 'node:fs';

/** Text of a file; empty when it cannot be read. */
export const read = (file) => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    return '';
  }
};

/** Process id, parent and time of start of everything that runs; a process that ended but was not waited for is none. */
const processes = () =>
  (process.platform === 'linux' ? readdirSync('/proc') : [])
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      const fields = read(`/proc/${pid}/stat`)
        .replace(/^.*\) /s, '')
        .split(' ');
      return fields.length > 19 && fields[0] !== 'Z' ? [{ pid, parent: fields[1], since: fields[19] }] : [];
    });

/** Memory of a process in megabytes, shared pages counted once. */
export const megabytesOf = ({ pid }) => Number(/^Pss:\s+(\d+)/m.exec(read(`/proc/${pid}/smaps_rollup`))?.[1] ?? 0) / 1024;

const sleep = (ms) => new Promise((done) => setTimeout(done, ms));

/** A process and all that it ever started, by their ids and the times at which they were started. */
export function familyOf(pid) {
  const seen = new Map();
  /** Those that run now; to be asked often, since one whose parent has ended is only known if it was seen before. */
  const alive = () => {
    const all = processes();
    const ours = new Set([String(pid)]);
    for (let before = 0; before !== ours.size; ) {
      before = ours.size;
      for (const one of all) if (ours.has(one.parent) || seen.get(one.pid) === one.since) ours.add(one.pid);
    }
    const mine = all.filter((one) => ours.has(one.pid));
    for (const one of mine) seen.set(one.pid, one.since);
    return mine;
  };
  const kill = () => {
    const left = alive();
    for (const one of left) process.kill(Number(one.pid), 'SIGKILL');
    return left.length;
  };
  return {
    alive,
    kill,
    /** Number of those that are left when they had time to end; they are killed. */
    async left() {
      for (let tries = 0; tries < 10 && alive().length > 0; tries++) await sleep(300);
      return kill();
    },
  };
}
