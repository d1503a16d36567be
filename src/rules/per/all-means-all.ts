import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { ALL_OF_THEM } from '../../forms/indicator-vocabulary.js';
import { projectForm } from './_example.js';

export default defineRule({
  code: 'PER026',
  name: 'all-means-all',
  meta: {
    title: { zh: '“应保尽保”类指标应为 100%', en: '“All who should” means 100 %' },
    why: {
      zh: '“应保尽保、应发尽发”就是一个不漏，指标值低于 100% 与名称矛盾。',
      en: 'A target below 100 % contradicts a name that promises everyone.',
    },
    remedy: {
      zh: '改为 100%，或把名称改为参保率、发放率等。',
      en: 'Make it 100 %, or name it a rate of coverage or payment.',
    },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      less: {
        zh: '{form}的指标“{name}”为 {value}，与“{phrase}”的含义矛盾。',
        en: '“{name}” of the {form} is {value}, against the meaning of “{phrase}”.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const phrase = ALL_OF_THEM.exec(reading.name)?.[0];
      const value = numberOf(reading);
      if (!phrase || value === undefined || !isQuantitative(reading) || reading.family !== 'percent') continue;
      if (value < 100n * SCALE && value > 0n)
        report('less', { data: { ...wordsOf(reading), phrase }, evidence: [showingIndicator(reading)] });
      else report.holds();
    }
  },
  examples: {
    valid: [{ title: 'all', text: projectForm('产出指标 | 质量指标 | 到期档案应收尽收 | 100%') }],
    invalid: [
      {
        title: 'not all',
        message: 'less',
        text: projectForm('产出指标 | 质量指标 | ⟦到期档案应收尽收⟧ | ≥95%'),
      },
    ],
  },
});
