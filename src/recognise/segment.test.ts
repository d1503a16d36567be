import { describe, expect, test } from 'vitest';
import { readHtml } from '../read/html/read-html.js';
import { readText } from '../read/text/read-text.js';
import type { Block } from './blocks.js';
import { segment } from './segment.js';

function blocksOf(text: string): readonly Block[] {
  const source = readText('made-up.txt', new TextEncoder().encode(text));
  if (!source.ok) throw new Error(source.refusal.kind);
  return segment(source.value);
}

/** Kind and number of lines of every block, and the last line of each. */
const shown = (text: string) =>
  blocksOf(text).map((block) => {
    const last = block.lines.at(-1)?.text.trim() ?? '';
    return block.is === 'narrative' ? `narrative ${last}` : `${block.kind} ${block.lines.length} ${last}`;
  });

const lines = (...texts: string[]) => texts.join('\n');

describe('tables', () => {
  test('end at the next title, and a form number above it belongs to neither', () =>
    expect(
      shown(
        lines(
          '部门公开表1',
          '收 支 总 表',
          '单位：万元',
          '收入总计 10.00 支出总计 10.00',
          '部门公开表2',
          '收 入 总 表',
          '单位：万元',
          '合计 10.00',
        ),
      ),
    ).toEqual(['income-expenditure-summary 3 收入总计 10.00 支出总计 10.00', 'income-summary 3 合计 10.00']));

  test('contents list the same titles without tables', () =>
    expect(
      shown(
        lines(
          '目 录',
          '一、部门收支总表',
          '二、部门收入总表',
          '三、部门支出总表',
          '第一部分 概况',
          '本馆负责档案保管。',
          '一、部门收支总表',
          '单位：元',
          '收入总计 1.00 支出总计 1.00',
        ),
      ),
    ).toEqual(['narrative 本馆负责档案保管。', 'income-expenditure-summary 3 收入总计 1.00 支出总计 1.00']));

  test('contents with page numbers on their own lines', () =>
    expect(shown(lines('目录', '一、部门收支总表', '3', '二、部门收入总表', '4', '第一部分 概况'))).toEqual([
      'narrative 第一部分 概况',
    ]));

  test('a sentence that mentions a table is no title', () =>
    expect(
      shown(
        lines('本馆无此项支出，详见附件中的', '政府性基金预算支出情况表', '，该表为空。', '另见一般公共预算支出表。'),
      ),
    ).toEqual(['narrative 另见一般公共预算支出表。']));

  test('a title repeated on the next page goes on', () =>
    expect(
      shown(
        lines(
          '支出总表',
          '单位：万元',
          '合计 10.00',
          '208 社会保障和就业支出 4.00',
          '支出总表',
          '单位：万元',
          '210 卫生健康支出 6.00',
        ),
      ),
    ).toEqual(['expenditure-summary 7 210 卫生健康支出 6.00']));

  test('the same table of another unit is another table', () =>
    expect(
      shown(
        lines(
          '项目支出表',
          '部门名称：云岭县档案馆',
          '合计 10.00',
          '甲项目 10.00',
          '项目支出表',
          '部门名称：云岭县方志办公室',
          '合计 6.00',
          '乙项目 6.00',
        ),
      ),
    ).toEqual(['project-expenditure 4 甲项目 10.00', 'project-expenditure 4 乙项目 6.00']));

  test('a title broken over two lines is one', () =>
    expect(
      shown(lines('一般公共预算财政拨款“三公”经费、会议费、', '培训费支出情况表', '单位：万元', '合计 0.00')),
    ).toEqual(['three-public 4 合计 0.00']));

  test('财政拨款 on the line above makes another table', () =>
    expect(shown(lines('财政拨款', '收支总表', '单位：万元', '收入总计 1.00'))).toEqual([
      'appropriation-summary 4 收入总计 1.00',
    ]));

  test('a table no form declares has its title and unit', () =>
    expect(shown(lines('政府采购预算表', '单位：万元', '合计 3.00', '第三部分 说明'))).toEqual([
      'other 3 合计 3.00',
      'narrative 第三部分 说明',
    ]));

  test('a table whose title lacks 表, and one without a title, are no running text', () =>
    expect(
      shown(
        lines(
          '第二部分 预算表',
          '部门收支总体情况',
          '单位：万元',
          '一、一般公共预算 10.00 一、一般公共服务支出 10.00',
          '本年收入合计 10.00 本年支出合计 10.00',
          '收入总计 10.00 支出总计 10.00',
          '第三部分 其他',
          '所属单位的情况见下。',
          '单位：万元',
          '甲馆 10.00 5.00',
          '乙馆 10.00 5.00',
          '丙馆 10.00 5.00',
        ),
      ),
    ).toEqual([
      'narrative 第二部分 预算表',
      'income-expenditure-summary 5 收入总计 10.00 支出总计 10.00',
      'narrative 所属单位的情况见下。',
      'other 4 丙馆 10.00 5.00',
    ]));

  test('a unit line on the next page of a table begins no table', () =>
    expect(
      shown(
        lines(
          '支出总表',
          '单位：万元',
          '合计 10.00',
          '甲 1.00',
          '乙 2.00',
          '丙 3.00',
          '丁 2.00',
          '戊 2.00',
          '单位：万元',
          '己 1.00 1.00',
          '庚 1.00 1.00',
          '辛 1.00 1.00',
        ),
      ),
    ).toEqual(['expenditure-summary 12 辛 1.00 1.00']));

  test('notes above the header and below belong to the table', () =>
    expect(
      shown(
        lines(
          '政府性基金预算支出表',
          '单位：万元',
          '备注：无内容时公开空表。',
          '科目编码 科目名称 合计',
          '注：本馆没有政府性基金，',
          '故本表为空。',
          '第三部分 情况说明',
          '一、收支总体说明',
        ),
      ),
    ).toEqual(['managed-funds-expenditure 6 故本表为空。', 'narrative 一、收支总体说明']));

  test('a sentence without 注 explains an empty table', () =>
    expect(
      shown(
        lines(
          '国有资本经营预算支出表',
          '单位：万元',
          '合计',
          '本馆2025年没有使用国有资本经营预算拨款安排的支出。',
          '二、关于2025年收入预算的说明',
          '收入10万元。',
        ),
      ),
    ).toEqual([
      'state-capital-expenditure 4 本馆2025年没有使用国有资本经营预算拨款安排的支出。',
      'narrative 收入10万元。',
    ]));

  test('running text ends a table', () =>
    expect(shown(lines('支出总表', '单位：万元', '合计 10.00', '2025年本馆支出预算10万元，比上年增加1万元。'))).toEqual(
      ['expenditure-summary 3 合计 10.00', 'narrative 2025年本馆支出预算10万元，比上年增加1万元。'],
    ));

  test('a heading above the sentence goes with it, also where lines end in figures', () =>
    expect(
      shown(
        lines(
          '支出总表',
          '单位：万元',
          '合计 10.00',
          '（一）支出总体情况',
          '云岭县档案馆按照厉行节约的要求安排支出，2025年预算数为',
          '10万元，比上年增加1万元，其中人员经费预算数为9.00',
          '万元。',
        ),
      ),
    ).toEqual(['expenditure-summary 3 合计 10.00', 'narrative 万元。']));

  test('a self-evaluation is a table of its own', () =>
    expect(
      shown(
        lines(
          '项目支出绩效目标表',
          '项目名称 修复',
          '一级指标 二级指标 三级指标',
          '项目支出绩效自评表',
          '项目名称 修复',
          '一级指标 二级指标 三级指标 得分',
        ),
      ),
    ).toEqual(['project-targets 3 一级指标 二级指标 三级指标', 'other 3 一级指标 二级指标 三级指标 得分']));

  test('the purpose of a project is a row of the table', () =>
    expect(
      shown(
        lines(
          '项目支出表',
          '单位：万元',
          '合计 10.00',
          '库房改造。消防设施更新，达到规范要求。',
          '甲项目 6.00',
          '乙项目 4.00',
        ),
      ),
    ).toEqual(['project-expenditure 6 乙项目 4.00']));

  test('numbered lines of a two-sided table are no headings', () =>
    expect(
      shown(
        lines(
          '收支总表',
          '单位：万元',
          '一、一般公共预算拨款收入 10.00',
          '二、政府性基金预算拨款收入',
          '收入总计 10.00',
        ),
      ),
    ).toEqual(['income-expenditure-summary 5 收入总计 10.00']));
});

describe('page furniture', () => {
  const page = (number: number, ...rest: string[]) => [
    ...rest,
    ...Array.from({ length: 9 }, (_, i) => `第${number}页上的第${i}行文字内容`),
  ];
  test('page numbers between dashes, and 第…页', () =>
    expect(
      blocksOf(lines('概况', '- 27 -', '— 3 —', '第 3 页 共 10 页', '说明')).flatMap((b) => b.lines.map((l) => l.text)),
    ).toEqual(['概况', '说明']));
  test('bare page numbers are dropped as a chain over the document', () => {
    const text = lines(...page(1), '1', ...page(2), '2', ...page(3), '3', ...page(4), '4');
    expect(blocksOf(text).flatMap((b) => b.lines.map((l) => l.text))).toEqual([
      ...page(1),
      ...page(2),
      ...page(3),
      ...page(4),
    ]);
  });
  test('a lone number in an exploded table is a cell', () =>
    expect(shown(lines('支出总表', '单位：万元', '合计', '20', '208 社会保障和就业支出', '20'))).toEqual([
      'expenditure-summary 6 20',
    ]));
});

describe('target forms', () => {
  const form = (name: string) => [
    '项目支出绩效目标表',
    '（2025年度）',
    `项目名称 ${name}`,
    '年度资金总额 10',
    '一级指标 二级指标 三级指标 指标值',
    '产出指标 数量指标 修复卷数 ≥100卷',
  ];
  test('one block a form', () =>
    expect(shown(lines(...form('修复'), ...form('数字化')))).toEqual([
      'project-targets 6 产出指标 数量指标 修复卷数 ≥100卷',
      'project-targets 6 产出指标 数量指标 修复卷数 ≥100卷',
    ]));
  test('end where the running text begins', () =>
    expect(
      shown(
        lines(
          ...form('修复'),
          '一、收支预算总体情况',
          '云岭县档案馆2025年收支总预算120.5万元，比上年增加3万元。',
          '其中人员经费80万元。',
        ),
      ),
    ).toEqual(['project-targets 6 产出指标 数量指标 修复卷数 ≥100卷', 'narrative 其中人员经费80万元。']));
  test('a list of all projects under one header is a summary', () =>
    expect(
      shown(
        lines(
          '部门预算项目支出绩效目标表',
          '单位',
          '名称',
          '项目名称 项目类别 预算数',
          '绩效目标 一级指标 二级指标 三级指标',
          '指标值',
          '甲项目 10',
          '产出指标 数量指标',
        ),
      ),
    ).toEqual(['project-targets-summary 8 产出指标 数量指标']));
  test('a page of indicators inside a sentence goes back to its table, and the sentence is joined', () => {
    const list = [
      '项目支出绩效目标表',
      '项目名称 预算数 绩效目标 一级指标 二级指标 三级指标',
      '产出指标 数量指标',
      '修复卷数',
      '≥ 100 卷',
    ];
    const blocks = blocksOf(
      lines(
        ...list,
        '第四部分 名词解释',
        '公务用车运行维护费是指单位按规定保留的公务',
        '效益指标 社会效益',
        '公众查档便利程度',
        '定性',
        '提高',
        '满意度指标 满意度',
        '≥ 90 %',
        '用车发生的燃料费、维修费、过路过桥费、保险费等各项支出。',
      ),
    );
    expect(blocks.map((b) => b.lines.length)).toEqual([11, 3]);
    expect(
      blocks[1]?.lines
        .map((l) => l.text)
        .slice(1)
        .join(''),
    ).toContain('公务用车发生的');
  });
});

describe('hostile input ends', () => {
  test.each([
    ['nothing but titles', '收支总表\n'.repeat(3000)],
    ['one endless line', `收支总表${'表'.repeat(100_000)}`],
    ['numbers only', '1\n2\n3\n'.repeat(3000)],
    ['brackets', `${'('.repeat(5000)}表${')'.repeat(5000)}`],
  ])('%s', (_, text) => {
    const began = performance.now();
    blocksOf(text);
    expect(performance.now() - began).toBeLessThan(1500);
  });
});

test('a helper sheet behind a table is no row of it', () => {
  const sheetOf = (sheet: string, rows: readonly string[][], first: number) =>
    rows.map((texts, row) => {
      const at = (quote: string) => ({ sheet, line: first + row, quote });
      const cells = texts.map((text) => ({ text, at: at(text) }));
      const text = texts.join('\t');
      return { text, at: at(text), cells, grid: 'exact' as const, ...(row === 0 ? { pageStart: true } : {}) };
    });
  const table = [
    ['项目支出表', '', ''],
    ['项目名称', '合计', '财政拨款'],
    ['档案数字化', '12.00', '12.00'],
  ];
  const source = { name: 'a.xlsx', sha256: '', mediaType: '', pages: null };
  const lines = [...sheetOf('项目', table, 1), ...sheetOf('校验', [['差额', '3.00']], 4)];
  const blocks = segment({ ...source, lines });
  expect(blocks.map(({ is, lines: { length } }) => [is, length])).toEqual([
    ['table', 3],
    ['narrative', 1],
  ]);
});

test.each([
  ['2.其他事项：目标如期实现。', 0],
  ['（二）机关运行经费。本馆为事业单位，没有安排机关运行经费。', 1],
  ['（三）政府采购情况。2025年本馆政府采购预算5.00万元。', 1],
])('below the indicators, what a budget tells beside its targets is none of them: %s', (told, narratives) => {
  const blocks = blocksOf(
    lines(
      '项目支出绩效目标表',
      '项目名称 档案数字化',
      '年度目标 （一）政府采购按时完成。',
      '一级指标 二级指标 三级指标 指标值',
      '产出指标 数量指标 扫描页数 ≥30万页',
      '满意度指标 服务对象满意度指标 查档人满意度 ≥90%',
      told,
    ),
  );
  expect(blocks.filter(({ is }) => is === 'narrative')).toHaveLength(narratives);
});

test('a numbered heading in no cell below a grid is none of its rows', async () => {
  const page = `<h1>云岭县档案馆2025年部门预算</h1><p>部门收支总表</p><table><tr><td>收入<td>预算数<td>支出<td>预算数
    <tr><td>收入总计<td>10.00<td>支出总计<td>10.00</table><p>四、重点项目情况</p><p>项目支出绩效目标表</p>
    <table><tr><td>项目名称<td>馆藏修复<tr><td>年度目标<td>修复馆藏。</table>`;
  const source = await readHtml('a.html', Buffer.from(page));
  if (!source.ok) throw new Error(source.refusal.kind);
  const found = segment(source.value).map((block) => [block.is, block.lines.at(-1)?.text.trim()]);
  expect(found).toContainEqual(['narrative', '四、重点项目情况']);
});
