import { FUNCTIONAL_TABLES, type ItemRow, itemRows } from '../../check/classification/item-rows.js';
import { defineRule } from '../../check/rule.js';
import { currentColumns } from '../../check/structure/columns.js';
import type { BookView } from '../../check/view.js';
import type { ColumnMeaning } from '../../domain/book.js';
import { cellFigure, type Figure, withUnit } from '../../domain/figures.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { meets } from '../../domain/interval.js';
import { squeezed } from '../../domain/text.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';

/** Items of every 款 that the classification defines as the basic expenditure of agencies and of institutions. */
const RUNNING = /^(?:行政运行|事业运行)$/;
/** Columns that show the row's reading to be sure: beside basic expenditure, project expenditure is no shifted figure. */
const BASIC: ReadonlySet<ColumnMeaning> = new Set(['basic', 'personnel', 'operating']);

const EXAMPLE = (running: string, projects: string): string => `
  江湾区科学技术局2025年部门预算公开
  表六、一般公共预算支出情况表
  单位：万元
  科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
  206 | 科学技术支出 | 240.00 | 180.00 | 60.00
  20601 | 科学技术管理事务 | 240.00 | 180.00 | 60.00
  2060101 | 行政运行 | ${running}
  2060102 | 一般行政管理事务 | ${projects}`;

export default defineRule({
  code: 'CLS009',
  name: 'running-holds-no-projects',
  meta: {
    title: { zh: '“行政运行”“事业运行”只反映基本支出', en: '行政运行 and 事业运行 hold basic expenditure only' },
    why: {
      zh: '科目说明规定行政运行、事业运行反映单位的基本支出；项目支出列在其下，看不出钱用在什么项目上。',
      en: 'The classification defines these items as basic expenditure; project money entered there cannot be told by purpose.',
    },
    remedy: {
      zh: '把项目支出改列“一般行政管理事务”或反映其用途的专门科目。',
      en: 'Enter the project money under 一般行政管理事务 or the item of its purpose.',
    },
    // Common practice in many places, and open to argument where a budget system knows “running” projects.
    severity: 'advice',
    basis: [CLASSIFICATION_BASIS],
    needs: [['general-expenditure', 'expenditure-summary']],
    messages: {
      projects: {
        zh: '{code} {name}只反映基本支出，却列有项目支出 {amount}。',
        en: '{code} {name} stands for basic expenditure, yet holds {amount} of project expenditure.',
      },
    },
  },
  check(view, report) {
    const found = new Map<string, { readonly item: ItemRow; readonly figure: Figure }[]>();
    for (const item of itemRows(view)) {
      if (item.code.length !== 7 || !FUNCTIONAL_TABLES.includes(item.table.kind)) continue;
      if (!RUNNING.test(squeezed(item.name))) continue;
      const figure = projectFigure(view, item);
      if (figure) found.set(item.code, [...(found.get(item.code) ?? []), { item, figure }]);
      else report.holds();
    }
    for (const [code, rows] of found) {
      const [first, ...others] = rows;
      if (!first || !isReadSurely(rows)) continue;
      report('projects', {
        data: { code, name: squeezed(first.item.name), amount: withUnit(first.figure) },
        evidence: [shown(first), ...others.map(shown)],
      });
    }
  },
  examples: {
    valid: [
      { title: 'projects under an item of their own', text: EXAMPLE('180.00 | 180.00 | ', '60.00 | | 60.00') },
      { title: 'no project expenditure', text: EXAMPLE('180.00 | 180.00 | 0.00', '60.00 | 0.00 | 60.00') },
    ],
    invalid: [
      {
        title: 'project expenditure under 行政运行',
        message: 'projects',
        text: EXAMPLE('205.00 | 180.00 | ⟦25.00⟧', '35.00 | | 35.00'),
      },
    ],
  },
});

/** Project expenditure of a row that prints basic expenditure as well; undefined where there is none. */
function projectFigure(view: BookView, { table, row }: ItemRow): Figure | undefined {
  const figures = gather(currentColumns(table, view.book.document.year), (column) => {
    const figure = cellFigure(table, row, column);
    return figure && figure.interval.low > 0n ? [{ column, figure }] : [];
  });
  if (!figures.some(({ column }) => column.meanings.some((meaning) => BASIC.has(meaning)))) return undefined;
  return figures.find(({ column }) => column.meanings.includes('project'))?.figure;
}

/** Rows with cells are read as printed; of rows that lost them, two tables must tell the same. */
const isReadSurely = (rows: readonly { readonly item: ItemRow; readonly figure: Figure }[]): boolean =>
  rows.some(({ item }) => item.row.at.column !== undefined || item.row.at.cell !== undefined) ||
  rows.some(({ item, figure }) =>
    rows.some((other) => other.item.table !== item.table && meets(other.figure.interval, figure.interval)),
  );

const shown = ({ item, figure }: { readonly item: ItemRow; readonly figure: Figure }): FindingEvidence => ({
  at: figure.at,
  label: figure.label,
  value: `${item.code} ${withUnit(figure)}`,
  figure: figure.key,
});
