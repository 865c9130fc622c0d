/** Signs of the tables and what they mean, in English. */
export const legendWords = {
  marks: { found: '●', absent: '○', unknown: '?', 'not-applicable': '–', manual: '✎' },
  legends: {
    found: 'found, with its points: 0 where what was found earns none',
    absent: 'not there, all pages asked for were read',
    unknown: 'could not tell, left out of the score',
    'not-applicable': 'does not apply, left out',
    manual: 'needs a person’s answer',
  },
  scoreNote:
    'Scores run from 0 to 100. The range in brackets is what the score could still be if everything unknown were known; coverage is the share of the weight that was measured; “2 of 6” behind a channel counts the criteria that were measured, of those that apply.',

  /** Parts of the note on scores, each for a sign that a table shows. */
  scoreNotes: {
    scores: 'Scores run from 0 to 100; coverage is the share of the weight that was measured.',
    ranges: 'The range in brackets is what the score could still be if everything unknown were known.',
    open: '“~” stands before a score that could still change, as not all behind it was measured.',
    counts: '“2 of 6” behind a channel counts the criteria that were measured, of those that apply.',
    bounds:
      '“≥” and “≤” mean at least and at most: the exact number is not known, so a range can remain although it was counted.',
    indirect: (mark: string) => `“[${mark}]” marks what was concluded from signs seen from outside.`,
  },
  openSign: '~',
};
