import { allowedFor } from '../../../lib/answers/understand.ts';

/** Wording of the sheet of questions that a person fills in. */
export const questionWords = {
  howTo: [
    'What no source could tell of these companies. Fill in what you know, leave the rest blank: blank stays unknown.',
    'value: as it says above each; none where there is nothing of the kind. by: who says so. when: the day, such as 2026-05-31.',
    'note: how you know. A second person adds a second "- value:" below the first; where they differ, the report shows both.',
    'Then: support-audit rescore RUN --answers THIS-FILE; or scan DOMAIN --answers THIS-FILE.',
  ],
  open: (why: string) => `Open: ${why}.`,
  allowed: allowedFor,
};
