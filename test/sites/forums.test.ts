import { loadRubric, type MeasureId, type Report, scan } from 'support-audit';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type Forums, openForums } from '../support/forums/world.ts';

const companies = {
  'loomwright.example': 'a Discourse with a guide, tags and solutions',
  'saltmarsh-bikes.example': 'a NodeBB whose counts include the first post',
  'orgelwerk.example': 'a German phpBB with a topic that was moved and an empty board',
  'brineforge.example': 'a XenForo with banners of staff and an empty board',
  'penfold-tools.example': 'a MyBB whose staff have the company in their names',
  'applecart.example': 'a bbPress whose lists tell ages in words',
  'teply-dom.example': 'a Russian forum of 1C-Bitrix',
  'old-mill.example': 'a phpBB whose newest topic is 100 days old',
  'echo-hall.example': 'a phpBB whose only topic of 100 days ago was answered last week',
  'empty-hall.example': 'a Discourse without topics',
  'vaultline.example': 'a forum behind a login',
  'flicker-lamps.example': 'a phpBB that is not ready when it is first asked',
  'bumpy-road.example': 'a Discourse whose answered topics stand above all others',
  'bumpy-lane.example': 'a phpBB whose answered topics stand above all others',
  'crowded-city.example': 'a phpBB of 100,000 topics in 200 boards',
} as const;
type Domain = keyof typeof companies;

/** One sentence, the measure that should say it, and what it should say. */
type Truth = readonly [sentence: string, measure: MeasureId, reading: object];

const found = (value: unknown, more: object = {}) => ({ state: 'found', value, ...more });
const unknown = (reason: unknown = expect.any(String)) => ({ state: 'unknown', reason });
const noted = (note: RegExp, more: object = {}) => ({ note: expect.stringMatching(note), ...more });
/** A median over so many topics. */
const hours = (value: number, topics: number) =>
  found(expect.closeTo(value, 1), noted(new RegExp(`\\b${topics}\\b`), { exact: true }));
/** So many of so many, both of which the note says. */
const share = (some: number, all: number) =>
  found(expect.closeTo(some / all, 3), noted(new RegExp(`\\b${some} of (?:only )?${all}\\b`)));
const own = (url: string) => found([{ place: 'own', url, official: true, access: 'open' }]);

const truths: Readonly<Record<Domain, readonly Truth[]>> = {
  'loomwright.example': [
    ['A topic began yesterday.', 'forum.availability', found('alive')],
    ['Discourse runs it.', 'forum.engine', found('discourse')],
    // Staff: 2, 3, 5, 7, 9, 12, 14, 26, 300+, 400+, 500+.
    ['Half of 11 topics are answered by staff within 12 hours.', 'forum.staff-reply-hours', hours(12, 11)],
    // Anybody: 1, 2, 3, 4, 5, 7, 12, 14, 26, 400+, 500+.
    ['Half of them are answered by somebody within 7 hours.', 'forum.first-reply-hours', hours(7, 11)],
    ['One of 8 replies of staff sends to a ticket.', 'forum.redirect-share', share(1, 8)],
    [
      'One topic lies in the catch-all.',
      'forum.topic-fit',
      found(expect.any(Number), noted(/\b1[012] of 1[123]\b/, { source: 'indirect' })),
    ],
    ['It is official and open.', 'community.presence', found('official')],
    ['It is one place.', 'community.places', own('http://community.loomwright.example/')],
    ['All five signs of order are there.', 'community.structure', found(5, { exact: true })],
    ['17 posts in 30 days.', 'community.activity', found(17)],
    ['The home page links to it.', 'community.findability', found(1)],
    [
      'Its search works; what it says to a search in vain is drawn by scripts.',
      'community.search',
      found(3, { bound: 'at-least' }),
    ],
    ['Somebody answers within 7 hours.', 'community.first-reply-hours', hours(7, 11)],
    ['9 of 11 topics are answered; the author’s own reply is no answer.', 'community.response-share', share(9, 11)],
    ['3 of 11 topics are solved.', 'community.solved-share', share(3, 11)],
    ['The same reply sends users of the community away.', 'community.redirect-share', share(1, 8)],
  ],
  'saltmarsh-bikes.example': [
    ['A topic began yesterday.', 'forum.availability', found('alive')],
    ['NodeBB runs it.', 'forum.engine', found('nodebb')],
    // Staff: 1, 4, 6, 8, 20, 50, 210+, 450+, 800+.
    ['Half of 9 topics are answered by staff within 20 hours.', 'forum.staff-reply-hours', hours(20, 9)],
    // Anybody: 0.5, 1, 2, 4, 8, 20, 50, 450+, 800+.
    ['Half of them are answered by somebody within 8 hours.', 'forum.first-reply-hours', hours(8, 9)],
    ['One of 6 replies of staff sends to e-mail.', 'forum.redirect-share', share(1, 6)],
    [
      'A third of the topics lies in the catch-all.',
      'forum.topic-fit',
      found(expect.any(Number), noted(/\b[678] of (?:9|1[01])\b/, { source: 'indirect' })),
    ],
    ['It is official and open.', 'community.presence', found('official')],
    ['It is one place.', 'community.places', own('http://forum.saltmarsh-bikes.example/')],
    ['Described sections and a pinned guide, but no tags, no FAQ and a large catch-all.', 'community.structure', found(2)],
    ['13 posts in 30 days.', 'community.activity', found(13)],
    ['The home page links to it.', 'community.findability', found(1)],
    ['Its search is for those who log in.', 'community.search', found(2, noted(/401|log.?in/i, { bound: 'at-least' }))],
    ['Somebody answers within 8 hours.', 'community.first-reply-hours', hours(8, 9)],
    ['7 of 9 topics are answered.', 'community.response-share', share(7, 9)],
    ['It has no way to mark a solution.', 'community.solved-share', unknown()],
  ],
  'orgelwerk.example': [
    ['A topic began today.', 'forum.availability', found('alive')],
    ['phpBB runs it.', 'forum.engine', found('phpbb')],
    // Staff: 1, 3, 5, 10, 30, 240+, 700+.
    ['Half of 7 topics are answered by staff within 10 hours.', 'forum.staff-reply-hours', hours(10, 7)],
    // Anybody: 1, 2, 3, 5, 6, 10, 700+.
    ['Half of them are answered by somebody within 5 hours.', 'forum.first-reply-hours', hours(5, 7)],
    ['One of 5 replies of staff sends to support, in German.', 'forum.redirect-share', share(1, 5)],
    [
      'One topic lies in the catch-all.',
      'forum.topic-fit',
      found(7 / 8, noted(/\b7 of 8 topics\b/, { source: 'indirect', bound: 'at-most' })),
    ],
    ['It is one place.', 'community.places', own('http://orgelwerk.example/forum/')],
    [
      'Described sections; the help on how to write posts is no FAQ, and 8 topics are too few for a share.',
      'community.structure',
      found(1, { bound: 'at-least' }),
    ],
    ['8 posts in 30 days.', 'community.activity', found(8)],
    ['The home page links to it.', 'community.findability', found(1)],
    ['Its search works, and a search in vain is not helped.', 'community.search', found(3, { exact: true })],
    ['Somebody answers within 5 hours.', 'community.first-reply-hours', hours(5, 7)],
    ['6 of 7 topics are answered.', 'community.response-share', share(6, 7)],
    ['It has no way to mark a solution.', 'community.solved-share', unknown()],
  ],
  'brineforge.example': [
    ['A topic began yesterday.', 'forum.availability', found('alive')],
    ['XenForo runs it.', 'forum.engine', found('xenforo')],
    // Staff: 2, 6, 12, 24, 48, 260+, 1000+.
    ['Half of 7 topics are answered by staff within a day.', 'forum.staff-reply-hours', hours(24, 7)],
    // Anybody: 1, 2, 6, 12, 48, 260+, 1000+.
    ['Half of them are answered by somebody within 12 hours.', 'forum.first-reply-hours', hours(12, 7)],
    ['One of 5 replies of staff sends to a ticket.', 'forum.redirect-share', share(1, 5)],
    [
      'One topic lies in the catch-all.',
      'forum.topic-fit',
      found(expect.any(Number), noted(/\b[67] of [78]\b/, { source: 'indirect' })),
    ],
    ['It is one place.', 'community.places', own('http://brineforge.example/community/')],
    ['Described sections; its topics are too few for a share.', 'community.structure', found(1, { bound: 'at-least' })],
    ['11 posts in 30 days.', 'community.activity', found(11)],
    ['Its search must be posted, and nothing is ever posted.', 'community.search', found(2, { bound: 'at-least' })],
    ['Somebody answers within 12 hours.', 'community.first-reply-hours', hours(12, 7)],
    ['5 of 7 topics are answered.', 'community.response-share', share(5, 7)],
    ['One topic is marked as solved; which others could be is not told.', 'community.solved-share', unknown('not-told')],
  ],
  'penfold-tools.example': [
    ['A topic began yesterday.', 'forum.availability', found('alive')],
    ['MyBB runs it.', 'forum.engine', found('mybb')],
    // Staff: 4, 7, 16, 40, 830+.
    ['Half of 5 topics are answered by staff within 16 hours.', 'forum.staff-reply-hours', hours(16, 5)],
    // Anybody: 3, 4, 7, 16, 830+.
    ['Half of them are answered by somebody within 7 hours.', 'forum.first-reply-hours', hours(7, 5)],
    ['None of 4 replies of staff sends elsewhere.', 'forum.redirect-share', share(0, 4)],
    ['Two sections, and too few topics for a share.', 'community.structure', found(0, { bound: 'at-least' })],
    ['6 posts in 30 days.', 'community.activity', found(6)],
    ['Its search must be posted, and nothing is ever posted.', 'community.search', found(2, { bound: 'at-least' })],
    ['4 of 5 topics are answered.', 'community.response-share', share(4, 5)],
    ['It has no way to mark a solution.', 'community.solved-share', unknown()],
  ],
  'applecart.example': [
    ['A topic began today.', 'forum.availability', found('alive')],
    ['bbPress runs it.', 'forum.engine', found('bbpress')],
    // Staff: 3, 6, 30, 290+, 700+.
    ['Half of 5 topics are answered by staff within 30 hours.', 'forum.staff-reply-hours', hours(30, 5)],
    // Anybody: 2, 3, 6, 30, 700+.
    ['Half of them are answered by somebody within 6 hours.', 'forum.first-reply-hours', hours(6, 5)],
    ['One of 3 replies of staff sends to e-mail.', 'forum.redirect-share', share(1, 3)],
    ['8 posts in 30 days, of which the first posts are 5.', 'community.activity', found(8)],
    ['Its search works, and a search in vain is not helped.', 'community.search', found(3, { exact: true })],
    ['4 of 5 topics are answered: one post is none.', 'community.response-share', share(4, 5)],
  ],
  'teply-dom.example': [
    ['A topic began yesterday, as "вчера, 17:00" says.', 'forum.availability', found('alive')],
    ['1C-Bitrix runs it.', 'forum.engine', found('bitrix-forum')],
    // Staff: 2, 4, 10, 22, 400+.
    ['Half of 5 topics are answered by staff within 10 hours.', 'forum.staff-reply-hours', hours(10, 5)],
    // Anybody: 1, 2, 4, 22, 400+.
    ['Half of them are answered by somebody within 4 hours.', 'forum.first-reply-hours', hours(4, 5)],
    ['One of 4 replies of staff sends to support, in Russian.', 'forum.redirect-share', share(1, 4)],
    [
      'One topic lies in "Разное".',
      'forum.topic-fit',
      found(expect.any(Number), noted(/\b[45] of [56]\b/, { source: 'indirect' })),
    ],
    ['Described sections; its topics are too few for a share.', 'community.structure', found(1, { bound: 'at-least' })],
    ['9 posts in 30 days.', 'community.activity', found(9)],
    ['Its search passes all checks.', 'community.search', found(4, { exact: true })],
    ['4 of 5 topics are answered.', 'community.response-share', share(4, 5)],
  ],
  'old-mill.example': [
    ['No topic in 90 days.', 'forum.availability', found('dead')],
    ['phpBB runs it.', 'forum.engine', found('phpbb')],
    ['Nothing of the last 90 days tells how fast staff answers.', 'forum.staff-reply-hours', unknown()],
    ['Nor which share is answered.', 'community.response-share', unknown()],
    ['Nobody wrote in 30 days.', 'community.activity', found(0)],
  ],
  'echo-hall.example': [
    ['No topic in 90 days, whoever replied.', 'forum.availability', found('dead')],
    ['One post in 30 days.', 'community.activity', found(1)],
  ],
  'empty-hall.example': [
    ['There is no topic at all.', 'forum.availability', found('dead')],
    ['Nobody wrote in 30 days.', 'community.activity', found(0)],
    ['There is nothing to answer.', 'community.response-share', unknown()],
  ],
  'vaultline.example': [
    ['Visitors see a login form.', 'forum.availability', found('login-only')],
    ['What runs it is not shown.', 'forum.engine', unknown('login-wall')],
    ['How fast staff answers is not shown.', 'forum.staff-reply-hours', unknown('login-wall')],
    ['The community is for those who were let in.', 'community.presence', found('invite-only')],
    ['Which share is answered is not shown.', 'community.response-share', unknown('login-wall')],
    ['Whether it can be searched is not shown.', 'community.search', unknown('login-wall')],
  ],
  'flicker-lamps.example': [
    ['It is read at the second try.', 'forum.availability', found('alive')],
    ['phpBB runs it.', 'forum.engine', found('phpbb')],
    ['Half of 7 topics are answered by staff within 10 hours.', 'forum.staff-reply-hours', hours(10, 7)],
  ],
  // 60 topics, a third of them never answered; the 30 with the newest posts were all answered.
  'bumpy-road.example': [
    ['Half of the topics are answered by staff within 40 hours.', 'forum.staff-reply-hours', found(40)],
    ['Two of three are answered, whatever stands on top.', 'community.response-share', found(expect.closeTo(0.66, 1))],
    ['It has no way to mark a solution.', 'community.solved-share', unknown()],
  ],
  // Its list of the last days shows answered topics only; its boards show all.
  'bumpy-lane.example': [['Two of three are answered, as its boards tell.', 'community.response-share', share(40, 60)]],
  'crowded-city.example': [
    ['Topics begin every hour.', 'forum.availability', found('alive')],
    ['Each is answered by staff within an hour.', 'forum.staff-reply-hours', found(1)],
    ['What was read of 30 days is a part of them.', 'community.activity', found(expect.any(Number), { bound: 'at-least' })],
  ],
};

const now = '2026-06-01T12:00:00.000Z';
/** Visits that a company may cost when nobody says otherwise. */
const budget = 120;

let world: Forums;
let report: Report;

const reading = (domain: Domain, measure: MeasureId): object => {
  const made = report.scorecards.find((one) => one.domain === domain)?.readings[measure] ?? {};
  return { ...made, exact: !('bound' in made) };
};

beforeAll(async () => {
  world = await openForums(now);
  report = await scan({
    rubric: await loadRubric('default'),
    transport: world.transport,
    clock: { now: () => now },
    env: process.env,
    politeDelayMs: 0,
    browser: 'off',
    domains: Object.keys(companies),
    concurrency: 8,
  });
}, 180_000);
afterAll(() => world.close());

const domains: readonly Domain[] = Object.keys(companies).filter((name): name is Domain => name in companies);

describe.each(domains)('%s', (domain) => {
  it.each(truths[domain])(`is ${companies[domain]}: %s (%s)`, (_, measure, expected) => {
    expect(reading(domain, measure)).toMatchObject(expected);
  });
});

describe('manners', () => {
  it.each(domains)('keep %s within the page budget', (domain) => {
    const asked = world.asked(domain);
    expect(asked.length).toBeGreaterThan(2);
    expect(asked.length).toBeLessThanOrEqual(budget);
  });

  it('mean that every request only reads', () => {
    expect(domains.flatMap((domain) => world.asked(domain)).filter((line) => !/^(?:GET|HEAD) /.test(line))).toEqual([]);
  });
});
