import { squeezed } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { isTotalLabel } from '../tables/cell-text.js';
import { isHeaderWord } from '../tables/header/header-lines.js';
import type { Layout } from '../tables/layout.js';
import { codedRows } from './coded-cells.js';
import type { JoinedRows } from './joined-rows.js';
import { labelledRows } from './labelled-cells.js';
import { listRows } from './list-cells.js';
import { sidedRows } from './sided-cells.js';
import { type StreamCell, streamCells } from './stream-cells.js';
import { type StreamHeader, streamHeader } from './stream-header.js';

const MOST_CELLS = 4000;
/** A header and the first rows: where these tell none, no more is looked at. */
const CELLS_AHEAD = 80;
const LINES_AHEAD = 6;
const MOST_PARTED = 2;
const FEWEST_ROWS = 2;

/** Rows of cells in the order of print; undefined where it stays open which cell begins a row. */
type Cutter = (cells: readonly StreamCell[], layout: Layout) => StreamCell[][] | undefined;

/**
 * A table of which each cell stands on a line of its own, from the first word of its header on: its rows, one a line, as the
 * text of a table prints them that lost its borders.
 */
export function streamRows(lines: readonly SourceLine[], from: number): JoinedRows | undefined {
  if (!standAlone(lines, from) || !streamHeader(streamCells(lines, from, CELLS_AHEAD))) return undefined;
  const printed = streamCells(lines, from, MOST_CELLS);
  const header = streamHeader(printed);
  if (!header) return undefined;
  const cells = withoutRepeats(printed, header.bodyFrom);
  const body = header.isNumbered ? withoutNumbers(cells.slice(header.bodyFrom)) : cells.slice(header.bodyFrom);
  const rows = body && cutterOf(header.layout)(body, header.layout);
  const isBare = header.layout.sides[0]!.keys.length === 0;
  if (!rows || rows.filter(hasFigures).length < (isBare ? 1 : FEWEST_ROWS)) return undefined;
  const kept = rows.slice(0, rows.findLastIndex(hasFigures) + 1);
  if (isBare && kept.every(standsOnOneLine)) return undefined;
  return { rows: [...headOf(header, cells), ...kept.map(lineOf)], end: kept.at(-1)!.at(-1)!.index + 1 };
}

/** So many words of the header in a row are no labels. */
const FEWEST_REPEATED = 4;

/** The cells but for the header where it, or the most of it, is printed again on a later page. */
function withoutRepeats(cells: readonly StreamCell[], width: number): readonly StreamCell[] {
  const words = new Set(cells.slice(0, width).flatMap(({ text, isFigure }) => (isFigure ? [] : [text])));
  const kept: StreamCell[] = cells.slice(0, width);
  for (let at = width; at < cells.length; ) {
    let end = at;
    while (end < cells.length && !cells[end]!.isFigure && words.has(cells[end]!.text)) end++;
    // The total behind them has figures of its own.
    if (end > at && isTotalLabel(cells[end - 1]!.text) && cells[end]?.isFigure) end--;
    if (end - at >= FEWEST_REPEATED) {
      while (isColumnNumber(cells, end)) end++;
      at = end;
    } else kept.push(cells[at++]!);
  }
  return kept;
}

/** 栏次 and 1 2 3 … behind the words of the header. */
const isColumnNumber = (cells: readonly StreamCell[], at: number): boolean => {
  const [text, before] = [cells[at]?.text ?? '', cells[at - 1]?.text ?? ''];
  if (text === '栏次') return true;
  if (text === '1') return before === '栏次' || (cells[at + 1]?.text === '2' && cells[at + 2]?.text === '3');
  return /^\d{1,2}$/.test(text) && text === String(Number.parseInt(before, 10) + 1);
};

/** The cells but for the numbers of the rows, 1 2 3 … each in front of a label; undefined where there are none. */
function withoutNumbers(cells: readonly StreamCell[]): StreamCell[] | undefined {
  let next = 1;
  const others = cells.filter(({ text }, at) => {
    if (text !== String(next) || cells[at + 1]?.isFigure !== false) return true;
    next++;
    return false;
  });
  return next > FEWEST_ROWS ? others : undefined;
}

/** The one row of figures below heads without labels, up to the number of the next form. */
const bareRow: Cutter = (cells, { sides }) => {
  const behind = cells.findIndex(({ isFigure }) => !isFigure);
  const row = behind < 0 ? [...cells] : cells.slice(0, behind);
  return row.length > 1 && row.length <= sides[0]!.columns.length ? [row] : undefined;
};

/** A row that is whole as it is printed. */
const standsOnOneLine = (row: readonly StreamCell[]): boolean => row.every(({ index }) => index === row[0]!.index);

/** Whether nearly all of the next lines are one word: rows that stand whole on a line have spaces. */
function standAlone(lines: readonly SourceLine[], from: number): boolean {
  let parted = 0;
  let seen = 0;
  for (let index = from; index < lines.length && seen < LINES_AHEAD && parted <= MOST_PARTED; index++) {
    const { quote } = lines[index]!.at;
    if (quote === '') continue;
    seen++;
    if (quote.includes(' ') && !isHeaderWord(squeezed(quote))) parted++;
  }
  return parted <= MOST_PARTED;
}

const hasFigures = (row: readonly StreamCell[]): boolean => row.some(({ isFigure }) => isFigure);

function cutterOf({ lists, sides }: Layout): Cutter {
  if (sides[0]!.keys.length === 0) return bareRow;
  if (lists && sides.length > 1) return listRows;
  if (sides.length > 1) return sidedRows;
  return sides[0]!.keys.some(({ role }) => role === 'code' || role === 'unit-code' || role === '类')
    ? codedRows
    : labelledRows;
}

const headOf = ({ lines }: StreamHeader, [first]: readonly StreamCell[]): SourceLine[] =>
  lines.map((text) => ({ text, at: { ...first!.line.at, quote: text } }));

function lineOf(row: readonly StreamCell[]): SourceLine {
  const text = row.map((cell) => cell.text).join(' ');
  const places = row.map((cell) => ({ ...cell.line.at, quote: cell.text }));
  return { text, at: { ...row[0]!.line.at, quote: text }, places };
}
