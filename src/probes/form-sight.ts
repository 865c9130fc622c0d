import { formVendors } from '../data/form-vendors.ts';
import { formWords } from '../data/form-words.ts';
import { type Form, formsOf, hasUnreadForms } from '../lib/form.ts';
import { said } from '../lib/form-kind.ts';
import type { Document } from '../lib/html.ts';
import { match } from '../lib/match.ts';
import { fold } from '../lib/text.ts';
import { hostMatches, hostOf, parsedUrl, siteOf } from '../lib/url.ts';
import type { Role } from '../model/visit.ts';
import { docsOf, type ParsedPage, type SiteView } from './define-probe.ts';

/** On these pages an embedded form is there to reach the company; elsewhere it may sign up for a newsletter. */
export const forContact = ['contact', 'support', 'help'] as const satisfies readonly Role[];
export const formRoles = [...forContact, 'home', 'about'] as const satisfies readonly Role[];

export const pagesOf = (view: SiteView, roles: readonly Role[] = formRoles): readonly ParsedPage[] => [
  ...new Set(roles.flatMap((name) => view.of(name))),
];

export interface SeenForm {
  readonly page: ParsedPage;
  readonly form: Form;
}

function hostedBy(url: string): string | undefined {
  const { pathname = '', search = '' } = parsedUrl(url) ?? {};
  const host = hostOf(url);
  const row = formVendors.find(({ shows }) =>
    shows.some((signal) => 'host' in signal && hostMatches(host, signal.host) && (signal.path?.test(pathname + search) ?? true)),
  );
  return row?.name;
}

/** The page and the frames that may hold the company's form: those of other sites only where one is looked for, or from a form service. */
function formDocs(page: ParsedPage): readonly Document[] {
  const own = docsOf(page, 'own');
  const wanted = forContact.some((name) => name === page.role);
  return docsOf(page, 'all').filter((doc) => own.includes(doc) || wanted || hostedBy(doc.url) !== undefined);
}

/** Forms for writing to the company that pages and their frames show. */
export const contactForms = (pages: readonly ParsedPage[]): readonly SeenForm[] =>
  pages.flatMap((page) =>
    formDocs(page)
      .flatMap((doc) => formsOf(doc, formWords))
      .filter(({ kind }) => kind === 'contact')
      .map((form) => ({ page, form })),
  );

/** A form at a vendor's that a page embeds or links to; its fields were not seen. */
export interface VendorForm {
  readonly page: ParsedPage;
  readonly vendor: string;
  readonly where: string;
  readonly excerpt: string;
}

/** Whether a page has so many forms that not all of them were read. */
export const tooManyForms = (pages: readonly ParsedPage[]): boolean =>
  pages.some((page) => formDocs(page).some((doc) => hasUnreadForms(doc, formWords)));

/** A vendor's form on the pages for contact: embedded there and not all over the site, or linked in words that say contact. */
export function vendorForm(view: SiteView): VendorForm | null {
  const pages = pagesOf(view, forContact);
  const everywhere = new Set(match(formVendors, view.of('home')).map(({ excerpt }) => excerpt));
  const embedded = match(formVendors, pages).find(({ excerpt }) => !everywhere.has(excerpt));
  if (embedded) return { ...embedded, vendor: embedded.vendor.name };
  for (const page of pages)
    for (const { url, text } of page.doc.links()) {
      const vendor = siteOf(url) === siteOf(page.page.finalUrl) ? undefined : hostedBy(url);
      if (vendor && said(fold(text.slice(0, 300)), formWords.contact))
        return { page, vendor, where: 'a[href]', excerpt: `${text} ${url}` };
    }
  return null;
}
