/** Two things that are one, or a thing that only one side has. */
export type Pair<T> = { readonly before: T; readonly after: T } | { readonly before: T } | { readonly after: T };

/**
 * Pairs two lists by one key after the other, the surest first; what no key pairs stands alone. Keys that several share
 * pair in their order. The result follows the later list, with what is gone behind what it stood behind.
 */
export function matchPairs<T>(
  before: readonly T[],
  after: readonly T[],
  keys: readonly ((item: T) => string | null)[],
): Pair<T>[] {
  const partner = new Map<number, number>();
  const taken = new Set<number>();
  for (const key of keys) {
    const free = new Map<string, number[]>();
    before.forEach((item, index) => {
      const name = taken.has(index) ? null : key(item);
      if (name === null) return;
      const known = free.get(name);
      if (known) known.push(index);
      else free.set(name, [index]);
    });
    after.forEach((item, index) => {
      const name = partner.has(index) ? null : key(item);
      const match = name === null ? undefined : free.get(name)?.shift();
      if (match === undefined) return;
      partner.set(index, match);
      taken.add(match);
    });
  }
  return inOrder(before, after, partner, taken);
}

function inOrder<T>(
  before: readonly T[],
  after: readonly T[],
  partner: ReadonlyMap<number, number>,
  taken: ReadonlySet<number>,
): Pair<T>[] {
  const pairs: Pair<T>[] = [];
  const gone = new Set(before.keys());
  for (const index of taken) gone.delete(index);
  const goneAfter = (from: number): void => {
    for (let index = from; gone.delete(index); index++) pairs.push({ before: before[index]! });
  };
  goneAfter(0);
  after.forEach((item, index) => {
    const match = partner.get(index);
    if (match === undefined) {
      pairs.push({ after: item });
      return;
    }
    pairs.push({ before: before[match]!, after: item });
    goneAfter(match + 1);
  });
  return pairs;
}

/** Which of these numbers stand out of their rising order: all but a longest rising subsequence. */
export function outOfOrder(positions: readonly number[]): ReadonlySet<number> {
  const tails: number[] = [];
  const previous: number[] = [];
  positions.forEach((position, index) => {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (positions[tails[middle]!]! < position) low = middle + 1;
      else high = middle;
    }
    previous[index] = low > 0 ? tails[low - 1]! : -1;
    tails[low] = index;
  });
  const rising = new Set<number>();
  for (let index = tails.at(-1) ?? -1; index >= 0; index = previous[index]!) rising.add(index);
  return new Set([...positions.keys()].filter((index) => !rising.has(index)));
}
