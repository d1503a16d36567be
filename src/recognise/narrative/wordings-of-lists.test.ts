import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { recogniseNarrative } from './index.js';
import { FACTS, inHalfWidth, told } from './told-wordings.test-support.js';

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
    'what one acre costs has no parts in another unit',
    '馆舍每间维修投入1600元，其中省级资金24万元、县级配套8万元。人均补助500元，其中省级300元。',
    [
      'amount 馆舍每间维修投入 1600元',
      'amount 省级资金 24万元',
      'amount 县级配套 8万元',
      'amount 人均补助 500元',
      'amount 省级 300元 | in 500',
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
    'last year’s amount that an item of a family is compared with is no part of it',
    '“三公”经费合计9万元。公务用车购置及运行费6万元，其中：公务用车购置费0万元，与2024年预算数持平；公务用车运行费6万元，比2024年预算数7万元减少1万元。',
    [
      'amount “三公”经费合计 9万元',
      'amount 公务用车购置及运行费 6万元 | in 9',
      'amount 公务用车购置费 0万元 | in 6',
      'change 公务用车购置费 0万元 | of 0 | base 2024',
      'amount 公务用车运行费 6万元 | in 6',
      'amount 公务用车运行费 7万元',
      'change 公务用车运行费 1万元 | of 6 | base 2024',
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

test('the structure of a section within a chapter is of what that section tells first, not of the whole chapter', () => {
  const text = [
    '二、2024年部门预算安排情况说明',
    '（一）收支预算情况的总体说明',
    '云岭县档案馆2024年收支总预算180.00万元。',
    '（五）一般公共预算拨款情况说明',
    '1.一般公共预算拨款规模变化情况',
    '云岭县档案馆2024年一般公共预算拨款160.00万元。',
    '2.一般公共预算拨款结构情况',
    '一般公共服务支出（类）支出120.00万元，占75.0%；住房保障支出（类）支出40.00万元，占25.0%。',
  ].join('\n');
  const { statements } = recogniseNarrative([{ is: 'narrative', lines: readLines(text) }], FACTS);
  const parts = statements.filter(({ value }) => value === '120.00' || value === '40.00');
  const whole = statements.find(({ value }) => value === '160.00');
  expect(parts.map(({ partOf }) => partOf)).toEqual([whole?.id, whole?.id]);
});
