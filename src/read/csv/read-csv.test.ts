import { describe, expect, test } from 'vitest';
import { printed } from '../printed.test-support.js';
import { readCsv } from './read-csv.js';

const read = async (text: string, name = 'a.csv') => printed(await readCsv(name, Buffer.from(text)));

describe('value tables', () => {
  test.each<[string, string, string[]]>([
    ['blank values are cells', '项目,金额,备注\n甲,"1,200.00",\n,,\n', ['|项目|金额|备注|', '|甲|1,200.00||']],
    ['columns without values are none', '甲,1,,,\n乙,2,,,\n', ['|甲|1|', '|乙|2|']],
    ['short rows', '甲,1,2\n乙\n', ['|甲|1|2|', '|乙|||']],
    ['tabs', '甲\t1,200.00\n乙\t2.00\n', ['|甲|1,200.00|', '|乙|2.00|']],
    ['semicolons', '甲;1,20\n乙;2,00\n', ['|甲|1,20|', '|乙|2,00|']],
    ['lines in a value', '"科目\n编码",金额\n', ['|科目编码|金额|']],
    [
      'a note between',
      '甲,1\n注：本表的金额单位为万元，部门没有使用政府性基金预算拨款安排的支出，也没有国有资本经营预算拨款,\n',
      ['|甲|1|', '注：本表的金额单位为万元，部门没有使用政府性基金预算拨款安排的支出，也没有国有资本经营预算拨款'],
    ],
    ['a quote that nobody closed', '甲,"1\n乙,2\n', ['|甲|1乙,2|']],
  ])('%s', async (_, text, lines) => expect(await read(text)).toEqual(lines));

  test('tabs by name', async () => expect(await read('甲,乙\t1\n丙\t2', 'a.tsv')).toEqual(['|甲,乙|1|', '|丙|2|']));
  test('GBK', async () => {
    const bytes = Buffer.concat([Buffer.from([0xb2, 0xc6, 0xd5, 0xfe]), Buffer.from(',1.00\n')]);
    expect(printed(await readCsv('a.csv', bytes))).toEqual(['|财政|1.00|']);
  });
  test.each([
    ['', 'empty'],
    [',,\n,,\n', 'empty'],
    ['\0\0\0\x01', 'not-text'],
  ])('%j is refused', async (text, kind) => expect(await read(text)).toEqual([`refused: ${kind}`]));
});
