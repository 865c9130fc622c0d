import type { Element } from 'domhandler';
import { fieldReader } from './form-fields.ts';
import { said } from './form-kind.ts';
import type { Document } from './html.ts';
import { remember } from './remember.ts';

/** A form in which a visitor writes a request. */
export interface RequestForm {
  /** CSS selector of the line that says what it is about, else of the letter itself. */
  readonly field: string;
  /** There is such a line. */
  readonly hasSubject: boolean;
}

/** Words for the line that says what a request is about; `doubtful` ones count only where no sure one is. */
export interface SubjectWords {
  readonly sure: readonly string[];
  readonly doubtful: readonly string[];
}

const quoted = (text: string): string => `"${text.replace(/["\\]/g, '\\$&').replace(/[\r\n\f]/g, ' ')}"`;

function selectorOf({ name: tag, attribs }: Element): string | null {
  const { id, name } = attribs;
  if (id) return `${tag}[id=${quoted(id)}]`;
  return name ? `${tag}[name=${quoted(name)}]` : null;
}

/** Forms of a page with a place for a letter and none for a password, in document order. */
export const requestForms = remember((doc: Document) =>
  remember((words: SubjectWords): readonly RequestForm[] => {
    const read = fieldReader(doc);
    return doc.elements('form').flatMap((form) => {
      const parts = doc
        .$(form)
        .find('input, textarea')
        .toArray()
        .flatMap((element) => {
          const field = read(element);
          return field ? [{ element, field, names: `${field.name} ${field.label}` }] : [];
        });
      const letters = parts.filter(({ field }) => field.type === 'textarea');
      if (letters.length === 0 || parts.some(({ field }) => field.type === 'password')) return [];
      const lines = parts.filter(({ field }) => field.type === 'text');
      const line = [words.sure, words.doubtful]
        .map((some) => lines.find(({ names }) => said(names, some)))
        .find((found) => found !== undefined);
      const chosen = line ?? letters[0];
      const field = chosen && selectorOf(chosen.element);
      return field ? [{ field, hasSubject: line !== undefined }] : [];
    });
  }),
);
