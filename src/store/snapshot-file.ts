import { buffer } from 'node:stream/consumers';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import { z } from 'zod';
import { type Role, roles, type Snapshot } from '../model/visit.ts';
import { readJson } from './json-file.ts';
import type { Pictures } from './pictures.ts';
import { isProblem, type Problem, versionProblem } from './problem.ts';
import { failureReason, way } from './reading-shape.ts';

const version = 1;

/** A snapshot as JSON, visit by visit: the text of all of it would stand in memory beside what it is made of. */
function* textOf({ visits, ...rest }: Snapshot, out: Pictures['out']): Generator<string> {
  yield `${JSON.stringify(rest).slice(0, -1)},"visits":[`;
  for (const [index, visit] of visits.entries()) yield `${index === 0 ? '' : ','}${JSON.stringify(visit, out)}`;
  yield ']}';
}

export const packSnapshot = (snapshot: Snapshot, { out }: Pictures): Promise<Uint8Array> =>
  pipeline(textOf(snapshot, out), createGzip({ level: 6 }), buffer);

const text = z.string();
const word = text.optional();
const words = z.array(text);
const role = z.enum(roles);
const look = z.discriminatedUnion('by', [
  z.looseObject({ by: z.literal('role'), role, via: way }),
  z.looseObject({ by: z.literal('url'), url: text, via: way, role: role.optional() }),
]);
const visit = { look, role: role.optional(), via: way, url: text, fetchedAt: text };
const windowPart = z.looseObject({
  url: text,
  text,
  fields: z.array(z.looseObject({ type: text, label: text, required: z.boolean() })),
  buttons: words,
});
const overlay = z.looseObject({
  ...{ tag: text, id: text, classes: text, label: text, text, src: text },
  ...{ x: z.number(), y: z.number(), width: z.number(), height: z.number() },
});
const typed = z.looseObject({
  field: text,
  tries: z.array(z.looseObject({ text, suggestions: z.array(z.looseObject({ text, url: text })), said: text })),
});
/** The parts that everything downstream relies on. */
const visitShape = z.discriminatedUnion('kind', [
  z.looseObject({
    ...visit,
    kind: z.literal('page'),
    finalUrl: text,
    status: z.number(),
    type: z.enum(['html', 'json', 'xml', 'text']),
    body: text,
    headers: z.record(text, text),
    requests: words,
    globals: words,
    cookies: words,
    unsent: words.optional(),
    frames: z.array(z.looseObject({ url: text, name: text, html: text })),
    overlays: z.array(overlay),
    cutOff: failureReason.optional(),
    waited: z.enum(['seen', 'cap', 'busy']).optional(),
    consent: z.looseObject({ state: z.enum(['refused', 'left']), by: text }).optional(),
    opened: z
      .looseObject({ launcher: text, readyMs: z.number(), ledTo: word, parts: z.array(windowPart), screenshot: word })
      .optional(),
    typed: typed.optional(),
    answers: z.record(text, text).optional(),
    screenshot: word,
  }),
  z.looseObject({ ...visit, kind: z.literal('missing'), status: z.number().nullable(), detail: text, said: word }),
  z.looseObject({
    ...visit,
    kind: z.literal('failed'),
    reason: failureReason,
    cause: failureReason.optional(),
    detail: text,
    status: z.number().optional(),
    finalUrl: word,
    said: word,
  }),
]);
const roleAddresses = Object.fromEntries(roles.map((name) => [name, words.optional()]));
const snapshotShape = z.looseObject({
  tool: z.looseObject({ name: text, version: text }),
  name: word,
  domain: text,
  input: text,
  startedAt: text,
  finishedAt: text,
  locale: text,
  browser: z.looseObject({ state: z.enum(['used', 'not-needed', 'missing', 'off']), name: word, sandbox: word }),
  archive: z.looseObject({ files: words, from: text, to: text }).optional(),
  visits: z.array(visitShape),
  questions: z.array(z.looseObject({ text, words })).optional(),
  roles: z.looseObject(roleAddresses satisfies Partial<Record<Role, unknown>>),
});
const isSnapshot = (value: unknown): value is Snapshot => snapshotShape.safeParse(value).success;

/** The pages of a company in one file. */
export async function readSnapshot(file: string): Promise<Snapshot | Problem> {
  const read = await readJson(file);
  if (isProblem(read)) return read;
  return versionProblem(read.value, version) ?? (isSnapshot(read.value) ? read.value : { problem: 'not the pages of a company' });
}
