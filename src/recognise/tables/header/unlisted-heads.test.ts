import { expect, test } from 'vitest';
import { readText } from '../../../read/text/read-text.js';
import { openDisclosure } from '../../open-disclosure.js';

const tableOf = (rows: readonly string[], title = '部门支出总表') => {
  const text = ['云岭县档案馆2025年部门预算公开', title, '单位：万元', ...rows].join('\n');
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  return openDisclosure(read.value).tables[0]!;
};
const headsOf = (rows: readonly string[], title?: string) =>
  tableOf(rows, title).columns.map(({ path }) => path.join('/'));

test('words that say how those below them divide head no column', () => {
  const rows = ['501 科目 90.00 60.00 30.00 90.00 0.00', '20126 档案事务 90.00 60.00 30.00 90.00 0.00'];
  expect(
    headsOf([
      '支出功能分类科目 预算支出总计 按支出性质分 按经费来源',
      '编码 名称 基本支出 项目支出 一般公共预算 政府性基金',
      '合计 90.00 60.00 30.00 90.00 0.00',
      ...rows.slice(1),
    ]),
  ).toEqual(['预算支出总计', '基本支出', '项目支出', '一般公共预算', '政府性基金']);
});

test('其中：结转资金 below this year’s budget stands where it is printed, with cells and without', () => {
  const heads = ['2025年预算数/合计', '2025年预算数/其中：结转资金', '2025年预算数/项目支出'];
  const title = '一般公共预算支出预算表';
  const lines = [
    ['科目编码', '', '', '科目名称', '2025年预算数', '', ''],
    ['类', '款', '项', '', '合计', '其中：结转资金', '项目支出'],
    ['', '', '', '合计', '90.00', '10.00', '90.00'],
    ['201', '26', '04', '档案馆', '90.00', '10.00', '90.00'],
  ];
  expect(
    headsOf(
      lines.map((cells) => cells.join('\t')),
      title,
    ),
  ).toEqual(heads);
  expect(
    headsOf(
      lines.map((cells) => cells.filter((text) => text !== '').join(' ')),
      title,
    ),
  ).toEqual(heads);
});

test('funds on the line below 上年结转 and 财政拨款 are told of the appropriation', () => {
  expect(
    headsOf(
      [
        '功能分类科目 收入合计 上年结余结转 财政拨款 事业收入',
        '编码 名称 小计 一般公共预算 政府性基金预算',
        '合计 95.00 5.00 60.00 50.00 10.00 30.00',
        '20126 档案事务 95.00 5.00 60.00 50.00 10.00 30.00',
      ],
      '部门收入总表',
    ),
  ).toEqual([
    '收入合计',
    '上年结余结转',
    '财政拨款/小计',
    '财政拨款/一般公共预算',
    '财政拨款/政府性基金预算',
    '事业收入',
  ]);
});

test('of three lists, what the line above them says tells which one a lone label is of', () => {
  const { rows } = tableOf(
    [
      '收入 支出（按功能分类） 支出（按用途分类）',
      '项目 预算数 项目 预算数 项目 预算数',
      '一、一般公共预算拨款收入 90.00 一、一般公共服务支出 70.00 一、基本支出 60.00',
      '二、政府性基金预算拨款收入 二、住房保障支出 20.00 人员经费 50.00',
      '三、事业收入 公用经费 10.00',
      '四、其他收入 二、项目支出 30.00',
      '收入总计 90.00 支出总计 90.00 支出总计 90.00',
    ],
    '部门收支总表',
  );
  const columnOf = (name: string) => Object.keys(rows.find((row) => row.name === name)!.cells);
  expect(columnOf('项目支出')).toEqual(columnOf('基本支出'));
  expect(columnOf('项目支出')).not.toEqual(columnOf('住房保障支出'));
});

test('the item that a project is paid from, printed behind its name, is no amount', () => {
  const { columns, rows } = tableOf(
    [
      '序号 项目名称 功能科目 总投资 以前年度已安排 本年预算',
      '小计 财政拨款 单位资金',
      '合计 90.00 30.00 60.00 40.00 20.00',
      '1 库房改造项目 2012604 50.00 20.00 30.00 10.00 20.00',
      '2 档案修复项目 2012604 40.00 10.00 30.00 30.00',
    ],
    '项目支出预算表',
  );
  const first = rows.find((row) => row.name === '库房改造项目')!;
  expect(columns.map(({ id }) => first.cells[id]?.text)).toEqual(['50.00', '20.00', '30.00', '10.00', '20.00']);
});

test('a title without 表 below the number of its form ends the table above it', () => {
  const { rows } = tableOf(
    [
      '收入 支出',
      '项目 2025年预算数 项目 2025年预算数',
      '一、一般公共预算 90.00 一、一般公共服务支出 95.00',
      '本年收入合计 90.00 本年支出合计 95.00',
      '上年结转结余 5.00 结转下年',
      '收入总计 95.00 支出总计 95.00',
      '表二',
      '2025年部门收入总体情况',
      '单位：万元',
      '单位 总收入 一般公共预算 上年结转结余',
      '合计 95.00 90.00 5.00',
    ],
    '2025年部门收支总体情况',
  );
  expect(rows.at(-1)?.name).toBe('支出总计');
});

test('a word that no form knows stands below the same head as its neighbours, and what begins with a sum is no rate', () => {
  const title = '一般公共预算支出决算表';
  const rows = ['合计 99.00 85.00 60.00 25.00 70.00', '20126 档案事务 99.00 85.00 60.00 25.00 70.00'];
  expect(
    headsOf(
      ['支出功能分类科目 完成年初预算的% 决算数 年初预算数', '编码 名称 资金合计 人员及运转支出 项目支出', ...rows],
      title,
    ),
  ).toEqual(['完成年初预算的%', '决算数/资金合计', '决算数/人员及运转支出', '决算数/项目支出', '年初预算数']);
});

test('编号 above 类 款 项 heads codes, and no running numbers', () => {
  const { rows } = tableOf(
    [
      '编号 名称 预算数',
      '类 款 项 合计 基本支出 项目支出',
      '合计 90.00 60.00 30.00',
      '201 一般公共服务支出 90.00 60.00 30.00',
      '201 26 档案事务 90.00 60.00 30.00',
      '201 26 04 档案馆 90.00 60.00 30.00',
    ],
    '一般公共预算支出表',
  );
  expect(rows.map(({ code }) => code)).toEqual([null, '201', '20126', '2012604']);
});

test('codes of economic classes above their names, with cells and without', () => {
  const lines = [
    ['科目编码', '科目名称', '合计', '301', '302', '303', '项目支出'],
    ['', '', '', '工资福利支出', '商品和服务支出', '对个人和家庭的补助', ''],
    ['', '合计', '95.00', '50.00', '10.00', '5.00', '30.00'],
    ['20126', '档案事务', '95.00', '50.00', '10.00', '5.00', '30.00'],
  ];
  const title = '一般公共预算支出表';
  const meanings = ['total', 'salaries', 'goods-services', 'household', 'project'];
  for (const apart of ['\t', ' ']) {
    const rows = lines.map((cells) => cells.filter((text) => apart === '\t' || text !== '').join(apart));
    expect(tableOf(rows, title).columns.map(({ meaning }) => meaning)).toEqual(meanings);
  }
});

test('indicators below 一级, 二级 and 三级, which 指标 stands above', () => {
  const rows = [
    ['项目名称', '预算数', '绩效目标', '指标', '', '', '', '', ''],
    ['', '', '', '一级', '二级', '三级', '符号', '值', '计量单位'],
    ['档案数字化', '30.00', '扫描馆藏档案。', '产出指标', '数量指标', '扫描页数', '≥', '30', '万页'],
    ['', '', '', '满意度指标', '服务对象满意度指标', '查档群众满意度', '≥', '90', '%'],
  ];
  const text = ['云岭县档案馆2025年部门预算公开', '项目支出绩效目标表', ...rows.map((cells) => cells.join('\t'))].join(
    '\n',
  );
  const read = readText('made-up.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  const [project] = openDisclosure(read.value).targets.projects;
  expect(project?.indicators.map(({ level3, operator, value, unit }) => [level3, operator, value, unit])).toEqual([
    ['扫描页数', '≥', '30', '万页'],
    ['查档群众满意度', '≥', '90', '%'],
  ]);
});
