import type { ColumnMeaning } from '../../../domain/book.js';
import { type Candidate, scored } from './candidates.js';
import { valuesByColumn } from './column-sums.js';
import { agrees, slackOf } from './row-figures.js';
import type { Sheet } from './shared-moves.js';
import { childrenOf } from './solve.js';
import { subtree } from './unclosed-sums.js';

type Chosen = readonly (readonly Candidate[])[];

/**
 * Print drives figures to the right in all rows that are as long, so that each stands below the column beside its own:
 * where one column has exactly what the one beside it lacks, the rows that leave the latter blank are read there, if all
 * sums close so.
 */
export function withoutDrift(sheet: Sheet, chosen: Chosen, offered: Chosen): Chosen {
  const { rows, figures, parents, columnCount } = sheet;
  const children = childrenOf(parents);
  const valuesOf = (row: number, option: Candidate | undefined) =>
    valuesByColumn(option?.columns ?? [], figures[row]!, columnCount);
  let current = withMain(sheet, chosen);
  for (const [parent, below] of children.entries()) {
    if (below.length === 0 || rows[parent]!.figures[0]?.position !== undefined) continue;
    const own = valuesOf(parent, current[parent]![0]);
    const sums = own.map((_, column) =>
      below.reduce((sum, row) => sum + (valuesOf(row, current[row]![0])[column] ?? 0), 0),
    );
    const slack = below.reduce((sum, row) => sum + slackOf(figures[row]!), slackOf(figures[parent]!));
    const open = sums.flatMap((sum, column) => (agrees(own[column] ?? 0, sum, slack) ? [] : [column]));
    const [to, from] = open;
    if (
      open.length !== 2 ||
      from !== to! + 1 ||
      !agrees((own[to!] ?? 0) + (own[from] ?? 0), sums[to!]! + sums[from]!, slack)
    )
      continue;
    const moved = subtree(below, children).flatMap((row) => {
      const option = movedTo(to!, from, current[row]![0], offered[row]!);
      return option ? [{ row, option }] : [];
    });
    const next = [...current];
    for (const { row, option } of moved) next[row] = [option];
    const closes = [to!, from].every((column) =>
      agrees(
        own[column] ?? 0,
        below.reduce((sum, row) => sum + (valuesOf(row, next[row]![0])[column] ?? 0), 0),
        slack,
      ),
    );
    if (closes) current = next;
  }
  return current;
}

/** A column that every department fills, the one right of it, and those that few departments have anything in. */
interface MainColumn {
  readonly main: ColumnMeaning;
  readonly next: ColumnMeaning;
  readonly rare: ReadonlySet<ColumnMeaning>;
}
const MAIN_COLUMNS: readonly MainColumn[] = [
  { main: 'basic', next: 'project', rare: new Set(['business-operations', 'remit-upward', 'subsidise-affiliates']) },
  { main: 'general-budget', next: 'managed-funds', rare: new Set(['state-capital']) },
];

/**
 * 合计 | 基本支出 | 项目支出 | 经营支出: where all rows skip 基本支出 and 经营支出 is filled, the figures from there on stand one
 * column on.
 */
const withMain = (sheet: Sheet, chosen: Chosen): Chosen =>
  MAIN_COLUMNS.reduce((current, column) => withColumn(sheet, current, column), chosen);

function withColumn(sheet: Sheet, chosen: Chosen, { main, next, rare }: MainColumn): Chosen {
  const columns = sheet.sides[0]?.side.columns ?? [];
  const at = columns.findIndex(({ meaning }) => meaning === main);
  const isFilled = (column: number) => chosen.some(([first]) => first?.columns.includes(column));
  if (sheet.sides.length > 1 || at < 0 || columns[at + 1]?.meaning !== next || isFilled(at)) return chosen;
  const last = columns.findLastIndex(({ meaning }, column) => rare.has(meaning) && isFilled(column));
  if (last < 0) return chosen;
  const moved = chosen.map(([first], row) =>
    first
      ? [
          scored(
            first.columns.map((column) => (column > at && column <= last ? column - 1 : column)),
            sheet.rows[row]!,
            sheet.figures[row]!,
            sheet.sides[0]!,
          ),
        ]
      : [],
  );
  return moved.every(([first], row) => !first || first.broken <= chosen[row]![0]!.broken) ? moved : chosen;
}

/** The way that differs from the chosen one by this move alone. */
const movedTo = (to: number, from: number, chosen: Candidate | undefined, offered: readonly Candidate[]) =>
  chosen?.columns.includes(from) && !chosen.columns.includes(to)
    ? offered.find(
        ({ columns, broken }) =>
          broken <= chosen.broken &&
          columns.every((column, at) => column === (chosen.columns[at] === from ? to : chosen.columns[at])),
      )
    : undefined;
