import type { Candidate } from './candidates.js';
import { agrees, type RowFigures } from './row-figures.js';

/**
 * The rows that ties must decide: those whose best candidate breaks a sum of its own or is no better than another, and
 * those that stand in a column sum which does not close.
 */
export function openRows(
  parents: readonly number[],
  figures: readonly RowFigures[],
  candidates: readonly (readonly Candidate[])[],
  columnCount: number,
): Set<number> {
  const groups = groupsOf(parents);
  const open = new Set<number>();
  for (const [parent, members] of groups)
    if (!closes(parent, members, figures, candidates, columnCount)) disturb(parent, parents, groups, open);
  for (const [row, [first, second]] of candidates.entries())
    if (first && (first.broken > 0 || (second && second.score >= first.score))) open.add(row);
  return open;
}

/** Opens a row, those that it is summed into, and all that sum into it: a figure that moves takes them along. */
function disturb(
  row: number,
  parents: readonly number[],
  groups: ReadonlyMap<number, readonly number[]>,
  disturbed: Set<number>,
): void {
  for (let above = row; above >= 0 && disturbed.size <= parents.length; above = parents[above]!) {
    if (above !== row && disturbed.has(above)) break;
    disturbed.add(above);
  }
  const stack = [...(groups.get(row) ?? [])];
  while (stack.length > 0) {
    const below = stack.pop()!;
    if (disturbed.has(below)) continue;
    disturbed.add(below);
    stack.push(...(groups.get(below) ?? []));
  }
}

function groupsOf(parents: readonly number[]): Map<number, number[]> {
  const groups = new Map<number, number[]>();
  for (const [row, parent] of parents.entries()) {
    if (parent < 0) continue;
    const group = groups.get(parent);
    if (group) group.push(row);
    else groups.set(parent, [row]);
  }
  return groups;
}

function closes(
  parent: number,
  members: readonly number[],
  figures: readonly RowFigures[],
  candidates: readonly (readonly Candidate[])[],
  columnCount: number,
): boolean {
  const sums: (bigint | undefined)[] = Array.from({ length: columnCount }, () => undefined);
  const wholes: (bigint | undefined)[] = Array.from({ length: columnCount }, () => undefined);
  let slack = 0n;
  for (const row of [parent, ...members]) {
    const into = row === parent ? wholes : sums;
    for (const [figure, column] of (candidates[row]![0]?.columns ?? []).entries()) {
      const value = figures[row]!.values[figure];
      if (column >= 0 && value !== undefined) into[column] = (into[column] ?? 0n) + value;
      slack += column >= 0 ? figures[row]!.slack[figure]! : 0n;
    }
  }
  return wholes.every((whole, column) => agrees(whole ?? 0n, sums[column] ?? 0n, slack));
}
