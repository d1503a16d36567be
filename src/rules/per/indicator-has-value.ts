import { formName, showingIndicator, some } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsByForm } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_METHOD } from '../../forms/performance-basis.js';
import { projectForm } from './_example.js';

const isOrphan = (reading: IndicatorReading): boolean => reading.name === '' && reading.value.is === 'none';
/** A row of the blank form that a project does not need: 生态效益指标 with nothing behind it. */
const isUnused = (reading: IndicatorReading): boolean =>
  isOrphan(reading) && reading.first !== undefined && reading.second !== undefined;
const lacksValue = (reading: IndicatorReading): boolean =>
  reading.value.is === 'none' && reading.operator !== '定性' && !isUnused(reading);

export default defineRule({
  code: 'PER001',
  name: 'indicator-has-value',
  meta: {
    title: { zh: '每个绩效指标都应填写指标名称和指标值', en: 'Every indicator has a name and a value' },
    why: {
      zh: '没有指标值的指标无法监控、无法评价；只有分类而没有内容的空行说明目标没有编完。',
      en: 'Without a value an indicator can be neither monitored nor scored; a label without content is an unfinished form.',
    },
    remedy: {
      zh: '补填指标名称和指标值，或删去空行。',
      en: 'Fill in the name and the value, or delete the empty row.',
    },
    severity: 'error',
    basis: [TARGET_METHOD],
    needs: ['indicators'],
    messages: {
      value: { zh: '{form}的指标“{name}”没有填写指标值。', en: 'The indicator “{name}” of the {formEn} has no value.' },
      orphan: {
        zh: '{form}的“{label}”下没有三级指标，也没有指标值。',
        en: '“{label}” in the {formEn} has neither an indicator nor a value.',
      },
      many: {
        zh: '{form}有 {count} 个指标没有填写指标值（如“{name}”）。',
        en: '{count} indicators of the {formEn} have no value (such as “{name}”).',
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
        const label = reading.indicator.level2 ?? reading.indicator.level1 ?? '';
        report(isOrphan(reading) ? 'orphan' : 'value', {
          data: { form, formEn, name: reading.name, label },
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
    ],
  },
});
