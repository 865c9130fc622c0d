import { adHosts } from '../data/ad-hosts.ts';
import type { DnsAnswer, RecordType } from '../lib/dns.ts';
import type { Document } from '../lib/html.ts';
import { clean } from '../lib/text.ts';
import { hostMatches, hostOf, sameSite } from '../lib/url.ts';
import type { ChannelId, MeasureId } from '../model/measures.ts';
import type { OwnWords } from '../model/own.ts';
import type { Question } from '../model/question.ts';
import type { Evidence, ReadingOf, Readings, Seen } from '../model/reading.ts';
import type { Vendor } from '../model/vendor.ts';
import type { Failed, Look, Missing, Page, Role } from '../model/visit.ts';

/** A page that was read whole, parsed; frames of a rendered page are parsed beside it. */
export interface ParsedPage {
  readonly page: Page;
  readonly role: Role | undefined;
  readonly doc: Document;
  readonly frames: readonly Document[];
  /** Rows of the user's own. */
  readonly own?: readonly Vendor[];
}

/** Everything that a probe may know of one company: pages that were read, and what the server said is missing. */
export interface SiteView {
  /** The site's identity, as in the snapshot. */
  readonly domain: string;
  /** Address of the home page after redirects; empty when it could not be read. */
  readonly home: string;
  /** HTML pages, those read over HTTP before those from the browser. */
  readonly pages: readonly ParsedPage[];
  /** JSON, XML and plain text that was asked for, robots.txt and sitemaps among them. */
  readonly files: readonly Page[];
  readonly missing: readonly Missing[];
  /** What the site says to an address that does not exist, where that is a web page. */
  readonly wrongPage?: ParsedPage;
  /** Rendered pages on which something was typed; they are not among `pages`. */
  readonly typed?: readonly Page[];
  /** What the user wants to know of every knowledge base. */
  readonly questions?: readonly Question[];
  /** Words that the user adds to ours. */
  readonly words?: OwnWords;
  /** Hosts that the user says are the company's. */
  readonly ownHosts?: ReadonlySet<string>;
  /** Visits that failed: they prove no absence, but a wall may itself be a finding. */
  readonly failed?: readonly Failed[];
  /** Pages of a role, by one way of visiting or by both. */
  of(role: Role, via?: 'http' | 'browser'): readonly ParsedPage[];
  /** What the name servers said of a name; undefined when they were not asked, or did not answer. */
  records(name: string, type: RecordType): DnsAnswer | undefined;
  /** Fewest clicks from the home page over links that were seen; undefined when no path was seen. */
  clicks(url: string): number | undefined;
  /** When the site was looked at (ISO 8601, UTC): the probes' only clock. */
  readonly at: string;
}

export interface Probe<M extends MeasureId = MeasureId> {
  /** The file's name. */
  readonly id: string;
  readonly channel: ChannelId;
  readonly summary: string;
  /** Looks that are always wanted. */
  readonly looksAt: readonly Look[];
  readonly measures: readonly M[];
  /** What to look at next, on seeing what has been read so far; called after each wave, pure. */
  follow?(view: SiteView): readonly Look[];
  /** Called only when a page was read. The runner turns *absent* into *unknown* when a page asked for failed. */
  read(view: SiteView): { readonly [K in M]: ReadingOf<K> };
}

/** Any probe, whatever it measures: what a list of probes holds. */
export type AnyProbe = Omit<Probe, 'read'> & { read(view: SiteView): Readings };

/** Keeps a probe's answers to the measures that it declares. */
export function defineProbe<const M extends MeasureId>(probe: Probe<M>): Probe<M> {
  return probe;
}

/** A look at the pages of a role. */
export const role = (name: Role, via: 'http' | 'browser' = 'http'): Look => ({ by: 'role', role: name, via });

/** Evidence out of a name server's answer. */
export const evidenceInRecords = ({ url, at }: DnsAnswer, where: string, excerpt: string): Evidence => ({
  url: clean(url),
  at,
  via: 'dns',
  where: clean(where),
  excerpt: clean(excerpt),
});

/**
 * What a page shows: the page itself and its frames, those of its own site or all that are embedded. What another site says
 * in a frame is not the company's word, and an advertisement never is.
 */
export const docsOf = ({ page, doc, frames }: ParsedPage, whose: 'own' | 'all'): readonly Document[] => [
  doc,
  ...frames.filter(
    ({ url }) => sameSite(url, page.finalUrl) || (whose === 'all' && !adHosts.some((host) => hostMatches(hostOf(url), host))),
  ),
];

export const seen = ({ page }: ParsedPage): Seen => ({ url: page.url, via: page.via, at: page.fetchedAt });

/** Evidence on a page; the excerpt is cleaned and cut here. */
export function evidenceOn({ page }: ParsedPage, where: string, excerpt: string): Evidence {
  return {
    url: page.url,
    ...(page.finalUrl === page.url ? {} : { finalUrl: page.finalUrl }),
    at: page.fetchedAt,
    via: page.via,
    where: clean(where),
    excerpt: clean(excerpt),
  };
}

/** Evidence whose excerpt the probe wrote itself, whatever it names or quotes in it. */
export const remarked = (evidence: Evidence): Evidence => ({ ...evidence, remark: true });
