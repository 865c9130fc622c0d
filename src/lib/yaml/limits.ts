/** How much a file may hold: enough for any that people write, too little to keep the reader busy. */
export const limits = {
  bytes: 262_144,
  /** Lexical tokens of YAML; the parser slows down with them and not with bytes. */
  tokens: 100_000,
  /** Brackets within brackets. */
  depth: 32,
  /** Columns of indentation, which bound the depth of nested blocks. */
  indent: 120,
  /** Values after aliases are written out. */
  nodes: 50_000,
  aliases: 100,
  problems: 100,
  /** Lines with errors of syntax that are told: most follow from the first. */
  syntaxErrors: 5,
} as const;
