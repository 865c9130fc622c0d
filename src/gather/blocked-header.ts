/** Header of the guard proxy's own refusals; its value is the reason. */
export const blockedHeader = 'x-support-audit-blocked';
