import { defineRule } from '../../check/rule.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';
import { publishedTables } from './_example.js';

export default defineRule({
  code: 'DIS011',
  name: 'tables-print-their-unit',
  meta: {
    title: { zh: '每张表都应注明金额单位', en: 'Every table prints the unit of its amounts' },
    why: {
      zh: '各表单位可能不同（元、万元），没有注明的表金额会被误读一万倍。',
      en: 'Tables differ in unit; amounts without one may be read ten thousand times too large.',
    },
    remedy: { zh: '在表的右上角注明“单位：万元”等。', en: 'Print the unit above the table.' },
    severity: 'advice',
    basis: [LOCAL_DISCLOSURE],
    needs: ['tables'],
    messages: {
      missing: {
        zh: '{count} 张表没有注明金额单位：{titles}；其余 {others} 张注明了。',
        en: '{count} tables print no unit: {titles}; the other {others} do.',
      },
    },
  },
  check(view, report) {
    const tables = view.book.tables.filter(({ empty, kind }) => !empty && kind !== 'other' && !/targets/.test(kind));
    const without = tables.filter(({ unit }) => unit === null);
    const [first, ...rest] = without.map(({ at, title }) => ({ at, label: { zh: title, en: title }, value: '' }));
    const others = tables.length - without.length;
    // Where most print none, the unit stands somewhere that is not read.
    if (first && others > without.length)
      report('missing', {
        data: {
          count: `${without.length}`,
          others: `${others}`,
          titles: without.map(({ title }) => `《${title}》`).join('、'),
        },
        evidence: [first, ...rest],
      });
    else if (!first && tables.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'every table', text: `云岭县档案馆2025年部门预算公开\n${publishedTables()}` }],
    invalid: [
      {
        title: 'one table without',
        message: 'missing',
        text: `云岭县档案馆2025年部门预算公开\n${publishedTables().replace('部门支出总表\n单位：万元', '⟦部门支出总表⟧')}`,
      },
    ],
  },
});
