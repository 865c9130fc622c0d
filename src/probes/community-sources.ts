import { placeSources } from '../lib/places/index.ts';
import type { Ask, PlaceSource, Told } from '../lib/places/source.ts';
import { pageKey } from '../lib/url.ts';
import type { Evidence } from '../model/reading.ts';
import type { Reason } from '../model/reasons.ts';
import type { CommunityPlace } from '../model/values.ts';
import type { Failed, Look, Missing, Page } from '../model/visit.ts';
import { placesIn } from './community-sight.ts';
import type { SiteView } from './define-probe.ts';
import { onFile } from './kb-files.ts';

/** Places of one company that are asked. */
const mostAsked = 5;

interface Question extends Ask {
  readonly source: PlaceSource;
}

/** What there is to ask about a place. */
function questionsOn({ place, url }: CommunityPlace, view: SiteView): readonly Question[] {
  const source = placeSources.find(({ id }) => id === place);
  return source?.asks(url, Date.parse(view.at)).map((ask) => ({ ...ask, source })) ?? [];
}

const placesAsked = (view: SiteView): readonly CommunityPlace[] =>
  placesIn(view)
    .map(({ place }) => place)
    .filter((place) => questionsOn(place, view).length > 0)
    .slice(0, mostAsked);

/** What the services of the places that a site leads to are asked about them. */
export const placeLooks = (view: SiteView): readonly Look[] =>
  placesAsked(view)
    .flatMap((place) => questionsOn(place, view))
    .map(({ url, accept }) => ({ by: 'url', url, via: 'http', accept, supporting: true, thirdParty: true }));

/** What came of asking about one place. */
interface Answers {
  readonly told: readonly { readonly told: Told; readonly evidence: Evidence }[];
  readonly gone: boolean;
  /** A question that got no answer. */
  readonly unanswered: Unanswered | undefined;
}

export interface Unanswered {
  readonly url: string;
  readonly reason: Reason;
  readonly detail: string;
}

const at =
  (url: string) =>
  (visit: { readonly url: string }): boolean =>
    pageKey(visit.url) === pageKey(url);

export function answersOn(place: CommunityPlace, view: SiteView): Answers {
  const questions = questionsOn(place, view);
  const now = Date.parse(view.at);
  const found = <V extends Page | Missing | Failed>(visits: readonly V[]): readonly V[] =>
    questions.flatMap(({ url }) => visits.find(at(url)) ?? []);
  const refusals = [...(view.failed ?? []), ...view.missing];
  const told = questions.flatMap(({ url, source }) => {
    const file = view.files.find(at(url));
    const refusal = file ? undefined : refusals.find(at(url));
    const [visit, body] = file ? [file, file.body] : [refusal, refusal?.said];
    const answer = body === undefined ? null : source.told(body, now);
    return visit && answer
      ? [{ told: answer, evidence: onFile(visit, answer.group === undefined ? 'posts' : 'place', answer.excerpt) }]
      : [];
  });
  const isGone = told.some(({ told: { gone } }) => gone);
  const gone =
    isGone || (questions.some(({ source }) => source.missingIsGone) && found(view.missing).some(({ status }) => status !== null));
  const missing = found(view.missing).map(
    ({ url, status, detail }): Unanswered => ({ url, reason: status === null ? 'service-unreachable' : 'not-told', detail }),
  );
  return { told, gone, unanswered: [...found(view.failed ?? []), ...missing][0] };
}
