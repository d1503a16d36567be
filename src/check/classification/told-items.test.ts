import { expect, test } from 'vitest';
import type { Passage } from '../wording/passages.js';
import { toldItems } from './told-items.js';

const passage = (text: string): Passage => ({
  kind: 'paragraph',
  text,
  section: null,
  name: null,
  placeOf: (_, quote) => ({ quote }),
});

test.each([
  [
    '1.一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为10万元。',
    ['一般公共服务支出', '档案事务', '档案馆'],
    null,
  ],
  [
    '一般公共服务支出（201类）政府办公厅（室）及相关机构事务（03款）行政运行（01项）10万元',
    ['一般公共服务支出', '政府办公厅（室）及相关机构事务', '行政运行'],
    '2010301',
  ],
  ['卫生健康（类）支出公共卫生（款）共10万元', ['卫生健康', '公共卫生', null], null],
] as const)('%s', (text, names, code) => {
  const [item] = toldItems(passage(text));
  expect(item?.names).toEqual(names);
  expect(item?.code).toBe(code);
});

test('every name is found where it begins', () => {
  const text = '1.一般公共服务支出（类）档案事务（款）档案馆（项）2024年预算数为10万元。';
  const starts = toldItems(passage(text))[0]?.starts ?? [];
  expect(starts.slice(1).map((at) => text.slice(at, at + 3))).toEqual(['档案事', '档案馆']);
});

test('a sentence that names no item has none', () => {
  expect(toldItems(passage('设备购置（一类）和三款软件（项目）'))).toEqual([]);
});
