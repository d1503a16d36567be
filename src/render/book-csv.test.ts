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
