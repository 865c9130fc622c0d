/** Names in addresses, by path segment or first label of a host, that tell what a place near the help pages is. */

const list = (names: string): ReadonlySet<string> => new Set(names.split(/\s+/));

/** Parts of a site for others than customers in need of help: their questions and lists are no help centre. */
export const otherParts =
  list(`blog blogs news newsroom press press-room pressroom media magazine journal novosti aktuelles noticias actualites notizie
  aktualnosci haberler nieuws stories podcast podcasts webinar webinars
  careers career jobs job vacancies vacancy karriere karriera kariera kariyer carriere carrieres empleo empleos trabajo lavora-con-noi lavoro praca vakansii werken-bij
  recruitment recruiting hiring join-us
  events event veranstaltungen evenements eventos eventi wydarzenia etkinlikler meropriyatiya conference conf summit meetup meetups
  investors investor investor-relations investoren investisseurs inversores investitori investoram relacje-inwestorskie
  glossary glossar glossaire glosario glossario glossarium glosariusz slownik sozluk slovar glossariy dictionary terms-glossary
  status uptime forum forums community communities`);

/** Parts that sell: an FAQ below them is one, what stands on them folded is not. */
export const salesParts =
  list(`product products produkt produkte produkty producto productos produto produtos produit produits prodotto prodotti urun urunler
  item items shop store catalog catalogue katalog catalogo tovar tovary features solutions`);

/** Documentation for those who build or operate something. */
export const docsParts = list(
  `docs doc documentation dokumentation dokumentaciya documentacion documentacao developer developers dev api reference manual manuals handbook guides`,
);

export const wikiParts = list('wiki wikis');

/** Names that a vendor keeps for itself among those that it gives to its customers. */
export const vendorsOwn =
  list(`www app apps my go get api dev developer developers docs doc documentation help helpdesk support customer customers care contact
  learn academy community forum status blog knowledge kb guide guides static assets cdn media login auth id accounts portal start home info about trust security
  marketplace partners partner demo training university resources ru en de fr es pt it pl nl tr zh ja ko uk`);

/** An address at which visitors are asked to log in, by whole segments of its path. */
export const loginPath =
  /\/(?:log-?in|sign-?in|sign_in|sso|auth|saml|saml2|oauth2?|unauthenticated|authenticate|auth-center)(?:[/.]|$)/i;
