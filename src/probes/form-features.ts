import { captchas, featureWords } from '../data/form-feature-words.ts';
import { formWords } from '../data/form-words.ts';
import { asksConsent, countFields, type FormFeature, featuresOf } from '../lib/form-features.ts';
import { said } from '../lib/form-kind.ts';
import { fold } from '../lib/text.ts';
import { absent, found, isNonEmpty, unknown } from '../model/reading.ts';
import { defineProbe, evidenceOn, remarked, role, type SiteView, seen } from './define-probe.ts';
import { contactForms, forContact, formRoles, pagesOf, type SeenForm, tooManyForms, vendorForm } from './form-sight.ts';

interface Judged extends SeenForm {
  readonly features: readonly FormFeature[];
}

const saysContact = ({ form }: SeenForm): boolean =>
  said(fold(`${form.says} ${form.selector} ${form.action}`), formWords.contact);

/** The form that asks for most among those that say contact, else among all, on the pages for contact before all others. */
function bestForm(view: SiteView): Judged | undefined {
  const near = contactForms(pagesOf(view, forContact));
  const forms = near.length > 0 ? near : contactForms(pagesOf(view));
  const plain = forms.filter(saysContact);
  return (plain.length > 0 ? plain : forms)
    .map(({ page, form }): Judged => ({ page, form, features: featuresOf(form, page.doc, featureWords) }))
    .reduce<Judged | undefined>(
      (best, next) => (best === undefined || next.features.length > best.features.length ? next : best),
      undefined,
    );
}

function noteOn({ page, form, features }: Judged): string {
  const { all, required } = countFields(form);
  const captcha = captchas.find(({ marks }) => page.doc.select(marks).length > 0);
  const parts = [
    `Has ${features.map(({ name }) => name).join(', ') || 'none of the features'}`,
    `${all} ${all === 1 ? 'field' : 'fields'}, ${required} marked as required`,
    captcha ? `guarded by ${captcha.name}` : 'no captcha seen',
    asksConsent(form, featureWords) ? 'asks for consent' : 'no consent box',
  ];
  return `${parts.join('; ')}.`;
}

export default defineProbe({
  id: 'form-features',
  channel: 'email',
  summary: 'What the contact form asks for, so that support need not ask back; never filled in or sent.',
  looksAt: formRoles.map((name) => role(name)),
  measures: ['email.form-features'],
  follow: (view) => (bestForm(view) ? [] : [role(vendorForm(view)?.page.role ?? 'contact', 'browser')]),
  read(view) {
    const best = bestForm(view);
    const searched = pagesOf(view).map(seen);
    if (best) {
      const { page, form, features } = best;
      const named = features.map(({ name, shown }) => `${name}: ${shown}`).join('; ');
      const evidence =
        named === '' ? evidenceOn(page, form.selector, form.says) : remarked(evidenceOn(page, form.selector, named));
      return {
        'email.form-features': found(features.length, [evidence], {
          source: 'indirect',
          note: noteOn(best),
        }),
      };
    }
    const elsewhere = vendorForm(view);
    if (elsewhere)
      return {
        'email.form-features': unknown(
          'not-told',
          `The form is one of ${elsewhere.vendor}, whose fields were not seen.`,
          searched,
        ),
      };
    if (tooManyForms(pagesOf(view)))
      return { 'email.form-features': unknown('body-too-large', 'A page has more forms than are read of one page.', searched) };
    return {
      'email.form-features': isNonEmpty(searched)
        ? absent(searched, { source: 'indirect' })
        : unknown('no-page-read', 'None of the pages that hold forms could be read.'),
    };
  },
});
