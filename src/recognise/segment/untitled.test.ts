import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const bookOf = (text: string) => {
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  return openDisclosure(read.value);
};
const targetsOf = (text: string) => bookOf(text).targets;

const FORM = `| 部门整体绩效目标 | |||||||
| 基本信息 | |||||||
| 部门编码: | 316 | 部门名称: | 云岭县档案馆 | *联系人: | 林一鸣 | ||
| *部门职能职责概述 | 保管全县档案。 | ||||||
| 年度绩效目标 | |||||||
| *年度绩效总目标 | 改善保管条件。 | ||||||
| 一级指标 | 二级指标 | 三级指标 | 计算符号 | 目标值 | 度量单位 | 指标值说明 | |
| 产出指标 | 数量指标 | 扫描页数(万页) | ≥ | 30 | 万页 | 按计划 | |
| 著录条数(条) | = | 2000 | 条 | 按计划 | |||
| 效益指标 | 社会效益指标 | 开放档案比例(%) | ≥ | 35 | % | 按计划 | |`;

test('a target form whose title lacks 表, with labels marked as required', () => {
  const { department } = targetsOf(FORM);
  expect(department?.goal).toBe('改善保管条件。');
  expect(department?.indicators.map(({ level3, operator, value, unit }) => [level3, operator, value, unit])).toEqual([
    ['扫描页数(万页)', '≥', '30', '万页'],
    ['著录条数(条)', '=', '2000', '条'],
    ['开放档案比例(%)', '≥', '35', '%'],
  ]);
});

test('a heading of that name above no indicators is none', () => {
  const text = '云岭县档案馆2024年部门预算公开\n五、部门整体绩效目标\n2024年改善保管条件，扫描档案30万页。';
  expect(targetsOf(text).department).toBeNull();
});

test('a table named without 表 below the note of an empty one has its own rows', () => {
  const text = [
    '云岭县档案馆2024年部门预算公开',
    '国有资本经营预算支出情况表',
    '部门名称：云岭县档案馆\t单位：元',
    '科目编码\t科目名称\t合计\t基本支出\t项目支出',
    '\t\t\t\t',
    '注：云岭县档案馆2024年没有国有资本经营预算支出，此表为空表。',
    '附表10',
    '机关运行经费',
    '部门名称：云岭县档案馆\t单位：元',
    '单位\t2023年预算\t2024年预算\t增减',
    '合计\t500.00\t600.00\t100.00',
    '云岭县档案馆\t500.00\t600.00\t100.00',
  ].join('\n');
  expect(bookOf(text).tables.map(({ kind, rows }) => [kind, rows.length])).toEqual([
    ['state-capital-expenditure', 0],
    ['agency-operating', 2],
  ]);
});

test('amounts of projects beside indicators told in sentences are a table of amounts', () => {
  const text = [
    '云岭县档案馆2024年部门预算公开',
    '2024年部门预算项目绩效目标表',
    '部门：云岭县档案馆\t单位：万元',
    '序号\t项目名称\t预算金额\t\t\t年度绩效目标\t绩效指标\t',
    '\t\t合计\t一般公共预算\t其他资金\t\t产出指标\t效益与满意度指标',
    '1\t档案数字化\t60.00\t50.00\t10.00\t扫描馆藏档案\t扫描30万页；按期完工率100%\t利用更方便；满意度90%以上',
    '2\t库房维修\t40.00\t40.00\t\t更换空调\t更换空调6台\t保管条件改善',
    '\t合计\t100.00\t90.00\t10.00\t\t\t',
  ].join('\n');
  const { tables, targets } = bookOf(text);
  expect(targets.projects).toEqual([]);
  expect(tables.map(({ kind, rows }) => [kind, rows.map(({ name }) => name)])).toEqual([
    ['other', ['档案数字化', '库房维修', '合计']],
  ]);
});
