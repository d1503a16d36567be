import { formName, quoted } from '../../check/evaluations/figures.js';
import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { isBoundedRate, measuredName } from '../../check/indicators/measure.js';
import { allIndicatorsOf, type IndicatorReading, isQuantitative, numberOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { squeezed } from '../../domain/text.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { MAY_EXCEED_WHOLE } from '../../forms/indicator-vocabulary.js';
import { evaluation, ROWS } from './_evaluation.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

const WHOLE = 100n * SCALE;
const RELATIVE = /增|升|提高|变动|同比|上年|拨备|流动性|偿债|利息|风险/;
/** 使用金额占比: a share is of a whole, whatever it is a share of. */
const SHARE = /占比$|比重$/;
const MAY_BE_EXCEEDED = /(?:完成|执行|实现|利用|使用)率$/;
const MORE_THAN_PLANNED = /(?:完成|执行|实现|达成|达到|开展|使用|利用|到位|覆盖)(?:比)?率$|毛入/;

/** A ceiling above the whole (≤105%) excludes nothing, yet asks for nothing impossible. */
const asksForMore = (reading: IndicatorReading): boolean => reading.operator !== '≤' && reading.operator !== '<';

function isImpossible(reading: IndicatorReading, value: bigint): boolean {
  if (value <= WHOLE || !asksForMore(reading)) return false;
  if (isBoundedRate(reading.name)) return !RELATIVE.test(reading.name);
  // 完成率 950% is no plan that was exceeded.
  if (value >= 8n * WHOLE && MAY_BE_EXCEEDED.test(reading.name)) return !RELATIVE.test(reading.name);
  return value >= 3n * WHOLE && (SHARE.test(measuredName(reading.name)) || !MAY_EXCEED_WHOLE.test(reading.name));
}

export default defineRule({
  code: 'PER005',
  name: 'rate-within-whole',
  meta: {
    title: { zh: '比率类指标值不应超过 100%', en: 'No rate is above the whole' },
    why: {
      zh: '满意度、覆盖率、合格率等不可能超过 100%；“1000%”一类多为小数位或换行拼接出错。',
      en: 'Satisfaction, coverage and the like cannot exceed 100 %; “1000 %” is usually a slip of the digits.',
    },
    remedy: { zh: '按实际目标更正数值。', en: 'Correct the number.' },
    severity: 'error',
    basis: [INDICATOR_GUIDE],
    needs: [['indicators', 'evaluations']],
    messages: {
      above: {
        zh: '{form}的指标“{name}”指标值为 {value}，超过 100%，不可能实现。',
        en: 'The value {value} of “{name}” in the {form} is above 100 % and cannot be reached.',
      },
      reached: {
        zh: '{form}的“{name}”实际完成值为 {value}，超过 100%，不可能达到。',
        en: 'The result {value} of “{name}” in the {form} is above 100 %, which is impossible.',
      },
    },
  },
  check(view, report) {
    for (const reading of allIndicatorsOf(view)) {
      const value = isQuantitative(reading) ? numberOf(reading) : undefined;
      if (value === undefined) continue;
      const percent = reading.family === 'percent' && reading.unit !== '‰';
      const bare = reading.unit === null && isBoundedRate(reading.name) && value > WHOLE && value <= 10n * WHOLE;
      if (!percent && !bare) continue;
      if (isImpossible(reading, value))
        report('above', {
          data: wordsOf(reading),
          evidence: [showingIndicator(reading)],
          expected: '≤100%',
          actual: reading.indicator.text ?? '',
        });
      else report.holds();
    }
    for (const form of view.book.evaluations ?? [])
      for (const one of form.indicators) {
        const { level3, actual, operator, doubtful } = one;
        const result = /^(\d+(?:\.\d+)?)%$/.exec(squeezed(actual ?? ''))?.[1];
        if (doubtful || level3 === null || result === undefined || operator === '≤' || operator === '<') continue;
        const name = squeezed(level3);
        // 培训完成率 104%: more may be done than was planned.
        if (!isBoundedRate(name) || MORE_THAN_PLANNED.test(name) || RELATIVE.test(name)) continue;
        if (scaled(result) <= WHOLE) {
          report.holds();
          continue;
        }
        const words = formName(form);
        report('reached', {
          data: { form: words.zh, formEn: words.en, name: quoted(name), value: actual ?? '' },
          evidence: [{ at: one.at, label: { zh: `${words.zh}“${quoted(name)}”`, en: words.en }, value: actual ?? '' }],
          expected: '≤100%',
          actual: actual ?? '',
        });
      }
  },
  examples: {
    valid: [
      {
        title: 'growth may exceed the whole',
        text: projectForm(
          `产出指标 | 质量指标 | 扫描合格率 | = | 100 | %
           效益指标 | 社会效益指标 | 线上查档量较上年增长率 | ≥ | 150 | %
           效益指标 | 经济效益指标 | 贷款拨备覆盖率 | ≥ | 150 | %`,
          { columns: UNIT_COLUMNS },
        ),
      },
    ],
    invalid: [
      {
        title: 'a target above the whole in a self-evaluation',
        message: 'above',
        text: evaluation({ rows: ROWS.replace('读者满意度 | ≥95%', '⟦读者满意度⟧ | ≥950%') }),
      },
      {
        title: 'a result above the whole',
        message: 'reached',
        text: evaluation({ rows: ROWS.replace('读者满意度 | ≥95% | 97%', '⟦读者满意度⟧ | ≥95% | 970%') }),
      },
      {
        title: 'ten times the whole',
        message: 'above',
        text: projectForm('效益指标 | 社会效益指标 | ⟦保障群众正常查档⟧ | = | 1000 | %', { columns: UNIT_COLUMNS }),
      },
      {
        title: 'a share of a whole, whatever it is used for',
        message: 'above',
        text: projectForm('产出指标 | 质量指标 | ⟦国产设备使用占比⟧ | ≥425%'),
      },
      {
        title: 'nine times what was planned',
        message: 'above',
        text: projectForm('产出指标 | 质量指标 | ⟦扫描任务完成率⟧ | ≥950%'),
      },
      {
        title: 'more than all are satisfied',
        message: 'above',
        text: projectForm('满意度指标 | 服务对象满意度 | ⟦查档群众满意度⟧ | ≥105%'),
      },
    ],
  },
});
