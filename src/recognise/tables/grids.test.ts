import { describe, expect, test } from 'vitest';
import { factsOf, readTable } from './read-table.test-support.js';

describe('grids whose cells are there', () => {
  test('codes, names, a dash, a blank and a zero', () => {
    const { table } = readTable(`
# 一般公共预算支出表 万元
科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
| 合计 | 120.00 | 100.00 | 20.00
201 | 一般公共服务支出 | 120.00 | 100.00 | 20.00
2012601 | 行政运行 | 100.00 | 100.00 | -
2012604 | 档案馆 | 20.00 | | 20.00
2012699 | 其他档案事务支出 | 0.00 | |`);
    expect(table.unit).toBe('万元');
    expect(table.rows.map((row) => row.level)).toEqual(['total', '类', '项', '项', '项']);
    expect(factsOf(table)).toEqual([
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

  test('the numbers of rows whose halves are blank are no figures, cells or none', () => {
    const text = `
财政拨款收支总表
单位：万元
序号→收入→→支出→→
→项目→金额→项目→合计→一般公共预算
1→一、一般公共预算拨款→80.00→一、一般公共服务支出→60.00→60.00
2→二、政府性基金预算拨款→→二、外交支出→→
3→→→三、国防支出→→
4→→→四、卫生健康支出→20.00→20.00
5→收入总计→80.00→支出总计→80.00→80.00`;
    const facts = [
      '一般公共预算拨款 | 收入/金额 | 80.00',
      '一般公共服务支出 | 支出/合计 | 60.00',
      '一般公共服务支出 | 支出/一般公共预算 | 60.00',
      '卫生健康支出 | 支出/合计 | 20.00',
      '卫生健康支出 | 支出/一般公共预算 | 20.00',
      '收入总计 | 收入/金额 | 80.00',
      '支出总计 | 支出/合计 | 80.00',
      '支出总计 | 支出/一般公共预算 | 80.00',
    ];
    expect(factsOf(readTable(text, 'appropriation-summary').table)).toEqual(facts);
    expect(factsOf(readTable(text.replaceAll('→', ' '), 'appropriation-summary').table)).toEqual(facts);
  });

  test('rows of the second list whose blank cells were lost below the end of the first', () => {
    const { table } = readTable(
      `
一般公共预算财政拨款基本支出决算表
单位：万元
人员经费→→→公用经费→→
科目编码→科目名称→决算数→科目编码→科目名称→决算数
301→工资福利支出→80.00→302→商品和服务支出→21.00
30101→基本工资→80.00→30201→办公费→12.00
30299→其他商品和服务支出→9.00
310→资本性支出→4.00
31002→办公设备购置→4.00
人员经费合计→→80.00→公用经费合计→→25.00`,
      'general-basic-expenditure',
    );
    expect(factsOf(table)).toEqual(
      expect.arrayContaining([
        '30299 其他商品和服务支出 | 公用经费/决算数 | 9.00',
        '310 资本性支出 | 公用经费/决算数 | 4.00',
        '31002 办公设备购置 | 公用经费/决算数 | 4.00',
      ]),
    );
  });

  test('a list is one whatever its head', () => {
    const { table } = readTable(
      `
部门收支总表
单位：万元
收入→→支出→→→
项目→预算数→按功能→预算数→按支出属性→预算数
一、一般公共预算拨款→80.00→一、一般公共服务支出→60.00→一、基本支出→50.00
二、其他收入→→二、卫生健康支出→20.00→二、项目支出→30.00
收入总计→80.00→支出总计→80.00→支出总计→80.00`,
      'income-expenditure-summary',
    );
    expect(factsOf(table)).toEqual([
      '一般公共预算拨款 | 收入/预算数 | 80.00',
      '一般公共服务支出 | 支出/预算数 | 60.00',
      '卫生健康支出 | 支出/预算数 | 20.00',
      '收入总计 | 收入/预算数 | 80.00',
      '支出总计 | 支出/预算数 | 80.00',
      '基本支出 | 支出/预算数 | 50.00',
      '项目支出 | 支出/预算数 | 30.00',
      '支出总计 | 支出/预算数 | 80.00',
    ]);
  });

  test('codes of items that have names of their own are not those of the project beside them', () => {
    const { table } = readTable(
      `
基本支出预算表
单位：元
单位名称→项目名称→功能科目编码→功能科目名称→经济科目编码→经济科目名称→总计
云岭县档案馆→社会保障缴费→2080505→机关事业单位基本养老保险缴费支出→30108→机关事业单位基本养老保险缴费→1,200.00
云岭县档案馆→一般公用经费→2012601→行政运行→30201→办公费→300.00`,
      'other',
    );
    expect(table.rows.map(({ code, name, pair }) => [code, name, pair?.code, pair?.name])).toEqual([
      [null, '社会保障缴费', '30108', '机关事业单位基本养老保险缴费'],
      [null, '一般公用经费', '30201', '办公费'],
    ]);
  });

  test('what units have of their own stands below 单位资金, whichever cells above are merged', () => {
    const { table } = readTable(
      `
部门收入预算表
单位：元
单位名称→合计→本年收入→→→→→上年结转结余
→→小计→一般公共预算→政府性基金预算→单位资金→→
→→→→→小计→事业收入→
云岭县档案馆→120.00→120.00→100.00→→20.00→20.00→`,
      'income-summary',
    );
    expect(table.columns.map(({ path }) => path.join('/'))).toEqual([
      '合计',
      '本年收入/小计',
      '本年收入/一般公共预算',
      '本年收入/政府性基金预算',
      '本年收入/单位资金/小计',
      '本年收入/单位资金/事业收入',
      '上年结转结余',
    ]);
  });

  test('two sides, one of which ends earlier', () => {
    const { table } = readTable(
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
    const { table } = readTable(
      '# 部门收支总表 万元\n收入总计 | 1,200.00 | 支出总计 | 1,180.00',
      'income-expenditure-summary',
    );
    expect(factsOf(table)).toEqual(['收入总计 | 收入/金额 | 1200.00', '支出总计 | 支出/金额 | 1180.00']);
  });

  test('a departmental and a governmental item in one row', () => {
    const { table } = readTable(
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
    const { table } = readTable(
      '“三公”经费2024年决算和2025年预算情况表\n项目 | 2024年决算（万元） | 2025年预算（万元） |\n公务接待费 | 4.00 | 3.00 |',
      'three-public',
    );
    expect(table.unit).toBe('万元');
  });

  test.each(['行次', '行号'])('column numbers and line numbers (%s) are no amounts', (number) => {
    const { table } = readTable(
      `
收入支出决算总表
收入→→→支出→→
项目→${number}→决算数→项目→${number}→决算数
栏次→→1→栏次→→2
一、一般公共预算财政拨款收入→1→310.00→一、一般公共服务支出→32→310.00
总计→31→310.00→总计→62→310.00`,
      'income-expenditure-summary',
    );
    expect(factsOf(table).map((fact) => fact.split(' | ')[2])).toEqual(['310.00', '310.00', '310.00', '310.00']);
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
    const { table } = readTable(header + body);
    expect(table.rows.map((row) => Object.values(row.cells).map((cell) => cell.value))).toEqual([
      ['300.00', '200.00', '100.00'],
      ['300.00', '200.00', '100.00'],
    ]);
    expect(table.rows[1]!.code).toBe('201');
  });

  test('a 款 of two digits hangs under the 类 above it, an 项 under the 款', () => {
    const { table } = readTable(
      `${header}201→→→一般公共服务支出→3.00→3.00→\n→26→→档案事务→3.00→3.00→\n→→01→行政运行→3.00→3.00→`,
    );
    expect(table.rows.map((row) => row.code)).toEqual(['201', '20126', '2012601']);
  });

  test('a header whose lower cells moved is put together by what can stand above what', () => {
    const { table } = readTable(`
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
    expect(factsOf(table).filter((fact) => fact.startsWith('合计'))).toEqual([
      '合计 | 合计 | 300.00',
      '合计 | 基本支出/小计 | 250.00',
      '合计 | 基本支出/人员经费/工资福利支出 | 200.00',
      '合计 | 基本支出/人员经费/对个人和家庭的补助 | 30.00',
      '合计 | 基本支出/公用经费/商品和服务支出 | 20.00',
      '合计 | 项目支出/小计 | 50.00',
      '合计 | 项目支出/特定目标类 | 50.00',
    ]);
  });

  test('codes in three columns and lists side by side behind a page break that shifts them', () => {
    const coded = readTable(`
部门支出总体情况表
科目编码→→→单位代码→科目名称→合计→基本支出→项目支出
类→款→项→→→→→
→→→→合计→300.00→250.00→50.00
201→26→01→301001→行政运行→200.00→200.00→
→201→26→04→301001→档案馆→100.00→50.00→50.00`);
    expect(coded.table.rows.map(({ code, name }) => [code, name].join(' '))).toEqual([
      ' 合计',
      '2012601 行政运行',
      '2012604 档案馆',
    ]);
    const sided = readTable(
      `
财政拨款收支总表
收入→→支出→→→
项目→预算数→项目→合计→一般公共预算→政府性基金预算
一、本年收入→300.00→一般公共服务支出→200.00→200.00→
→二、上年结转→→住房保障支出→100.00→→100.00
→收入合计→300.00→支出合计→300.00→200.00→100.00`,
      'appropriation-summary',
    );
    expect(factsOf(sided.table).slice(-4)).toEqual([
      '收入合计 | 收入/预算数 | 300.00',
      '支出合计 | 支出/合计 | 300.00',
      '支出合计 | 支出/一般公共预算 | 200.00',
      '支出合计 | 支出/政府性基金预算 | 100.00',
    ]);
  });

  test('the same blank lost in many rows: their sums move them together', () => {
    const { table } = readTable(`
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
    expect(factsOf(table).filter((fact) => fact.includes('档案'))).toEqual([
      '20126 档案事务 | 合计 | 500.00',
      '20126 档案事务 | 项目支出 | 500.00',
      '2012604 档案馆 | 合计 | 500.00',
      '2012604 档案馆 | 项目支出 | 500.00',
    ]);
  });

  test('years side by side begin where their 合计 stands', () => {
    const { table } = readTable(
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

  test.each(['2025年比2024年增减%', '与上年对比'])('the columns below %s hold percentages', (head) => {
    const { table } = readTable(`
一般公共预算支出表
单位：万元
项目→→2024年预算数→→→2025年预算数→→→${head}
科目编码→科目名称→合计→基本支出→项目支出→合计→基本支出→项目支出→合计→基本支出→项目支出
201→一般公共服务支出→90.00→60.00→30.00→99.00→63.00→36.00→10.00%→5.00%→20.00%
20126→档案事务→90.00→60.00→30.00→99.00→63.00→36.00→10.00%→5.00%→20.00%
2012601→行政运行→60.00→60.00→→63.00→63.00→→5.00%→5.00%
2012604→档案馆→30.00→→30.00→36.00→→36.00→20.00%→→20.00%`);
    expect(table.columns.map(({ path, meaning }) => `${path.join('/')} ${meaning}`).slice(5)).toEqual([
      '2025年预算数/项目支出 project',
      `${head}/合计 rate`,
      `${head}/基本支出 rate`,
      `${head}/项目支出 rate`,
    ]);
  });
});
