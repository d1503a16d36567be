import type { Column } from './column-anchors.js';
import type { Word } from './words.js';

/** A field of a header: its columns, from the first line of print that it may hold to the first that it may not. */
export interface HeaderCell {
  readonly column: number;
  readonly columnSpan: number;
  readonly top: number;
  readonly bottom: number;
  readonly words: readonly Word[];
}

interface Area {
  readonly from: number;
  readonly to: number;
  /** Baselines of the first and the last line that the area may hold. */
  readonly first: number;
  readonly last: number;
}

/**
 * The fields of a header without borders. Words stand in the middle of their field's height: a column whose words hang
 * low has another field above it, which it shares with the columns beside it.
 */
export function headerCells(words: readonly Word[], columns: readonly Column[]): HeaderCell[] | undefined {
  if (words.length === 0) return undefined;
  const baselines = words.map((word) => word.baseline);
  const area = { from: 0, to: columns.length, first: Math.min(...baselines), last: Math.max(...baselines) };
  const cells: HeaderCell[] = [];
  return fill(area, words, columns, cells, 0) ? cells : undefined;
}

function fill(
  area: Area,
  words: readonly Word[],
  columns: readonly Column[],
  cells: HeaderCell[],
  depth: number,
): boolean {
  if (depth > 5) return false;
  const stacks = Array.from({ length: area.to - area.from }, (_, i) => stackOf(words, columns, area.from + i));
  const low = stacks.map((stack) => stack.length > 0 && hangsLow(stack, area));
  if (!low.includes(true)) return fillLeaves(area, stacks, words, cells);
  // Below this line stand the lower fields, above it those that they share.
  const highest = Math.min(...stacks.flatMap((stack, i) => (low[i] ? [stack[0]!.baseline] : [])));
  const limit = highest - words[0]!.size * 0.25;
  const above = words.filter((word) => word.baseline < limit && isShared(word, area, stacks, columns, low));
  const parents = topmost(above);
  const groups = groupsUnder(stacksOfParents(parents), area, low, columns, stacks);
  if (!groups) return false;
  for (let i = 0; i < stacks.length; i++) {
    if (groups.some((group) => area.from + i >= group.from && area.from + i < group.to)) continue;
    const stack = stacks[i]!;
    if (stack.length === 0) return false;
    cells.push({ column: area.from + i, columnSpan: 1, top: area.first, bottom: area.last, words: stack });
  }
  const lower = words.filter(
    (word) => !parents.includes(word) && groups.some(({ from, to }) => within(word, from, to, columns)),
  );
  const first = Math.min(...lower.map((word) => word.baseline));
  for (const { from, to, words: own } of groups) {
    cells.push({ column: from, columnSpan: to - from, top: area.first, bottom: first - 0.5, words: own });
    const under = lower.filter((word) => within(word, from, to, columns));
    if (!fill({ from, to, first, last: area.last }, under, columns, cells, depth + 1)) return false;
  }
  return true;
}

/** The words of the highest fields: their first line, and lines right under it. */
function topmost(words: readonly Word[]): Word[] {
  const top = Math.min(...words.map((word) => word.baseline));
  const result: Word[] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    const goesOn = (one: Word) =>
      word.left < one.right && word.right > one.left && word.baseline - one.baseline < word.size * 1.35;
    if (word.baseline <= top + word.size * 0.25 || result.some(goesOn)) result.push(word);
  }
  return result;
}

/** No field is shared any more: every column holds the words that stand in it. */
function fillLeaves(area: Area, stacks: readonly Word[][], words: readonly Word[], cells: HeaderCell[]): boolean {
  const placed = stacks.reduce((total, stack) => total + stack.length, 0);
  if (placed !== words.length) return false;
  for (const [i, stack] of stacks.entries()) {
    if (stack.length === 0) return false;
    cells.push({ column: area.from + i, columnSpan: 1, top: area.first, bottom: area.last, words: stack });
  }
  return true;
}

/** Words over one column alone, from the top. */
function stackOf(words: readonly Word[], columns: readonly Column[], column: number): Word[] {
  const own = columns[column]!;
  return words
    .filter((word) => shares(word, own) && !columns.some((other, i) => i !== column && shares(word, other)))
    .sort((a, b) => a.baseline - b.baseline);
}

function shares(word: Word, column: Column): boolean {
  const shared = Math.min(word.right, column.right) - Math.max(word.left, column.left);
  return shared > 0.2 * Math.min(word.right - word.left, column.right - column.left);
}

function within(word: Word, from: number, to: number, columns: readonly Column[]): boolean {
  const middle = (word.left + word.right) / 2;
  const left = from === 0 ? Number.NEGATIVE_INFINITY : columns[from - 1]!.right;
  const right = to >= columns.length ? Number.POSITIVE_INFINITY : columns[to]!.left;
  return middle > left && middle < right;
}

function hangsLow(stack: readonly Word[], area: Area): boolean {
  const middle = (stack[0]!.baseline + stack.at(-1)!.baseline) / 2;
  return middle > (area.first + area.last) / 2 + stack[0]!.size * 0.2;
}

/** True for a word of a field that low columns share; a column of full height may begin as high. */
function isShared(
  word: Word,
  area: Area,
  stacks: readonly Word[][],
  columns: readonly Column[],
  low: readonly boolean[],
): boolean {
  const at = stacks.findIndex((stack) => stack.includes(word));
  if (at < 0) return true;
  if (low[at]) return true;
  const stack = stacks[at]!;
  if (stack.length === 1 || stack[0]!.baseline > area.first + 2.5) return false;
  // Several lines in one column: a shared field only where a low column beside it has nothing above.
  const isBare = (i: number) => low[i] === true && !stacks[i]!.some((one) => one.baseline < area.first + 2.5);
  const right = columns[area.from + at + 1];
  const isOwnLine = stack[1]!.baseline - stack[0]!.baseline > word.size * 1.35;
  return (right !== undefined && isBare(at + 1)) || isBare(at - 1) || isOwnLine;
}

interface Parent {
  readonly left: number;
  readonly right: number;
  readonly words: Word[];
}

/** Lines of one shared field put together, from the left. */
function stacksOfParents(words: readonly Word[]): Parent[] {
  const parents: { left: number; right: number; words: Word[] }[] = [];
  for (const word of [...words].sort((a, b) => a.baseline - b.baseline)) {
    const own = parents.find((one) => word.left < one.right && word.right > one.left);
    if (own) {
      own.words.push(word);
      own.left = Math.min(own.left, word.left);
      own.right = Math.max(own.right, word.right);
    } else parents.push({ left: word.left, right: word.right, words: [word] });
  }
  return parents.sort((a, b) => a.left - b.left);
}

interface Group {
  from: number;
  to: number;
  readonly words: readonly Word[];
}

/** Which columns stand under which shared field: those that hang low, in runs, and each run under the fields over it. */
function groupsUnder(
  parents: readonly Parent[],
  area: Area,
  low: readonly boolean[],
  columns: readonly Column[],
  stacks: readonly Word[][],
): Group[] | undefined {
  if (parents.length === 0) return undefined;
  const isUnder = low.map(
    (one, i) => one || parents.some((parent) => stacks[i]!.some((word) => parent.words.includes(word))),
  );
  const groups: Group[] = [];
  for (let i = 0; i < isUnder.length; ) {
    if (!isUnder[i]) {
      i++;
      continue;
    }
    let end = i;
    while (end < isUnder.length && isUnder[end]) end++;
    const run = { from: area.from + i, to: area.from + end };
    const own = parents.filter((parent) => isOver(parent, run, columns));
    const shared = own.length === 0 ? undefined : parted(run, own, columns);
    if (!shared) return undefined;
    groups.push(...shared);
    i = end;
  }
  const used = groups.reduce((total, group) => total + group.words.length, 0);
  return used === parents.reduce((total, parent) => total + parent.words.length, 0) ? groups : undefined;
}

function isOver(parent: Parent, { from, to }: { from: number; to: number }, columns: readonly Column[]): boolean {
  const middle = (parent.left + parent.right) / 2;
  const left = from === 0 ? Number.NEGATIVE_INFINITY : columns[from - 1]!.right;
  const right = to >= columns.length ? Number.POSITIVE_INFINITY : columns[to]!.left;
  return middle > left && middle < right;
}

/** Shares a run of columns among the fields above it, which begin at their columns' left or stand over their middle. */
function parted(
  run: { from: number; to: number },
  parents: readonly Parent[],
  columns: readonly Column[],
): Group[] | undefined {
  const [only] = parents;
  if (only && parents.length === 1) return [{ ...run, words: only.words }];
  const starts = parents.map((parent) => {
    for (let i = run.from; i < run.to; i++) if (Math.abs(columns[i]!.left - parent.left) < 2) return i;
    return -1;
  });
  if (starts[0] === run.from && starts.every((start, i) => start >= 0 && (i === 0 || start > starts[i - 1]!)))
    return parents.map(({ words }, i) => ({ from: starts[i]!, to: starts[i + 1] ?? run.to, words }));
  return partedByMiddles(run, parents, columns);
}

/** The parting that leaves every field over the middle of its columns; undefined where one would stand off it. */
function partedByMiddles(
  run: { from: number; to: number },
  parents: readonly Parent[],
  columns: readonly Column[],
): Group[] | undefined {
  const groups: Group[] = [];
  let from = run.from;
  for (const [index, parent] of parents.entries()) {
    const middle = (parent.left + parent.right) / 2;
    const most = run.to - (parents.length - 1 - index);
    let best = { to: -1, off: Number.POSITIVE_INFINITY };
    for (let to = index === parents.length - 1 ? run.to : from + 1; to <= most; to++) {
      const off = Math.abs((columns[from]!.left + columns[to - 1]!.right) / 2 - middle);
      if (off < best.off) best = { to, off };
    }
    if (best.to < 0) return undefined;
    const width = columns[best.to - 1]!.right - columns[from]!.left;
    if (best.off > Math.max(12, width * 0.2)) return undefined;
    groups.push({ from, to: best.to, words: parent.words });
    from = best.to;
  }
  return groups;
}
