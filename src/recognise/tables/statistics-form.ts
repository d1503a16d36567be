import type { Column, Table } from '../../domain/book.js';

/** 机构运行信息表 (财决附03), 部门决算相关信息统计表: several matters one below the other and side by side. */
const STATISTICS = /机构运行(?:信息|情况)|相关信息统计/;
const OPENS = /^[“"]?三公[”"]?经费(?:支出)?$/;
const OPENS_OTHER = /^(?:机关运行经费|国有资产|资产(?:占用|占有|信息|情况)|政府采购)/;

/** Takes the section of the three public expenses out of such a table, as a table of its own; others stay as they are. */
export function partStatistics(table: Table): readonly Table[] {
  if (table.kind !== 'other' || !STATISTICS.test(table.title)) return [table];
  for (const columns of listsOf(table.columns)) {
    const rows = table.rows.filter(({ cells }) => columns.some(({ id }) => cells[id] !== undefined));
    const from = rows.findIndex(({ name }) => OPENS.test(name));
    if (from < 0) continue;
    const behind = rows.findIndex(({ name }, at) => at > from && OPENS_OTHER.test(name));
    const own = rows.slice(from, behind < 0 ? rows.length : behind);
    return [
      { ...table, rows: table.rows.filter((row) => !own.includes(row)) },
      { ...table, id: `${table.id}a`, kind: 'three-public', columns: columns.map(ofNoSide), rows: own },
    ];
  }
  return [table];
}

const sideOf = ({ path }: Column): string => (path.length > 1 && /^(?:收入|支出)$/.test(path[0]!) ? path[0]! : '');

/** The columns of each of two lists side by side, which were taken for income and expenditure. */
function listsOf(columns: readonly Column[]): readonly (readonly Column[])[] {
  const sides = new Set(columns.map(sideOf));
  return sides.size < 2 ? [columns] : [...sides].map((side) => columns.filter((column) => sideOf(column) === side));
}

const ofNoSide = (column: Column): Column =>
  sideOf(column) === '' ? column : { ...column, path: column.path.slice(1), meanings: column.meanings.slice(1) };
