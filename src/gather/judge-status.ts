import { isObject, parseJson } from '../lib/json.ts';
import { VisitFailure } from './failure.ts';
import { parseRetryAfter } from './retry-after.ts';
import { isChallenge, type Refusal } from './walls.ts';

/** `page`: go on and read it; `missing`: the server said that there is nothing. */
export type StatusVerdict = 'page' | 'missing';

/** Longest answer that says in JSON why there is nothing else, in characters. */
const longestSaid = 2000;

/** The body of a refusing answer where it is a small object in JSON; null otherwise. */
export const smallJson = (body: string): string | null =>
  body.length <= longestSaid && isObject(parseJson(body)) ? body.trim() : null;

/** What a final status means; throws a VisitFailure when it is neither a page nor missing. `now` in ms since 1970. */
export function judgeStatus(answer: Refusal, now: number): StatusVerdict {
  const { status, headers } = answer;
  if (status === 204 || status === 205) throw new VisitFailure('empty-body', `answered ${status}`, { status });
  if (status >= 200 && status <= 299) return 'page';
  const asked = parseRetryAfter(headers['retry-after'], now);
  const facts = { status, ...(asked === undefined ? {} : { retryAfterMs: asked }) };
  const said = `answered ${status}`;
  if (status === 404 || status === 410) return 'missing';
  if (status === 401) throw new VisitFailure('login-wall', said, facts);
  if (status === 451) throw new VisitFailure('geo-blocked', said, facts);
  if ((status === 999 || (status >= 400 && status < 600)) && isChallenge(answer))
    throw new VisitFailure('bot-wall', `${said} with a challenge`, facts);
  if (status === 429) throw new VisitFailure('rate-limited', said, facts);
  const why = status === 403 ? smallJson(answer.body) : null;
  if (status >= 400 && status < 500)
    throw new VisitFailure('http-4xx', said, { ...facts, ...(why === null ? {} : { said: why }) });
  if (status >= 500 && status < 600) throw new VisitFailure('http-5xx', said, facts);
  throw new VisitFailure('bad-http', said, facts);
}
