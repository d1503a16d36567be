const KNOWN = new Map<string, Uint32Array>();

/** Pairs of neighbouring characters as sorted numbers. Remembered, for names come back again and again. */
function pairs(text: string): Uint32Array {
  const known = KNOWN.get(text);
  if (known) return known;
  const found = new Uint32Array(text.length - 1);
  for (let at = 0; at + 1 < text.length; at++) found[at] = text.charCodeAt(at) * 0x1_0000 + text.charCodeAt(at + 1);
  found.sort();
  if (KNOWN.size > 5_000) KNOWN.clear();
  KNOWN.set(text, found);
  return found;
}

/** How alike two names are, in per cent: 100 when equal, 0 when they share no two neighbouring characters. */
export function alike(a: string, b: string): number {
  if (a === b) return 100;
  if (a.length < 2 || b.length < 2 || a.length > 3 * b.length || b.length > 3 * a.length) return 0;
  const left = pairs(a);
  const right = pairs(b);
  let shared = 0;
  for (let i = 0, j = 0; i < left.length && j < right.length; ) {
    const difference = left[i]! - right[j]!;
    if (difference === 0) shared++;
    if (difference <= 0) i++;
    if (difference >= 0) j++;
  }
  return Math.floor((200 * shared) / (a.length + b.length - 2));
}

/** Whether two names are at least so much alike, in per cent. Most are told apart by their length or first look. */
export function isAlike(a: string, b: string, least: number): boolean {
  const [short, long] = a.length < b.length ? [a.length, b.length] : [b.length, a.length];
  if (200 * (short - 1) < least * (short + long - 2)) return a === b;
  return alike(a, b) >= least;
}

/** Number of characters to insert, delete or replace, counted up to 3; 3 means "three or more". */
export function editDistance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const replaced = (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      next.push(Math.min(replaced, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return Math.min(row[b.length] ?? 3, 3);
}
