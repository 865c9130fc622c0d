import { type CountryCode, isSupportedCountry, type PhoneNumber, parsePhoneNumberFromString } from 'libphonenumber-js/max';

export type { CountryCode };

/** A number on a page. */
export interface PhoneSighting {
  /** As written. */
  readonly shown: string;
  readonly e164?: string;
  readonly country?: string;
  readonly tollFree?: true;
  /** Digits to dial once connected. */
  readonly extension?: string;
  /** What the page says of it; null when it says nothing. */
  readonly label: 'phone' | 'fax' | null;
  readonly where: 'a[href^=tel:]' | 'text' | 'json-ld' | 'microdata';
  /** Not cleaned. */
  readonly excerpt: string;
}

export const toCountry = (code: string): CountryCode | null => {
  const upper = code.toUpperCase() === 'UK' ? 'GB' : code.toUpperCase();
  return isSupportedCountry(upper) ? upper : null;
};

/** A number whose country is known. */
export interface KnownNumber {
  readonly e164: string;
  readonly country?: string;
  readonly tollFree?: true;
}

export const known = (number: PhoneNumber): KnownNumber => ({
  e164: number.number,
  ...(number.country === undefined ? {} : { country: number.country }),
  ...(number.getType() === 'TOLL_FREE' ? { tollFree: true } : {}),
});

/** North American numbers are known by their shape alone. */
export function northAmerican(text: string): KnownNumber | null {
  const number = parsePhoneNumberFromString(text, { defaultCountry: 'US', extract: false });
  return number?.isValid() && number.countryCallingCode === '1' ? known(number) : null;
}

export const digitsOf = (text: string): string => text.replace(/\D/g, '');

/** Numbers of templates, such as 0123 456789 and 000-0000. */
export function isSampleNumber(text: string): boolean {
  const digits = digitsOf(text);
  return /^(\d)\1+$/.test(digits) || /12345678|^\+?0?1234567|0000000/.test(digits) || /^\s*\+\s?0/.test(text);
}

/** What makes two sightings one number. */
export const phoneKey = ({ shown, e164 }: PhoneSighting): string => e164 ?? digitsOf(shown);

/** A number that stands alone, as in a `tel:` link or structured data; null when it has fewer than 5 digits. */
export function parsePhone(
  raw: string,
  countries: readonly CountryCode[],
): ({ readonly shown: string } & Partial<KnownNumber>) | null {
  const text = raw.replace(/[\u200b-\u200f\u202a-\u202e\u2066-\u2069\ufeff]/g, '').trim();
  const digits = digitsOf(text);
  if (digits.length < 5 || digits.length > 17 || isSampleNumber(text)) return null;
  const written = text.replace(/\(0\)/, '').replace(/^00(?=[1-9])/, '+');
  for (const country of [undefined, ...countries]) {
    const number = parsePhoneNumberFromString(written, country === undefined ? {} : { defaultCountry: country, extract: false });
    if (number?.isValid()) return { shown: text, ...known(number) };
  }
  const american = /^(?:\+?1[\s.-]?)?\(?[2-9]\d{2}\)?[\s.-]?[2-9]\d{2}[\s.-]?\d{4}$/.test(written)
    ? northAmerican(written)
    : null;
  return american ? { shown: text, ...american } : digits.length < 7 ? null : { shown: text };
}
