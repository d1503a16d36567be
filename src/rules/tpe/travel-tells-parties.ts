import { defineRule, showing } from '../../check/rule.js';
import { spentOnVisits } from '../../check/three-public/spent-on-visits.js';
import { withUnit } from '../../domain/figures.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

export default defineRule({
  code: 'TPE010',
  name: 'travel-tells-parties',
  meta: {
    title: { zh: '决算应说明因公出国（境）的团组数和人次', en: 'Final accounts tell parties and travellers abroad' },
    why: {
      zh: '只有金额没有团组数和人次，读者看不出出国（境）任务是否必要。',
      en: 'Money without parties and travellers does not show what the travels were.',
    },
    remedy: {
      zh: '补写因公出国（境）团组个数、累计人次和主要任务。',
      en: 'Add the number of parties and travellers, and what they travelled for.',
    },
    severity: 'advice',
    stage: 'preview',
    scope: { types: ['final-accounts'] },
    basis: [LOCAL_DISCLOSURE],
    needs: ['statements'],
    messages: {
      untold: {
        zh: '因公出国（境）费支出 {amount}，没有说明团组数和人次。',
        en: 'Travel abroad cost {amount}, and no number of parties or travellers is told.',
      },
    },
  },
  check(view, report) {
    const found = spentOnVisits(
      view,
      'travel-abroad',
      ['parties', 'travellers'],
      /(?:出国|出境|团组)[^。]{0,40}(?:团|人次|批)/,
    );
    if (!found) return;
    if (found.isTold) return report.holds();
    report('untold', { data: { amount: withUnit(found.spent) }, evidence: [showing(found.spent)] });
  },
  examples: {
    valid: [{ title: 'told', text: accounts('，全年安排因公出国（境）团组2个，累计3人次') }],
    invalid: [{ title: 'only the money', message: 'untold', text: accounts('').replace('8.20', '⟦8.20⟧') }],
  },
});

function accounts(more: string): string {
  return `云岭县档案馆2024年部门决算公开
七、“三公”经费支出决算情况说明
2024年“三公”经费支出决算8.20万元，其中：因公出国（境）费支出8.20万元${more}。`;
}
