import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

const CEILING = /以内|以下|不超过|不高于|不多于/;
const FLOOR = /以上|不少于|不低于/;
/** 不超过25次, as what follows a sign. */
const BOUND = /^(?:不超过|不高于|不多于|不少于|不低于)\d[\d.,]*[^\d，。；]{0,5}$/;
/** ≥5个工作日以内, ≤95%以上 */
function contradictsItself({ indicator, operator, value, unit }: IndicatorReading): boolean {
  const isBound = value.is === 'words' && BOUND.test(value.text);
  if (value.is !== 'number' && !isBound) return false;
  const words = isBound ? value.text : `${indicator.text ?? ''}${unit ?? ''}`;
  const [ceiling, floor] = [CEILING.test(words), FLOOR.test(words)];
  if (ceiling === floor) return false;
  return ceiling ? operator === '≥' || operator === '>' : operator === '≤' || operator === '<';
}

export default defineRule({
  code: 'PER045',
  name: 'sign-agrees-with-words',
  meta: {
    title: { zh: '“≥、≤”不应与“以内、以上”相反', en: 'Sign and words of a limit agree' },
    why: { zh: '“≥5个工作日以内”上下限相反，达标方向不明。', en: 'At least five days “at most” points both ways.' },
    remedy: { zh: '保留一种写法，方向以本意为准。', en: 'Keep one of the two, in the direction that is meant.' },
    severity: 'warning',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      against: {
        zh: '{count} 个指标的符号与文字方向相反，如“{name}”为“{value}”。',
        en: 'Sign and words of {count} targets point in opposite directions, such as “{name}”: {value}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(contradictsItself);
    if (some(found))
      report('against', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'both a floor',
        text: projectForm('产出指标 | 质量指标 | 扫描合格率 | ≥ | 95 | % ', { columns: UNIT_COLUMNS }),
      },
    ],
    invalid: [
      {
        title: 'at least and within',
        message: 'against',
        text: projectForm('产出指标 | 时效指标 | ⟦调卷等候时间⟧ | ≥ | 5 | 天以内', { columns: UNIT_COLUMNS }),
      },
    ],
  },
});
