import type { Element } from 'domhandler';

const named = ['class', 'id', 'name', 'value', 'data-vote', 'data-value', 'data-rating', 'data-type', 'data-direction'] as const;
/** Names as words parted by single hyphens, with one at either end. */
export const hyphened = (text: string): string =>
  `-${text
    .slice(0, 600)
    .replace(/([a-z])(?=[A-Z])/g, '$1-')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '')}-`;

/** Class, id and data of an element, hyphened. */
export const namesOf = ({ attribs }: Element): string => hyphened(named.map((name) => attribs[name] ?? '').join(' '));

const downNames =
  /-(?:downvote|no|not|negative|dislike|youdislike|unhelpful|unlike|bad|sad|disappointed|frown|thumbs?down|votedown|not-helpful)-/;
const upNames = /-(?:upvote|yes|positive|like|youlike|helpful|good|happy|smile|smiley|thumbs?up|voteup)-/;
const ofVotes = /-(?:thumbs?|(?:up|down)?votes?|voting|rate|ratings?|feedback|helpful|helpfulness|useful|reactions?|surveys?)-/;
const votesBy = ({ attribs }: Element): boolean => Object.keys(attribs).some((key) => key.startsWith('data-vote'));

/** What a name tells of an answer; arrows up and down also scroll, sort and move, unless they vote. */
export function leaningByName(element: Element, names: string): 'up' | 'down' | null {
  const votes = ofVotes.test(names) || votesBy(element);
  if (downNames.test(names) || (votes && names.includes('-down-'))) return 'down';
  return upNames.test(names) || (votes && names.includes('-up-')) ? 'up' : null;
}

const loginPath =
  /\/(?:users?\/|account\/|accounts\/|auth\/)?(?:log[-_]?in|sign[-_]?in|signon|auth|access)(?:[/?.#]|$)|[?&]action=login/i;
/** Whether pressing it asks who the reader is. */
export const leadsToLogin = ({ attribs }: Element): boolean => loginPath.test(attribs['href'] ?? '');

const staysHere = /^(?:[#?]|javascript:|$)|#$/i;
const sendsAnswer = /(?:[?&][^=&#]{1,40}=|\/)(?:yes|no|true|false|up|down|like|dislike)(?:[&#]|\/?$)/i;
/** Whether it leads to another page without a sign that votes are taken there: such a link answers nothing. */
export function leadsElsewhere(element: Element): boolean {
  const href = element.attribs['href']?.trim() ?? '';
  const isVote = (): boolean =>
    votesBy(element) ||
    ofVotes.test(namesOf(element)) ||
    ofVotes.test(hyphened(`${href} ${element.attribs['onclick'] ?? ''}`)) ||
    sendsAnswer.test(href) ||
    leadsToLogin(element);
  return !staysHere.test(href) && !isVote();
}
