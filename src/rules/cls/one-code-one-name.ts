import { type ItemRow, isPrintedTogether, itemRows, showingItem } from '../../check/classification/item-rows.js';
import { shownName } from '../../check/classification/judge-name.js';
import { defineRule } from '../../check/rule.js';
import { CLASSIFICATION_BASIS } from '../../forms/basis.js';
import { itemKey, itemsOfCode } from '../../forms/classification/index.js';

export default defineRule({
  code: 'CLS005',
  name: 'one-code-one-name',
  meta: {
    title: { zh: '同一编码在各表应是同一名称', en: 'One code has one name in all tables' },
    why: { zh: '同一编码两个名称，至少有一处是错的。', en: 'With two names for one code, one of them is wrong.' },
    remedy: { zh: '按当年科目统一。', en: 'Use the name of this year’s classification in both.' },
    severity: 'warning',
    basis: [CLASSIFICATION_BASIS],
    needs: ['tables'],
    messages: {
      names: { zh: '{code}在不同表中名称不同：“{a}”和“{b}”。', en: '{code} has two names: “{a}” and “{b}”.' },
    },
  },
  check(book, report) {
    const items = itemRows(book);
    const first = new Map<string, ItemRow>();
    const told = new Set<string>();
    for (const item of items) {
      // Codes that the classification knows are judged against it.
      if (itemsOfCode(item.code).length > 0 || !isPrintedTogether(item, items)) continue;
      const known = first.get(item.code);
      if (!known) first.set(item.code, item);
      else if (isOneName(known.name, item.name)) report.holds();
      else if (!told.has(item.code) && known.table !== item.table) {
        told.add(item.code);
        const data = { code: item.code, a: shownName(known.name), b: shownName(item.name) };
        report('names', { data, evidence: [showingItem(item), showingItem(known)] });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'one name',
        text: `
        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012688 | 档案抢救事务 | 10.00 | 8.00 | 2.00`,
      },
    ],
    invalid: [
      {
        title: 'two names for a code',
        message: 'names',
        text: `
        表三、部门支出总体情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012688 | 档案抢救事务 | 10.00 | 8.00 | 2.00

        表六、一般公共预算支出情况表
        单位：万元
        科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
        201 | 一般公共服务支出 | 10.00 | 8.00 | 2.00
        20126 | 档案事务 | 10.00 | 8.00 | 2.00
        2012688 | ⟦史料征集事务⟧ | 10.00 | 8.00 | 2.00`,
      },
    ],
  },
});

/** Clipped or wrapped names count as one. */
function isOneName(a: string, b: string): boolean {
  const [x, y] = [itemKey(a), itemKey(b)];
  return x.includes(y) || y.includes(x) || x.slice(0, 4) === y.slice(0, 4);
}
