import type { ComposedMail } from '../../contact/smtp.ts';

/** A mail as it would leave: its envelope, and every byte of it. */
export function showMail(title: string, { raw, envelope }: ComposedMail): string {
  return [
    `===== ${title} =====`,
    `MAIL FROM:<${envelope.from}>`,
    ...envelope.to.map((to) => `RCPT TO:<${to}>`),
    `DATA (${raw.length} bytes)`,
    raw.toString('latin1'),
  ].join('\r\n');
}
