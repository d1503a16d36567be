import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { withPlainAmounts } from './plain-amounts.js';

const linesOf = (text: string): string[] => {
  const source = readText('d.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return withPlainAmounts(source.value).lines.map(
    (line) => line.cells?.map((cell) => cell.text).join('|') ?? line.text,
  );
};

const row = (unit: string) => `合计\t1,234.50${unit}\t1,214.50${unit}\t20.00${unit}`;
const rows = (unit: string) => `${row(unit)}\n${row(unit)}`;

test.each([
  ['the sign of the currency', '合计\t¥1,234.50\t￥ 20.00\t-', '合计|1,234.50|20.00|-'],
  ['the unit that stands above', rows('万元'), '合计|1,234.50|1,214.50|20.00'],
  ['another unit', rows('元'), '合计|1,234.50元|1,214.50元|20.00元'],
  ['one amount of a form', '资金总额\t20.00万元', '资金总额|20.00万元'],
])('amounts of a row with %s', (_, printed, plain) => {
  expect(linesOf(`部门支出总表\n单位：万元\n${printed}`).at(-1)).toBe(plain);
});

test('where no unit stands above, the amounts tell theirs', () => {
  expect(linesOf(rows('万元'))[1]).toBe(row('万元').replaceAll('\t', '|'));
});
