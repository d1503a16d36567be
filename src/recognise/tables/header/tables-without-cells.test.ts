import { describe, expect, test } from 'vitest';
import { factsOf, readTable } from '../read-table.test-support.js';

describe('tables without cells', () => {
  const general = `
表五 一般公共预算支出表
单位：万元
功能分类科目 一般公共预算支出
科目编码 科目名称 合计 基本支出 项目支出
`;
  test('sums give the figures their columns', () => {
    const { table, doubts } = readTable(`${general}总计 90.00 60.00 30.00
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
    expect(factsOf(table).filter((fact) => /档案馆|公积金/.test(fact))).toEqual([
      '2012604 档案馆 | 一般公共预算支出/合计 | 30.00',
      '2012604 档案馆 | 一般公共预算支出/项目支出 | 30.00',
      '2210201 住房公积金 | 一般公共预算支出/合计 | 10.00',
      '2210201 住房公积金 | 一般公共预算支出/基本支出 | 10.00',
    ]);
  });

  test('a class with its code begins the second list, whatever income without an amount stands before it', () => {
    const { table } = readTable(
      `收支总体情况表
单位：万元
收入 支出
项目 预算数 项目 预算数
一、一般公共预算拨款收入 90.00 [201]一般公共服务支出 60.00
二、政府性基金预算拨款收入 [210]卫生健康支出 20.00
三、国有资本经营预算拨款收入 221-住房保障支出 10.00
收入总计 90.00 支出总计 90.00`,
      'income-expenditure-summary',
    );
    expect(table.rows.map(({ code, name, side }) => `${code} ${name} ${side}`).slice(2, 6)).toEqual([
      'null 政府性基金预算拨款收入 income',
      '210 卫生健康支出 expenditure',
      'null 国有资本经营预算拨款收入 income',
      '221 住房保障支出 expenditure',
    ]);
  });

  test('what neither print nor sums decide is a doubt, not a guess', () => {
    const { table, doubts } = readTable(
      `${general}总计 90.00 60.00 30.00\n201 一般公共服务支出 45.00 45.00\n210 卫生健康支出 45.00 45.00`,
    );
    expect(doubts.length).toBeGreaterThan(0);
    expect(Object.values(table.rows[1]!.cells).some((cell) => cell.doubtful)).toBe(true);
    expect(table.rows[1]!.cells['c1']).toMatchObject({ value: '45.00' });
    expect(table.rows[1]!.cells['c1']!.doubtful).toBeUndefined();
  });

  test('the economic class outweighs a sum that is wrong in the print', () => {
    const { table, doubts } = readTable(
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
      factsOf(table)
        .filter((fact) => fact.startsWith('3010'))
        .map((fact) => fact.split(' | ')[1]!.split('/')[1]),
    ).toEqual(['合计', '人员经费', '合计', '人员经费', '合计', '人员经费']);
  });

  test('a header over many lines, wrapped inside words', () => {
    const { table } = readTable(
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
    expect(factsOf(table).slice(0, 2)).toEqual([
      '360 云岭县档案馆 | 合计 | 88.00',
      '360 云岭县档案馆 | 一般公共预算拨款收入 | 88.00',
    ]);
  });

  test('a name wrapped before its figures, and a row printed again as its own detail', () => {
    const { table } = readTable(`${general}208 社会保障和就业支出 5.00 5.00
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
    const { table } = readTable(
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
    expect(factsOf(table)).toEqual([
      '一般公共预算拨款收入 | 收入/预算数 | 88.00',
      '卫生健康支出 | 支出/预算数 | 88.00',
      '本年收入合计 | 收入/预算数 | 88.00',
      '本年支出合计 | 支出/预算数 | 88.00',
    ]);
    expect(table.rows.at(-1)).toMatchObject({ name: '结转下年', side: 'expenditure' });
  });

  test('codes in brackets before the name, running numbers before them, a flat list under its total', () => {
    const { table } = readTable(
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
    const pair = readTable(
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
    const projects = readTable(
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
    expect(readTable(text, 'three-public').table.empty).toBe(false);
  });

  test.each([
    ['each on a line of its own', '79 |\n0 |\n75 |\n50 |\n25 |\n4 |', false],
    ['with the sign of the currency', '合计 ¥34\n公务接待费 ¥34', false],
    ['apart from their unit', '合计\n34 万元', false],
    ['numbers of columns', '1\n2\n3\n4\n1\n2', true],
  ])('amounts %s are no blank table', (_, rows, empty) => {
    const text = `“三公”经费支出表\n单位：万元\n项目 预算数\n${rows}`;
    expect(readTable(text, 'three-public').table.empty).toBe(empty);
  });

  test('amounts between commas or semicolons that part no cells are no blank table', () => {
    for (const row of ['8.00,,3.00,,3.00,5.00', '合计;8.00;;3.00'])
      expect(
        readTable(`三公经费支出表\n单位：万元\n合计,出国费,小计,购置费,运行费,接待费\n${row}`, 'three-public').table
          .empty,
      ).toBe(false);
  });
  test('a header without any amount is an empty table, its note above or below', () => {
    const { table } = readTable(
      '政府性基金预算支出表\n单位：万元\n备注：本表无数据。\n项目 预算数\n总计',
      'managed-funds-expenditure',
    );
    expect(table).toMatchObject({ empty: true, note: '备注：本表无数据。', unit: '万元' });
    expect(table.rows.map((row) => row.name)).toEqual(['总计']);
  });

  test('an amount of a fund that stands twice in its row is one of projects first, in doubt all the same', () => {
    const rows = '合计 12.00 12.00\n229 其他支出 12.00 12.00\n22960 彩票公益金安排的支出 12.00 12.00';
    const header = '科目编码 科目名称 合计 基本支出 项目支出';
    const { table, doubts } = readTable(
      `政府性基金预算支出表\n单位：万元\n${header}\n${rows}`,
      'managed-funds-expenditure',
    );
    const project = table.columns.find(({ path }) => path.at(-1) === '项目支出')!.id;
    expect(table.rows.map(({ cells }) => cells[project]?.value)).toEqual(['12.00', '12.00', '12.00']);
    expect(doubts).toHaveLength(3);
  });

  test('a sentence with commas alone goes on with the note above it', () => {
    const { table } = readTable(
      '政府性基金预算支出表\n单位：万元\n项目 预算数\n总计\n注：本表反映本年度支出情况。\n无此项支出的，仍保留本表，并在表下作下述说明：\n说明：本馆无此项支出，故本表无数据。',
      'managed-funds-expenditure',
    );
    expect(table.note).toBe(
      '注：本表反映本年度支出情况。无此项支出的，仍保留本表，并在表下作下述说明：\n说明：本馆无此项支出，故本表无数据。',
    );
  });

  test('a header whose places put the total among the labels is read in its order', () => {
    const { table } = readTable(
      [
        '收入决算表',
        '单位：万元',
        '项目        本年收入合计  财政拨款收入  上级补助收入  事业收入  经营收入  附属单位上缴收入  其他收入',
        '功能分类科目编码      科目名称',
        '类  款  项  栏次  1  2  3  4  5  6  7',
        '      合计  90.00  90.00',
        '205      教育支出  80.00  80.00',
        '20502      普通教育  80.00  80.00',
        '208      社会保障和就业支出  10.00  10.00',
      ].join('\n'),
      'income-summary',
    );
    expect(table.columns[0]!.path).toEqual(['本年收入合计']);
  });
});
