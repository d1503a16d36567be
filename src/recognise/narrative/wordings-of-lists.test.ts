import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { recogniseNarrative } from './index.js';
import { FACTS, inHalfWidth, told } from './told-wordings.js';

test.each([
  [
    'a list of what was carried over',
    '2025年支出预算80万元，上年结转5万元。其中：教育支出4万元，科学技术支出1万元。',
    [
      'amount 支出预算 80万元',
      'amount 上年结转 5万元',
      'amount 教育支出 4万元 | in 5',
      'amount 科学技术支出 1万元 | in 5',
    ],
  ],
  [
    'a total behind a list of what was added to another amount',
    '2025年收入5亿元。加上转移性收入30亿元，其中：返还收入1亿元、补助收入29亿元，收入合计35亿元。',
    [
      'amount 收入 5亿元',
      'amount 转移性收入 30亿元',
      'amount 返还收入 1亿元 | in 30',
      'amount 补助收入 29亿元 | in 30',
      'amount 收入合计 35亿元',
    ],
  ],
  [
    'a list that names the bodies of another year’s total',
    '2025年全县培训费预算80万元。2024年全县，包括各局和各乡镇，培训费决算90万元。其中，县级60万元，乡镇30万元。',
    [
      'amount 全县培训费预算 80万元',
      'amount 培训费 90万元',
      'amount 县级 60万元 | in 90',
      'amount 乡镇 30万元 | in 90',
    ],
  ],
  [
    'a second list behind a semicolon, of which the first item has room only in the total',
    '政府采购预算总额50万元：货物预算20万元、服务预算30万元；其中一般公共预算拨款采购50万元：货物预算20万元、服务预算30万元。',
    [
      'amount 政府采购预算总额 50万元',
      'amount 货物预算 20万元',
      'amount 服务预算 30万元',
      'amount 一般公共预算拨款采购 50万元 | in 50',
      'amount 货物预算 20万元 | in 50',
      'amount 服务预算 30万元 | in 50',
    ],
  ],
  [
    'a part’s own plan is not the total of the list',
    '2025年支出100亿元。其中：区级支出80亿元，为调整预算的98.1%；乡镇支出20亿元，为预算的96%，较年初预算超收2亿元。',
    [
      'amount 支出 100亿元',
      'amount 区级支出 80亿元 | in 100',
      'share 区级支出 98.1% | of 80 | base 调整预算',
      'amount 乡镇支出 20亿元 | in 100',
      'share 乡镇支出 96% | of 20 | base 预算',
      'amount 超收 2亿元',
    ],
  ],
  [
    'what stands behind a list that makes up its total',
    '2025年年末结转和结余35万元，其中：基本支出结转5万元，项目支出结转和结余30万元；年初结转和结余45万元，结余分配5万元。',
    [
      'amount 年末结转和结余 35万元',
      'amount 基本支出结转 5万元 | in 35',
      'amount 项目支出结转和结余 30万元 | in 35',
      'amount 年初结转和结余 45万元',
      'amount 结余分配 5万元',
    ],
  ],
  [
    'shares of two wholes, of which the wider one is told elsewhere',
    '2025年一般公共预算支出80万元，其中：基本支出50万元，占一般公共预算支出的62.5%，占全部支出的50%。',
    [
      'amount 一般公共预算支出 80万元',
      'amount 基本支出 50万元 | in 80',
      'share 基本支出 62.5% | of 50 | in 80 | base 一般公共预算支出',
      'share 基本支出 50% | of 50 | base 全部支出',
    ],
  ],
  [
    'what several changes come to together',
    '2025年收入预算100万元，其中：一般公共预算80万元，比上年增加10万元，事业收入20万元，比上年减少3万元，共计增加7万元，增长7.53%。',
    [
      'amount 收入预算 100万元',
      'amount 一般公共预算 80万元 | in 100',
      'change 一般公共预算 10万元 | of 80 | base 上年',
      'amount 事业收入 20万元 | in 100',
      'change 事业收入 3万元 | of 20 | base 上年',
      'change 收入预算 7万元 | of 100 | base 上年',
      'change-rate 收入预算 7.53% | of 100 | base 上年',
    ],
  ],
  [
    'a list behind items side by side',
    '政府办公厅事务（款）70万元，其中行政运行（项）70万元；党委办公厅事务（款）20万元，其中行政运行（项）20万元。按项级科目看：行政运行（项）90万元。',
    [
      'amount 政府办公厅事务（款） 70万元',
      'amount 行政运行（项） 70万元 | in 70',
      'amount 党委办公厅事务（款） 20万元',
      'amount 行政运行（项） 20万元 | in 20',
      'amount 行政运行（项） 90万元',
    ],
  ],
  [
    'a list behind two years of one amount',
    '2025年政府采购预算80万元，2024年政府采购预算100万元，减少20万元。其中：货物预算30万元，服务预算50万元。',
    [
      'amount 政府采购预算 80万元',
      'amount 政府采购预算 100万元',
      'change 政府采购预算 20万元 | of 80',
      'amount 货物预算 30万元 | in 80',
      'amount 服务预算 50万元 | in 80',
    ],
  ],
  [
    'a count of last year that the change is told from',
    '2025年纳入绩效目标管理的项目12个，比2024年10个增加2个，增长20%。',
    [
      'count 纳入绩效目标管理的项目 12个',
      'count 纳入绩效目标管理的项目 10个',
      'change 纳入绩效目标管理的项目 2个 | of 12 | base 2024',
      'change-rate 纳入绩效目标管理的项目 20% | of 12 | base 2024',
    ],
  ],
  [
    'rates told behind two changes, each of its own',
    '公务接待费支出决算1万元，较年初预算3万元减少2万元，较上年1.5万元减少0.5万元，分别下降66.67%和33.33%。',
    [
      'amount 公务接待费 1万元',
      'other 公务接待费 3万元 | base 年初预算',
      'change 公务接待费 2万元 | of 1 | base 年初预算',
      'amount 公务接待费 1.5万元',
      'change 公务接待费 0.5万元 | of 1 | base 上年',
      'change-rate  66.67% | base 上年',
      'other  33.33%',
    ],
  ],
  [
    'a plan named inside the rate it was met by',
    '档案馆（项）支出决算50万元，为年初预算60万元的83.33%，比上年55万元减少5万元。',
    [
      'amount 档案馆（项） 50万元',
      'amount 档案馆（项） 60万元',
      'share 档案馆（项） 83.33% | of 50 | in 60 | base 年初预算',
      'amount 档案馆（项） 55万元',
      'change 档案馆（项） 5万元 | of 50 | base 上年',
    ],
  ],
  [
    'shares of three amounts side by side',
    '2025年政府采购预算10万元，其中货物、工程、服务分别为2万元、3万元和5万元，占比分别为20%、30%和50%。',
    [
      'amount 政府采购预算 10万元',
      'amount 货物、工程、服务分别 2万元 | in 10',
      'amount 货物、工程、服务分别 3万元 | in 10',
      'amount 货物、工程、服务分别 5万元 | in 10',
      'other 占比分别 20%',
      'other  30%',
      'other  50%',
    ],
  ],
  [
    'the whole named with its amount inside a share',
    '教育支出 30万元，占本年支出120万元的25%；住房保障支出6万元，占本年支出120万元的5%。',
    [
      'amount 教育支出 30万元',
      'amount 本年支出 120万元',
      'share 教育支出 25% | of 30 | in 120 | base 本年支出',
      'amount 住房保障支出 6万元',
      'amount 本年支出 120万元',
      'share 住房保障支出 5% | of 6 | in 120 | base 本年支出',
    ],
  ],
  [
    'the plan named with its amount inside a rate of completion',
    '“三公”经费支出决算为3万元，完成全年预算6万元的50%，比上年决算数减少1万元，下降25%。',
    [
      'amount “三公”经费 3万元',
      'amount “三公”经费 6万元',
      'share “三公”经费 50% | of 3 | in 6 | base 全年预算',
      'change “三公”经费 1万元 | of 3 | base 上年',
      'change-rate “三公”经费 25% | of 3 | base 上年',
    ],
  ],
  [
    'income that came in, of the year’s plan',
    '全镇一般公共预算收入累计完成40亿元，完成预算80亿元的50%，比上年减收10亿元，下降20%。加上转移性收入5亿元。共计支出3万元。',
    [
      'amount 全镇一般公共预算收入 40亿元',
      'amount 全镇一般公共预算收入 80亿元',
      'share 全镇一般公共预算收入 50% | of 40 | in 80 | base 预算',
      'change 全镇一般公共预算收入 10亿元 | of 40 | base 上年',
      'change-rate 全镇一般公共预算收入 20% | of 40 | base 上年',
      'amount 转移性收入 5亿元',
      'amount 支出 3万元',
    ],
  ],
  [
    'how far two stages are apart is no amount that a list breaks down',
    '“三公”经费支出3万元，年初预算为5万元，差值为2万元。其中：公务接待费支出3万元，年初预算为4万元，差值为1万元。',
    [
      'amount “三公”经费支出 3万元',
      'amount “三公”经费支出 5万元',
      'other 差值 2万元',
      'amount 公务接待费支出 3万元 | in 3',
      'amount 公务接待费支出 4万元 | in 5',
      'other 差值 1万元',
    ],
  ],
  [
    'a sum told long after a list, and not of it',
    '各项自评结果为：一等资金20万元，二等资金5万元。取暖费30万元。划入的预留总预算资金8万元，具体为甲补助3万元、乙补助5万元。',
    [
      'amount 一等资金 20万元',
      'amount 二等资金 5万元',
      'amount 取暖费 30万元',
      'amount 划入的预留总预算资金 8万元',
      'amount 甲补助 3万元 | in 8',
      'amount 乙补助 5万元 | in 8',
    ],
  ],
  [
    'what one of them costs is no part of what all cost',
    '公务用车购置及运行费9万元，主要包括：购置支出4万元，平均每辆2万元，运行费支出5万元。',
    [
      'amount 公务用车购置及运行费 9万元',
      'amount 购置支出 4万元 | in 9',
      'amount 平均每辆 2万元',
      'amount 运行费支出 5万元 | in 9',
    ],
  ],
  [
    'what income and what expenditure consist of, of one total',
    '2025年财政拨款收支总预算90万元，收入包括：本年收入80万元、上年结转10万元；支出包括：教育支出70万元、卫生健康支出20万元。',
    [
      'amount 财政拨款收支总预算 90万元',
      'amount 本年收入 80万元 | in 90',
      'amount 上年结转 10万元 | in 90',
      'amount 教育支出 70万元 | in 90',
      'amount 卫生健康支出 20万元 | in 90',
    ],
  ],
  [
    'words that only describe an item open no list',
    '“三公”经费合计9万元。其中：因公出国（境）费0万元；公务用车运行维护费6万元，主要包括燃料费、维修费及其他费用；公务接待费3万元。',
    [
      'amount “三公”经费合计 9万元',
      'amount 因公出国（境）费 0万元 | in 9',
      'amount 公务用车运行维护费 6万元 | in 9',
      'amount 公务接待费 3万元 | in 9',
    ],
  ],
  [
    'another cut of a total of which the item before has its share told',
    '2025年政府采购预算8万元。其中：集中采购预算8万元。分散采购0万元，占政府采购预算的0%。按采购项目类型，分为三类。其中：货物类采购5万元，服务类采购3万元。',
    [
      'amount 政府采购预算 8万元',
      'amount 集中采购预算 8万元 | in 8',
      'amount 分散采购 0万元',
      'share 分散采购 0% | of 0 | in 8 | base 政府采购预算',
      'amount 货物类采购 5万元 | in 8',
      'amount 服务类采购 3万元 | in 8',
    ],
  ],
  [
    'a label that names the amount, and a side that is no item of it',
    '（二）支出预算：2025年年初预算数80万元，其中：教育支出预算60万元，住房保障支出预算20万元。支出预算较2024年增加30万元。',
    [
      'amount 支出预算 80万元',
      'amount 教育支出预算 60万元 | in 80',
      'amount 住房保障支出预算 20万元 | in 80',
      'change 支出预算 30万元 | of 80 | base 2024',
    ],
  ],
  [
    'a side told again in the words of its label',
    '（二）支出预算。2025年年初预算数80万元，其中：住房保障支出预算20万元。',
    ['amount 支出预算 80万元', 'amount 住房保障支出预算 20万元 | in 80'],
  ],
  [
    'marks printed half-width',
    '(二)支出预算:2025年年初预算数80万元,其中:教育支出60万元,占75%;住房保障支出20万元,占25%。',
    [
      'amount 支出预算 80万元',
      'amount 教育支出 60万元 | in 80',
      'share 教育支出 75% | of 60 | in 80',
      'amount 住房保障支出 20万元 | in 80',
      'share 住房保障支出 25% | of 20 | in 80',
    ],
  ],
  [
    'a list that is over once its items make up its total',
    '基本支出90万元，占75%，其中：人员经费80万元、公用经费10万元；项目支出30万元，占25%。',
    [
      'amount 基本支出 90万元',
      'share 基本支出 75% | of 90',
      'amount 人员经费 80万元 | in 90',
      'amount 公用经费 10万元 | in 90',
      'amount 项目支出 30万元',
      'share 项目支出 25% | of 30',
    ],
  ],
  [
    'what stands in brackets behind an amount',
    '工资福利支出8万元（基本支出8万元，项目支出0万元），商品和服务支出9万元（含上年结转1万元）。',
    [
      'amount 工资福利支出 8万元',
      'amount 基本支出 8万元 | in 8',
      'amount 项目支出 0万元 | in 8',
      'amount 商品和服务支出 9万元',
      'amount 上年结转 1万元',
    ],
  ],
  [
    'a list in lines of its own behind a comparison with last year’s amount',
    '2025年支出预算80万元，比2024年90万元减少10万元。其中：\n1.基本支出预算60万元，比2024年70万元减少10万元。\n2.项目支出预算20万元。',
    [
      'amount 支出预算 80万元',
      'amount 支出预算 90万元',
      'change 支出预算 10万元 | of 80 | base 2024',
      'amount 基本支出预算 60万元 | in 80',
      'amount 基本支出预算 70万元',
      'change 基本支出预算 10万元 | of 60 | base 2024',
      'amount 项目支出预算 20万元 | in 80',
    ],
  ],
  [
    'a list of what an earlier paragraph told, and brackets inside of it',
    '2025年本年收入90万元。\n本年收入的具体构成为：财政拨款收入80万元（含上年结转5万元），其他收入10万元。',
    [
      'amount 本年收入 90万元',
      'amount 财政拨款收入 80万元 | in 90',
      'amount 上年结转 5万元',
      'amount 其他收入 10万元 | in 90',
    ],
  ],
  [
    'project expenditure is no part of the basic one before it',
    '支出90万元，其中：基本支出70万元，其中：人员经费50万元、公用经费10万元，项目支出20万元。',
    [
      'amount 支出 90万元',
      'amount 基本支出 70万元 | in 90',
      'amount 人员经费 50万元 | in 70',
      'amount 公用经费 10万元 | in 70',
      'amount 项目支出 20万元 | in 90',
    ],
  ],
  [
    'an increase above the last item of a list is that of the whole',
    '收入90万元，其中：拨款收入80万元、其他收入9万元，比上年增加12万元。',
    [
      'amount 收入 90万元',
      'amount 拨款收入 80万元 | in 90',
      'amount 其他收入 9万元 | in 90',
      'change 收入 12万元 | of 90 | base 上年',
    ],
  ],
  [
    'a rate behind tells whether the total or its part changed, and 实际完成 is what it is compared with',
    '2025年收入100万元，其中年初结转8万元，较上年实际完成增加5万元，增长5.26%。支出90万元，其中上缴8万元，比上年增加5万元，增长166.67%。',
    [
      'amount 收入 100万元',
      'amount 年初结转 8万元 | in 100',
      'change 收入 5万元 | of 100 | base 上年',
      'change-rate 收入 5.26% | of 100 | base 上年',
      'amount 支出 90万元',
      'amount 上缴 8万元 | in 90',
      'change 上缴 5万元 | of 8 | base 上年',
      'change-rate 上缴 166.67% | of 8 | base 上年',
    ],
  ],
  [
    'what a sentence made up of in the same paragraph',
    '收入90万元。本年收入合计80万元。本年收入的具体构成为：财政拨款收入70万元，其他收入10万元。',
    [
      'amount 收入 90万元',
      'amount 本年收入合计 80万元',
      'amount 财政拨款收入 70万元 | in 80',
      'amount 其他收入 10万元 | in 80',
    ],
  ],
  [
    'a rate against last year behind what was adjusted of the budget itself',
    '税收收入调整为80万元，调减20万元，下降5%。',
    ['amount 税收收入调整 80万元', 'change 税收收入调整 20万元 | of 80', 'change-rate  5%'],
  ],
  [
    'rates of items in paragraphs of their own',
    '支出年初预算90万元，决算80万元。其中：\n1.教育支出年初预算50万元，决算40万元，完成年初预算的80%。\n2.卫生健康支出年初预算40万元，决算40万元，完成年初预算的100%。',
    [
      'amount 支出 90万元',
      'amount 支出 80万元',
      'amount 教育支出 50万元 | in 90',
      'amount 教育支出 40万元 | in 80',
      'share 教育支出 80% | of 40 | in 50 | base 年初预算',
      'amount 卫生健康支出 40万元 | in 90',
      'amount 卫生健康支出 40万元 | in 80',
      'share 卫生健康支出 100% | of 40 | in 40 | base 年初预算',
    ],
  ],
  [
    'two sides and two cuts of one total',
    '财政拨款收支预算90万元。收入按资金来源分为：一般公共预算拨款90万元、政府性基金预算拨款0万元；按资金年度分为：本年收入80万元，上年结转10万元。支出按功能分类分为：教育支出90万元，占100%。',
    [
      'amount 财政拨款收支预算 90万元',
      'amount 一般公共预算拨款 90万元 | in 90',
      'amount 政府性基金预算拨款 0万元 | in 90',
      'amount 本年收入 80万元 | in 90',
      'amount 上年结转 10万元 | in 90',
      'amount 教育支出 90万元 | in 90',
      'share 教育支出 100% | of 90 | in 90',
    ],
  ],
] as const)('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
  expect(told(inHalfWidth(text))).toEqual(expected);
});

test('a share of this year’s income is none of the whole with what was carried over', () => {
  const text = [
    '（一）收入预算总计110万元。',
    '1.本年收入合计100万元。',
    '（1）一般公共预算拨款收入90万元，占本年收入的90.0%。',
    '（2）其他收入10万元，占本年收入的10.0%。',
    '2.上年结转10万元。',
  ].join('\n');
  const { statements } = recogniseNarrative([{ is: 'narrative', lines: readLines(text) }], FACTS);
  const whole = statements.find(({ subject }) => subject === '本年收入合计');
  const shares = statements.filter(({ measure }) => measure === 'share');
  expect(shares.map(({ partOf }) => partOf)).toEqual([whole?.id, whole?.id]);
});

test('a structure that goes on in another paragraph is of its own section’s total', () => {
  const text = [
    '三、部门决算情况说明',
    '（一）收入支出决算总体情况',
    '2024年度收、支总计390万元。',
    '（二）一般公共预算财政拨款支出决算结构情况',
    '2024年度一般公共预算财政拨款支出300万元，主要用于以下方面：教育支出（类）支出240万元，占80%；',
    '住房保障支出（类）支出60万元，占20%。',
  ].join('\n');
  const { statements } = recogniseNarrative([{ is: 'narrative', lines: readLines(text) }], FACTS);
  const total = statements.find(({ value }) => value === '300');
  expect(statements.filter(({ value }) => value === '240' || value === '60').map(({ partOf }) => partOf)).toEqual([
    total?.id,
    total?.id,
  ]);
});
