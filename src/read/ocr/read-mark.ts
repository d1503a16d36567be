import type { Area, Ink } from './page-image.js';

/** Shares of the mark's width from which a row of ink is a bar, and by which the tip of a wedge stands out. */
const BAR = 0.72;
const TIP = 0.18;
/** The ends of a wedge stand on one side of the mark; the curves of 2 and 5 begin in its middle. */
const OFF_END = 0.42;

interface MarkRow {
  /** Mean place and extent of the ink, as shares of the mark's width. */
  readonly middle: number;
  readonly extent: number;
  readonly filled: number;
}

/**
 * The mark that stands alone in a field, where its shape tells it better than the model, which knows such marks beside
 * figures only: ≥ ≤ > < = of target forms, and the dash or stroke that leaves a field empty.
 */
export function readMark(ink: Ink, area: Area): string | undefined {
  const rows = rowsOf(ink, area);
  const wide = area.right - area.left;
  if (rows.length >= 6 && rows.length <= wide * 0.7 && isEquals(rows)) return '=';
  if (wide >= 6 && isDash(rows, wide)) return '—';
  if (rows.length < 6) return undefined;
  if (wide > 1.6 * rows.length) return undefined;
  return isStroke(rows, wide) ? '/' : wide < 8 ? undefined : readWedge(rows);
}

/** A flat bar, all ink; a hyphen of small print is hardly twice as wide as high. */
function isDash(rows: readonly MarkRow[], wide: number): boolean {
  if (rows.length > wide * (wide < 16 ? 0.75 : 0.3)) return false;
  const filled = rows.reduce((sum, row) => sum + row.filled, 0) / rows.length;
  return filled >= 0.55 && rows.some((row) => row.filled >= 0.85);
}

/** A wedge has its tip on one side at half its height; a bar below it adds “or equal”. */
function readWedge(rows: readonly MarkRow[]): string | undefined {
  const barFrom = rows.findIndex((row, index) => index > rows.length * 0.55 && isBar(row));
  const wedge = rows.slice(0, barFrom < 0 ? rows.length : barFrom).filter(({ filled }) => filled > 0);
  if (wedge.length < 6 || wedge.slice(0, -3).some(isBar)) return undefined;
  const isRight = pointsRight(wedge);
  if (isRight === undefined) return undefined;
  if (isRight) return barFrom < 0 ? '>' : '≥';
  return barFrom < 0 ? '<' : '≤';
}

/** One thin line from the upper right to the lower left. */
function isStroke(rows: readonly MarkRow[], wide: number): boolean {
  if (wide < rows.length * 0.28 || rows.some(({ extent }) => extent === 0 || extent > 0.5)) return false;
  return rows.every(({ middle }, index) => Math.abs(middle - (1 - (index + 0.5) / rows.length)) < 0.2);
}

const isBar = ({ extent, filled }: MarkRow): boolean => extent >= BAR && filled >= BAR * 0.85;

function rowsOf({ width, dark }: Ink, area: Area): MarkRow[] {
  const wide = area.right - area.left;
  return Array.from({ length: area.bottom - area.top }, (_, row): MarkRow => {
    let [count, total, left, right] = [0, 0, wide, 0];
    for (let x = 0; x < wide; x++) {
      if (!dark[(area.top + row) * width + area.left + x]) continue;
      count++;
      total += x + 0.5;
      left = Math.min(left, x);
      right = x + 1;
    }
    if (count === 0) return { middle: 0.5, extent: 0, filled: 0 };
    return { middle: total / count / wide, extent: (right - left) / wide, filled: count / wide };
  });
}

/** Two bars of one length with clear paper between them; those of 二 differ, and figures leave no row of paper. */
function isEquals(rows: readonly MarkRow[]): boolean {
  const half = Math.floor(rows.length / 2);
  const third = Math.floor(rows.length / 3);
  const bars = [rows.slice(0, half), rows.slice(-half)].map((part) => ({
    filled: Math.max(...part.map((row) => row.filled)),
    extent: Math.max(...part.map((row) => row.extent)),
  }));
  const between = Math.min(...rows.slice(third, rows.length - third).map((row) => row.filled));
  return between <= 0.12 && bars.every(({ filled, extent }) => filled >= 0.8 && extent >= 0.88);
}

/** True for a wedge whose tip is right and whose ends are left, false for the other way round; undefined for figures. */
function pointsRight(wedge: readonly MarkRow[]): boolean | undefined {
  const third = Math.floor(wedge.length / 3);
  const mean = (rows: readonly MarkRow[]) => rows.reduce((sum, { middle }) => sum + middle, 0) / rows.length;
  const tip = mean(wedge.slice(third, wedge.length - third));
  const ends = [mean(wedge.slice(0, third)), mean(wedge.slice(-third))];
  if (ends.every((end) => end < OFF_END && tip - end > TIP)) return true;
  return ends.every((end) => end > 1 - OFF_END && end - tip > TIP) ? false : undefined;
}
