import { placesOf } from './print-width.js';

/** A column between gaps of a rule, in places of a typewriter: `from` the first, `to` behind the last. */
export interface RuleColumn {
  readonly from: number;
  readonly to: number;
}

const GAPPED = /^ {0,6}-{2,}(?: {1,3}-{2,})+\s*$/;

/** The columns of a rule with gaps, `--- ----- --`; undefined for any other line. */
export function columnsOfRule(line: string): RuleColumn[] | undefined {
  if (!GAPPED.test(line)) return undefined;
  return [...line.matchAll(/-+/g)].map(({ 0: dashes, index }) => ({ from: index, to: index + dashes.length }));
}

/** The words of a line by the columns of a rule; undefined where words reach from one column into the next. */
export const sliceByRule = (line: string, columns: readonly RuleColumn[]): string[] | undefined =>
  sliced(line, columns, 1) ?? sliced(line, columns, 2);

function sliced(line: string, columns: readonly RuleColumn[], ambiguous: 1 | 2): string[] | undefined {
  const cells = columns.map(() => '');
  let column = 0;
  let place = 0;
  for (const sign of line) {
    while (column < columns.length - 1 && place >= columns[column]!.to) column++;
    const { from } = columns[column]!;
    const isSpace = sign === ' ' || sign === '\f' || sign === '\r';
    if (!isSpace && (place < from || (column < columns.length - 1 && place >= columns[column]!.to))) return undefined;
    if (place >= from) cells[column] += sign;
    place += placesOf(sign, ambiguous);
    // A wide sign that begins in a column ends in it.
    if (!isSpace && column < columns.length - 1 && place > columns[column]!.to) return undefined;
  }
  return cells.map((cell) => cell.trim());
}
