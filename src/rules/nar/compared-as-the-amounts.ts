import { comparedAmounts, type Way } from '../../check/narrative/compared-amounts.js';
import { defineRule, showing } from '../../check/rule.js';
import { placeIn } from '../../check/view.js';

const WORDS: Readonly<Record<Way, string>> = { above: '大于', below: '小于', equal: '等于' };
const BUDGETS = {
  'original-budget': { zh: '年初预算', en: 'original budget' },
  'final-budget': { zh: '全年预算', en: 'budget of the whole year' },
} as const;

export default defineRule({
  code: 'NAR016',
  name: 'compared-as-the-amounts',
  meta: {
    title: {
      zh: '决算与预算谁大谁小应与所写数额相符',
      en: 'What was spent is above or below its budget as the amounts are',
    },
    why: {
      zh: '同一段给出了预算和支出决算，“大于”“小于”一比便知；写反后所说的原因也随之不成立。',
      en: 'The paragraph tells both amounts: above or below can be seen, and the reasons told hang on it.',
    },
    remedy: {
      zh: '改正“大于、小于、等于”，并核对所写原因。',
      en: 'Correct the word, and see whether the reason still fits.',
    },
    severity: 'error',
    needs: ['statements', 'paragraphs'],
    messages: {
      otherwise: {
        zh: '文中写“{words}”，但{budget}为{plan}{unit}，决算为{spent}{unit}，决算数应是{right}预算数',
        en: 'The text tells “{words}”, but the {budget} is {plan} {unit} and {spent} {unit} were spent',
      },
      rate: {
        zh: '文中写“{words}”，但完成预算的{rate}%，两处不一致',
        en: 'The text tells “{words}”, but that {rate}% of the budget was spent',
        severity: 'warning',
      },
    },
  },
  check(view, report) {
    if (view.book.document.type === 'blank-form') return;
    for (const one of comparedAmounts(view)) {
      const { words, told, right } = one;
      const figures = one.plan ? ([one.plan, one.spent] as const) : ([one.rate] as const);
      if (told === right) {
        report.holds(...figures);
        continue;
      }
      const at = placeIn(one.paragraph, one.offset, words);
      report(one.plan ? 'otherwise' : 'rate', {
        data: one.plan
          ? {
              words,
              budget: BUDGETS[one.budget].zh,
              budgetEn: BUDGETS[one.budget].en,
              plan: one.plan.text,
              spent: one.spent.text,
              unit: one.plan.unit ?? '',
              right: WORDS[right],
            }
          : { words, rate: one.rate.text },
        evidence: [
          { at, label: { zh: '情况说明', en: 'narrative' }, value: words },
          ...figures.map((figure) => showing(figure)),
        ],
        figures,
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'rates that say the same',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）：支出决算为45.00万元，完成预算98.2%，决算数小于预算数的主要原因是节约开支。
          2.住房保障支出（类）住房改革支出（款）住房公积金（项）：支出决算为8.00万元，完成预算100%，决算数等于预算数。`,
      },
      {
        title: 'above, below and equal as the amounts are',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为50.00万元，支出决算为45.00万元，完成年初预算的90%。决算数小于预算数的主要原因：扫描费用节约。
          2.一般公共服务支出（类）档案事务（款）其他档案事务支出（项）。年初预算为0.00万元，支出决算为6.00万元。决算数大于预算数的主要原因：年中追加。
          3.住房保障支出（类）住房改革支出（款）住房公积金（项）。年初预算为8.00万元，支出决算为8.00万元。决算数与预算数持平。`,
      },
      {
        title: 'nearly equal, and one word for two budgets on either side',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）。全年预算为50.00万元，支出决算为49.90万元，决算数与全年预算数基本持平。
          2.一般公共服务支出（类）档案事务（款）其他档案事务支出（项）。年初预算为5.00万元，全年预算为7.00万元，支出决算为6.00万元。决算数大于预算数的主要原因：年中追加。`,
      },
      {
        title: 'of a sum told further up',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          “三公”经费年初预算为9.00万元，支出决算为8.00万元，其中：公务接待费年初预算为1.00万元，支出决算为2.00万元。2024年度“三公”经费支出决算数小于预算数的主要原因：压减用车。`,
      },
    ],
    invalid: [
      {
        title: 'all of the budget spent, and yet more than the budget',
        message: 'rate',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）：支出决算为45.00万元，完成预算100%，⟦决算数大于预算数⟧的主要原因是年中追加。`,
      },
      {
        title: 'less spent, and told as more',
        message: 'otherwise',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为50.00万元，支出决算为45.00万元，完成年初预算的90%。⟦决算数大于预算数⟧的主要原因：扫描费用节约。`,
      },
      {
        title: 'told as equal to the budget of the whole year',
        message: 'otherwise',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为0.00万元，全年预算为50.00万元，支出决算为45.00万元。⟦决算数与全年预算数持平⟧。`,
      },
      {
        title: 'told as equal',
        message: 'otherwise',
        text: `
          云岭县档案馆2024年度部门决算公开
          第三部分 2024年度部门决算情况说明
          1.一般公共服务支出（类）档案事务（款）档案馆（项）。年初预算为50.00万元，支出决算为45.00万元，⟦决算数等于预算数⟧。`,
      },
    ],
  },
});
