import iconv from 'iconv-lite';
import { describe, expect, it } from 'vitest';
import { decodeText } from '../../src/gather/charset.ts';

const ru = 'Поддержка клиентов: пишите на';
const de = 'Kundenservice für Bücher – Öffnungszeiten';
const jp = 'お問い合わせ';
const page = (text: string, head = ''): string => `${head}<title>${text}</title>${text} support@acme.test`;

describe('the text of a page', () => {
  it.each([
    ['koi8-r', ru],
    ['windows-1251', ru],
    ['"windows-1251"', ru],
    ['Shift_JIS', jp],
    ['EUC-JP', jp],
    ['windows-1252', de],
    ['iso-8859-1', de],
    ['UTF-8', `${ru} ${jp} ${de}`],
  ])('is in the charset that its header names: %s', (label, text) => {
    const bytes = iconv.encode(page(text), label === 'iso-8859-1' ? 'win1252' : label.replaceAll('"', ''));
    expect(decodeText(bytes, `text/html; charset=${label}`)).toBe(page(text));
  });
  it.each([
    ['<meta charset=koi8-r>', 'koi8-r', ru],
    ['<meta http-equiv="Content-Type" content="text/html; charset=windows-1251">', 'win1251', ru],
    ['<?xml version="1.0" encoding="windows-1251"?>', 'win1251', ru],
    ['<!-- <meta charset="utf-8"> --><meta charset="shift_jis">', 'shift_jis', jp],
  ])('is in the charset that it declares itself: %s', (head, encoding, text) => {
    expect(decodeText(iconv.encode(page(text, head), encoding), 'text/html')).toBe(page(text, head));
  });
  it('follows a byte order mark before all else, and loses it', () => {
    expect(decodeText(Buffer.concat([Buffer.from([0xff, 0xfe]), Buffer.from(page(ru), 'utf16le')]), 'text/html')).toBe(page(ru));
    expect(decodeText(Buffer.from(`\ufeff${page(ru)}`), 'text/html; charset=windows-1251')).toBe(page(ru));
  });
  it('is UTF-8 when nothing is said and the bytes are valid', () => {
    expect(decodeText(Buffer.from(page(de)), 'text/html')).toBe(page(de));
    expect(decodeText(Buffer.from(page(ru)), '')).toBe(page(ru));
  });
  it.each([
    ['win1252', de],
    ['win1251', ru],
    ['koi8-r', ru],
    ['shift_jis', jp],
  ])('is recognised when nothing is said and it is no UTF-8: %s', (encoding, text) => {
    expect(decodeText(iconv.encode(page(text), encoding), 'text/html')).toBe(page(text));
  });
  it('is recognised when the header is plainly wrong or names nothing known', () => {
    expect(decodeText(iconv.encode(page(ru), 'win1251'), 'text/html; charset=utf-8')).toBe(page(ru));
    expect(decodeText(Buffer.from(page(de)), 'text/html; charset=klingon-8')).toBe(page(de));
  });
  it('keeps the rest when single bytes are broken', () => {
    const bytes = Buffer.concat([Buffer.from(page(ru)), Buffer.from([0xff])]);
    expect(decodeText(bytes, 'text/html; charset=utf-8')).toBe(`${page(ru)}\ufffd`);
  });
  it('never holds the control characters that Latin-1 would make of Windows punctuation', () => {
    expect(decodeText(Buffer.from([0x61, 0x96, 0x62, 0x93]), 'text/html; charset=ISO-8859-1')).toBe('a–b“');
  });
});
