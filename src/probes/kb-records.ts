import { helpCenters } from '../data/help-centers.ts';
import { dnsLook } from '../lib/dns.ts';
import { hostsIn, matchRecords, type RecordHit } from '../lib/match-records.ts';
import { hostOf, sameSite, siteOf } from '../lib/url.ts';
import type { Look } from '../model/visit.ts';
import type { SiteView } from './define-probe.ts';
import type { KnowledgeBase } from './kb-home.ts';
import { originOf } from './kb-owner.ts';

/** IP addresses and names of one label have no records to ask for. */
const hasRecords = (host: string): boolean => host.includes('.') && !host.startsWith('[') && !/\.\d+$/.test(host);

/** Names to ask for: the help host of the company's own that shows no engine, and where it leads within the house. */
function namesOf(view: SiteView, kb: KnowledgeBase): readonly string[] {
  const origin = originOf(view);
  const host = hostOf(kb.home.page.finalUrl);
  if (kb.row || host === hostOf(origin) || !sameSite(kb.home.page.finalUrl, origin) || !hasRecords(host)) return [];
  const next = view.records(host, 'CNAME')?.records.flatMap((record) => hostsIn(record, 'CNAME')) ?? [];
  return [host, ...next.filter((name) => name !== host && siteOf(`https://${name}/`) === siteOf(origin)).slice(0, 1)];
}

/** Questions to the name servers that may tell whose engine serves a knowledge base; without an answer it stays unnamed. */
export const aliasLooks = (view: SiteView, kb: KnowledgeBase): readonly Look[] =>
  namesOf(view, kb)
    .filter((name) => view.records(name, 'CNAME') === undefined)
    .map((name) => dnsLook(name, 'CNAME', { supporting: true }));

/** The engine that the alias of the help host leads to. */
export const engineByAlias = (view: SiteView, kb: KnowledgeBase): RecordHit | null =>
  matchRecords(
    helpCenters,
    namesOf(view, kb).flatMap((name) => view.records(name, 'CNAME') ?? []),
  )[0] ?? null;
