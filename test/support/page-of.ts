import type { Failed, Look, Missing, Page, Role, Via } from '../../src/model/visit.ts';

const at = '2026-05-04T10:00:00.000Z';

interface Where {
  readonly role?: Role;
  readonly via?: Via;
  readonly guess?: true;
}
const base = (url: string, { role, via = 'http', guess }: Where) => {
  const look: Look = { by: 'url', url, via, ...(role ? { role } : {}), ...(guess ? { guess } : {}) };
  return { look, ...(role ? { role } : {}), via, url, fetchedAt: at };
};

/** A page that was read whole. */
export const pageOf = (url: string, body: string, where: Where = {}, more: Partial<Page> = {}): Page => ({
  kind: 'page',
  ...base(url, where),
  finalUrl: url,
  status: 200,
  type: 'html',
  body,
  headers: {},
  requests: [],
  globals: [],
  cookies: [],
  frames: [],
  overlays: [],
  ...more,
});

export const failedOf = (url: string, reason: Failed['reason'], where: Where = {}): Failed => ({
  kind: 'failed',
  ...base(url, where),
  reason,
  detail: `${reason} at ${url}`,
});

export const missingOf = (url: string, where: Where = {}): Missing => ({
  kind: 'missing',
  ...base(url, where),
  status: 404,
  detail: 'answered 404',
});
