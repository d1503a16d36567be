import type { Grid } from '../page/grid.js';
import type { Area, Ink } from './page-image.js';
import { findTextAreas, usualSize } from './text-areas.js';

/** A piece of printed line, and whether it stands in a field of a ruled table. */
export interface PrintArea extends Area {
  readonly inTable: boolean;
}

/** What is left of a ruling beside the one that was found. */
const BORDER = 2;

/** Lines of print in the fields of tables and outside of them. */
export function printAreas(ink: Ink, grids: readonly Grid[], scale: number): PrintArea[] {
  const size = usualSize(ink);
  const free = { ...ink, dark: ink.dark.slice() };
  const areas: PrintArea[] = [];
  const add = (inTable: boolean, found: readonly Area[]) => {
    for (const area of found) if (!isDust(area, size)) areas.push({ ...area, inTable });
  };
  for (const grid of grids) {
    for (const field of fieldsOf(grid, scale)) add(true, findTextAreas(ink, within(field, ink), size));
    blank(free, within(wholeOf(grid, scale), ink));
  }
  add(false, findTextAreas(free, { left: 0, top: 0, right: ink.width, bottom: ink.height }, size));
  return areas;
}

const isDust = ({ left, top, right, bottom }: Area, size: number): boolean =>
  Math.max(right - left, bottom - top) < size * 0.3;

/** The fields of a table, merged ones whole, in pixels. */
function fieldsOf(grid: Grid, scale: number): Area[] {
  const cells = new Set(
    grid.ys.slice(1).flatMap((_, row) => grid.xs.slice(1).map((_, column) => grid.cellAt(row, column))),
  );
  return [...cells].map((cell) => ({
    left: grid.xs[cell.column]! * scale + BORDER,
    top: grid.ys[cell.row]! * scale + BORDER,
    right: grid.xs[cell.column + cell.columnSpan]! * scale - BORDER,
    bottom: grid.ys[cell.row + cell.rowSpan]! * scale - BORDER,
  }));
}

const wholeOf = (grid: Grid, scale: number): Area => ({
  left: grid.xs[0]! * scale - 2 * BORDER,
  top: grid.ys[0]! * scale - 2 * BORDER,
  right: grid.xs.at(-1)! * scale + 2 * BORDER,
  bottom: grid.ys.at(-1)! * scale + 2 * BORDER,
});

const within = (area: Area, { width, height }: Ink): Area => ({
  left: Math.max(0, Math.round(area.left)),
  top: Math.max(0, Math.round(area.top)),
  right: Math.min(width, Math.round(area.right)),
  bottom: Math.min(height, Math.round(area.bottom)),
});

function blank({ width, dark }: Ink, area: Area): void {
  for (let y = area.top; y < area.bottom; y++) dark.fill(0, y * width + area.left, y * width + area.right);
}
