import { expect, test } from 'vitest';
import type { DocumentFacts, Table, TableKind } from '../../../domain/book.js';
import { readLines } from '../../../read/text/read-text.js';
import { recogniseTables } from '../index.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

function read(kind: TableKind, text: string): Table {
  const lines = readLines(text.trim());
  return recogniseTables([{ is: 'table', kind, title: lines[0]!.text, lines }], DOCUMENT).tables[0]!;
}

/** Every row as "code name = its figures", in the order of the book. */
const rowsOf = (table: Table): string[] =>
  table.rows.map((row) => {
    const label = [row.side?.slice(0, 2), row.code, row.name].filter(Boolean).join(' ');
    return `${label} = ${Object.values(row.cells)
      .map((cell) => cell.value)
      .join(' ')}`;
  });

test('three lists side by side without cells: names tell whose a lone label is', () => {
  const table = read(
    'income-expenditure-summary',
    `
部门综合预算收支总表
单位：万元
收入 支出
项目 预算数 支出功能分类科目（按大类） 预算数 支出经济分类科目（按大类） 预算数
一、部门预算 90.00 一、部门预算 90.00 一、部门预算 90.00
1、财政拨款 90.00 1、一般公共服务支出 80.00 1、人员经费和公用经费支出 60.00
2、事业收入 2、外交支出 (1)工资福利支出 60.00
3、住房保障支出 10.00 2、专项业务经费支出 30.00
本年收入合计 90.00 本年支出合计 90.00 本年支出合计 90.00
上年结转 结转下年 结转下年
收入总计 90.00 支出总计 90.00 支出总计 90.00`,
  );
  expect(rowsOf(table)).toEqual([
    'in 部门预算 = 90.00',
    'ex 部门预算 = 90.00',
    'in 财政拨款 = 90.00',
    'ex 一般公共服务支出 = 80.00',
    'in 事业收入 = ',
    'ex 外交支出 = ',
    'ex 住房保障支出 = 10.00',
    'in 本年收入合计 = 90.00',
    'ex 本年支出合计 = 90.00',
    'in 上年结转 = ',
    'ex 结转下年 = ',
    'in 收入总计 = 90.00',
    'ex 支出总计 = 90.00',
    'ex 部门预算 = 90.00',
    'ex 人员经费和公用经费支出 = 60.00',
    'ex 工资福利支出 = 60.00',
    'ex 专项业务经费支出 = 30.00',
    'ex 本年支出合计 = 90.00',
    'ex 结转下年 = ',
    'ex 支出总计 = 90.00',
  ]);
});

test('four lists side by side, the last one by the governmental classification', () => {
  const table = read(
    'income-expenditure-summary',
    [
      '部门综合预算收支总表',
      '单位：万元',
      ['收入', '', '支出', '', '', '', '', ''],
      [
        '项目',
        '预算数',
        '功能科目（按大类）',
        '预算数',
        '部门经济科目（按大类）',
        '预算数',
        '政府经济科目（按大类）',
        '预算数',
      ],
      ['1、财政拨款', '90.00', '1、住房保障支出', '90.00', '1、工资福利支出', '60.00', '1、机关工资福利支出', '50.00'],
      ['2、事业收入', '', '', '', '2、资本性支出', '30.00', '2、机关资本性支出', '40.00'],
      ['收入总计', '90.00', '支出总计', '90.00', '支出总计', '90.00', '支出总计', '90.00'],
    ]
      .map((line) => (typeof line === 'string' ? line : line.join('\t')))
      .join('\n'),
  );
  expect(rowsOf(table).slice(5)).toEqual([
    'ex 工资福利支出 = 60.00',
    'ex 资本性支出 = 30.00',
    'ex 支出总计 = 90.00',
    'ex 机关工资福利支出 = 50.00',
    'ex 机关资本性支出 = 40.00',
    'ex 支出总计 = 90.00',
  ]);
});

test('texts between two columns of one heading name a list of their own, numbered or not', () => {
  const table = read(
    'income-expenditure-summary',
    [
      ['部门收支总表'],
      ['单位：万元'],
      ['收入', '', '支出', '', '', ''],
      ['项目', '预算数', '按功能大类', '预算数', '按支出结构', '预算数'],
      ['一、财政拨款', '90.00', '教育支出', '80.00', '一、基本支出', '70.00'],
      ['二、事业收入', '', '住房保障支出', '10.00', '二、项目支出', '20.00'],
      ['收入总计', '90.00', '支出总计', '90.00', '支出总计', '90.00'],
    ]
      .map((line) => line.join('\t'))
      .join('\n'),
  );
  expect(rowsOf(table)).toEqual([
    'in 财政拨款 = 90.00',
    'ex 教育支出 = 80.00',
    'in 事业收入 = ',
    'ex 住房保障支出 = 10.00',
    'in 收入总计 = 90.00',
    'ex 支出总计 = 90.00',
    'ex 基本支出 = 70.00',
    'ex 项目支出 = 20.00',
    'ex 支出总计 = 90.00',
  ]);
});

test('an income without an amount, budgeted, before an expenditure of its own', () => {
  const table = read(
    'income-expenditure-summary',
    `
部门收支总表
单位：万元
收入 支出
项目 预算数 项目 预算数
一般公共预算拨款收入 90.00 教育支出 80.00
事业收入预算 住房保障支出 10.00
政府性基金拨款 人员支出 70.00
本年收入合计 90.00 本年支出合计 90.00
收入总计 90.00 支出总计 90.00`,
  );
  expect(rowsOf(table).slice(2, 6)).toEqual([
    'in 事业收入预算 = ',
    'ex 住房保障支出 = 10.00',
    'in 政府性基金拨款 = ',
    'ex 人员支出 = 70.00',
  ]);
});

test('items of personnel and operating funds side by side without cells', () => {
  const table = read(
    'general-basic-expenditure',
    `
一般公共预算财政拨款基本支出决算明细表
单位：万元
人员经费 公用经费
科目代码 科目名称 金额 科目代码 科目名称 金额 科目代码 科目名称 金额
301 工资福利支出 60.00 302 商品和服务支出 9.00 30229 福利费
30101 基本工资 60.00 30201 办公费 9.00 310 资本性支出 1.00
30102 津贴补贴 30202 印刷费 31002 办公设备购置 1.00
人员经费合计 60.00 公用经费合计 10.00`,
  );
  expect(rowsOf(table).filter((row) => !row.endsWith('= '))).toEqual([
    '301 工资福利支出 = 60.00',
    '302 商品和服务支出 = 9.00',
    '30101 基本工资 = 60.00',
    '30201 办公费 = 9.00',
    '310 资本性支出 = 1.00',
    '31002 办公设备购置 = 1.00',
    '人员经费合计 = 60.00',
    '公用经费合计 = 10.00',
  ]);
});

test('line numbers of both halves, also on lines without labels and amounts', () => {
  const table = read(
    'income-expenditure-summary',
    `
收入支出决算总表
单位：万元
收入 支出
项目 行次 金额 项目 行次 金额
一、一般公共预算财政拨款收入 1 90.00 一、一般公共服务支出 5 80.00
二、事业收入 2 二、住房保障支出 6 10.00
三、其他收入 3 7
4 8
本年收入合计 9 90.00 本年支出合计 13 90.00`,
  );
  expect(rowsOf(table)).toEqual([
    'in 一般公共预算财政拨款收入 = 90.00',
    'ex 一般公共服务支出 = 80.00',
    'in 事业收入 = ',
    'ex 住房保障支出 = 10.00',
    'in 其他收入 = ',
    'in 本年收入合计 = 90.00',
    'ex 本年支出合计 = 90.00',
  ]);
});

test('two digits without a column of their own: the name tells 款 from 项', () => {
  const table = read(
    'general-expenditure',
    `
一般公共预算支出表
单位：万元
科目编码 科目名称 合计 基本支出 项目支出
类 款 项
合计 90.00 60.00 30.00
208 社会保障和就业支出 40.00 40.00
05 行政事业单位养老支出 40.00 40.00
05 机关事业单位基本养老保险缴费支出 30.00 30.00
06 机关事业单位职业年金缴费支出 10.00 10.00
221 住房保障支出 50.00 20.00 30.00
02 住房改革支出 50.00 20.00 30.00
01 住房公积金 50.00 20.00 30.00`,
  );
  expect(table.rows.map((row) => row.code)).toEqual([
    null,
    '208',
    '20805',
    '2080505',
    '2080506',
    '221',
    '22102',
    '2210201',
  ]);
});

test('pairs of items whose codes are glued to their names', () => {
  const table = read(
    'general-basic-expenditure',
    `
一般公共预算基本支出情况表（按支出经济分类科目）
单位：万元
部门预算支出经济科目名称 政府预算支出经济科目名称 2025年预算
合计 69.00
[301]工资福利支出 60.00
[30101]基本工资 [50101]工资奖金津补贴 60.00
[302]商品和服务支出 9.00
[30299]其他商品和服务支出 [50299]其他商品和服务支出 9.00`,
  );
  expect(table.rows.map((row) => [row.code, row.name, row.pair?.code ?? ''])).toEqual([
    [null, '合计', ''],
    ['301', '工资福利支出', ''],
    ['30101', '基本工资', '50101'],
    ['302', '商品和服务支出', ''],
    ['30299', '其他商品和服务支出', '50299'],
  ]);
});

test('four lists side by side without cells: two labels without figures between them are two', () => {
  const table = read(
    'income-expenditure-summary',
    `
收支总表
单位：万元
收入 支出
项目 本年预算 项目（按功能分类） 本年预算 项目（按部门预算经济分类） 本年预算 项目（按政府预算经济分类） 本年预算
一、一般公共预算拨款收入 90.00 （一）一般公共服务支出 80.00 一、基本支出 60.00 一、机关工资福利支出 60.00
二、事业收入 （二）外交支出 工资福利支出 60.00 二、机关商品和服务支出 30.00
三、其他收入 （三）住房保障支出 10.00 二、项目支出 30.00
本年收入合计 90.00 本年支出合计 90.00 本年支出合计 90.00 本年支出合计 90.00`,
  );
  expect(rowsOf(table)).toContain('ex 工资福利支出 = 60.00');
  expect(rowsOf(table)).toContain('ex 外交支出 = ');
  expect(rowsOf(table)).toContain('in 其他收入 = ');
});

test('where all amounts of one list are open, its header was not read, and nothing is sure of the other', () => {
  const lines = readLines(`财政拨款收支总表
单位：万元
收入 支出
一般公共预算
项目 金额 项目 合计 政府性基金
小计
其中：财政拨款
一、本年收入 90.00 一、本年支出 90.00 80.00 80.00 10.00
（一）一般公共预算拨款 80.00 （一）一般公共服务支出 80.00 80.00 80.00
（二）政府性基金预算拨款 10.00 （二）其他支出 10.00 10.00
收入总计 90.00 支出总计 90.00 80.00 80.00 10.00`);
  const { tables } = recogniseTables(
    [{ is: 'table', kind: 'appropriation-summary', title: '财政拨款收支总表', lines }],
    DOCUMENT,
  );
  const cells = tables[0]!.rows.flatMap((row) => Object.values(row.cells));
  expect(cells.every(({ doubtful }) => doubtful)).toBe(true);
});

test('财政拨款支出预算表 with 收入 beside 支出 is the summary of both; two lists that end in one total print it once', () => {
  const table = read(
    'appropriation-expenditure',
    `财政拨款支出预算表
收入 支出
项目 金额 项目 金额
一、本年收入 60.00 一、本年支出 60.00
（一）一般公共预算财政拨款 60.00 （一）一般公共服务支出 50.00
（二）政府性基金预算财政拨款 （二）住房保障支出 10.00
本年收入合计 60.00 本年支出合计本年支出合计 60.00`,
  );
  expect(table.kind).toBe('appropriation-summary');
  expect(rowsOf(table).at(-1)).toBe('ex 本年支出合计 = 60.00');
});

test('收入项目 and 支出项目 head two sides whose labels have no numbers', () => {
  const table = read(
    'income-expenditure-summary',
    `部门收支总表
收入 支出
收入项目 金额 支出项目 金额
一般公共预算资金 60.00 一般公共服务支出 50.00
政府性基金预算资金 0.00 住房保障支出 10.00
收入合计 60.00 支出合计 60.00`,
  );
  expect(rowsOf(table).slice(2, 4)).toEqual(['in 政府性基金预算资金 = 0.00', 'ex 住房保障支出 = 10.00']);
});

test('a third list beside the second without cells: nothing tells whose an amount is', () => {
  const table = read(
    'income-expenditure-summary',
    `部门收支总表
收入
支出
项目
预算数
项目
预算数
项目
预算数
一、一般公共预算资金 60.00 一、一般公共服务支出 50.00 一、基本支出 40.00
二、政府性基金预算资金 二、住房保障支出 10.00 二、项目支出 20.00
三、其他收入资金 三、上缴上级支出
收入总计 60.00 支出总计 60.00 支出总计 60.00`,
  );
  const spent = table.rows.filter(({ side, cells }) => side === 'expenditure' && Object.keys(cells).length > 0);
  expect(spent).toHaveLength(3);
  expect(spent.every(({ cells }) => Object.values(cells).every(({ doubtful }) => doubtful))).toBe(true);
});
