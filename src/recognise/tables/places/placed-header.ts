import { HEADER_WORDS, headerWords, meaningOfHeader } from '../../../forms/header-words.js';
import { keyRoleOf } from '../header/key-role.js';
import { type Head, headsOver, type Leaf, spread } from './placed-heads.js';
import { overlaps, type PlacedWord, type Span } from './print-places.js';

/** A column of a header whose cells are told by where its words stand: the words above it from the top, its own last. */
interface PlacedColumn extends Span {
  readonly path: readonly string[];
}

/** More words than the widest header has. */
const MOST_WORDS = 240;

interface Stack {
  from: number;
  to: number;
  /** From the top. */
  words: PlacedWord[];
}

/**
 * The columns of a header from the places of its words: those that stand below one another are
 * one cell, and a cell over several columns stands above the words of each. Undefined where that leaves words over.
 */
export function placedColumns(words: readonly PlacedWord[]): PlacedColumn[] | undefined {
  if (words.length === 0 || words.length > MOST_WORDS) return undefined;
  const { stacks, wide } = stacksOf(words);
  if (stacks.length < 2) return undefined;
  const heads: Head[] = headsOfWide(wide, stacks);
  const leaves = stacks.map((stack, column): Leaf => {
    const parts = partsOf(stack.words);
    for (const part of parts.slice(0, -1)) addHead(heads, { ...cellOf(part), first: column, last: column + 1 });
    const own = cellOf(parts.at(-1)!);
    return { ...own, from: stack.from, to: stack.to, isKey: isKey(own.text) };
  });
  if (heads.some(({ first, last }) => first < 0 || first >= last || last > leaves.length)) return undefined;
  if (!spread(heads, leaves, Math.max(...words.map(({ line }) => line)))) return undefined;
  return leaves.map(({ from, to, text }, column) => ({ from, to, path: [...headsOver(heads, column), text] }));
}

/** Words below one another, from the lowest line up: those that stand over several columns are kept apart. */
function stacksOf(words: readonly PlacedWord[]): { stacks: Stack[]; wide: PlacedWord[] } {
  const stacks: Stack[] = [];
  const wide: PlacedWord[] = [];
  const lines = words.map(({ line }) => line);
  const middle = (Math.min(...lines) + Math.max(...lines)) / 2;
  for (const word of [...words].sort((a, b) => b.line - a.line || a.from - b.from)) {
    const under = stacksUnder(word, stacks);
    const [only] = under;
    if (under.length > 1) wide.push(word);
    else if (only) {
      only.words.unshift(word);
      only.from = Math.min(only.from, word.from);
      only.to = Math.max(only.to, word.to);
    } else if (standsBetween(word, stacks, middle)) wide.push(word);
    else {
      const at = stacks.findIndex((stack) => stack.from >= word.to);
      stacks.splice(at < 0 ? stacks.length : at, 0, { from: word.from, to: word.to, words: [word] });
    }
  }
  return { stacks, wide };
}

/** Words of one cell stand around one middle, but for so many places by which layouts of print are off. */
const ASKEW = 1.5;
const centreOf = ({ from, to }: Span): number => (from + to) / 2;

/** The stacks below a word: the one around whose middle it stands, if it is not much wider, or all that it touches. */
function stacksUnder(word: PlacedWord, stacks: readonly Stack[]): readonly Stack[] {
  const under = stacks.filter((stack) => overlaps(stack, word) && stack.words[0]!.line !== word.line);
  if (under.length < 2) return under;
  const off = (stack: Stack) => Math.abs(centreOf(stack) - centreOf(word));
  const nearest = under.reduce((best, stack) => (off(stack) < off(best) ? stack : best));
  return off(nearest) <= ASKEW && word.to - word.from <= nearest.to - nearest.from + 2 * ASKEW ? [nearest] : under;
}

/** True for a word in the upper half over the gap between two columns whose words stand in the lower half. */
function standsBetween(word: PlacedWord, stacks: readonly Stack[], middle: number): boolean {
  const right = stacks.findIndex((stack) => stack.from >= word.to);
  const [before, behind] = [stacks[right - 1], stacks[right]];
  if (before && behind && /^[类款]$/.test(textOf(before.words)) && /^[款项]$/.test(textOf(behind.words))) return true;
  if (word.line >= middle) return before !== undefined && behind !== undefined && standsOver(word, before, behind);
  const isLow = (stack: Stack | undefined) =>
    stack !== undefined && stack.words.length > 0 && middleOf(stack.words) > middle && stack.words[0]!.line > word.line;
  return right > 0 && isLow(before) && isLow(behind);
}

/** True for a word in the middle right above two columns that are whole labels: 基本支出 above 人员经费 and 公用经费. */
function standsOver(word: PlacedWord, left: Stack, right: Stack): boolean {
  const isLabel = ({ words }: Stack) =>
    words.length === 1 && words[0]!.line === word.line + 1 && isKnown(words[0]!.text) && !isKey(words[0]!.text);
  return (
    isLabel(left) &&
    isLabel(right) &&
    Math.abs(left.from + right.to - word.from - word.to) <= 2 * ASKEW &&
    isKnown(word.text)
  );
}

const middleOf = (words: readonly PlacedWord[]): number => (words[0]!.line + words.at(-1)!.line) / 2;

const textOf = (words: readonly PlacedWord[]): string => words.map(({ text }) => text).join('');
const isKey = (text: string): boolean => keyRoleOf([text]) !== undefined;
const SIDE = /^(?:收入|支出)$/;
const isKnown = (text: string): boolean =>
  !SIDE.test(text) && (meaningOfHeader(text) !== undefined || isKey(text) || /^20\d{2}年度?$/.test(text));

function cellOf(words: readonly PlacedWord[]) {
  return {
    text: textOf(words),
    from: Math.min(...words.map(({ from }) => from)),
    to: Math.max(...words.map(({ to }) => to)),
    top: words[0]!.line,
    bottom: words.at(-1)!.line,
  };
}

/** Costs of a cell with a known word, of each line of one without, and of a line left free inside a cell. */
const KNOWN = 2;
const UNKNOWN = 5;
const FREE = 1.5;

/** The lines of a stack put together to cells, so that as few as possible make as many known words as possible. */
function partsOf(words: readonly PlacedWord[]): PlacedWord[][] {
  let best: { readonly cost: number; readonly parts: PlacedWord[][] }[] = [{ cost: 0, parts: [] }];
  for (let end = 1; end <= words.length; end++) {
    let own = { cost: Number.POSITIVE_INFINITY, parts: [] as PlacedWord[][] };
    for (let from = 0; from < end; from++) {
      const part = words.slice(from, end);
      const cost = best[from]!.cost + (from === 0 && SIDE.test(textOf(part)) ? KNOWN : costOf(part));
      if (cost < own.cost) own = { cost, parts: [...best[from]!.parts, part] };
    }
    best = [...best, own];
  }
  return best.at(-1)!.parts;
}

function costOf(words: readonly PlacedWord[]): number {
  const isOne = words.length === 1 ? isKnown(words[0]!.text) : isOneCell(words);
  const isFree = words.some((word, at) => at > 0 && word.line - words[at - 1]!.line > 1);
  return KNOWN + (isOne ? 0 : UNKNOWN * words.length) + (isFree ? FREE : 0);
}

const LISTED: ReadonlySet<string> = new Set(HEADER_WORDS.map(({ words }) => words));

const TWO_LABELS = /科目科目|[码称号][类款项]$|^(?:项目|收入|支出)(?:功能|经济|科目|项目|单位)/;

/** 功能分类科目 and 科目名称 below it are two cells, though both together are a label as well; so are 上年预算数 and 公务接待费. */
function isOneCell(words: readonly PlacedWord[]): boolean {
  const text = textOf(words);
  if (!isKnown(text) || (isKey(text) && TWO_LABELS.test(text))) return false;
  if (isKey(text) || LISTED.has(headerWords(text))) return true;
  return !words.some((_, at) => at > 0 && isKnown(textOf(words.slice(0, at))));
}

/** Cells of words that stand over several columns, their lines put together. */
function headsOfWide(wide: readonly PlacedWord[], stacks: readonly Stack[]): Head[] {
  const groups: PlacedWord[][] = [];
  for (const word of [...wide].sort((a, b) => a.line - b.line)) {
    const own = groups.find((group) => group.at(-1)!.line < word.line && group.some((one) => overlaps(one, word)));
    if (own) own.push(word);
    else groups.push([word]);
  }
  return groups.flatMap((group) =>
    partsOf(group).map((part) => {
      const cell = cellOf(part);
      const right = stacks.findIndex((stack) => stack.from >= cell.to);
      const first = stacks.findIndex((stack) => overlaps(stack, cell));
      const last = stacks.findLastIndex((stack) => overlaps(stack, cell));
      return first < 0 ? { ...cell, first: right - 1, last: right + 1 } : { ...cell, first, last: last + 1 };
    }),
  );
}

/** Adds a head; the second line of one that is there already completes it. */
function addHead(heads: Head[], head: Head): void {
  const above = heads.findIndex(
    (one) => one.bottom + 1 === head.top && overlaps(one, head) && !isKnown(head.text) && isKnown(one.text + head.text),
  );
  if (above < 0) {
    heads.push(head);
    return;
  }
  const one = heads[above]!;
  heads[above] = {
    text: one.text + head.text,
    from: Math.min(one.from, head.from),
    to: Math.max(one.to, head.to),
    top: one.top,
    bottom: head.bottom,
    first: Math.min(one.first, head.first),
    last: Math.max(one.last, head.last),
  };
}
