import { describe, expect, it } from 'vitest';
import { type Reason, reasons } from '../../src/model/reasons.ts';
import { browserHosts } from './browser-hosts.ts';
import { httpHosts } from './http-hosts.ts';
import { markupHosts } from './markup-hosts.ts';
import { networkHosts } from './network-hosts.ts';
import { readerHosts } from './reader-hosts.ts';
import { robotsHosts } from './robots-hosts.ts';
import { slowHosts } from './slow-hosts.ts';

const groups = [networkHosts, httpHosts, slowHosts, markupHosts, browserHosts, robotsHosts, readerHosts];
const shown = new Set(groups.flat().flatMap(({ reason, cause }) => [reason, cause]));

/** Reasons that lie with the run, as its endings show. */
const ofTheRun: readonly Reason[] = [
  'browser-off',
  'browser-missing',
  'dns-off',
  'third-party-off',
  'budget-requests',
  'budget-time',
  'interrupted',
  'saved-damaged',
];

/** Reasons that no host can bring about: they lie with the browser, with services of others, with our own code, or with what a page that was read does not say. */
const ofNoHost: readonly Reason[] = [
  'service-unreachable',
  'browser-lost',
  'needs-consent',
  'launcher-timeout',
  'internal',
  'not-visited',
  'no-probe',
  'no-page-read',
  'probe-error',
  'search-too-slow',
  'no-dates',
  'not-told',
  'no-questions',
  'needs-contact',
  'awaiting-reply',
  'not-delivered',
  'outcome-unknown',
  'doubtful-mail',
  'not-closed',
  'changes-untold',
  'no-promise',
  'promise-untold',
  'log-silent',
  'opted-out',
  'chat-not-asked',
  'answerer-untold',
  'chat-left-early',
  'delivery-unknown',
  'raters-disagree',
  'not-in-archive',
];

describe('the bed of hostile hosts', () => {
  it('shows every reason of the closed list, but for those that no host can bring about', () => {
    const told = new Set<string | undefined>([...shown, ...ofTheRun, ...ofNoHost]);
    expect(Object.keys(reasons).filter((name) => !told.has(name))).toEqual([]);
  });
  it('lists no reason as one that no host brings about when a host does', () => {
    const brought = new Set<string | undefined>(shown);
    expect(ofNoHost.filter((name) => brought.has(name))).toEqual([]);
  });
  it('has one name for each host of a group', () => {
    for (const group of groups) expect(new Set(group.map(({ name }) => name)).size).toBe(group.length);
  });
});
