import { defineRule, showing } from '../../check/rule.js';
import { spentOnVisits } from '../../check/three-public/spent-on-visits.js';
import { withUnit } from '../../domain/figures.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

export default defineRule({
  code: 'TPE009',
  name: 'reception-tells-visits',
  meta: {
    title: { zh: '决算应说明公务接待的批次和人次', en: 'Final accounts tell visits and visitors received' },
    why: {
      zh: '只有金额没有批次、人次，读者看不出接待标准是否合理。',
      en: 'Money without the number of visits and visitors does not show whether the standard is kept.',
    },
    remedy: {
      zh: '补写国内公务接待批次、人次，有外事接待的分别说明。',
      en: 'Add the number of visits and visitors, foreign ones apart.',
    },
    severity: 'advice',
    stage: 'preview',
    scope: { types: ['final-accounts'] },
    basis: [LOCAL_DISCLOSURE],
    needs: ['statements'],
    messages: {
      untold: {
        zh: '公务接待费支出 {amount}，没有说明接待批次和人次。',
        en: 'Reception cost {amount}, and no number of visits or visitors is told.',
      },
    },
  },
  check(view, report) {
    const found = spentOnVisits(view, 'reception', ['visits', 'visitors'], /接待[^。]{0,40}(?:批|人次)/);
    if (!found) return;
    if (found.isTold) return report.holds();
    report('untold', { data: { amount: withUnit(found.spent) }, evidence: [showing(found.spent)] });
  },
  examples: {
    valid: [{ title: 'told', text: accounts('，国内公务接待20批次、150人次') }],
    invalid: [{ title: 'only the money', message: 'untold', text: accounts('').replace('2.10', '⟦2.10⟧') }],
  },
});

function accounts(more: string): string {
  return `云岭县档案馆2024年部门决算公开
七、“三公”经费支出决算情况说明
2024年“三公”经费支出决算2.10万元，其中：公务接待费支出2.10万元${more}。`;
}
