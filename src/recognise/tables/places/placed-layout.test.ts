import { expect, test } from 'vitest';
import { readText } from '../../../read/text/read-text.js';
import { openDisclosure } from '../../open-disclosure.js';

/** The cells of the table of income, by row: the name, then each figure behind its column. */
function rowsOf(...lines: readonly string[]): string[] {
  const text = ['山前县水利局2025年部门预算', '', '第二部分 预算表', '部门收入总表', ...lines].join('\n');
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  const [table] = openDisclosure(read.value).tables;
  return table!.rows.map(({ name, cells }) =>
    [name, ...table!.columns.flatMap(({ id, path }) => (cells[id] ? [`${path.at(-1)} ${cells[id].value}`] : []))].join(
      ' ',
    ),
  );
}

const HEADER = [
  '                                                                      单位：万元',
  '                                  一般公共预    政府性基     国有资本经     事业     其他',
  '单位编码   单位名称       合计                             营预算拨',
  '                                  算拨款收入    金预算       款收入         收入     收入',
];

test('figures stand below their headers, whatever sums would allow', () => {
  expect(
    rowsOf(
      ...HEADER,
      '           合计          60.00       40.00                                   20.00',
      '312001     水利局        40.00       40.00',
      '312002     水利站        20.00                                               20.00',
    ),
  ).toEqual([
    '合计 合计 60.00 一般公共预算拨款收入 40.00 事业收入 20.00',
    '水利局 合计 40.00 一般公共预算拨款收入 40.00',
    '水利站 合计 20.00 事业收入 20.00',
  ]);
});

test('其中 above the first of several parts is no word of it', () => {
  const lines = [
    '                                                          单位：元',
    '  单位编码     单位名称（科目名称）          支出合计    其中',
    '                                                         基本支出   项目支出',
    '               合计                          910,000     610,000    300,000',
    '  305001       云岭县民政局本级              760,000     460,000    300,000',
    '  208          社会保障和就业支出            620,000     320,000    300,000',
    '  20802        民政管理事务                  320,000     320,000',
    '  20810        社会福利                      300,000                300,000',
    '  221          住房保障支出                  140,000     140,000',
    '  305002       云岭县民政服务中心            150,000     150,000',
    '  208          社会保障和就业支出            130,000     130,000',
    '  221          住房保障支出                   20,000      20,000',
  ];
  expect(rowsOf(...lines).filter((row) => row.startsWith('住房保障支出'))).toEqual([
    '住房保障支出 支出合计 140000 基本支出 140000',
    '住房保障支出 支出合计 20000 基本支出 20000',
  ]);
});

test('years and labels that print sets apart are one word of a header', () => {
  const text = `山前县水利局2025年部门预算

第二部分 预算表
一般公共预算支出表
                                                                                    单位：万元
    项   目                                   2025 年预算数           2025 年预算数比 2024 年执行数
 科目编码       科目名称                     小计        基本支出      项目支出      增减额       增减%
            合   计                    440.00    110.00    330.00     20.00    4.76%
213         农林水支出                    440.00    110.00    330.00     20.00    4.76%
2130301     行政运行                     110.00    110.00               10.00   10.00%
2130306     水利工程                     330.00              330.00     10.00    3.13%`;
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  const [table] = openDisclosure(read.value).tables;
  expect(table!.columns.map(({ path }) => path.join('/'))).toEqual([
    '2025年预算数/小计',
    '2025年预算数/基本支出',
    '2025年预算数/项目支出',
    '2025年预算数比2024年执行数/增减额',
    '2025年预算数比2024年执行数/增减%',
  ]);
});
