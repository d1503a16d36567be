import { expect, test } from 'vitest';
import { withoutRadicals } from './radicals.js';

test.each([
  ['\u2f40出\u2f45案', '支出方案'],
  ['政府性基\u2fa6', '政府性基金'],
  ['\u2ed3期\u2ecb辆', '长期车辆'],
  ['部门预算', '部门预算'],
])('%s means %s', (printed, meant) => expect(withoutRadicals(printed)).toBe(meant));
