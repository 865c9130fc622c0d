import type { EnquiryStage, EnquiryState } from '../../contact/enquiry-state.ts';
import { isOpen } from '../../contact/open-enquiries.ts';
import { plural } from '../../lib/plural.ts';

/** Why the mailbox is read on for an enquiry, by where that stands. */
const kinds: readonly { readonly stages: readonly EnquiryStage[]; readonly is: string }[] = [
  { stages: ['waiting', 'acknowledged'], is: 'without an answer' },
  { stages: ['replied', 'resolved', 'surveyed'], is: 'answered or closed' },
  { stages: ['bounced'], is: 'bounced' },
  { stages: ['unknown'], is: 'of unknown fate' },
];

/** For which enquiries the mailbox is read on; whoever bounced or has answered is not waited for. */
export function readOn(states: readonly EnquiryState[], deadlineDays: number): string {
  const open = states.filter((state) => isOpen(state, deadlineDays));
  if (open.length === 0) return 'The time of every enquiry is over: support-audit contact report';
  const parts = kinds.flatMap(({ stages, is }) => {
    const count = open.filter(({ stage }) => stages.includes(stage)).length;
    return count === 0 ? [] : [`${count} ${is}`];
  });
  return `It is read on for ${plural(open.length, 'enquiry', 'enquiries')}: ${parts.join(', ')}.`;
}
