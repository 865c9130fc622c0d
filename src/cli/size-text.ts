const units = ['kB', 'MB', 'GB', 'TB'] as const;

/** Bytes for people: "980 bytes", "12.4 kB", "318 MB". */
export function sizeText(bytes: number): string {
  if (bytes < 1000) return `${bytes} ${bytes === 1 ? 'byte' : 'bytes'}`;
  let size = bytes;
  let unit = '';
  for (const next of units) {
    if (size < 999.5) break;
    size /= 1000;
    unit = next;
  }
  return `${size < 99.95 ? size.toFixed(1) : Math.round(size)} ${unit}`;
}
