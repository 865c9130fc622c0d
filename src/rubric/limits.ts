/** How much a rubric may hold: enough for any real one. */
export const limits = {
  criteria: 500,
  searches: 50,
  weight: 1_000_000,
} as const;
