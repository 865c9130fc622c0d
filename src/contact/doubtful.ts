import type { Observation } from './events.ts';

/** What a person calls a mail of an enquiry by: the enquiry and the start of the mail's hash. */
export const mailName = (enquiry: string, { rawSha256 }: Pick<Observation, 'rawSha256'>): string =>
  `${enquiry}:${rawSha256.slice(0, 8)}`;

/** Whether a person has still to say if a mail belongs to the enquiry. */
export const isDoubtful = ({ match, accepted = false }: Pick<Observation, 'match'> & { readonly accepted?: boolean }): boolean =>
  match.strength === 'weak' && !accepted;
