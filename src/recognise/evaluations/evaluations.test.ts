import { describe, expect, test } from 'vitest';
import type { EvaluationCell } from '../../domain/evaluation.js';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const printed = (cell: EvaluationCell | null): string => cell?.text ?? '';

/** The self-evaluations of a text: funds, indicators and total as lines of cells; ⇥ stands for a tab. */
function evaluationsIn(text: string): string[] {
  const source = readText('a.txt', new TextEncoder().encode(text.replaceAll('⇥', '\t')));
  if (!source.ok) return [];
  return (openDisclosure(source.value).evaluations ?? []).flatMap((form) => [
    `# ${form.name ?? ''}|${form.unit ?? ''}|${form.complete ? 'complete' : 'open'}`,
    ...form.funds.map((row) =>
      [row.name, ...[row.original, row.budget, row.executed, row.rate, row.weight, row.score].map(printed)].join('|'),
    ),
    ...form.indicators.map((one) =>
      [one.level1, one.level2, one.level3, one.text, one.actual, printed(one.weight), printed(one.score), one.reason]
        .map((cell) => cell ?? '')
        .join('|')
        .concat(one.doubtful ? ' ?' : ''),
    ),
    `= ${printed(form.totalWeight)} ${printed(form.totalScore)}${form.grade ? ` ${form.grade}` : ''}`,
  ]);
}

const FUNDS = [
  '年度资金总额|60.00|60.00|57.00|95.00%|10|9.5',
  '当年财政拨款|60.00|60.00|57.00|95.00%|—|—',
  '上年结转资金|0|0|0|||',
];
const READ = [
  '# 古籍修复|万元|complete',
  ...FUNDS,
  '产出指标|数量指标|修复页数|≥12000页|12300页|20|20|',
  '产出指标|质量指标|返修率|≤2%|1.5%|20|20|',
  '产出指标|时效指标|完成时间|2023年11月底前|2023年12月5日|10|8|验收推迟',
  '效益指标|社会效益指标|可供阅览册数|≥300册|320册|30|30|',
  '满意度指标|服务对象满意度指标|读者满意度|≥95%|97%|10|10|',
  '= 100 97.5',
];

const RULED = `云岭县图书馆2023年度部门决算
项目支出绩效自评表
（2023年度）
项目名称⇥古籍修复
主管部门⇥云岭县文化局⇥⇥⇥实施单位⇥云岭县图书馆
项目资金（万元）⇥⇥年初预算数⇥全年预算数⇥全年执行数⇥分值⇥执行率⇥得分
⇥年度资金总额⇥60.00⇥60.00⇥57.00⇥10⇥95.00%⇥9.5
⇥其中：当年财政拨款⇥60.00⇥60.00⇥57.00⇥—⇥95.00%⇥—
⇥上年结转资金⇥0⇥0⇥0⇥⇥⇥
年度总体目标⇥预期目标⇥⇥⇥实际完成情况
⇥修复破损古籍，开放阅览。⇥⇥⇥修复完成，阅览室已开放。
绩效指标⇥一级指标⇥二级指标⇥三级指标⇥年度指标值⇥实际完成值⇥分值⇥得分⇥偏差原因分析及改进措施
⇥产出指标⇥数量指标⇥修复页数⇥≥12000页⇥12300页⇥20⇥20⇥
⇥⇥质量指标⇥返修率⇥≤2%⇥1.5%⇥20⇥20⇥
⇥⇥时效指标⇥完成时间⇥2023年11月底前⇥2023年12月5日⇥10⇥8⇥验收推迟
⇥效益指标⇥社会效益指标⇥可供阅览册数⇥≥300册⇥320册⇥30⇥30⇥
⇥满意度指标⇥服务对象满意度指标⇥读者满意度⇥≥95%⇥97%⇥10⇥10⇥
总分⇥⇥⇥⇥⇥⇥100⇥97.5`;

/** The same with one space between cells and no blank ones. */
const WORDS = RULED.replace(/⇥+/g, ' ').replace(/^ /gm, '');
const LINES = RULED.replace(/⇥+/g, '\n').replace(/\n+/g, '\n');

describe('a self-evaluation is read alike', () => {
  test.each([
    ['from rows of cells', RULED],
    ['from words of which blank cells are lost', WORDS],
    ['from one cell a line', LINES],
    [
      'with lines broken inside the header cells of bars',
      RULED.replaceAll('⇥', ' | ')
        .replace(
          '绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值',
          '绩效指标 |\n一级指标 | 二级指标 | 三级指标 | 年度 指标值 |\n实际 完成值 |\n分值',
        )
        .replace(/^ \| ([产效满])/gm, '$1')
        .replace(/^ \| {2}\| /gm, ''),
    ],
    [
      'with its header printed again on the next page',
      RULED.replace(
        '⇥效益指标',
        '\f绩效指标⇥一级指标⇥二级指标⇥三级指标⇥年度指标值⇥实际完成值⇥分值⇥得分⇥偏差原因分析及改进措施\n⇥效益指标',
      ),
    ],
    [
      'with its title printed again on the next page',
      RULED.replace('⇥效益指标', '项目支出绩效自评表\n（2023年度）\n⇥效益指标'),
    ],
    [
      'with labels broken over lines',
      WORDS.replace('产出指标 数量', '产出\n指标\n(50分)\n数量').replace('社会效益指标 ', '社会效益\n指标\n'),
    ],
    ['between rows of the template that were not needed', WORDS.replace('质量指标', '指标2：\n……\n质量指标')],
    [
      'where the whole row of a merged label stands one cell to the left',
      RULED.replace('⇥⇥质量指标', '质量指标').replace('⇥⇥时效指标', '时效指标'),
    ],
  ])('%s', (_, text) => expect(evaluationsIn(text)).toEqual(READ));
});

describe('self-evaluations', () => {
  test('several behind each other', () => {
    const second = RULED.slice(RULED.indexOf('项目名称')).replaceAll('古籍修复', '展览');
    const read = evaluationsIn(`${RULED}\n${second}`);
    expect(read.filter((line) => line.startsWith('#'))).toEqual(['# 古籍修复|万元|complete', '# 展览|万元|complete']);
    expect(read).toHaveLength(READ.length * 2);
  });

  test('with operator and unit in columns of their own, under a header of two lines', () =>
    expect(
      evaluationsIn(`2023年度项目支出绩效自评表
项目名称 | 校园绿化
项目资金（元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 30000 | 30000 | 30000 | 10 | 100% | 10
绩效指标 | | | 年度指标值 | | | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 度量单位
产出指标 | 数量指标 | 栽树棵数 | ≥ | 40 | 棵 | 42 | 50 | 50 |
效益指标 | 社会效益指标 | 绿化覆盖率 | ≥ | 35 | % | 30 | 30 | 20 | 旱情所致
满意度指标 | 服务对象满意度指标等 | 师生满意度 | ≥ | 90 | % | 93 | 10 | 10 |
其他需要说明事项 | 无 | 总分 | 100 | 90 | 优`),
    ).toEqual([
      '# 校园绿化|元|complete',
      '年度资金总额|30000|30000|30000|100%|10|10',
      '产出指标|数量指标|栽树棵数|40|42|50|50|',
      '效益指标|社会效益指标|绿化覆盖率|35|30|30|20|旱情所致',
      '满意度指标|服务对象满意度指标等|师生满意度|90|93|10|10|',
      '= 100 90 优',
    ]));

  test('one cell a line with operators, before anything was scored', () =>
    expect(
      evaluationsIn(
        `部门预算项目支出绩效自评表(2023年度) 项目名称 取暖费 主管部门 江湾区档案馆 预算执行情况(10分) 年度预算数(万元) 年初预算 调整后预算数 预算执行数 预算执行率 权重 得分 原因 总额 8.00 9.00 9.00 100.00% 10 其中:财政资金 8.00 9.00 9.00 100.00% 绩效指标(90分) 一级指标 二级指标 三级指标 指标性质 指标值 度量单位 完成值 权重 得分 未完成原因分析 产出指标 数量指标 供暖面积 ≥ 900 平方米 60 效益指标 社会效益指标 室温达标率 ≥ 95 % 30 合计 100`.replaceAll(
          ' ',
          '\n',
        ),
      ),
    ).toEqual([
      '# 取暖费|万元|complete',
      '总额|8.00|9.00|9.00|100.00%||',
      '财政资金|8.00|9.00|9.00|100.00%||',
      '产出指标|数量指标|供暖面积|900||60||',
      '效益指标|社会效益指标|室温达标率|95||30||',
      '=  ',
    ]));

  test('the weight before target and result, and points on the sources', () =>
    expect(
      evaluationsIn(`绩效目标自评表
（2022年度）
项目名称 水尺安装
资金情况（万元） 全年预算数（A） 全年执行数（B） 分值 执行率（B/A） 得分
年度资金总额： 20 20 10 100.00% 10
其中：本年财政拨款 20 20 10 100.00% 10
一级指标 二级指标 三级指标 分值 年度指标值 全年实际值 得分 未完成原因及拟采取的改进措施
产出指标（70分） 数量指标 安装数量 40 ≥266支 250支 36 河道改线
质量指标 验收合格率 30 100% 100% 30
效益指标 社会效益指标 受益人口数 20 ≥1000人 1000人 20
总分 100 96`),
    ).toEqual([
      '# 水尺安装|万元|complete',
      '年度资金总额||20|20|100.00%|10|10',
      '本年财政拨款||20|20|100.00%|10|10',
      '产出指标|数量指标|安装数量|≥266支|250支|40|36|河道改线',
      '产出指标|质量指标|验收合格率|100%|100%|30|30|',
      '效益指标|社会效益指标|受益人口数|≥1000人|1000人|20|20|',
      '= 100 96',
    ]));

  test('scores without weights', () =>
    expect(
      evaluationsIn(`2022年度古树养护项目绩效自评表
单位名称：云岭县园林局 填报日期：2023年3月10日
项目名称 古树养护
预算执行情况（万元）（20分） 预算数（A） 执行数（B） 执行率（B/A） 得分（20分*执行率）
年度财政资金总额 50 45 90% 18
年度绩效目标1（80分） 一级指标 二级指标 三级指标 年初目标值（A） 实际完成值（B） 得分
产出指标 数量指标 养护株数 300株 300株 40
效益指标 社会效益指标 游客人次 9000人次 8800人次 30
满意度指标 服务对象满意度指标 游客满意度 95% 97% 9
总分 97`),
    ).toEqual([
      '# 古树养护|万元|complete',
      '年度财政资金总额||50|45|90%||18',
      '产出指标|数量指标|养护株数|300株|300株||40|',
      '效益指标|社会效益指标|游客人次|9000人次|8800人次||30|',
      '满意度指标|服务对象满意度指标|游客满意度|95%|97%||9|',
      '=  97',
    ]));

  test('every cell broken over lines of its own', () =>
    expect(
      evaluationsIn(`项目支出绩效自评表
（2023年度）
项目名称 冬季供暖
项目资金
（万元）
年初预算
数
全年预算
数
全年执行
数
分值 执行率 得分
年度资金总额 60.00 60.00 60.00 10
100.00
%
10
绩效指标
一级指
标
二级指标 三级指标
年度指标
值
实际完
成值
分值 得分
偏差原因分
析及改进措
施
产出
指标 数量指标
完成基层站点
供暖改造面积
≤120
平方米
118.5
平方米
50 50
效益
指标
社会效益指
标
室内温度达标
程度
明显提
升
明显提
升
30 29
个别站点管
道老化
满意
度指
标
服务对象满
意度指标
职工满意度 ≥95% 99.2% 10 10
总分 100 99`),
    ).toEqual([
      '# 冬季供暖|万元|complete',
      '年度资金总额|60.00|60.00|60.00|100.00%|10|10',
      '产出指标|数量指标|完成基层站点供暖改造面积|≤120平方米|118.5平方米|50|50| ?',
      '效益指标|社会效益指标|室内温度达标程度|明显提升|明显提升|30|29|个别站点管道老化 ?',
      '满意度指标|服务对象满意度指标|职工满意度|≥95%|99.2%|10|10|',
      '= 100 99',
    ]));

  test('a header of which a layout mixes the cells: points and labels are read, names stay in doubt', () =>
    expect(
      evaluationsIn(`项目支出绩效自评表
（2023年度）
项目名称          校舍粉刷
                      全年预 全年执    执行
           年初预算数              分值      得分
                       算数   行数     率
   年度资金总额   60      60      48    10 80%   8
绩效指标 一级                  年度指 实际完     偏差原因分析及
           二级指标   三级指标            分值 得分
     指标                   标值   成值      改进措施
   产出         完成教学楼
                     ≥120   118.5
   指标  数量指标 内外墙粉刷             50   48
                     平方米  平方米
效益  社会效益指        师生受益人数   ≥900人  960人  30 30
指标  标
满意度指标 服务对象满意度指标 师生满意度 ≥95% 99% 10 10
总分 100 96`).filter((line) => !line.startsWith('产出指标|数量指标|')),
    ).toEqual([
      '# 校舍粉刷||complete',
      '年度资金总额|60|60|48|80%|10|8',
      '效益|社会效益指标|师生受益人数|≥900人|960人|30|30| ?',
      '满意度指标|服务对象满意度指标|师生满意度|≥95%|99%|10|10| ?',
      '= 100 96',
    ]));

  test('words below the total are running text again', () => {
    const source = readText('a.txt', new TextEncoder().encode(`${WORDS}\n二、其他事项\n2023年购置书架3组。`));
    expect(
      source.ok &&
        openDisclosure(source.value)
          .paragraphs.map(({ text }) => text)
          .join(''),
    ).toContain('书架3组');
  });
});

test('a form without its title, whose bars move blank cells to the end of their row', () => {
  const text = `项目名称 | 馆舍维修（续建） | |||||
主管部门 | 云岭县文化局 | 实施单位 | 云岭县图书馆 | |||
项目资金 （万元） | 年初预算数 | 全年预算数 | 全年执行数 | 分值 | 执行率 | 得分
年度资金总额 | 60 | 60 | 60 | 10 | 100% | 10
其中：当年财政拨款 | 60 | 60 | 60 | — | 100% | —
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 实际完成值 | 分值 | 得分 | 偏差原因分析及改进措施
产出指标 | 数量指标 | 维修面积 | ≥800平方米 | 820平方米 | 20 | 20 | ||
加固书架 | 12 | 10 | 10 | |||||
质量指标 | 验收合格率 | ≥95% | 100% | 20 | 20 | |||`;
  expect(evaluationsIn(text)).toEqual([
    '# 馆舍维修（续建）|万元|open',
    ...['年度资金总额|60|60|60|100%|10|10', '当年财政拨款|60|60|60|100%|—|—'],
    '产出指标|数量指标|维修面积|≥800平方米|820平方米|20|20|',
    '产出指标|数量指标|加固书架||||| ?',
    '产出指标|质量指标|验收合格率|≥95%|100%|20|20|',
    '=  ',
  ]);
});

test('who answers for a department is no part of its name', () => {
  const text = `部门整体支出绩效自评表
单位名称 | 云岭县图书馆 | 单位负责人及电话 | 林一鸣6201000
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 指标值 | 全年实际完成值 | 产生差异的原因
产出指标 | 数量指标 | 开放天数 | ≥300天 | 310天 | |`;
  expect(evaluationsIn(text)[0]).toBe('# 云岭县图书馆||open');
});

test('a department’s money parted by use', () => {
  const text = `部门整体支出绩效自评表
单位（盖章）：云岭县人民政府
部门资金（万元） | 年初预算数 | 全年执行数 | 分值 | 得分
年度资金总额： | 120.00 | 118.00 | 10 | 10
基本支出 | 80.00 | 81.00 |
10 | 10 | ||
项目支出 | 40.00 | 37.00 | 10 | 10
绩效指标 | 一级指标 | 二级指标 | 三级指标 | 年度指标值 | 全年实际值 | 分值`;
  expect(evaluationsIn(text).slice(1, -1)).toEqual([
    ...['年度资金总额|120.00||118.00||10|10', '基本支出|80.00||81.00||10|10', '项目支出|40.00||37.00||10|10'],
  ]);
});
