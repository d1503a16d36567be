import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { evaluationsIn } from '../evaluations/evaluations-in-text.test-support.js';
import { formsIn } from './forms-in-text.test-support.js';
import { readTargetRows } from './layouts.js';
import { piecesOf } from './pieces.js';

test('the first rows of a form, printed again on its next page, name no other project', () => {
  const text = `项目名称⇥馆舍维修⇥⇥
主管部门⇥云岭县文化局⇥⇥
一级指标⇥二级指标⇥三级指标⇥指标值
产出指标⇥数量指标⇥维修面积⇥≥800平方米
项目名称⇥馆舍维修⇥⇥
主管部门⇥云岭县文化局⇥⇥
产出指标⇥质量指标⇥返工率⇥≤2%
项目名称⇥藏书采购⇥⇥
主管部门⇥云岭县文化局⇥⇥
一级指标⇥二级指标⇥三级指标⇥指标值
产出指标⇥数量指标⇥采购册数⇥≥900册`;
  expect(formsIn(text)).toEqual([
    ...['# |馆舍维修|', '产出指标|数量指标|维修面积|≥800平方米|', '产出指标|质量指标|返工率|≤2%|'],
    ...['# |藏书采购|', '产出指标|数量指标|采购册数|≥900册|'],
  ]);
});

test('rows of two forms of one name are those of two forms', () => {
  const form = ['项目名称⇥馆舍维修⇥⇥', '一级指标⇥二级指标⇥三级指标⇥指标值', '产出指标⇥数量指标⇥维修面积⇥≥800平方米'];
  expect(formsIn([...form, ...form].join('\n')).filter((line) => line.startsWith('#'))).toHaveLength(2);
});

test('the title above another project is no row printed again', () => {
  const form = (name: string) =>
    `项目绩效目标表\n项目名称⇥${name}⇥⇥\n一级指标⇥二级指标⇥三级指标⇥指标值\n产出指标⇥数量指标⇥维修面积⇥≥800平方米`;
  const read = readTargetRows(piecesOf(readLines(`${form('馆舍维修')}\n${form('书库维修')}`.replaceAll('⇥', '\t'))));
  expect(read.forms.map(({ at }) => at.line)).toEqual([1, 5]);
});

test('a self-evaluation goes on below its first rows printed again', () => {
  const text = `项目支出绩效自评表
项目名称⇥馆舍维修⇥⇥⇥⇥⇥
一级指标⇥二级指标⇥三级指标⇥年度指标值⇥实际完成值⇥分值⇥得分
产出指标⇥数量指标⇥维修面积⇥≥800平方米⇥820平方米⇥60⇥60
项目名称⇥馆舍维修⇥⇥⇥⇥⇥
产出指标⇥质量指标⇥返工率⇥≤2%⇥1%⇥40⇥40
总分⇥⇥⇥⇥⇥100⇥100`;
  expect(evaluationsIn(text)).toEqual([
    '# 馆舍维修||complete',
    '产出指标|数量指标|维修面积|≥800平方米|820平方米|60|60|',
    '产出指标|质量指标|返工率|≤2%|1%|40|40|',
    '= 100 100',
  ]);
});
