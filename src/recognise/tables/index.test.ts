import { describe, expect, test } from 'vitest';
import type { DocumentFacts, Table, TableKind } from '../../domain/book.js';
import { readLines } from '../../read/text/read-text.js';
import { recogniseTables } from './index.js';

const DOCUMENT: DocumentFacts = {
  type: 'budget',
  year: 2025,
  department: { name: '云岭县档案馆', code: null },
  region: null,
};

/** The table that a text prints, its first line being the title; → stands for a tab. */
function read(text: string, kind: TableKind = 'general-expenditure') {
  const lines = readLines(text.replace(/^\n/, '').replaceAll('→', '\t')).filter((line) => line.text.trim() !== '');
  const { tables, doubts } = recogniseTables([{ is: 'table', kind, title: lines[0]!.text, lines }], DOCUMENT);
  return { table: tables[0]!, doubts };
}

/** Every figure as "code name | column path | value", in the order of the print. */
const facts = (table: Table): string[] =>
  table.rows.flatMap((row) =>
    table.columns.flatMap((column) => {
      const cell = row.cells[column.id];
      return cell
        ? [`${[row.code, row.name].filter(Boolean).join(' ')} | ${column.path.join('/')} | ${cell.value}`]
        : [];
    }),
  );

describe('grids whose cells are there', () => {
  test('codes, names, a dash, a blank and a zero', () => {
    const { table } = read(`
# 一般公共预算支出表 万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 120.00 | 100.00 | 20.00
201 | 一般公共服务支出 | 120.00 | 100.00 | 20.00
2012601 | 行政运行 | 100.00 | 100.00 | -
2012604 | 档案馆 | 20.00 | | 20.00
2012699 | 其他档案事务支出 | 0.00 | |`);
    expect(table.unit).toBe('万元');
    expect(table.rows.map((row) => row.level)).toEqual(['total', '类', '项', '项', '项']);
    expect(facts(table)).toEqual([
      '合计 | 合计 | 120.00',
      '合计 | 基本支出 | 100.00',
      '合计 | 项目支出 | 20.00',
      '201 一般公共服务支出 | 合计 | 120.00',
      '201 一般公共服务支出 | 基本支出 | 100.00',
      '201 一般公共服务支出 | 项目支出 | 20.00',
      '2012601 行政运行 | 合计 | 100.00',
      '2012601 行政运行 | 基本支出 | 100.00',
      '2012601 行政运行 | 项目支出 | null',
      '2012604 档案馆 | 合计 | 20.00',
      '2012604 档案馆 | 项目支出 | 20.00',
      '2012699 其他档案事务支出 | 合计 | 0.00',
    ]);
  });

  test('two sides, one of which ends earlier', () => {
    const { table } = read(
      `
部门收支总表
单位：元
收 入→→支 出→
项 目→预算数→项 目→预算数
一、一般公共预算拨款收入→1,200→一、一般公共服务支出→1,000
二、事业收入→→八、社会保障和就业支出→200
→→二十、住房保障支出→
收 入 总 计→1,200→支 出 总 计→1,200`,
      'income-expenditure-summary',
    );
    expect(table.columns.map((column) => column.path.join('/'))).toEqual(['收入/预算数', '支出/预算数']);
    expect(table.rows.map((row) => `${row.side} ${row.numbering ?? ''}${row.name} ${row.depth ?? row.level}`)).toEqual([
      'income 一、一般公共预算拨款收入 0',
      'expenditure 一、一般公共服务支出 0',
      'income 二、事业收入 0',
      'expenditure 八、社会保障和就业支出 0',
      'expenditure 二十、住房保障支出 0',
      'income 收入总计 total',
      'expenditure 支出总计 total',
    ]);
  });

  test('labels and amounts without a header are two sides', () => {
    const { table } = read(
      '# 部门收支总表 万元\n收入总计 | 1,200.00 | 支出总计 | 1,180.00',
      'income-expenditure-summary',
    );
    expect(facts(table)).toEqual(['收入总计 | 收入/金额 | 1200.00', '支出总计 | 支出/金额 | 1180.00']);
  });

  test('a departmental and a governmental item in one row', () => {
    const { table } = read(
      `
一般公共预算基本支出表
单位：万元
部门预算支出经济分类科目→→政府预算支出经济分类科目→→本年一般公共预算基本支出→→
科目编码→科目名称→科目编码→科目名称→合计→人员经费→公用经费
30101→基本工资→50101→工资奖金津补贴→80.00→80.00→`,
      'general-basic-expenditure',
    );
    expect(table.rows[0]).toMatchObject({
      code: '30101',
      name: '基本工资',
      pair: { code: '50101', name: '工资奖金津补贴' },
    });
  });

  test('the unit that stands behind the headers', () => {
    const { table } = read(
      '“三公”经费2024年决算和2025年预算情况表\n项目 | 2024年决算（万元） | 2025年预算（万元） |\n公务接待费 | 4.00 | 3.00 |',
      'three-public',
    );
    expect(table.unit).toBe('万元');
  });

  test.each(['行次', '行号'])('column numbers and line numbers (%s) are no amounts', (number) => {
    const { table } = read(
      `
收入支出决算总表
收入→→→支出→→
项目→${number}→决算数→项目→${number}→决算数
栏次→→1→栏次→→2
一、一般公共预算财政拨款收入→1→310.00→一、一般公共服务支出→32→310.00
总计→31→310.00→总计→62→310.00`,
      'income-expenditure-summary',
    );
    expect(facts(table).map((fact) => fact.split(' | ')[2])).toEqual(['310.00', '310.00', '310.00', '310.00']);
  });
});

describe('grids that lost blank cells', () => {
  const header = `
一般公共预算支出表
单位：元
支出功能分类科目→→→2025年预算数→→→
科目编码→→→科目名称→合计→基本支出→项目支出
类→款→项→→→→
`;
  test.each([
    [
      'a total row without one of its blanks',
      '合 计→→→300.00→200.00→100.00→\n201→→→一般公共服务支出→300.00→200.00→100.00',
    ],
    [
      'rows shifted by one after a page break',
      '合 计→→→→300.00→200.00→100.00\n201→→一般公共服务支出→300.00→200.00→100.00',
    ],
  ])('%s', (_, body) => {
    const { table } = read(header + body);
    expect(table.rows.map((row) => Object.values(row.cells).map((cell) => cell.value))).toEqual([
      ['300.00', '200.00', '100.00'],
      ['300.00', '200.00', '100.00'],
    ]);
    expect(table.rows[1]!.code).toBe('201');
  });

  test('a 款 of two digits hangs under the 类 above it, an 项 under the 款', () => {
    const { table } = read(
      `${header}201→→→一般公共服务支出→3.00→3.00→\n→26→→档案事务→3.00→3.00→\n→→01→行政运行→3.00→3.00→`,
    );
    expect(table.rows.map((row) => row.code)).toEqual(['201', '20126', '2012601']);
  });

  test('a header whose lower cells moved is put together by what can stand above what', () => {
    const { table } = read(`
部门支出总体情况表
单位：万元
科目编码→→→单位代码→单位（科目名称）→合计→基本支出→→→→项目支出→→→
→→→→→→→小计→人员经费→→公用经费→→小计→其他运转类→特定目标类
类→款→项→工资福利支出→对个人和家庭的补助→商品和服务支出→→资本性支出→→→→→→
→→→→→合计→300.00→250.00→200.00→30.00→20.00→→50.00→→50.00
201→26→01→→行政运行→250.00→250.00→200.00→30.00→20.00→→→→
201→26→04→→档案馆→50.00→→→→→→50.00→→50.00`);
    expect(table.columns.map((column) => column.path.join('/'))).toEqual([
      '合计',
      '基本支出/小计',
      '基本支出/人员经费/工资福利支出',
      '基本支出/人员经费/对个人和家庭的补助',
      '基本支出/公用经费/商品和服务支出',
      '基本支出/公用经费/资本性支出',
      '项目支出/小计',
      '项目支出/其他运转类',
      '项目支出/特定目标类',
    ]);
    expect(facts(table).filter((fact) => fact.startsWith('合计'))).toEqual([
      '合计 | 合计 | 300.00',
      '合计 | 基本支出/小计 | 250.00',
      '合计 | 基本支出/人员经费/工资福利支出 | 200.00',
      '合计 | 基本支出/人员经费/对个人和家庭的补助 | 30.00',
      '合计 | 基本支出/公用经费/商品和服务支出 | 20.00',
      '合计 | 项目支出/小计 | 50.00',
      '合计 | 项目支出/特定目标类 | 50.00',
    ]);
  });

  test('the same blank lost in many rows: their sums move them together', () => {
    const { table } = read(`
部门支出总表
单位：元
科目编码→科目名称→合计→基本支出→→项目支出
→→→人员经费→公用经费→
→合计→900.00→300.00→100.00→500.00
201→一般公共服务支出→900.00→300.00→100.00→500.00
20126→档案事务→500.00→→500.00→
2012604→档案馆→500.00→→500.00→
20103→政府办公厅（室）及相关机构事务→400.00→300.00→100.00→
2010301→行政运行→400.00→300.00→100.00→`);
    expect(facts(table).filter((fact) => fact.includes('档案'))).toEqual([
      '20126 档案事务 | 合计 | 500.00',
      '20126 档案事务 | 项目支出 | 500.00',
      '2012604 档案馆 | 合计 | 500.00',
      '2012604 档案馆 | 项目支出 | 500.00',
    ]);
  });

  test('years side by side begin where their 合计 stands', () => {
    const { table } = read(
      `
一般公共预算“三公”经费支出表
单位：元
2024年预算数→→→→→2025年预算数→→→→→→
合计→因公出国（境）费→公务用车购置及运行费→→→公务接待 费→合计→因公出国（境）费→公务用车购置及运行费→→→公务接待 费
→→小计→公务用车购置费→公务用车运行费→→→→小计→公务用车购置费→公务用车运行费→
5.00→→3.00→→3.00→2.00→4.00→→3.00→→3.00→1.00`,
      'three-public',
    );
    expect(table.columns[5]).toMatchObject({ path: ['2024年预算数', '公务接待费'], meaning: 'reception', year: 2024 });
    expect(table.columns[6]).toMatchObject({ path: ['2025年预算数', '合计'], year: 2025 });
    expect(table.rows).toHaveLength(1);
    expect(table.rows[0]!.name).toBe('');
  });
});

describe('tables without cells', () => {
  const general = `
表五 一般公共预算支出表
单位：万元
功能分类科目 一般公共预算支出
科目编码 科目名称 合计 基本支出 项目支出
`;
  test('sums give the figures their columns', () => {
    const { table, doubts } = read(`${general}总计 90.00 60.00 30.00
201 一般公共服务支出 80.00 50.00 30.00
20126 档案事务 80.00 50.00 30.00
2012601 行政运行 50.00 50.00
2012604 档案馆 30.00 30.00
221 住房保障支出 10.00 10.00
22102 住房改革支出 10.00 10.00
2210201 住房公积金 10.00 10.00
备注：无内容应公开空表并说明情况。`);
    expect(doubts).toEqual([]);
    expect(table.note).toBe('备注：无内容应公开空表并说明情况。');
    expect(facts(table).filter((fact) => /档案馆|公积金/.test(fact))).toEqual([
      '2012604 档案馆 | 一般公共预算支出/合计 | 30.00',
      '2012604 档案馆 | 一般公共预算支出/项目支出 | 30.00',
      '2210201 住房公积金 | 一般公共预算支出/合计 | 10.00',
      '2210201 住房公积金 | 一般公共预算支出/基本支出 | 10.00',
    ]);
  });

  test('what neither print nor sums decide is a doubt, not a guess', () => {
    const { table, doubts } = read(
      `${general}总计 90.00 60.00 30.00\n201 一般公共服务支出 45.00 45.00\n210 卫生健康支出 45.00 45.00`,
    );
    expect(doubts.length).toBeGreaterThan(0);
    expect(Object.values(table.rows[1]!.cells).some((cell) => cell.doubtful)).toBe(true);
    expect(table.rows[1]!.cells['c1']).toMatchObject({ value: '45.00' });
    expect(table.rows[1]!.cells['c1']!.doubtful).toBeUndefined();
  });

  test('the economic class outweighs a sum that is wrong in the print', () => {
    const { table, doubts } = read(
      `
一般公共预算基本支出表
单位：万元
经济分类科目 2025年基本支出
科目编码 科目名称 合计 人员经费 公用经费
类 款
合计 100.00 80.00 20.00
301 工资福利支出 80.00 80.00
01   基本工资 50.00 50.00
06   伙食补助费 30.00 30.00
07   绩效工资 30.00 30.00
302 商品和服务支出 20.00 20.00
01   办公费 20.00 20.00`,
      'general-basic-expenditure',
    );
    expect(doubts).toEqual([]);
    expect(
      facts(table)
        .filter((fact) => fact.startsWith('3010'))
        .map((fact) => fact.split(' | ')[1]!.split('/')[1]),
    ).toEqual(['合计', '人员经费', '合计', '人员经费', '合计', '人员经费']);
  });

  test('a header over many lines, wrapped inside words', () => {
    const { table } = read(
      `
收　入　总　表
单位：万元
部门（单
位）代码
部门（单位名称） 合计 上年结转
一般公共
预算拨款
收入
政府性基
金预算拨
款收入
其他
收入
合  计
360 云岭县档案馆 88.00 88.00
360001 云岭县档案馆（本级） 88.00 0.00 88.00 0.00 0.00`,
      'income-summary',
    );
    expect(table.columns.map((column) => column.meaning)).toEqual([
      'total',
      'carry-over-in',
      'general-budget',
      'managed-funds',
      'other-income',
    ]);
    expect(table.rows.map((row) => [row.code, row.level])).toEqual([
      [null, 'total'],
      ['360', 'unit'],
      ['360001', 'unit'],
    ]);
    expect(facts(table).slice(0, 2)).toEqual([
      '360 云岭县档案馆 | 合计 | 88.00',
      '360 云岭县档案馆 | 一般公共预算拨款收入 | 88.00',
    ]);
  });

  test('a name wrapped before its figures, and a row printed again as its own detail', () => {
    const { table } = read(`${general}208 社会保障和就业支出 5.00 5.00
2080505 机关事业单位基本养老保险缴费
支出
5.00 5.00
2080505 机关事业单位基本养老保险缴费支出 5.00 5.00`);
    expect(table.rows.map((row) => [row.name, row.detail ?? false, Object.keys(row.cells).length])).toEqual([
      ['社会保障和就业支出', false, 2],
      ['机关事业单位基本养老保险缴费支出', false, 2],
      ['机关事业单位基本养老保险缴费支出', true, 2],
    ]);
  });

  test('two sides on one line, labels with inner spaces', () => {
    const { table } = read(
      `
收支总表
单位：万元
收     入 支     出
项     目 预算数 项目（按功能分类） 预算数
一.一般公共预算拨款收入 88.00 一.一般公共服务支出
二、事业收入 二.外交支出
九.卫生健康支出 88.00
本  年  收  入  合  计 88.00 本  年  支  出  合  计 88.00
十.上年结转 二十七.结转下年`,
      'income-expenditure-summary',
    );
    expect(facts(table)).toEqual([
      '一般公共预算拨款收入 | 收入/预算数 | 88.00',
      '卫生健康支出 | 支出/预算数 | 88.00',
      '本年收入合计 | 收入/预算数 | 88.00',
      '本年支出合计 | 支出/预算数 | 88.00',
    ]);
    expect(table.rows.at(-1)).toMatchObject({ name: '结转下年', side: 'expenditure' });
  });

  test('codes in brackets before the name, running numbers before them, a flat list under its total', () => {
    const { table } = read(
      `
机关运行经费表
单位：万元
序号 项目 合计 基本支出 项目支出
总计 36.00 21.00 15.00
1 [30201]办公费 13.00 8.00 5.00
2 [30202]印刷费 10.00 10.00
3 [30205]水费
4 [30207]邮电费 10.00 10.00
5 [30211]差旅费 3.00 3.00`,
      'agency-operating',
    );
    expect(table.rows.map((row) => row.code)).toEqual([null, '30201', '30202', '30205', '30207', '30211']);
    expect(table.rows.at(-1)!.cells['c2']).toMatchObject({ value: '3.00' });
  });

  test('pairs of items, and sources printed twice under two heads', () => {
    const pair = read(
      `
一般公共预算基本支出表
单位：万元
部门预算支出经济分类科目 政府预算支出经济分类科目 本年一般公共预算基本支出
科目编码 科目名称 科目编码 科目名称 合计 人员经费 公用经费
合计 50.00 40.00 10.00
30101 基本工资 50101 工资奖金津补贴 40.00 40.00
30201 办公费 50201 办公经费 10.00 10.00`,
      'general-basic-expenditure',
    );
    expect(pair.table.rows[1]).toMatchObject({ name: '基本工资', pair: { code: '50101', name: '工资奖金津补贴' } });
    const projects = read(
      `
项目支出表
单位：万元
类型 项目名称 项目单位 合计 本年拨款 财政拨款结转结余 单位资金
一般公共预算 政府性基金预算 一般公共预算 政府性基金预算
合计 9.00 9.00
特定目标类 馆藏数字化 云岭县档案馆 9.00 9.00`,
      'project-expenditure',
    );
    expect(projects.table.columns.map((column) => column.path.join('/'))).toEqual([
      '合计',
      '本年拨款/一般公共预算',
      '本年拨款/政府性基金预算',
      '财政拨款结转结余/一般公共预算',
      '财政拨款结转结余/政府性基金预算',
      '单位资金',
    ]);
    expect(projects.table.rows[1]).toMatchObject({ name: '馆藏数字化', level: 'item' });
  });

  test('amounts printed with their unit in each cell are no blank', () => {
    const text = '“三公”经费支出表\n单位：万元\n项目 预算数\n公务接待费 10万元\n公务用车购置及运行费 34万元';
    expect(read(text, 'three-public').table.empty).toBe(false);
  });

  test('a header without any amount is an empty table, its note above or below', () => {
    const { table } = read(
      '政府性基金预算支出表\n单位：万元\n备注：本表无数据。\n项目 预算数\n总计',
      'managed-funds-expenditure',
    );
    expect(table).toMatchObject({ empty: true, note: '备注：本表无数据。', unit: '万元' });
    expect(table.rows.map((row) => row.name)).toEqual(['总计']);
  });
});
