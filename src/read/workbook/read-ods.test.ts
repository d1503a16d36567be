import { expect, test } from 'vitest';
import { zipOf } from '../office/zip-of.test-support.js';
import { printed } from '../printed.test-support.js';
import { readOds } from './read-ods.js';

const cell = (text: string, more = '') =>
  `<table:table-cell ${more}>${text === '' ? '' : `<text:p>${text}</text:p>`}</table:table-cell>`;
const row = (cells: string, more = '') => `<table:table-row ${more}>${cells}</table:table-row>`;
const table = (rows: string, more = 'table:name="Sheet1"') => `<table:table ${more}>${rows}</table:table>`;
const read = async (tables: string) =>
  printed(
    await readOds(
      'a.ods',
      zipOf({
        'content.xml': `<office:document-content><office:automatic-styles><style:style style:name="h"><style:table-properties table:display="false"/></style:style></office:automatic-styles><office:body><office:spreadsheet>${tables}</office:spreadsheet></office:body></office:document-content>`,
      }),
    ),
  );

test.each<[string, string, string[]]>([
  ['what cells show', table(row(cell('甲', 'office:value="1"') + cell('1,250.00'))), ['¶|甲|1,250.00|']],
  [
    'merged cells',
    table(
      row(`${cell('收入', 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell('支出')}`) +
        row(cell('甲') + cell('1') + cell('乙')),
    ),
    ['¶|收入||支出|', '|甲|1|乙|'],
  ],
  [
    'repeated cells and rows',
    table(
      row(cell('甲') + cell('', 'table:number-columns-repeated="2"') + cell('5', 'table:number-columns-repeated="2"')) +
        row(cell('', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048000"') +
        row(cell('乙')),
    ),
    ['¶|甲|5|5|', '|乙|||'],
  ],
  [
    'nothing hidden',
    table(
      `<table:table-column/><table:table-column table:visibility="collapse"/>${row(cell('甲') + cell('密') + cell('1'))}${row(
        cell('密'),
        'table:visibility="collapse"',
      )}`,
    ) + table(row(cell('密')), 'table:name="校验" table:style-name="h"'),
    ['¶|甲|1|'],
  ],
  [
    'heads that are printed on every page',
    table(
      `<table:table-header-rows>${row(cell('项目') + cell('金额'))}</table:table-header-rows>${row(cell('甲') + cell('1'))}`,
    ),
    ['¶|项目|金额|', '|甲|1|'],
  ],
  [
    'lines and blanks',
    table(row(cell('科目<text:line-break/>编码') + cell('甲<text:s text:c="2"/>乙'))),
    ['¶|科目编码|甲  乙|'],
  ],
  ['no cell', table(row(cell(''))), ['refused: empty']],
  [
    'cells without end',
    table(row(cell('1', 'table:number-columns-repeated="16384"'), 'table:number-rows-repeated="1048576"')),
    ['refused: too-much-inside'],
  ],
])('%s', async (_, tables, lines) => expect(await read(tables)).toEqual(lines));
