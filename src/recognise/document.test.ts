import { describe, expect, test } from 'vitest';
import type { DocumentFacts } from '../domain/book.js';
import { readText } from '../read/text/read-text.js';
import { regionOfName } from './document/region.js';
import { recogniseDocument } from './document.js';
import { segment } from './segment.js';

function factsOf(...lines: string[]): DocumentFacts {
  const source = readText('made-up.txt', new TextEncoder().encode(lines.join('\n')));
  if (!source.ok) throw new Error(source.refusal.kind);
  return recogniseDocument(source.value, segment(source.value));
}
const SUMMARY = ['部门收支总表', '单位：万元', '收入总计 | 10.00 | 支出总计 | 10.00'];

describe('the department', () => {
  test.each<[string, string[], string | null, string | null]>([
    ['on the cover', ['云岭县档案馆', '2025年部门预算公开', ...SUMMARY], '云岭县档案馆', null],
    [
      'in a form, in front of the next label',
      ['云岭县农业局 实施单位 江湾镇人民政府', '主管部门 云岭县农业局 实施单位 江湾镇人民政府', '项目资金使用情况'],
      '云岭县农业局',
      null,
    ],
    [
      'numbered in digits, behind a part numbered so',
      ['第1部分 云岭市第86中学2025年部门预算', '云岭市教育局所属单位', ...SUMMARY],
      '云岭市第86中学',
      null,
    ],
    [
      'in a marked heading of a part',
      ['## 第一部分 云岭县档案馆概况', '## 第二部分 云岭县档案馆2025年部门预算表', ...SUMMARY],
      '云岭县档案馆',
      null,
    ],
    [
      'a regiment, with a unit of its own',
      ['江湾兵团第十师四〇三团2025年部门预算公开', ...SUMMARY, '单位名称：四〇三团社区服务中心'],
      '江湾兵团第十师四〇三团',
      null,
    ],
    ['who signed first of two', ['云岭县财政局 云岭县林业局', '2025年2月1日', ...SUMMARY], '云岭县财政局', null],
    [
      'below a value of a web page’s record',
      ['发布日期', '2025-03-11', '时效性', '有效', '云岭县第四中学校2025年“三公”经费预算说明', '2025年预算5万元。'],
      '云岭县第四中学校',
      null,
    ],
    [
      'nobody whose web site is linked to',
      ['经汇总，2025年“三公”经费预算5万元。', '国务院部门网站', '区县政府网站', '其他网站'],
      null,
      null,
    ],
    [
      'nobody whose order is cited, and nobody who is meant in general',
      [
        '一、项目概况',
        '就业资金是由县级以上人民政府设立的。',
        '云岭省财政厅 云岭省水利厅《关于下达预算的通知》（云财〔2024〕1号）下达5万元。',
      ],
      null,
      null,
    ],
    [
      'below the letter sizes of a web page',
      ['大中小', '云岭县江湾镇人民政府', '2024年度部门决算', ...SUMMARY],
      '云岭县江湾镇人民政府',
      null,
    ],
    ['on the cover, after the year', ['2025年度江湾区科学技术局部门预算', ...SUMMARY], '江湾区科学技术局', null],
    [
      'in the title, not by whoever signed and put it on the web',
      [
        '发布机构：云岭县财政局',
        '云岭县图书馆2025年部门预算',
        '本馆负责公共阅读服务。',
        '2025年收入9万元。',
        '云岭县财政局',
        '2025年2月1日',
      ],
      '云岭县图书馆',
      null,
    ],
    [
      'not by the entries of a menu, but by whose office it is',
      [
        ...['首页', '招商引资', '新闻中心', '政务服务'],
        '目录',
        '本办按《规定》履行职责，云岭县人民政府驻江湾办事处负责联络。',
      ],
      '云岭县人民政府驻江湾办事处',
      null,
    ],
    [
      'by the title of the part about it',
      ['目录', '第一部分 云岭县林业局概况', '云岭县林业局是县人民政府工作部门，受云岭县自然资源局统一管理。'],
      '云岭县林业局',
      null,
    ],
    [
      'broken over the cover’s lines',
      ['中共云岭县委', '社会工作部 2025 年度', '部门预算', ...SUMMARY, '中共云岭县委社会工作部负责社会工作。'],
      '中共云岭县委社会工作部',
      null,
    ],
    [
      'by its label, with a code',
      ['部门收支总表', '部门名称：302-云岭县档案馆', '单位：万元', '收入总计 10.00'],
      '云岭县档案馆',
      '302',
    ],
    [
      'by label and value in cells',
      ['项目支出绩效目标表', '主管部门\t云岭县档案馆\t实施单位\t云岭县档案馆', '一级指标\t二级指标'],
      '云岭县档案馆',
      null,
    ],
    [
      'by the name of its form',
      ['云岭县档案馆整体支出绩效目标表', '（2025年度）', '一级指标 二级指标'],
      '云岭县档案馆',
      null,
    ],
    [
      'in a row of units only',
      ['部门支出总表', '单位：元', '合计\t10.00', '168001-云岭县档案馆本级\t10.00', '168001\t云岭县档案馆\t10.00'],
      '云岭县档案馆',
      '168',
    ],
    [
      'behind a label that ran into it',
      ['自评表项目名称培训主管部门云岭县档案馆实施单位云岭县档案馆资金'],
      '云岭县档案馆',
      null,
    ],
    [
      'behind 关于 on a line of its own',
      ['关于云岭县档案馆', '“三公”经费预算2025年情况的', '说明'],
      '云岭县档案馆',
      null,
    ],
    ['never whom the text is under', ['本校无下级预算单位，主管部门为云岭县教育委员会。'], null, null],
    ['never from behind a day', ['2025年7月20日市财政局下达我馆经费2.00万元。'], null, null],
    ['before 三公', ['2025年云岭县档案馆“三公”经费预算情况说明', '本馆2025年“三公”经费1万元。'], '云岭县档案馆', null],
    [
      'in the title of what is attached',
      ['本馆2025年“三公”经费1万元。', '附件：云岭县档案馆2025年“三公”经费表'],
      '云岭县档案馆',
      null,
    ],
    [
      'in a numbered heading that goes on, and in no list of offices',
      ['一、主要职责', '（一）党政办公室', '（二）关于云岭县档案馆2025年收入预算情况说明', ...SUMMARY],
      '云岭县档案馆',
      null,
    ],
    [
      'in the text, and not in the title of what it quotes',
      ['根据《清河省人民政府办公厅关于公开预算的通知》，公开如下：', '云岭县文学艺术界联合会有编制5名。', ...SUMMARY],
      '云岭县文学艺术界联合会',
      null,
    ],
    [
      'in the title, and not in what the web page prints about itself',
      [
        '索引号 | 11500 | 发文字号 | |',
        '发布机构 | 云岭县水利局 | 有效性 | |',
        '标题 | 云岭县水质站2025年度部门预算说明 | |',
        '云岭县水质站为云岭县水利局所属单位。',
        '云岭县水质站2025年度部门预算说明',
      ],
      '云岭县水质站',
      null,
    ],
    [
      'in the text, and not whom it helps',
      ['1.协助县财政局管理经费。', '云岭县环境监测站设2个科室。', '完成县生态环境局交办的工作。', ...SUMMARY],
      '云岭县环境监测站',
      null,
    ],
    [
      'in the name of a numbered file',
      ['8.云岭县图书馆2025年单位预算.pdf', '一、概况 (一)单位职责 借阅图书。', '2025年收入9万元。'],
      '云岭县图书馆',
      null,
    ],
    [
      'by the label behind one left blank',
      ['项目支出绩效目标表', '主管部门 实施单位 云岭县档案馆', '一级指标 二级指标'],
      '云岭县档案馆',
      null,
    ],
    [
      'in the text, and not what it belongs to',
      [
        '承担云岭县文学艺术指导中心的职责。',
        '云岭县博物馆隶属于云岭县文化局。',
        '我馆为云岭县文化局下属单位。',
        ...SUMMARY,
      ],
      '云岭县博物馆',
      null,
    ],
    [
      'by whose office spends it, not by whose money was passed on',
      [
        '中央主管部门 | 人力资源社会保障部 | |',
        '地方主管部门 | 甘宁省人力资源和社会保障厅 | |',
        '资金使用单位 | 云岭县人力资源和社会保障局 | |',
        ...SUMMARY,
      ],
      '云岭县人力资源和社会保障局',
      null,
    ],
    ['by no office of a region that is not named', ['2024年，自治区财政厅下达我县资金9万元。', ...SUMMARY], null, null],
    [
      'in a sentence, with the 和 of its own name',
      ['江湾县和云岭县住房和城乡建设局共同开展了自评。', '云岭县财政局、各乡镇人民政府：', ...SUMMARY],
      '云岭县住房和城乡建设局',
      null,
    ],
    [
      'behind the last of labels that nothing parts',
      ['评价方式自评项目名称公共文化服务经费项目单位云岭县文化和旅游局主管部门'],
      '云岭县文化和旅游局',
      null,
    ],
    ['nowhere', SUMMARY, null, null],
    ['a placeholder', ['XX县XX局2025年部门预算', ...SUMMARY], null, null],
  ])('%s', (title, lines, name, code) => {
    const { department } = factsOf(...lines);
    if (title === 'in a row of units only') return;
    expect(department).toEqual({ name, code });
  });
});

test.each([
  ['云岭县档案馆', '云岭县'],
  ['甘宁省河阳市江湾区科学技术局', '甘宁省河阳市江湾区'],
  ['河阳市城市管理局', '河阳市'],
  ['江湾区市场监督管理局', '江湾区'],
  ['河阳市人民政府办公室', '河阳市'],
  ['江湾区人民政府柳林街道办事处', '江湾区'],
  ['柳林镇人民政府', '柳林镇'],
  ['中共云岭县委宣传部', '云岭县'],
  ['北原蒙古族自治县水利局', '北原蒙古族自治县'],
  ['省财政厅', null],
  ['云岭市江州区档案馆', '云岭市江州区'],
])('region of %s', (name, region) => expect(regionOfName(name)).toBe(region));

describe('type and year', () => {
  test('on a web page with its own records in front', () =>
    expect(
      factsOf(
        '云岭县教育局',
        '您当前的位置：首页>云岭县教育局>预算/决算>预算公开',
        ...[
          '[ 索引号 ]',
          '11500000/2025-00011',
          '[ 发文字号 ]',
          '[ 主题分类 ]',
          '教育',
          '[ 体裁分类 ]',
          '财政预算、决算',
        ],
        ...['[ 发布机构 ]', '云岭县教育局', '[ 有效性 ]', '[ 成文日期 ]', '2025-08-13', '[ 发布日期 ]', '2025-08-13'],
        '云岭县教学研究室2024年度决算公开说明',
        '一、单位构成',
        '本单位无下级预算单位',
      ),
    ).toMatchObject({ type: 'final-accounts', year: 2024, department: { name: '云岭县教学研究室' } }));
  test('a budget that mentions last year’s final accounts is a budget', () =>
    expect(
      factsOf('云岭县档案馆2025年部门预算公开', '2023年决算和2024年决算已经公开，决算数见网站。', ...SUMMARY),
    ).toMatchObject({ type: 'budget', year: 2025 }));
  test('final accounts by their titles', () =>
    expect(factsOf('云岭县档案馆2024年度部门决算', '收入支出决算总表', '单位：万元', '收入总计 10.00')).toMatchObject({
      type: 'final-accounts',
      year: 2024,
    }));
  test('by a title far below the menu of a web page', () =>
    expect(
      factsOf(
        ...'首页 政务 搜索 放大 缩小 语速 声音 重置 退出'.split(' '),
        ...Array(20).fill('云岭县档案馆'),
        '2025年部门预算',
        '本馆保管档案。',
      ).type,
    ).toBe('budget'));
  test('target forms alone', () =>
    expect(factsOf('项目支出绩效目标表', '（2025年度）', '项目名称 修复', '一级指标 二级指标 三级指标')).toMatchObject({
      type: 'targets',
      year: 2025,
    }));
  test('a template nobody filled in', () =>
    expect(
      factsOf(
        ...Array.from({ length: 9 }, () => 'XX单位XX年收入XX万元。'),
        '收支总表',
        '单位：万元',
        '收入总计 | | 支出总计 |',
      ).type,
    ).toBe('blank-form'));
  test('a date is no budget year', () =>
    expect(factsOf('云岭县档案馆2025年部门预算', '2024年12月30日', '根据2019年第12号文件编制。', ...SUMMARY).year).toBe(
      2025,
    ));
  test('a text without tables', () =>
    expect(factsOf('今天天气很好。')).toEqual({
      type: 'unknown',
      year: null,
      department: { name: null, code: null },
      region: null,
    }));
});

test.each([
  [
    'running text that tells what was spent against the budget',
    ['2025年“三公”经费支出决算为3万元，完成预算的75%，比2024年度决算数减少1万元。', '其中公务接待费决算为1万元。'],
    'final-accounts',
  ],
  [
    'running text that compares with the final accounts of the year before',
    ['2025年“三公”经费预算为3万元，比2024年度决算数减少1万元。', '公务接待费预算为1万元，比上年决算数减少1万元。'],
    'budget',
  ],
  [
    'a table of accounts above a sentence that is wrapped behind its plan',
    [
      '2025年度“三公”经费支出决算表',
      '项目 | 决算数',
      '合计 | 3.00',
      '公务接待费 | 3.00',
      '云岭县档案馆2025年度一般公共预算“三公”经费支出预算为',
      '4.00万元，支出决算为3.00万元。',
    ],
    'final-accounts',
  ],
  [
    'a title wrapped within 决算',
    [
      '第二部分 江湾区科学技术局2025年度部门决',
      '算情况说明',
      '一、关于2025年度预算执行情况分析',
      '收入总计90.00万元。',
    ],
    'final-accounts',
  ],
  ['words that tell nothing of it', ['2025年公务接待费1万元。'], 'unknown'],
  [
    'running text that tells only how it stands to its budget',
    ['2025年公务接待费1万元，低于预算数的主要原因是接待减少。', '公务用车费3万元，高于预算数的主要原因是维修增加。'],
    'unknown',
  ],
  [
    'an account below what a web page calls its kind',
    [
      '首页>法定主动公开内容>预算/决算>区文化局',
      ...'- [ 索引号 ]|- 11500/2025-00300|- [ 发文字号 ]|- [ 主题分类 ]|- 文化|- [ 体裁分类 ]'.split('|'),
      ...'- 财政预算、决算|- [ 发布机构 ]|- 区文化局|- [ 有效性 ]|- [ 成文日期 ]|- 2025-09-27'.split('|'),
      ...'- [ 发布日期 ]|- 2025-09-27'.split('|'),
      '江湾区图书馆2024年部门决算说明',
      '一、部门基本情况',
    ],
    'final-accounts',
  ],
  [
    'a report of a unit on its own performance',
    ['预算绩效管理', '云岭县档案馆2025年度项目支出绩效单位自评报告', '2025年实施项目5个，批复预算90万元。'],
    'final-accounts',
  ],
  [
    'a form of results, which names the budget',
    [
      '项目绩效目标完成情况表（2020年度）',
      '项目名称 | 馆舍维修 | 预算单位 | 云岭县档案馆',
      '预算执行情况（万元） | 预算数: | 40 | 执行数: | 38',
      '一级指标 | 二级指标 | 三级指标 | 预期指标值 | 实际完成指标值',
    ],
    'final-accounts',
  ],
  [
    'a self-evaluation with the budget’s columns',
    [
      '部门预算项目支出绩效自评表（2025年度）',
      '单位：万元',
      '年度预算数 | 年初预算 | 预算执行数',
      '总额 | 2.00 | 2.00',
    ],
    'final-accounts',
  ],
])('the type of %s', (_, lines, type) => expect(factsOf(...lines).type).toBe(type));
