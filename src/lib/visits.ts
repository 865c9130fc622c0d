import type { FailureReason } from '../model/reasons.ts';
import type { Failed, Missing, Visit } from '../model/visit.ts';
import { clean } from './text.ts';

/** What only a browser sees, of a page that none was asked for. */
export const unrendered = { requests: [], globals: [], frames: [], overlays: [] } as const;

/** A visit, or what is known of one before anything came of it. */
type Asked = Pick<Visit, 'look' | 'role' | 'via' | 'url' | 'fetchedAt'>;

interface Facts {
  readonly cause?: FailureReason | undefined;
  readonly status?: number | undefined;
  readonly finalUrl?: string | undefined;
  readonly said?: string | undefined;
}

const base = ({ look, role, via, url, fetchedAt }: Asked): Asked => ({
  look,
  ...(role === undefined ? {} : { role }),
  via,
  url,
  fetchedAt,
});

/** A visit that came to nothing, and why; `detail` may hold text from outside and is cleaned here. */
export function failedVisit(asked: Asked, reason: FailureReason, detail: string, facts: Facts = {}): Failed {
  const { cause, status, finalUrl, said } = facts;
  return {
    kind: 'failed',
    ...base(asked),
    reason,
    ...(cause === undefined ? {} : { cause }),
    detail: clean(detail),
    ...(status === undefined ? {} : { status }),
    ...(finalUrl === undefined ? {} : { finalUrl }),
    ...(said === undefined ? {} : { said }),
  };
}

/** A page that the site says is not there; `status` is null when nobody answers. */
export function missingVisit(asked: Asked, status: number | null, detail: string, said?: string): Missing {
  return { kind: 'missing', ...base(asked), status, detail: clean(detail), ...(said === undefined ? {} : { said }) };
}
