const list = (text: string): readonly string[] => text.split('|').map((word) => word.trim().replace(/\.$/, ''));

/** What stands before a number, in 14 languages; folded. */
export const phoneWords = {
  phone: list(
    'phone|telephone|contact us on|contact us at|reach us on|reach us at|dial|ring|tel|tel.|tlf|tlf.|tfno|centralita|centrale|zentrale|telefon|telefono|teléfono|telefone|téléphone|tél|tél.|telefoon|call|call us|toll free|toll-free|tollfree|mobile|cell|hotline|helpline|freephone|office|main|local|direct|voice|text|sms|whatsapp|ph|ph.|p|t|m|o|c|телефон|тел|тел.|моб|моб.|звоните|горячая линия|контактний телефон|mobil|handy|rufnummer|numéro de téléphone|appelez|llame|ligue|chiama|numero verde|komórka|kom.|infolinia|bel|gsm|telefon numarası|çağrı merkezi|电话|电话：|電話|热线|熱線|手机|服务热线|お電話|フリーダイヤル|携帯|전화|대표번호|고객센터|연락처|휴대폰|phone number|contact number|or',
  ),
  fax: list(
    'fax|telefax|facsimile|fax.|faks|факс|ф.|télécopie|télécopieur|fx|f|传真|傳真|ファックス|ファクス|팩스|fax number|fax no|fax no.|fax #|belgeç',
  ),
  /** A number behind these is something else. */
  other: list(
    'order|order no|invoice|id|no|nr|ref|reference|vat|tax|ein|abn|acn|siren|siret|rcs|iban|bic|isbn|issn|license|lic|licence|npi|nmls|dre|case|ticket|serial|model|part|item|sku|upc|ean|zip|zip code|po box|p.o. box|suite|reg|registration|company no|registered|charity|account|hrb|ust-id|steuernummer|konto|инн|огрн|огрнип|кпп|бик|р/с|к/с|окпо|єдрпоу|nip|regon|krs|kvk|btw|cnpj|cpf|cif|nif|p.iva|partita iva|rea|番号|登録|icp|사업자등록번호|등록번호|통신판매|patent|pmid|doi|build|version|article|code|pin|lot|bid|imei|route',
  ),
  /** Between a number and its extension. */
  extension: list(
    'extension|ext|extn|x|option|доб|добавочный|внутр|вн|внутренний|дод|внутрішній|durchwahl|dw|nebenstelle|poste|extensión|anexo|interno|ramal|interno|int|wew|wewn|wewnętrzny|toestel|doorkiesnummer|dahili|转|轉|分机|分機|内線|내선',
  ),
} as const;

/** Country in which a language is spoken first; where it is spoken in several alike, none. */
export const countryOfLanguage: Readonly<Record<string, string>> = {
  de: 'DE',
  fr: 'FR',
  it: 'IT',
  ru: 'RU',
  uk: 'UA',
  pl: 'PL',
  nl: 'NL',
  tr: 'TR',
  ja: 'JP',
  ko: 'KR',
  zh: 'CN',
  cs: 'CZ',
  sk: 'SK',
  hu: 'HU',
  ro: 'RO',
  bg: 'BG',
  el: 'GR',
  sv: 'SE',
  da: 'DK',
  fi: 'FI',
  nb: 'NO',
  no: 'NO',
  he: 'IL',
  th: 'TH',
  vi: 'VN',
  id: 'ID',
  et: 'EE',
  lv: 'LV',
  lt: 'LT',
  sl: 'SI',
  hr: 'HR',
  az: 'AZ',
  ka: 'GE',
  hy: 'AM',
};

/** Endings of domains that are in use without regard to their country. */
export const roamingEndings: ReadonlySet<string> = new Set(
  'io ai co me tv cc to fm ly gg sh so ac is im vc ws la pw st ms nu tk ml ga cf gq'.split(' '),
);

/** How addresses of a country look. */
export const addressShapes: readonly { readonly country: string; readonly shape: RegExp }[] = [
  {
    country: 'US',
    shape:
      /(?:,|\s)\s?(?:A[KLRZ]|C[AOT]|D[CE]|FL|GA|HI|I[ADLN]|K[SY]|LA|M[ADEINOST]|N[CDEHJMVY]|O[HKR]|PA|RI|S[CD]|T[NX]|UT|V[AT]|W[AIVY])[.,]?\s{1,3}\d{5}(?:-\d{4})?(?!\d)/,
  },
  { country: 'GB', shape: /(?<![\p{L}\d])(?:[A-Z]{1,2}\d[A-Z\d]?)\s\d[ABD-HJLNP-UW-Z]{2}(?![\p{L}\d])/u },
  { country: 'CA', shape: /(?<![\p{L}\d])[ABCEGHJ-NPRSTVXY]\d[A-Z]\s\d[A-Z]\d(?![\p{L}\d])/u },
  { country: 'AU', shape: /(?<![\p{L}\d])(?:NSW|VIC|QLD|TAS|ACT)\s{1,3}\d{4}(?!\d)/u },
  { country: 'BR', shape: /(?<!\d)\d{5}-\d{3}(?!\d)/ },
  { country: 'BR', shape: /\(0?xx\d{2}\)/i },
  { country: 'NL', shape: /(?:^|\n|,\s)[1-9]\d{3}\s?(?!US|UK|AM|PM|AD|BC|EU|TV)[A-Z]{2}\s{1,2}\p{Lu}\p{Ll}{2,}/u },
  { country: 'GB', shape: /£\s?\d/ },
  { country: 'BR', shape: /R\$\s?\d/ },
  { country: 'PL', shape: /\d\s?zł(?!\p{L})/u },
  { country: 'CZ', shape: /\d\s?Kč/ },
  { country: 'RU', shape: /\d\s?(?:₽|руб)/ },
  { country: 'UA', shape: /\d\s?(?:₴|грн)/ },
  { country: 'JP', shape: /\d\s?円/ },
  { country: 'KR', shape: /\d\s?원/ },
  { country: 'IN', shape: /₹\s?\d/ },
  { country: 'BE', shape: /(?<![\p{L}\d])B-\d{4}\s\p{Lu}/u },
  { country: 'DE', shape: /(?<![\p{L}\d])D-\d{5}\s\p{Lu}/u },
];

/** Names of countries as they stand under an address; folded. */
export const countryNames: Readonly<Record<string, string>> = {
  'united kingdom': 'GB',
  'united states': 'US',
  usa: 'US',
  australia: 'AU',
  canada: 'CA',
  deutschland: 'DE',
  germany: 'DE',
  österreich: 'AT',
  schweiz: 'CH',
  france: 'FR',
  italia: 'IT',
  italy: 'IT',
  españa: 'ES',
  spain: 'ES',
  portugal: 'PT',
  brasil: 'BR',
  brazil: 'BR',
  nederland: 'NL',
  'the netherlands': 'NL',
  belgië: 'BE',
  belgium: 'BE',
  polska: 'PL',
  россия: 'RU',
  украина: 'UA',
  україна: 'UA',
  'south africa': 'ZA',
  india: 'IN',
  ireland: 'IE',
  'new zealand': 'NZ',
  méxico: 'MX',
  argentina: 'AR',
  sverige: 'SE',
};
