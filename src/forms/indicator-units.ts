import { remembered, squeezed } from '../domain/text.js';

/** What kind of quantity a unit of measure is for: 人次 counts people, 工作日 time, 元/人 money. */
export type UnitFamily = 'percent' | 'people' | 'times' | 'time' | 'money' | 'score' | 'other';

const FAMILIES: readonly (readonly [UnitFamily, readonly string[]])[] = [
  ['percent', ['%', '％', '‰', '百分比', '百分点', '个百分点', '%以上', '%以下', '个%']],
  ['people', ['人', '名', '位', '人次', '万人', '万人次', '千人', '户', '万户', '户次', '人·次', '个人']],
  ['times', ['次', '场', '场次', '期', '批次', '轮', '趟', '班次', '回', '频次']],
  [
    'time',
    [
      '天',
      '日',
      '工作日',
      '个工作日',
      '小时',
      '个小时',
      '分钟',
      '秒',
      '月',
      '个月',
      '年',
      '周',
      '季度',
      '个季度',
      '月底前',
      '年底前',
      '日前',
      '月前',
      '年内',
      '天内',
      '日内',
      '个工作日内',
      '工作日内',
      '个月内',
      '小时内',
      '分钟内',
    ],
  ],
  ['money', ['元', '万元', '亿元', '千元', '百万元', '万', '美元']],
  ['score', ['分', '级', '名次', '等级', '星', '星级']],
];
const FAMILY_OF = new Map(FAMILIES.flatMap(([family, units]) => units.map((unit) => [unit, family] as const)));

/** The family of a printed unit; a unit per something (元/人, 次/年) belongs to what stands before the stroke. */
export const unitFamily = remembered((unit): UnitFamily => {
  const [head] = squeezed(unit).split(/[/·]|每/);
  return FAMILY_OF.get(head!) ?? 'other';
});

/** Units of what comes in whole pieces: half a person is none. 万人, 公里 and 小时 can be divided. */
export const WHOLE_UNIT =
  /^(?:人|名|位|人次|户|个|次|场|场次|台|套|辆|批次|家|所|期|处|件|份|本|册|卷|篇|部|起|座|间|支|张|头|株|宗|轮)$/;
