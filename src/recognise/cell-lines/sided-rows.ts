import { numberingOf } from '../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';
import type { SourceCell, SourceLine } from '../../read/source.js';
import { cellOf, type JoinedRows, lineOf } from '../row-stream/joined-rows.js';
import { type StreamCell, streamCells } from '../row-stream/stream-cells.js';

const MOST_PARTS = 600;
const LONGEST_HEADER = 12;
const ITEM = /^(?:项目|收入项目|支出项目)$/;
const TOTAL = /[合总]计$/;
const EXPENDITURE = /支出|结转下年|年末结转|年终结转|结余分配/;
/** Fewer rows with both sides may be chance. */
const FEWEST_PAIRS = 2;

/** The label of one side's row, its figures, and whether it stands on the line of the figure before it. */
interface Half {
  readonly label: StreamCell[];
  readonly figures: StreamCell[];
  readonly beside: boolean;
}

/**
 * A summary of two sides of which each cell has a line of its own, but for figures that stand beside the label of the other
 * side: 项目, 预算数, 项目, 合计, 一般公共预算 …, 一、财政拨款, 90.00 一、教育支出, 80.00, 80.00. Each row is put on one line; blank
 * cells are lost.
 */
export function sidedRows(
  lines: readonly SourceLine[],
  from: number,
  ahead: readonly StreamCell[],
): JoinedRows | undefined {
  const first = ahead.findIndex((part, index) => index > 0 && (part.isFigure || numberingOf(part.text) !== ''));
  if (first < 4 || first > LONGEST_HEADER) return undefined;
  const header = ahead.slice(0, first);
  const second = header.findIndex(({ text }, index) => index > 0 && ITEM.test(text));
  const heads = header.filter((_, index) => index > 0 && index !== second);
  if (second !== 2 || !heads.every(({ text }) => meaningOfHeader(text) !== undefined && !isLabelHeader(text)))
    return undefined;
  const parts = streamCells(lines, from, MOST_PARTS);
  const halves = halvesOf(parts.slice(first));
  if (!halves?.some(({ beside }) => beside)) return undefined;
  const rows = rowsOf(halves);
  if (rows.filter(([left, right]) => left && right).length < FEWEST_PAIRS) return undefined;
  if (rows.some(([left]) => left && left.figures.length > 1)) return undefined;
  const joined = rows.map(([left, right]): SourceLine => {
    const line = lineOf([...cellsOf(left, 2, lines[from]!), ...cellsOf(right, 1, lines[from]!)]);
    return (line.cells?.length ?? 0) < header.length ? { ...line, lostBlanks: true } : line;
  });
  return { rows: [lineOf(header.map(cellOf)), ...joined], end: parts.at(-1)!.index + 1 };
}

/** Labels with the figures behind them; a label goes on with the next part where it is open and that part begins no row. */
function halvesOf(parts: readonly StreamCell[]): Half[] | undefined {
  const halves: Half[] = [];
  for (const [at, part] of parts.entries()) {
    const last = halves.at(-1);
    if (part.isFigure) {
      if (!last) return undefined;
      last.figures.push(part);
    } else if (last && last.figures.length === 0 && goesOn(last, part)) last.label.push(part);
    else {
      const before = parts[at - 1];
      halves.push({ label: [part], figures: [], beside: before?.isFigure === true && before.index === part.index });
    }
  }
  return halves;
}

const goesOn = ({ label }: Half, { text }: StreamCell): boolean =>
  numberingOf(label[0]!.text) !== '' && numberingOf(text) === '' && !TOTAL.test(text) && text.length <= 8;

/** Income and expenditure of a row: those that share a line, a number or a total stand side by side. */
function rowsOf(halves: readonly Half[]): (readonly [Half | undefined, Half | undefined])[] {
  const rows: (readonly [Half | undefined, Half | undefined])[] = [];
  for (let at = 0; at < halves.length; at++) {
    const half = halves[at]!;
    const next = halves[at + 1];
    if (next && !isExpenditure(half) && areSideBySide(half, next)) {
      rows.push([half, next]);
      at++;
    } else rows.push(isExpenditure(half) ? [undefined, half] : [half, undefined]);
  }
  return rows;
}

const nameOf = ({ label }: Half): string => label.map(({ text }) => text).join('');
const isExpenditure = (half: Half): boolean => half.figures.length > 1 || EXPENDITURE.test(nameOf(half));

function areSideBySide(left: Half, right: Half): boolean {
  if (right.beside) return true;
  if (!isExpenditure(right)) return false;
  const [own, other] = [left, right].map((half) => numberingOf(nameOf(half)));
  return own === other && (own !== '' || (TOTAL.test(nameOf(left)) && TOTAL.test(nameOf(right))));
}

/** Label and figures of a half, with blank cells up to so many. */
function cellsOf(half: Half | undefined, width: number, { at }: SourceLine): SourceCell[] {
  const cells = half ? [labelCell(half), ...half.figures.map(cellOf)] : [];
  while (cells.length < width) cells.push({ text: '', at: { ...at, quote: '' } });
  return cells;
}

const labelCell = (half: Half): SourceCell => ({
  text: nameOf(half),
  at: { ...half.label[0]!.line.at, quote: nameOf(half) },
});
