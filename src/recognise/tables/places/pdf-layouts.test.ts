import { expect, test } from 'vitest';
import type { DocumentFacts, TableKind } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

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
    title: 'lists of economic items with codes in two columns, the label of the first list above',
    kind: 'general-basic-expenditure',
    text: `
经济分类 经济分类
科目名称 决算数 科目名称 决算数
科目编码 科目编码
301 工资福利支出 60.00 302 商品和服务支出 12.00
301 01 基本工资 60.00 302 01 办公费 7.00
301 03 奖金 302 06 电费 5.00
301 06 伙食补助费 302 07 邮电费`,
    rows: [
      '301 工资福利支出 = final-accounts 60.00',
      '302 商品和服务支出 = final-accounts 12.00',
      '30101 基本工资 = final-accounts 60.00',
      '30201 办公费 = final-accounts 7.00',
      '30103 奖金 = ',
      '30206 电费 = final-accounts 5.00',
      '30106 伙食补助费 = ',
      '30207 邮电费 = ',
    ],
  },
  {
    title: 'a column wrapped around the line of the others, 决算数 below each, the total beside 类 款 项',
    kind: 'income-summary',
    text: `
项目
附属单位上缴
功能分 本年收入合计 财政拨款收入 上级补助收入 事业收入 经营收入 其他收入
收入
类科目 科目名称
编码 决算数 决算数 决算数 决算数 决算数 决算数 决算数
类 款 项 合计 90.00 80.00 0.00 0.00 0.00 4.00 6.00
201 一般公共服务支出 90.00 80.00 0.00 0.00 0.00 4.00 6.00
20126 档案事务 90.00 80.00 0.00 0.00 0.00 4.00 6.00`,
    rows: ['', '201', '20126'].map(
      (code, at) =>
        `${code} ${['合计', '一般公共服务支出', '档案事务'][at]} = total 90.00, of-which-appropriation 80.00, superior-subsidy 0.00, service-income 0.00, business-income 0.00, affiliate-remittance 4.00, other-income 6.00`,
    ),
  },
  {
    title: 'figures that run into the numbered label beside them',
    kind: 'income-expenditure-summary',
    text: `
本年收入 本年支出
项目 预算数 项目 预算数
一、财政拨款收入 90,000一、一般公共服务支出 80,000
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
    title: 'three public expenses, budget and accounts in pairs',
    kind: 'three-public',
    text: `
财政拨款“三公”经费
公务用车购置及运行维护费
因公出国
合计 公务用车 公务用车 公务接待费
（境）费 小计
购置费 运行维护费
预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数
9.00 7.50 1.00 0.50 6.00 5.00 2.00 1.00 4.00 4.00 2.00 2.00`,
    rows: [
      '  = amount 9.00, final-accounts 7.50, amount 1.00, final-accounts 0.50, amount 6.00, final-accounts 5.00, amount 2.00, final-accounts 1.00, amount 4.00, final-accounts 4.00, amount 2.00, final-accounts 2.00',
    ],
  },
  {
    title: 'a sum and kinds of spending below 本年支出, not below what is carried over',
    kind: 'managed-funds-expenditure',
    text: `
项目
年初结转和结余 本年收入 本年支出 年末结转和结余
功能分类科目编码 科目名称 小计 基本支出 项目支出
合计 0.00 5.00 5.00 0.00 5.00 0.00
229 其他支出 0.00 5.00 5.00 0.00 5.00 0.00`,
    rows: [' 合计', '229 其他支出'].map(
      (label) => `${label} = carry-over-in 0.00, total 5.00, subtotal 5.00, basic 0.00, project 5.00, unknown 0.00`,
    ),
  },
  {
    title: 'figures alone among labelled rows, which belong to no column for certain',
    kind: 'income-summary',
    text: `
单位名称 合计 上年结转 一般公共预算拨款收入
云岭县档案馆 90.00
20.00
70.00
云岭县方志馆 40.00
40.00`,
    rows: [
      ' 云岭县档案馆 = total 90.00?',
      '  = total 20.00?',
      '  = total 70.00?',
      ' 云岭县方志馆 = total 40.00?',
      '  = total 40.00?',
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
  {
    title: 'three public expenses whose words stand between the lines: the sums tell that reception comes first',
    kind: 'three-public',
    text: `
“三公”经费预算数
机关运行经费预算
公务用车购置及运行费
数
合计 因公出国（境）费 公务接待费
小计 购置费 运行费
36.50 0.00 2.50 34.00 20.00 14.00 88.00`,
    rows: [
      '  = total 36.50, travel-abroad 0.00, reception 2.50, subtotal 34.00, vehicle-purchase 20.00, vehicle-running 14.00, unknown 88.00',
    ],
  },
  {
    title: 'a row that lost a blank cell under a header with a word wrapped around another: the sums tell where it was',
    kind: 'three-public',
    text: `
2025年“三公”经费预算数
2025年机关运行经
公务用车购置及运行费
费预算数
合计 因公出国（境）费 公务接待费
小计 购置费 运行费
5.20 0 0 5.20 5.20 0`,
    rows: ['  = total 5.20, travel-abroad 0, reception 0, subtotal 5.20, vehicle-running 5.20, unknown 0'],
  },
  {
    title: 'another expense whose words stand in the midst of the three public ones comes last',
    kind: 'three-public',
    text: `
“三公”经费预算数
机关运行经费预算
数
公务用车购置及运行费
合计
因公出国（境）费
公务接待费
小计
购置费
运行费
36.50 0.00 2.50 34.00 20.00 14.00 88.00`,
    rows: [
      '  = total 36.50, travel-abroad 0.00, reception 2.50, subtotal 34.00, vehicle-purchase 20.00, vehicle-running 14.00, unknown 88.00',
    ],
  },
  {
    title: 'figures on lines of their own below a label: neither of them in a sure column',
    kind: 'general-expenditure',
    text: `
科目编码 科目名称 合计 基本支出 项目支出
201 一般公共服务支出 90.00 80.00 10.00
住房保障支出
7.00
7.00
合计 97.00 87.00 10.00`,
    rows: [
      '201 一般公共服务支出 = total 90.00, basic 80.00, project 10.00',
      ' 住房保障支出 = total 7.00?',
      '  = total 7.00?',
      ' 合计 = total 97.00, basic 87.00, project 10.00',
    ],
  },
  {
    title: 'the same words with a wrong 小计: the parts themselves make the total',
    kind: 'three-public',
    text: `
“三公”经费预算数
公务用车购置及运行费
合计 因公出国（境）费 公务接待费
小计 购置费 运行费
36.50 0.00 2.50 43.00 20.00 14.00`,
    rows: [
      '  = total 36.50, travel-abroad 0.00, reception 2.50, subtotal 43.00, vehicle-purchase 20.00, vehicle-running 14.00',
    ],
  },
  {
    title: 'the same words where the sums tell that reception comes last',
    kind: 'three-public',
    text: `
“三公”经费预算数
公务用车购置及运行费
合计 因公出国（境）费 公务接待费
小计 购置费 运行费
36.50 0.00 34.00 20.00 14.00 2.50`,
    rows: [
      '  = total 36.50, travel-abroad 0.00, subtotal 34.00, vehicle-purchase 20.00, vehicle-running 14.00, reception 2.50',
    ],
  },
  {
    title: 'a word of the header wrapped above and below the line of the others',
    kind: 'income-summary',
    text: `
项目 收入预算
功能分类科目编码
事业单位
功能分类科目名称 合计 财政拨款收入 事业收入 其他收入
经营收入
类 款 项
201 一般公共服务支出 90 40 30 15 5
合计 90 40 30 15 5`,
    rows: [
      '201 一般公共服务支出 = total 90, of-which-appropriation 40, service-income 30, business-income 15, other-income 5',
      ' 合计 = total 90, of-which-appropriation 40, service-income 30, business-income 15, other-income 5',
    ],
  },
  {
    title: 'accounts of a fund: header words over several lines, the total on the last of them, a name that wraps',
    kind: 'managed-funds-expenditure',
    text: `
项目
年初结转和 年末结转和
本年收入 本年支出
功能分类
结余 结余
科目名称
科目编码
合计 70.00 合计 基本支出 项目支出
229 其他支出 70.00 60.00 60.00 10.00
临时安排的试点
22977 70.00 60.00 60.00 10.00
项目支出
2297701 老旧库房改造 70.00 60.00 60.00 10.00`,
    rows: [
      ' 合计 = total 70.00',
      '229 其他支出 = total 70.00, total 60.00, project 60.00?, unknown 10.00',
      '22977 临时安排的试点项目支出 = total 70.00, total 60.00, project 60.00?, unknown 10.00',
      '2297701 老旧库房改造 = total 70.00, total 60.00, project 60.00?, unknown 10.00',
    ],
  },
  {
    title: 'names of either side wrapped above and below the line of their figures, and a header row printed twice',
    kind: 'appropriation-summary',
    text: `
财政拨款收入 财政拨款支出
项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
项目 预算数 项目 合计 一般公共预算 政府性基金预算 国有资本经营预算
一、社会保障和就业
一、一般公共预算 90.00 20.00 20.00 0.00 0.00
支出
二、政府性基金预算 10.00 二、城乡社区支出 70.00 60.00 10.00 0.00
三、国有资本经营预
三、农林水支出 6.00 6.00 0.00 0.00
算
四、资源勘探工业信
4.00 4.00 0.00 0.00
息等支出
收入总计 100.00 支出总计 100.00 90.00 10.00 0.00`,
    rows: [
      ' 一般公共预算 = amount 90.00',
      ' 社会保障和就业支出 = total 20.00, general-budget 20.00, managed-funds 0.00, state-capital 0.00',
      ' 政府性基金预算 = amount 10.00',
      ' 城乡社区支出 = total 70.00, general-budget 60.00, managed-funds 10.00, state-capital 0.00',
      ' 国有资本经营预算 = ',
      ' 农林水支出 = total 6.00, general-budget 6.00, managed-funds 0.00, state-capital 0.00',
      ' 资源勘探工业信息等支出 = total 4.00, general-budget 4.00, managed-funds 0.00, state-capital 0.00',
      ' 收入总计 = amount 100.00',
      ' 支出总计 = total 100.00, general-budget 90.00, managed-funds 10.00, state-capital 0.00',
    ],
  },
  {
    title: 'digits of a code that run into the name beside them',
    kind: 'general-basic-expenditure',
    text: `
科目编码 科目名称 合计 人员经费 公用经费
301 工资福利支出 60.00 60.00
301 01基本工资 60.00 60.00
302 商品和服务支出 9.00 9.00
302 01办公费 9.00 9.00
合计 69.00 60.00 9.00`,
    rows: [
      '301 工资福利支出 = total 60.00, personnel 60.00',
      '30101 基本工资 = total 60.00, personnel 60.00',
      '302 商品和服务支出 = total 9.00, operating 9.00',
      '30201 办公费 = total 9.00, operating 9.00',
      ' 合计 = total 69.00, personnel 60.00, operating 9.00',
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
