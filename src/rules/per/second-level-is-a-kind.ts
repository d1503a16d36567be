import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsByForm, isProject } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { squeezed } from '../../domain/text.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { FOREIGN_LABELS, KIND_NAMES, mayStandUnder } from '../../forms/indicator-kinds.js';
import { projectForm } from './_example.js';

const isForeign = (reading: IndicatorReading): boolean =>
  reading.first !== undefined &&
  reading.indicator.level2 !== null &&
  reading.name !== '' &&
  FOREIGN_LABELS.has(squeezed(reading.indicator.level2)) &&
  squeezed(reading.indicator.level2) !== squeezed(reading.indicator.level1 ?? '');

const isMisplaced = (reading: IndicatorReading): boolean =>
  reading.first !== undefined && reading.second !== undefined && !mayStandUnder(reading.second, reading.first);

function dataOf(reading: IndicatorReading): Record<string, string> {
  const first = KIND_NAMES[reading.first ?? 'output'];
  return { ...wordsOf(reading), second: reading.indicator.level2 ?? '', first: first.zh, firstEn: first.en };
}

export default defineRule({
  code: 'PER016',
  name: 'second-level-is-a-kind',
  meta: {
    title: { zh: '二级指标应是规定的类别，并归在对应的一级指标下', en: 'Level 2 is a kind of its level 1' },
    why: {
      zh: '类别填错，分值和评价方法都会跟着错。',
      en: 'Weights and methods of evaluation follow the kind: a wrong one spoils both.',
    },
    remedy: { zh: '按指标体系改填二级指标。', en: 'Take the level-2 kind from the framework.' },
    severity: 'error',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      foreign: {
        zh: '{form}的指标“{name}”二级指标误填为“{second}”，不是{first}的类别。',
        en: 'Level 2 of “{name}” in the {form} is printed as “{second}”, which is no kind of {first} indicator.',
      },
      misplaced: {
        zh: '{form}的指标“{name}”：二级指标“{second}”不属于一级指标“{first}”。',
        en: '“{name}” in the {form}: “{second}” does not belong under {first}.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    for (const [form, readings] of indicatorsByForm(view)) {
      if (!isProject(view, form)) continue;
      const misplaced = readings.filter(isMisplaced);
      // When much is out of place, the labels were carried down wrongly in reading.
      const believed = misplaced.length * 4 <= readings.length;
      for (const reading of readings) {
        if (isForeign(reading)) report('foreign', { data: dataOf(reading), evidence: [showingIndicator(reading)] });
        else if (believed && isMisplaced(reading))
          report('misplaced', { data: dataOf(reading), evidence: [showingIndicator(reading)] });
        else if (reading.first !== undefined && reading.second !== undefined) report.holds();
      }
    }
  },
  examples: {
    valid: [
      {
        title: 'cost under output, as until 2021',
        text: projectForm(`
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 成本指标 | 项目总成本 | ≤20万元
          效益指标 | 社会效益指标 | 方便群众查档 | 明显
          满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥95%`),
      },
    ],
    invalid: [
      {
        title: 'the label of another part of the form',
        message: 'foreign',
        text: projectForm(`
          成本指标 | 总体目标 | ⟦项目总成本⟧ | ≤20万元
          产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷
          产出指标 | 质量指标 | 扫描合格率 | ≥98%`),
      },
    ],
  },
});
