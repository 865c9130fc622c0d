/** How much a rubric file may hold: enough for any real rubric, too little to keep the loader busy. */
export const limits = {
  bytes: 262_144,
  /** Lexical tokens of YAML; the parser slows down with them and not with bytes. */
  tokens: 100_000,
  criteria: 500,
  /** Brackets within brackets. */
  depth: 32,
  /** Columns of indentation, which bound the depth of nested blocks. */
  indent: 120,
  /** Values after aliases are written out. */
  nodes: 50_000,
  aliases: 100,
  weight: 1_000_000,
  problems: 100,
} as const;
