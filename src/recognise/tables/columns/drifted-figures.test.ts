import { expect, test } from 'vitest';
import { readText } from '../../../read/text/read-text.js';
import { openDisclosure } from '../../open-disclosure.js';

/** The rows of the only table: the name, then each figure behind its column, with ? where that is in doubt. */
function rowsOf(title: string, ...lines: readonly string[]): string[] {
  const text = ['山前县法院2025年部门预算', '', '第二部分 预算表', title, ...lines].join('\n');
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  const [table] = openDisclosure(read.value).tables;
  return table!.rows.map(({ name, cells }) =>
    [
      name,
      ...table!.columns.flatMap(({ id, path }) =>
        cells[id] ? [`${path.join('/')} ${cells[id].value}${cells[id].doubtful ? '?' : ''}`] : [],
      ),
    ].join(' '),
  );
}

test('项目支出 as low as 人员经费 stands beside 基本支出, and figures below the column beside theirs close its sums', () => {
  const rows = rowsOf(
    '                                一般公共预算支出表',
    '部门/单位：山前县法院                      单位：万元',
    ' 科目编码                   科目名称             合计                基本支出',
    '                                                   小计 人员经费 公用经费 项目支出',
    '204        公共安全支出                        1900.40   1664.40 1448.00 216.40 236.00',
    '20405       法院                           1900.40   1664.40 1448.00 216.40 236.00',
    '2040501      行政运行                        1664.40   1664.40 1448.00 216.40',
    '2040504      案件审判                         236.00                          236.00',
    '208        社会保障和就业支出                      300.60    300.60  300.60',
    '20805       行政事业单位养老支出                    300.60    300.60  300.60',
    '2080505      机关事业单位基本养老保险缴费支出             300.60    300.60  300.60',
    '221        住房保障支出                         143.00    143.00  143.00',
    '22102       住房改革支出                        143.00    143.00  143.00',
    '2210201      住房公积金                        143.00    143.00  143.00',
    '合计                                       2344.00   2108.00 1891.60 216.40 236.00',
  );
  expect(rows.at(0)).toBe(
    '公共安全支出 合计 1900.40 基本支出/小计 1664.40 基本支出/人员经费 1448.00 基本支出/公用经费 216.40 项目支出 236.00',
  );
  expect(rows).toContain('住房公积金 合计 143.00 基本支出/小计 143.00 基本支出/人员经费 143.00');
});

test('where all rows skip 基本支出, all stand one column too far to the right', () => {
  const rows = rowsOf(
    '                               支出总表',
    '单位名称：山前县法院              单位：万元',
    '  科目编码           科目名称           合计 基本支出 项目支出 经营支出 对附属单位补助支出',
    ' 类 款 项',
    '          合计                   35315.71 29124.05 6191.66',
    '205       教育支出                 31131.49 24975.54 6155.95',
    '205 02    普通教育                 31131.49 24975.54 6155.95',
    '205 02 05 高等教育                 31131.49 24975.54 6155.95',
    '206       科学技术支出                  35.71            35.71',
    '206 02    基础研究                    35.71            35.71',
    '206 02 03 自然科学基金                  35.71            35.71',
    '208       社会保障和就业支出             4148.51 4148.51',
    '208 05    行政事业单位养老支出            4148.51 4148.51',
    '208 05 05 机关事业单位基本养老保险缴费支出      4148.51 4148.51',
  );
  expect(rows.at(0)).toBe('合计 合计 35315.71 基本支出 29124.05 项目支出 6191.66');
  expect(rows).toContain('自然科学基金 合计 35.71 项目支出 35.71');
});

test('where all rows skip the general budget and state capital is filled, both funds stand one column too far to the right', () => {
  const rows = rowsOf(
    '                               部门收入总表',
    '单位名称：山前县法院              单位：万元',
    '                  功能分类科目                                                本年收入',
    '序号 科目编码               科目名称         合计                         财政拨款收入',
    '                                              小计 一般公共预算 政府性基金预算 国有资本经营预算       财政专户管理资金 单位资金 上年结转结余',
    '1              合计                 11463.62   11463.62 1523.19   9940.43',
    '2    208       社会保障和就业支出            181.19     181.19  181.19',
    '3    20805     行政事业单位养老支出           181.19     181.19  181.19',
    '4    2080505   机关事业单位基本养老保险缴费支出     181.19     181.19  181.19',
    '5    204       公共安全支出               1342.00    1342.00 1342.00',
    '6    20405     法院                   1342.00    1342.00 1342.00',
    '7    2040501   行政运行                 1342.00    1342.00 1342.00',
    '8    212       城乡社区支出               9940.43    9940.43           9940.43',
    '9    21208     国有土地使用权出让收入安排的支出     9940.43    9940.43           9940.43',
    '10   2120899   其他国有土地使用权出让收入安排的支出   9940.43    9940.43           9940.43',
  );
  expect(rows.at(0)).toContain('一般公共预算 1523.19');
  expect(rows.at(0)).toContain('政府性基金预算 9940.43');
  expect(rows.find((row) => row.startsWith('行政运行'))).toContain('一般公共预算 1342.00');
});

test('a sum that no whole row keeps is of a header read amiss, and tells no column', () => {
  const rows = rowsOf(
    '                              支出总表',
    '单位名称：山前县法院           单位：万元',
    '  科目编码                    科目名称                 总计                    基本支出                              项目支出',
    ' 类 款 项                                                    小计         人员经费        公用经费        小计        当年安排        上年结转',
    '             合计                                   900.00     600.00      500.00      100.00    300.00     280.00      20.00',
    '205          教育支出                                  700.00     410.00      310.00      100.00    290.00     280.00      10.00',
    '205     03   职业教育                                  700.00     410.00      310.00      100.00    290.00     280.00      10.00',
    '206       科学技术支出                                 10.00                                          10.00                 10.00',
    '208       社会保障和就业支出                            190.00     190.00      190.00',
  );
  expect(rows.find((row) => row.startsWith('科学'))).toContain('基本支出/小计 10.00?');
});
