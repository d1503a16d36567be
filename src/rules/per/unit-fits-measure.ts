import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isChange, type Measure } from '../../check/indicators/measure.js';
import { allIndicatorsOf, type IndicatorReading, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import type { Severity } from '../../domain/findings.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { type UnitFamily, WHOLE_UNIT } from '../../forms/indicator-units.js';
import { FREQUENCY_NAME, FREQUENCY_VALUE } from '../../forms/indicator-vocabulary.js';
import { evaluation, ROWS } from './_evaluation.js';
import { projectForm } from './_example.js';

/** Families of units that a measure cannot be told in. What is not listed may be odd, yet can be meant. */
const IMPOSSIBLE: Readonly<Record<Measure, readonly UnitFamily[]>> = {
  rate: ['people', 'times', 'time', 'money'],
  people: ['percent', 'time', 'money'],
  times: ['percent', 'money'],
  count: ['percent', 'time'],
  'time-limit': ['percent', 'people', 'money'],
  time: ['percent', 'people', 'money'],
  money: ['people', 'times'],
};
const MEASURE_NAMES: Readonly<Record<Measure, { readonly zh: string; readonly en: string }>> = {
  rate: { zh: '比率', en: 'a rate' },
  people: { zh: '人数', en: 'a head count' },
  times: { zh: '次数', en: 'a number of times' },
  count: { zh: '数量', en: 'a count' },
  'time-limit': { zh: '时限', en: 'a time limit' },
  time: { zh: '时间', en: 'a time' },
  money: { zh: '金额', en: 'an amount' },
};

/** 数量 and 时间 are used loosely (完成时间 100%: all in time), other endings are not. */
function severityOf(reading: IndicatorReading): Severity {
  if (/时效$/.test(reading.name)) return 'advice';
  return reading.measure === 'time' || reading.measure === 'money' || /数量$/.test(reading.name) ? 'warning' : 'error';
}

/** 停播率 ≤15秒/百小时, 投诉率 ≤2次/万人: a rate told as so much of one thing for each of another. */
const isRatio = ({ measure, unit }: IndicatorReading): boolean =>
  measure === 'rate' &&
  unit !== null &&
  /[/／]\s*(?:\d|[百千万亿]|[\u4e00-\u9fff]*(?:小时|公里|人|户|次|件|台|辆))/.test(unit);

/** 设备验收合格率 98台. 每千人床位拥有率 32张 is so many for each. */
const isRateInPieces = ({ measure, name, unit }: IndicatorReading): boolean =>
  measure === 'rate' && unit !== null && WHOLE_UNIT.test(unit) && !/[每百千万亿均]/.test(name);

/** 压减文件数 ≥15%: by how much of them it is to fall. */
const isCutInPerCent = ({ name, family }: IndicatorReading): boolean => family === 'percent' && isChange(name);

/** 技术人员投入 5 人 is no money, nor are 编外人员控制数 ≤30 人. */
const isUnfit = (reading: IndicatorReading): boolean =>
  reading.measure !== undefined &&
  reading.family !== undefined &&
  (IMPOSSIBLE[reading.measure].includes(reading.family) || isRateInPieces(reading)) &&
  !isRatio(reading) &&
  !isCutInPerCent(reading) &&
  !(reading.measure === 'money' && /投入$|投资$|(?<!成本|费用|资金|经费|预算)控制数$/.test(reading.name));

export default defineRule({
  code: 'PER004',
  name: 'unit-fits-measure',
  meta: {
    title: { zh: '计量单位应与指标内容相符', en: 'The unit fits what is measured' },
    why: {
      zh: '次数、人数、时限不能以百分比计，比率也不能以人、天计；多为相邻行的指标值错位。',
      en: 'Times, heads and days cannot be told in per cent, nor a rate in heads or days; usually values slipped by a row.',
    },
    remedy: {
      zh: '核对相邻行的指标值是否错位；更正数值和计量单位。',
      en: 'See whether values were swapped with neighbouring rows; correct value and unit.',
    },
    severity: 'error',
    basis: [INDICATOR_GUIDE],
    needs: [['indicators', 'evaluations']],
    messages: {
      unfit: {
        zh: '{form}的指标“{name}”是{measure}，指标值却为 {value}，计量单位与指标内容不符。',
        en: '“{name}” in the {form} is {measure}, yet its value is {value}.',
      },
      frequency: {
        zh: '{form}的指标“{name}”指标值为“{value}”，填的是频次，与指标内容不对应，无法计量。',
        en: 'The value of “{name}” in the {form} is a frequency (“{value}”), which does not measure it.',
        severity: 'warning',
      },
    },
  },
  check(view, report) {
    for (const reading of allIndicatorsOf(view)) {
      if (reading.value.is === 'words') {
        if (FREQUENCY_VALUE.test(reading.value.text) && !FREQUENCY_NAME.test(reading.name) && reading.name)
          report('frequency', { data: wordsOf(reading), evidence: [showingIndicator(reading)] });
        continue;
      }
      if (!isQuantitative(reading) || !reading.measure || !reading.family) continue;
      if (!isUnfit(reading)) {
        report.holds();
        continue;
      }
      const words = MEASURE_NAMES[reading.measure];
      report('unfit', {
        data: { ...wordsOf(reading), measure: words.zh, measureEn: words.en },
        evidence: [showingIndicator(reading)],
        severity: severityOf(reading),
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'each in its own unit',
        text: projectForm(`
          产出指标 | 数量指标 | 设备维护次数 | ≥4次
          产出指标 | 数量指标 | 培训人数 | ≥30人次
          产出指标 | 时效指标 | 查档办理时限 | ≤3个工作日
          成本指标 | 经济成本指标 | 培训补助标准 | ≤150元/人
          产出指标 | 数量指标 | 压减文件数 | ≥15%
          效益指标 | 社会效益指标 | 查档人次（较上年增长） | ≥5%
          效益指标 | 社会效益指标 | 有效减少失窃起数 | ≥3%
          产出指标 | 数量指标 | 编外人员控制数 | ≤30人
          产出指标 | 质量指标 | 广播停播率 | ≤15秒/百小时
          满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥90分`),
      },
    ],
    invalid: [
      {
        title: 'a rate told in persons in a self-evaluation',
        message: 'unfit',
        text: evaluation({ rows: ROWS.replace('返修率 | ≤2%', '⟦返修率⟧ | ≤2人') }),
      },
      {
        title: 'times in per cent',
        message: 'unfit',
        text: projectForm('产出指标 | 数量指标 | ⟦设备维护次数⟧ | 95%'),
      },
      {
        title: 'a time limit in per cent',
        message: 'unfit',
        text: projectForm('产出指标 | 时效指标 | ⟦查档平均办理时限⟧ | 98%'),
      },
      {
        title: 'a rate in pieces',
        message: 'unfit',
        text: projectForm('产出指标 | 质量指标 | ⟦扫描数据有效率⟧ | ≥98台'),
      },
      {
        title: 'a rate in heads',
        message: 'unfit',
        text: projectForm('产出指标 | 质量指标 | ⟦培训合格率⟧ | ≥30人'),
      },
    ],
  },
});
