import { readAmountWithUnit } from './form-fields.js';
import { isLabel, isWordLabel } from './labels.js';
import type { Piece, PieceRow } from './pieces.js';

/** A label of a row with the words that stand behind it, up to the next label. */
interface Labelled {
  readonly label: Piece;
  readonly values: readonly Piece[];
}

/** Kinds of project, as the forms of one ministry offer them; a narrow cell breaks them over three lines. */
const KIND_OF_PROJECT = /^(?:阶段|经常|一次|延续)性项目$/;
const NO_VALUE = /^[(（]?\d{4}年度?[)）]?$|表$|单位[:：]|^[#*]/;

/**
 * A value that is wrapped in its cell prints its lines above and below the line of its label: 云岭县档案馆修, then 项目名称, then
 * 缮. Such lines are put behind the labels that have no value of their own, one part each. Rows of cells stay as they are.
 */
export function joinValuesAround(rows: readonly PieceRow[]): PieceRow[] {
  const joined: PieceRow[] = [];
  for (let index = 0; index < rows.length; index++) {
    const row = rows[index]!;
    const above = joined.at(-1);
    const below = rows[index + 1];
    const parts = above && below && above === rows[index - 1] ? partsOf(above, below) : undefined;
    const whole = parts && !isAwaited(joined.at(-2)) ? withParts(row, parts) : undefined;
    if (whole) {
      joined[joined.length - 1] = whole;
      index++;
    } else joined.push(row);
  }
  return joined;
}

/** The parts above and below, side by side; undefined where either line holds anything else. */
function partsOf(above: PieceRow, below: PieceRow): readonly (readonly [Piece, Piece])[] | undefined {
  if (above.pieces.length !== below.pieces.length || ![above, below].every(isBroken)) return undefined;
  return above.pieces.map((piece, at) => [piece, below.pieces[at]!] as const);
}

const isBroken = (row: PieceRow): boolean =>
  !row.grid &&
  !row.pageStart &&
  !NO_VALUE.test(row.text) &&
  row.pieces.every(({ text }) => !isLabel(text) && readAmountWithUnit(text) === undefined);

/** True for a row whose last label has no value: what stands below it is that, and no part of another. */
function isAwaited(row: PieceRow | undefined): boolean {
  return row !== undefined && isWordLabel(row.pieces.at(-1)?.text ?? '');
}

function withParts(row: PieceRow, parts: readonly (readonly [Piece, Piece])[]): PieceRow | undefined {
  const labelled = labelledIn(row);
  if (!labelled) return undefined;
  const open = labelled.filter(({ values }) => values.length === 0);
  const [[above, below]] = parts as readonly [readonly [Piece, Piece]];
  const values = new Map<Labelled, Piece>();
  if (open.length === parts.length)
    for (const [at, one] of open.entries())
      values.set(one, wholeOf(parts[at]![0], parts[at]![0].text + parts[at]![1].text));
  else {
    const wraps = ({ values: own }: Labelled) =>
      own.length === 1 && KIND_OF_PROJECT.test(above.text + own[0]!.text + below.text);
    const one = open.length === 0 && parts.length === 1 ? labelled.find(wraps) : undefined;
    if (!one) return undefined;
    values.set(one, wholeOf(one.values[0]!, above.text + one.values[0]!.text + below.text));
  }
  const pieces = labelled
    .flatMap((one) => [one.label, ...(values.has(one) ? [values.get(one)!] : one.values)])
    .map((piece, column) => ({ ...piece, column }));
  return { ...row, pieces, text: pieces.map(({ text }) => text).join('') };
}

const wholeOf = (piece: Piece, text: string): Piece => ({ ...piece, text });

/** A row that begins with a label of words and goes on with such labels and their values. */
function labelledIn(row: PieceRow): readonly Labelled[] | undefined {
  if (row.grid || !isWordLabel(row.pieces[0]?.text ?? '')) return undefined;
  const labelled: { label: Piece; values: Piece[] }[] = [];
  for (const piece of row.pieces)
    if (isWordLabel(piece.text)) labelled.push({ label: piece, values: [] });
    else labelled.at(-1)!.values.push(piece);
  return labelled;
}
