import type { Paragraph, Row, Table } from '../domain/book.js';
import type { SourceDocument } from '../read/source.js';

/** Classes that print their items, before one that does not is taken for cut off. */
const FEWEST = 2;

/** The tables, with those marked whose last rows stand on pages that were not read or are cut off. */
export function withBreaks(
  tables: readonly Table[],
  { doubts = [] }: SourceDocument,
  paragraphs: readonly Paragraph[],
): readonly Table[] {
  const unread = doubts.flatMap(({ unread, at }) => (unread && at.line !== undefined ? [at.line] : []));
  const texts = unread.length === 0 ? [] : paragraphs.flatMap(({ lines }) => lines.map(({ at }) => at.line ?? 0));
  const ends = tables.map(lastLine);
  const isFollowed = (from: number, to: number) =>
    [...texts, ...ends].some((line) => line > from && line < to) || from === 0;
  return tables.map((table, index) => {
    const end = ends[index]!;
    const isCut = unread.some((line) => end < line && !isFollowed(end, line));
    return isCut || endsInClass(table.rows) ? { ...table, brokenOff: true } : table;
  });
}

const lastLine = ({ rows }: Table): number => Math.max(0, ...rows.map(({ at }) => at.line ?? 0));

/** True where the last row is a 类 or 款 without anything below it, though all others of its level have items. */
function endsInClass(rows: readonly Row[]): boolean {
  const last = rows.at(-1);
  if (!last?.code || (last.level !== '类' && last.level !== '款')) return false;
  const coded = rows.filter(({ code }) => code !== null);
  const others = coded
    .slice(0, -1)
    .filter(({ level, code }) => level === last.level && code!.length === last.code!.length);
  const holds = (row: Row) => {
    const next = coded[coded.indexOf(row) + 1];
    return next?.code?.startsWith(row.code!) === true && next.code.length > row.code!.length;
  };
  return others.length >= FEWEST && others.every(holds);
}
