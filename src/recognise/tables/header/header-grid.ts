import { withoutSpaces } from '../../../domain/text.js';
import { meaningOfHeader } from '../../../forms/header-words.js';
import type { SourceLine } from '../../../read/source.js';

interface HeaderCell {
  readonly text: string;
  /** Column where the text was printed. */
  readonly from: number;
}

/** The header words above each position of a grid, from the top; an empty list where none stand. */
export function pathsOfGrid(header: readonly SourceLine[], width: number): string[][] {
  const printed = header.map((line) => rowOf(line, width));
  if (header.some((line) => line.grid !== 'exact')) {
    snapToHalves(printed);
    snapToSums(printed);
  }
  const merged = mergedCells(header, printed);
  const filled: (HeaderCell | undefined)[][] = [];
  for (const [depth, row] of printed.entries()) {
    const out: (HeaderCell | undefined)[] = [];
    for (let column = 0; column < width; column++) {
      const own = row[column] ?? '';
      const known = merged.get(depth * width + column);
      if (known) out.push(known);
      else if (own !== '') out.push({ text: own, from: column });
      // A merged cell ends where the grid says so.
      else if (out[column - 1] && out[column - 1] === merged.get(depth * width + column - 1)) out.push(undefined);
      else out.push(spans(printed, filled, out, depth, column) ? out[column - 1] : undefined);
    }
    filled.push(out);
  }
  const paths: string[][] = [];
  for (let column = 0; column < width; column++) {
    const path: string[] = [];
    for (const row of filled) {
      const cell = row[column];
      if (cell && path.at(-1) !== cell.text) path.push(cell.text);
    }
    paths.push(path);
  }
  return paths;
}

/** The fields of cells that the grid itself says are merged, by where they stand. */
function mergedCells(
  header: readonly SourceLine[],
  printed: readonly (readonly string[])[],
): ReadonlyMap<number, HeaderCell> {
  const fields = new Map<number, HeaderCell>();
  for (const [depth, line] of header.entries()) {
    const width = printed[depth]!.length;
    if (line.grid !== 'exact') continue;
    for (const [column, { columnSpan = 1, rowSpan = 1 }] of (line.cells ?? []).slice(0, width).entries()) {
      const text = printed[depth]![column]!;
      if (text === '' || columnSpan * rowSpan === 1) continue;
      const cell = { text, from: column };
      for (let row = depth; row < Math.min(header.length, depth + rowSpan); row++)
        for (let at = column; at < Math.min(width, column + columnSpan); at++)
          if ((row === depth && at === column) || printed[row]![at] === '') fields.set(row * width + at, cell);
    }
  }
  return fields;
}

/** 收入 and 支出 head two lists of 项目: where the blank cells between them are lost, the lists tell where they stand. */
function snapToHalves(printed: string[][]): void {
  const [row, below] = printed;
  if (!row || !below) return;
  const heads = row.flatMap((text, at) => (text === '' ? [] : [at]));
  const lists = below.flatMap((text, at) => (/^(?:项目|收入项目|支出项目|支出功能分类)/.test(text) ? [at] : []));
  if (heads.length !== 2 || lists.length !== 2 || !/收入/.test(row[heads[0]!]!) || !/支出/.test(row[heads[1]!]!))
    return;
  const texts = heads.map((at) => row[at]!);
  row.fill('');
  for (const [index, at] of lists.entries()) row[at] = texts[index]!;
}

/** 合计 begins the columns under a merged header: where as many 合计 stand below as merged headers, they tell its start. */
function snapToSums(printed: string[][]): void {
  for (const [depth, row] of printed.entries()) {
    const below = printed[depth + 1];
    if (!below) return;
    const heads = row.flatMap((text, at) =>
      text !== '' && meaningOfHeader(text) !== undefined && !isSum(text) ? [at] : [],
    );
    const starts = below.flatMap((text, at) => (isSum(text) ? [at] : []));
    if (heads.length < 2 || heads.length !== starts.length) continue;
    if (
      heads.every((at, index) => at === starts[index]) ||
      heads.some((at, index) => Math.abs(at - starts[index]!) > 2)
    )
      continue;
    if (starts.some((at) => (row[at] ?? '') !== '' && !heads.includes(at))) continue;
    const texts = heads.map((at) => row[at]!);
    for (const at of heads) row[at] = '';
    for (const [index, at] of starts.entries()) row[at] = texts[index]!;
  }
}

const isSum = (text: string): boolean => /^(?:合计|小计|总计)$/.test(text);

/** True when the blank cell at this place belongs to the merged cell on its left. */
function spans(
  printed: readonly (readonly string[])[],
  filled: readonly (readonly (HeaderCell | undefined)[])[],
  row: readonly (HeaderCell | undefined)[],
  depth: number,
  column: number,
): boolean {
  if (column === 0 || !row[column - 1]) return false;
  const below = printed.slice(depth + 1);
  if (depth > 0) {
    const above = filled[depth - 1]!;
    if (!above[column] || above[column] !== above[column - 1]) return false;
    if ((printed[depth - 1]![column] ?? '') !== '') return false;
  }
  if (below.some((cells) => (cells[column] ?? '') !== ''))
    return below.some((cells) => (cells[row[column - 1]!.from] ?? '') !== '');
  // Nothing is printed below: only the lowest line may leave a column of a merged cell without words.
  return depth === 0 && printed.every((cells) => (cells[column] ?? '') === '') && below.length > 0;
}

function rowOf(line: SourceLine, width: number): string[] {
  const row: string[] = new Array<string>(width).fill('');
  for (const [column, cell] of (line.cells ?? []).slice(0, width).entries()) row[column] = withoutSpaces(cell.text);
  return row;
}
