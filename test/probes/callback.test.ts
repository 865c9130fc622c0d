import { describe, expect, it } from 'vitest';
import probe from '../../src/probes/callback.ts';
import { siteView } from './contact-view.ts';

const offer = (html: string) => {
  const reading = probe.read(siteView([{ role: 'contact', path: '/contact', html }]))['contact.callback'];
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
  ])('is not seen in %s', (html) => {
    expect(offer(html)).toBe('absent');
  });
});
