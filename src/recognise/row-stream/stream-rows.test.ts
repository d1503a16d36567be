import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { joinCellLines } from '../cell-lines/join-cell-lines.js';
import { partJoinedLines } from '../cell-lines/part-joined-lines.js';

/** The lines of a form, each of its words once on a line of its own and once all on one line. */
const waysOf = (form: string) => [form.replaceAll(' ', '\n'), form].map((text) => [text] as const);
const read = (text: string): string[] =>
  partJoinedLines(joinCellLines(readLines(text)), joinCellLines).flatMap((line) =>
    line.cells ? [line.cells.map((cell) => cell.text).join('|')] : line.text === '' ? [] : [line.text],
  );

const FORMS = [
  [
    'two sides of which the second has several columns',
    '财政拨款收支总表 单位：万元 收入 支出 项目 预算数 项目 合计 一般公共预算 政府性基金预算 一、本年收入 90.00 一、本年支出 90.00 80.00 10.00 （一）一般公共预算拨款 80.00 （一）教育支出 70.00 70.00 （二）政府性基金预算拨款 10.00 （二）城乡社区支出 20.00 10.00 10.00 收入总计 90.00 支出总计 90.00 80.00 10.00',
    [
      '一、本年收入 90.00 一、本年支出 90.00 80.00 10.00',
      '（一）一般公共预算拨款 80.00 （一）教育支出 70.00 70.00',
      '（二）政府性基金预算拨款 10.00 （二）城乡社区支出 20.00 10.00 10.00',
      '收入总计 90.00 支出总计 90.00 80.00 10.00',
    ],
  ],
  [
    'four lists',
    '收支总表 单位：万元 收入 支出 项目 本年预算 项目（按功能分类） 本年预算 项目（按部门预算经济分类） 本年预算 项目（按政府预算经济分类） 本年预算 一、一般公共预算拨款收入 60.00 （一）一般公共服务支出 一、基本支出 40.00 一、机关工资福利支出 30.00 其中：经费拨款 60.00 （二）外交支出 工资福利支出 30.00 二、机关商品和服务支出 30.00 二、政府性基金预算拨款收入 （三）教育支出 60.00 商品和服务支出 10.00 三、对个人和家庭的补助 三、事业收入 （四）住房保障支出 二、项目支出 20.00 四、其他支出 本年收入合计 60.00 本年支出合计 60.00 本年支出合计 60.00 本年支出合计 60.00',
    [
      '一、一般公共预算拨款收入 60.00 （一）一般公共服务支出 一、基本支出 40.00 一、机关工资福利支出 30.00',
      '其中：经费拨款 60.00 （二）外交支出 工资福利支出 30.00 二、机关商品和服务支出 30.00',
      '二、政府性基金预算拨款收入 （三）教育支出 60.00 商品和服务支出 10.00 三、对个人和家庭的补助',
      '三、事业收入 （四）住房保障支出 二、项目支出 20.00 四、其他支出',
      '本年收入合计 60.00 本年支出合计 60.00 本年支出合计 60.00 本年支出合计 60.00',
    ],
  ],
  [
    'units with their codes, amounts under groups',
    '部门收入总表 部门：云岭县图书馆 单位：万元 单位代码 单位名称 合计 本年收入 上年结转 小计 一般公共预算 事业收入 小计 一般公共预算 合计 70.00 60.00 50.00 10.00 10.00 10.00 412001 云岭县图书馆本级 40.00 40.00 40.00 412002 云岭县少儿图书馆 30.00 20.00 10.00 10.00 10.00 10.00',
    [
      '合计 70.00 60.00 50.00 10.00 10.00 10.00',
      '412001 云岭县图书馆本级 40.00 40.00 40.00',
      '412002 云岭县少儿图书馆 30.00 20.00 10.00 10.00 10.00 10.00',
    ],
  ],
  [
    'items by 类 款 项 with the code of a unit',
    '部门支出总表 单位：万元 项目 合计 基本支出 项目支出 科目编码 单位代码 单位名称（科目） 类 款 项 合计 30.00 20.00 10.00 205 02 01 412001 学前教育 10.00 10.00 205 02 02 412001 小学教育 20.00 20.00',
    ['合计 30.00 20.00 10.00', '205 02 01 412001 学前教育 10.00 10.00', '205 02 02 412001 小学教育 20.00 20.00'],
  ],
  [
    'labels alone, of which some are blank',
    '“三公”经费支出表 单位：万元 项目 2024年预算数 2025年预算数 2025年比2024年增减 增减额 增减率（%） 合计 5.00 4.00 -1.00 -20.00 1.因公出国（境）费 2.公务接待费 5.00 4.00 -1.00 -20.00 3.公务用车购置及运行维护费',
    ['合计 5.00 4.00 -1.00 -20.00', '1.因公出国（境）费', '2.公务接待费 5.00 4.00 -1.00 -20.00'],
  ],
  [
    'numbered rows of two sides whose names have no head',
    '部门预算收支总表 单位：万元 序号 收入 支出 预算数 预算数 栏次 1 2 3 4 1 一、一般公共预算拨款收入 90.00 一、一般公共服务支出 2 二、政府性基金预算拨款收入 二、外交支出 3 三、教育支出 80.00 4 四、科学技术支出 15.00 5 本年收入合计 90.00 本年支出合计 95.00 6 上年结转结余 5.00 年终结转结余 7 收入总计 95.00 支出总计 95.00',
    [
      '一、一般公共预算拨款收入 90.00 一、一般公共服务支出',
      '二、政府性基金预算拨款收入 二、外交支出',
      '三、教育支出 80.00',
      '四、科学技术支出 15.00',
      '本年收入合计 90.00 本年支出合计 95.00',
      '上年结转结余 5.00 年终结转结余',
      '收入总计 95.00 支出总计 95.00',
    ],
  ],
  [
    'numbered labels without figures, under a head that is no column',
    '一般公共预算“三公”经费支出表 单位：万元 项目 资金性质 合计 一般公共预算 政府性基金 合计 9.00 9.00 一、因公出国（境）费 二、公务用车购置及运维费 6.00 6.00 1.公务用车购置费 2.公务用车运行维护费 6.00 6.00 三、公务接待费 3.00 3.00',
    [
      '合计 9.00 9.00',
      '一、因公出国（境）费',
      '二、公务用车购置及运维费 6.00 6.00',
      '1.公务用车购置费',
      '2.公务用车运行维护费 6.00 6.00',
      '三、公务接待费 3.00 3.00',
    ],
  ],
] as const;

const CASES = FORMS.flatMap(([name, form, rows]) =>
  waysOf(form).map(
    ([text], index) => [`${name}, ${index === 0 ? 'a cell a line' : 'on one line'}`, text, rows] as const,
  ),
);
test.each(CASES)('%s', (_, text, rows) => {
  const lines = read(text);
  expect(lines.slice(lines.indexOf(rows[0]!)).slice(0, rows.length)).toEqual(rows);
});

test('a header printed again on the next page is left out', () => {
  const page = (rows: string) => `科目编码 科目名称 合计 基本支出 项目支出 ${rows}`;
  const text = `部门支出总表 单位：万元 ${page('合计 9.00 5.00 4.00 205 教育支出 5.00 5.00')} ${page('213 农林水支出 4.00 4.00')}`;
  expect(read(text.replaceAll(' ', '\n')).slice(2)).toEqual([
    '科目编码 科目名称 合计 基本支出 项目支出',
    '合计 9.00 5.00 4.00',
    '205 教育支出 5.00 5.00',
    '213 农林水支出 4.00 4.00',
  ]);
});

test('most of a header printed again on the next page is left out', () => {
  const text =
    '部门收入预算总表 单位：元 项目 收入预算 功能分类科目编码 功能分类科目名称 合计 财政拨款收入 事业收入 类 款 项 205 教育支出 900.00 900.00 205 02 普通教育 900.00 900.00 功能分类科目编码 功能分类科目名称 合计 财政拨款收入 事业收入 类 款 项 210 卫生健康支出 100.00 100.00 合计 1,000.00 1,000.00';
  expect(read(text.replaceAll(' ', '\n')).slice(-4)).toEqual([
    '205 教育支出 900.00 900.00',
    '205 02 普通教育 900.00 900.00',
    '210 卫生健康支出 100.00 100.00',
    '合计 1,000.00 1,000.00',
  ]);
});

test('the place of each figure is its own line', () => {
  const form = FORMS[3][1].replaceAll(' ', '\n');
  const row = joinCellLines(readLines(form)).find(({ text }) => text.startsWith('合计'))!;
  expect(row.places?.map(({ line, quote }) => [line, quote])).toEqual([
    [13, '合计'],
    [14, '30.00'],
    [15, '20.00'],
    [16, '10.00'],
  ]);
});

test('a form joined on one line below its title', () => {
  const [title, ...words] = FORMS[0][1].split(' ');
  expect(read(`${title}\n\n${words.join(' ')}\n注：本表反映收支。`)).toEqual([
    '财政拨款收支总表',
    '单位：万元',
    '收入 支出',
    '项目 预算数 项目 合计 一般公共预算 政府性基金预算',
    ...FORMS[0][2],
    '注：本表反映收支。',
  ]);
});

test('characters that stand apart are one word, and sentences behind a form lines of their own', () => {
  const text =
    '云岭县图书馆2025年部门预算 表1 收支总表 单位：万元 收 入 支 出 项 目 预 算 数 项 目 预 算 数 一、事业收入 9.00 一、教育支出 9.00 本 年 收 入 合 计 9.00 本 年 支 出 合 计 9.00 二、情况说明 2025年收入9万元。 支出9万元。';
  expect(read(text)).toEqual([
    '云岭县图书馆2025年部门预算',
    '表1',
    '收支总表',
    '单位：万元',
    '收入 支出',
    '项目 预算数 项目 预算数',
    '一、事业收入 9.00 一、教育支出 9.00',
    '本年收入合计 9.00 本年支出合计 9.00',
    '二、情况说明',
    '2025年收入9万元。',
    '支出9万元。',
  ]);
});

test('a header printed twice, as right above a page break, heads its columns once', () => {
  const header = '科目编码 科目名称 合计 财政拨款收入 其他收入';
  const rows = ['205 教育支出 9.00 8.00 1.00', '20502 普通教育 9.00 8.00 1.00', '合计 9.00 8.00 1.00'];
  const text = ['收入总表', '单位：万元', '项目 收入预算', header, header, ...rows].join(' ');
  expect(read(text.replaceAll(' ', '\n')).slice(-4)).toEqual([header, ...rows]);
});

test('figures that stand on one line below the words of their header are a row already', () => {
  const lines = [
    '“三公”经费支出决算表',
    '单位：万元',
    '公务用车购置及运行维护费',
    '因公出国',
    '合计 公务用车 公务用车 公务接待费',
    '（境）费 小计',
    '购置费 运行维护费',
    '预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数 预算数 决算数',
    '6.00 5.00 4.50 4.00 4.50 4.00 1.50 1.00',
  ];
  expect(read(lines.join('\n'))).toEqual(lines);
});

test.each([
  [
    'a label that is neither income nor expenditure',
    '收支总表 单位：万元 项目 预算数 项目 预算数 一、事业收入 9.00 周转 3.00 二、教育支出 9.00 三、卫生健康支出 收入总计 12.00 支出总计 9.00',
  ],
  [
    'more figures than columns',
    '部门支出总表 单位：万元 科目编码 科目名称 合计 基本支出 205 教育支出 9.00 9.00 9.00 20502 普通教育 9.00 9.00',
  ],
  [
    'a sentence that names forms',
    '本馆公开了收支总表 收入总表 支出总表 三张表 项目 和 预算数 1 都在 表 中 列出 各 有 2 页 共 6 页',
  ],
])('%s stays as it is', (_, text) => {
  expect(read(text)).toEqual([text]);
  const lines = text.split(' ');
  expect(read(lines.join('\n'))).toEqual(lines);
});

test.each([
  ['the unit alone', '\t金额单位：万元'],
  ['the department on the left', '部门：云岭县图书馆\t单位：万元'],
])('a unit moved to the right by tabs, %s, stands between title and header', (_, unit) => {
  const form =
    '部门支出总表\n科目编码 科目名称 合计 基本支出 项目支出 合计 60.00 50.00 10.00 207 文化旅游体育与传媒支出 60.00 50.00 10.00 20701 文化和旅游 60.00 50.00 10.00';
  const [title, cells] = form.split('\n') as [string, string];
  expect(read(`${title}\n${unit}\n\n${cells.replaceAll(' ', '\n')}`)).toContain('20701 文化和旅游 60.00 50.00 10.00');
});

test('a unit whose code has three digits begins a row among items of the classification', () => {
  const header = '科目编码 单位代码 单位（科目名称） 合计 基本支出 项目支出';
  const rows = ['合计 60.00 50.00 10.00', '710 石桥镇人民政府 60.00 50.00 10.00', '201 03 01 行政运行 50.00 50.00'];
  const text = [
    '部门支出总体情况表',
    '单位：万元',
    header,
    '类 款 项',
    ...rows,
    '201 03 02 一般行政管理事务 10.00 10.00',
  ];
  expect(read(text.join(' ').replaceAll(' ', '\n'))).toEqual(expect.arrayContaining(rows));
});

test('one row of figures below heads without labels ends at the number of the next form', () => {
  const figures = '9.00 8.00 8.00 1.00';
  const text = `“三公”经费支出表 单位：万元 合计 因公出国（境）费 公务用车购置及运行费 公务接待费 小计 购置费 运行费 ${figures} 部门公开表8 政府性基金预算支出表`;
  expect(read(text.replaceAll(' ', '\n'))).toContain(figures);
});
