import type { Candidate } from './candidates.js';
import { type Sums, valuesByColumn } from './column-sums.js';
import { agrees, type RowFigures, slackOf } from './row-figures.js';

/** A column sum that does not close, seen from a row that stands in it. */
interface Need {
  /** By column: what the whole has more than its parts; 0 where they agree. */
  readonly lacking: readonly number[];
  /** True for the row that sums and those above it, false for the rows that are summed. */
  readonly asWhole: boolean;
}

/** Why each open row is open: the sums it could help to close; none for a row that is open by itself. */
type OpenRows = ReadonlyMap<number, readonly Need[]>;

/**
 * The rows that ties must decide: those whose best candidate breaks a sum of its own or is no better than another, and
 * those that stand in a column sum which does not close.
 */
export function openRows(
  parents: readonly number[],
  figures: readonly RowFigures[],
  candidates: readonly (readonly Candidate[])[],
  columnCount: number,
): OpenRows {
  const groups = groupsOf(parents);
  const open = new Map<number, Need[]>();
  const values = candidates.map(([first], row) => valuesByColumn(first?.columns ?? [], figures[row]!, columnCount));
  for (const [parent, members] of groups) {
    const lacking = lackingOf(parent, members, figures, values);
    if (lacking) disturb(parent, lacking, parents, groups, open);
  }
  for (let row = 0; row < candidates.length; row++) {
    const [first, second] = candidates[row]!;
    if (first && (first.broken > 0 || (second && second.score >= first.score))) open.set(row, []);
  }
  return open;
}

/** Of a grid row's candidates those that could bring a sum nearer that does not close; the printed one first. */
export function helpful(
  options: readonly Candidate[],
  row: number,
  figures: RowFigures,
  open: OpenRows,
): readonly Candidate[] {
  const needs = open.get(row);
  const [first] = options;
  if (!first || !needs || needs.length === 0) return options;
  const columnCount = needs[0]!.lacking.length;
  const before = valuesByColumn(first.columns, figures, columnCount);
  return options.filter(
    (option) => option === first || helps(before, valuesByColumn(option.columns, figures, columnCount), needs),
  );
}

const helps = (before: Sums, after: Sums, needs: readonly Need[]): boolean =>
  needs.some(({ lacking, asWhole }) =>
    lacking.some((lack, column) => {
      const more = (after[column] ?? 0) - (before[column] ?? 0);
      return lack !== 0 && Math.abs(asWhole ? lack + more : lack - more) < Math.abs(lack);
    }),
  );

/** Opens a row, those that it is summed into, and all that sum into it: a figure that moves takes them along. */
function disturb(
  row: number,
  lacking: readonly number[],
  parents: readonly number[],
  groups: ReadonlyMap<number, readonly number[]>,
  open: Map<number, Need[]>,
): void {
  const add = (index: number, asWhole: boolean) => {
    const needs = open.get(index);
    if (needs) needs.push({ lacking, asWhole });
    else open.set(index, [{ lacking, asWhole }]);
  };
  for (let above = row, steps = 0; above >= 0 && steps <= parents.length; above = parents[above]!, steps++)
    add(above, true);
  const stack = [...(groups.get(row) ?? [])];
  for (let steps = 0; stack.length > 0 && steps <= parents.length; steps++) {
    const below = stack.pop()!;
    add(below, false);
    stack.push(...(groups.get(below) ?? []));
  }
}

function groupsOf(parents: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (let row = 0; row < parents.length; row++) {
    const parent = parents[row]!;
    if (parent < 0) continue;
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

/** What a row has more than the rows that sum into it, by column; undefined when all agree. */
function lackingOf(
  parent: number,
  members: readonly number[],
  figures: readonly RowFigures[],
  values: readonly Sums[],
): readonly number[] | undefined {
  const whole = values[parent]!;
  const sums: number[] = [];
  for (let column = 0; column < whole.length; column++) sums.push(0);
  let slack = slackOf(figures[parent]!);
  for (const member of members) {
    slack += slackOf(figures[member]!);
    const own = values[member]!;
    for (let column = 0; column < sums.length; column++) {
      const value = own[column];
      if (value !== undefined) sums[column]! += value;
    }
  }
  let isLacking = false;
  for (let column = 0; column < sums.length; column++) {
    const value = whole[column] ?? 0;
    const lack = agrees(value, sums[column]!, slack) ? 0 : value - sums[column]!;
    sums[column] = lack;
    if (lack !== 0) isLacking = true;
  }
  return isLacking ? sums : undefined;
}
