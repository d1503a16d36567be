import { wordsIn } from '../../../domain/text.js';
import { isLabelHeader, meaningOfHeader } from '../../../forms/header-words.js';

/** Lines over which the words of neighbouring header cells are wrapped. */
const LINES = [3, 2] as const;

/** Columns that budgets and final accounts print in this order: where a wrapped one stands among those on one line. */
const ORDERS = [
  '合计 财政拨款收入 事业收入 事业单位经营收入 其他收入',
  '本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 附属单位上缴收入 其他收入',
  '本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出',
].map((words) => words.split(' '));

/**
 * Cells of a header that are wrapped side by side print a line of first parts, one of second parts and so on: 一般公共 政府性基,
 * 预算财政 金预算财, 拨款 政拨款. They are put together where each column of parts makes a word that heads figures.
 */
export function joinHeaderCells(lines: readonly string[]): readonly string[] {
  if (lines.length < 2) return lines;
  const rows = withWrappedColumn(lines.map((line) => wordsIn(line))).filter((row) => row.length > 0);
  for (const count of LINES)
    for (let from = 0; from + count <= rows.length; from++) {
      const joined = joinedRows(rows.slice(from, from + count));
      if (joined) return [...texts(rows.slice(0, from)), ...joined, ...texts(rows.slice(from + count))];
    }
  return texts(joinedAround(joinedAlone(rows)));
}

const texts = (rows: readonly (readonly string[])[]): string[] => rows.map((row) => row.join(' '));

const isColumn = (word: string): boolean => meaningOfHeader(word) !== undefined && !isLabelHeader(word);

/** These rows with the parts at their right ends put together; undefined where they make no known words. */
function joinedRows(rows: readonly (readonly string[])[]): string[] | undefined {
  const words = wordsAtEnds(rows);
  if (!words) return undefined;
  const longest = rows.findLastIndex((row) => row.length === Math.max(...rows.map((one) => one.length)));
  return texts(
    rows
      .map((row, index) => [...row.slice(0, row.length - words.length), ...(index === longest ? words : [])])
      .filter((row) => row.length > 0),
  );
}

/** A word alone on its line and the rest of it alone on the next line, or on the line behind another word that it wraps around. */
function joinedAlone(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const isPart = (row: readonly string[] | undefined): row is readonly [string] =>
    row?.length === 1 && !isColumn(row[0]!) && !isLabelHeader(row[0]!);
  for (let at = 0; at + 1 < rows.length; at++) {
    const first = rows[at];
    if (!isPart(first)) continue;
    for (const behind of [at + 1, at + 2]) {
      const rest = rows[behind];
      if (isPart(rest) && isColumn(first[0] + rest[0]))
        return [...rows.slice(0, at), [first[0] + rest[0]], ...rows.slice(at + 1, behind), ...rows.slice(behind + 1)];
    }
  }
  return rows;
}

/** Two words or more whose parts stand above and below a line of whole words stand at its end. */
function joinedAround(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  for (let at = 1; at + 1 < rows.length; at++) {
    const [above, middle, below] = [rows[at - 1]!, rows[at]!, rows[at + 1]!];
    if (above.length !== below.length || !isColumn(middle.at(-1)!)) continue;
    const words = wordsAtEnds([above, below]);
    if (words?.length === above.length) return [...rows.slice(0, at - 1), [...middle, ...words], ...rows.slice(at + 2)];
  }
  return rows;
}

/** The words that the parts at the right ends of these rows make, as many as the shortest row has parts. */
function wordsAtEnds(rows: readonly (readonly string[])[]): string[] | undefined {
  const width = Math.min(...rows.map((row) => row.length));
  if (width < 2) return undefined;
  const ends = rows.map((row) => row.slice(-width));
  const words = ends[0]!.map((_, column) => ends.map((end) => end[column]!).join(''));
  const isBroken = ends.every((end) => end.some((part) => !isColumn(part) && !isLabelHeader(part)));
  return isBroken && words.every(isColumn) ? words : undefined;
}

/** 附属单位 above and 上缴收入 below the line of the other columns: put where the form has it. 决算数 below each is left out. */
function withWrappedColumn(rows: readonly (readonly string[])[]): readonly (readonly string[])[] {
  for (const order of ORDERS) {
    const main = rows.findIndex((row) => row.filter((word) => order.includes(word)).length >= 4);
    if (main < 1) continue;
    const whole = order.find((word) => !rows[main]!.includes(word));
    const first = rows[main - 1]!.at(-1)!;
    const second = rows.findIndex((row, index) => index > main && first + row.at(-1)! === whole);
    if (whole === undefined || second < 0) continue;
    const behind = order.slice(order.indexOf(whole) + 1);
    const place = rows[main]!.findIndex((word) => behind.includes(word));
    const columns = [...rows[main]!];
    columns.splice(place < 0 ? columns.length : place, 0, whole);
    const count = columns.filter((word) => order.includes(word)).length;
    return rows.map((row, index) =>
      index === main ? columns : withoutRepeats(index === main - 1 || index === second ? row.slice(0, -1) : row, count),
    );
  }
  return rows;
}

/** A row without 决算数 where it stands below each of so many columns. */
const withoutRepeats = (row: readonly string[], count: number): readonly string[] =>
  row.filter((word) => word === '决算数').length === count ? row.filter((word) => word !== '决算数') : row;
