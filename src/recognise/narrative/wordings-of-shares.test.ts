import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { recogniseNarrative } from './index.js';
import { FACTS, inHalfWidth, told } from './told-wordings.test-support.js';

test.each([
  [
    'a share of what is left when a part is taken away',
    '整体支出涉及预算资金90万元；项目涉及预算资金30万元，占扣除基本支出后预算资金的100%。',
    [
      'amount 整体支出涉及预算资金 90万元',
      'amount 项目涉及预算资金 30万元',
      'share 项目涉及预算资金 100% | of 30 | base 扣除基本支出后预算资金',
    ],
  ],
  [
    'shares of all expenditure, told above beside what it was last year',
    '三、支出预算情况说明\n2025年支出预算80万元，比2024年90万元减少10万元。\n（一）基本支出50万元，占总支出62.5%，比2024年45万元增加5万元。',
    [
      'amount 支出预算 80万元',
      'amount 支出预算 90万元',
      'change 支出预算 10万元 | of 80 | base 2024',
      'amount 基本支出 50万元',
      'share 基本支出 62.5% | of 50 | in 80 | base 总支出',
      'amount 基本支出 45万元',
      'change 基本支出 5万元 | of 50 | base 2024',
    ],
  ],
  [
    'a change of both sides, told at once',
    '2025年度收入、支出预算总计80万元，与上年相比收、支预算总计各减少20万元，减少20%。',
    [
      'amount 收入、支出预算总计 80万元',
      'change 收、支预算总计 20万元 | of 80 | base 上年',
      'change-rate 收、支预算总计 20% | of 80 | base 上年',
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
