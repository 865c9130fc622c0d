import { asciiHost } from '../lib/host-name.ts';
import { mergeReadings } from '../lib/merge-readings.ts';
import type { Readings } from '../model/reading.ts';
import { chatReadings, chatStory, loggedChat } from './chat-readings.ts';
import type { EnquiryState } from './enquiry-state.ts';
import type { ImportedLog } from './events.ts';
import { mailReadings } from './mail-readings.ts';
import { type Fate, loggedStory, mailStory } from './mail-story.ts';

function readingsOf(states: readonly EnquiryState[], now: number): Readings {
  const asked = (channel: EnquiryState['channel']): readonly EnquiryState[] =>
    states.filter((state) => state.channel === channel && state.log === undefined);
  const logs = (channel: ImportedLog['channel']): readonly ImportedLog[] =>
    states.flatMap(({ log, stage }) => (log?.channel === channel && stage !== 'forgotten' ? [log] : []));
  // A log that tells of no acknowledgement at all may just not have been kept for them.
  const keepsAcknowledgements = new Set(logs('email').flatMap(({ file, acknowledgedAt }) => (acknowledgedAt ? [file] : [])));
  const logged = logs('email').map(
    (log): Fate => ({ state: 'told', story: loggedStory(log, now, keepsAcknowledgements.has(log.file)) }),
  );
  return mergeReadings(
    mailReadings(logged, 'import'),
    chatReadings(logs('chat').map(loggedChat), 'import'),
    mailReadings(
      asked('email').flatMap((state) => mailStory(state, now) ?? []),
      'contact',
    ),
    chatReadings(
      asked('chat').flatMap((state) => chatStory(state, now) ?? []),
      'contact',
    ),
  );
}

/**
 * What enquiries tell of companies, by registrable domain: that of the company and those of its brands. What nobody asked is
 * left out; what was asked and cannot be told yet is unknown, with the reason.
 */
export function contactReadings(
  states: ReadonlyMap<string, EnquiryState>,
  { now }: { readonly now: string },
): ReadonlyMap<string, Readings> {
  const byDomain = new Map<string, EnquiryState[]>();
  for (const state of states.values()) {
    if (state.stage === 'forgotten') continue;
    for (const domain of new Set([state.domain, ...state.brands].map(asciiHost)))
      byDomain.set(domain, [...(byDomain.get(domain) ?? []), state]);
  }
  return new Map([...byDomain].map(([domain, own]) => [domain, readingsOf(own, Date.parse(now))]));
}
