import { type Reading, unknown } from '../model/reading.ts';
import { sameAsForum } from './forum-topics.ts';

/** A reading of the forum as one of the community: without a forum there may still be a place elsewhere, whose topics nobody read. */
export function inCommunity(reading: Reading<number>): Reading<number> {
  if (reading.state === 'absent')
    return unknown('not-told', 'no community whose topics could be read was found', reading.searched);
  return reading.state === 'found' ? { ...reading, note: [reading.note ?? '', sameAsForum].join(' ').trim() } : reading;
}
