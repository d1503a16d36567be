import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { readDocx } from '../docx/read-docx.js';
import { printed } from '../printed.test-support.js';
import { readDoc } from './read-doc.js';

const FOLDER = join(import.meta.dirname, '../../../fixtures/formats');
const file = readFileSync(join(FOLDER, 'disclosure.doc'));
const changed = (change: (bytes: Buffer) => void): Buffer => {
  const bytes = Buffer.from(file);
  change(bytes);
  return bytes;
};
/** Where the text stream of the file begins. */
const main = file.indexOf(Buffer.from('eca50101', 'hex'));

describe('Word 97–2003', () => {
  test('automatic numbers, exact rows and page breaks', async () => {
    const lines = printed(await readDoc('a.doc', file));
    expect(lines.slice(2, 5)).toEqual(['一、主要职责', lines[3], '二、机构设置']);
    const start = lines.indexOf('¶部门收入总表');
    expect(lines.slice(start + 2, start + 5)).toEqual([
      '|功能分类科目||合计|本年收入|||上年结转|',
      '|科目编码|科目名称||一般公共预算拨款收入|政府性基金预算拨款收入|其他收入||',
      '||合计|1,286.40|1,250.00|||36.40|',
    ]);
  });
  test('hidden text is gone', async () => expect(printed(await readDoc('a.doc', file)).join('')).not.toContain('批注'));
  test('spans are told', async () => {
    const result = await readDoc('a.doc', file);
    const line = result.ok ? result.value.lines.find(({ text }) => text.startsWith('功能分类科目')) : undefined;
    expect(line?.cells?.map((cell) => [cell.columnSpan ?? 1, cell.rowSpan ?? 1])).toEqual([
      [2, 1],
      [1, 1],
      [1, 2],
      [3, 1],
      [1, 1],
      [1, 1],
      [1, 2],
    ]);
  });
  test('notes, page breaks, tables in tables, boxes and very wide tables as in DOCX', async () => {
    const lines = printed(await readDoc('a.doc', readFileSync(join(FOLDER, 'oddities.doc'))));
    const width = Array.from({ length: 26 }, (_, column) => column);
    expect(lines).toEqual([
      ...[
        '正文有注后文。',
        '脚注文字。',
        '第一页',
        '¶第二页',
        '|甲|乙||',
        '||丙|丁|',
        '|内1|内2|',
        '|内3|内4|',
        '|1|2|3|',
      ],
      ...['框中文字', '尾'],
      ...[0, 1, 2].map((row) => `|${width.map((column) => `${row}-${column}`).join('|')}|`),
    ]);
    expect(printed(await readDocx('a.docx', readFileSync(join(FOLDER, 'oddities.docx'))))).toEqual(lines);
  });
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['cut off', file.subarray(0, 1_000), 'damaged'],
    ['an older Word', changed((bytes) => bytes.writeUInt16LE(0x65, main + 2)), 'damaged'],
    [
      'a password',
      changed((bytes) => bytes.writeUInt16LE(bytes.readUInt16LE(main + 10) | 0x100, main + 10)),
      'encrypted',
    ],
    ['a chain that runs in a circle', changed((bytes) => bytes.fill(1, 512, 1_024)), 'damaged'],
    ['plain text', Buffer.from('甲'.repeat(900)), 'damaged'],
  ])('%s is refused', async (_, bytes, kind) =>
    expect(printed(await readDoc('a.doc', bytes))).toEqual([`refused: ${kind}`]));

  test('a web page by this name', async () => {
    expect(printed(await readDoc('a.doc', Buffer.from('<html><body><p>甲</p></body></html>')))).toEqual(['甲']);
  });
});
