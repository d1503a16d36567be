import { expect, test } from 'vitest';
import { readLines } from '../../read/text/read-text.js';
import { recogniseNarrative } from './index.js';
import { FACTS, inHalfWidth, told } from './told-wordings.test-support.js';

test.each([
  [
    'a list of what two amounts are together',
    '2025年支出预算80万元，上年结转5万元。其中：教育支出4万元，科学技术支出70万元，住房保障支出11万元。',
    [
      'amount 支出预算 80万元',
      'amount 上年结转 5万元',
      'amount 教育支出 4万元',
      'amount 科学技术支出 70万元',
      'amount 住房保障支出 11万元',
    ],
  ],
  [
    'words of a template to choose from, which tell nothing, and a choice made in brackets',
    '机关运行经费5万元，比2024年预算增加（减少）XX万元（持平）。公务接待费2万元（与2024年预算持平）。',
    ['amount 机关运行经费 5万元', 'amount 公务接待费 2万元', 'change 公务接待费 0万元 | of 2 | base 2024'],
  ],
  [
    'two kinds of bodies counted, and what they run on',
    '2024年云岭县档案馆下属2家机关和1家事业单位财政拨款的机关运行经费预算为5万元。',
    ['count 机关 2家', 'count 事业单位 1家', 'amount 机关运行经费预算 5万元'],
  ],
  [
    'a note behind the year that is compared with, and figures called 数字',
    '“三公”经费支出6万元，比2019年（搬迁前）决算数减少4万元，下降40%。公务接待费2万元，比上年决算数字下降20%。',
    [
      'amount “三公”经费支出 6万元',
      'change “三公”经费支出 4万元 | of 6 | base 2019',
      'change-rate “三公”经费支出 40% | of 6 | base 2019',
      'amount 公务接待费 2万元 | in 6',
      'change-rate 公务接待费 20% | of 2 | base 上年',
    ],
  ],
  [
    'the change of an item whose own amount is not told, behind that of the budget whose name begins alike',
    '2024年一般公共预算支出67万元，比上年增长6%。主要是：一般公共服务支出增加3万元，增长12%。',
    [
      'amount 一般公共预算支出 67万元',
      'change-rate 一般公共预算支出 6% | of 67 | base 上年',
      'change 一般公共服务支出 3万元',
      'change-rate 一般公共服务支出 12%',
    ],
  ],
  [
    'amounts of known names in their turn',
    '公务用车购置及运行费和公务接待费分别为2万元、3万元。基本支出、项目支出分别支出60万元和40万元。',
    [
      'amount 公务用车购置及运行费 2万元',
      'amount 公务接待费 3万元',
      'amount 基本支出 60万元',
      'amount 项目支出 40万元',
    ],
  ],
  [
    'the longest path of the classification, the amounts in sentences behind it',
    '2.城乡社区支出（类）国有土地使用权出让收入对应专项债务收入安排的支出（款）其他国有土地使用权出让收入对应专项债务收入安排的支出（项）。主要用于场馆建设。支出决算为3万元。',
    [
      'amount 城乡社区支出（类）国有土地使用权出让收入对应专项债务收入安排的支出（款）其他国有土地使用权出让收入对应专项债务收入安排的支出（项） 3万元',
    ],
  ],
  [
    'amounts of names of which one is the rest of another, and more amounts than names',
    '一般公共预算收入、支出分别为2万元、3万元。基本支出、项目支出分别为6万元、4万元、1万元。',
    [
      'amount 一般公共预算收入、支出分别 2万元',
      'amount 一般公共预算收入、支出分别 3万元',
      'amount 基本支出、项目支出分别 6万元',
      'amount 基本支出、项目支出分别 4万元',
      'amount 基本支出、项目支出分别 1万元',
    ],
  ],
  [
    'changes of three amounts side by side',
    '公务接待费4万元。与2024年预算相比，分别减少0.2万元、0.3万元、0.6万元。',
    ['amount 公务接待费 4万元', 'change 公务接待费 0.2万元 | of 4 | base 2024', 'other  0.3万元', 'other  0.6万元'],
  ],
  [
    'several things of one amount',
    '因公出国（境）费、公务用车购置及运行费和公务接待费的预算9万元。',
    ['amount 因公出国（境）费、公务用车购置及运行费和公务接待费的预算 9万元'],
  ],
  [
    'a plan that a change is told against is no amount of last year',
    '2025年差旅费85万元，比年初预算数90万元减少5万元。2025年收入总计50万元，与2025年预算收入40万元,相比增加10万元。',
    [
      'amount 差旅费 85万元',
      'other 差旅费 90万元 | base 年初预算',
      'change 差旅费 5万元 | of 85 | base 年初预算',
      'amount 收入总计 50万元',
      'other 收入总计 40万元 | base 2025',
      'change 收入总计 10万元 | of 50 | base 2025',
    ],
  ],
  [
    'a comparison that left out its 与',
    '2025年收入合计90万元，2024年度相比，减少10万元，下降10%。',
    [
      'amount 收入合计 90万元',
      'change 收入合计 10万元 | of 90 | base 2024',
      'change-rate 收入合计 10% | of 90 | base 2024',
    ],
  ],
  [
    'a second comparison of what was just compared',
    '公务接待费支出2万元，比预算无增减变化，比去年增加1万元，增长100%。',
    [
      'amount 公务接待费支出 2万元',
      'change 公务接待费支出 0万元 | of 2 | base 预算',
      'change 公务接待费支出 1万元 | of 2 | base 上年',
      'change-rate 公务接待费支出 100% | of 2 | base 上年',
    ],
  ],
  [
    'two changes of two amounts side by side',
    '收、支总计各是40.50，41.50万元。与2024年相比，各减少2.50，3.50万元，各下降5.81%、7.78%。',
    [
      'amount 收、支总计 40.50',
      'amount 收、支总计 41.50万元',
      'change 收、支总计 2.50 | of 40.50 | base 2024',
      'other  3.50万元',
      'change-rate 收、支总计 5.81% | of 40.50 | base 2024',
      'other  7.78%',
    ],
  ],
  [
    'both years’ amounts before the change',
    '公务用车运行2025年预算20万元，2024年预算45万元；对比减少25万元，减少率55.56%。',
    [
      'amount 公务用车运行 20万元',
      'amount 公务用车运行 45万元',
      'change 公务用车运行 25万元 | of 20',
      'change-rate 公务用车运行 55.56% | of 20',
    ],
  ],
  [
    'a change on comparable scope, and one against the same period',
    '2025年“三公”经费预算30万元，按同口径比2024年减少6万元。收入：80万元。同比上年度增加8万元。',
    [
      'amount “三公”经费预算 30万元',
      'change “三公”经费预算 6万元 | of 30 | base 2024',
      'amount 收入 80万元',
      'change 收入 8万元 | of 80 | base 上年',
    ],
  ],
  [
    'last year’s amount of another paragraph is not what changed',
    '2024年公务接待费9万元，比2023年增加1万元。2025年公务接待费较2024年减少2万元。',
    ['amount 公务接待费 9万元', 'change 公务接待费 1万元 | of 9 | base 2023', 'change 公务接待费 2万元 | base 2024'],
  ],
  [
    'an item with its code before a colon',
    '一般公共预算财政拨款支出决算为90万元。（一）行政运行（2012601）：年初预算为80万元，支出决算为84万元，完成年初预算的105%。',
    [
      'amount 一般公共预算财政拨款 90万元',
      'amount 行政运行 80万元',
      'amount 行政运行 84万元',
      'share 行政运行 105% | of 84 | in 80 | base 年初预算',
    ],
  ],
  [
    'a direction that was not chosen, with 或',
    '因公出国（境）费0万元，比2024年减少（或增加）0万元。',
    ['amount 因公出国（境）费 0万元', 'change 因公出国（境）费 0万元 | of 0 | base 2024'],
  ],
  [
    'a year without 年, and the item named last where one paragraph tells of two',
    '一般公共服务支出（类）档案事务（款）行政运行（项）2025年预算9万元，用于日常运转。一般公共服务支出（类）档案事务（款）档案馆（项）2025年预算6万元，用于修库。2024年预算执行数4万元，2025预算安排6万元，比2024预算执行数增加50%。',
    [
      'amount 一般公共服务支出（类）档案事务（款）行政运行（项） 9万元',
      'amount 一般公共服务支出（类）档案事务（款）档案馆（项） 6万元',
      'amount 一般公共服务支出（类）档案事务（款）档案馆（项） 4万元',
      'amount 一般公共服务支出（类）档案事务（款）档案馆（项） 6万元',
      'change-rate 一般公共服务支出（类）档案事务（款）档案馆（项） 50% | of 6 | base 2024',
    ],
  ],
  [
    'nothing that stays nothing in brackets, with a rate',
    '公务用车购置及运行费4万元（公务用车购置费0万元，比上年增加0万元，增长0%；公务用车运行费4万元，比上年减少1万元，下降20%）。',
    [
      'amount 公务用车购置及运行费 4万元',
      'amount 公务用车购置费 0万元 | in 4',
      'change 公务用车购置费 0万元 | of 0 | base 上年',
      'change-rate 公务用车购置费 0% | of 0 | base 上年',
      'amount 公务用车运行费 4万元 | in 4',
      'change 公务用车运行费 1万元 | of 4 | base 上年',
      'change-rate 公务用车运行费 20% | of 4 | base 上年',
    ],
  ],
  [
    'a change of what is not planned any more',
    '2025年“三公”经费预算8万元，比2024年减少5万元。其中：未安排因公出国（境）费，比2024年减少3万元，主要是没有任务；公务接待费8万元，比2024年减少2万元。',
    [
      'amount “三公”经费预算 8万元',
      'change “三公”经费预算 5万元 | of 8 | base 2024',
      'change 因公出国（境）费 3万元 | base 2024',
      'amount 公务接待费 8万元 | in 8',
      'change 公务接待费 2万元 | of 8 | base 2024',
    ],
  ],
  [
    'an item that no more is said of than that it stays as it was',
    '2025年“三公”经费预算8万元。\n（一）因公出国（境）经费与2024年预算持平，均为0万元。',
    [
      'amount “三公”经费预算 8万元',
      'change 因公出国（境）经费 0万元 | base 2024',
      'amount 因公出国（境）经费 0万元 | in 8',
    ],
  ],
] as const)('%s', (_, text, expected) => {
  expect(told(text)).toEqual(expected);
  expect(told(inHalfWidth(text))).toEqual(expected);
});

test('a year in brackets is not the one spoken of behind them', () => {
  const text = '2025年实施项目90万元（含2023年转列项目50万元），到位资金30万元。';
  const { statements } = recogniseNarrative([{ is: 'narrative', lines: readLines(text) }], FACTS);
  expect(statements.map(({ value, year }) => `${value} ${year}`)).toEqual(['90 2025', '50 2023', '30 2025']);
});

test('the item that a paragraph opens with has the amount behind the colon, in any brackets', () => {
  const text = '1.教育支出（类）普通教育（款）小学教育（项）：支出决算为90万元，完成预算90%。';
  const expected = [
    'amount 教育支出（类）普通教育（款）小学教育（项） 90万元',
    'share 教育支出（类）普通教育（款）小学教育（项） 90% | of 90 | base 预算',
  ];
  expect(told(text)).toEqual(expected);
  expect(told(inHalfWidth(text))).toEqual(expected);
});
