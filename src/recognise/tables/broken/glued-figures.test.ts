import { expect, test } from 'vitest';
import { partGluedFigures } from './glued-figures.js';

const parted = (text: string) => partGluedFigures([{ text, at: { line: 1, quote: text } } as never])[0]!.text;

test.each([
  ['办公费5.99', '办公费 5.99'],
  ['人员经费合计362.50公用经费合计1,039.91', '人员经费合计 362.50公用经费合计 1,039.91'],
  ['财政拨款1,739.83一、教育支出31.91', '财政拨款 1,739.83 一、教育支出 31.91'],
  ['30106伙食补助费30204手续费0.25', '30106伙食补助费 30204手续费 0.25'],
  ['财政拨款收入10 ,592.09', '财政拨款收入 10,592.09'],
  ['公开06表', '公开06表'],
  ['2024年预算数', '2024年预算数'],
  ['新建道路3.5公里', '新建道路3.5公里'],
])('%s', (text, apart) => expect(parted(text)).toBe(apart));
