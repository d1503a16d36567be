import { defineRule, showing } from '../../check/rule.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { visitsByParagraph } from '../../check/three-public/told-visits.js';
import { statedValue, withUnit } from '../../domain/figures.js';
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
    const spent = toldExpenses(view).filter(
      ({ expense, stage, figure }) => expense === 'reception' && stage === 'final-accounts' && statedValue(figure) > 0n,
    );
    const [first] = spent;
    if (!first) return;
    const isTold = visitsByParagraph(view).some((told) =>
      told.some(({ kind }) => kind === 'visits' || kind === 'visitors'),
    );
    // Numbers may be told in words, or in a table of their own.
    const isNamed = view.book.paragraphs.some(({ text }) => /接待[^。]{0,40}(?:批|人次)/.test(text));
    if (isTold || isNamed) return report.holds();
    report('untold', { data: { amount: withUnit(first.figure) }, evidence: [showing(first.figure)] });
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
