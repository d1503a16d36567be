import { budgetOf, costFigure, type ProjectBudget } from '../../check/indicators/cost.js';
import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isWholeCost } from '../../check/indicators/measure.js';
import {
  type IndicatorReading,
  indicatorsOf,
  isCost,
  isProject,
  isQuantitative,
} from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { loosened, meets } from '../../domain/interval.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 年度维护费用, 防治经费总额: what a year's work costs, whatever part of the project that is. */
const isYearlyCost = (reading: IndicatorReading): boolean =>
  isCost(reading) &&
  (/^(?:全?年度?).*(?:费用?|经费|成本|支出|控制数)$/.test(reading.name) || COST.test(reading.name)) &&
  !OTHERS.test(reading.name);
const COST = /(?:总额|控制数|控制额|成本(?:控制)?|费用|经费|总价|价款|开支|支出|(?:经费|资金|费用|成本|总)投入)$/;
/** For one of many, or what others pay, earn or save. */
const OTHERS =
  /[均每单]|标准|投资|带动|社会|生态|环境|降低|节约|经营|生产|企业|群众|农户|就医|办学|贷|融资|撬动|收入|损失|全[县市区省]/;

const amountText = (budget: ProjectBudget): string => `${budget.text}${budget.unit}`;

export default defineRule({
  code: 'PER013',
  name: 'cost-within-budget',
  meta: {
    title: { zh: '总成本指标不应超过项目预算', en: 'The cost target stays within the budget' },
    why: {
      zh: '成本上限高于预算，等于允许超预算；与预算不一致，说明预算调整后目标没有同步修改。',
      en: 'A ceiling above the budget allows overspending; a different figure shows that the target was not updated.',
    },
    remedy: { zh: '按批复的项目预算修改成本指标值。', en: 'Set the cost target to the approved budget.' },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      above: {
        zh: '{form}预算 {budget}，成本指标“{name}”却为 {value}，高于预算。',
        en: 'The {form} has a budget of {budget}, yet its cost target “{name}” is {value}.',
      },
      below: {
        zh: '{form}预算 {budget}，成本指标“{name}”为 {value}，低于预算，请核对是否一致。',
        en: 'The {form} has a budget of {budget}; its cost target “{name}” is {value}, which is less.',
        severity: 'advice',
      },
      floor: {
        zh: '{form}预算 {budget}，“{name}”却要求 {value}：下限高于预算。',
        en: 'The {form} has a budget of {budget}, yet “{name}” asks for {value}.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const isWhole = isWholeCost(reading.name);
      if (!isQuantitative(reading) || !(isWhole || isYearlyCost(reading)) || !isProject(view, reading.form)) continue;
      const budget = budgetOf(reading.form);
      const cost = costFigure(reading);
      if (!budget || !cost) continue;
      if (budget.amounts.some((amount) => meets(amount, cost.interval))) {
        report.holds(cost);
        continue;
      }
      const above = budget.amounts.every((amount) => cost.interval.low > amount.high);
      const floor = reading.operator === '≥' || reading.operator === '>';
      // ≤31 万元 for a budget of 30.2: rounded up to the last printed digit.
      const nearly = above && budget.amounts.some((amount) => meets(loosened(cost.interval), amount));
      // Another cost may well be part of the budget, but no more than that.
      if (!isWhole && (!above || floor || nearly)) continue;
      report(above ? (floor ? 'floor' : 'above') : 'below', {
        ...(nearly ? { severity: 'advice' as const } : isWhole ? {} : { severity: 'warning' as const }),
        data: { ...wordsOf(reading), budget: amountText(budget) },
        evidence: [showingIndicator(reading), budget.evidence],
        expected: amountText(budget),
        actual: reading.indicator.text ?? '',
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'the same amount in 元 and 万元',
        text: projectForm('成本指标 | 经济成本指标 | 项目总成本 | ≤200000元'),
      },
      {
        title: 'a part of the cost',
        text: projectForm('成本指标 | 经济成本指标 | 年度维护费用 | ≤8万元'),
      },
    ],
    invalid: [
      {
        title: 'a cost of another name, filed under output, is above the budget',
        message: 'above',
        text: projectForm('产出指标 | 成本指标 | ⟦扫描设备采购总价⟧ | ≤25万元'),
      },
      {
        title: 'the ceiling is above the budget',
        message: 'above',
        text: projectForm('成本指标 | 经济成本指标 | ⟦项目总成本⟧ | ≤25万元'),
      },
      {
        title: 'one of the costs is more than the budget',
        message: 'above',
        text: projectForm('成本指标 | 经济成本指标 | ⟦库房运行维护成本⟧ | ≤25万元'),
      },
      {
        title: 'a year of upkeep costs more than the budget',
        message: 'above',
        text: projectForm('成本指标 | 经济成本指标 | ⟦年度维护费用⟧ | ≤37.3万元'),
      },
    ],
  },
});
