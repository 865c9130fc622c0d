import type { Form } from './form.ts';
import type { FormField } from './form-fields.ts';
import { said, saidWhole } from './form-kind.ts';
import type { Document } from './html.ts';
import { remember } from './remember.ts';
import { fold } from './text.ts';

/** How forms name what helps support to answer; rows in `data/form-feature-words`. */
type FeatureWords = Readonly<
  Record<'topic' | 'priority' | 'account' | 'language' | 'copy' | 'otherCopy' | 'consent' | 'tracking', readonly string[]>
>;

/** The seven features that are counted, as notes name them. */
type FeatureName =
  | 'topic list'
  | 'attachment'
  | 'priority'
  | 'order or account number'
  | 'language'
  | 'copy to self'
  | 'ticket tracking';

export interface FormFeature {
  readonly name: FeatureName;
  /** The field or link that shows it; not cleaned. */
  readonly shown: string;
}

const called = ({ name, label }: FormField): string => `${name} ${label}`;
const ticked = ({ type }: FormField): boolean => type === 'checkbox' || type === 'radio';

export const asksConsent = ({ fields }: Form, words: FeatureWords): boolean =>
  fields.some((field) => field.type === 'checkbox' && said(called(field), words.consent));

/** Choices of one name are one field. */
export const countFields = ({ fields }: Form): { readonly all: number; readonly required: number } => {
  const keys = (some: readonly FormField[]): number =>
    new Set(some.map((field) => (ticked(field) && field.name ? field.name.split(' ')[0] : field))).size;
  return { all: keys(fields), required: keys(fields.filter(({ required }) => required)) };
};

/** A link that goes on for more than a word speaks of something else: "view existing tickets for the opera". */
function tracks(text: string, words: FeatureWords): boolean {
  const folded = fold(text);
  return words.tracking.some(
    (word) => saidWhole(folded, [word]) && !/\p{L}\P{L}+\p{L}/u.test(folded.slice(folded.lastIndexOf(word) + word.length)),
  );
}

/** The link by which a customer finds an enquiry again. */
const trackingLink = remember((doc: Document) =>
  remember((words: FeatureWords) => doc.links().find(({ text }) => text.length < 80 && tracks(text, words))?.text),
);

/** What a form for enquiries asks for, and what its page offers beside it, each at most once. */
export function featuresOf(form: Form, page: Document, words: FeatureWords): readonly FormFeature[] {
  const { fields, addresses } = form;
  const says = ({ name, label }: FormField, kind: keyof FeatureWords): boolean =>
    said(name, words[kind]) || saidWhole(label, words[kind]);
  const typed = ({ type }: FormField): boolean => ['text', 'number', 'tel', 'search'].includes(type);
  const shows: readonly (readonly [FeatureName, (field: FormField) => boolean])[] = [
    ['topic list', (field) => field.picks && (says(field, 'topic') || (field.type === 'select' && addresses.length > 1))],
    ['attachment', ({ type }) => type === 'file'],
    ['priority', (field) => field.picks && says(field, 'priority')],
    ['order or account number', (field) => typed(field) && says(field, 'account')],
    ['language', (field) => field.picks && says(field, 'language')],
    [
      'copy to self',
      (field) => ticked(field) && says(field, 'copy') && !said(called(field), [...words.otherCopy, ...words.consent]),
    ],
  ];
  const found = shows.flatMap(([name, is]): FormFeature[] => {
    const field = fields.find(is);
    return field ? [{ name, shown: field.label || field.name || field.type }] : [];
  });
  const link = trackingLink(page)(words);
  return link === undefined ? found : [...found, { name: 'ticket tracking', shown: link }];
}
