import { formVendors } from '../data/form-vendors.ts';
import { formWords } from '../data/form-words.ts';
import { formsOf } from '../lib/form.ts';
import { match } from '../lib/match.ts';
import type { Evidence } from '../model/reading.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { Role } from '../model/visit.ts';
import { defineProbe, evidenceOn, type ParsedPage, role, type SiteView, seen } from './define-probe.ts';

const wanted = ['contact', 'support', 'help', 'home', 'about'] as const satisfies readonly Role[];
/** On these pages an embedded form is there to reach the company; elsewhere it may sign up for a newsletter. */
const forContact = ['contact', 'support', 'help'] as const satisfies readonly Role[];

const pagesOf = (view: SiteView): readonly ParsedPage[] => wanted.flatMap((name) => view.of(name));

/** The first form for writing to the company that pages or frames show, or a vendor's that they embed. */
export function formEvidence(view: SiteView): Evidence | null {
  for (const page of pagesOf(view))
    for (const doc of [page.doc, ...page.frames]) {
      const form = formsOf(doc, formWords).find(({ kind }) => kind === 'contact');
      if (form) {
        const fields = form.fields.map(({ label, name }) => label || name).filter((text) => text !== '');
        return evidenceOn(page, form.selector, `${form.says} (${fields.join(', ')})`);
      }
    }
  const [embedded] = match(
    formVendors,
    forContact.flatMap((name) => view.of(name)),
  );
  return embedded ? evidenceOn(embedded.page, embedded.where, `${embedded.vendor.name}: ${embedded.excerpt}`) : null;
}

export default defineProbe({
  id: 'contact-form',
  channel: 'email',
  summary: 'A form for writing to the company, its own or an embedded one; never filled in or sent.',
  looksAt: wanted.map((name) => role(name)),
  measures: ['email.form'],
  follow: (view) => (formEvidence(view) ? [] : [role('contact', 'browser')]),
  read(view) {
    const proof = formEvidence(view);
    const searched = pagesOf(view).map(seen);
    if (proof) return { 'email.form': found('form', [proof]) };
    return {
      'email.form': isNonEmpty(searched)
        ? absent(searched)
        : unknown('no-page-read', 'None of the pages that hold forms could be read.'),
    };
  },
});
