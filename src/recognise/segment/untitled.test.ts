import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const targetsOf = (text: string) => {
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  return openDisclosure(read.value).targets;
};

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
