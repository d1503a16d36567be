// PDFs made by hand, each with one oddity of producers.
import { describe, expect, test } from 'vitest';
import { printed } from '../printed.test-support.js';
import { line, type PageOf, pdfOf, print, printAs, printTo, shade } from './pdf-of.test-support.js';
import { readPdf } from './read-pdf.js';

const read = (...pages: PageOf[]) => readPdf('disclosure.pdf', pdfOf(pages));

describe('text as it is seen', () => {
  const shown = print(72, 700, '看得见的字');
  test.each<[string, PageOf, string[]]>([
    [
      'a predefined CMap without a font',
      { drawn: ['BT /G 10 Tf 1 0 0 1 72 700 Tm <D4A4CBE3313233> Tj ET'] },
      ['¶预算123'],
    ],
    ['invisible', { drawn: [shown, printAs('/U 10 Tf 3 Tr 1 0 0 1 72 680 Tm', '看不见的字')] }, ['¶看得见的字']],
    [
      'laid over the page at an angle',
      { drawn: [shown, printAs('/U 40 Tf 0.8 0.6 -0.6 0.8 80 650 Tm', '某局公开')] },
      ['¶看得见的字'],
    ],
    ['radicals for characters', { drawn: [print(72, 700, '\u2f40出')] }, ['¶支出']],
    ['white on white', { drawn: [shown, printAs('1 g /U 10 Tf 1 0 0 1 72 680 Tm', '白底白字')] }, ['¶看得见的字']],
    [
      'white on a dark area',
      { drawn: [shown, shade(60, 640, 300, 20, 0.2), printAs('1 g /U 10 Tf 1 0 0 1 72 645 Tm', '深底白字')] },
      ['¶看得见的字', '深底白字'],
    ],
    ['clipped away', { drawn: [shown, `q 0 0 50 50 re W n ${print(72, 680, '剪掉的字')} Q`] }, ['¶看得见的字']],
    [
      'outside the crop box',
      { crop: [0, 600, 595, 842], drawn: [shown, print(72, 500, '页外的字'), print(700, 700, '页外的字')] },
      ['¶看得见的字'],
    ],
    [
      'printed thrice by overlapping areas',
      {
        drawn: [
          print(72, 700.3, '合计'),
          print(72.4, 700.5, '合计'),
          print(71.6, 699.9, '合计'),
          print(92, 700, '小小'),
        ],
      },
      ['¶合计小小'],
    ],
    [
      'out of order',
      {
        drawn: [
          print(72, 600, '第三'),
          print(102, 700, '二'),
          print(72, 650, '第二'),
          print(72, 700, '第'),
          print(82, 700, '一'),
        ],
      },
      ['¶第一 二', '第二', '第三'],
    ],
  ])('%s', async (_, page, lines) => {
    expect(printed(await read(page))).toEqual(lines);
  });

  test('full-width marks that are closed up over what stands before them', async () => {
    const closedUp = { drawn: [print(72, 700, '7.'), print(77, 700, '“公共安全支出”')] };
    expect(printed(await read(closedUp))).toEqual(['¶7.“公共安全支出”']);
  });

  const upright = [print(72, 700, '第一行'), print(72, 680, '第二行')];
  const sideways = (matrices: readonly string[]) => [
    printAs(`/U 10 Tf ${matrices[0]} Tm`, '第一行'),
    printAs(`/U 10 Tf ${matrices[1]} Tm`, '第二行'),
  ];
  test.each<[string, PageOf]>([
    ['a page turned right', { rotate: 90, drawn: upright }],
    ['a page on its head', { rotate: 180, drawn: upright }],
    ['a page turned left', { rotate: 270, drawn: upright }],
    ['text upwards', { drawn: sideways(['0 1 -1 0 100 72', '0 1 -1 0 120 72']) }],
    ['text downwards', { drawn: sideways(['0 -1 1 0 120 700', '0 -1 1 0 100 700']) }],
    ['text upwards on a page turned right', { rotate: 90, drawn: sideways(['0 1 -1 0 100 72', '0 1 -1 0 120 72']) }],
  ])('%s', async (_, page) => {
    expect(printed(await read(page))).toEqual(['¶第一行', '第二行']);
  });

  test('the box of text printed upwards is where the page shows it', async () => {
    const result = await read({ drawn: sideways(['0 1 -1 0 100 72', '0 1 -1 0 120 72']) });
    const [left, top, right, bottom] = (result.ok && result.value.lines[0]?.at.box) || [0, 0, 0, 0];
    expect([left > 85 && right < 110, Math.round(top), Math.round(bottom)]).toEqual([true, 740, 770]);
  });

  test('a font that hides what its characters are is doubted', async () => {
    const soup = Array.from({ length: 20 }, (_, i) => String.fromCharCode(0x4e01 + i)).join('');
    const result = await read(
      { drawn: [printAs('/P 10 Tf 1 0 0 1 72 700 Tm', soup)] },
      { drawn: [print(72, 700, '预算')] },
    );
    expect(result.ok && result.value.doubts?.map((doubt) => doubt.at.page)).toEqual([1]);
  });
});

const ROWS = [
  ['合计', '120.00', '80.00', '40.00'],
  ['教育支出', '70.00', '50.00', '20.00'],
  ['卫生健康支出', '50.00', '30.00', '20.00'],
];
const RIGHT = [0, 260, 360, 460];

/** The table without any line: a header of two levels, figures to the right. */
const words = [
  print(220, 760, '部门支出总表', 14),
  print(80, 733, '科目'),
  print(235, 733, '合计'),
  print(365, 740, '支出'),
  print(320, 726, '基本支出'),
  print(420, 726, '项目支出'),
  ...ROWS.flatMap((row, i) =>
    row.map((text, column) =>
      column === 0 ? print(80, 708 - i * 18, text) : printTo(RIGHT[column]!, 708 - i * 18, text),
    ),
  ),
];
const GRID = [
  '|科目|合计|支出||',
  '|||基本支出|项目支出|',
  '|合计|120.00|80.00|40.00|',
  '|教育支出|70.00|50.00|20.00|',
  '|卫生健康支出|50.00|30.00|20.00|',
];
const across = [752, 720, 666].map((y) => line(72, y, 470, y));
const rowLines = [702, 684].map((y) => line(72, y, 470, y));
const frame = [line(72, 752, 72, 666), line(470, 752, 470, 666)];

describe('tables', () => {
  test.each<[string, string[]]>([
    ['without lines', words],
    ['with three lines', [...words, ...across]],
    ['in a frame', [...words, ...across, ...frame]],
    ['in a frame, with a line below each row', [...words, ...across, ...rowLines, ...frame]],
    ['on a shade of every other row', [shade(72, 704, 398, 18, 0.9), shade(72, 668, 398, 18, 0.9), ...words]],
  ])('%s', async (_, drawn) => {
    expect(printed(await read({ drawn }))).toEqual(['¶部门支出总表', ...GRID]);
  });

  test('a label on two lines belongs to the row that it stands around', async () => {
    const label = [
      print(80, 652, '行政事业单位'),
      print(80, 640, '离退休支出'),
      printTo(260, 646, '9.00'),
      printTo(360, 646, '9.00'),
    ];
    expect(printed(await read({ drawn: [...words, ...label] }))).toEqual([
      '¶部门支出总表',
      ...GRID,
      '|行政事业单位离退休支出|9.00|9.00||',
    ]);
  });

  test('a row alone on the next page', async () => {
    const last = [
      print(80, 790, '其他支出'),
      printTo(260, 790, '3.00'),
      printTo(460, 790, '3.00'),
      print(290, 40, '2'),
    ];
    expect(printed(await read({ drawn: [...words, print(290, 40, '1')] }, { drawn: last }))).toEqual([
      '¶部门支出总表',
      ...GRID,
      '1',
      '¶|其他支出|3.00||3.00|',
      '2',
    ]);
  });

  test('with open sides', async () => {
    const drawn = [
      ...[740, 720, 700, 680].map((y) => line(72, y, 372, y)),
      line(172, 740, 172, 680),
      line(272, 740, 272, 680),
      ...[0, 1, 2].flatMap((i) =>
        ['甲', '乙', '丙'].map((text, column) => print(80 + column * 100, 726 - i * 20, text)),
      ),
    ];
    expect(printed(await read({ drawn }))).toEqual(['¶|甲|乙|丙|', '|甲|乙|丙|', '|甲|乙|丙|']);
  });

  test('a row of many cells with no line above it', async () => {
    const drawn = [
      line(72, 700, 472, 700),
      ...[0, 1, 2, 3, 4, 5, 6, 7].map((column) => line(72 + column * 50, 760, 72 + column * 50, 700)),
      ...[0, 1, 2, 3, 4, 5, 6].flatMap((column) => [print(80 + column * 50, 740, `甲${column}`)]),
      print(80, 728, '乙'),
    ];
    expect(printed(await read({ drawn }))).toEqual(['¶|甲0乙|甲1|甲2|甲3|甲4|甲5|甲6|']);
  });

  test('on one another without room between, each with its own columns', async () => {
    const drawn = [
      ...[760, 740, 720, 700, 680, 660].map((y) => line(72, y, 372, y)),
      ...[72, 372].map((x) => line(x, 760, x, 640)),
      line(172, 760, 172, 720),
      ...[222, 272].map((x) => line(x, 700, x, 640)),
      ...['甲', '乙'].flatMap((text, column) => [0, 1].map((i) => print(80 + column * 100, 746 - i * 20, text))),
      print(200, 706, '收入总表'),
      ...['丙', '丁', '戊'].flatMap((text, column) =>
        [0, 1, 2].map((i) => print([80, 230, 280][column]!, 686 - i * 20, text)),
      ),
    ];
    expect(printed(await read({ drawn }))).toEqual([
      '¶|甲|乙|',
      '|甲|乙|',
      '|收入总表|||',
      '|丙|丁|戊|',
      '|丙|丁|戊|',
      '|丙|丁|戊|',
    ]);
  });

  test('cells that are shades', async () => {
    const drawn = [0, 1, 2].flatMap((i) =>
      [0, 1, 2].flatMap((column) => [
        shade(72 + column * 100, 720 - i * 20, 99, 19, i === 0 ? 0.7 : 0.9),
        print(80 + column * 100, 726 - i * 20, `${'甲乙丙'[column]}${i}`),
      ]),
    );
    expect(printed(await read({ drawn }))).toEqual(['¶|甲0|乙0|丙0|', '|甲1|乙1|丙1|', '|甲2|乙2|丙2|']);
  });

  test('side by side are read one after the other', async () => {
    const table = (x: number) => [
      ...[700, 680, 660].map((y) => line(x, y, x + 100, y)),
      ...[0, 50, 100].map((off) => line(x + off, 700, x + off, 660)),
      print(x + 2, 686, '项目'),
      print(x + 52, 686, '金额'),
      print(x + 2, 666, `甲${x}`),
      print(x + 52, 666, '1.00'),
    ];
    const drawn = [print(80, 710, '表一'), print(330, 710, '表二'), ...table(72), ...table(320)];
    expect(printed(await read({ drawn }))).toEqual([
      '¶表一',
      '|项目|金额|',
      '|甲72|1.00|',
      '表二',
      '|项目|金额|',
      '|甲320|1.00|',
    ]);
  });

  test.each<[string, string[]]>([
    ['a list of contents', ['第一部分|部门概况|1', '第二部分|部门预算表|3', '第三部分|名词解释|12']],
    ['figures in sentences', ['收入|比上年增加|12.00', '支出|减少5.00万元，主要是|压减开支。', '结余|增加|1.00']],
  ])('%s are no table', async (_, lines) => {
    const drawn = lines.flatMap((told, i) =>
      told.split('|').map((text, column) => print(72 + column * 150, 700 - i * 16, text)),
    );
    const result = await read({ drawn });
    expect(result.ok && result.value.lines.some((one) => one.cells)).toBe(false);
  });
});

test('fields that touch are parted where the other side of a table begins right behind an amount', async () => {
  const drawn = [
    print(80, 700, '本年收入合计'),
    printTo(200, 700, '1,250.00'),
    print(200, 700, '本年支出合计'),
    printTo(320, 700, '1,250.00'),
    print(80, 660, '本年收入1250.00万元，三、占'),
  ];
  expect(printed(await read({ drawn }))).toEqual([
    '¶本年收入合计 1,250.00 本年支出合计 1,250.00',
    '本年收入1250.00万元，三、占',
  ]);
});
