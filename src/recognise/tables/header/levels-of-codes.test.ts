import { expect, test } from 'vitest';
import type { SourceLine } from '../../../read/source.js';
import { withLevelsOfCodes } from './levels-of-codes.js';

const at = { quote: '' };
const body = (rows: readonly string[]): SourceLine[] =>
  rows.map((text) => ({ text, at, cells: text.split('|').map((cell) => ({ text: cell, at })) }));
const HEAD = [['项目', '科目编码'], ['项目'], ['项目'], ['项目', '科目名称'], ['合计']];
const ROLES = ['code', 'code', undefined, 'name', undefined] as const;

test.each([
  ['padded', ['合计||||9.00', '208|||社保|9.00', '208|05||养老|9.00', '208|05|01|离退休|9.00'], '类,款,项,name,'],
  ['as numbers', ['208|||社保|9.00', '208|5||养老|9.00', '208|5|1|离退休|9.00'], '类,款,项,name,'],
  ['whole codes', ['2080501|12|3|离退休|9.00'], 'code,code,,name,'],
  ['amounts behind the class', ['208|9.00||社保|9.00'], 'code,code,,name,'],
])('digits under one head of codes: %s', (_, rows, roles) =>
  expect(withLevelsOfCodes(HEAD, ROLES, body(rows)).join()).toBe(roles));
