import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { promisesOf, type ReplyPromise } from '../lib/promise.ts';
import { clean } from '../lib/text.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['contact', 'support', 'help', 'faq', 'home', 'about'] as const satisfies readonly Role[];
const measure = 'email.promised-reply-hours';
/** A page with more labels than this lists people or plans, each with a time of its own. */
const labelLimit = 2;

interface Sighting {
  readonly page: ParsedPage;
  readonly promise: ReplyPromise;
}

const pagesOf = (view: SiteView): readonly ParsedPage[] => [...new Set(wanted.flatMap((name) => view.of(name)))];

function sightingsOn(page: ParsedPage): readonly Sighting[] {
  const promises = promisesOf(page.doc.text(), promiseWords, promiseWays);
  const labels = promises.filter(({ labelled }) => labelled).length;
  return promises.filter(({ labelled }) => !labelled || labels <= labelLimit).map((promise) => ({ page, promise }));
}

const noteOn = ({ said, business, way }: ReplyPromise): string =>
  [
    `Promised, not measured; as written: “${clean(said, 80)}”.`,
    ...(business ? ['Only business time counts; a business day is taken as 24 hours.'] : []),
    ...(way === 'call' ? ['The company calls back.'] : []),
  ].join(' ');

export default defineProbe({
  id: 'promised-reply',
  channel: 'email',
  summary: 'The time within which the site promises to answer an e-mail, a form or a ticket; never passed off as measured.',
  looksAt: wanted.map((name) => role(name)),
  measures: [measure],
  read(view) {
    const all = pagesOf(view).flatMap(sightingsOn);
    const of = (way: ReplyPromise['way']): readonly Sighting[] => all.filter(({ promise }) => promise.way === way);
    const written = of('writing');
    const [best, ...rest] = [...(written.length > 0 ? written : of('call'))].sort(
      (a, b) => a.promise.maxSeconds - b.promise.maxSeconds,
    );
    const searched = pagesOf(view).map(seen);
    if (best) {
      const proof = ({ page, promise }: Sighting) => evidenceOn(page, 'text', promise.sentence);
      return {
        [measure]: found(Math.round(best.promise.maxSeconds / 36) / 100, [proof(best), ...rest.slice(0, 4).map(proof)], {
          source: 'indirect',
          note: noteOn(best.promise),
        }),
      };
    }
    return {
      [measure]: isNonEmpty(searched)
        ? absent(searched, { source: 'indirect' })
        : unknown('no-page-read', 'None of the pages that promise replies could be read.'),
    };
  },
});
