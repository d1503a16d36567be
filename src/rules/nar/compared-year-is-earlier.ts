import { defineRule } from '../../check/rule.js';
import { isYearSure } from '../../check/wording/year-sure.js';

export default defineRule({
  code: 'NAR071',
  name: 'compared-year-is-earlier',
  meta: {
    title: { zh: '增减应与以前年度比较', en: 'A change is told against an earlier year' },
    why: {
      zh: '本年与本年自己比较没有意义，多半是上一年的文字没有改年份，或年份写错。',
      en: 'Comparing the year with itself says nothing: the year was mistyped, or left when the text was rolled forward.',
    },
    remedy: { zh: '把比较的年份改为上一年，并核对增减额。', en: 'Name last year, and check the change.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      itself: {
        zh: '{year}年的文件写“比{year}年预算”增减（共 {count} 处），与本年自己比较，应为上一年。',
        en: 'The {year} disclosure tells {count} change(s) “against {year}”, that is against itself; it should be the year before.',
      },
    },
  },
  check(book, report) {
    const { year, type } = book.book.document;
    if (year === null || type !== 'budget' || !isYearSure(book.book)) return;
    const changes = book.book.statements.filter(
      ({ measure, base }) => (measure === 'change' || measure === 'change-rate') && /^20\d{2}年?$/.test(base ?? ''),
    );
    // 2025年预算执行数 is this year's only where the sentence itself is of this year's budget.
    const wrong = changes.filter(
      ({ base, stage, quote }) => base?.startsWith(`${year}`) && !stage && /预算|比/.test(quote),
    );
    if (wrong.length === 0) {
      if (changes.length > 0) report.holds();
      return;
    }
    const [first, ...rest] = wrong.map((statement) => ({
      at: statement.at,
      label: { zh: '情况说明', en: 'narrative' },
      value: statement.quote,
    }));
    report('itself', { data: { year: `${year}`, count: `${wrong.length}` }, evidence: [first!, ...rest] });
  },
  examples: {
    valid: [
      {
        title: 'against last year',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        一、2025年收支预算总体情况
        2025年江湾区科学技术局收入预算820.00万元，比2024年预算增加20.00万元。`,
      },
    ],
    invalid: [
      {
        title: 'against itself',
        message: 'itself',
        text: `
        江湾区科学技术局2025年部门预算公开
        第二部分 2025年部门预算情况说明
        一、2025年收支预算总体情况
        2025年江湾区科学技术局收入预算820.00万元，⟦比2025年预算增加20.00万元⟧。`,
      },
    ],
  },
});
