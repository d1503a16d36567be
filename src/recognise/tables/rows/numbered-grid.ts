import { isBlank } from '../../../domain/text.js';
import type { SourceCell, SourceLine } from '../../../read/source.js';
import { figureOf } from '../cell-text.js';
import type { Layout, Side } from '../layout.js';

/** Rows that print both their numbers under the headers for them: fewer do not tell how far the numbers are apart. */
const FEWEST_IN_PLACE = 2;

/**
 * The rows of a table of two sides with line numbers (行次) whose blank cells were lost inside the line, and stand at its
 * end instead: 二、上级补助收入 2 二、外交支出 29, 7 七、文化支出 34. Every row prints both its numbers, which run on and are a
 * constant apart: they tell where its other cells belong. Rows that the numbers do not part stay as they are.
 */
export function placedByNumbers(lines: readonly SourceLine[], { sides, width }: Layout): readonly SourceLine[] {
  const [left, right] = sides;
  const own = placeOf(left);
  const other = placeOf(right);
  if (sides.length !== 2 || !left || !right || own === undefined || other === undefined) return lines;
  const apart = distance(lines, own, other);
  if (apart === undefined) return lines;
  let number = 0;
  return lines.map((line) => {
    const cells = line.cells ?? [];
    const first = numberIn(cells[own]);
    const inPlace = first !== undefined && numberIn(cells[other]) === first + apart;
    const halves = inPlace ? undefined : partedBy(cells, number, apart);
    number = (inPlace ? first : numberIn(halves?.[0]?.number)) ?? number;
    if (!halves || halves.some((half, index) => half.figures.length > sides[index]!.columns.length)) return line;
    const placed = Array.from({ length: width }, () => BLANK);
    for (const [index, half] of halves.entries()) place(half, sides[index]!, placed);
    const isShort = halves.some(({ figures }, at) => figures.length > 0 && figures.length < sides[at]!.columns.length);
    return isShort ? { ...line, cells: placed, lostBlanks: true } : { ...line, cells: placed };
  });
}

const BLANK: SourceCell = { text: '', at: { quote: '' } };

/** Where a side has its line number; undefined where it has none or no place for a label. */
function placeOf(side: Side | undefined): number | undefined {
  const at = side?.keys.find(({ role }) => role === 'line-number')?.position ?? -1;
  return at >= 0 && nameOf(side!) >= 0 ? at : undefined;
}

const nameOf = (side: Side): number => side.keys.find(({ role }) => role === 'name')?.position ?? -1;

const numberIn = (cell: SourceCell | undefined): number | undefined =>
  cell && /^\d{1,3}$/.test(cell.text) ? Number.parseInt(cell.text, 10) : undefined;

/** By how much the right-hand numbers exceed the left-hand ones, by the rows that print both in their places. */
function distance(lines: readonly SourceLine[], own: number, other: number): number | undefined {
  const counts = new Map<number, number>();
  for (const { cells } of lines) {
    const [first, second] = [numberIn(cells?.[own]), numberIn(cells?.[other])];
    if (first !== undefined && second !== undefined && second > first)
      counts.set(second - first, (counts.get(second - first) ?? 0) + 1);
  }
  const [best] = [...counts].sort((a, b) => b[1] - a[1]);
  return best && best[1] >= FEWEST_IN_PLACE ? best[0] : undefined;
}

/** Label, number and figures of one side of a row. */
interface Half {
  readonly label: SourceCell | undefined;
  readonly number: SourceCell;
  readonly figures: readonly SourceCell[];
}

/** The halves of a row by its two numbers; undefined where these do not part all that is printed in one way. */
function partedBy(cells: readonly SourceCell[], before: number, apart: number): readonly Half[] | undefined {
  const filled = cells.filter(({ text }) => !isBlank(text));
  const at = filled.findIndex((cell) => (numberIn(cell) ?? 0) > before);
  const first = numberIn(filled[at]);
  if (first === undefined || at > 1) return undefined;
  const ways: Half[][] = [];
  for (let next = at + 1; next < filled.length; next++) {
    if (numberIn(filled[next]) !== first + apart) continue;
    const hasLabel = next > at + 1 && !isFigure(filled[next - 1]!);
    const figures = filled.slice(at + 1, hasLabel ? next - 1 : next);
    const rest = filled.slice(next + 1);
    if (![...figures, ...rest].every(isFigure)) continue;
    ways.push([
      { label: at === 1 ? filled[0] : undefined, number: filled[at]!, figures },
      { label: hasLabel ? filled[next - 1] : undefined, number: filled[next]!, figures: rest },
    ]);
  }
  return ways.length === 1 ? ways[0] : undefined;
}

const isFigure = ({ text }: SourceCell): boolean => figureOf(text) !== undefined;

function place({ label, number, figures }: Half, side: Side, cells: SourceCell[]): void {
  if (label) cells[nameOf(side)] = label;
  cells[placeOf(side)!] = number;
  const columns = side.columns.map(({ position }) => position).sort((a, b) => a - b);
  for (const [index, figure] of figures.entries()) cells[columns[index]!] = figure;
}
