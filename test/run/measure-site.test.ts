import { describe, expect, it } from 'vitest';
import { dnsLook } from '../../src/lib/dns.ts';
import { absent, found, isNonEmpty, unknown } from '../../src/model/reading.ts';
import type { Visit } from '../../src/model/visit.ts';
import { type AnyProbe, defineProbe, evidenceOn, role, seen } from '../../src/probes/define-probe.ts';
import { measureSite } from '../../src/run/measure-site.ts';
import { parsePage, siteView } from '../../src/run/site-view.ts';
import { failedOf, missingOf, pageOf } from '../support/page-of.ts';

const survey = defineProbe({
  id: 'survey',
  channel: 'email',
  summary: 'Looks for the word survey.',
  looksAt: [role('home'), role('contact')],
  measures: ['email.closing-survey'],
  read: ({ pages }) => {
    const page = pages.find(({ doc }) => doc.text().includes('survey'));
    if (page) return { 'email.closing-survey': found(true, [evidenceOn(page, 'text', 'survey')]) };
    const searched = pages.map(seen);
    return { 'email.closing-survey': isNonEmpty(searched) ? absent(searched) : unknown('no-page-read', 'nothing') };
  },
});
const inBrowser = defineProbe({ ...survey, id: 'rendered', looksAt: [role('contact', 'browser')] });
const thrower = defineProbe({
  ...survey,
  id: 'thrower',
  measures: ['email.auto-reply'],
  read: () => {
    throw new Error('on purpose');
  },
});

const home = pageOf('https://acme.example/', '<p>Welcome</p>', { role: 'home' });
const contactUrl = 'https://acme.example/contact';
const contact = pageOf(contactUrl, '<p>Write to us</p>', { role: 'contact' });

function read(visits: readonly Visit[], probes: readonly AnyProbe[] = [survey], broken: readonly string[] = []) {
  const pages = visits.flatMap((visit) => (visit.kind === 'page' ? [parsePage(visit)] : []));
  const view = siteView({
    domain: 'acme.example',
    home: home.url,
    at: home.fetchedAt,
    pages,
    files: [],
    missing: [],
    roleKeys: new Map(),
  });
  const roles = { home: [home.url], contact: [contactUrl] };
  return measureSite({ probes, broken, view, visits, roles, onProbe: () => {} });
}

describe('the law of the unknown', () => {
  it('lets a thing be absent when every page that was asked for was read', () => {
    expect(read([home, contact])).toMatchObject({
      'email.closing-survey': { state: 'absent', searched: [{ url: home.url }, { url: contactUrl }] },
    });
  });
  it('takes a page that the server calls missing for an answer', () => {
    expect(read([home, missingOf(contactUrl, { role: 'contact' })])).toMatchObject({
      'email.closing-survey': { state: 'absent' },
    });
  });
  it('turns absent into unknown when a page that was asked for failed, and gives its reason', () => {
    expect(read([home, failedOf(contactUrl, 'bot-wall', { role: 'contact' })])).toMatchObject({
      'email.closing-survey': { state: 'unknown', reason: 'bot-wall', detail: `${contactUrl}: bot-wall at ${contactUrl}` },
    });
  });
  it('turns absent into unknown when scripts of a page that arrived over HTTP hung the browser', () => {
    const hung = failedOf(home.url, 'page-hung', { role: 'home', via: 'browser' });
    expect(read([home, contact, hung])).toMatchObject({ 'email.closing-survey': { state: 'unknown', reason: 'page-hung' } });
  });
  it('reads a page over HTTP where no browser was to be had', () => {
    const off = failedOf(home.url, 'browser-off', { role: 'home', via: 'browser' });
    expect(read([home, contact, off])).toMatchObject({ 'email.closing-survey': { state: 'absent' } });
  });
  it('turns absent into unknown when name servers that were asked did not answer, unless the question only adds', () => {
    const asking = (supporting?: true) => [
      { ...survey, looksAt: [role('home'), dnsLook('acme.example', 'MX', supporting ? { supporting } : {})] },
    ];
    const silent = failedOf('dns:acme.example?type=MX', 'dns-timeout', { via: 'dns' });
    expect(read([home, silent], asking())).toMatchObject({
      'email.closing-survey': { state: 'unknown', reason: 'dns-timeout' },
    });
    expect(read([home, silent], asking(true))).toMatchObject({ 'email.closing-survey': { state: 'absent' } });
  });
  it('needs one page only to find a thing, whatever became of the others', () => {
    const promising = pageOf(home.url, '<p>We send a survey</p>', { role: 'home' });
    expect(read([promising, failedOf(contactUrl, 'timeout-body', { role: 'contact' })])).toMatchObject({
      'email.closing-survey': { state: 'found', value: true },
    });
  });
  it('is not blinded by the failure of a page that the probe did not ask for', () => {
    expect(read([home, contact, failedOf('https://acme.example/forum', 'bot-wall', { role: 'forum' })])).toMatchObject({
      'email.closing-survey': { state: 'absent' },
    });
  });
  it('asks no probe when no page was read, and gives the reason of the home page', () => {
    const reason = {
      'email.closing-survey': { state: 'unknown', reason: 'dns-nxdomain' },
      'email.auto-reply': { state: 'unknown', reason: 'dns-nxdomain' },
    };
    expect(read([failedOf(home.url, 'dns-nxdomain', { role: 'home' })], [survey, thrower])).toMatchObject(reason);
  });
  it('leaves the measures of a probe that throws unknown, and goes on with the rest', () => {
    expect(read([home, contact], [thrower, survey])).toMatchObject({
      'email.auto-reply': { state: 'unknown', reason: 'probe-error', detail: 'on purpose' },
      'email.closing-survey': { state: 'absent' },
    });
  });
  it('leaves the measures of a probe that hung unknown', () => {
    expect(read([home, contact], [survey], ['survey'])).toMatchObject({
      'email.closing-survey': { state: 'unknown', reason: 'probe-error' },
    });
  });
  it('counts a page that its scripts write as seen once the browser has read it, and not before', () => {
    const shell = failedOf(contactUrl, 'needs-browser', { role: 'contact' });
    const rendered = pageOf(contactUrl, '<p>Write to us</p>', { role: 'contact', via: 'browser' });
    expect(read([home, shell])).toMatchObject({ 'email.closing-survey': { state: 'unknown', reason: 'needs-browser' } });
    expect(read([home, shell, rendered])).toMatchObject({ 'email.closing-survey': { state: 'absent' } });
  });
  it('does not let a browser that is missing pass for an absence', () => {
    const missing = failedOf(contactUrl, 'browser-missing', { role: 'contact', via: 'browser' });
    expect(read([home, contact, missing], [inBrowser])).toMatchObject({
      'email.closing-survey': { state: 'unknown', reason: 'browser-missing' },
    });
  });
});

describe('a probe that did not see all it asked for', () => {
  const addresses = defineProbe({
    ...survey,
    id: 'addresses',
    measures: ['email.support-address'],
    read: ({ pages: [first] }) => ({
      'email.support-address': first ? found('generic', [evidenceOn(first, 'text', 'info@')]) : unknown('no-page-read', ''),
    }),
  });

  it('finds at least what it found', () => {
    expect(read([home, failedOf(contactUrl, 'bot-wall', { role: 'contact' })], [addresses])).toMatchObject({
      'email.support-address': { state: 'found', value: 'generic', bound: 'at-least' },
    });
    expect(read([home, contact], [addresses])['email.support-address']).not.toHaveProperty('bound');
  });
  it('finds nothing absent when a page that it asked for was never visited', () => {
    expect(read([home])).toMatchObject({ 'email.closing-survey': { state: 'unknown', reason: 'not-visited' } });
  });
  it('finds nothing absent on a page that was stopped before it was done', () => {
    const cut = pageOf(contactUrl, '<p>Write to us</p>', { role: 'contact', via: 'browser' }, { cutOff: 'budget-requests' });
    expect(read([home, contact, cut], [inBrowser])).toMatchObject({
      'email.closing-survey': { state: 'unknown', reason: 'budget-requests' },
    });
  });
});
