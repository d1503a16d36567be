import { quoting } from '../../domain/place.js';
import { isNote } from './grid-indicators.js';
import { indicatorHeader, type RoleColumn } from './header.js';
import { type IndicatorDraft, indicatorOf } from './indicator.js';
import { assembleLabels, type Fragment, isFragment, type WholeLabel } from './label-fragments.js';
import type { Piece, PieceRow } from './pieces.js';
import { level1Kind, level1Of, level2Kind } from './vocabulary.js';

/** A line with a name and its value, level labels aside. */
interface Entry {
  readonly name: Piece;
  readonly value: Piece;
  /** Index of its line. */
  readonly line: number;
}

/**
 * Indicators of a form whose merged level cells print their labels in their middle, broken over lines above and below the row
 * that stands there. Each label lies in the middle of its rows and the groups fill the form: where that holds for all rows, it
 * tells whose each row is. Undefined for any form in which a name or value is broken, or the groups leave anything open.
 */
export function readCentredIndicators(
  rows: readonly PieceRow[],
  header: readonly RoleColumn[],
): IndicatorDraft[] | undefined {
  const roles = header.map(({ role }) => role).join(' ');
  if (roles !== 'level1 level2 level3 value') return undefined;
  const parted = partRows(rows.filter((row) => !indicatorHeader(row) && !isNote(row)));
  if (!parted) return undefined;
  const labels = assembleLabels(parted.fragments);
  if (!labels?.some((label) => standsAround(label, parted.entries))) return undefined;
  const lines = parted.entries.map(({ line }) => line);
  const second = tile(
    labels.filter(({ level }) => level === 2),
    lines,
  );
  if (!second) return undefined;
  const first = tile(
    labels.filter(({ level }) => level === 1),
    lines,
  );
  return parted.entries.map(({ name, value }, index) => {
    const level2 = second[index]!.text;
    const kind = level2Kind(level2);
    const printed = first?.[index]?.text;
    const level1 = printed !== undefined && level1Kind(printed) !== undefined ? printed : kind ? level1Of(kind) : null;
    return indicatorOf({ level1, level2, level3: name.text, value: value.text, at: quoting(name.at, name.text) });
  });
}

/** Entries and the fragments of labels around them; undefined where a line is neither. */
function partRows(
  rows: readonly PieceRow[],
): { readonly entries: readonly Entry[]; readonly fragments: readonly Fragment[] } | undefined {
  const entries: Entry[] = [];
  const fragments: Fragment[] = [];
  for (const [line, row] of rows.entries()) {
    if (row.grid) return undefined;
    let behind = 0;
    while (behind < row.pieces.length && isFragment(row.pieces[behind]!.text)) behind++;
    const rest = row.pieces.slice(behind);
    if (rest.length !== 0 && rest.length !== 2) return undefined;
    for (const piece of row.pieces.slice(0, behind)) fragments.push({ text: piece.text, line });
    if (rest.length === 2) entries.push({ name: rest[0]!, value: rest[1]!, line });
  }
  return entries.length > 1 ? { entries, fragments } : undefined;
}

/** True for a label of which lines stand above and below one row: only a cell in the middle of its rows prints that. */
const standsAround = ({ from, to }: WholeLabel, entries: readonly Entry[]): boolean =>
  entries.some(({ line }) => from < line && line < to);

/** For every row its label, where groups in whose middle the labels stand fill all rows from the first to the last. */
function tile(labels: readonly WholeLabel[], lines: readonly number[]): readonly WholeLabel[] | undefined {
  const owners: WholeLabel[] = [];
  for (const label of [...labels].sort((a, b) => middleOf(a, lines) - middleOf(b, lines))) {
    const size = 2 * (middleOf(label, lines) - owners.length) + 1;
    if (size < 1 || !Number.isInteger(size) || owners.length + size > lines.length) return undefined;
    for (let count = 0; count < size; count++) owners.push(label);
  }
  return owners.length === lines.length ? owners : undefined;
}

/** Where a label stands among the rows: 1 for the second row, 1.5 between it and the third. */
function middleOf({ from, to }: WholeLabel, lines: readonly number[]): number {
  const above = lines.filter((line) => line < from).length;
  const inside = lines.filter((line) => from <= line && line <= to).length;
  return above + (inside - 1) / 2;
}
