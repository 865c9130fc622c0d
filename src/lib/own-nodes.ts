import type { Element } from 'domhandler';
import type { Document, JsonObject } from './html.ts';
import { isObject } from './json.ts';
import { remember } from './remember.ts';
import { pageKey, sameSite, urlOf } from './url.ts';

/** Types of schema.org that are companies, places of theirs, or their site. */
export const organisation =
  /Organi[sz]ation|Business|Corporation|Store|Shop|Restaurant|Bakery|Brewery|Winery|Cafe|BarOrPub|Hotel|Hostel|Motel|Resort|Campground|Company|Cooperative|Consortium|NGO|Brand|Agency|Agent|Airline|WebSite|Service|Software|School|University|Library|Hospital|Clinic|Pharmacy|Optician|Museum|Dentist|Physician|VeterinaryCare|Periodical|Salon|Spa|Gym|Club|Attorney|Notary|Contractor|Electrician|Plumber|Locksmith|Florist|Dealer|AutoRepair|Bank|Theater|Zoo|Park$|Church|GovernmentOffice|SportsTeam|MusicGroup/;
const webPage = /(?:^|[/:\s])(?:WebSite|\w{0,20}Page)(?=\s|$)/;
const published = /(?:Article|Posting|Blog)(?=\s|$)/;

const ofPage = new Set(['about', 'mainEntity', 'author', 'creator']);
const ofPublished = new Set(['publisher', 'copyrightHolder', 'sourceOrganization', 'isPartOf', 'mainEntityOfPage']);
const ofOrganisation = new Set(
  'brand department subOrganization parentOrganization branchOf location containsPlace hasPOS contactPoint'.split(' '),
);

/** Whether what hangs on a thing of the page's own is its own too; all else, such as an event's organiser, is somebody else's. */
function handsDown(type: string, key: string): boolean {
  if (ofPage.has(key)) return webPage.test(type);
  if (ofPublished.has(key)) return webPage.test(type) || published.test(type);
  return ofOrganisation.has(key) && organisation.test(type);
}

const textOf = (value: unknown): string => (typeof value === 'string' ? value : '');
const typeOf = (node: JsonObject): string => [node['@type']].flat().map(textOf).join(' ');

/** Objects in a value that may be a list of lists. */
function objectsIn(value: unknown): readonly JsonObject[] {
  if (isObject(value)) return [value];
  return Array.isArray(value) ? value.flat(4).slice(0, 1000).filter(isObject) : [];
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text.trim().replace(/^<!--|-->$/g, ''));
  } catch {
    return null;
  }
}

/** A thing of the page's data, and where it stands: at the top, on a thing of the page's own, or on another. */
interface Placed {
  readonly node: JsonObject;
  readonly place: 'top' | 'own' | 'others';
}

function placeInside({ node, place }: Placed, key: string): Placed['place'] {
  if (key === '@graph') return place;
  return place !== 'others' && handsDown(typeOf(node), key) ? 'own' : 'others';
}

/** What the data of a page says, nested things included. */
function placedOn(doc: Document): readonly Placed[] {
  const blocks = doc.scripts().filter(({ type }) => type === 'application/ld+json');
  const stack = blocks.flatMap(({ text }) => objectsIn(parsed(text))).map((node): Placed => ({ node, place: 'top' }));
  stack.reverse();
  const placed: Placed[] = [];
  for (let at = stack.pop(), budget = 5000; at && budget > 0; at = stack.pop(), budget--) {
    const parent = at;
    placed.push(parent);
    const inside = Object.entries(parent.node)
      .slice(0, 200)
      .flatMap(([key, value]) => objectsIn(value).map((node): Placed => ({ node, place: placeInside(parent, key) })));
    for (const child of inside.reverse()) stack.push(child);
  }
  return placed;
}

/** Names of things that only others are said to belong to: an event's organiser, though it stands at the top of a graph. */
function namedByOthers(placed: readonly Placed[]): ReadonlySet<string> {
  const [own, others] = [new Set<string>(), new Set<string>()];
  for (const { node, place } of placed)
    if (place !== 'top' && typeof node['@id'] === 'string') (place === 'own' ? own : others).add(node['@id']);
  return new Set([...others].filter((id) => !own.has(id)));
}

const frontDoor = /^\/(?:[a-z]{2}(?:[-_][a-z]{2})?\/?)?(?:index\.\w{2,5})?$/i;

const own = remember((doc: Document): readonly JsonObject[] => {
  const placed = placedOn(doc);
  const foreign = namedByOthers(placed);
  const address = (node: JsonObject): URL | null => (typeof node['url'] === 'string' ? urlOf(node['url'], doc.base) : null);
  const here = pageKey(doc.url);
  const isItself = (url: URL | null): boolean =>
    url !== null && sameSite(url.href, doc.url) && (frontDoor.test(url.pathname) || pageKey(url.href) === here);
  const nodes = placed
    .filter(({ node }) => node['@type'] !== undefined)
    .filter(({ node, place }) => isItself(address(node)) || (place !== 'others' && !foreign.has(textOf(node['@id']))))
    .map(({ node }) => node);
  // Beside an organisation that names this site, one that names another is not the page's.
  const placeOf = (node: JsonObject): 'here' | 'elsewhere' | null => {
    const [type, url] = [typeOf(node), address(node)];
    if (!url || webPage.test(type) || !organisation.test(type)) return null;
    return sameSite(url.href, doc.url) ? 'here' : 'elsewhere';
  };
  const places = nodes.map(placeOf);
  return places.includes('here') ? nodes.filter((_, index) => places[index] !== 'elsewhere') : nodes;
});

/**
 * JSON-LD things that a page says of its own company: at the top, published by it or what it is about, parts of those, and
 * whatever has the page or the site's front door as its address. Not those that an article, an event, a person, a product or a list names.
 */
export const ownNodes = (doc: Document): readonly JsonObject[] => own(doc);

const scopeAbove = (element: Element): Element | null => {
  for (let at = element.parent, steps = 0; at?.type === 'tag' && steps < 60; at = at.parent, steps++)
    if (at.attribs['itemscope'] !== undefined || at.attribs['itemtype'] !== undefined) return at;
  return null;
};

/** Type of the microdata item that an element's property belongs to; empty when there is none. */
export const itemTypeOf = (element: Element): string => scopeAbove(element)?.attribs['itemtype'] ?? '';

/** Whether the microdata item that an element's property belongs to is the page's own, by the rule of `ownNodes`. */
export function isOwnItem(element: Element): boolean {
  let item = scopeAbove(element);
  if (!item) return false;
  for (let depth = 0; depth < 20; depth++) {
    const key: string | undefined = item.attribs['itemprop'];
    const holder: Element | null = key === undefined ? null : scopeAbove(item);
    if (key === undefined || !holder) return true;
    if (!key.split(/\s/).some((one) => handsDown(holder.attribs['itemtype'] ?? '', one))) return false;
    item = holder;
  }
  return false;
}
