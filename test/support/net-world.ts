import { openSocket } from '../../src/gather/system-transport.ts';
import type { Transport } from '../../src/gather/transport.ts';

/** What stands behind one host name: its addresses, and the loopback ports that answer for its ports. */
export interface NetHost {
  /** One answer for each time the name is asked for; the last one stays. */
  readonly answers?: readonly (readonly string[])[];
  readonly ports?: Readonly<Record<number, number>>;
}

export interface NetWorld extends Transport {
  /** `address:port` of every connection that was asked for. */
  readonly dialled: string[];
  readonly resolved: string[];
}

const refused = (text: string, code: string): Error => Object.assign(new Error(text), { code });

/** A small network below the guard: names are in 203.0.113.0/24, which it declares public, and lead to loopback. */
export function netWorld(hosts: Readonly<Record<string, NetHost>>): NetWorld {
  const dialled: string[] = [];
  const resolved: string[] = [];
  const names = Object.keys(hosts);
  const addressOf = (name: string): string => `203.0.113.${names.indexOf(name) + 1}`;
  return {
    dialled,
    resolved,
    publicRanges: ['203.0.113.0/24'],
    async resolve(name) {
      resolved.push(name);
      const host = hosts[name];
      if (!host) throw refused(`${name} not found`, 'ENOTFOUND');
      const times = resolved.filter((asked) => asked === name).length;
      const { answers = [[addressOf(name)]] } = host;
      return answers[Math.min(times, answers.length) - 1] ?? [];
    },
    connect(address, port, signal) {
      dialled.push(`${address}:${port}`);
      const host = Object.entries(hosts).find(([name, { answers }]) =>
        answers ? answers.some((list) => list.includes(address)) : addressOf(name) === address,
      )?.[1];
      const local = host?.ports?.[port];
      if (local === undefined) return Promise.reject(refused(`nothing at ${address}:${port}`, 'ECONNREFUSED'));
      return openSocket('127.0.0.1', local, signal);
    },
  };
}
