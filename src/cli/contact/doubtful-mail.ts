import { mailName } from '../../contact/doubtful.ts';
import type { Observation } from '../../contact/events.ts';
import { rawFile } from '../../contact/raw-mails.ts';
import { clean } from '../../lib/text.ts';
import { terminal } from '../../report/escape.ts';

/** A doubtful mail as a person needs it to tell what it is: who wrote it and when, where it lies, and what to do then. */
export function doubtfulMail(
  { from, internalDate, folder, subject, rawSha256 }: Observation,
  enquiry: string,
  dir: string,
): readonly string[] {
  const at = new Date(internalDate).toISOString().slice(0, 16).replace('T', ' ');
  return [
    `doubtful: from ${terminal(clean(from, 100))}, ${at} UTC, in ${terminal(clean(folder, 60))}: "${terminal(clean(subject, 100))}"`,
    `read it: ${rawFile(dir, rawSha256)}`,
    `if it is an answer: support-audit contact collect --accept-weak ${mailName(enquiry, { rawSha256 })}`,
    'if it is none of it: --reject-weak in place of --accept-weak',
  ];
}
