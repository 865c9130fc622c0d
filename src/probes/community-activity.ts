import { communities } from '../data/communities.ts';
import type { Written } from '../lib/places/source.ts';
import { plural } from '../lib/plural.ts';
import { absent, type Evidence, found, isNonEmpty, unknown } from '../model/reading.ts';
import type { CommunityPlace } from '../model/values.ts';
import { communityPlaces } from './community.ts';
import { answersOn, placeLooks, type Unanswered } from './community-sources.ts';
import { defineProbe, type SiteView, seen } from './define-probe.ts';
import { forumPosts, statisticsLooks } from './forum-posts.ts';
import { forumsIn } from './forum-sight.ts';
import { topicLooks } from './forum-topics.ts';
import { linkingLooks } from './linking-pages.ts';

/** What is known of the life in one place. */
interface Life {
  readonly name: string;
  /** Null when the place shows no visitor what is written in it. */
  readonly written: Written | null;
  readonly how: string;
  readonly evidence: readonly Evidence[];
  readonly unanswered: Unanswered | undefined;
}

const nameOf = (id: string): string => communities.find((row) => row.id === id)?.name ?? 'a place of the company’s own';

const forumLives = (view: SiteView): readonly Life[] =>
  forumsIn(view).map((forum) => {
    const posts = forumPosts(forum, view);
    const name = forum.engine?.name ?? 'forum';
    return {
      name,
      written: posts?.written ?? null,
      how: posts?.how ?? '',
      evidence: posts?.evidence ?? [],
      unanswered: undefined,
    };
  });

function lifeAt(place: CommunityPlace, view: SiteView): Life {
  const { told, unanswered } = answersOn(place, view);
  const about = told.find(({ told: { written } }) => written);
  const members = place.members === undefined ? '' : plural(place.members, 'member');
  return {
    name: nameOf(place.place),
    written: about?.told.written ?? null,
    how: members,
    evidence: about ? [about.evidence] : [],
    unanswered,
  };
}

/** Forums first, then what the site links to; a forum is not asked about again as a place. */
function livesOf(view: SiteView): readonly Life[] {
  const forums = forumLives(view);
  const others = communityPlaces(view).filter((one) => !one.isForum);
  return [...forums, ...others.map(({ place }) => lifeAt(place, view))];
}

const said = ({ name, how }: Life): string => (how === '' ? name : `${name} (${how})`);

/** How the number came about, and where nothing could be counted. */
function noteOn(counted: readonly Life[], others: readonly Life[]): string {
  const authors = Math.max(...counted.map(({ written }) => written?.authors ?? 0));
  const by = authors > 0 ? ` by at least ${authors} ${authors === 1 ? 'author' : 'authors'}` : '';
  const rest = others.length > 0 ? `; not counted: ${others.map(said).join(', ')}` : '';
  return `Posts${by} in ${counted.map(said).join(', ')}${rest}.`;
}

export default defineProbe({
  id: 'community-activity',
  channel: 'community',
  summary: 'Counts what was written within 30 days where customers meet, as far as visitors are shown it.',
  looksAt: linkingLooks,
  measures: ['community.activity'],
  follow: (view) => [...topicLooks(view), ...statisticsLooks(view), ...placeLooks(view)],
  read: (view) => {
    const lives = livesOf(view);
    const tried = view.pages.map(seen);
    if (lives.length === 0)
      return {
        'community.activity': isNonEmpty(tried)
          ? absent(tried, { note: 'No place where customers meet was found.' })
          : unknown('no-page-read', 'no page was read'),
      };
    const counted = lives.filter(({ written }) => written !== null);
    const others = lives.filter(({ written }) => written === null);
    const posts = counted.reduce((sum, { written }) => sum + (written?.posts ?? 0), 0);
    const whole = others.length === 0 && counted.every(({ written }) => written?.whole);
    const evidence = counted.flatMap((one) => one.evidence);
    if (!isNonEmpty(evidence) || (posts === 0 && !whole)) {
      const failed = lives.flatMap((one) => one.unanswered ?? [])[0];
      const detail = failed ? `${failed.url}: ${failed.detail}` : `posts are not told by ${lives.map(said).join(', ')}`;
      return { 'community.activity': unknown(failed?.reason ?? 'not-told', detail, tried) };
    }
    const note = noteOn(counted, others);
    return { 'community.activity': found(posts, evidence, { note, ...(whole ? { settled: true } : { bound: 'at-least' }) }) };
  },
});
