import type { SourceCell, SourceLine } from '../../read/source.js';
import { cellOf, type JoinedRows, lineOf } from '../row-stream/joined-rows.js';
import { type StreamCell, streamCells } from '../row-stream/stream-cells.js';

const MOST_PARTS = 1200;
const LONGEST_HEADER = 16;
/** Fewer rows may be numbers in another order. */
const FEWEST_ROWS = 4;

/** Label, number and figures of one side of a row. */
interface Half {
  label: StreamCell[];
  number: StreamCell;
  figures: StreamCell[];
}

/**
 * A summary of two sides whose rows are numbered (行次) and of which each cell has a line of its own: 项目 行次 金额 项目 行次 合计
 * 一般公共预算财政拨款 …, 栏次 1 栏次 2 3. Every row prints both its numbers, whatever else is blank: they part what stands
 * between them. Blank cells are lost.
 */
export function numberedRows(
  lines: readonly SourceLine[],
  from: number,
  ahead: readonly StreamCell[],
): JoinedRows | undefined {
  const first = ahead.findIndex(({ text }) => text === '栏次');
  if (first < 6 || first > LONGEST_HEADER) return undefined;
  const header = ahead.slice(0, first);
  const second = header.findIndex(({ text }, index) => index > 0 && text === header[0]!.text);
  if (second < 3 || header[1]?.text !== '行次' || header[second + 1]?.text !== '行次') return undefined;
  const parts = streamCells(lines, from, MOST_PARTS);
  let start = first;
  while (parts[start] && (parts[start]!.text === '栏次' || parts[start]!.isFigure)) start++;
  const halves = halvesOf(parts.slice(start));
  if (!halves || halves.length < 2 * FEWEST_ROWS) return undefined;
  const width = second;
  const rows: SourceLine[] = [];
  for (let at = 0; at + 1 < halves.length; at += 2) {
    const left = cellsOf(halves[at]!);
    if (left.length > width) return undefined;
    while (left.length < width) left.push({ text: '', at: { ...left[0]!.at, quote: '' } });
    const cells = [...left, ...cellsOf(halves[at + 1]!)];
    rows.push(cells.length < header.length ? { ...lineOf(cells), lostBlanks: true } : lineOf(cells));
  }
  return { rows: [lineOf(header.map(cellOf)), ...rows], end: parts.at(-1)!.index + 1 };
}

/** Halves by their numbers, which run on in each side; undefined where the numbers do not part all that is printed. */
function halvesOf(parts: readonly StreamCell[]): Half[] | undefined {
  const halves: Half[] = [];
  let label: StreamCell[] = [];
  for (const part of parts) {
    const last = halves.at(-1);
    const expected = halves.length < 2 ? undefined : String(Number.parseInt(halves.at(-2)!.number.text, 10) + 1);
    const isNumber = expected === undefined ? /^\d{1,3}$/.test(part.text) : part.text === expected;
    if (part.isFigure && isNumber) {
      halves.push({ label, number: part, figures: [] });
      label = [];
    } else if (!part.isFigure) label.push(part);
    else if (last && label.length === 0) last.figures.push(part);
    else return undefined;
  }
  return label.length === 0 && halves.length % 2 === 0 ? halves : undefined;
}

function cellsOf({ label, number, figures }: Half): SourceCell[] {
  const text = label.map((part) => part.text).join('');
  const { at } = (label[0] ?? number).line;
  return [{ text, at: { ...at, quote: text } }, cellOf(number), ...figures.map(cellOf)];
}
