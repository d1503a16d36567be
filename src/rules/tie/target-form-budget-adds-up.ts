import { type FieldRole, type MoneyField, moneyFields } from '../../check/across/target-fields.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';

export default defineRule({
  code: 'TIE050',
  name: 'target-form-budget-adds-up',
  meta: {
    title: { zh: '部门整体绩效目标表的预算情况应自相一致', en: "The budget in the department's target form adds up" },
    why: {
      zh: '合计与其组成不符，绩效目标便没有可靠的资金基础。',
      en: 'Targets need a budget whose parts make its total.',
    },
    remedy: { zh: '对照收支总表重填预算情况。', en: 'Fill in the budget again from the summary tables.' },
    severity: 'error',
    basis: [{ zh: '财预〔2018〕167号（部门整体绩效目标）', en: 'Cai Yu [2018] No. 167' }],
    needs: ['targets'],
    messages: {
      unequal: {
        zh: '{whole}为 {actual} {unit}，按所列组成（{names}）相加为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole} is {actual} {unit}, its parts ({names}) add up to {expected} {unit}, off by {difference} {unit}.',
      },
    },
  },
  *ties(view) {
    const form = view.book.targets.department;
    if (!form) return;
    const fields = moneyFields(form);
    const of = (...roles: readonly FieldRole[]) => fields.filter((field) => roles.includes(field.role));
    yield* sumTie(of('income-total'), of('appropriation', 'income-part'));
    const spent = of('basic').length > 0 ? of('basic', 'project') : of('personnel', 'operating', 'project');
    const total = of('expenditure-total');
    yield* sumTie(
      total.length > 0 ? total : of('income-total'),
      spent.some(({ role }) => role !== 'project') ? spent : [],
    );
    yield* sumTie(of('basic'), of('personnel', 'operating'));
  },
  examples: {
    valid: [
      {
        title: 'sources and uses come to the total',
        text: `
          部门整体绩效目标表
          部门名称 | 云岭县档案馆 | |
          预算情况（万元） | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
          基本支出 | 人员经费 | 450.00 | 当年财政拨款 | 700.00
           | 公用经费 | 50.00 | 上年结转资金 |
           | 合计 | 500.00 | 其他资金 |
          项目支出 | | 200.00 | |
          支出预算合计 | | 700.00 | 收入预算合计 | 700.00
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
    ],
    invalid: [
      {
        title: 'income total below its own part',
        message: 'unequal',
        text: `
          部门整体绩效目标表
          部门名称 | 云岭县档案馆 | |
          预算情况（万元） | 按支出类型分 | 预算金额 | 按来源类型分 | 预算金额
          基本支出 | 人员经费 | 450.00 | 当年财政拨款 | 700.00
           | 公用经费 | 50.00 | 上年结转资金 |
           | 合计 | 500.00 | 其他资金 |
          项目支出 | | 200.00 | |
          支出预算合计 | | 700.00 | 收入预算合计 | ⟦200.00⟧
          一级指标 | 二级指标 | 三级指标 | 指标值
          产出指标 | 数量指标 | 档案数字化数量 | ≥10万页`,
      },
    ],
  },
});

/** whole = Σ parts, blank parts counting as nothing; silent where a role is told twice or no part is printed. */
function* sumTie(wholes: readonly MoneyField[], parts: readonly MoneyField[]): Iterable<Tie> {
  const whole = wholes.length === 1 ? wholes[0]?.figure : undefined;
  const printed = parts.flatMap(({ figure }) => figure ?? []);
  if (!whole || printed.length === 0 || parts.length < 2) return;
  yield {
    is: 'sum',
    whole,
    parts: printed.map(plus),
    data: { names: parts.map(({ field }) => field.name.split('/').at(-1)).join('、') },
  };
}
