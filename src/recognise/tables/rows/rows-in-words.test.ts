import { expect, test } from 'vitest';
import { factsOf, readTable } from '../read-table.test-support.js';

test('the governmental item before the departmental one, 金额 in the middle of a header of two lines', () => {
  const { table } = readTable(
    `一般公共预算基本支出表
单位：万元
政府预算支出经济分类 部门预算支出经济分类
金额
编码 名称 编码 名称
合计 90.00
301 工资福利支出 60.00
50101 工资奖金津补贴 30101 基本工资 40.00
50102 社会保障缴费 30108 机关事业单位基本养老保险缴费 20.00
302 商品和服务支出 30.00
50201 办公经费 30201 办公费 30.00`,
    'general-basic-expenditure',
  );
  expect(factsOf(table).slice(1, 4)).toEqual([
    '301 工资福利支出 | 金额 | 60.00',
    '30101 基本工资 | 金额 | 40.00',
    '30108 机关事业单位基本养老保险缴费 | 金额 | 20.00',
  ]);
  expect(table.rows[2]!.pair).toEqual({ code: '50101', name: '工资奖金津补贴' });
});

test('the last letter of a name on a line of its own, below the amount', () => {
  const { table } = readTable(
    `部门收入预算表
单位：万元
项目 预算数 备注
一、财政拨款收入 90.00
其中：一般公共预算拨款收入 60.00
政府性基金预算拨款收 30.00
入
二、其他收入 10.00
三、事业收入 0.00
收入总计 100.00`,
    'income-summary',
  );
  expect(factsOf(table)[2]).toBe('政府性基金预算拨款收入 | 预算数 | 30.00');
  expect(table.rows.map(({ name }) => name)).not.toContain('入');
});

test('amounts in yuan alone on their line are a row, and one that looks like a code is none', () => {
  const { table } = readTable(
    `一般公共预算“三公”经费支出表
单位：元
2024年预算数 2025年预算数
合计 因公出国（境）费 公务用车购置及运行费 公务接待费 合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费 小计 公务用车购置费 公务用车运行费
67210 0 56966 0 56966 10244 59580 0 49908 0 49908 9672`,
    'three-public',
  );
  expect(table.empty).toBe(false);
  expect(factsOf(table)[5]).toBe(' | 2024年预算数/公务接待费 | 10244');
  const sides = readTable(
    `一般公共预算基本支出表
单位：元
人员经费 公用经费
科目编码 科目名称 金额 科目编码 科目名称 金额
301 工资福利支出 124368 302 商品和服务支出 66487
30101 基本工资 104368 30201 办公费 45725
30102 津贴补贴 20000 30206 电费 20762`,
    'general-basic-expenditure',
  );
  expect(factsOf(sides.table)).toContain('30206 电费 | 金额 | 20762');
});

test('a class glued to its official name', () => {
  const { table } = readTable(`一般公共预算支出表
单位：万元
功能分类科目 一般公共预算支出
科目编码 科目名称 合计 基本支出 项目支出
总计 90.00 60.00 30.00
201一般公共服务支出 90.00 60.00 30.00
20126档案事务 90.00 60.00 30.00
2012601行政运行 60.00 60.00
2012604档案馆 30.00 30.00`);
  expect(table.rows.map(({ code, name }) => `${code} ${name}`).slice(1, 3)).toEqual([
    '201 一般公共服务支出',
    '20126 档案事务',
  ]);
});

test('a column of codes below 功能科目 beside the names', () => {
  const { table } = readTable(`支出预算总表
单位：万元
功能科目→科目名称→单位名称→合计→基本支出→项目支出
总计→→→90.00→60.00→30.00
2012601→行政运行→云岭县档案馆→60.00→60.00→0.00
2012604→档案馆→云岭县档案馆→30.00→0.00→30.00`);
  expect(table.rows.map(({ code, name }) => `${code} ${name}`).slice(1)).toEqual([
    '2012601 行政运行',
    '2012604 档案馆',
  ]);
});

test('whole amounts of one to three digits alone on their line are a row where one of them is 0', () => {
  const { table } = readTable(
    `一般公共预算“三公”经费支出表
单位：万元
合计 因公出国（境）费 公务用车购置及运行费 公务接待费
小计 公务用车购置费 公务用车运行费
60 0 57 40 17 3`,
    'three-public',
  );
  expect(factsOf(table).map((fact) => fact.split(' | ').at(-1))).toEqual(['60', '0', '57', '40', '17', '3']);
});
