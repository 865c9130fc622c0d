import { describe, expect, it } from 'vitest';
import { parseDocument } from '../../src/lib/html.ts';

const url = 'https://acme.test/';
const long = 'Help '.repeat(100_000);

describe('a parsed page', () => {
  it('keeps the beginning of a title without end, and all of the text', () => {
    const { title, text } = parseDocument(`<title>${long}</title><p>${long}</p>`, url);
    expect(title).toMatch(/^Help Help/);
    expect(title.length).toBeLessThanOrEqual(2000);
    expect(text().length).toBeGreaterThan(400_000);
  });

  it('keeps the beginning of a link text without end, in one piece or in many', () => {
    const pieces = '<b>Help </b>'.repeat(10_000);
    const links = parseDocument(
      `<a href="/a">${long}</a><a href="/b">${pieces}</a><a href="/c">Contact <b>us</b></a>`,
      url,
    ).links();
    expect(links.map(({ text }) => text.slice(0, 10))).toEqual(['Help Help ', 'Help Help ', 'Contact us']);
    expect(Math.max(...links.map(({ text }) => text.length))).toBeLessThanOrEqual(2000);
  });

  it('names a link by its label where its text is hidden or blank', () => {
    const [link] = parseDocument(`<a href="/a" aria-label="Chat"><span hidden>${long}</span> </a>`, url).links();
    expect(link?.text).toBe('Chat');
  });
});
