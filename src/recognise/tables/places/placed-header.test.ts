import { describe, expect, it } from 'vitest';
import { placedColumns } from './placed-header.js';
import { measureOf, placedWords } from './print-places.js';

const pathsOf = (...lines: readonly string[]): string[] | undefined =>
  placedColumns(lines.flatMap((text, line) => placedWords(text, line, () => 1)))?.map(({ path }) => path.join('/'));

describe('columns told by places', () => {
  it('puts together words that are wrapped side by side', () => {
    expect(
      pathsOf(
        '                  一般公共预    政府性基     事业',
        '单位名称    合计                               其他收入',
        '                  算拨款收入    金预算       收入',
      ),
    ).toEqual(['单位名称', '合计', '一般公共预算拨款收入', '政府性基金预算', '事业收入', '其他收入']);
  });
  it('puts a cell above all columns that hang below it', () => {
    expect(
      pathsOf(
        '                    一般公共预算支出          政府性基金预算支出',
        '单位名称    总计',
        '                         基本    项目           基本    项目',
        '                   合计                  合计',
        '                         支出    支出           支出    支出',
      ),
    ).toEqual([
      '单位名称',
      '总计',
      '一般公共预算支出/合计',
      '一般公共预算支出/基本支出',
      '一般公共预算支出/项目支出',
      '政府性基金预算支出/合计',
      '政府性基金预算支出/基本支出',
      '政府性基金预算支出/项目支出',
    ]);
  });
  it('parts two lists that stand side by side', () => {
    expect(pathsOf('        收入                     支出', '   项目      预算数         项目      预算数')).toEqual([
      '收入/项目',
      '收入/预算数',
      '支出/项目',
      '支出/预算数',
    ]);
  });
  it('puts the parts of a code under one cell', () => {
    expect(
      pathsOf(
        '   功能分类科目               2025年预算数',
        '科目编码',
        '              科目名称   合计   基本支出   项目支出',
        '类   款   项',
      ),
    ).toEqual([
      '功能分类科目/科目编码/类',
      '功能分类科目/科目编码/款',
      '功能分类科目/科目编码/项',
      '功能分类科目/科目名称',
      '2025年预算数/合计',
      '2025年预算数/基本支出',
      '2025年预算数/项目支出',
    ]);
  });
  it('puts a cell over one column in the middle of those that stand level with it', () => {
    expect(
      pathsOf(
        '            支出功能分类科目                          2024年预算数',
        '     科目编码          科目名称            合计           基本支出          项目支出',
        '    类  款  项',
      )?.slice(-3),
    ).toEqual(['2024年预算数/合计', '2024年预算数/基本支出', '2024年预算数/项目支出']);
  });
  it('gives the heads of one level the same columns each where they follow one another again', () => {
    const wide = (sign: string) => (sign === ' ' ? 1 : 2);
    const printed = [
      '                              上年预算数                                                            本年预算数',
      '合计  因公出国（境）费         公务用车购置及运行费         公务接待费 合计  因公出国（境）费         公务用车购置及运行费         公务接待费',
      '                        小计  公务用车购置费 公务用车运行费                                    小计  公务用车购置费 公务用车运行费',
    ];
    const columns = placedColumns(printed.flatMap((text, line) => placedWords(text, line, wide)));
    expect(columns?.map(({ path }) => path[0])).toEqual([
      ...Array.from({ length: 6 }, () => '上年预算数'),
      ...Array.from({ length: 6 }, () => '本年预算数'),
    ]);
  });
  it('puts a cell printed level with its neighbours above the two columns in whose middle it stands', () => {
    expect(
      pathsOf(
        '   支出功能分类科目                  2024年预算数',
        '   科目编码   科目名称    合计          基本支出           项目支出',
        '  类  款  项                人员经费       公用经费',
      )?.slice(-4),
    ).toEqual(['合计', '基本支出/人员经费', '基本支出/公用经费', '项目支出'].map((path) => `2024年预算数/${path}`));
  });
  it('tells by the figures how a program counts places', () => {
    const wide = measureOf([['合计            12.00', '山前县水利局    10.00', '县水利站         2.00']]);
    const narrow = measureOf([
      ['合计                12.00', '山前县水利局            10.00', '县水利站              2.00'],
    ]);
    expect(['山', 'a'].map(wide)).toEqual([2, 1]);
    expect(['山', 'a'].map(narrow)).toEqual([1, 1]);
    const leftBound = measureOf([['合计      12.00', '山前县水利局  8.00', '县水利站    102.00']]);
    expect(leftBound('山')).toBe(1);
  });
});

it('leaves alone what no header is', () => {
  expect(pathsOf(...Array.from({ length: 100 }, () => '合计  '.repeat(30)))).toBeUndefined();
  expect(pathsOf('合计')).toBeUndefined();
});
