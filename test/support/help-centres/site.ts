/** What a host answers. */
export interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body: string;
}

/** A host of a small world: an answer for each address, or null where there is nothing. */
export type Site = (url: Readonly<URL>) => Answer | null;

export const html = (body: string, status = 200): Answer => ({
  status,
  headers: { 'content-type': 'text/html; charset=utf-8' },
  body,
});
export const json = (value: unknown): Answer => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(value),
});
export const script = (body: string): Answer => ({ headers: { 'content-type': 'text/javascript' }, body });
export const plain = (body: string): Answer => ({ headers: { 'content-type': 'text/plain' }, body });
export const redirect = (to: string): Answer => ({ status: 302, headers: { location: to }, body: '' });

interface Sheet {
  readonly language?: string;
  readonly title: string;
  readonly head?: string;
  readonly bodyClass?: string;
}

/** A page around a body. */
export const sheet = ({ language = 'en', title, head = '', bodyClass = '' }: Sheet, body: string): string =>
  `<!doctype html><html lang="${language}"><head><meta charset="utf-8"><title>${title}</title>${head}</head>
<body class="${bodyClass}">${body}</body></html>`;

/** The first answer that matches a path; what the expression holds in brackets is passed on. */
export function route(
  url: Readonly<URL>,
  routes: readonly (readonly [RegExp, (...parts: readonly string[]) => Answer | null])[],
): Answer | null {
  for (const [path, answer] of routes) {
    const match = path.exec(url.pathname);
    if (match) return answer(...match.slice(1));
  }
  return null;
}
