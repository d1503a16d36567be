/** What a cell of a body prints: a value (in hundred-millionths), nothing, or words (null). */
export type Printed = bigint | undefined | null;

/** A head of the sum of those beside it. */
export const TOTAL = /^(?:合计|小计|总计|计)$/;
const RATE = /[%％率]|占比|比重|百分比|幅度|[增降]幅/;
const OF_WHICH = /^其中[:：]?$/;
const MOST_CHOICES = 200;
const FEWEST_ROWS = 2;
/** Share of rows that must agree. */
const ALIKE = 0.8;
const HUNDREDTH = 1_000_000n;
const WHOLE = 10_000_000_000n;

/**
 * How many of the leaves stand below each head, 0 for heads that are columns themselves; undefined where it is open. So many
 * heads are groups; the first names the rows. Told by leaves that repeat, by rates and sums among the figures, and by 其中.
 */
export function headCellsOver(
  heads: readonly string[],
  leaves: readonly string[],
  groups: number,
  rows: readonly (readonly Printed[])[],
): readonly number[] | undefined {
  const sizes = sizesOf(leaves, groups);
  if (!sizes || groups >= heads.length) return undefined;
  const choices = choicesOf(heads.length, groups);
  if (choices.length > MOST_CHOICES) return undefined;
  const ways = choices.map((chosen) => {
    const way: number[] = new Array<number>(heads.length).fill(0);
    for (const [index, head] of chosen.entries()) way[head] = sizes[index]!;
    return way;
  });
  const fitting = ways.filter((way) => standsOverFigures(way, rows));
  if (fitting.length === 1 && groups === heads.length - 1) return fitting[0];
  const ofWhich = fitting.filter((way) => way.every((size, head) => size === 0 || OF_WHICH.test(heads[head]!)));
  if (ofWhich.length === 1) return ofWhich[0];
  const told = fitting.filter((way) => agrees(way, heads, leaves, rows));
  return told.length === 1 ? told[0] : undefined;
}

/** How many leaves each group has: all of them, or as they repeat or begin with a total again. */
function sizesOf(leaves: readonly string[], groups: number): readonly number[] | undefined {
  if (groups === 1) return [leaves.length];
  const size = leaves.length / groups;
  if (Number.isInteger(size) && leaves.every((leaf, at) => leaf === leaves[at % size]))
    return new Array<number>(groups).fill(size);
  const starts = leaves.flatMap((leaf, at) => (TOTAL.test(leaf) ? [at] : []));
  if (starts.length !== groups || starts[0] !== 0) return undefined;
  return starts.map((start, index) => (starts[index + 1] ?? leaves.length) - start);
}

/** Every way to choose so many of the heads behind the first. */
function choicesOf(heads: number, groups: number): readonly (readonly number[])[] {
  let choices: (readonly number[])[] = [[]];
  for (let count = 0; count < groups && choices.length <= MOST_CHOICES; count++)
    choices = choices.flatMap((chosen) => {
      const next: (readonly number[])[] = [];
      for (let head = (chosen.at(-1) ?? 0) + 1; head < heads; head++) next.push([...chosen, head]);
      return next;
    });
  return choices;
}

/** The columns of each head, from the first on. */
function* columnsOf(way: readonly number[]): Iterable<{ head: number; from: number; size: number }> {
  let from = 0;
  for (const [head, size] of way.entries()) {
    yield { head, from, size };
    from += Math.max(1, size);
  }
}

function standsOverFigures(way: readonly number[], rows: readonly (readonly Printed[])[]): boolean {
  for (const { from, size } of columnsOf(way))
    for (let column = from; column < from + size; column++)
      if (rows.filter((row) => row[column] === null).length > rows.length / 2) return false;
  return true;
}

/** True when rates stand where the header says so and nowhere else, and totals are the sums of their groups; one is there to tell. */
function agrees(
  way: readonly number[],
  heads: readonly string[],
  leaves: readonly string[],
  rows: readonly (readonly Printed[])[],
): boolean {
  const words: string[] = [];
  const totals: { from: number; size: number }[] = [];
  let leaf = 0;
  for (const { head, from, size } of columnsOf(way)) {
    words.push(...(size === 0 ? [heads[head]!] : leaves.slice(leaf, leaf + size)));
    leaf += size;
    if (size > 0 && TOTAL.test(words[from]!)) totals.push({ from, size });
  }
  const amounts = words.flatMap((word, column) => (column > 0 && !RATE.test(word) ? [column] : []));
  const fits = (word: string, column: number) => column === 0 || RATE.test(word) === holdsRates(column, amounts, rows);
  if (amounts.length === words.length - 1 && totals.length === 0) return false;
  return words.every(fits) && totals.every(({ from, size }) => holdsSums(from, size, rows));
}

/** True when the figures of a column are those of one amount as a share of, or a growth over, another. */
const holdsRates = (column: number, amounts: readonly number[], rows: readonly (readonly Printed[])[]): boolean =>
  amounts.some((part) =>
    amounts.some((base) => part !== base && part !== column && base !== column && isRateOf(column, part, base, rows)),
  );

function isRateOf(column: number, part: number, base: number, rows: readonly (readonly Printed[])[]): boolean {
  let [shares, growths, seen] = [0, 0, 0];
  for (const row of rows) {
    const [rate, amount, whole] = [row[column], row[part], row[base]];
    if (typeof rate !== 'bigint' || typeof amount !== 'bigint' || typeof whole !== 'bigint') continue;
    // Every amount is its own share of 100.
    if (whole === 0n || whole === WHOLE) continue;
    seen++;
    const share = (amount * WHOLE) / whole;
    if (isNear(share, rate)) shares++;
    if (isNear(share - WHOLE, rate)) growths++;
  }
  return seen >= FEWEST_ROWS && Math.max(shares, growths) >= seen * ALIKE;
}

const isNear = (a: bigint, b: bigint): boolean => a - b <= HUNDREDTH && b - a <= HUNDREDTH;

function holdsSums(from: number, size: number, rows: readonly (readonly Printed[])[]): boolean {
  let [holds, seen] = [0, 0];
  for (const row of rows) {
    const total = row[from];
    if (typeof total !== 'bigint' || total === 0n) continue;
    seen++;
    let sum = 0n;
    for (const part of row.slice(from + 1, from + size)) sum += part ?? 0n;
    if (isNear(sum, total)) holds++;
  }
  return seen >= FEWEST_ROWS && holds >= seen * ALIKE;
}
