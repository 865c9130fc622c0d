import { loadRubric, type MeasureId, type Report, scan } from 'support-audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type HelpCentres, openHelpCentres } from '../support/help-centres/world.ts';

const companies = {
  'fernweh-luggage.example': 'a Zendesk Guide of 12 articles in 4 sections and 2 languages',
  'tidepool-boats.example': 'an Intercom help centre of 10 articles in 3 collections',
  'quillstack.example': 'a Freshdesk portal of 10 articles in 4 folders whose search is closed to robots',
  'brackenfield.example': 'a Freshdesk portal where only those who log in may write a ticket',
  'marigold-crm.example': 'a Help Scout Docs site of 10 articles in 3 categories',
  'northlight-hosting.example': 'an osTicket of 8 articles in 3 listed categories',
  'veter-sklad.example': 'a Bitrix24 knowledge base of 9 articles in 3 sections',
  'domovoy-remont.example': 'a hand-made page of 12 questions',
} as const;
type Domain = keyof typeof companies;

/** One sentence, the measure that should say it, and what it should say. */
type Truth = readonly [sentence: string, measure: MeasureId, reading: object];

const found = (value: unknown, more: object = {}) => ({ state: 'found', value, ...more });
const share = (value: number, more: object = {}) => found(expect.closeTo(value, 3), more);
const unknown = (reason: string) => ({ state: 'unknown', reason });
const absent = { state: 'absent' };
const exactly = (value: number, note: RegExp) => found(value, { exact: true, note: expect.stringMatching(note) });
const place = (kind: string, url: string, engine?: string) => found([{ kind, url, ...(engine ? { engine } : {}) }]);

const truths: Readonly<Record<Domain, readonly Truth[]>> = {
  'fernweh-luggage.example': [
    ['It is a knowledge base.', 'kb.presence', found('knowledge-base')],
    ['Zendesk Guide runs it.', 'kb.engine', found('zendesk-guide')],
    [
      'Its two languages are one place.',
      'kb.places',
      place('help-centre', 'http://help.fernweh-luggage.example/hc/en-us', 'zendesk-guide'),
    ],
    ['It has 12 articles in English, as its public interface tells.', 'kb.articles', exactly(12, /interface/i)],
    ['It speaks English, and German too.', 'kb.languages', found(['en', 'de'])],
    ['Every page of the site links to it.', 'kb.reachability', share(1)],
    ['Its search passes all checks and forgives a typo.', 'kb.search', exactly(4, /With a typo[^.]*: found/)],
    ['One of its four sections is empty.', 'kb.empty-sections', share(0.25)],
    ['Every article can be rated.', 'kb.rating-widget', share(1)],
    ['Share buttons stand beside votes, not in place of them.', 'kb.rating-social-only', found(false)],
    [
      '80 of 100 votes are positive: at least 71 % at 95 % confidence.',
      'kb.usefulness',
      found(expect.closeTo(0.711, 3), { note: expect.stringMatching(/80 of 100.*\b50 ?%/) }),
    ],
    ['Nobody asked readers whether articles are up to date.', 'kb.relevance', unknown('not-told')],
    ['The request form suggests the article whose title is typed.', 'kb.ticket-suggestions', found('relevant')],
    ['The engine itself watches what is searched for.', 'kb.analytics', found('search-or-feedback', { source: 'indirect' })],
    ['9 of 12 articles changed within a year.', 'kb.freshness', share(9 / 12)],
    ['Every article leads to the request form.', 'kb.dead-ends', share(0)],
    ['One of the four links of its articles is dead.', 'kb.broken-links', share(1 / 4)],
    ['One of 12 articles is a wall of words.', 'kb.monotonous-articles', share(1 / 12)],
  ],
  'tidepool-boats.example': [
    ['It is a knowledge base.', 'kb.presence', found('knowledge-base')],
    ['Intercom runs it.', 'kb.engine', found('intercom-articles')],
    [
      'It lies on the host of the service.',
      'kb.places',
      place('help-centre', 'http://intercom.help/tidepool-boats/en/', 'intercom-articles'),
    ],
    ['It has 10 articles, all in its side bar.', 'kb.articles', exactly(10, /./)],
    ['It speaks English.', 'kb.languages', found(['en'])],
    ['Every page of the site links to it.', 'kb.reachability', share(1)],
    [
      'Its search behind a button passes all checks, and a typo finds nothing.',
      'kb.search',
      exactly(4, /With a typo[^.]*: not found/),
    ],
    ['None of its collections is empty.', 'kb.empty-sections', share(0)],
    ['Every article asks for a reaction.', 'kb.rating-widget', share(1)],
    ['It has no share buttons.', 'kb.rating-social-only', found(false)],
    ['Reactions are not shown.', 'kb.usefulness', unknown('not-told')],
    ['The contact form stands beside a link to the help centre.', 'kb.ticket-suggestions', found('static-link')],
    ['No article is dated.', 'kb.freshness', unknown('not-told')],
    ['Only 2 of 10 articles name a way to a person.', 'kb.dead-ends', share(0.8)],
    ['One of 10 articles is a wall of words.', 'kb.monotonous-articles', share(1 / 10)],
  ],
  'quillstack.example': [
    ['It is a knowledge base.', 'kb.presence', found('knowledge-base')],
    ['Freshdesk runs it.', 'kb.engine', found('freshdesk-kb')],
    [
      'It lies on the host of the service.',
      'kb.places',
      place('help-centre', 'http://quillstack.freshdesk.com/support/home', 'freshdesk-kb'),
    ],
    ['It has 10 articles in its folders.', 'kb.articles', exactly(10, /./)],
    [
      'Both boxes are there; what robots.txt closes was left alone.',
      'kb.search',
      found(2, { bound: 'at-least', note: expect.stringMatching(/robots/i) }),
    ],
    ['One of its four folders is empty.', 'kb.empty-sections', share(0.25)],
    ['Every article can be rated.', 'kb.rating-widget', share(1)],
    ['It has no share buttons.', 'kb.rating-social-only', found(false)],
    ['Votes are not shown.', 'kb.usefulness', unknown('not-told')],
    ['The ticket form stands beside a link to the articles.', 'kb.ticket-suggestions', found('static-link')],
    ['9 of 10 articles changed within a year.', 'kb.freshness', share(9 / 10)],
    ['Every article leads to the ticket form.', 'kb.dead-ends', share(0)],
    ['No article is a wall of words.', 'kb.monotonous-articles', share(0)],
  ],
  'brackenfield.example': [
    ['Its search form passes all checks and forgives a typo.', 'kb.search', exactly(4, /With a typo[^.]*: found/)],
    ['What a ticket form behind a login suggests cannot be seen.', 'kb.ticket-suggestions', unknown('login-wall')],
  ],
  'marigold-crm.example': [
    ['It is a knowledge base.', 'kb.presence', found('knowledge-base')],
    ['Help Scout runs it.', 'kb.engine', found('helpscout-docs')],
    ['It has a host of its own.', 'kb.places', place('help-centre', 'http://docs.marigold-crm.example/', 'helpscout-docs')],
    ['It has 10 articles in its categories.', 'kb.articles', exactly(10, /./)],
    ['Every page of the site links to it.', 'kb.reachability', share(1)],
    ['Its search passes all checks, and a typo finds nothing.', 'kb.search', exactly(4, /With a typo[^.]*: not found/)],
    ['None of its categories is empty.', 'kb.empty-sections', share(0)],
    ['Every article can be rated.', 'kb.rating-widget', share(1)],
    ['Ratings are not shown.', 'kb.usefulness', unknown('not-told')],
    ['The contact form suggests articles, and never the right one.', 'kb.ticket-suggestions', found('suggestions')],
    ['8 of 10 articles changed within a year.', 'kb.freshness', share(8 / 10)],
    ['Every article leads to the contact page.', 'kb.dead-ends', share(0)],
    ['No article is a wall of words.', 'kb.monotonous-articles', share(0)],
  ],
  'northlight-hosting.example': [
    ['It is a knowledge base.', 'kb.presence', found('knowledge-base')],
    ['osTicket runs it.', 'kb.engine', found('osticket-kb')],
    [
      'It lies in a folder of the site.',
      'kb.places',
      place('help-centre', 'http://northlight-hosting.example/support/kb/index.php', 'osticket-kb'),
    ],
    ['It has 8 articles in the categories that it lists.', 'kb.articles', exactly(8, /./)],
    ['Its home offers topics and no box; articles have one that works.', 'kb.search', exactly(3, /With a typo[^.]*: found/)],
    ['None of the listed categories is empty; the hidden one nobody sees.', 'kb.empty-sections', share(0)],
    ['No article can be rated.', 'kb.rating-widget', share(0)],
    ['Nor can it be shared.', 'kb.rating-social-only', found(false)],
    ['There are no votes to count.', 'kb.usefulness', unknown('not-told')],
    ['The ticket form suggests nothing.', 'kb.ticket-suggestions', absent],
    ['Matomo counts visits.', 'kb.analytics', found('web')],
    ['6 of 8 articles changed within a year.', 'kb.freshness', share(6 / 8)],
    ['Every article leads to the ticket form.', 'kb.dead-ends', share(0)],
    ['One of 8 articles is a wall of words.', 'kb.monotonous-articles', share(1 / 8)],
  ],
  'veter-sklad.example': [
    ['It is a knowledge base.', 'kb.presence', found('knowledge-base')],
    ['Bitrix24 runs it.', 'kb.engine', found('bitrix24-kb')],
    [
      'It lies on the host of the service.',
      'kb.places',
      place('help-centre', 'http://veter-sklad.bitrix24.site/knowledge/help/', 'bitrix24-kb'),
    ],
    ['It has 9 articles in its sections.', 'kb.articles', exactly(9, /./)],
    ['It speaks Russian.', 'kb.languages', found(['ru'])],
    [
      'Five kinds of pages link to it, and as many do not.',
      'kb.reachability',
      found(expect.any(Number), { note: expect.stringMatching(/^5 of (?:9|1[01]) kinds/) }),
    ],
    ['Its search passes all checks, and a typo finds nothing.', 'kb.search', exactly(4, /With a typo[^.]*: not found/)],
    ['None of its sections is empty.', 'kb.empty-sections', share(0)],
    ['No article can be rated.', 'kb.rating-widget', share(0)],
    ['Reposts stand in place of votes.', 'kb.rating-social-only', found(true)],
    ['There are no votes to count.', 'kb.usefulness', unknown('not-told')],
    ['There is no request form to suggest anything.', 'kb.ticket-suggestions', absent],
    ['Yandex Metrica counts visits.', 'kb.analytics', found('web')],
    ['No article is dated.', 'kb.freshness', unknown('not-told')],
    ['Every article names a phone.', 'kb.dead-ends', share(0)],
    ['One of 9 articles is a wall of words.', 'kb.monotonous-articles', share(1 / 9)],
  ],
  'domovoy-remont.example': [
    ['It is a page of questions, not a knowledge base.', 'kb.presence', found('faq-page')],
    ['No engine runs it.', 'kb.engine', absent],
    ['It is one page.', 'kb.places', place('faq', 'http://domovoy-remont.example/faq.html')],
    ['It answers 12 questions, folded or not.', 'kb.articles', exactly(12, /question/i)],
    ['Every page of the site links to it.', 'kb.reachability', share(1)],
    ['It has no search.', 'kb.search', absent],
    ['Yandex Metrica counts visits.', 'kb.analytics', found('web')],
  ],
};

let world: HelpCentres;
let report: Report;
let withoutBrowser: Report;

const reading = (from: Report, domain: Domain, measure: MeasureId): object => {
  const card = from.scorecards.find((one) => one.domain === domain);
  const made = card?.readings[measure] ?? {};
  return { ...made, exact: !('bound' in made) };
};

beforeAll(async () => {
  world = await openHelpCentres();
  const options = {
    rubric: await loadRubric('default'),
    transport: world.transport,
    clock: { now: () => '2026-06-01T12:00:00.000Z' },
    env: process.env,
    politeDelayMs: 0,
    // What is read must not depend on how busy the machine is.
    timeoutMs: 600_000,
  };
  report = await scan({ ...options, domains: Object.keys(companies), concurrency: 8 });
  withoutBrowser = await scan({ ...options, domains: ['tidepool-boats.example'], browser: 'off' });
}, 300_000);
afterAll(() => world.close());

const domains: readonly Domain[] = Object.keys(companies).filter((name): name is Domain => name in companies);

describe.each(domains)('%s', (domain) => {
  it.each(truths[domain])(`is ${companies[domain]}: %s (%s)`, (_, measure, expected) => {
    expect(reading(report, domain, measure)).toMatchObject(expected);
  });
});

describe('what may not be looked at', () => {
  it('is a search that robots.txt closes: no address of it is ever asked for', () => {
    expect(world.asked().filter((line) => line.includes('quillstack.freshdesk.com/support/search'))).toEqual([]);
    expect(world.asked().filter((line) => line.includes('/search/click'))).toEqual([]);
  });

  it('is a search that scripts serve, when there is no browser: two checks stay open, and it is said why', () => {
    expect(reading(withoutBrowser, 'tidepool-boats.example', 'kb.search')).toMatchObject({
      state: 'found',
      value: 2,
      bound: 'at-least',
      note: expect.stringMatching(/browser/i),
    });
  });

  it('is what a form suggests, when there is no browser', () => {
    expect(reading(withoutBrowser, 'tidepool-boats.example', 'kb.ticket-suggestions')).toMatchObject(unknown('browser-off'));
  });

  it('is anything that would send something: every request only reads', () => {
    expect(world.asked().filter((line) => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
  });
});
