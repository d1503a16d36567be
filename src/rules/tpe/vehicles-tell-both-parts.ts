import { defineRule, showing } from '../../check/rule.js';
import { departmentRow } from '../../check/three-public/expenses.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { statedValue, withUnit } from '../../domain/figures.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

/** The name of both parts together says nothing of either. */
const TOGETHER = /购置[及和与、]/g;
const BUYING = /车[^。；]{0,20}(?:购置|更新|购买|采购)|(?:购置|更新|购买|采购|新增)[^。；]{0,20}车/;
/** What the explanation of a term says of vehicles was not spent. */
const DEFINES = /反映|是指|[，,：:]指|经费指/;

export default defineRule({
  code: 'TPE014',
  name: 'vehicles-tell-both-parts',
  meta: {
    title: { zh: '公务用车费用应分别说明购置费和运行维护费', en: 'Vehicles tell buying and running costs apart' },
    why: {
      zh: '公务用车购置及运行费应细化公开到购置费和运行费；只写运行维护费，读者不知道有没有购车。',
      en: 'Both parts are to be published: where only running costs are told, nobody knows whether a vehicle was bought.',
    },
    remedy: {
      zh: '补写公务用车购置费；没有购车的，写明“公务用车购置费 0 万元”或“未购置公务用车”。',
      en: 'Add what was spent on buying vehicles, also where it is nothing.',
    },
    severity: 'advice',
    stage: 'preview',
    basis: [LOCAL_DISCLOSURE],
    needs: ['statements', 'paragraphs'],
    messages: {
      halfTold: {
        zh: '只说明了公务用车运行维护费 {amount}，没有说明购置费，表中也没有这一数字。',
        en: 'Only the running costs of vehicles ({amount}) are told; buying them is neither told nor in the table.',
      },
    },
  },
  check(view, report) {
    const told = toldExpenses(view);
    const running = told.find(({ expense, figure }) => expense === 'vehicle-running' && statedValue(figure) > 0n);
    if (!running) return;
    const stage = view.book.document.type === 'final-accounts' ? 'final-accounts' : null;
    const isTold =
      told.some(({ expense }) => expense === 'vehicle-purchase') ||
      departmentRow(view, 'this', stage)?.figures.has('vehicle-purchase') === true ||
      view.book.paragraphs.some(({ text }) => text.includes('车') && isBuying(text));
    if (isTold) return report.holds();
    report('halfTold', { data: { amount: withUnit(running.figure) }, evidence: [showing(running.figure)] });
  },
  examples: {
    valid: [
      { title: 'nothing was bought', text: accounts('公务用车购置费0.00万元，') },
      { title: 'told in words', text: accounts('全年未购置公务用车，') },
    ],
    invalid: [
      {
        title: 'running costs alone',
        message: 'halfTold',
        text: accounts('').replace('其中：公务用车运行维护费4.10', '其中：公务用车运行维护费⟦4.10⟧'),
      },
    ],
  },
});

const isBuying = (text: string): boolean => !DEFINES.test(text) && BUYING.test(text.replace(TOGETHER, ''));

function accounts(more: string): string {
  return `云岭县档案馆2024年部门决算公开
七、“三公”经费支出决算情况说明
2024年公务用车购置及运行维护费支出4.10万元，其中：${more}公务用车运行维护费4.10万元，主要用于车辆保险和维修。`;
}
