import { defineRule } from '../../check/rule.js';
import { functionalCode } from '../../domain/codes.js';
import { gather } from '../../domain/gather.js';

/** 223 is the class of state capital; social security (208) and transfers (230) may be paid from it too. */
const MAY_STAND = /^(?:223|208|230)/;

export default defineRule({
  code: 'CLS010',
  name: 'state-capital-stands-apart',
  meta: {
    title: {
      zh: '国有资本经营预算科目（223）只列在国有资本经营预算表中',
      en: 'Items of state capital (223) stand in the state capital table, and no others',
    },
    why: {
      zh: '国有资本经营预算单独编列，与一般公共预算科目混列会重复或漏算。',
      en: 'State capital is a budget of its own; mixed with the general budget it is counted twice or not at all.',
    },
    remedy: { zh: '按资金来源调整到对应的表。', en: 'Move the item to the table of its fund.' },
    severity: 'advice',
    needs: [['general-expenditure', 'state-capital-expenditure']],
    messages: {
      foreign: {
        zh: '《{table}》中有 {count} 行科目不属于该预算，如 {code} {name}。',
        en: '{count} items of {table} belong to another budget, such as {code} {name}.',
      },
    },
  },
  check(view, report) {
    const general = view
      .tables('general-expenditure')
      .map((table) => ({ table, fits: (code: string) => !code.startsWith('223') }));
    const capital = view
      .tables('state-capital-expenditure')
      .map((table) => ({ table, fits: (code: string) => MAY_STAND.test(code) }));
    for (const { table, fits } of [...general, ...capital]) {
      const coded = gather(table.rows, (row) =>
        row.code !== null && functionalCode(row.code) ? [{ row, code: row.code }] : [],
      );
      // Rows without an amount are the template's.
      const foreign = coded.filter(
        ({ row, code }) => !fits(code) && Object.values(row.cells).some(({ value }) => value !== null),
      );
      const [first, ...rest] = foreign.map(({ row, code }) => ({
        at: row.at,
        label: { zh: `《${table.title}》 ${row.name}`, en: `${table.title}: ${row.name}` },
        value: code,
      }));
      if (!first) {
        if (coded.length > 0) report.holds();
        continue;
      }
      report('foreign', {
        data: { table: table.title, count: `${foreign.length}`, code: first.value, name: foreign[0]?.row.name ?? '' },
        evidence: [first, ...rest],
      });
    }
  },
  examples: {
    valid: [{ title: 'each in its own', text: tables('201 | 一般公共服务支出', '223 | 国有资本经营预算支出') }],
    invalid: [
      {
        title: 'a general item among state capital',
        message: 'foreign',
        text: tables('201 | 一般公共服务支出', '⟦201 | 一般公共服务支出⟧'),
      },
    ],
  },
});

function tables(general: string, capital: string): string {
  const head = '单位：万元\n科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出';
  return `云岭县档案馆2025年部门预算公开
一般公共预算支出表
${head}
${general} | 80.00 | 60.00 | 20.00
合计 | | 80.00 | 60.00 | 20.00

国有资本经营预算支出表
${head}
${capital} | 5.00 | | 5.00
合计 | | 5.00 | | 5.00`;
}
