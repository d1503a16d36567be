import type { Ruling } from './page-content.js';

/** A ruled table: x of its column borders, y of its row borders, and the cell that each field belongs to. */
export interface Grid {
  readonly xs: readonly number[];
  readonly ys: readonly number[];
  /** Cells by row and column; merged fields share one cell, which stands at its upper left field. */
  readonly cellAt: (row: number, column: number) => GridCell;
}

export interface GridCell {
  readonly row: number;
  readonly column: number;
  readonly rowSpan: number;
  readonly columnSpan: number;
}

/** Lines nearer than this are one line. */
const NEAR = 2.5;

/** The ruled tables of a page, from the top. */
export function findGrids(rulings: readonly Ruling[]): Grid[] {
  return connected(joined(rulings))
    .map(gridOf)
    .filter((grid) => grid !== undefined)
    .sort((a, b) => (a.ys[0] ?? 0) - (b.ys[0] ?? 0));
}

/** Pieces of one line put together; many producers draw every cell's border anew. */
function joined(rulings: readonly Ruling[]): Ruling[] {
  const result: Ruling[] = [];
  for (const across of [true, false]) {
    const lines = rulings.filter((ruling) => ruling.across === across).sort((a, b) => a.at - b.at || a.from - b.from);
    for (const group of grouped(lines, (line) => line.at)) {
      const at = group.reduce((total, line) => total + line.at, 0) / group.length;
      let current: { from: number; to: number } | undefined;
      for (const line of [...group].sort((a, b) => a.from - b.from)) {
        if (current && line.from <= current.to + NEAR) current.to = Math.max(current.to, line.to);
        else {
          if (current) result.push({ across, at, ...current });
          current = { from: line.from, to: line.to };
        }
      }
      if (current) result.push({ across, at, ...current });
    }
  }
  return result;
}

function grouped<T>(sorted: readonly T[], key: (one: T) => number): T[][] {
  const groups: T[][] = [];
  let last = Number.NEGATIVE_INFINITY;
  for (const one of sorted) {
    if (key(one) - last <= NEAR) groups.at(-1)?.push(one);
    else groups.push([one]);
    last = key(one);
  }
  return groups;
}

/** Lines that touch one another make one table. */
function connected(lines: readonly Ruling[]): Ruling[][] {
  const parent = lines.map((_, index) => index);
  const find = (index: number): number => {
    let root = index;
    while (parent[root] !== root) root = parent[root] ?? root;
    parent[index] = root;
    return root;
  };
  const across = lines.flatMap((line, index) => (line.across ? [index] : []));
  const down = lines.flatMap((line, index) => (line.across ? [] : [index]));
  for (const i of across) for (const j of down) if (touches(lines[i]!, lines[j]!)) parent[find(i)] = find(j);
  const groups = new Map<number, Ruling[]>();
  for (const [index, line] of lines.entries()) {
    const root = find(index);
    const group = groups.get(root);
    if (group) group.push(line);
    else groups.set(root, [line]);
  }
  return [...groups.values()];
}

const touches = (across: Ruling, down: Ruling): boolean =>
  across.at >= down.from - NEAR &&
  across.at <= down.to + NEAR &&
  down.at >= across.from - NEAR &&
  down.at <= across.to + NEAR;

function gridOf(lines: readonly Ruling[]): Grid | undefined {
  const borders = (across: boolean) =>
    grouped(
      lines.filter((line) => line.across === across).sort((a, b) => a.at - b.at),
      (line) => line.at,
    ).map((group) => group.reduce((total, line) => total + line.at, 0) / group.length);
  const ys = withOpenSides(
    borders(true),
    lines.filter((line) => !line.across),
  );
  const xs = withOpenSides(
    borders(false),
    lines.filter((line) => line.across),
  );
  if (xs.length < 2 || ys.length < 2 || xs.length * ys.length < 6 || xs.length * ys.length > 200_000) return undefined;
  return { xs, ys, cellAt: cellsOf(lines, xs, ys) };
}

/** Lines end together beyond this far from the last border where the side of a table is left open. */
const OPEN = 8;

const MANY = 7;

/**
 * The borders, with those of open sides: where most of the lines that cross the outer border end. Others tell nothing of it:
 * tables without room between them are one grid.
 */
function withOpenSides(borders: readonly number[], crossing: readonly Ruling[]): number[] {
  // A last row alone on its page may have one border only, below it: many columns show that it is a row.
  if (borders.length === 0 || crossing.length < (borders.length === 1 ? MANY : 3)) return [...borders];
  const most = (border: number, end: (line: Ruling) => number): number | undefined => {
    const ends = crossing.filter((line) => line.from <= border + NEAR && line.to >= border - NEAR).map(end);
    if (ends.length < 3) return undefined;
    const middle = ends.sort((a, b) => a - b)[ends.length >> 1]!;
    return ends.filter((one) => Math.abs(one - middle) <= NEAR).length * 2 > ends.length ? middle : undefined;
  };
  const first = most(borders[0]!, ({ from }) => from);
  const last = most(borders.at(-1)!, ({ to }) => to);
  return [
    ...(first !== undefined && first < borders[0]! - OPEN ? [first] : []),
    ...borders,
    ...(last !== undefined && last > borders.at(-1)! + OPEN ? [last] : []),
  ];
}

/** Joins fields between which no line is drawn, keeping every cell a rectangle. */
function cellsOf(lines: readonly Ruling[], xs: readonly number[], ys: readonly number[]): Grid['cellAt'] {
  const rows = ys.length - 1;
  const columns = xs.length - 1;
  const drawn = (across: boolean, at: number, from: number, to: number): boolean => {
    const middle = (from + to) / 2;
    return lines.some(
      (line) => line.across === across && Math.abs(line.at - at) <= NEAR && line.from <= middle && line.to >= middle,
    );
  };
  const cells: (GridCell | undefined)[] = new Array(rows * columns);
  for (let row = 0; row < rows; row++)
    for (let column = 0; column < columns; column++) {
      if (cells[row * columns + column]) continue;
      let columnSpan = 1;
      while (
        column + columnSpan < columns &&
        !cells[row * columns + column + columnSpan] &&
        !drawn(false, xs[column + columnSpan]!, ys[row]!, ys[row + 1]!)
      )
        columnSpan++;
      let rowSpan = 1;
      const open = (y: number) =>
        Array.from({ length: columnSpan }, (_, i) => column + i).every((c) => !drawn(true, y, xs[c]!, xs[c + 1]!));
      while (row + rowSpan < rows && open(ys[row + rowSpan]!)) rowSpan++;
      const cell = { row, column, rowSpan, columnSpan };
      for (let r = row; r < row + rowSpan; r++)
        for (let c = column; c < column + columnSpan; c++) cells[r * columns + c] ??= cell;
    }
  return (row, column) => cells[row * columns + column]!;
}
