import { socialNetworks } from '../data/social-networks.ts';
import { accountSources } from '../lib/places/index.ts';
import type { Answer } from '../lib/places/public-replies.ts';
import { plural } from '../lib/plural.ts';
import { kaplanMeier } from '../lib/statistics.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Failed } from '../model/visit.ts';
import { defineProbe, type SiteView, seen } from './define-probe.ts';
import { accountLooks, accountPages, companyAccounts, pagesOf, type SeenAccount, seenAccounts } from './social-accounts.ts';

/** Answers below which a median says little, and answered questions that show a habit. */
const fewAnswers = 5;
const fewQuestions = 3;

/** What failed of the questions on which answers depend. */
const unread = (view: SiteView): readonly Failed[] =>
  seenAccounts(view)
    .filter(({ showsAnswers }) => showsAnswers)
    .flatMap(({ failed }) => failed);

/** Accounts whose answers their networks show, with those answers. */
const answering = (view: SiteView): readonly (SeenAccount & { readonly answers: readonly Answer[] })[] =>
  seenAccounts(view).flatMap((one) => (one.told?.answers ? [{ ...one, answers: one.told.answers }] : []));

/** Why nothing was seen of answers: no account, none that can be asked, or one that did not tell. */
function unseenIn(view: SiteView) {
  const { own, credited } = companyAccounts(view);
  const searched = pagesOf(view).map(seen);
  if (own.length === 0 && credited.length === 0)
    return isNonEmpty(searched)
      ? absent(searched, { note: 'The pages link to no account.' })
      : unknown('no-page-read', 'None of the pages that link to accounts could be read.');
  const [failed] = unread(view);
  if (failed) return unknown(failed.reason, `${failed.url}: ${failed.detail}`, searched);
  const sources = accountSources.filter(({ showsAnswers }) => showsAnswers);
  const names = sources.map(({ id }) => socialNetworks.find((network) => network.id === id)?.name ?? id);
  return unknown(
    'not-told',
    `Without a key only ${names.join(' and ')} show what an account answers, and none was seen.`,
    searched,
  );
}

export default defineProbe({
  id: 'social-replies',
  channel: 'social',
  summary: 'How soon accounts of the company answer those who turn to them, where a network shows that without a key.',
  looksAt: accountPages,
  measures: ['social.first-reply-hours', 'social.can-ask'],
  follow: accountLooks,
  read(view) {
    const accounts = answering(view);
    const answers = accounts.flatMap((one) => one.answers);
    const evidence = accounts.filter((one) => one.answers.length > 0).flatMap((one) => one.evidence);
    const questions = answers.filter(({ question }) => question).length;
    if (accounts.length === 0) return { 'social.first-reply-hours': unseenIn(view), 'social.can-ask': unseenIn(view) };
    const { median } = kaplanMeier(answers.map(({ hours }) => ({ time: hours, ended: true })));
    const tried = pagesOf(view).map(seen);
    const where = accounts.map(({ account }) => account.sighting.profile.url).join(', ');
    const lost = unread(view).length;
    const count = `${plural(answers.length, 'answer')} of the last 90 days to posts that turned to ${where}`;
    const failed = lost > 0 ? `, and ${plural(lost, 'question')} to their networks failed` : '';
    const seenAnswers = `${count} ${answers.length === 1 ? 'was' : 'were'} seen${failed}`;
    return {
      'social.first-reply-hours':
        answers.length >= fewAnswers && median !== null && isNonEmpty(evidence)
          ? found(Math.round(median * 1000) / 1000, evidence, {
              source: 'indirect',
              note: `The median of those that were answered: ${seenAnswers}; posts that got no answer are not seen.`,
            })
          : unknown('not-told', `${seenAnswers}; a median takes ${fewAnswers}.`, tried),
      'social.can-ask':
        questions >= fewQuestions && isNonEmpty(evidence)
          ? found('answered', evidence, { note: `${seenAnswers}, ${questions} of them to questions.` })
          : unknown('not-told', `${seenAnswers}, ${questions} of them to questions; it takes ${fewQuestions}.`, tried),
    };
  },
});
