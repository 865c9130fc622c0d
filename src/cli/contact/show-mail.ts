import { parseMail } from '../../contact/parse-mail.ts';
import type { ComposedMail } from '../../contact/smtp.ts';
import { clean, cleanLines } from '../../lib/text.ts';

/** A mail as people will read it, then as it would leave: its envelope, and every byte of it. */
export async function showMail(title: string, { raw, envelope }: ComposedMail): Promise<string> {
  // Read back from the bytes, so that what is shown is what leaves.
  const { subject, text } = await parseMail(raw);
  return [
    `===== ${title} =====`,
    `Subject: ${clean(subject, 500)}`,
    '',
    ...cleanLines(text).trimEnd().split('\n'),
    '',
    '----- as it would leave, byte by byte -----',
    `MAIL FROM:<${envelope.from}>`,
    ...envelope.to.map((to) => `RCPT TO:<${to}>`),
    `DATA (${raw.length} bytes)`,
    raw.toString('latin1'),
  ].join('\r\n');
}
