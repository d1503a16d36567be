import { expect, test } from 'vitest';
import { isNear, judgeName } from './judge-name.js';

test.each([
  // code      printed                        year  judgement
  ['2012604', '档案馆', 2024, 'right'],
  ['201', '一般公共服务', 2024, 'right'],
  ['2080505', '机关事业单位基本养老保险缴', 2024, 'right'],
  ['30213', '维修(护)费', 2024, 'right'],
  ['2012604', '行政运行', 2024, 'other'],
  ['30202', '咨询费', 2024, 'other'],
  // One of its former names is uncertain, what it is called now is not.
  ['2111101', '清洁生产专项支出', 2025, 'other'],
  ['2111101', '环境监测与信息', 2025, 'right'],
  ['20805', '行政事业单位离退休', 2024, 'former'],
  ['20805', '行政事业单位离退休', 2018, 'right'],
  ['20805', '行政事业单位离退休', null, 'right'],
  ['30311', '住房公积金', 2013, 'right'],
  ['30104', '社会保障缴费', 2014, 'right'],
  // Since 2018 it has another code.
  ['30311', '住房公积金', 2024, 'other'],
  ['30108', '机关事业单位基本养老保险费', 2024, 'variant'],
  ['2012688', '档案抢救', 2024, 'unknown'],
  ['2050306', '云岭县职业学校', 2024, 'unknown'],
  ['2012604', '云岭县档案馆本级', 2024, 'unknown'],
] as const)('%s %s in %s is %s', (code, printed, year, judgement) =>
  expect(judgeName(code, printed, year).is).toBe(judgement));

test.each([
  ['灾害防治与应急管理', '灾害防治及应急管理', true],
  ['医疗保障事务管理', '医疗保障管理事务', true],
  ['机关事业单位养老保险缴费', '机关事业单位基本养老保险缴费', true],
  ['行政事业单位医疗', '行政事业单位养老', false],
  ['教育', '教师', false],
] as const)('%s and %s near: %s', (a, b, near) => expect(isNear(a, b)).toBe(near));
