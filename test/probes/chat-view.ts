import type { OpenedWindow, Page, WindowField } from '../../src/model/visit.ts';
import type { SiteView } from '../../src/probes/define-probe.ts';
import { siteView } from './contact-view.ts';

/** A field written as `type: label`; a star at the end of the label marks a required one. */
export const field = (text: string): WindowField => {
  const [type = '', label = ''] = text.split(': ');
  return { type, label, required: label.endsWith('*') };
};

/** What a launcher opened: lines of text, fields and buttons of a frame. */
export interface TestWindow {
  readonly says: string;
  readonly fields?: readonly string[];
  readonly buttons?: readonly string[];
}

export const openedWindow = ({ says, fields = [], buttons = [] }: TestWindow): OpenedWindow => ({
  launcher: '<button aria-label="Open chat">',
  readyMs: 1840,
  parts: [{ url: 'https://acme.com/#window', text: says, fields: fields.map(field), buttons }],
});

const chat = '<script src="https://widget.intercom.io/widget/abc"></script>';

/** A home page with a chat, seen over HTTP and in a browser, and what the browser opened there. */
export function chatView(seen: Pick<Page, 'opened' | 'answers'>, html = chat): SiteView {
  const view = siteView([
    { role: 'home', path: '/', html },
    { role: 'home', path: '/', html, via: 'browser' },
  ]);
  return {
    ...view,
    pages: view.pages.map((one) => (one.page.via === 'browser' ? { ...one, page: { ...one.page, ...seen } } : one)),
  };
}
