import { wordsIn } from '../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../forms/header-words.js';

/** Lines over which the words of neighbouring header cells are wrapped. */
const LINES = [3, 2] as const;

/**
 * Cells of a header that are wrapped side by side print a line of first parts, one of second parts and so on: 一般公共 政府性基,
 * 预算财政 金预算财, 拨款 政拨款. They are put together where each column of parts makes a word that heads figures.
 */
export function joinHeaderCells(lines: readonly string[]): readonly string[] {
  if (lines.length < 2) return lines;
  const rows = lines.map((line) => wordsIn(line));
  for (const count of LINES)
    for (let from = 0; from + count <= rows.length; from++) {
      const joined = joinedRows(rows.slice(from, from + count));
      if (joined) return [...lines.slice(0, from), ...joined, ...lines.slice(from + count)];
    }
  return lines;
}

/** These rows with the parts at their right ends put together; undefined where they make no known words. */
function joinedRows(rows: readonly (readonly string[])[]): string[] | undefined {
  const width = Math.min(...rows.map((row) => row.length));
  if (width < 2) return undefined;
  const ends = rows.map((row) => row.slice(-width));
  const words = ends[0]!.map((_, column) => ends.map((end) => end[column]!).join(''));
  if (!words.every((word) => meaningOfHeader(word) !== undefined && !isLabelHeader(word))) return undefined;
  if (!ends.every((end) => end.some((part) => meaningOfHeader(part) === undefined && !isLabelHeader(part))))
    return undefined;
  const longest = rows.findLastIndex((row) => row.length === Math.max(...rows.map((one) => one.length)));
  return rows
    .map((row, index) => [...row.slice(0, row.length - width), ...(index === longest ? words : [])].join(' '))
    .filter((line) => line !== '');
}
