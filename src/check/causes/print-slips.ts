/**
 * Numbers of the same sign that a slip of the hand turns into this one: digits swapped, mistyped, dropped or doubled, the point
 * misplaced.
 */
export function printSlips(printed: bigint): readonly bigint[] {
  const sign = printed < 0n ? -1n : 1n;
  const digits = (sign * printed).toString();
  const found = new Set<string>();
  for (let at = 0; at <= digits.length; at++) {
    const [before, after] = [digits.slice(0, at), digits.slice(at)];
    for (const digit of '0123456789') {
      found.add(`${before}${digit}${after}`);
      if (after !== '') found.add(`${before}${digit}${after.slice(1)}`);
    }
    if (after.length > 1) found.add(`${before}${after[1]}${after[0]}${after.slice(2)}`);
    if (after !== '' && digits.length > 1) found.add(`${before}${after.slice(1)}`);
  }
  for (const zeros of ['00', '0000']) found.add(`${digits}${zeros}`);
  const values = new Set([...found].map((text) => sign * BigInt(text)));
  values.delete(printed);
  return [...values];
}
