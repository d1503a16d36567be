import XLSX from '@e965/xlsx';
import { describe, expect, test } from 'vitest';
import { zipOf } from '../office/zip-of.test-support.js';
import { ZipParts } from '../office/zip-parts.js';
import { printed } from '../printed.test-support.js';
import { readDocx } from './read-docx.js';

const NAMESPACES =
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" xmlns:mc="urn:mc" xmlns:v="urn:v"';
const wordFile = (body: string, parts: Readonly<Record<string, string>> = {}) =>
  zipOf({ 'word/document.xml': `<w:document ${NAMESPACES}><w:body>${body}</w:body></w:document>`, ...parts });
const read = async (body: string, parts?: Readonly<Record<string, string>>) =>
  printed(await readDocx('a.docx', wordFile(body, parts)));

const p = (text: string, properties = '') => `<w:p><w:pPr>${properties}</w:pPr><w:r><w:t>${text}</w:t></w:r></w:p>`;
const tc = (content: string, properties = '') =>
  `<w:tc><w:tcPr>${properties}</w:tcPr>${content.startsWith('<') ? content : p(content)}</w:tc>`;
const tr = (...cells: string[]) => `<w:tr>${cells.join('')}</w:tr>`;
const tbl = (...rows: string[]) => `<w:tbl>${rows.join('')}</w:tbl>`;
const span = (columns: number) => `<w:gridSpan w:val="${columns}"/>`;
const DOWN = '<w:vMerge w:val="restart"/>';
const GOES_ON = '<w:vMerge/>';

describe('running text', () => {
  test.each<[string, string, string[]]>([
    ['paragraphs in order', p('第一部分 概况') + p('') + p('一、职责'), ['第一部分 概况', '一、职责']],
    [
      'runs of one paragraph',
      '<w:p><w:r><w:t>预算</w:t></w:r><w:r><w:t>12.00万元</w:t></w:r></w:p>',
      ['预算12.00万元'],
    ],
    ['line breaks', '<w:p><w:r><w:t>甲</w:t><w:br/><w:t>乙</w:t></w:r></w:p>', ['甲', '乙']],
    ['page breaks', '<w:p><w:r><w:t>甲</w:t><w:br w:type="page"/><w:t>乙</w:t></w:r></w:p>', ['甲', '¶乙']],
    ['a page break before', p('甲') + p('乙', '<w:pageBreakBefore/>'), ['甲', '¶乙']],
    [
      'deleted text is gone',
      '<w:p><w:del><w:r><w:delText>旧</w:delText></w:r></w:del><w:ins><w:r><w:t>新</w:t></w:r></w:ins></w:p>',
      ['新'],
    ],
    [
      'hidden text is gone',
      '<w:p><w:r><w:rPr><w:vanish/></w:rPr><w:t>密</w:t></w:r><w:r><w:rPr><w:vanish w:val="0"/></w:rPr><w:t>明</w:t></w:r></w:p>',
      ['明'],
    ],
    ['fields show their result', '<w:p><w:r><w:instrText>PAGE</w:instrText></w:r><w:r><w:t>3</w:t></w:r></w:p>', ['3']],
    [
      'content controls',
      `<w:sdt><w:sdtPr><w:t>x</w:t></w:sdtPr><w:sdtContent>${p('甲')}</w:sdtContent></w:sdt>`,
      ['甲'],
    ],
    ['ticks of symbol fonts', '<w:p><w:r><w:sym w:font="Wingdings" w:char="F0FE"/><w:t>是</w:t></w:r></w:p>', ['☑是']],
    [
      'a text box once',
      `<w:p><w:r><w:t>甲</w:t><mc:AlternateContent><mc:Choice><w:txbxContent>${p('框')}</w:txbxContent></mc:Choice><mc:Fallback><w:txbxContent>${p('框')}</w:txbxContent></mc:Fallback></mc:AlternateContent></w:r></w:p>`,
      ['甲', '框'],
    ],
    [
      'tabs part entries',
      '<w:p><w:r><w:t>部门：甲局</w:t><w:tab/><w:t>单位：万元</w:t></w:r></w:p>',
      ['|部门：甲局|单位：万元|'],
    ],
  ])('%s', async (_, body, lines) => expect(await read(body)).toEqual(lines));

  test('notes stand below their paragraph', async () => {
    const notes = `<w:footnotes ${NAMESPACES}><w:footnote w:type="separator" w:id="0">${p('线')}</w:footnote><w:footnote w:id="2">${p('注文')}</w:footnote></w:footnotes>`;
    const body = '<w:p><w:r><w:t>甲</w:t></w:r><w:r><w:footnoteReference w:id="2"/></w:r></w:p>';
    expect(await read(body + p('乙'), { 'word/footnotes.xml': notes })).toEqual(['甲', '注文', '乙']);
  });
});

describe('automatic numbers', () => {
  const level = (depth: number, format: string, text: string) =>
    `<w:lvl w:ilvl="${depth}"><w:start w:val="1"/><w:numFmt w:val="${format}"/><w:lvlText w:val="${text}"/>${depth === 2 ? '<w:pStyle w:val="third"/>' : ''}</w:lvl>`;
  const numbering = `<w:numbering ${NAMESPACES}><w:abstractNum w:abstractNumId="7">${level(0, 'chineseCounting', '%1、')}${level(1, 'chineseCounting', '（%2）')}${level(2, 'decimal', '%3.')}${level(3, 'bullet', '')}</w:abstractNum>
    <w:num w:numId="1"><w:abstractNumId w:val="7"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="7"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num></w:numbering>`;
  const styles = `<w:styles ${NAMESPACES}><w:style w:styleId="base"><w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style><w:style w:styleId="third"><w:basedOn w:val="base"/></w:style></w:styles>`;
  const item = (text: string, depth: number, list = 1) =>
    p(text, `<w:numPr><w:ilvl w:val="${depth}"/><w:numId w:val="${list}"/></w:numPr>`);

  test('levels count by themselves and begin anew below a higher one', async () => {
    const body = [item('甲', 0), item('乙', 1), item('丙', 1), item('丁', 0), item('戊', 1), item('点', 3)].join('');
    const lines = ['一、甲', '（一）乙', '（二）丙', '二、丁', '（一）戊', '点'];
    expect(await read(body, { 'word/numbering.xml': numbering })).toEqual(lines);
  });
  test('styles bring numbers with them, 0 takes them away', async () => {
    const styled = (text: string, own = '') => p(text, `<w:pStyle w:val="third"/>${own}`);
    const body = item('甲', 0) + styled('乙') + styled('丙') + styled('丁', '<w:numPr><w:numId w:val="0"/></w:numPr>');
    expect(await read(body, { 'word/numbering.xml': numbering, 'word/styles.xml': styles })).toEqual([
      '一、甲',
      '1.乙',
      '2.丙',
      '丁',
    ]);
  });
  test('a list may be told to begin anew', async () => {
    const body = item('甲', 0) + item('乙', 0) + item('丙', 0, 2) + item('丁', 0, 2);
    expect(await read(body, { 'word/numbering.xml': numbering })).toEqual(['一、甲', '二、乙', '一、丙', '二、丁']);
  });
});

describe('tables', () => {
  test.each<[string, string, string[]]>([
    [
      'merged cells keep their fields',
      tbl(
        tr(tc('收入', span(2)), tc('合计', DOWN)),
        tr(tc('项目'), tc('金额'), tc('', GOES_ON)),
        tr(tc('甲'), tc('1.00'), tc('2.00')),
      ),
      ['|收入||合计|', '|项目|金额||', '|甲|1.00|2.00|'],
    ],
    [
      'columns at which nothing begins',
      tbl(tr(tc('甲', span(3)), tc('乙', span(2))), tr(tc('1', span(3)), tc('2', span(2)))),
      ['|甲|乙|', '|1|2|'],
    ],
    [
      'fields left blank before a row',
      tbl(tr(tc('甲'), tc('乙')), `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${tc('2')}</w:tr>`),
      ['|甲|乙|', '||2|'],
    ],
    [
      'deleted rows are gone',
      tbl(tr(tc('甲'), tc('乙')), `<w:tr><w:trPr><w:del/></w:trPr>${tc('旧')}${tc('旧')}</w:tr>`),
      ['|甲|乙|'],
    ],
    [
      'several paragraphs in a cell',
      tbl(tr(tc(p('科目') + p('编码')), tc(p('1.00') + p('2.00')))),
      ['|科目编码|1.00 2.00|'],
    ],
    [
      'a table in a cell stands below its row',
      tbl(tr(tc('甲'), tc(p('乙') + tbl(tr(tc('1'), tc('2')))))),
      ['|甲|乙|', '|1|2|'],
    ],
    [
      'a table round the page',
      tbl(tr(tc(p('标题') + p('正文') + tbl(tr(tc('1'), tc('2')))))),
      ['标题', '正文', '|1|2|'],
    ],
    [
      'running text in a merged row',
      tbl(tr(tc('甲'), tc('乙')), tr(tc(p('第一段') + p('第二段') + p('第三段'), span(2)))),
      ['|甲|乙|', '第一段', '第二段', '第三段'],
    ],
  ])('%s', async (_, body, lines) => expect(await read(body)).toEqual(lines));

  test('borders that miss each other by a hair are one', async () => {
    const grid = '<w:tblGrid><w:gridCol w:w="2000"/><w:gridCol w:w="20"/><w:gridCol w:w="2000"/></w:tblGrid>';
    const body = `<w:tbl>${grid}${tr(tc('名称', span(2)), tc('金额'))}${tr(tc('甲'), tc('1.00', span(2)))}</w:tbl>`;
    expect(await read(body)).toEqual(['|名称|金额|', '|甲|1.00|']);
  });
  test('places name table, row and column', async () => {
    const result = await readDocx(
      'a.docx',
      wordFile(p('甲') + tbl(tr(tc('乙', span(2)), tc('丙')), tr(tc('1'), tc('2'), tc('3')))),
    );
    const cells = result.ok ? result.value.lines[1]?.cells : undefined;
    expect(cells?.[0]).toEqual({
      text: '乙',
      at: { line: 2, table: 1, row: 1, column: 1, quote: '乙' },
      columnSpan: 2,
    });
    expect(cells?.[2]?.at).toEqual({ line: 2, table: 1, row: 1, column: 3, quote: '丙' });
  });
});

test('a workbook in the text shows the part of its sheet that is in view', async () => {
  const book = XLSX.utils.book_new();
  const rows = [
    ['名称', '金额', '核对'],
    ['甲', '1.00', 'x'],
    ['底稿', '9', 'y'],
  ];
  XLSX.utils.book_append_sheet(book, XLSX.utils.aoa_to_sheet(rows), 'Sheet1');
  const plain = new ZipParts(XLSX.write(book, { type: 'buffer', bookType: 'xlsx' }), 'XLSX');
  const parts = Object.fromEntries(plain.names.map((name) => [name, plain.read(name) ?? '']));
  const view = String(parts['xl/workbook.xml']).replace('</workbook>', '<oleSize ref="A1:B2"/></workbook>');
  const body =
    '<w:p><w:r><w:object><o:OLEObject Type="Embed" ProgID="Excel.Sheet.12" r:id="rId9"/></w:object></w:r></w:p>';
  const bytes = zipOf({
    'word/document.xml': `<w:document ${NAMESPACES}><w:body>${p('上') + body + p('下')}</w:body></w:document>`,
    'word/_rels/document.xml.rels':
      '<Relationships><Relationship Id="rId9" Target="embeddings/a.xlsx"/></Relationships>',
    'word/embeddings/a.xlsx': zipOf({ ...parts, 'xl/workbook.xml': view }),
  });
  expect(printed(await readDocx('a.docx', bytes))).toEqual(['上', '|名称|金额|', '|甲|1.00|', '下']);
});

describe('files that are not read', () => {
  const whole = wordFile(p('甲'));
  test.each<[string, Uint8Array, string]>([
    ['nothing', new Uint8Array(), 'empty'],
    ['no text', wordFile(p('')), 'empty'],
    ['cut off', whole.subarray(0, whole.length - 30), 'damaged'],
    ['another archive', zipOf({ 'a.txt': '甲' }), 'damaged'],
    ['no archive', Buffer.from('甲'.repeat(100)), 'damaged'],
    [
      'a password',
      Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), Buffer.from('EncryptedPackage', 'utf16le')]),
      'encrypted',
    ],
    ['a bomb', zipOf({ 'word/document.xml': Buffer.alloc(101_000_000, 0x20) }), 'too-much-inside'],
    ['nested without end', wordFile('<w:sdt><w:sdtContent>'.repeat(5_000)), 'too-much-inside'],
  ])('%s', async (_, bytes, kind) => expect(printed(await readDocx('a.docx', bytes))).toEqual([`refused: ${kind}`]));

  test('declared entities stay as they are', async () => {
    const xml = `<!DOCTYPE w [<!ENTITY a "啊"><!ENTITY b SYSTEM "file:///etc/passwd">]><w:document><w:body>${p('甲&a;&b;乙')}</w:body></w:document>`;
    expect(printed(await readDocx('a.docx', zipOf({ 'word/document.xml': xml })))).toEqual(['甲&a;&b;乙']);
  });
});

test.each<[string, string, string]>([
  ['behind a number', '一、<w:tab/>职责', '一、 职责'],
  ['in a sentence', '甲局。<w:tab/>乙局', '甲局。 乙局'],
  ['in contents', '收支总表<w:tab/>3', '|收支总表|3|'],
])('a tab %s', async (_, content, line) => {
  const body = `<w:p><w:r>${content.replace(/[^<>/:\w]+|\d+/g, (text) => `<w:t>${text}</w:t>`)}</w:r></w:p>`;
  expect(await read(body)).toEqual([line]);
});

describe('pictures', () => {
  const drawing = (wide: number, high: number) =>
    `<w:p><w:r><w:drawing><wp:inline><wp:extent cx="${wide * 12_700}" cy="${high * 12_700}"/><pic:pic><pic:blipFill><a:blip r:embed="r1"/></pic:blipFill></pic:pic></wp:inline></w:drawing></w:r></w:p>`;
  const old =
    '<w:p><w:r><w:pict><v:shape style="width:300pt;height:20cm"><v:imagedata r:id="r1"/></v:shape></w:pict></w:r></w:p>';
  // A drawing of Windows, which nothing here reads.
  const parts = {
    'word/_rels/document.xml.rels': '<Relationships><Relationship Id="r1" Target="media/a.emf"/></Relationships>',
    'word/media/a.emf': '\u0001',
  };
  test.each<[string, string, number[]]>([
    ['a large one is told of', p('甲') + drawing(400, 300) + p('乙'), [1]],
    ['each where it stands', p('甲') + drawing(400, 300) + p('乙') + old, [1, 2]],
    ['in a cell', tbl(tr(tc('甲'), tc(drawing(400, 300)))) + p('乙'), [1]],
    [
      'a chart beside its vector original is a drawing and no scan',
      p('甲') +
        drawing(400, 300).replace('<a:blip r:embed="r1"/>', '<a:blip r:embed="r1"><a:svgBlip r:embed="r2"/></a:blip>'),
      [],
    ],
    ['logos and seals are nothing to tell of', p('甲') + drawing(120, 120) + drawing(450, 60), []],
  ])('%s', async (_, body, places) => {
    const result = await readDocx('a.docx', wordFile(body, parts));
    expect(result.ok && result.value.doubts?.map(({ unread, at }) => unread && at.line)).toEqual(places);
  });
});
