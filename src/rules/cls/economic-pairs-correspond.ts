import { showingItem } from '../../check/classification/item-rows.js';
import { defineRule } from '../../check/rule.js';
import { PAIRS_BASIS } from '../../forms/basis.js';
import { economicName, governmentalItemOf, pairAllowed } from '../../forms/classification/index.js';

export default defineRule({
  code: 'CLS003',
  name: 'economic-pairs-correspond',
  meta: {
    title: { zh: '部门与政府经济分类科目应按对照表对应', en: 'The two economic classifications correspond' },
    why: {
      zh: '两套经济分类有固定的对照关系，对应错误会使政府预算汇总失真。',
      en: 'The two classifications have a fixed correspondence; a wrong pair distorts the government’s totals.',
    },
    remedy: {
      zh: '按财政部对照表改正政府预算经济分类科目。',
      en: 'Correct the governmental item after the ministry’s table.',
    },
    severity: 'warning',
    basis: [PAIRS_BASIS],
    needs: [['general-basic-expenditure', 'economic-classification']],
    messages: {
      mismatch: {
        zh: '部门经济分类 {code} {name} 对应的政府经济分类印为 {pairCode} {pairName}{expected}。',
        en: 'Departmental item {code} {name} is paired with governmental {pairCode} {pairName}{expected}.',
      },
    },
  },
  check(book, report) {
    const seen = new Set<string>();
    for (const table of [...book.tables('general-basic-expenditure'), ...book.tables('economic-classification')])
      for (const row of table.rows) {
        if (row.code === null || !row.pair) continue;
        const allowed = pairAllowed(row.code, row.pair.code);
        if (allowed === true) report.holds();
        if (allowed !== false || seen.has(`${row.code} ${row.pair.code}`)) continue;
        // Where a name does not go with its code, the code may be misprinted or misread: that is another rule's matter.
        if (economicName(row.code) === undefined || economicName(row.pair.code) === undefined) continue;
        seen.add(`${row.code} ${row.pair.code}`);
        const right = governmentalItemOf(row.code);
        const expected = right
          ? `，按对照表应为 ${right} ${economicName(right) ?? ''}或事业单位科目`
          : '，不在对照表内';
        const expectedEn = right
          ? `; the table has ${right}, or an item of public institutions`
          : ', which is not in the table';
        report('mismatch', {
          data: {
            code: row.code,
            name: row.name,
            pairCode: row.pair.code,
            pairName: row.pair.name,
            expected,
            expectedEn,
          },
          evidence: [showingItem({ table, row, code: row.code, name: row.name, classification: 'departmental' })],
        });
      }
  },
  examples: {
    valid: [
      {
        title: 'pairs of the table',
        text: `
        一般公共预算基本支出表
        单位：万元
        部门预算支出经济分类科目 |  | 政府预算支出经济分类科目 |  | 本年一般公共预算基本支出
        科目编码 | 科目名称 | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
        30101 | 基本工资 | 50101 | 工资奖金津补贴 | 8.00 | 8.00 | 
        30201 | 办公费 | 50201 | 办公经费 | 2.00 |  | 2.00`,
      },
    ],
    invalid: [
      {
        title: 'office expenses under salaries',
        message: 'mismatch',
        text: `
        一般公共预算基本支出表
        单位：万元
        部门预算支出经济分类科目 |  | 政府预算支出经济分类科目 |  | 本年一般公共预算基本支出
        科目编码 | 科目名称 | 科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
        30101 | 基本工资 | 50101 | 工资奖金津补贴 | 8.00 | 8.00 | 
        30201 | ⟦办公费⟧ | 50101 | 工资奖金津补贴 | 2.00 |  | 2.00`,
      },
    ],
  },
});
