import { describe, expect, it } from 'vitest';
import type { Page } from '../../src/model/visit.ts';
import probe from '../../src/probes/kb-analytics.ts';
import { page, view } from './kb-view.ts';

const home = 'https://acme.test/';
const help = 'https://help.acme.test/';
const list =
  '<main><a href="/how-to-pay">How to pay a bill</a><a href="/how-to-move">How to move house</a><a href="/where">Where is my parcel?</a></main>';
const gtag = '<script async src="https://www.googletagmanager.com/gtag/js?id=G-ABC123"></script>';
const container = '<script src="https://www.googletagmanager.com/gtm.js?id=GTM-ABC123"></script>';
const hotjar = "<script>t='https://static.hotjar.com/c/hotjar-';r.src=t+'1.js';</script>";
const feedback = '<script src="https://deploy.mopinion.com/js/pastease.js"></script>';

const start = (body = ''): Page => page(home, `<a href="${help}">Help</a>${body}`, 'home');
const contents = (body = ''): Page => page(help, list + body, 'help');
/** The home page of the knowledge base as a browser shows it. */
const drawn = (body = '', more: Partial<Page> = {}): Page => ({ ...contents(body), via: 'browser', ...more });
const read = (...pages: readonly Page[]) => probe.read(view(home, pages))['kb.analytics'];

const over = { tag: 'div', id: '', classes: '', label: '', src: '', x: 0, y: 500, width: 900, height: 200 };

describe('kb.analytics', () => {
  it('is web analytics when a page of the knowledge base loads them, told indirectly', () => {
    expect(read(start(), contents(gtag), drawn(gtag))).toMatchObject({
      state: 'found',
      value: 'web',
      source: 'indirect',
      note: 'Seen: Google Analytics.',
      evidence: [{ url: help, where: 'script[src]' }],
    });
  });

  it('is search or feedback analytics when such a product is there, beside others or not', () => {
    expect(read(start(), contents(gtag + feedback), drawn())).toMatchObject({
      value: 'search-or-feedback',
      note: 'Seen: Mopinion; Google Analytics.',
    });
  });

  it('takes no analytics of the rest of the site for those of the knowledge base', () => {
    expect(read(start(gtag + feedback), contents(), drawn())).toMatchObject({
      state: 'absent',
      source: 'indirect',
      note: 'No script of a known analytics product was seen on its pages.',
    });
  });

  it('looks at the articles too, and at the requests that a browser saw', () => {
    expect(read(start(), contents(), drawn(), page(`${help}how-to-pay`, hotjar))).toMatchObject({
      value: 'web',
      note: 'Seen: Hotjar.',
    });
    const requests = ['https://us.i.posthog.com/e/?v=1'];
    expect(read(start(), contents(), drawn('', { requests }))).toMatchObject({ value: 'web', note: 'Seen: PostHog.' });
  });

  it('is at least web analytics until a browser has seen the page', () => {
    expect(read(start(), contents(gtag))).toMatchObject({ value: 'web', bound: 'at-least' });
  });

  it('is not absent without a browser, since analytics load when scripts run', () => {
    expect(read(start(), contents())).toMatchObject({ state: 'unknown', reason: 'needs-browser' });
  });

  it('is not absent while a dialog about cookies stands over the page, refused or not', () => {
    const overlays = [{ ...over, text: 'We use cookies. Accept Reject' }];
    expect(read(start(), contents(), drawn('', { overlays }))).toMatchObject({ state: 'unknown', reason: 'needs-consent' });
    const consent = { state: 'refused', by: 'Reject all' } as const;
    expect(read(start(), contents(), drawn('', { consent }))).toMatchObject({ state: 'unknown', reason: 'needs-consent' });
    const chat = [{ ...over, text: 'Chat with a cookiecutter' }];
    expect(read(start(), contents(), drawn('', { overlays: chat }))).toMatchObject({ state: 'absent' });
  });

  it('is not absent while scripts are still on their way', () => {
    expect(read(start(), contents(), drawn('', { waited: 'busy' }))).toMatchObject({ state: 'unknown', reason: 'timeout-body' });
  });

  it('says of a script that it waits for consent', () => {
    const held = `<script type="text/plain" data-category="analytics">${hotjar.replaceAll(/<\/?script>/g, '')}</script>`;
    expect(read(start(), contents(held), drawn())).toMatchObject({
      value: 'web',
      note: 'Seen: Hotjar, which waits for consent.',
    });
    const source = '<script type="text/plain" data-cookieconsent="statistics" src="https://plausible.io/js/script.js"></script>';
    expect(read(start(), contents(source), drawn())).toMatchObject({
      note: 'Seen: Plausible Analytics, which waits for consent.',
    });
    const runs = drawn('', { requests: ['https://static.hotjar.com/c/hotjar-1.js'] });
    expect(read(start(), contents(held), runs)).toMatchObject({ note: 'Seen: Hotjar.' });
  });

  it('is not told by a tag container alone', () => {
    expect(read(start(), contents(container), drawn(container))).toMatchObject({
      state: 'unknown',
      reason: 'not-told',
      detail: expect.stringContaining('Google Tag Manager'),
    });
  });

  it('is not told by requests that a frame of another site may have made', () => {
    const embedded = {
      frames: [{ url: 'https://player.other.test/embed', name: '', html: '<p>Video</p>' }],
      requests: ['https://cdn.mxpnl.com/libs/mixpanel-2-latest.min.js'],
    };
    expect(read(start(), contents(), drawn('', embedded))).toMatchObject({ state: 'unknown', reason: 'not-told' });
    expect(read(start(), contents(), drawn('', { ...embedded, requests: [] }))).toMatchObject({ state: 'absent' });
  });

  it('knows engines that count searches and votes by themselves, and says that nobody saw it', () => {
    const engine = '<script src="https://static.zdassets.com/hc/assets/application-1.js"></script>';
    const guide = page(`${help}hc/en-us`, `${engine}<a href="/hc/en-us/articles/1-pay">How to pay</a>`, 'help');
    expect(read(start(), guide)).toMatchObject({
      value: 'search-or-feedback',
      source: 'indirect',
      note: 'Built into the engine, Zendesk Guide; no page tells whether anybody reads it.',
      evidence: [{ url: `${help}hc/en-us` }],
    });
  });

  it('reads an FAQ page where there is no knowledge base, and is absent where there is neither', () => {
    const questions = '<h1>FAQ</h1><h3>Is it free?</h3><p>Yes.</p><h3>Is it safe?</h3><p>Yes.</p>';
    expect(read(start(), page('https://acme.test/faq', questions + gtag, 'faq'))).toMatchObject({ value: 'web' });
    expect(read(start(gtag))).toMatchObject({ state: 'absent' });
  });

  it('asks for the home page of the knowledge base in a browser', () => {
    expect(probe.follow?.(view(home, [start(), contents()]))).toContainEqual(
      expect.objectContaining({ by: 'url', url: help, via: 'browser' }),
    );
    expect(probe.follow?.(view(home, [start()]))).toEqual([]);
  });
});
