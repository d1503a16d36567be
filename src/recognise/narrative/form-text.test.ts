import { expect, test } from 'vitest';
import { isFormText } from './form-text.js';

const ROWS = Array.from({ length: 9 }, (_, index) => `2050${index} 第${index}类教育事业支出项目 ${index + 1}0.00 5.00`);
const SENTENCES = Array.from(
  { length: 9 },
  (_, index) => `第${index + 1}项支出${index + 1}0.25万元，用于馆藏修复和展览。`,
);

test.each([
  ['the rows of a form', `部门支出总表 科目编码 科目名称 合计 基本支出 ${ROWS.join(' ')}`, true],
  [
    'a list of indicators',
    `项目支出绩效目标表 一级指标 二级指标 三级指标 指标值 ${'产出指标 数量指标 修复藏品 ≥12件 '.repeat(9)}`,
    true,
  ],
  ['sentences full of amounts', SENTENCES.join(''), false],
  ['a short line', '部门支出总表 1.00 2.00 3.00 4.00 5.00 6.00 7.00 8.00 9.00', false],
])('%s', (_, text, isForm) => expect(isFormText(text)).toBe(isForm));
