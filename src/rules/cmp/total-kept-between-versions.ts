import { cellFacts } from '../../check/companions/cell-facts.js';
import { foreign } from '../../check/companions/foreign-figure.js';
import { defineRule } from '../../check/rule.js';
import { equal, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

const TOTALS = [
  'income-expenditure-summary|income|收入总计|total',
  'income-expenditure-summary|expenditure|支出总计|total',
  'general-expenditure||合计|total',
];

function* totals(view: BookView): Iterable<Tie> {
  const { former } = view.companions;
  if (!former) return;
  const before = cellFacts(former, 'own');
  for (const [fact, figure] of cellFacts(view, 'own')) {
    const other = TOTALS.includes(fact) ? before.get(fact) : undefined;
    if (other) yield equal(figure, foreign(other, former), { group: fact });
  }
}

export default defineRule({
  code: 'CMP030',
  name: 'total-kept-between-versions',
  meta: {
    title: { zh: '更正版不应改变批复总额', en: 'A corrected version keeps the approved total' },
    why: {
      zh: '公开以批复为准；前后两版总额不同，必有一版与批复不符。',
      en: 'What is published is what was approved: of two totals, one is not.',
    },
    remedy: { zh: '与批复文件核对，并说明更正内容。', en: 'Compare with the approval, and say what was corrected.' },
    severity: 'warning',
    needs: ['companion:former', 'tables'],
    messages: {
      unequal: {
        zh: '{whole} 为 {actual} {unit}，前一版为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; the former version printed {expected} {unit}, a difference of {difference} {unit}.',
      },
    },
  },
  ties: totals,
  examples: {
    valid: [{ title: 'the same total', with: { former: table('120.00') }, text: table('120.00') }],
    invalid: [
      { title: 'another total', message: 'unequal', with: { former: table('120.00') }, text: table('⟦130.00⟧') },
    ],
  },
});

function table(total: string): string {
  return `
    云岭县档案馆2026年部门预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | ${total} | ${total} |
    201 | 一般公共服务支出 | ${total.replace(/[⟦⟧]/g, '')} | ${total.replace(/[⟦⟧]/g, '')} |`;
}
