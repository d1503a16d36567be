import { expect, test } from 'vitest';
import type { DocumentFacts, TableKind } from '../../domain/book.js';
import { readLines } from '../../read/text/read-text.js';
import { recogniseTables } from './index.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

interface Case {
  readonly title: string;
  readonly kind: TableKind;
  readonly text: string;
  readonly rows: readonly string[];
}

/** Tables as readers of PDF files print them, each row as "code name = column figure". */
test.each<Case>([
  {
    title: 'sides named by 本年收入 and 本年支出',
    kind: 'income-expenditure-summary',
    text: `
本年收入 本年支出
项目 预算数 项目 预算数
一、财政拨款收入 90,000 一、一般公共服务支出 80,000
二、事业收入 二、住房保障支出 10,000
收入总计 90,000 支出总计 90,000`,
    rows: [
      ' 财政拨款收入 = amount 90,000',
      ' 一般公共服务支出 = amount 80,000',
      ' 事业收入 = ',
      ' 住房保障支出 = amount 10,000',
      ' 收入总计 = amount 90,000',
      ' 支出总计 = amount 90,000',
    ],
  },
  {
    title: 'two lists of economic items under a broken header',
    kind: 'general-basic-expenditure',
    text: `
经济分
经济分类
类科目 科目名称 决算数 科目名称 决算数
科目编
编码
码
301 工资福利支出 60.00 302 商品和服务支出 12.00
30101 基本工资 50.00 30201 办公费 7.00
机关事业单位基本养
30108 10.00 30202 印刷费 0.00
老保险缴费
303 对个人和家庭的补助 30206 电费 5.00
人员经费合计 60.00 公用经费合计 12.00`,
    rows: [
      '301 工资福利支出 = final-accounts 60.00',
      '302 商品和服务支出 = final-accounts 12.00',
      '30101 基本工资 = final-accounts 50.00',
      '30201 办公费 = final-accounts 7.00',
      '30108 机关事业单位基本养老保险缴费 = final-accounts 10.00',
      '30202 印刷费 = final-accounts 0.00',
      '303 对个人和家庭的补助 = ',
      '30206 电费 = final-accounts 5.00',
      ' 人员经费合计 = final-accounts 60.00',
      ' 公用经费合计 = final-accounts 12.00',
    ],
  },
  {
    title: 'a class that is personnel and operating by its own row',
    kind: 'general-basic-expenditure',
    text: `
科目编码 科目名称 合计 人员经费 公用经费
301 工资福利支出 60.00 60.00
303 对个人和家庭的补助 9.00 7.00 2.00
30302 退休费 7.00 7.00
30399 其他对个人和家庭的补助 2.00 2.00
合计 69.00 67.00 2.00`,
    rows: [
      '301 工资福利支出 = total 60.00, personnel 60.00',
      '303 对个人和家庭的补助 = total 9.00, personnel 7.00, operating 2.00',
      '30302 退休费 = total 7.00, personnel 7.00',
      '30399 其他对个人和家庭的补助 = total 2.00, operating 2.00',
      ' 合计 = total 69.00, personnel 67.00, operating 2.00',
    ],
  },
])('$title', ({ kind, text, rows }) => {
  const lines = readLines(`云岭县档案馆的表\n${text.trim()}`);
  const [table] = recogniseTables([{ is: 'table', kind, title: lines[0]!.text, lines }], DOCUMENT).tables;
  const meaningOf = new Map(table!.columns.map((column) => [column.id, column.meanings.at(-1)]));
  const read = table!.rows.map((row) => {
    const figures = Object.entries(row.cells).map(
      ([id, cell]) => `${meaningOf.get(id)} ${cell.text}${cell.doubtful ? '?' : ''}`,
    );
    return `${row.code ?? ''} ${row.name} = ${figures.join(', ')}`;
  });
  expect(read).toEqual(rows);
});
