import type { ColumnMeaning } from '../../../domain/book.js';
import { gather } from '../../../domain/gather.js';
import type { FigureColumn } from '../layout.js';

/** A sum across one row: the whole and its parts, as indices of columns. */
export interface Equation {
  readonly whole: number;
  readonly parts: readonly number[];
}

type HeadedColumn = Pick<FigureColumn, 'path' | 'meanings'>;

interface Group {
  readonly word: string;
  readonly meaning: ColumnMeaning;
  /** Index of the column itself, where this is one. */
  readonly leaf: number;
  readonly children: Group[];
}

const SUM: ReadonlySet<ColumnMeaning> = new Set(['total', 'subtotal']);
/** Columns that are no part of a sum beside them. */
const APART: ReadonlySet<ColumnMeaning> = new Set([
  'rate',
  'count',
  'change',
  'last-year',
  'original-budget',
  'final-budget',
  'final-accounts',
]);
const FUNDS: ReadonlySet<ColumnMeaning> = new Set(['general-budget', 'managed-funds', 'state-capital']);
const PARTS_OF_THREE_PUBLIC: ReadonlySet<ColumnMeaning> = new Set([
  'travel-abroad',
  'vehicles',
  'reception',
  'vehicle-purchase',
  'vehicle-running',
]);

/** The sums that a table's header promises for every row: 合计 = Σ its neighbours, at each level of merged cells. */
export function equationsOf(columns: readonly HeadedColumn[]): Equation[] {
  const stages = stagesOf(columns);
  if (stages.length < 2) return equationsOfHeads(columns);
  return gather(stages, (places) => {
    const heads = places.map((at) => ({
      path: columns[at]!.path.slice(0, -1),
      meanings: columns[at]!.meanings.slice(0, -1),
    }));
    return equationsOfHeads(heads).map(({ whole, parts }) => ({
      whole: places[whole]!,
      parts: parts.map((part) => places[part]!),
    }));
  });
}

const STAGES: ReadonlySet<ColumnMeaning> = new Set(['amount', 'original-budget', 'final-budget', 'final-accounts']);
/** Fewer columns of a stage have no sums to tell. */
const FEWEST = 3;

/** Where 预算数 and 决算数 stand below each head of a table, the places of each: they add up apart. */
function stagesOf(columns: readonly HeadedColumn[]): readonly (readonly number[])[] {
  const stages = new Map<string, number[]>();
  for (const [at, { path, meanings }] of columns.entries()) {
    if (path.length < 2 || !STAGES.has(meanings.at(-1) ?? 'unknown')) return [];
    const places = stages.get(path.at(-1)!);
    if (places) places.push(at);
    else stages.set(path.at(-1)!, [at]);
  }
  const each = [...stages.values()];
  return each.every(({ length }) => length >= FEWEST && length === each[0]!.length) ? each : [];
}

function equationsOfHeads(columns: readonly HeadedColumn[]): Equation[] {
  const root: Group = { word: '', meaning: 'unknown', leaf: -1, children: [] };
  for (const [index, column] of columns.entries()) place(root, column, index);
  const equations: Equation[] = [];
  collect(root, equations);
  return equations;
}

function place(root: Group, column: HeadedColumn, index: number): void {
  let group = root;
  for (const [depth, word] of column.path.entries()) {
    const isLeaf = depth === column.path.length - 1;
    const last = group.children.at(-1);
    if (!isLeaf && last && last.word === word && last.leaf < 0) {
      group = last;
      continue;
    }
    const child: Group = {
      word,
      meaning: column.meanings[depth] ?? 'unknown',
      leaf: isLeaf ? index : -1,
      children: [],
    };
    group.children.push(child);
    group = child;
  }
}

/** True for a column that is no part of the sum beside it. 其中：财政拨款 repeats what 一般公共预算 already holds. */
const isApart = (child: Group, group: Group): boolean =>
  APART.has(child.meaning) ||
  /^其中/.test(child.word) ||
  (child.meaning === 'of-which-appropriation' &&
    (FUNDS.has(group.meaning) || group.children.some((other) => FUNDS.has(other.meaning))));

/** The columns that together make up a group: its own sum, or all its parts. */
function columnsOf(group: Group): number[] {
  if (group.leaf >= 0) return [group.leaf];
  const own = group.children.find((child) => SUM.has(child.meaning) && child.leaf >= 0);
  return own
    ? [own.leaf]
    : gather(
        group.children.filter((child) => !isApart(child, group)),
        columnsOf,
      );
}

function collect(group: Group, equations: Equation[]): void {
  if (group.meaning === 'rate') return;
  const sum =
    group.children.find((child) => child.leaf >= 0 && SUM.has(child.meaning)) ??
    group.children.find((child) => child.leaf >= 0 && child.meaning === 'three-public-total');
  if (sum) {
    const onlyThreePublic = sum.meaning === 'three-public-total' || group.meaning === 'three-public-total';
    const parts = group.children.filter(
      (child) =>
        child !== sum &&
        !isApart(child, group) &&
        child.meaning !== 'amount' &&
        (!onlyThreePublic || PARTS_OF_THREE_PUBLIC.has(child.meaning)),
    );
    if (parts.length > 0) equations.push({ whole: sum.leaf, parts: gather(parts, columnsOf) });
  }
  for (const child of group.children) if (child.children.length > 0) collect(child, equations);
}
