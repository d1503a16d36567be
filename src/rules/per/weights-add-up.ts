import { formName, showingAll, some } from '../../check/indicators/evidence.js';
import {
  type Borrowing,
  borrowings,
  isBalanced,
  type WeighedForm,
  weighedForms,
} from '../../check/indicators/weights.js';
import { defineRule } from '../../check/rule.js';
import { magnitude } from '../../domain/interval.js';
import { writeScaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { projectForm, WEIGHTED_COLUMNS } from './_example.js';

/** How a form is told of: alone, with the neighbour that it may have borrowed from, or not again. */
function roleOf(weighed: WeighedForm, all: readonly Borrowing[]): 'alone' | 'shifted' | 'told' | Borrowing {
  const own = all.filter(({ forms }) => forms.includes(weighed));
  if (own.some(({ curable }) => curable)) return 'shifted';
  return own.find(({ forms }) => forms[0] === weighed) ?? (own.length > 0 ? 'told' : 'alone');
}

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
        en: 'The {count} weights of the {form} add to {sum} instead of {expected}.',
      },
      shifted: {
        zh: '{form}的 {count} 个指标权重合计 {sum}，应为 {expected}；相邻项目一多一少，疑有指标排在了别的项目之下。',
        en: 'The {count} weights of the {form} add to {sum} instead of {expected}; a neighbouring project is off the other way, so rows may stand with the wrong project.',
        severity: 'advice',
      },
      pair: {
        zh: '{form}的指标权重合计 {sum}，{other}的合计 {otherSum}，都应为 {expected}；即使有指标错排在相邻项目之下，两者也不能都相符。',
        en: 'The weights of the {form} add to {sum}, those of the {other} to {otherSum}, instead of {expected} each; sharing the rows out otherwise would not make both right.',
      },
    },
  },
  check(view, report) {
    const forms = weighedForms(view);
    const borrowed = borrowings(forms);
    for (const weighed of forms) {
      if (isBalanced(weighed)) {
        report.holds();
        continue;
      }
      if (!some(weighed.readings)) continue;
      const role = roleOf(weighed, borrowed);
      if (role === 'told') continue;
      const { zh: form, en: formEn } = formName(weighed.readings[0]);
      const data = {
        form,
        formEn,
        count: `${weighed.readings.length}`,
        sum: writeScaled(weighed.sum),
        expected: weighed.expected.map((value) => writeScaled(value)).join(' 或 '),
        expectedEn: weighed.expected.map((value) => writeScaled(value)).join(' or '),
      };
      const other = typeof role === 'string' ? undefined : role.forms[1];
      if (other && some(other.readings)) {
        const { zh, en } = formName(other.readings[0]);
        report('pair', {
          data: { ...data, other: zh, otherEn: en, otherSum: writeScaled(other.sum) },
          evidence: [...showingAll(weighed.readings), ...showingAll(other.readings)],
        });
        continue;
      }
      report(role === 'shifted' ? 'shifted' : 'unequal', {
        data,
        evidence: showingAll(weighed.readings),
        expected: data.expected,
        actual: data.sum,
        difference: writeScaled(magnitude(weighed.excess)),
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
      {
        title: '80 in every form, where budget execution weighs twenty',
        text: [
          projectForm(
            `产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷 | 40
             产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | % | 30
             满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥ | 95 | % | 10`,
            { columns: WEIGHTED_COLUMNS },
          ),
          projectForm(
            `产出指标 | 数量指标 | 修复档案数量 | ≥ | 200 | 卷 | 30
             产出指标 | 质量指标 | 修复合格率 | ≥ | 98 | % | 40
             满意度指标 | 服务对象满意度 | 读者满意度 | ≥ | 95 | % | 10`,
            { name: '破损档案修复', columns: WEIGHTED_COLUMNS },
          ),
        ].join('\n'),
      },
    ],
    invalid: [
      {
        title: 'too much beside too little, which no other boundary would cure',
        message: 'pair',
        text: [
          projectForm(
            `产出指标 | 数量指标 | ⟦扫描档案数量⟧ | ≥ | 5000 | 卷 | 45
             产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | % | 50
             满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥ | 95 | % | 10`,
            { columns: WEIGHTED_COLUMNS },
          ),
          projectForm(
            `产出指标 | 数量指标 | 修复档案数量 | ≥ | 200 | 卷 | 30
             产出指标 | 质量指标 | 修复合格率 | ≥ | 98 | % | 20
             满意度指标 | 服务对象满意度 | 读者满意度 | ≥ | 95 | % | 10`,
            { name: '破损档案修复', columns: WEIGHTED_COLUMNS },
          ),
        ].join('\n'),
      },
      {
        title: 'too much beside too little, which another boundary would cure',
        message: 'shifted',
        text: [
          projectForm(
            `产出指标 | 数量指标 | ⟦扫描档案数量⟧ | ≥ | 5000 | 卷 | 45
             产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | % | 45
             满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥ | 95 | % | 20`,
            { columns: WEIGHTED_COLUMNS },
          ),
          projectForm(
            `产出指标 | 数量指标 | ⟦修复档案数量⟧ | ≥ | 200 | 卷 | 30
             产出指标 | 质量指标 | 修复合格率 | ≥ | 98 | % | 30
             满意度指标 | 服务对象满意度 | 读者满意度 | ≥ | 95 | % | 10`,
            { name: '破损档案修复', columns: WEIGHTED_COLUMNS },
          ),
        ].join('\n'),
      },
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
