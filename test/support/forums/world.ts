import type { Transport } from '../../../src/gather/transport.ts';
import { html, redirect, type Site, sheet } from '../help-centres/site.ts';
import { netServer } from '../net-server.ts';
import { netWorld } from '../net-world.ts';
import { bbpress } from './bbpress.ts';
import { bitrix } from './bitrix.ts';
import { company } from './company.ts';
import { type Content, readContent } from './content.ts';
import { discourse } from './discourse.ts';
import { mybb } from './mybb.ts';
import { nodebb } from './nodebb.ts';
import { phpbb } from './phpbb.ts';
import { xenforo } from './xenforo.ts';

export interface Forums {
  readonly transport: Transport;
  /** Method and whole address of every request so far to a host, or to one below it. */
  asked(domain: string): readonly string[];
  close(): Promise<void>;
}

type Hosts = Readonly<Record<string, Site>>;

/** A forum in a folder of the company's own site. */
const inFolder = (all: Content, base: string, forum: Site): Hosts => ({
  [all.domain]: company(all, `http://${all.domain}${base}`, forum),
});

/** A forum on a host of its own below the company's domain. */
const onHost = (all: Content, label: string, forum: Site): Hosts => ({
  [all.domain]: company(all, `http://${label}.${all.domain}/`),
  [`${label}.${all.domain}`]: forum,
});

/** Fails as a server that has just been started, the first time that its front page is asked for. */
function failingOnce(site: Site): Site {
  let started = false;
  return (url) => {
    if (started || url.pathname !== '/') return site(url);
    started = true;
    return { ...html('<h1>Service Unavailable</h1>', 503), headers: { 'content-type': 'text/html', 'retry-after': '1' } };
  };
}

const gate: Site = ({ pathname }) => {
  if (pathname === '/robots.txt') return null;
  const form = '<form method="post"><input name="user"><input type="password" name="password"><button>Log in</button></form>';
  return pathname === '/login' ? html(sheet({ title: 'Log in to the forum' }, form)) : redirect('/login');
};

/** A forum of boards that hold as many topics each, an hour apart; every topic was answered an hour after it began. */
function crowd(name: string, domain: string, boards: number, each: number): Content {
  const sections = Array.from({ length: boards }, (_, at) => ({
    id: at + 1,
    name: `Board ${at + 1}`,
    about: `All about part ${at + 1}.`,
  }));
  const topics = Array.from({ length: boards * each }, (_, at): Content['topics'][number] => ({
    id: at + 1,
    in: (at % boards) + 1,
    by: `guest${at % 977}`,
    hours: 49 + at,
    title: `Question number ${at + 1} on part ${(at % boards) + 1}`,
    replies: [['helper', 1]],
  }));
  const people = { helper: { name: 'Hedda', title: 'Staff', staff: true } } as const;
  return { name, domain, language: 'en', tags: [], people, answers: ['Turn it once to the left.'], sections, topics };
}

/** Two topics of three were answered by staff after 40 hours, and go on until today; the others never were, and sink. */
function bumped(name: string, domain: string): Content {
  const topics = crowd(name, domain, 4, 15).topics.map((one, at) => {
    const hours = 60 + 30 * at;
    const replies: Content['topics'][number]['replies'] = [
      ['helper', 40],
      ['Ada', hours - 5],
    ];
    return { ...one, hours, replies: at % 3 === 0 ? [] : replies };
  });
  return { ...crowd(name, domain, 4, 0), topics };
}

const quiet = (name: string, domain: string, topics: Content['topics']): Content => ({
  ...crowd(name, domain, 1, 0),
  sections: [{ id: 1, name: 'Questions', about: 'Ask here.' }],
  topics,
});

function hostsAt(now: number): Hosts {
  const shape = (name: string) => readContent(name);
  const old = {
    id: 11,
    in: 1,
    by: 'Ada',
    hours: 2400,
    title: 'Is anybody here',
    replies: [['helper', 3]],
  } satisfies Content['topics'][number];
  const mill = quiet('Old Mill', 'old-mill.example', [old, { ...old, id: 12, hours: 3000, title: 'Where is the key' }]);
  const echo = quiet('Echo Hall', 'echo-hall.example', [{ ...old, replies: [['helper', 2256]] }]);
  const hall = quiet('Empty Hall', 'empty-hall.example', []);
  const lamps: Content = { ...shape('phpbb'), name: 'Flicker', domain: 'flicker-lamps.example' };
  const city = crowd('Crowded City', 'crowded-city.example', 200, 500);
  const [road, lane] = [bumped('Bumpy Road', 'bumpy-road.example'), bumped('Bumpy Lane', 'bumpy-lane.example')];
  const vault = { name: 'Vaultline', domain: 'vaultline.example', language: 'en' } as const;
  return {
    ...onHost(shape('discourse'), 'community', discourse(shape('discourse'), now)),
    ...onHost(shape('nodebb'), 'forum', nodebb(shape('nodebb'), now)),
    ...inFolder(shape('phpbb'), '/forum/', phpbb(shape('phpbb'), now, '/forum/')),
    ...inFolder(shape('xenforo'), '/community/', xenforo(shape('xenforo'), now, '/community/')),
    ...inFolder(shape('mybb'), '/forum/', mybb(shape('mybb'), now, '/forum/')),
    ...inFolder(shape('bbpress'), '/forums/', bbpress(shape('bbpress'), now)),
    ...inFolder(shape('bitrix'), '/forum/', bitrix(shape('bitrix'), now)),
    ...inFolder(mill, '/forum/', phpbb(mill, now, '/forum/')),
    ...inFolder(echo, '/forum/', phpbb(echo, now, '/forum/')),
    ...onHost(hall, 'talk', discourse(hall, now)),
    ...onHost(lamps, 'forum', failingOnce(phpbb(lamps, now, '/'))),
    ...onHost(city, 'forum', phpbb(city, now, '/')),
    ...onHost(road, 'talk', discourse(road, now)),
    ...onHost(lane, 'talk', phpbb(lane, now, '/')),
    [vault.domain]: company(vault, `http://forum.${vault.domain}/`),
    [`forum.${vault.domain}`]: gate,
  };
}

/** Serves every company of `fixtures/forums`, and some more, by host name from one loopback server, as they are at a moment. */
export async function openForums(now: string): Promise<Forums> {
  const hosts = hostsAt(Date.parse(now));
  const server = await netServer((request, response) => {
    const host = request.headers.host ?? '';
    const answer = hosts[host]?.(new URL(request.url ?? '/', `http://${host}`));
    const { status = 200, headers = {}, body } = answer ?? { status: 404, body: 'not found' };
    response.writeHead(status, headers).end(body);
  });
  return {
    transport: netWorld(Object.fromEntries(Object.keys(hosts).map((host) => [host, { ports: { 80: server.port } }]))),
    asked: (domain) =>
      server.headers.flatMap(({ host = '' }, index) =>
        host === domain || host.endsWith(`.${domain}`) ? (server.seen[index]?.replace(' ', ` http://${host}`) ?? '') : [],
      ),
    close: () => server.close(),
  };
}
