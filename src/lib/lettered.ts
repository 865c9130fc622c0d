/** A, B, ... Z, AA, AB, ...: the mark of the item at `index`, counted from 0, in the letters given. */
export function lettered(index: number, letters: string): string {
  const rest = Math.floor(index / letters.length) - 1;
  return `${rest < 0 ? '' : lettered(rest, letters)}${letters[index % letters.length] ?? ''}`;
}
