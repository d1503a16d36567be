import { describe, expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { withPlainDigits } from './plain-digits.js';

const linesOf = (text: string): string[] => {
  const source = readText('d.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return withPlainDigits(source.value).lines.map((line) => line.cells?.map((cell) => cell.text).join('|') ?? line.text);
};

describe('digits', () => {
  test('of a document printed in full-width ones are plain', () =>
    expect(linesOf('２０２５年预算１，２３４．５０万元，增长３％\n合计\t１２．００\t－０．５０')).toEqual([
      '2025年预算1,234.50万元，增长3%',
      '合计|12.00|-0.50',
    ]));
  test('of a heading here and there stay as printed', () =>
    expect(linesOf('１．预算情况\n2025年预算1234.50万元')).toEqual(['１．预算情况', '2025年预算1234.50万元']));
});
