// Target forms without borders: fields of several lines, labels over several rows, lists over two pages.
import { describe, expect, test } from 'vitest';
import { pdfOf, print } from '../pdf/pdf-of.test-support.js';
import { readPdf } from '../pdf/read-pdf.js';
import { printed } from '../printed.test-support.js';

const LEFT = [72, 130, 200, 330, 420, 470];
const HEADER = ['一级指标', '二级指标', '三级指标', '指标值', '单位', '权重'];
const NEXT_LINE = 12;

interface Field {
  readonly column: number;
  /** First and last row that the field reaches over. */
  readonly rows: readonly [number, number];
  readonly lines: readonly string[];
}
const field = (column: number, row: number | readonly [number, number], ...lines: string[]): Field => ({
  column,
  rows: typeof row === 'number' ? [row, row] : row,
  lines,
});

/** Prints fields on rows of given heights, in lines, as a producer does that puts no space between rows. */
function drawn(top: number, heights: readonly number[], fields: readonly Field[], placing: 'middle' | 'top'): string[] {
  const starts = heights.map((_, i) => heights.slice(0, i).reduce((sum, one) => sum + one, 0));
  return fields.flatMap(({ column, rows: [from, to], lines }) => {
    const room = starts[to]! + heights[to]! - starts[from]! - lines.length;
    const first = starts[from]! + (placing === 'middle' ? room / 2 : 0);
    return lines.map((text, i) => print(LEFT[column]!, top - (first + i) * NEXT_LINE, text));
  });
}

const HEIGHTS = [1, 2, 1, 3, 1];
const BODY: readonly Field[] = [
  field(0, [0, 2], '产出指标'),
  field(0, 3, '效益指标'),
  field(0, 4, '满意度'),
  field(1, [0, 1], '数量指标'),
  field(1, 2, '时效指标'),
  field(1, 3, '社会效益', '指标'),
  field(1, 4, '服务对象'),
  field(2, 0, '整理档案'),
  field(2, 1, '编写档案利用', '专题目录数量'),
  field(2, 2, '完成时限'),
  field(2, 3, '档案为群众', '办理社会保险', '所用的次数'),
  field(2, 4, '查档者满意度'),
  field(3, 0, '≥8000'),
  field(3, 1, '≥4'),
  field(3, 2, '11月底前'),
  field(3, 3, '比上年', '有所增加'),
  field(3, 4, '≥95'),
  field(4, 0, '卷'),
  field(4, 1, '个'),
  field(4, 4, '%'),
  ...[0, 1, 2, 3, 4].map((row) => field(5, row, '10')),
];
const GRID = [
  '|一级指标|二级指标|三级指标|指标值|单位|权重|',
  '|产出指标|数量指标|整理档案|≥8000|卷|10|',
  '|||编写档案利用专题目录数量|≥4|个|10|',
  '||时效指标|完成时限|11月底前||10|',
  '|效益指标|社会效益指标|档案为群众办理社会保险所用的次数|比上年有所增加||10|',
  '|满意度|服务对象|查档者满意度|≥95|%|10|',
];
const header = (y: number) => HEADER.map((text, column) => print(LEFT[column]!, y, text));
const title = print(220, 790, '项目支出绩效目标表', 14);
const after = print(72, 540, '第三部分 云岭县档案馆部门预算情况说明', 14);
const read = async (...pages: string[][]) =>
  printed(await readPdf('targets.pdf', pdfOf(pages.map((one) => ({ drawn: one })))));

describe('a list of indicators without borders', () => {
  test('fields stand in the middle of their rows', async () => {
    const lines = await read([title, ...header(700), ...drawn(688, HEIGHTS, BODY, 'middle'), after]);
    expect(lines).toEqual(['¶项目支出绩效目标表', ...GRID, '第三部分云岭县档案馆部门预算情况说明']);
  });

  test('fields stand at the top of their rows', async () => {
    const lines = await read([title, ...header(700), ...drawn(688, HEIGHTS, BODY, 'top'), after]);
    expect(lines).toEqual(['¶项目支出绩效目标表', ...GRID, '第三部分云岭县档案馆部门预算情况说明']);
  });

  test('goes on over the next page', async () => {
    const first = BODY.filter(({ rows: [, to] }) => to < 3);
    const second = BODY.filter(({ rows: [from] }) => from >= 3).map((one) => ({
      ...one,
      rows: [one.rows[0] - 3, one.rows[1] - 3] as const,
    }));
    const lines = await read(
      [title, ...header(700), ...drawn(688, HEIGHTS.slice(0, 3), first, 'middle')],
      [...drawn(790, HEIGHTS.slice(3), second, 'middle'), print(290, 40, '2')],
    );
    expect(lines).toEqual(['¶项目支出绩效目标表', ...GRID.slice(0, 4), `¶${GRID[4]}`, GRID[5], '2']);
  });

  test('its header stands on several lines, and the end of the page cuts a row', async () => {
    const wrapped = [['一级', '指标'], ['二级指标'], ['三级指标'], ['指标', '值'], ['单位'], ['权', '重']];
    const fields = [
      ...wrapped.map((lines, column) => field(column, 0, ...lines)),
      ...BODY.filter(({ rows: [from] }) => from < 3).map((one) => ({
        ...one,
        rows: [one.rows[0] + 1, one.rows[1] + 1] as const,
      })),
    ];
    const cut = [
      print(LEFT[0]!, 580, '效益指标'),
      print(LEFT[1]!, 580, '社会效益'),
      print(LEFT[2]!, 580, '档案为群众'),
      print(LEFT[2]!, 568, '办理社会保险'),
      print(LEFT[3]!, 580, '有所增加'),
    ];
    const lines = await read(
      [title, ...drawn(680, [2, ...HEIGHTS.slice(0, 3)], fields, 'middle'), ...cut],
      [
        print(LEFT[2]!, 790, '所用的次数'),
        ...['满意度', '服务对象', '查档者满意度', '≥95', '%', '10'].map((text, i) => print(LEFT[i]!, 766, text)),
      ],
    );
    expect(lines).toEqual([
      '¶项目支出绩效目标表',
      ...GRID.slice(0, 4),
      '|效益指标|社会效益|档案为群众办理社会保险|有所增加|||',
      '¶|||所用的次数||||',
      '|满意度|服务对象|查档者满意度|≥95|%|10|',
    ]);
  });

  test('labels above it stand in the middle of what they label', async () => {
    const goal = [
      '整理移交进馆的文书档案八千卷，编写档案利用专题目录四个，方便群众办理社会',
      '保险、土地确权和婚姻登记等事项时查阅，查档等候时间比上年缩短，并在年底之前',
      '完成库房温湿度监测设备的更新。',
    ];
    const head = [
      print(72, 770, '项目名称'),
      print(200, 770, '馆藏档案整理与保护'),
      print(72, 752, '项目资金（万元）'),
      print(200, 758, '年度资金总额'),
      print(330, 758, '60.00'),
      print(200, 746, '其中：财政拨款'),
      print(330, 746, '60.00'),
      print(72, 722, '年度目标'),
      ...goal.map((text, i) => print(170, 734 - i * NEXT_LINE, text)),
    ];
    const lines = await read([title, ...head, ...header(698), ...drawn(686, HEIGHTS, BODY, 'middle')]);
    expect(lines).toEqual([
      '¶项目支出绩效目标表',
      '|项目名称||馆藏档案整理与保护||||',
      '|项目资金（万元）||年度资金总额|60.00|||',
      '|||其中：财政拨款|60.00|||',
      `|年度目标||${goal.join('')}||||`,
      ...GRID,
    ]);
  });

  test('words that stand under two headers leave it text', async () => {
    const lines = await read([
      title,
      ...header(700),
      print(72, 688, '产出指标'),
      print(110, 676, '数量指标整理档案'),
      print(330, 676, '8000'),
    ]);
    expect(lines).toEqual([
      '¶项目支出绩效目标表',
      '一级指标 二级指标 三级指标 指标值 单位 权重',
      '产出指标',
      '数量指标整理档案 8000',
    ]);
  });
});
