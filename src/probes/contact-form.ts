import { addressWords } from '../data/email-words.ts';
import { namesNobody } from '../lib/address-role.ts';
import type { Evidence } from '../model/reading.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, role, type SiteView, seen } from './define-probe.ts';
import { ownSite } from './email-sight.ts';
import { contactForms, formRoles, pagesOf, tooManyForms, vendorForm } from './form-sight.ts';

/** The first form for writing to the company that pages or frames show, or a vendor's that they embed or link to. */
export function formEvidence(view: SiteView): Evidence | null {
  const [first] = contactForms(pagesOf(view));
  if (first) {
    const { page, form } = first;
    const fields = form.fields.map(({ label, name }) => label || name).filter((text) => text !== '');
    // Addresses that name a person stay out of the evidence: not every report of it could mask them.
    const offices = form.addresses.filter((address) => namesNobody(address, ownSite(view), addressWords));
    const to = offices.length === 0 ? '' : `To ${offices.join(', ')}: `;
    return evidenceOn(page, form.selector, `${to}${form.says} (${fields.join(', ')})`);
  }
  const hosted = vendorForm(view);
  return hosted ? evidenceOn(hosted.page, hosted.where, `${hosted.vendor}: ${hosted.excerpt}`) : null;
}

export default defineProbe({
  id: 'contact-form',
  channel: 'email',
  summary: 'A form for writing to the company, its own or an embedded one; never filled in or sent.',
  looksAt: formRoles.map((name) => role(name)),
  measures: ['email.form'],
  follow: (view) => (formEvidence(view) ? [] : [role('contact', 'browser')]),
  read(view) {
    const proof = formEvidence(view);
    const searched = pagesOf(view).map(seen);
    if (proof) return { 'email.form': found('form', [proof]) };
    if (tooManyForms(pagesOf(view)))
      return { 'email.form': unknown('body-too-large', 'A page has more forms than are read of one page.') };
    return {
      'email.form': isNonEmpty(searched)
        ? absent(searched)
        : unknown('no-page-read', 'None of the pages that hold forms could be read.'),
    };
  },
});
