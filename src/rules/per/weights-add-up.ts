import { formName, showingAll, some } from '../../check/indicators/evidence.js';
import { isBalanced, type WeighedForm, weighedForms } from '../../check/indicators/weights.js';
import { defineRule } from '../../check/rule.js';
import { writeScaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { projectForm, WEIGHTED_COLUMNS } from './_example.js';

/** A surplus beside a shortage: rows that stand with the wrong project, in the print or in our reading. */
const borrows = (weighed: WeighedForm, neighbour: WeighedForm | undefined): boolean =>
  neighbour !== undefined && weighed.excess > 0n !== neighbour.excess > 0n && !isBalanced(neighbour);

export default defineRule({
  code: 'PER027',
  name: 'weights-add-up',
  meta: {
    title: { zh: '指标权重合计应为 100 分（含预算执行率权重）', en: 'Weights add to 100, budget execution included' },
    why: {
      zh: '权重合计不是 100（或 90 加预算执行率 10），自评得分就没有可比的满分。',
      en: 'When weights do not add to 100 (or 90 and 10 for execution) a score has no full mark to compare with.',
    },
    remedy: {
      zh: '核对是否漏列指标，调整权重使合计为 100。',
      en: 'Look for a missing indicator; make the weights add to 100.',
    },
    severity: 'error',
    basis: [PROJECT_EVALUATION],
    needs: ['indicators'],
    messages: {
      unequal: {
        zh: '{form}的 {count} 个指标权重合计 {sum}，应为 {expected}。',
        en: 'The {count} weights of the {formEn} add to {sum} instead of {expectedEn}.',
      },
      shifted: {
        zh: '{form}的 {count} 个指标权重合计 {sum}，应为 {expected}；相邻项目一多一少，疑有指标排在了别的项目之下。',
        en: 'The {count} weights of the {formEn} add to {sum} instead of {expectedEn}; a neighbouring project is off the other way, so rows may stand with the wrong project.',
        severity: 'advice',
      },
    },
  },
  check(view, report) {
    const forms = weighedForms(view);
    for (const [index, weighed] of forms.entries()) {
      if (isBalanced(weighed)) {
        report.holds();
        continue;
      }
      if (!some(weighed.readings)) continue;
      const { zh: form, en: formEn } = formName(weighed.readings[0]);
      const shifted = borrows(weighed, forms[index - 1]) || borrows(weighed, forms[index + 1]);
      const data = {
        form,
        formEn,
        count: `${weighed.readings.length}`,
        sum: writeScaled(weighed.sum),
        expected: weighed.expected.map((value) => writeScaled(value)).join(' 或 '),
        expectedEn: weighed.expected.map((value) => writeScaled(value)).join(' or '),
      };
      report(shifted ? 'shifted' : 'unequal', {
        data,
        evidence: showingAll(weighed.readings),
        expected: data.expected,
        actual: data.sum,
        difference: writeScaled(weighed.excess < 0n ? -weighed.excess : weighed.excess),
      });
    }
  },
  examples: {
    valid: [
      {
        title: '90 beside budget execution',
        text: projectForm(
          `产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷 | 30
           产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | % | 20
           效益指标 | 社会效益指标 | 线上查档占比 | ≥ | 60 | % | 30
           满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥ | 95 | % | 10`,
          { columns: WEIGHTED_COLUMNS },
        ),
      },
    ],
    invalid: [
      {
        title: 'ten short',
        message: 'unequal',
        text: projectForm(
          `产出指标 | 数量指标 | ⟦扫描档案数量⟧ | ≥ | 5000 | 卷 | 30
           产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | % | 20
           效益指标 | 社会效益指标 | 线上查档占比 | ≥ | 60 | % | 20
           满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥ | 95 | % | 10`,
          { columns: WEIGHTED_COLUMNS },
        ),
      },
    ],
  },
});
