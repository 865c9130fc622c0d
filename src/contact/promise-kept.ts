import type { Evidence } from '../model/reading.ts';
import { businessSeconds } from './business-hours.ts';
import { hour, spell } from './durations.ts';
import { silenceOf } from './mail-silence.ts';
import { iso, type MailStory, type Untold } from './mail-story.ts';
import type { Sign } from './observations.ts';

/** Hours of a working day, where a promise of days may mean working days. */
const workingDay = 8;

/** Hours of work that a promise leaves at most: one of days may count working days only, one of hours working hours only. */
const inWork = (hours: number): number => (hours < 24 ? hours : (hours / 24) * workingDay);

/**
 * Whether the reply came within the time that was promised. Kept by the clock on the wall is kept; broken only when it is
 * broken in working time too, for few promises say which they mean.
 */
export function promiseKept(story: MailStory): Sign | Untold {
  const { promise, replied, sent, doubt, seen, zone } = story;
  const open = (reason: Untold['reason'], detail: string): Untold => ({ state: 'untold', reason, detail, seen });
  if (promise === undefined) return open('no-promise', 'none was understood in an acknowledgement or on the site');
  const said = `${promise.by} a reply within ${spell(promise.hours * hour)}`;
  const silence = silenceOf(story, 'reply');
  const until = replied?.at ?? silence.until;
  const isKept = replied !== undefined && until - sent <= promise.hours * hour;
  if (isKept)
    return { state: 'yes', seen, evidence: replied.evidence, says: `${said}, and it came after ${spell(until - sent)}` };
  if (replied && doubt && doubt.at < replied.at)
    return open(doubt.reason, `${said}; a reply came after ${spell(until - sent)}, and before it ${doubt.detail}`);
  const worked = zone === undefined ? 0 : businessSeconds(zone, iso(sent), iso(until)) / 3600;
  if (until - sent > promise.hours * hour && worked > inWork(promise.hours)) {
    const after = replied ? `it came after ${spell(until - sent)}` : `none came in ${spell(until - sent)}`;
    const asked: Evidence = { ...seen, where: 'asked', excerpt: '' };
    const evidence = (replied ?? story.acknowledged)?.evidence ?? asked;
    return { state: 'no', seen, evidence, says: `${said}, and ${after}` };
  }
  if (replied)
    return open('promise-untold', `${said}; it came after ${spell(until - sent)}, in time only if working hours were meant`);
  return open(silence.open.reason, `${said}; ${silence.open.detail}`);
}
