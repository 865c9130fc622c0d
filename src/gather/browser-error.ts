/** The browser that the user named does not start. */
export class BrowserError extends Error {}
