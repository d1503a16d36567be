import { gather } from '../../../domain/gather.js';
import { decimalsOf, scaled, writeScaled } from '../../../domain/number.js';
import type { RawFigure, RawRow } from '../layout.js';
import { type Candidate, candidatesOf } from './candidates.js';
import type { Equation } from './equations.js';
import { figuresOfRows, type RowFigures } from './row-figures.js';
import { openRows } from './settle.js';
import type { Sheet } from './shared-moves.js';

/** The column of each figure of a row. */
interface Placed {
  readonly columns: readonly number[];
}

/** Columns for the figures of all rows, with what they were chosen from. */
export interface Solved<Assigned extends Placed> {
  readonly sheet: Sheet;
  /** The ways that each row by itself may be read in. */
  readonly readable: readonly (readonly Candidate[])[];
  readonly chosen: readonly (readonly Candidate[])[];
  readonly assigned: readonly Assigned[];
}

/** Rows that are tried. */
const TRIED = 16;

/**
 * Where no columns make one row add up, one of its figures may be a slip of the document; the row then opens the columns of
 * others that stand in sums with it. So the figure is taken for what the row asks of it: where all sums of the table close by
 * that, down the columns and along the rows, the columns are known, and the slip stays what is printed.
 */
export function despiteSlip<Assigned extends Placed>(
  first: Solved<Assigned>,
  solve: (rows: readonly RawRow[]) => Solved<Assigned>,
): readonly Assigned[] {
  const { sheet, chosen, readable, assigned } = first;
  const { rows, figures } = sheet;
  const broken = gather(rows, (row, at) => (isLost(row) && (chosen[at]![0]?.broken ?? 0) > 0 ? [at] : []));
  const [at] = broken;
  if (at === undefined || broken.length > 1) return assigned;
  const traits = sheet.sides[rows[at]!.side]!;
  const ways = slipsOf(rows[at]!, readable[at]!, traits.equations)
    .filter((row) => candidatesOf(row, figuresOfRows([row])[0]!, traits, 'printed')[0]!.broken === 0)
    .slice(0, TRIED)
    .map((row) => solve(rows.map((other, index) => (index === at ? row : other))))
    .filter((way) => !isOpen(way, way.sheet.figures) && isOpen(way, figures));
  const [way, ...others] = ways;
  return way && others.every((other) => areAlike(way, other)) ? way.assigned : assigned;
}

const isLost = ({ figures }: RawRow): boolean => figures.length > 0 && figures[0]!.position === undefined;

/** Whether a sum down a column, or along a row, does not close with these figures in the chosen columns. */
const isOpen = ({ sheet, chosen }: Solved<Placed>, figures: readonly RowFigures[]): boolean =>
  openRows(sheet.parents, figures, chosen, sheet.columnCount).size > 0;

const areAlike = (a: Solved<Placed>, b: Solved<Placed>): boolean =>
  a.assigned.every(({ columns }, row) => columns.every((column, at) => column === b.assigned[row]!.columns[at]));

/** The row with one figure taken for what another, or one of its sums, asks of it. */
function slipsOf(row: RawRow, ways: readonly Candidate[], equations: readonly Equation[]): RawRow[] {
  const values = row.figures.map(({ value }) => (value === null ? 0n : scaled(value)));
  const decimals = Math.max(...row.figures.map(({ value }) => decimalsOf(value ?? '')));
  return gather(row.figures, (figure, at) => {
    // A number of a page or a piece of a figure is no amount that was mistyped.
    if (figure.value === null || decimalsOf(figure.value) < decimals) return [];
    const asked = new Set(values);
    for (const { columns } of ways)
      for (const { whole, parts } of equations) {
        const own = columns[at]!;
        const sum = (places: readonly number[]) =>
          columns.reduce((all, column, index) => all + (places.includes(column) ? values[index]! : 0n), 0n);
        if (own === whole) asked.add(sum(parts));
        else if (parts.includes(own)) asked.add(values[at]! + sum([whole]) - sum(parts));
      }
    asked.delete(values[at]!);
    return [...asked].flatMap((value) => (value > 0n ? [replaced(row, at, writeScaled(value))] : []));
  });
}

const replaced = (row: RawRow, at: number, value: string): RawRow => ({
  ...row,
  figures: row.figures.map((figure, index): RawFigure => (index === at ? { ...figure, value } : figure)),
});
