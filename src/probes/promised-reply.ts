import { promiseWays, promiseWords } from '../data/promise-words.ts';
import { hiddenText } from '../lib/hidden-text.ts';
import { promisesOf, type ReplyPromise } from '../lib/promise.ts';
import { quoted } from '../lib/quoted.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, docsOf, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

/** What the pages for contact promise is believed before what all others do. */
const tiers = [['contact', 'support', 'help'], ['faq'], ['home', 'about']] as const satisfies readonly (readonly Role[])[];
const wanted = tiers.flat();
const measure = 'email.promised-reply-hours';
/** A page with more labels than this lists people or plans, each with a time of its own. */
const labelLimit = 2;

interface Sighting {
  readonly page: ParsedPage;
  readonly promise: ReplyPromise;
}

const pagesOf = (view: SiteView): readonly ParsedPage[] => [...new Set(wanted.flatMap((name) => view.of(name)))];

function sightingsOn(page: ParsedPage): readonly Sighting[] {
  // Answers to questions are often hidden until a click.
  const text = docsOf(page, 'own')
    .map((doc) => `${doc.text()}\n${hiddenText(doc)}`)
    .join('\n');
  const promises = promisesOf(text, promiseWords, promiseWays);
  const labels = promises.filter(({ labelled }) => labelled).length;
  return promises.filter(({ labelled }) => !labelled || labels <= labelLimit).map((promise) => ({ page, promise }));
}

const rankOf = ({ page }: Sighting): number => tiers.findIndex((roles) => roles.some((name) => name === page.role));

/** Promises of an answer in writing: the pages for contact before others, the longest time before shorter ones. */
const byTrust = (all: readonly Sighting[]): readonly Sighting[] =>
  all
    .filter(({ promise }) => promise.way === 'writing')
    .toSorted((a, b) => rankOf(a) - rankOf(b) || b.promise.maxSeconds - a.promise.maxSeconds);

function noteOn({ said, maxSeconds, business }: ReplyPromise, rest: readonly Sighting[]): string {
  const other = rest.find(({ promise }) => promise.maxSeconds !== maxSeconds);
  return [
    `Promised, not measured; as written: ${quoted(said, 80)}.`,
    ...(business ? ['Only business time counts; a business day is taken as 24 hours.'] : []),
    ...(other ? [`Promised as well: ${quoted(other.promise.said, 80)}.`] : []),
  ].join(' ');
}

export default defineProbe({
  id: 'promised-reply',
  channel: 'email',
  summary: 'The time within which the site promises to answer an e-mail, a form or a ticket; never passed off as measured.',
  looksAt: wanted.map((name) => role(name)),
  measures: [measure],
  read(view) {
    const [best, ...rest] = byTrust(pagesOf(view).flatMap(sightingsOn));
    const searched = pagesOf(view).map(seen);
    if (best) {
      const proof = ({ page, promise }: Sighting) => evidenceOn(page, 'text', promise.sentence);
      return {
        [measure]: found(Math.round(best.promise.maxSeconds / 36) / 100, [proof(best), ...rest.slice(0, 4).map(proof)], {
          source: 'indirect',
          note: noteOn(best.promise, rest),
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
