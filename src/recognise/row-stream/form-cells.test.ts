import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { joinCellLines } from '../cell-lines/join-cell-lines.js';
import { partJoinedLines } from '../cell-lines/part-joined-lines.js';

const read = (text: string): string[] =>
  partJoinedLines(joinCellLines(readLines(text)), joinCellLines).flatMap((line) =>
    line.text === '' ? [] : [line.text],
  );

const HEAD =
  '项目支出绩效目标表 （2025年度） 项目名称 馆藏修复经费 主管部门 云岭县文物局 实施单位 云岭县博物馆 项目资金（万元） 年度资金总额 30.00 其中：财政拨款 30.00 其他资金 年度总体目标 修复纸质藏品。 改善库房。';
const READ_HEAD = [
  '项目支出绩效目标表',
  '（2025年度）',
  '项目名称 馆藏修复经费',
  '主管部门 云岭县文物局',
  '实施单位 云岭县博物馆',
  '项目资金（万元）',
  '年度资金总额 30.00',
  '其中：财政拨款 30.00',
  '其他资金',
  '年度总体目标 修复纸质藏品。',
  '改善库房。',
];

const FORMS = [
  [
    'every cell filled',
    '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重 产出指标 数量指标 修复藏品 ≥ 12 件 20 培训人员 ≥ 3 人次 20 质量指标 验收合格率 = 100 % 20 满意度指标 服务对象满意度指标 服务对象满意度 ≥ 90 % 10',
    [
      '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重',
      '产出指标 数量指标 修复藏品 ≥ 12 件 20',
      '培训人员 ≥ 3 人次 20',
      '质量指标 验收合格率 = 100 % 20',
      '满意度指标 服务对象满意度指标 服务对象满意度 ≥ 90 % 10',
    ],
  ],
  [
    'units left blank here and there, and a column of remarks',
    '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重 备注 产出指标 数量指标 修复藏品 ≥ 12 件 20 质量指标 工艺规范 定性 规范 20 时效指标 完成月份 ≤ 11 20',
    [
      '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 权重 备注',
      '产出指标 数量指标 修复藏品 ≥ 12 件 20',
      '质量指标 工艺规范 定性 规范 20',
      '时效指标 完成月份 ≤ 11 20',
    ],
  ],
  [
    'values with their operators and units in one cell',
    '一级指标 二级指标 三级指标 指标值 产出指标 数量指标 修复藏品 ≥12件 培训人员 3人次 质量指标 验收合格率 100%',
    [
      '一级指标 二级指标 三级指标 指标值',
      '产出指标 数量指标 修复藏品 ≥12件',
      '培训人员 3人次',
      '质量指标 验收合格率 100%',
    ],
  ],
  [
    'values in words, remarks blank here and there, and shares as weights',
    '一级指标 二级指标 三级指标 指标值 权重 备注 产出指标 数量指标 修复藏品 12件 20% 按计划 培训人员 3人次 20% 时效指标 完成时间 11月底前 20% 效益指标 社会效益指标 文物保护意识 有所提升 15% 观众到馆次数 同比增加 15% 按统计 满意度指标 服务对象满意度指标 观众满意度 90%以上 10%',
    [
      '一级指标 二级指标 三级指标 指标值 权重 备注',
      '产出指标 数量指标 修复藏品 12件 20% 按计划',
      '培训人员 3人次 20%',
      '时效指标 完成时间 11月底前 20%',
      '效益指标 社会效益指标 文物保护意识 有所提升 15%',
      '观众到馆次数 同比增加 15% 按统计',
      '满意度指标 服务对象满意度指标 观众满意度 90%以上 10%',
    ],
  ],
  [
    'labels of levels broken over two lines',
    '一级指标 二级指标 三级指标 指标值 产出指标 数量指标 修复藏品 ≥12件 效益指标 社会效益 指标 观众增长率 ≥5%',
    ['一级指标 二级指标 三级指标 指标值', '产出指标 数量指标 修复藏品 ≥12件', '效益指标 社会效益指标 观众增长率 ≥5%'],
  ],
] as const;

test('a form with a bar on the line below each cell, and units without numbers', () => {
  const text = `${HEAD} 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 修复藏品 件 改造场地 万亩 质量指标 验收合格率 ≧90%`;
  expect(read(text.replaceAll(' ', '\n|\n')).slice(-4)).toEqual([
    '一级指标 二级指标 三级指标 指标值',
    ...['产出指标 数量指标 修复藏品 件', '改造场地 万亩', '质量指标 验收合格率 ≧90%'],
  ]);
});

test('a form with a bar behind each cell and nothing that tells rows, values told in sentences, broken off behind a row', () => {
  const text = `${HEAD} 一级指标 二级指标 三级指标 指标值 产出指标 数量指标 修复藏品 ≥12件 质量指标 工艺 按规范修复。 效益指标 社会效益指标 影响 更多人了解地方历史。 可持续`;
  expect(read(text.replaceAll(' ', ' |\n').replace(/$/, ' |')).slice(-5)).toEqual([
    '一级指标 二级指标 三级指标 指标值',
    ...['产出指标 数量指标 修复藏品 ≥12件', '质量指标 工艺 按规范修复。'],
    ...['效益指标 社会效益指标 影响 更多人了解地方历史。', '可持续\t'],
  ]);
});

test.each([
  ['filled', '产出指标 数量指标 修复藏品 ≥36件 数量指标 修复藏品 ≥12件 质量指标 合格率 ≥90% 质量指标 合格率 ≥95%'],
  ['blank', '产出指标 数量指标 数量指标 修复藏品 ≥12件 质量指标 质量指标 合格率 ≥95%'],
])('the year’s indicators where those of the whole period beside them are %s', (_, cells) => {
  const text = `${HEAD} 一级指标 二级指标（长期） 三级指标（长期） 指标值（长期） 二级指标（年度） 三级指标（年度） 指标值（年度） ${cells}`;
  expect(read(text.replaceAll(' ', '\n')).slice(-3)).toEqual([
    '一级指标 二级指标（年度） 三级指标（年度） 指标值（年度）',
    ...['产出指标 数量指标 修复藏品 ≥12件', '质量指标 合格率 ≥95%'],
  ]);
});

test('a form with a bar behind each cell, whose rows bars fill up to one width', () => {
  const rows = [
    ['项目绩效目标申报表'],
    ['（2025年度）'],
    ['项目名称', '馆藏修复经费', '项目负责人及电话', '6201000'],
    ['资金情况（万元）', '年度资金总额：', '30.00'],
    ['总', '年度目标'],
    ['修复纸质藏品。'],
    ['绩', '一级指标', '二级指标', '三级指标', '指标值'],
    ['产出指标', '数量指标', '修复藏品', '≥12件'],
    ['培训人员', '3人次'],
  ];
  const text = rows.map((cells) => [...cells.map((cell) => `${cell} |`), '|'.repeat(8 - cells.length)].join('\n'));
  expect(read(text.join('\n'))).toEqual([
    ...['项目绩效目标申报表', '（2025年度）', '项目名称 馆藏修复经费 项目负责人及电话 6201000'],
    ...['资金情况（万元） 年度资金总额： 30.00', '年度目标', '修复纸质藏品。', '一级指标 二级指标 三级指标 指标值'],
    ...['产出指标 数量指标 修复藏品 ≥12件', '培训人员 3人次'],
  ]);
});

test('the same with its title above the bars, and a bar before each row', () => {
  const rows = [
    ['项目支出名称', '馆藏修复经费', '预算部门', '云岭县文物局'],
    ['绩效指标', '一级指标', '二级指标', '三级指标', '指标值及单位', '绩效标准'],
    ['产出指标', '数量指标', '修复藏品', '12件', '计划标准'],
    ['培训人员', '3人次', '计划标准'],
  ];
  const text = rows.map((cells) => ['|', ...cells.map((cell) => `${cell} |`), '|'.repeat(7 - cells.length)].join('\n'));
  expect(read(['2025年项目支出绩效目标申报表', ...text].join('\n'))).toEqual([
    '2025年项目支出绩效目标申报表',
    '项目支出名称 馆藏修复经费 预算部门 云岭县文物局',
    '绩效指标 一级指标 二级指标 三级指标 指标值及单位 绩效标准',
    '产出指标 数量指标 修复藏品 12件 计划标准',
    '培训人员 3人次 计划标准',
  ]);
});

test.each(
  FORMS.flatMap(
    ([name, form, rows]) =>
      [
        [`${name}, a cell a line`, `${HEAD} ${form}`.replaceAll(' ', '\n'), rows],
        [`${name}, on one line`, `${HEAD} ${form}`, rows],
      ] as const,
  ),
)('%s', (_, text, rows) => expect(read(text)).toEqual([...READ_HEAD, ...rows]));

test('a list of projects in its columns, blanks where the levels or the project go on', () => {
  const text =
    '项目支出绩效目标表 单位：万元 单位名称 项目名称 预算数 绩效目标 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 云岭县博物馆 馆藏修复 30.00 修复藏品。 产出指标 数量指标 修复藏品 ≥ 12 件 培训人员 ≥ 3 人 效益指标 社会效益指标 观众增长率 ≥ 5 % 云岭县博物馆 展厅改造 50.00 改造展厅。 产出指标 数量指标 改造展厅 = 2 个';
  const rows = [
    '单位名称|项目名称|预算数|绩效目标|一级指标|二级指标|三级指标|指标性质|指标值|度量单位',
    '云岭县博物馆|馆藏修复|30.00|修复藏品。|产出指标|数量指标|修复藏品|≥|12|件',
    '||||||培训人员|≥|3|人',
    '||||效益指标|社会效益指标|观众增长率|≥|5|%',
    '云岭县博物馆|展厅改造|50.00|改造展厅。|产出指标|数量指标|改造展厅|=|2|个',
  ];
  for (const way of [text, text.replaceAll(' ', '\n')])
    expect(read(way).map((line) => line.replaceAll('\t', '|'))).toEqual(['项目支出绩效目标表', '单位：万元', ...rows]);
});

test.each([
  [
    'a value told in words behind a name, without an operator',
    '一级指标 二级指标 三级指标 指标性质 指标值 度量单位 产出指标 数量指标 修复藏品 ≥ 12 件 工艺 规范 质量指标 验收合格率 = 100 %',
  ],
  ['no indicators', '一级指标 二级指标 三级指标 指标值'],
])('%s stays as it is', (_, form) => {
  const lines = `${HEAD} ${form}`.split(' ');
  expect(read(lines.join('\n'))).toEqual(lines);
});

test('sentences behind a form that was joined on one line are lines of their own', () => {
  expect(read(`${HEAD} ${FORMS[0][1]} 二、其他说明 本馆2025年支出30万元。 无其他事项。`).slice(-3)).toEqual([
    '二、其他说明',
    '本馆2025年支出30万元。',
    '无其他事项。',
  ]);
});
