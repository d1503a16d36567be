import { showingAll, some } from '../../check/indicators/evidence.js';
import { isWholeCost } from '../../check/indicators/measure.js';
import { indicatorsOf, isProject, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

export default defineRule({
  code: 'PER012',
  name: 'sister-costs-have-ceilings',
  meta: {
    title: { zh: '各项目的总成本指标应同样注明“≤”', en: 'Total costs of all projects carry ≤' },
    why: {
      zh: '同一部门有的项目写“≤”、有的不写，未写的项目成本是否允许突破无从判断。',
      en: 'Where some projects print ≤ and others do not, no one can tell whether the others may be exceeded.',
    },
    remedy: { zh: '为未写符号的总成本补填“≤”。', en: 'Add ≤ to the total costs that lack it.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      lacking: {
        zh: '{total} 个项目的总成本指标中有 {count} 个没有写“≤”，与其余项目不一致。',
        en: '{count} of {total} total-cost indicators lack the ≤ that the others carry.',
      },
    },
  },
  check(view, report) {
    const costs = indicatorsOf(view).filter(
      (reading) => isQuantitative(reading) && isWholeCost(reading.name) && isProject(view, reading.form),
    );
    const lacking = costs.filter((reading) => reading.operator === null);
    const capped = costs.filter((reading) => reading.operator === '≤');
    if (capped.length < 2) return;
    if (some(lacking))
      report('lacking', {
        data: { count: `${lacking.length}`, total: `${costs.length}` },
        evidence: showingAll(lacking),
      });
    else report.holds();
  },
  examples: {
    valid: [{ title: 'one project alone', text: projectForm('成本指标 | 经济成本指标 | 项目总成本 | 200000元') }],
    invalid: [
      {
        title: 'the third project lacks the sign',
        message: 'lacking',
        text: [
          projectForm('成本指标 | 经济成本指标 | 项目总成本 | ≤200000元'),
          projectForm('成本指标 | 经济成本指标 | 项目总成本 | ≤300000元', { name: '库房改造', amount: '30' }),
          projectForm('成本指标 | 经济成本指标 | ⟦项目总成本⟧ | 100000元', { name: '档案宣传', amount: '10' }),
        ].join('\n'),
      },
    ],
  },
});
