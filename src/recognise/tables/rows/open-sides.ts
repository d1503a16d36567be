import type { SourceLine } from '../../../read/source.js';
import type { RawFigure } from '../layout.js';

interface SidedRow {
  readonly line: SourceLine;
  readonly side: number;
  readonly figures: RawFigure[];
}

/**
 * Figures on a line of their own below the labels of both sides: they are the first side's where they are too few for a row of
 * the second one. Gives those rows whose figures may be of either side.
 */
export function settleSides<Row extends SidedRow>(rows: readonly Row[]): ReadonlySet<Row> {
  const open = new Set<Row>();
  const loose = rows.flatMap((row, at) => (isLoose(rows[at - 1], row) ? [at] : []));
  if (loose.length === 0) return open;
  const others = rows.filter((row, at) => row.side === 1 && row.figures.length > 0 && !loose.includes(at));
  const fewest = Math.min(...others.map(({ figures }) => figures.length));
  for (const at of loose) {
    const [above, row] = [rows[at - 1]!, rows[at]!];
    if (others.length > 1 && row.figures.length < fewest) above.figures.push(...row.figures.splice(0));
    else open.add(row);
  }
  return open;
}

/** The second of two labels of one line, whose figures stand below that line, where the first one has none. */
const isLoose = (above: SidedRow | undefined, row: SidedRow): boolean =>
  above !== undefined &&
  above.line === row.line &&
  above.side < row.side &&
  above.figures.length === 0 &&
  row.figures.length > 0 &&
  row.figures[0]!.at.line !== row.line.at.line;
