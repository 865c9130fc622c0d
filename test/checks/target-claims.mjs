/** What the facts of a server's manifest mean for the measures: each fact becomes one claim or more. */

const plain = (text) =>
  String(text)
    .toLowerCase()
    .replace(/[^a-z0-9]/g, '');
const isFound = (reading) => reading.state === 'found';
const none = (reading) => reading.state === 'absent' || (isFound(reading) && (reading.value === 0 || reading.value === false));
const is = (value) => (reading) => isFound(reading) && reading.value === value;
const some = (test) => (reading) => isFound(reading) && Array.isArray(reading.value) && reading.value.some(test);
const names = (name) => (reading) => isFound(reading) && plain(reading.value).includes(plain(name));
const passes = (reading) => isFound(reading) && reading.value > 0;
const list = (value) => (Array.isArray(value) ? value : [value]);
/** A lower bound that does not exceed the truth is no mistake. */
const counts = (number) => (reading) =>
  isFound(reading) && (reading.value === number || (reading.bound === 'at-least' && reading.value <= number));
const inEvidence = (text) => (reading) =>
  isFound(reading) && reading.evidence.some(({ url, finalUrl, excerpt }) => `${url} ${finalUrl} ${excerpt}`.includes(text));

const claim = (measure, says, isRight, mayGrow = false) => ({ measure, says, isRight, mayGrow });
/** An item of a list: where the list says that there may be more, one that is not in it was not denied. */
const item = (measure, says, test) => claim(measure, says, some(test), true);

/** Sections by their number of articles; a placeholder may be taken for an article or for none. */
function emptySections(sections) {
  const empty = sections.filter((name) => /\(0\)/.test(name)).length;
  const hollow = sections.filter((name) => /placeholder/.test(name)).length;
  const near = (share) => (reading) => isFound(reading) && Math.abs(reading.value - share) < 0.01;
  const least = near(empty / sections.length);
  const most = near((empty + hollow) / sections.length);
  const says = `${empty}${hollow > 0 ? ` or ${empty + hollow}` : ''} of ${sections.length} sections are empty`;
  return claim('kb.empty-sections', says, (reading) => least(reading) || most(reading) || (empty === 0 && none(reading)));
}

const networks = { x: 'twitter' };
function socialPage(wanted) {
  // A host of code is no social network.
  if (wanted.startsWith('github.com/')) return { says: wanted };
  if (wanted.includes('/')) return item('social.pages', wanted, ({ url }) => url.includes(wanted));
  return item('social.pages', wanted, ({ network }) => (networks[network] ?? network) === wanted);
}

function customersMeet(value) {
  if (value === true) return [claim('community.presence', 'a community', isFound)];
  return list(value).map((place) => {
    const port = /:\d+/.exec(place)?.[0];
    const isIt = port ? ({ url }) => url.includes(port) : (one) => plain(one.place) === plain(place);
    return item('community.places', place, isIt);
  });
}

/** What is linked and does not answer here is neither there nor absent. */
async function linked(measure, url, isUp) {
  const isOpen = ({ state, bound }) => state === 'unknown' || bound === 'at-least';
  if (!(await isUp(url))) return claim(measure, `${url} is down: unknown`, isOpen);
  return claim(
    measure,
    url,
    (reading) => inEvidence(new URL(url).host)(reading) || some((one) => one.url?.startsWith(url))(reading),
  );
}

/** Topics are told beside the posts that were counted in them; those without a post of the last 30 days are left out. */
function countedIn(number) {
  const topics = ({ note = '' }) => Number(/counted in (\d+) topics?/.exec(note)?.[1]);
  return claim('community.activity', `in ${number} topics at most`, (reading) => isFound(reading) && topics(reading) <= number);
}

/** How many sections a forum has is told with what they are described by. */
function sectionsOf(number) {
  const told = ({ note = '' }) => Number(/of (\d+) sections?/.exec(note)?.[1]);
  return claim('community.structure', `${number} sections`, (reading) => isFound(reading) && told(reading) === number);
}

const facts = {
  knowledge_base: (value) => [
    value === true
      ? claim('kb.presence', 'knowledge-base', is('knowledge-base'))
      : claim('kb.presence', 'none in public', ({ state, reason }) => state === 'absent' || reason === 'login-wall'),
  ],
  platform: (value) => [claim('kb.engine', value, names(value))],
  kb_kind: (value) => [item('kb.places', `a ${value}`, ({ kind }) => kind === value)],
  articles: (value) => [claim('kb.articles', String(value), counts(value))],
  sections: (value) => [emptySections(value)],
  search: (_, { community }) => [claim(community === true ? 'community.search' : 'kb.search', 'a search', passes)],
  helpful_votes: (value) => [claim('kb.rating-widget', value ? 'votes' : 'no votes', value ? passes : none)],
  votes: () => [claim('kb.rating-widget', 'no votes on articles', none)],
  email: (value) =>
    list(value).map((text) => {
      const [address] = /[\w.+-]+@[\w.-]+\w/.exec(text) ?? [];
      return item('email.addresses', address, (one) => one.address === address);
    }),
  address: (value) => {
    const [address] = value.split(' ');
    const isRight = (reading) => reading.state === 'absent' || (isFound(reading) && !inEvidence(address)(reading));
    return [claim('email.support-address', `not ${address}`, isRight)];
  },
  chat: (value) => [claim('chat.products', value ? 'a chat' : 'no chat', value ? isFound : ({ state }) => state === 'absent')],
  forum: () => [claim('forum.availability', 'a forum', isFound)],
  forum_platform: (value) => [claim('forum.engine', value, names(value))],
  community: customersMeet,
  social: (value) => list(value).map(socialPage),
  help_desk: () => [claim('email.helpdesk', 'a help desk', isFound)],
  public_portal: () => [
    claim('email.helpdesk', 'customer-login', (reading) => ['customer-login', 'sso'].includes(reading.value)),
  ],
  email_auto_reply: (value) => [claim('email.auto-reply', String(value), is(value))],
  faq_page: (value) => {
    const number = Number(/\d+/.exec(value)?.[0]);
    return [
      claim('kb.presence', 'faq-page', (reading) => isFound(reading) && reading.value !== 'embedded-faq'),
      claim('kb.articles', `${number} questions`, counts(number)),
      claim('kb.search', 'no search of its own', none),
    ];
  },
  knowledge_base_link: async (value, _, isUp) => [await linked('kb.places', value, isUp)],
  empty_boards: () => [
    claim('forum.availability', 'not dead for an empty board', (reading) => isFound(reading) && reading.value !== 'dead'),
  ],
  boards: (value) => [sectionsOf(value)],
  lists: (value) => [sectionsOf(value)],
  topics: (value) => [countedIn(value)],
  threads: (value) => [countedIn(value)],
  messages: (value) => [
    claim('community.activity', `${value} posts at most`, (reading) => passes(reading) && reading.value <= value),
  ],
  forum_link: async (value, _, isUp) => [await linked('forum.availability', value, isUp)],
};

/** Claims of all facts in the order of the manifest; a fact that no measure speaks of has a claim without a measure. */
export async function claimsOf({ expected }, isUp) {
  const claims = [];
  for (const [fact, value] of Object.entries(expected)) {
    const says = JSON.stringify(value);
    const made = (await facts[fact]?.(value, expected, isUp)) ?? [{ says }];
    claims.push(...made.map((one) => ({ fact, ...one })));
  }
  return claims;
}
