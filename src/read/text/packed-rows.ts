import { isBlank } from '../../domain/text.js';
import type { SourceCell, SourceLine } from '../source.js';

/** Columns of a form; what is wider is none. */
const WIDEST = 40;
const FEWEST_ROWS = 3;
const AMOUNT = /^[-−]?\d[\d,，]*\.\d+$/;
const WORD = /^[\p{Script=Han}(（“]/u;
/** Heads of tables whose rows find their columns by what they hold: numbers of rows, names of levels. */
const TELLS_PLACES = /^(?:行次|[一二三]级指标)$/;

/**
 * Tables in bars whose rows lost the places of their blank cells, as programs do that turn web pages into text: the cells that
 * hold something are moved to the left and blank ones put behind them. No row has a blank cell before a filled one, and shorter
 * rows show the move: an amount where the longest have names, or a name where they have amounts. Their places tell no columns,
 * so they are left out, and the rows are read by their words.
 */
export function withoutPackedPlaces(lines: readonly SourceLine[]): readonly SourceLine[] {
  let result: SourceLine[] | undefined;
  for (let from = 0; from < lines.length; from++) {
    const width = widthOf(lines[from]!);
    if (width === 0) continue;
    let end = from + 1;
    while (end < lines.length && widthOf(lines[end]!) === width) end++;
    if (isPacked(lines.slice(from, end))) {
      result ??= [...lines];
      for (let at = from; at < end; at++) result[at] = withoutPlaces(lines[at]!);
    }
    from = end - 1;
  }
  return result ?? lines;
}

/** Cells of a row of a table in bars; 0 for other lines. */
const widthOf = ({ grid, cells }: SourceLine): number =>
  grid === 'exact' && cells && cells.length >= 4 && cells.length <= WIDEST ? cells.length : 0;

function isPacked(rows: readonly SourceLine[]): boolean {
  const printed: (readonly Kind[])[] = [];
  for (const { cells = [] } of rows) {
    if (!endsInBlanks(cells) || cells.some(({ text }) => TELLS_PLACES.test(text))) return false;
    if (cells.some(({ text }) => AMOUNT.test(text))) printed.push(kindsOf(cells));
  }
  if (printed.length < FEWEST_ROWS) return false;
  const longest = printed.reduce((most, kinds) => Math.max(most, kinds.length), 0);
  const [whole, short] = [
    printed.filter((kinds) => kinds.length === longest),
    printed.filter((kinds) => kinds.length < longest),
  ];
  return whole[0]!.some((kind, column) => {
    if (kind === undefined || whole.some((kinds) => kinds[column] !== kind)) return false;
    return short.some((kinds) => kinds[column] !== undefined && kinds[column] !== kind);
  });
}

/** What a cell holds: an amount, a word, or what tells neither, as a code does. */
type Kind = 'amount' | 'word' | undefined;

/** The cells up to the first blank one. */
function kindsOf(cells: readonly SourceCell[]): readonly Kind[] {
  const kinds: Kind[] = [];
  for (const { text } of cells) {
    if (isBlank(text)) break;
    kinds.push(AMOUNT.test(text) ? 'amount' : WORD.test(text) ? 'word' : undefined);
  }
  return kinds;
}

/** No blank cell stands before a filled one. */
function endsInBlanks(cells: readonly SourceCell[]): boolean {
  let blank = false;
  for (const { text } of cells)
    if (isBlank(text)) blank = true;
    else if (blank) return false;
  return true;
}

function withoutPlaces(line: SourceLine): SourceLine {
  const text = (line.cells ?? [])
    .map((cell) => cell.text)
    .filter((words) => !isBlank(words))
    .join(' ');
  return { ...line, text, cells: undefined, grid: undefined };
}
