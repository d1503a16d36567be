/** How much of two names is the same: pairs of neighbouring characters that they share, 0 to 100 (Dice). */
export function likeness(a: string, b: string): number {
  const first = pairs(a);
  const second = pairs(b);
  if (first.size === 0 || second.size === 0) return a === b ? 100 : 0;
  let shared = 0;
  for (const pair of first) if (second.has(pair)) shared++;
  return Math.round((200 * shared) / (first.size + second.size));
}

const pairs = (text: string): Set<string> => {
  const found = new Set<string>();
  for (let index = 0; index + 1 < text.length; index++) found.add(text.slice(index, index + 2));
  return found;
};

/**
 * Lengths at which names are cut off by the width of their cells: many names have exactly this length and few are longer.
 * Names of that length may be the same only as far as they are printed.
 */
export function clippedLength(names: readonly string[]): number | undefined {
  const counts = new Map<number, number>();
  for (const name of names) counts.set(name.length, (counts.get(name.length) ?? 0) + 1);
  for (const [length, count] of counts) {
    const longer = names.filter((name) => name.length > length).length;
    if (length >= 5 && count >= 8 && count * 5 >= names.length && longer < count) return length;
  }
  return undefined;
}
