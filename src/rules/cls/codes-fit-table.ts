import {
  ECONOMIC_TABLES,
  FUNCTIONAL_TABLES,
  type ItemRow,
  itemRows,
  showingItem,
} from '../../check/classification/item-rows.js';
import { judgeName } from '../../check/classification/judge-name.js';
import { defineRule } from '../../check/rule.js';
import type { Table } from '../../domain/book.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';

export default defineRule({
  code: 'CLS004',
  name: 'codes-fit-table',
  meta: {
    title: {
      zh: '功能分类表与经济分类表的科目不应混列',
      en: 'Functional and economic items are not mixed in one table',
    },
    why: {
      zh: '两种分类混在一张表里，合计会把同一笔支出算两次。',
      en: 'Mixed in one table, the same money is counted twice.',
    },
    remedy: { zh: '把该行移到对应的表。', en: 'Move the row to the table it belongs to.' },
    severity: 'advice',
    basis: [CLASSIFICATION_BASIS],
    needs: ['tables'],
    messages: {
      stray: {
        zh: '《{table}》按{kind}列示，其中 {code} {name} 却是{other}科目。',
        en: '“{table}” lists {kind} items, but {code} {name} is a {other} item.',
      },
    },
  },
  check(book, report) {
    const certain = itemRows(book).filter(isCertain);
    if (certain.length === 0) return;
    for (const table of book.book.tables) {
      const functional = FUNCTIONAL_TABLES.includes(table.kind);
      if (!functional && !ECONOMIC_TABLES.includes(table.kind)) continue;
      const rows = certain.filter((item) => item.table === table);
      const strays = rows.filter((item) => (item.classification === 'functional') !== functional);
      // A few strays among many rows; a table that mixes both throughout is another layout.
      if (strays.length === 0 && rows.length > 0) report.holds();
      if (strays.length === 0 || strays.length * 4 > rows.length) continue;
      for (const item of strays)
        report('stray', { data: words(item, table, functional), evidence: [showingItem(item)] });
    }
  },
  examples: {
    valid: [
      {
        title: 'functional items only',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012604 | 档案馆 | 10.00 | 8.00 | 2.00`,
      },
    ],
    invalid: [
      {
        title: 'an economic item among functional ones',
        message: 'stray',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012601 | 行政运行 | 6.00 | 6.00 | 
        2012604 | 档案馆 | 3.00 | 1.00 | 2.00
        30201 | ⟦办公费⟧ | 1.00 | 1.00 | `,
      },
    ],
  },
});

/** Name and code are the same item: no unit code that only looks like one. */
const isCertain = (item: ItemRow): boolean =>
  judgeName(item.code, item.name, null).is === 'right' && item.name.length >= 2;

const words = (item: ItemRow, table: Table, functional: boolean): Record<string, string> => ({
  table: table.title,
  code: item.code,
  name: item.name,
  kind: functional ? '支出功能分类' : '支出经济分类',
  other: functional ? '支出经济分类' : '支出功能分类',
  kindEn: functional ? 'functional' : 'economic',
  otherEn: functional ? 'economic' : 'functional',
});
