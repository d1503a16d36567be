import { expect, test } from 'vitest';
import { zipOf } from '../office/zip-of.test-support.js';
import { printed } from '../printed.test-support.js';
import { readOdt } from './read-odt.js';

const STYLES =
  '<style:style style:name="P"><style:paragraph-properties fo:break-before="page"/></style:style><style:style style:name="T"><style:text-properties text:display="none"/></style:style><text:list-style style:name="L"><text:list-level-style-number text:level="1" style:num-suffix="、" style:num-format="一, 二, 三, ..."/><text:list-level-style-number text:level="2" loext:num-list-format="（%2%）" style:num-format="一, 二, 三, ..."/></text:list-style>';
const read = async (body: string) =>
  printed(
    await readOdt(
      'a.odt',
      zipOf({
        'content.xml': `<office:document-content><office:automatic-styles>${STYLES}</office:automatic-styles><office:body><office:text>${body}</office:text></office:body></office:document-content>`,
      }),
    ),
  );
const p = (text: string, style = '') => `<text:p text:style-name="${style}">${text}</text:p>`;
const item = (content: string) => `<text:list-item>${content}</text:list-item>`;
const list = (content: string, more = '') => `<text:list text:style-name="L" ${more}>${content}</text:list>`;
const cell = (content: string, more = '') => `<table:table-cell ${more}>${content}</table:table-cell>`;

test.each<[string, string, string[]]>([
  ['paragraphs', `${p('甲<text:line-break/>乙')}<text:h>丙</text:h>`, ['甲', '乙', '丙']],
  ['pages', p('甲') + p('乙', 'P'), ['甲', '¶乙']],
  ['nothing hidden', p('甲<text:span text:style-name="T">密</text:span>'), ['甲']],
  [
    'numbers of lists',
    list(item(p('职责'))) +
      p('正文') +
      list(item(p('机构') + `<text:list>${item(p('内设'))}</text:list>`), 'text:continue-numbering="true"'),
    ['一、职责', '正文', '二、机构', '（一）内设'],
  ],
  ['a new list', list(item(p('职责'))) + list(item(p('收入'))), ['一、职责', '一、收入']],
  [
    'merged cells',
    `<table:table><table:table-row>${cell(p('收入'), 'table:number-columns-spanned="2"')}<table:covered-table-cell/>${cell(p('支出'))}</table:table-row><table:table-row>${cell(p('甲'))}${cell(p('1'))}${cell(p('乙'))}</table:table-row></table:table>`,
    ['|收入||支出|', '|甲|1|乙|'],
  ],
  [
    'notes behind their paragraph',
    p(
      '正文<text:note><text:note-citation>1</text:note-citation><text:note-body><text:p>注</text:p></text:note-body></text:note>后文',
    ),
    ['正文后文', '注'],
  ],
  ['nothing', '', ['refused: empty']],
])('%s', async (_, body, lines) => expect(await read(body)).toEqual(lines));
