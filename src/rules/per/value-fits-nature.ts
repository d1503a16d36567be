import { showingIndicator, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm, UNIT_COLUMNS } from './_example.js';

/** =全覆盖 may pass; ≥全覆盖 compares nothing. */
const isComparison = (reading: IndicatorReading): boolean =>
  reading.operator !== null && reading.operator !== '定性' && reading.operator !== '=';

export default defineRule({
  code: 'PER022',
  name: 'value-fits-nature',
  meta: {
    title: { zh: '指标性质应与指标值相符', en: 'Nature and value of an indicator agree' },
    why: {
      zh: '定性指标填数字、定量符号后填文字，系统既不能按比例计分，也不能按档次评定。',
      en: 'A number under “qualitative”, or words behind ≥, can be scored neither by ratio nor by band.',
    },
    remedy: {
      zh: '数字改用“≥、≤、=”并填单位；文字改为定性。',
      en: 'Give numbers an operator and a unit; call words qualitative.',
    },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      number: {
        zh: '{form}的指标“{name}”标为定性，指标值却是数字“{value}”。',
        en: '“{name}” of the {formEn} is called qualitative, yet its value is the number {value}.',
      },
      words: {
        zh: '{form}的指标“{name}”符号为“{sign}”，指标值却是文字“{text}”，无法比较。',
        en: '“{name}” of the {formEn} carries {sign}, yet its value is “{text}”, which cannot be compared.',
      },
      percent: {
        zh: '{form}的定性指标“{name}”（{value}）后印有计量单位“%”，疑为相邻行的单位错位。',
        en: 'The qualitative indicator “{name}” ({value}) of the {formEn} carries a %, probably that of a neighbouring row.',
      },
    },
  },
  check(view, report) {
    for (const reading of indicatorsOf(view)) {
      const { value } = reading;
      const evidence = [showingIndicator(reading)] as const;
      if (value.is === 'number' && reading.operator === '定性')
        report('number', { data: wordsOf(reading), evidence: [...evidence] });
      else if (value.is === 'words' && isComparison(reading) && !/\d/.test(value.text))
        report('words', {
          data: { ...wordsOf(reading), sign: reading.operator ?? '', text: value.text },
          evidence: [...evidence],
        });
      else if (value.is === 'words' && reading.family === 'percent' && !/\d/.test(value.text))
        report('percent', { data: wordsOf(reading), evidence: [...evidence] });
      else if (value.is !== 'none' && reading.operator !== null) report.holds();
    }
  },
  examples: {
    valid: [
      {
        title: 'words qualitative, numbers compared',
        text: projectForm(
          `产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | %
           效益指标 | 社会效益指标 | 方便群众查档 | 定性 | 明显改善 |`,
          { columns: UNIT_COLUMNS },
        ),
      },
    ],
    invalid: [
      {
        title: 'a number called qualitative',
        message: 'number',
        text: projectForm('产出指标 | 质量指标 | ⟦扫描分辨精度⟧ | 定性 | 3.0 |', { columns: UNIT_COLUMNS }),
      },
    ],
  },
});
