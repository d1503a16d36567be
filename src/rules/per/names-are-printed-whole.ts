import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 办结率（按期办: a bracket that never closes, or a name that ends where another word must follow. */
const CUT = /[（(【《][^）)】》]*$|[、，,]$|(?<!目)的$|(?<![普涉波顾触])及$/;

const isCut = ({ name }: IndicatorReading): boolean => CUT.test(name);

export default defineRule({
  code: 'PER043',
  name: 'names-are-printed-whole',
  meta: {
    title: { zh: '三级指标名称应印完整', en: 'The name of an indicator is printed whole' },
    why: {
      zh: '名称被系统或列宽截断，读者看不出考核的是什么。',
      en: 'A name cut by the system or the width of its column does not tell what is measured.',
    },
    remedy: { zh: '补全指标名称。', en: 'Print the whole name.' },
    // The rest of a name may have been lost on the way to the file that we read.
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      cut: {
        zh: '{count} 个三级指标的名称没有印完，如“{name}”。',
        en: 'The names of {count} indicators are cut off, such as “{name}”.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const cut = readings.filter(isCut);
    if (some(cut)) report('cut', { data: { ...wordsOf(cut[0]), count: `${cut.length}` }, evidence: showingAll(cut) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'whole names',
        text: projectForm(`
          产出指标 | 质量指标 | 扫描合格率（抽检） | ≥98%
          产出指标 | 数量指标 | 扫描、修复档案数量 | ≥5000卷`),
      },
    ],
    invalid: [
      {
        title: 'a bracket that never closes',
        message: 'cut',
        text: projectForm('产出指标 | 质量指标 | ⟦扫描合格率（抽⟧ | ≥98%'),
      },
    ],
  },
});
