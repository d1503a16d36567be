import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf, numberOf } from '../../check/indicators/reading.js';
import { threePublicZeros } from '../../check/indicators/three-public.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { GOING_DOWN_VALUE } from '../../forms/indicator-vocabulary.js';

/** 压减率 of at least some per cent, 变动率 of some per cent below nothing. */
const DECREASE = /(?:下降|压减|压缩|降低|减少|削减)(?:率|比例|幅度)$/;
const CHANGE = /(?:变动|变化|增减|增长)(?:率|幅度)$/;

/** True for three-public expenses that are to go down, in words or as a rate. */
function goesDown(reading: IndicatorReading): boolean {
  const { value, name, operator } = reading;
  if (!/三公/.test(name)) return false;
  if (value.is === 'words') return GOING_DOWN_VALUE.test(value.text);
  const number = numberOf(reading) ?? 0n;
  const isCeiling = operator === '≤' || operator === '<';
  return DECREASE.test(name) ? number > 0n && !isCeiling : CHANGE.test(name) && number < 0n;
}

export default defineRule({
  code: 'PER032',
  name: 'decrease-needs-a-base',
  meta: {
    title: { zh: '“三公”经费为零时不应以“下降”为目标', en: 'What is zero cannot go down' },
    why: {
      zh: '上年、本年预算都是零，“下降”不可能实现，目标是照抄来的。',
      en: 'With nothing budgeted in both years a decrease is impossible: the target was copied.',
    },
    remedy: { zh: '改为“不增长”或控制率≤100%。', en: 'Aim at “no increase”, or a rate of control ≤100 %.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators', 'statements'],
    messages: {
      nothing: {
        zh: '指标“{name}”目标为“{value}”，但“三公”经费预算本年与上年均为 0，不可能下降。',
        en: '“{name}” is to go down, yet the three-public budget is 0 in both years.',
      },
    },
  },
  check(view, report) {
    const falling = indicatorsOf(view).filter(goesDown);
    if (falling.length === 0) return;
    const zeros = threePublicZeros(view);
    if (!zeros) return report.holds();
    for (const reading of falling)
      report('nothing', { data: wordsOf(reading), evidence: [showingIndicator(reading), ...zeros] });
  },
  examples: {
    valid: [
      {
        title: 'there is something to reduce',
        text: `
          一、“三公”经费情况
          2025年“三公”经费预算3.00万元，比2024年减少1.00万元。
          部门整体支出绩效目标表
          （2025年度）
          一级指标 | 二级指标 | 三级指标 | 指标值
          部门管理 | 资金投入 | “三公”经费控制情况 | 下降
          部门管理 | 财务管理 | 预算执行率 | 100%`,
      },
    ],
    invalid: [
      {
        title: 'nothing to reduce by five per cent',
        message: 'nothing',
        text: `
          一、“三公”经费情况
          2025年“三公”经费预算0万元，2024年“三公”经费预算0万元。
          部门整体支出绩效目标表
          （2025年度）
          一级指标 | 二级指标 | 三级指标 | 指标值
          部门管理 | 资金投入 | ⟦“三公”经费压减率⟧ | ≥5%
          部门管理 | 财务管理 | 预算执行率 | 100%`,
      },
      {
        title: 'nothing to reduce',
        message: 'nothing',
        text: `
          一、“三公”经费情况
          2025年“三公”经费预算0万元，2024年“三公”经费预算0万元。
          部门整体支出绩效目标表
          （2025年度）
          一级指标 | 二级指标 | 三级指标 | 指标值
          部门管理 | 资金投入 | ⟦“三公”经费控制情况⟧ | 下降
          部门管理 | 财务管理 | 预算执行率 | 100%`,
      },
    ],
  },
});
