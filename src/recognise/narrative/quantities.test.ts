import { expect, test } from 'vitest';
import { readQuantities } from './quantities.js';

const read = (text: string) =>
  readQuantities(text, 0).quantities.map(({ kind, value, unit }) => `${kind} ${value} ${unit ?? '-'}`);

test.each([
  ['基本支出1,234.56万元，占65.01%', ['money 1234.56 万元', 'percent 65.01 %']],
  ['收入总额2.35亿元，结余-5.3万元', ['money 2.35 亿元', 'money -5.3 万元']],
  ['车辆3辆，设备135件（套），其他0台(套)', ['count 3 辆', 'count 135 件（套）', 'count 0 台(套)']],
  ['主要是项目1.37个村的运维费20万元', ['count 37 个', 'money 20 万元']],
  ['人次1.2万人次', ['count 1.2 万人次']],
  ['完成率提高2.5个百分点，增长1.2倍', ['percent 2.5 个百分点', 'times 1.2 倍']],
  ['养老保险缴费39.08，职业年金19.54万元', ['bare 39.08 -', 'money 19.54 万元']],
  ['截至2024年12月31日', ['date 2024年12月31日 -']],
] as const)('%s', (text, quantities) => expect(read(text)).toEqual(quantities));

test.each([
  ['单价50万元以上的设备', 'a threshold'],
  ['单位价值100万元（含）以上', 'a threshold with 含'],
  ['云政办〔2020〕15号第12条', 'a document number'],
  ['《2024年预算 100万元 方案》', 'figures inside a title'],
  ['社会保险（208类）经办（01款）机构（09项）', 'classification codes'],
  ['2024年1-6月开展监控，为期3个月', 'dates and spans of time'],
  ['不超过5万元', 'a limit'],
  ['详见附件1表2、3', 'numbers without a unit'],
])('%s states no quantity: %s', (text) => expect(read(text)).toEqual([]));

test('years are told apart from figures', () => {
  const { years } = readQuantities('2025年预算比2024年增加3万元', 0);
  expect(years.map(({ year }) => year)).toEqual([2025, 2024]);
});
