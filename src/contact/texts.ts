import { type EnquiryText, enquiryTexts } from '../data/enquiry-texts.ts';
import { clean, cleanLines } from '../lib/text.ts';
import type { ContactConfig } from './config.ts';
import type { Enquiry } from './events.ts';

type Texts = Pick<ContactConfig, 'texts'>;
type Voice = Pick<ContactConfig, 'identity'>;

/** Ours in English, where there are none in the language. */
function textIn(lang: string): EnquiryText {
  const text = Object.hasOwn(enquiryTexts, lang) ? enquiryTexts[lang] : enquiryTexts['en'];
  if (text === undefined) throw new Error('there are no texts in English');
  return text;
}

/** Whether there is a text of a mail in a language. */
export const speaks = (lang: string, { texts }: Texts): boolean =>
  Object.hasOwn(texts, lang) || Object.hasOwn(enquiryTexts, lang);

/** Who writes, and the reference by which an answer that quotes it is known. */
function signature({ identity: { name, organisation } }: Voice, token: string): string {
  const lines = [clean(name), ...(organisation === undefined ? [] : [clean(organisation)]), `Ref: ${token}`];
  return lines.join('\n');
}

const footerOf = (text: string, { identity }: Voice): string => text.replace('{url}', () => identity.aboutUrl);

/** Subject and text of the mail that asks. */
export function mailText(
  config: Texts & Voice,
  { lang, token, disclosure }: Pick<Enquiry, 'lang' | 'token' | 'disclosure'>,
): { readonly subject: string; readonly body: string } {
  const text = textIn(lang);
  const own = Object.hasOwn(config.texts, lang) ? config.texts[lang] : undefined;
  const questions = text.questions.map((question, index) => `${index + 1}. ${question}`).join('\n');
  const said = own
    ? cleanLines(own.body).trim()
    : [text.greeting, text.opening, questions, text.thanks, text.regards].join('\n\n');
  const parts = [said, signature(config, token), ...(disclosure === 'footer' ? [footerOf(text.footer, config)] : [])];
  return { subject: clean(own?.subject ?? text.subject), body: `${parts.join('\n\n')}\n` };
}

/** What is typed into a chat: one line. */
export function chatText(config: Voice, { lang, disclosure }: Pick<Enquiry, 'lang' | 'disclosure'>): string {
  const { chatQuestion, chatFooter } = textIn(lang);
  return disclosure === 'footer' ? `${chatQuestion} ${footerOf(chatFooter, config)}` : chatQuestion;
}

export const chatThanks = (lang: string): string => textIn(lang).chatThanks;

/** Text of the mail that thanks for an answer. */
export function closingText(config: Voice, { lang, token }: Pick<Enquiry, 'lang' | 'token'>): string {
  const { greeting, closing, regards } = textIn(lang);
  return `${[greeting, closing, regards, signature(config, token)].join('\n\n')}\n`;
}
