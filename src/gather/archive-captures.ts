import { digestName } from './warc-digest.ts';
import type { FoundRecord, RecordPlace } from './warc-records.ts';

/** What an archive holds of one address: the latest capture that is whole. */
export interface Capture {
  readonly url: string;
  /** ISO 8601, UTC. */
  readonly at: string;
  readonly status: number;
  readonly place: RecordPlace;
  /** Why its body may not be taken for the page. */
  readonly trouble?: string;
  /** The record whose body this one has again. */
  readonly body?: RecordPlace;
}

/** A record that somebody may have got as a page, or that says "as before". */
interface Held {
  readonly url: string;
  readonly at: string;
  readonly id: string;
  /** 0 where there is no answer of HTTP. */
  readonly status: number;
  readonly digest: string;
  readonly concurrentTo: readonly string[];
  readonly place: RecordPlace;
  readonly trouble?: string;
}
interface Revisit extends Held {
  readonly refersTo: { readonly id: string; readonly url: string | null; readonly at: string | null };
}

/** Finds what a revisit repeats. */
type FindOriginal = (revisit: Revisit) => Held | undefined;

/**
 * Originals are known by their id, their address and time, and their digest. The address alone names one only where the
 * revisit tells nothing else, and none is taken whose digest is another.
 */
function originalsAmong(responses: readonly Held[]): FindOriginal {
  const known = new Map<string, Held>();
  const byUrl = new Map<string, Held[]>();
  const names = (id: string, url: string, at: string | null, digest: string): readonly string[] => [
    ...(id === '' ? [] : [`id ${id}`]),
    ...(at === null ? [] : [`at ${at} ${url}`]),
    ...(digest === '' ? [] : [`digest ${digest}`]),
  ];
  for (const response of responses) {
    const { id, url, at, digest } = response;
    for (const name of names(id, url, at, digest)) known.set(name, response);
    const there = byUrl.get(url);
    if (there) there.push(response);
    else byUrl.set(url, [response]);
  }
  return ({ refersTo, digest, url: own, at }) => {
    const url = refersTo.url ?? own;
    const told = names(refersTo.id, url, refersTo.at, digest);
    if (told.length > 0)
      return told
        .map((name) => known.get(name))
        .find((original) => original && (digest === '' || original.digest === '' || original.digest === digest));
    const before = (byUrl.get(url) ?? []).filter((response) => response.at <= at);
    return before.reduce<Held | undefined>((best, one) => (best && best.at > one.at ? best : one), undefined);
  };
}

/** An answer "not modified" has neither the status nor the headers of the page. */
const notModified = 304;
/** A piece of a page, which whoever made the archive had asked for. */
const partial = 206;

const isPage = ({ status }: Held): boolean => status !== partial && status !== notModified;

const captureOf = ({ url, at, status, place, trouble }: Held): Capture => ({
  url,
  at,
  status,
  place,
  ...(trouble === undefined ? {} : { trouble }),
});

function revisited(revisit: Revisit, find: FindOriginal): Capture {
  const original = find(revisit);
  const capture = captureOf(revisit);
  if (!original) return { ...capture, trouble: 'the page that it repeats is not in the archive' };
  const own = revisit.status !== 0 && revisit.status !== notModified;
  return { ...capture, ...(own ? {} : { place: original.place, status: original.status }), body: original.place };
}

/** Whole captures stand before damaged ones, then the later before the earlier. */
const isBetter = (one: Capture, other: Capture): boolean =>
  (one.trouble === undefined) === (other.trouble === undefined) ? one.at >= other.at : one.trouble === undefined;

/** Gathers records in any order, and tells of each address which capture counts. */
export interface CaptureIndex {
  add(record: FoundRecord): void;
  /** By address. */
  captures(): ReadonlyMap<string, Capture>;
}

export function createCaptureIndex(): CaptureIndex {
  const responses: Held[] = [];
  const revisits: Revisit[] = [];
  /** Ids of requests that asked otherwise than for a page, and of what was made together with them. */
  const otherwise = new Set<string>();
  /** How an address was asked for at a time, for requests that name no record that is there. */
  const methods = new Map<string, Set<string>>();
  const wasAsked = ({ id, concurrentTo, url, at }: Held): boolean => {
    const then = methods.get(`${at} ${url}`);
    return ![id, ...concurrentTo].some((each) => otherwise.has(each)) && (then === undefined || then.has('GET'));
  };
  return {
    add({ head, place, trouble }) {
      const { type, id, url, at, answer, cutBy, concurrentTo, method, refersTo } = head;
      if (type === 'request' && method !== '' && method !== 'GET')
        for (const each of [id, ...concurrentTo]) if (each !== '') otherwise.add(each);
      if (url === null || at === null) return;
      if (type === 'request' && method !== '') {
        const key = `${at} ${url}`;
        methods.set(key, (methods.get(key) ?? new Set()).add(method));
      }
      const doubt = trouble ?? (cutBy === '' ? undefined : `only its beginning was kept: ${cutBy}`);
      const status = answer?.status ?? 0;
      const digest = digestName(head.digest);
      const held = { url, at, id, status, digest, concurrentTo, place, ...(doubt === undefined ? {} : { trouble: doubt }) };
      if (type === 'response') responses.push(held);
      if (type === 'revisit') revisits.push({ ...held, refersTo });
    },
    captures() {
      const pages = responses.filter((held) => isPage(held) && wasAsked(held));
      const find = originalsAmong(pages.filter(({ status, trouble }) => status !== 0 && trouble === undefined));
      const again = revisits.filter((held) => held.status !== partial && wasAsked(held)).map((held) => revisited(held, find));
      const best = new Map<string, Capture>();
      for (const capture of [...pages.map(captureOf), ...again]) {
        const before = best.get(capture.url);
        if (!before || isBetter(capture, before)) best.set(capture.url, capture);
      }
      return best;
    },
  };
}
