import { callbackWidgets } from '../data/callback-widgets.ts';
import { chatWidgets } from '../data/chat-widgets.ts';
import { formVendors } from '../data/form-vendors.ts';
import { forums } from '../data/forums.ts';
import { helpCenters } from '../data/help-centers.ts';
import { messengers } from '../data/messengers.ts';
import { match } from '../lib/match.ts';
import type { Matchable } from '../lib/page-facts.ts';
import { remember } from '../lib/remember.ts';
import { clean } from '../lib/text.ts';
import { urlOf } from '../lib/url.ts';
import type { OwnVendor } from '../model/own.ts';
import type { Vendor } from '../model/vendor.ts';
import { parsePage } from './site-view.ts';

const ours: Readonly<Record<OwnVendor['kind'], readonly Vendor[]>> = {
  chat: chatWidgets,
  messenger: messengers,
  'knowledge-base': helpCenters,
  forum: forums,
  form: formVendors,
  callback: callbackWidgets,
};

const elsewhere = 'https://www.company.example/page';
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

function pageAt(url: string, body: string): Matchable {
  return parsePage({
    kind: 'page',
    look: { by: 'url', url, via: 'http' },
    url,
    finalUrl: url,
    via: 'http',
    status: 200,
    fetchedAt: '2000-01-01T00:00:00Z',
    type: 'html',
    body: `<!doctype html><title>Page</title>${body}`,
    headers: {},
    frames: [],
    requests: [],
    globals: [],
    cookies: [],
    overlays: [],
  });
}

/** A sample as a visitor may meet it: mark-up on a page, or an address that is the page's own, its script's or its link's. */
function pagesOf(sample: string): readonly Matchable[] {
  if (sample.startsWith('<')) return [pageAt(elsewhere, sample)];
  const own = urlOf(sample)?.href;
  return [
    ...(own === undefined ? [] : [pageAt(own, '')]),
    pageAt(elsewhere, `<script src="${escaped(sample)}"></script>`),
    pageAt(elsewhere, `<a href="${escaped(sample)}">x</a>`),
  ];
}

const shows = (vendor: Vendor, pages: readonly Matchable[]): boolean => match([vendor], pages).length > 0;
const named = ({ id, name }: Vendor): string => `${name} (${id})`;

const samplesOf = remember((vendor: Vendor) => vendor.like.map((sample) => ({ sample, pages: pagesOf(sample) })));

/** A complaint about a sample, or about all signals. */
interface SampleFault {
  readonly at: readonly ['like' | 'unlike', number] | readonly ['shows'];
  readonly message: string;
}

/**
 * What is wrong with a row of the user's own, as with ours: a sample that does not show it or shows another product of its
 * kind, a near miss that does, or a sample of another that shows it. A row with the id of another belongs to that product.
 */
export function sampleFaults(row: Vendor, kind: OwnVendor['kind'], rows: readonly Vendor[]): readonly SampleFault[] {
  const others = [...ours[kind], ...rows].filter((other) => other.kind === kind && other.id !== row.id);
  return [
    ...row.like.flatMap((sample, index): readonly SampleFault[] => {
      const pages = pagesOf(sample);
      if (!shows(row, pages)) return [{ at: ['like', index], message: 'does not show the product by any of its signals' }];
      const other = match(others, pages)[0]?.vendor;
      return other ? [{ at: ['like', index], message: `shows ${named(other)} too: it must show one product alone` }] : [];
    }),
    ...row.unlike.flatMap((sample, index): readonly SampleFault[] =>
      shows(row, pagesOf(sample)) ? [{ at: ['unlike', index], message: 'is a near miss, yet shows the product' }] : [],
    ),
    ...clash(row, others),
  ];
}

function clash(row: Vendor, others: readonly Vendor[]): readonly SampleFault[] {
  for (const other of others)
    for (const { sample, pages } of samplesOf(other))
      if (shows(row, pages))
        return [{ at: ['shows'], message: `take what is a sample of ${named(other)} for this product: ${clean(sample, 80)}` }];
  return [];
}
