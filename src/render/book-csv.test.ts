import Papa from 'papaparse';
import { expect, test } from 'vitest';
import { readText } from '../read/text/read-text.js';
import { openDisclosure } from '../recognise/open-disclosure.js';
import { renderBookCsv } from './book-csv.js';

/** Names that a spreadsheet would compute when it opens the file. */
const FORMULAS = ['=1+1', '+1+1', '-1+cmd|calc!A0', '@SUM(A1)', '＝1+1', "=HYPERLINK('x')"];

test.each(FORMULAS)('a name %j in a document is no formula in our CSV', (formula) => {
  const text = `云岭县档案馆2025年部门预算公开
一般公共预算支出表
单位：万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
201 | ${formula} | 300.00 | 200.00 | 100.00
202 | ${formula} | -300.00 | -200.00 | -100.00
`;
  const source = readText(`${formula}.txt`, new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  const csv = renderBookCsv([openDisclosure(source.value)]);
  const rows = Papa.parse<string[]>(csv.trim()).data;
  expect(rows.length).toBeGreaterThan(4);
  for (const field of rows.flat()) if (!/^-?\d[\d,.]*$/.test(field)) expect(field).not.toMatch(/^[=+\-@＝＋－＠\t\r]/);
  expect(csv).toContain('-300.00');
});

test('self-evaluations are in our CSV: what was given, spent, targeted, reached and scored', () => {
  const text = `云岭县档案馆2023年度部门决算公开
项目支出绩效自评表
项目名称 | 档案数字化
项目资金（万元） | | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
 | 年度资金总额 | 50.00 | 48.50 | 45.59 | 10 | 94.00% | 9.4
一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 扫描页数 | ≥12000页 | 12,300页 | 90 | 90 |
总分 | 100 | 99.4 |
`;
  const source = readText('自评.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  const rows = Papa.parse<Record<string, string>>(renderBookCsv([openDisclosure(source.value)]), { header: true }).data;
  const told = rows
    .filter(({ part }) => part === 'evaluation')
    .map(({ name, column, operator, value, unit }) => [name, column, `${operator}${value}${unit}`].join(' '));
  expect(told).toEqual([
    '年度资金总额 年初预算数 50.00万元',
    '年度资金总额 全年预算数 48.50万元',
    '年度资金总额 全年执行数 45.59万元',
    '年度资金总额 执行率 94.00%',
    '年度资金总额 分值 10分',
    '年度资金总额 得分 9.4分',
    '扫描页数 产出指标/数量指标/年度指标值 ≥12000页',
    '扫描页数 产出指标/数量指标/实际完成值 12300页',
    '扫描页数 分值 90分',
    '扫描页数 得分 90分',
    '总分 分值 100分',
    '总分 得分 99.4分',
  ]);
});
