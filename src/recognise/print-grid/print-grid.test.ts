import { expect, test } from 'vitest';
import { readText } from '../../read/text/read-text.js';
import { openDisclosure } from '../open-disclosure.js';

const bookOf = (text: string) => {
  const read = readText('layout.txt', new TextEncoder().encode(text));
  if (!read.ok) throw new Error(read.refusal.kind);
  return openDisclosure(read.value);
};

const indicatorsIn = (text: string): string[] =>
  bookOf(text).targets.projects.flatMap(({ indicators }) =>
    indicators.map((one) =>
      [one.level1, one.level2, one.level3, one.operator, one.value, one.unit, one.weight].map((x) => x ?? '').join('|'),
    ),
  );

test('cells that wrap over lines, header words too, get back their columns and rows', () => {
  expect(
    indicatorsIn(`                  项目支出绩效目标表
项目名称    河岸步道修缮
                                 指标性                  指标权
一级指标     二级指标          三级指标名称          年度指标值   度量单位
                                  质                    重
                 修缮步道的总长度        ≥     12      公里    20
         数量指标
                 更换栏杆           ≥     800     米     20
产出指标     质量指标    步道修缮工程一次验收合         =     100     %      10
                 格率
                                               元/平方
         成本指标    单位面积修缮成本        ≤     150            10
                                               米
效益指标     社会效益指标  受益居民人数         ≥     5000    人      30
        服务对象满意度
满意度指标           沿岸居民满意度         ≥     90      %      10
          指标
`),
  ).toEqual([
    '产出指标|数量指标|修缮步道的总长度|≥|12|公里|20',
    '产出指标|数量指标|更换栏杆|≥|800|米|20',
    '产出指标|质量指标|步道修缮工程一次验收合格率|=|100|%|10',
    '产出指标|成本指标|单位面积修缮成本|≤|150|元/平方米|10',
    '效益指标|社会效益指标|受益居民人数|≥|5000|人|30',
    '满意度指标|服务对象满意度指标|沿岸居民满意度|≥|90|%|10',
  ]);
});

test('two rows printed column by column, a label between them', () => {
  expect(
    indicatorsIn(`                项目支出绩效目标表
  项目名称 河岸步道修缮
  一级指标     二级指标         三级指标              指标值
           数量指标 修缮步道的总长度
                 更换栏杆的长度
                                    ≥12公里
                                    ≥800米
  产出指标     质量指标 步道工程一次验收合格率         =100%
           时效指标 年度修缮任务按期完成率         ≥95%
  效益指标     社会效益指标 受益居民人数          ≥5000人
 满意度指标 服务对象满意度
            指标   沿岸居民满意度           ≥90%
`),
  ).toEqual([
    '产出指标|数量指标|修缮步道的总长度|≥|12|公里|',
    '产出指标|数量指标|更换栏杆的长度|≥|800|米|',
    '产出指标|质量指标|步道工程一次验收合格率|=|100|%|',
    '产出指标|时效指标|年度修缮任务按期完成率|≥|95|%|',
    '效益指标|社会效益指标|受益居民人数|≥|5000|人|',
    '满意度指标|服务对象满意度指标|沿岸居民满意度|≥|90|%|',
  ]);
});

test('projects that stand beside their rows, and a page that begins with the rest of one', () => {
  const text = `                                   部门预算项目绩效目标表
  项目名称       预算数（万          绩效目标        一级指标     二级指标      三级指标      指标性 指标值    度量单位   权重
              元）                                                  质
河岸步道修缮                修缮步道，方便居民出行。    产出指标     数量指标    修缮步道总长度     ≥    12     公里     50
              30.00                    效益指标     社会效益指标   受益居民人数      ≥    5000   人      30
                                      满意度指标    服务对象满意   沿岸居民满意度     ≥    90     %      20
                                               度指标
公园长椅更换        12.00   更换破损长椅。         产出指标     数量指标    更换长椅        =    60     张      50
\f效益指标     社会效益指标   开放公园数量     ≥   6    个   30
满意度指标    服务对象满意   游园群众满意度    ≥   90   %   20
         度指标
`;
  expect(
    bookOf(text).targets.projects.map(({ name, amount, indicators }) => [name, amount, indicators.length]),
  ).toEqual([
    ['河岸步道修缮', '30.00', 3],
    ['公园长椅更换', '12.00', 3],
  ]);
});

test('a self-evaluation whose figures stand between the lines of names', () => {
  const forms = bookOf(`                            项目支出绩效自评表
     项目名称          河岸步道修缮
                                                                    偏差原因分析及改进措
 一级指标      二级指标     三级指标    年度指标值      实际完成值          分值       得分
                                                                        施
                   修缮步道的总
 产出指标      数量指标              ≥12公里     12公里       40       40
                   长度
           社会效益指   受益居民的总                                              宣传不够，今后加强宣传
 效益指标                       ≥5000人    4500人      40       36
             标     人数                                                  发动
 满意度指      服务对象满   沿岸居民满意
                            ≥90%       92%        20       20
   标        意度指标   度
                     总分                           100      96
`).evaluations;
  expect(
    forms?.[0]?.indicators.map((one) =>
      [one.level1, one.level2, one.level3, one.text, one.actual, one.weight?.value, one.score?.value].join('|'),
    ),
  ).toEqual([
    '产出指标|数量指标|修缮步道的总长度|≥12公里|12公里|40|40',
    '效益指标|社会效益指标|受益居民的总人数|≥5000人|4500人|40|36',
    '满意度指标|服务对象满意度指标|沿岸居民满意度|≥90%|92%|20|20',
  ]);
});

test('places that put a unit beside words, or a value into the row above, are not believed', () => {
  const shifted = indicatorsIn(`                  项目支出绩效目标表
项目名称    河岸步道修缮
一级指标    二级指标      三级指标         分值   指标方向    目标值   单位
产出指标    数量指标      修缮步道长度       20     ≥       12    公里
         质量指标      一次验收合格率      20     =       100   %
效益指标    社会效益指标    步道日均客流量      30     ≥
                   沿岸面貌改善        20     定性
                                                       5     万人次
                                                      明显
满意度指标   服务对象满意度   居民满意度        10     ≥       90    %
`);
  expect(shifted).not.toContain('效益指标|社会效益指标|沿岸面貌改善||明显|万人次|20');
});

test('a unit in the column of remarks is that of the value beside it', () => {
  expect(
    indicatorsIn(`                  项目支出绩效目标表
项目名称    河岸步道修缮
  一级指标        二级指标          三级指标     指标值     指标值说明
  产出指标        数量指标        修缮步道长度     ≥12      公里
               质量指标        一次验收合格率     100%
  效益指标       社会效益指标      受益居民人数     ≥5000    人
  满意度指标    服务对象满意度指标   居民满意度       ≥92%
`).filter((one) => /公里|5000/.test(one)),
  ).toEqual(['产出指标|数量指标|修缮步道长度|≥|12|公里|', '效益指标|社会效益指标|受益居民人数|≥|5000|人|']);
});
