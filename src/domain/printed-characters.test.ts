import { expect, test } from 'vitest';
import { asSeen } from './printed-characters.js';

test.each([
  ['\u2f40出\u2f45案', '支出方案'],
  ['政府性基\u2fa6', '政府性基金'],
  ['\u2ed3期\u2ecb辆', '长期车辆'],
  ['部门预算', '部门预算'],
  ['2025\uf98e度\uf90a额', '2025年度金额'],
  ['卫生\u200b健康\ufeff支出', '卫生健康支出'],
  ['医疗\u00ad保障', '医疗保障'],
  ['\u00ad5.20', '-5.20'],
])('%s means %s', (printed, meant) => expect(asSeen(printed)).toBe(meant));
