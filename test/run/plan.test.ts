import { describe, expect, it } from 'vitest';
import { dnsLook } from '../../src/lib/dns.ts';
import type { Look, Visit } from '../../src/model/visit.ts';
import { type AnyProbe, role } from '../../src/probes/define-probe.ts';
import { planVisits } from '../../src/run/plan.ts';
import { parsePage, siteView } from '../../src/run/site-view.ts';
import { failedOf, missingOf, pageOf } from '../support/page-of.ts';

const home = pageOf('https://acme.example/', '<p>Welcome</p>', { role: 'home' });
const contactUrl = 'https://acme.example/contact';

const asking = (...looks: readonly Look[]): AnyProbe => ({
  id: 'asking',
  channel: 'email',
  summary: 'Asks.',
  looksAt: looks,
  measures: [],
  read: () => ({}),
});

function plan(probes: readonly AnyProbe[], visits: readonly Visit[], roles = {}) {
  const pages = visits.flatMap((visit) => (visit.kind === 'page' ? [parsePage(visit)] : []));
  const parts = {
    domain: 'acme.example',
    home: home.url,
    at: home.fetchedAt,
    pages,
    files: [],
    missing: [],
    roleKeys: new Map(),
  };
  const { wishes } = planVisits({ probes, view: siteView(parts), visits, roles, knocked: {}, onProbe: () => {} });
  return wishes.map(({ look, url }) => `${look.via}${look.by === 'url' && look.guess ? ' guess' : ''} ${url}`);
}

describe('the plan', () => {
  it('visits a page that two probes ask for once', () => {
    const probes = [asking(role('contact')), asking(role('contact'))];
    expect(plan(probes, [home], { contact: [contactUrl] })).toEqual([`http ${contactUrl}`]);
  });
  it('asks for the browser only once the pages over HTTP are in', () => {
    const probes = [asking(role('contact'), role('home', 'browser'))];
    const roles = { home: [home.url], contact: [contactUrl] };
    expect(plan(probes, [home], roles)).toEqual([`http ${contactUrl}`]);
    const contact = pageOf(contactUrl, '<p>Hello</p>', { role: 'contact' });
    expect(plan(probes, [home, contact], roles)).toEqual([`browser ${home.url}`]);
  });
  it('asks name servers beside the pages, and the browser does not wait for them', () => {
    const probes = [asking(dnsLook('acme.example', 'MX'), role('home', 'browser'))];
    expect(plan(probes, [home], { home: [home.url] })).toEqual(['dns dns:acme.example?type=MX', `browser ${home.url}`]);
  });
  it('renders no page that is missing', () => {
    const probes = [asking(role('contact'), role('contact', 'browser'))];
    const visits = [home, missingOf(contactUrl, { role: 'contact' })];
    expect(plan(probes, visits, { contact: [contactUrl] }).filter((wish) => wish.startsWith('browser'))).toEqual([]);
  });
  it('knocks at the usual addresses when no link leads to a role, or dead ones only', () => {
    const usual = ['http guess https://acme.example/faq'];
    expect(plan([asking(role('faq'))], [home])).toEqual(usual);
    const dead = 'https://acme.example/questions';
    expect(plan([asking(role('faq'))], [home, missingOf(dead, { role: 'faq' })], { faq: [dead] })).toEqual(usual);
  });
  it('renders what scripts write; a guess stays a guess, and the wrong address is rendered beside it', () => {
    const guessed = 'https://acme.example/forum';
    const wrong = pageOf('https://acme.example/nowhere', '<div></div>', { role: 'not-found', guess: true });
    expect(plan([], [home, wrong, failedOf(guessed, 'needs-browser', { role: 'forum', guess: true })])).toEqual([
      `browser guess ${guessed}`,
      `browser guess ${wrong.url}`,
    ]);
  });
  it('does not visit again under its old name a page that redirected', () => {
    const moved = { ...home, url: 'http://acme.example/', finalUrl: 'https://www.acme.example/' };
    expect(plan([asking(role('home'))], [moved], { home: ['https://www.acme.example/'] })).toEqual([]);
  });
});
