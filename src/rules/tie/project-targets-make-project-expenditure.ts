import { totalAmount } from '../../check/across/coded-amounts.js';
import { isBasicExpenditure, projectTotals } from '../../check/across/project-totals.js';
import { onlyFilled } from '../../check/across/summary-lines.js';
import { defineRule } from '../../check/rule.js';
import { soleFigure } from '../../check/structure/columns.js';
import { plus, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import { slipBetween } from '../../domain/slips.js';
import { formFigure } from '../../domain/target-figures.js';
import { nameKey } from '../../domain/text.js';

export default defineRule({
  code: 'TIE053',
  name: 'project-targets-make-project-expenditure',
  meta: {
    title: {
      zh: '各项目绩效目标的金额之和应与项目支出相符',
      en: "The projects' targets come to the project expenditure",
    },
    why: {
      zh: '项目支出应全部编报绩效目标，金额之和不应超过也不应少于项目支出。',
      en: 'All project expenditure needs targets, so their amounts make it.',
    },
    remedy: { zh: '核对项目金额，补报缺少的项目绩效目标。', en: 'Check the amounts; add targets that are missing.' },
    severity: 'error',
    needs: ['targets'],
    messages: {
      more: {
        zh: '各项目绩效目标的金额相加为 {expected} {unit}，超过{whole} {actual} {unit}，多出 {difference} {unit}。',
        en: "The projects' targets add up to {expected} {unit}, {difference} {unit} more than {whole} with {actual} {unit}.",
        severity: 'warning',
      },
      swapped: {
        zh: '{whole}为 {actual} {unit}，各项目绩效目标的金额相加为 {expected} {unit}，相差 {difference} {unit}，请核对是数字颠倒，还是有项目没有公开绩效目标。',
        en: "{whole} is {actual} {unit}, the projects' targets add up to {expected} {unit}, {difference} {unit} apart: either digits are swapped or some project has no published targets.",
        severity: 'warning',
      },
      less: {
        zh: '各项目绩效目标的金额相加为 {expected} {unit}，{whole}为 {actual} {unit}，尚有 {difference} {unit}没有公开绩效目标。',
        en: "The projects' targets add up to {expected} {unit}, {whole} is {actual} {unit}: {difference} {unit} have no published targets.",
        severity: 'advice',
      },
    },
  },
  *ties(view) {
    const forms = view.book.targets.projects;
    const figures = forms.map(formFigure);
    const names = new Set(forms.map((form) => form.code ?? nameKey(form.name ?? '')));
    if (forms.length === 0 || names.size < forms.length || figures.some((figure) => figure === undefined)) return;
    const parts = (figures as Figure[]).map(plus);
    const ties = projectTotals(view).map((whole): Tie => ({ is: 'sum', whole, parts }));
    const held = ties.filter((tie) => testTie(tie).outcome !== 'broken');
    if (held.length > 0) yield* held;
    else if (ties[0] && !forms.some(isBasicExpenditure) && isOfAllFunds(view)) yield withWords(ties[0]);
  },
  examples: {
    valid: [
      {
        title: 'two projects make the project expenditure',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | 200.00
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          项目支出绩效目标表
          项目名称 | 档案数字化加工 | |
          年度资金总额 | 150.00 万元 | |
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页

          项目支出绩效目标表
          项目名称 | 馆藏抢救修复 | |
          年度资金总额 | 50.00 万元 | |
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 修复数量 | ≥300卷`,
      },
    ],
    invalid: [
      {
        title: 'the targets promise more than there is',
        message: 'more',
        text: `
          部门支出总表
          单位：万元
          科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
          | 合计 | 700.00 | 500.00 | ⟦200.00⟧
          201 | 一般公共服务支出 | 700.00 | 500.00 | 200.00

          项目支出绩效目标表
          项目名称 | 档案数字化加工 | |
          年度资金总额 | 150.00 万元 | |
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页

          项目支出绩效目标表
          项目名称 | 馆藏抢救修复 | |
          年度资金总额 | 90.00 万元 | |
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 修复数量 | ≥300卷`,
      },
    ],
  },
});

/** The table of general expenditure alone leaves out projects that other funds pay for. */
const isOfAllFunds = (view: BookView): boolean => {
  const all = onlyFilled(view, 'expenditure-summary');
  return all ? soleFigure(totalAmount(view, all, 'project')) !== undefined : !onlyFilled(view, 'general-expenditure');
};

function withWords(tie: Tie): Tie {
  const test = testTie(tie);
  if (slipBetween(statedValue(tie.whole), test.expected) === 'digits-swapped') return { ...tie, message: 'swapped' };
  return { ...tie, message: test.difference < 0n ? 'more' : 'less' };
}
