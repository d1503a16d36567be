import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const MAY_BE_BELOW = /增|减|降|变化|差|结余|盈余|盈亏|利润|收益|节约|节省/;
/** ≥0人: true whatever happens. */
const asksNothing = (reading: IndicatorReading): boolean =>
  isQuantitative(reading) && reading.operator === '≥' && numberOf(reading) === 0n && !MAY_BE_BELOW.test(reading.name);

export default defineRule({
  code: 'PER048',
  name: 'floors-ask-something',
  meta: {
    title: { zh: '下限为 0 的指标没有约束力', en: 'A floor of nothing asks nothing' },
    why: { zh: '“≥0”什么都不做也算完成，起不到考核作用。', en: 'At least 0 is met by doing nothing.' },
    remedy: {
      zh: '填写计划完成的数；越少越好的，改为“=0”或“≤”。',
      en: 'Fill in what is planned; where less is better, use =0 or ≤.',
    },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      nothing: {
        zh: '{count} 个指标的下限为 0，如“{name}”为 {value}。',
        en: '{count} targets have a floor of 0, such as “{name}”: {value}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(asksNothing);
    if (some(found))
      report('nothing', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'growth of at least nothing',
        text: projectForm(
          '效益指标 | 社会效益指标 | 查档人数增长率 | ≥0%\n产出指标 | 数量指标 | 接待查档人数 | ≥500人',
        ),
      },
    ],
    invalid: [
      {
        title: 'no visitors will do',
        message: 'nothing',
        text: projectForm('产出指标 | 数量指标 | ⟦接待查档人数⟧ | ≥0人'),
      },
    ],
  },
});
