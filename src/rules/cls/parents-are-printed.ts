import { FUNCTIONAL_TABLES, type ItemRow, itemRows, showingItem } from '../../check/classification/item-rows.js';
import { defineRule } from '../../check/rule.js';
import { parentCode } from '../../domain/codes.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import { itemOf } from '../../forms/classification/index.js';

export default defineRule({
  code: 'CLS006',
  name: 'parents-are-printed',
  meta: {
    title: { zh: '有下级科目就应有上级科目行', en: 'An item stands below its own parent' },
    why: {
      zh: '其他科目都有上级合计行而这一项没有，合计行疑漏印，或编码印错。',
      en: 'Where all others have one, a missing parent row was dropped, or the code is misprinted.',
    },
    remedy: { zh: '补印上级科目行，或改正编码。', en: 'Add the parent’s row or correct the code.' },
    severity: 'advice',
    basis: [CLASSIFICATION_BASIS],
    needs: ['tables'],
    messages: {
      missing: {
        zh: '《{table}》列有 {codes}，却没有上级科目 {parent} {name} 的行。',
        en: '“{table}” lists {codes} without a row for their parent {parent} {name}.',
      },
    },
  },
  check(book, report) {
    const items = itemRows(book).filter(
      ({ table, classification }) => classification === 'functional' && FUNCTIONAL_TABLES.includes(table.kind),
    );
    for (const table of book.book.tables) {
      const rows = items.filter((item) => item.table === table);
      const codes = new Set(rows.map((item) => item.code));
      const orphans = new Map<string, ItemRow[]>();
      let placed = 0;
      for (const item of rows) {
        const parent = parentCode(item.code);
        if (parent === undefined) continue;
        if (codes.has(parent)) placed++;
        else orphans.set(parent, [...(orphans.get(parent) ?? []), item]);
      }
      // Tables that print only 项 have no parents at all; a page that lost its first rows has several orphans.
      if (placed < 3 || orphans.size !== 1) {
        if (placed > 0 && orphans.size === 0) report.holds();
        continue;
      }
      for (const [parent, children] of orphans) {
        const evidence = children.map(showingItem) as [FindingEvidence, ...FindingEvidence[]];
        const data = {
          table: table.title,
          codes: children.map((child) => child.code).join('、'),
          parent,
          name: itemOf(parent)?.name ?? '',
        };
        report('missing', { data, evidence });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'every parent printed',
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
        title: 'a section without its row',
        message: 'missing',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012601 | 行政运行 | 8.00 | 8.00 | 
        2012604 | 档案馆 | 2.00 |  | 2.00
        208 | 社会保障和就业支出 | 3.00 | 3.00 | 
        2080505 | ⟦机关事业单位基本养老保险缴费支出⟧ | 3.00 | 3.00 | `,
      },
    ],
  },
});
