/** The mail server or mailbox cannot be used: what happened, where, and what to do. */
export class MailServerError extends Error {}
