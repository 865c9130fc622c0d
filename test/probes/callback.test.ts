import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/callback.ts';
import { siteView } from './contact-view.ts';

const offer = (html: string) => {
  const reading = probe.read(siteView([{ role: 'contact', path: '/contact', via: 'browser', html }]))['contact.callback'];
  return reading.state === 'found' ? reading.evidence[0].excerpt : reading.state;
};

describe('an offer to call back', () => {
  it.each([
    '<a href="/callback">Request a callback</a>',
    '<a href="#" class="popup">Обратный звонок</a>',
    '<button>Заказать звонок</button>',
    '<a href="/x">Rückruf anfordern</a>',
    '<h2>Faites-vous rappeler</h2>',
    '<a href="/x">Te llamamos gratis</a>',
    '<input type="submit" value="Bel mij terug">',
    '<button>콜백 신청</button>',
    '<button>预约回电</button>',
    '<a href="/x">Request a callback now</a>',
    '<a href="/x">Request a callback from an expert</a>',
    '<a href="/x">Être rappelé par un conseiller</a>',
    '<a href="/x">Rückruf anfordern »</a>',
    '<form><h3>Rückruf</h3><input type="tel" name="nummer"></form>',
    '<div><h3>Callback</h3><form><input type="tel" name="number"></form></div>',
    '<script src="https://cdn.callbackhunter.com/cbh.js?hunter_code=abc"></script>',
    '<form><input name="phone"><p>Оставьте номер, и мы перезвоним за 5 минут.</p></form>',
  ])('is seen in %s', (html) => {
    expect(offer(html)).not.toBe('absent');
  });

  it.each([
    '<p>Please call us back if the line is busy.</p>',
    '<p>They called me back the next day, and I had asked them to request a callback.</p>',
    '<a href="/docs">Callback URL</a>',
    '<a href="/features/callback">Обратный звонок</a>',
    '<a href="/news">Produktrückruf: Wasserkocher</a>',
    '<a href="/faq">How do I request a callback?</a>',
    '<p>We will call you back.</p>',
    '<a href="/demo">Request a call center demo</a>',
    '<a href="/docs">Get a callback URL</a>',
    '<a href="/x">Te llamamos la atención sobre esto</a>',
    '<a href="/disco">Llámame por tu nombre</a>',
    '<h2>Rappel gratuit de produit</h2>',
    '<button>Rückruf</button>',
    '<summary>Callback</summary>',
    '<form><input type="tel" name="phone"><p>Send your CV: if selected we will call you.</p></form>',
  ])('is not seen in %s', (html) => {
    expect(offer(html)).toBe('absent');
  });
});

describe('what scripts add', () => {
  const page = (via: 'http' | 'browser', html: string) => siteView([{ role: 'home', path: '/', via, html }]);
  const looks = (html: string) => probe.follow?.(page('http', html)).map((look) => look.via);

  it('is looked at in a browser where the page as sent offers nothing', () => {
    expect(looks('<p>Hello</p>')).toEqual(['browser']);
    expect(looks('<button>Request a callback</button>')).toEqual([]);
  });

  it('is unknown, and not absent, without a browser', () => {
    expect(probe.read(page('http', '<p>Hello</p>'))['contact.callback']).toMatchObject({
      state: 'unknown',
      reason: 'needs-browser',
    });
    expect(probe.read(page('browser', '<p>Hello</p>'))['contact.callback'].state).toBe('absent');
  });
});
