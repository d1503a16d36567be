import { withoutSpaces } from '../../domain/text.js';
import { formOfTitle } from '../../forms/titles.js';
import type { SourceLine } from '../../read/source.js';
import type { JoinedRows } from '../row-stream/joined-rows.js';
import { verticalLabel } from '../targets/labels.js';
import { type BarredCell, cellsBetweenBars } from './barred-cells.js';

const LONGEST_TITLE = 60;
const FEWEST_ROWS = 3;
/** Several forms may follow one another. */
const MOST_CELLS = 8000;
const NARROWEST = 3;
const WIDEST = 20;

/**
 * A form of targets with a bar behind each cell and each cell on a line of its own: a line of bars fills a row up to its
 * width, so that the bars tell where rows end. `title`: the line of its title, in bars too or above them. Undefined where they
 * do not.
 */
export function barredForm(lines: readonly SourceLine[], title: number): JoinedRows | undefined {
  const { quote } = lines[title]!.at;
  if (quote.length > LONGEST_TITLE || !quote.includes('目标')) return undefined;
  const isBarred = quote.endsWith('|');
  if (!isBarred && !beginsWithBar(lines, title + 1)) return undefined;
  const kind = formOfTitle(withoutSpaces(isBarred ? quote.slice(0, -1) : quote));
  if (kind !== 'project-targets' && kind !== 'department-targets') return undefined;
  const cells = cellsBetweenBars(lines, isBarred ? title : title + 1, barFollows, MOST_CELLS);
  const ends = rowEnds(lines, cells);
  const width = ends.reduce(commonWidth, 0);
  if (ends.length < FEWEST_ROWS || width < NARROWEST || width > WIDEST) return undefined;
  const rows: SourceLine[] = isBarred ? [] : [lines[title]!];
  for (let at = 0; at < cells.length; at += width) {
    const filled = cells.slice(at, at + width).filter(({ text }) => text !== '');
    if (filled.length > 0) rows.push(lineOf(withoutPart(filled)));
  }
  return { rows, end: cells.at(-1)!.end + 1 };
}

/** Whether the next words stand behind a bar of their own. */
function beginsWithBar(lines: readonly SourceLine[], from: number): boolean {
  let next = from;
  while (lines[next]?.at.quote === '') next++;
  return lines[next]?.at.quote.startsWith('|') === true;
}

const BARS_ALONE = /^\|[|\s]*\|$/;
/** After how many cells each line of bars ends. */
const rowEnds = (lines: readonly SourceLine[], cells: readonly BarredCell[]): number[] =>
  cells.flatMap(({ end }, at) => (end !== cells[at + 1]?.end && BARS_ALONE.test(lines[end]!.at.quote) ? [at + 1] : []));

function commonWidth(width: number, end: number): number {
  let [larger, smaller] = [end, width];
  while (smaller > 0) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

const LINES_AHEAD = 6;
/** Whether a bar stands behind the words that a cell goes on with. */
function barFollows(lines: readonly SourceLine[], index: number): boolean {
  for (let next = index + 1; next < lines.length && next <= index + LINES_AHEAD; next++)
    if (lines[next]!.at.quote.endsWith('|')) return true;
  return false;
}

/** 总, the first character of a label printed downwards beside its rows, is no word of its row. */
const withoutPart = (row: readonly BarredCell[]): readonly BarredCell[] =>
  row.length > 1 && row[0]!.text.length === 1 && verticalLabel(row[0]!.text) ? row.slice(1) : row;

function lineOf(cells: readonly BarredCell[]): SourceLine {
  const words = cells.map((cell) => withoutSpaces(cell.text));
  const text = words.join(' ');
  const places = cells.map((cell, index) => ({ ...cell.line.at, quote: words[index]! }));
  return { text, at: { ...cells[0]!.line.at, quote: text }, places };
}
