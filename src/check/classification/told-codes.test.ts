import { expect, test } from 'vitest';
import type { Passage } from '../wording/passages.js';
import { wrongBracketedCodes, wrongDigits } from './told-codes.js';
import { toldItems } from './told-items.js';

const passage = (text: string): Passage => ({
  kind: 'paragraph',
  text,
  section: null,
  name: null,
  placeOf: (_, quote) => ({ quote }),
});

test.each([
  ['卫生健康支出（2101类）行政事业单位医疗（11款）行政单位医疗（01项）', 'nowhere', '2101类', 0],
  ['社会保障和就业支出（205类）行政事业单位养老支出（05款）事业单位离退休（02项）', 'others', '205类', 0],
  ['社会保障和就业支出（类）行政事业单位养老支出（05款）事业单位离退休（20项）', 'nowhere', '20项', 2],
  ['住房保障支出（类）住房改革支出（款）住房公积金（2210203项）', 'others', '2210203项', 2],
] as const)('%s', (text, is, told, depth) => {
  const [item] = toldItems(passage(text));
  const found = item && wrongDigits(item, 2024);
  expect([found?.wrong.is, found?.wrong.told, found?.depth]).toEqual([is, told, depth]);
});

test.each([
  '社会保障和就业支出（208类）行政事业单位养老支出（20805款）事业单位离退休（2080502项）',
  '住房保障支出（类）住房改革支出（款）住房公积金（01项）',
  '本县自设支出（299类）自设事务（98款）自设项目（97项）',
])('%s: nothing wrong, or nothing known', (text) => {
  const [item] = toldItems(passage(text));
  expect(item && wrongDigits(item, 2024)).toBeUndefined();
});

test.each([
  ['（5）公共法律服务（2040607）75.00万元', []],
  ['（2）住房公积金（2210203）10万元', ['住房公积金（2210203）']],
  ['行政运行（2040601）10万元，本楼会议室（201）、接待（208）等', []],
])('%s', (text, words) => {
  expect(wrongBracketedCodes(passage(text), 2024).map(({ hit }) => hit.words)).toEqual(words);
});
