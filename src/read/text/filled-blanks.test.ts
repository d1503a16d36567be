import { describe, expect, it } from 'vitest';
import { withBlankCells } from './filled-blanks.js';
import { readLines } from './read-text.js';

describe('blank cells that a program filled', () => {
  it('are blank again where the heads of columns are named by it', () => {
    const text =
      '| 收支总表 | Unnamed: 1 | Unnamed: 2 |\n| --- | --- | --- |\n| 合计 | NaN | 12.00 |\n| NaN | NaN | NaN |';
    const cells = readLines(text).map((line) => line.cells?.map((cell) => cell.text));
    expect(cells).toEqual([['收支总表', '', ''], undefined, ['合计', '', '12.00'], ['', '', '']]);
    expect(withBlankCells('收支总表,Unnamed: 1\n合计,12.00')).toBe('收支总表,\n合计,12.00');
  });
  it('are blank again where no cell is', () => {
    const text = '| 项目 | 预算数 | 备注 |\n| 基本支出 | 3.00 | nan |\n| 项目支出 | nan | nan |';
    expect(withBlankCells(text)).toBe('| 项目 | 预算数 | 备注 |\n| 基本支出 | 3.00 ||\n| 项目支出 |||');
  });
  it('stay as printed beside blank cells, or alone', () => {
    for (const text of [
      '| 合计 | NaN | |\n| NaN | NaN | NaN |',
      '| 合计 | NaN |\n| 基本支出 | 3.00 |',
      '预算为NaN万元。',
    ])
      expect(withBlankCells(text)).toBe(text);
  });
});
