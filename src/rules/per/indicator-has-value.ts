import { formName, showingIndicator, some } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsByForm } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { hasNoCell } from '../../domain/place.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** Labels without a name are another matter: rows of the blank form, or forgotten (see DIS004). */
const lacksValue = (reading: IndicatorReading): boolean =>
  reading.name !== '' && reading.value.is === 'none' && reading.operator !== '定性' && !isTorn(reading);

/** A ≥ alone in a text whose cells were lost: its value stands on another line. */
const isTorn = ({ operator, indicator: { at } }: IndicatorReading): boolean => operator !== null && hasNoCell(at);

export default defineRule({
  code: 'PER001',
  name: 'indicator-has-value',
  meta: {
    title: { zh: '每个绩效指标都应填写指标值', en: 'Every indicator has a value' },
    why: {
      zh: '没有指标值的指标无法监控，也无法评价。',
      en: 'Without a value an indicator can be neither monitored nor scored.',
    },
    remedy: {
      zh: '补填指标值，或删去该指标。',
      en: 'Fill in the value, or delete the indicator.',
    },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      value: { zh: '{form}的指标“{name}”没有填写指标值。', en: 'The indicator “{name}” of the {form} has no value.' },
      many: {
        zh: '{form}有 {count} 个指标没有填写指标值（如“{name}”）。',
        en: '{count} indicators of the {form} have no value (such as “{name}”).',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    for (const readings of indicatorsByForm(view).values()) {
      const lacking = readings.filter(lacksValue);
      if (lacking.length === 0) {
        report.holds();
        continue;
      }
      // A form that lacks many values is a blank form or one whose values were lost in reading.
      if (lacking.length > 2 && lacking.length * 4 > readings.length) {
        if (lacking.length === readings.length || !some(lacking)) continue;
        const { zh: form, en: formEn } = formName(lacking[0]);
        report('many', {
          data: { form, formEn, count: `${lacking.length}`, name: lacking[0].name },
          evidence: [showingIndicator(lacking[0])],
        });
        continue;
      }
      for (const reading of lacking) {
        const { zh: form, en: formEn } = formName(reading);
        report('value', {
          data: { form, formEn, name: reading.name },
          evidence: [showingIndicator(reading)],
        });
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'all values are there',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`),
      },
    ],
    invalid: [
      {
        title: 'one value left blank',
        message: 'value',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 数量指标 | 新增书架数量 | ≥20组
          产出指标 | 时效指标 | 扫描完成时间 | 2025年底
          产出指标 | 质量指标 | ⟦扫描合格率⟧ |
          满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%`),
      },
      {
        title: 'a value left blank between its sign and its unit',
        message: 'value',
        text: `
          项目支出绩效目标表
          | 项目名称 |  | 档案数字化 |  |  |  |  |
          | 一级指标 | 二级指标 | 三级指标 | 指标性质 | 指标值 | 计量单位 | 指标权重 |
          | 产出指标 | 数量指标 | 扫描页数 | ≥ | 30 | 万页 | 20 |
          |  |  | ⟦修复档案数量⟧ | ≥ |  | 件（套） | 20 |
          |  | 质量指标 | 扫描合格率 | ≥ | 98 | % | 10 |`,
      },
    ],
  },
});
