import type { BaseIndicator } from '../../src/compile/base-data.js';
import { indicator, indicatorPlaces, isCount, reprint } from '../indicators.js';
import type { Plant } from '../plant.js';
import {
  isBenefit,
  isCountOf,
  isQuality,
  isQuantity,
  isRateOf,
  isSatisfaction,
  isTiming,
  oneIndicator,
} from '../targets.js';

/** 人, 次, 处, 件: what cannot be halved. 万页 can. */
const isWhole = (one: BaseIndicator): boolean => isCountOf(one) && !/万|小时|公里/.test(one.unit ?? '');
const half = (value: string) => `${Number.parseInt(value, 10)}.5`;

/** Mistakes in the value, the unit, the sign or the name of one indicator. */
export const PER_VALUE_PLANTS: readonly Plant[] = [
  oneIndicator(
    ['PER025'],
    'two measures in one indicator',
    (one) => isQuality(one) || isBenefit(one),
    ({ level3 }, random, set) => {
      const other = random.pick(set.indicators.filter((one) => one.level3 !== level3 && isRateOf(one))).level3;
      return { level3: `${level3}${random.pick(['和', '及', '、', '与'])}${other}` };
    },
  ),
  oneIndicator(
    ['PER033'],
    'a rate of at least 100 %',
    // Work may be done beyond the plan: 完成率 may exceed the whole.
    (one) => isRateOf(one) && !/控制率|完成率/.test(one.level3),
    () => ({ operator: '≥', value: '100' }),
  ),
  {
    rules: ['PER044'],
    name: 'a value that is only about right',
    plant: indicator(isCount, ({ value, operator, unit }, random) => ({
      ...random.pick([
        { operator: '', value: `约${value}` },
        { operator: '', value: `${value}左右` },
        { operator, value: `大约${value}` },
        { operator: '', value: `近${value}` },
        { operator: '', value: `${value}${unit}上下`, unit: '' },
        { operator: '', value: `${value}${unit}左右`, unit: '' },
      ]),
    })),
  },
  {
    rules: ['PER045', 'PER008', 'WRD024', 'PER010'],
    name: 'a sign against its words',
    plant({ document }, random) {
      const places = indicatorPlaces(document).filter((place) => isCount(place) && place.operator === '≥');
      if (places.length === 0) return undefined;
      const place = random.pick(places);
      const { value, unit } = place;
      const words = random.pick([
        { operator: '≤', value: `${value}${unit}以上`, unit: '' },
        { operator: '≥', value: `${value}${unit}以内`, unit: '' },
        { operator: '≤', value: `不少于${value}`, unit },
        { operator: '≥', value: `不超过${value}`, unit },
        { operator: '≥', value: `${value}${unit}以下`, unit: '' },
      ]);
      return { document: reprint(document, place, words) };
    },
  },
  oneIndicator(
    ['PER046'],
    'half a thing',
    (one) => isWhole(one) && /^\d+$/.test(one.value),
    ({ value }) => ({ value: half(value) }),
  ),
  oneIndicator(
    ['PER047'],
    'fewer than none',
    (one) => isWhole(one) && /^\d+$/.test(one.value),
    ({ value }) => ({ value: `-${value}` }),
  ),
  oneIndicator(
    ['PER048'],
    'at least nothing',
    (one) => isCountOf(one) || isRateOf(one),
    () => ({ operator: '≥', value: '0' }),
  ),
  oneIndicator(['PER049'], 'satisfaction of nobody', isSatisfaction, (_, random) => ({
    level3: random.pick(['满意度', '总体满意度', '综合满意度', '满意率', '满意程度']),
  })),
  oneIndicator(
    ['PER050', 'PER049'],
    'the kind once more in place of a name',
    () => true,
    ({ level1, level2 }, random) => ({
      level3: random.pick([level2, level2.replace('指标', ''), level1, `${level2.replace('指标', '')}完成情况`]),
    }),
  ),
  oneIndicator(
    ['PER051'],
    'a property in per cent',
    (one) => isQuality(one) || isTiming(one),
    ({ level3 }, random) => ({
      level3: `${level3.slice(0, 4)}${random.pick(['准确性', '及时性', '规范性', '完整性', '真实性'])}`,
      operator: '≥',
      value: `${random.between(90, 99)}`,
      unit: '%',
    }),
  ),
  oneIndicator(['PER052', 'PER017'], 'work in place of its effect', isBenefit, (_, random) => ({
    level3: random.pick([
      '开展业务培训',
      '组织宣传活动',
      '举办政策讲座',
      '开展入户走访',
      '印发宣传资料',
      '召开工作会议',
    ]),
    operator: '≥',
    value: `${random.between(3, 30)}`,
    unit: '次',
  })),
  oneIndicator(
    ['PER053'],
    'a range the wrong way round',
    (one) => isCountOf(one) && /^\d{2,}$/.test(one.value),
    ({ value }, random) => ({
      operator: '=',
      value: `${Number.parseInt(value, 10) + random.between(5, 40)}${random.pick(['-', '～', '—', '至', '~'])}${value}`,
    }),
  ),
  oneIndicator(['PER043'], 'a name cut off', isQuantity, ({ level3 }, random) => ({
    level3: random.pick([`${level3}（含`, `${level3}及`, `${level3}、`, `全年${level3.slice(0, 4)}的`, `${level3}（`]),
  })),
  oneIndicator(
    ['PER017'],
    'a lasting effect as an ecological one',
    isBenefit,
    (_, random) => ({
      level2: random.pick(['生态效益指标', '生态效益']),
      level3: random.pick(['长效管理机制建设', '对业务工作的持续影响', '服务能力持续提升', '可持续影响期限']),
      operator: '定性',
      value: random.pick(['持续提升', '长期有效', '持续改善']),
      unit: null,
    }),
    { of: 'project', shows: /"生态效益/ },
  ),
  oneIndicator(
    ['PER017'],
    'paying in time as a benefit',
    isBenefit,
    (_, random) => ({
      level3: random.pick(['资金按时支付率', '补助资金及时发放率', '经费支付及时率', '资金按时拨付率']),
      operator: '≥',
      value: '95',
      unit: '%',
    }),
    { of: 'project' },
  ),
];
