import { expect, test } from 'vitest';
import { readLines } from './read-text.js';

const rows = (text: string): string[][] =>
  readLines(text).flatMap(({ cells, grid }) => (cells && grid === 'exact' ? [cells.map((cell) => cell.text)] : []));

test('cells between commas, amounts with commas in quotation marks', () =>
  expect(
    rows(
      '部门支出总表\n单位：万元\n科目编码,科目名称,合计,基本支出\n,合计,"1,286.40",602.40\n208,社会保障和就业支出,96.60,\n说明如下。',
    ),
  ).toEqual([
    ['科目编码', '科目名称', '合计', '基本支出'],
    ['', '合计', '1,286.40', '602.40'],
    ['208', '社会保障和就业支出', '96.60', ''],
  ]));

test.each([
  ['amounts apart by spaces', '合计 1,286.40 1,250.00\n教育 1,000.00 1,000.00\n住房 2,286.40 2,250.00'],
  [
    'the same in full-width digits',
    '合计 １,２８６.４０ １,２５０.００\n教育 １,０００.００ １,０００.００\n住房 ２,２８６.４０ ２,２５０.００',
  ],
  ['sentences', '一是办公,二是差旅,三是会议。\n一是水费,二是电费,三是邮电费。\n一是培训,二是维修,三是租赁。'],
  ['two lines', '办公费,水费,电费\n邮电费,差旅费,会议费\n其他'],
])('no cells: %s', (_, text) => expect(rows(text)).toEqual([]));
