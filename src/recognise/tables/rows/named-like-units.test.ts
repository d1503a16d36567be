import { expect, test } from 'vitest';
import { readText } from '../../../read/text/read-text.js';
import { openDisclosure } from '../../open-disclosure.js';

function levels(rows: string): (string | null)[] {
  const text = `云岭县文化和旅游局2025年部门预算\n项目支出表\n单位：万元\n项目名称 合计 一般公共预算\n${rows}`;
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  return openDisclosure(read.value).tables[0]!.rows.map(({ level }) => level);
}

test('a project named like a unit is a project where all rows make the total', () => {
  expect(levels('合计 208.00 208.00\n免费开放补助 134.00 134.00\n送戏下乡 74.00 74.00')).toEqual([
    'total',
    'item',
    'item',
  ]);
});

test('a unit that sums its projects stays a unit', () => {
  const rows = '合计 208.00 208.00\n云岭县文化馆 208.00 208.00\n免费开放补助 134.00 134.00\n购置设备 74.00 74.00';
  expect(levels(rows)).toEqual(['total', 'unit', 'item', 'item']);
});
