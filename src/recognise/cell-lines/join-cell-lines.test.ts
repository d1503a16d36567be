import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { joinCellLines } from './join-cell-lines.js';

/** Lines as read: cells parted by |, or the text of lines without cells. */
const read = (text: string) =>
  joinCellLines(readLines(text)).flatMap((line) =>
    line.cells ? [line.cells.map((cell) => cell.text).join('|')] : line.text === '' ? [] : [line.text],
  );

test.each([
  [
    'a bar behind each cell',
    '“三公”经费表\n单位：万元\n项目 |\n2024年预算数 |\n2025年预算数 |\n合计 |\n5.00 |\n4.00 |\n公务接待费 |\n |\n |\n公务用车运行费 |\n5.00 |\n4.00 |\n以上为本馆情况。',
    [
      '“三公”经费表',
      '单位：万元',
      '项目|2024年预算数|2025年预算数',
      '合计|5.00|4.00',
      '公务接待费||',
      '公务用车运行费|5.00|4.00',
      '以上为本馆情况。',
    ],
  ],
  [
    'bars on lines of their own, with words broken over two lines',
    '项 目\n|\n一般公共\n预算\n|\n合 计\n|\n3.00\n|\n公务接待费\n|\n3.00\n|\n二、情况说明\n本馆2025年支出3万元。',
    ['项目|一般公共预算', '合计|3.00', '公务接待费|3.00', '二、情况说明', '本馆2025年支出3万元。'].map((line) =>
      line.replace('项目', '项 目').replace('合计', '合 计'),
    ),
  ],
  [
    'nothing but line feeds, blank cells lost',
    '项目\n\n预算数\n\n合 计\n\n7.00\n\n因公出国（境）费\n\n公务接待费\n\n7.00\n\n二、说明如下：本馆2025年安排7万元。',
    ['项目|预算数', '合计|7.00', '因公出国（境）费', '公务接待费|7.00', '二、说明如下：本馆2025年安排7万元。'],
  ],
  [
    'two sides with numbered lines, whose numbers tell what is an amount',
    '收入\n支出\n项目\n行次\n决算数\n项目\n行次\n决算数\n栏次\n1\n栏次\n2\n一、财政拨款收入\n1\n9.00\n一、教育支出\n31\n二、事业收入\n2\n二、卫生健康支出\n32\n9.00\n3\n三、住房保障支出\n33',
    [
      '收入',
      '支出',
      '项目|行次|决算数|项目|行次|决算数',
      '一、财政拨款收入|1|9.00|一、教育支出|31|',
      '二、事业收入|2||二、卫生健康支出|32|9.00',
      '|3||三、住房保障支出|33|',
    ],
  ],
  [
    'codes in three columns, a broken header word and a header printed again',
    [
      ...'项目 收入预算 功能分类科目编码 功能分类科目名称 合计 事业单位 经营收入 类 款 项'.split(' '),
      ...'201 一般公共服务支出 2,500.00 0.00 201 26 档案事务 2,500.00 0.00'.split(' '),
      ...'功能分类科目编码 功能分类科目名称 合计 事业单位 经营收入 类 款 项'.split(' '),
      ...['201', '26', '04', '档案馆', '2,500.00 0.00', '合计', '2,500.00', '0.00', '注：本表反映本馆收入。'],
    ].join('\n'),
    [
      '类|款|项|功能分类科目名称|合计|事业单位经营收入',
      '201|||一般公共服务支出|2,500.00|0.00',
      '201|26||档案事务|2,500.00|0.00',
      '201|26|04|档案馆|2,500.00|0.00',
      '|||合计|2,500.00|0.00',
      '注：本表反映本馆收入。',
    ],
  ],
  [
    'two sides, an amount beside the label of the other side',
    [
      ...'收入 支出 项目 预算数 项目 合计 一般公共预算 政府性基金预算 一、一般公共预算'.split(' '),
      '2,500.00 一、一般公共服务支',
      ...'出 2,000.00 2,000.00 二、政府性基金预'.split(' '),
      ...'算 300.00'.split(' '),
      ...'二、城乡社区支出 800.00 500.00 300.00 收入总计'.split(' '),
      '2,800.00 支出总计',
      '2,800.00 2,500.00 300.00',
      '二、情况说明如下。',
    ].join('\n'),
    [
      '收入',
      '支出',
      '项目|预算数|项目|合计|一般公共预算|政府性基金预算',
      '一、一般公共预算|2,500.00|一、一般公共服务支出|2,000.00|2,000.00',
      '二、政府性基金预算|300.00|二、城乡社区支出|800.00|500.00|300.00',
      '收入总计|2,800.00|支出总计|2,800.00|2,500.00|300.00',
      '二、情况说明如下。',
    ],
  ],
  [
    'one row without labels',
    '单位：万元\n“三公”经费合计\n因公出国（境）费\n公务接待费\n6.00\n1.00\n5.00\n二、说明',
    ['单位：万元', '“三公”经费合计', '因公出国（境）费', '公务接待费', '6.00  1.00  5.00', '二、说明'],
  ],
  [
    'rows that are whole already, below a header of one word a line',
    '项目\n预算数\n决算数\n合计 10.00 9.00\n公务接待费 10.00 9.00',
    ['项目', '预算数', '决算数', '合计 10.00 9.00', '公务接待费 10.00 9.00'],
  ],
  [
    'a heading among sentences',
    '项目\n本馆2025年有3个项目。\n项目支出情况\n12\n经费项目\n12\n',
    ['项目', '本馆2025年有3个项目。', '项目支出情况', '12', '经费项目', '12'],
  ],
])('%s', (_, text, lines) => expect(read(text)).toEqual(lines));

test('the place of each cell is its own line', () => {
  const [, row] = joinCellLines(readLines('项目 |\n预算数 |\n合计 |\n5.00 |\n公务接待费 |\n5.00 |\n'));
  expect(row?.cells?.map((cell) => [cell.at.line, cell.at.quote])).toEqual([
    [3, '合计'],
    [4, '5.00'],
  ]);
});
