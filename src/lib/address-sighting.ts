/** An address that a page shows, and how. */
export interface AddressSighting {
  readonly address: string;
  readonly where: 'a[href^=mailto:]' | 'a[href*="to="]' | 'data-cfemail' | 'attribute' | 'text' | 'json-ld' | 'microdata';
  /** What stood there, or the address itself where it stood in a code; not cleaned. */
  readonly excerpt: string;
  /** The page's own data says that the address is the company's. */
  readonly declared: boolean;
}
