/** Two lists longer than this together are not compared item by item: what is gone comes first, then what is new. */
const MOST_COMPARISONS = 4_000_000;

/** Positions in both lists, or in the only one that has the item. */
type Aligned = readonly [before: number | undefined, after: number | undefined];

/**
 * Two lists side by side in their order, so that the weights of all pairs together are the greatest. A weight of nothing
 * pairs nothing.
 */
export function alignment(left: number, right: number, weight: (before: number, after: number) => number): Aligned[] {
  if (left * right > MOST_COMPARISONS) return [...alone(left, 'before'), ...alone(right, 'after')];
  const width = right + 1;
  const best = new Float64Array((left + 1) * width);
  for (let a = left - 1; a >= 0; a--)
    for (let b = right - 1; b >= 0; b--) {
      const paired = weight(a, b);
      const apart = Math.max(best[(a + 1) * width + b]!, best[a * width + b + 1]!);
      best[a * width + b] = paired > 0 ? Math.max(apart, paired + best[(a + 1) * width + b + 1]!) : apart;
    }
  const pairs: Aligned[] = [];
  let [a, b] = [0, 0];
  while (a < left || b < right) {
    const here = best[a * width + b]!;
    if (a < left && b < right && here > best[(a + 1) * width + b]! && here > best[a * width + b + 1]!)
      pairs.push([a++, b++]);
    else if (b >= right || (a < left && best[(a + 1) * width + b]! >= best[a * width + b + 1]!))
      pairs.push([a++, undefined]);
    else pairs.push([undefined, b++]);
  }
  return pairs;
}

const alone = (length: number, side: 'before' | 'after'): Aligned[] =>
  Array.from({ length }, (_, index): Aligned => (side === 'before' ? [index, undefined] : [undefined, index]));
