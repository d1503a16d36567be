import { formName, showingAll, some } from '../../check/indicators/evidence.js';
import { isBalanced, type WeighedForm, weighedForms } from '../../check/indicators/weights.js';
import { defineRule } from '../../check/rule.js';
import { SCALE } from '../../domain/interval.js';
import { writeScaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import type { FirstKind } from '../../forms/indicator-kinds.js';
import { projectForm, WEIGHTED_COLUMNS } from './_example.js';

const weightOf = (weighed: WeighedForm, kind: FirstKind): bigint =>
  weighed.readings.reduce(
    (sum, reading, index) => (reading.first === kind ? sum + (weighed.weights[index] ?? 0n) : sum),
    0n,
  );

/** 产出 50 (cost filed under output included), 效益 30, 满意度 10; with a cost kind of its own 40, 20, 10 and 20. */
function isUsual(weighed: WeighedForm): boolean {
  const [output, benefit, satisfaction] = [
    weightOf(weighed, 'output') + weightOf(weighed, 'cost'),
    weightOf(weighed, 'benefit'),
    weightOf(weighed, 'satisfaction'),
  ];
  return satisfaction === 10n * SCALE && (output === 50n * SCALE || output === 60n * SCALE) && benefit >= 20n * SCALE;
}

export default defineRule({
  code: 'PER037',
  name: 'level-weights-are-usual',
  meta: {
    title: { zh: '一级指标权重宜为产出 50、效益 30、满意度 10', en: 'Levels weigh 50, 30 and 10' },
    why: {
      zh: '财政部的规定是原则上产出 50%、效益 30%、满意度 10%、预算执行率 10%，便于项目之间比较。',
      en: 'The ministry’s usual weights are output 50, benefit 30, satisfaction 10 and execution 10, so that projects compare.',
    },
    remedy: { zh: '没有特殊原因的，按规定权重设置。', en: 'Keep to the usual weights unless there is a reason.' },
    severity: 'advice',
    basis: [PROJECT_EVALUATION],
    needs: ['indicators'],
    messages: {
      unusual: {
        zh: '{count} 个项目的一级指标权重与规定不同，如{form}：产出（含成本）{output}、效益 {benefit}、满意度 {satisfaction}。',
        en: '{count} projects depart from the usual weights, such as the {form}: output {output}, benefit {benefit}, satisfaction {satisfaction}.',
      },
    },
  },
  check(view, report) {
    const forms = weighedForms(view).filter(
      (weighed) => isBalanced(weighed) && weighed.readings.every((reading) => reading.first !== undefined),
    );
    const unusual = forms.filter((weighed) => !isUsual(weighed));
    const first = unusual[0];
    if (!first || !some(first.readings)) {
      if (forms.length > 0) report.holds();
      return;
    }
    const { zh: form, en: formEn } = formName(first.readings[0]);
    report('unusual', {
      data: {
        form,
        formEn,
        count: `${unusual.length}`,
        output: writeScaled(weightOf(first, 'output') + weightOf(first, 'cost')),
        benefit: writeScaled(weightOf(first, 'benefit')),
        satisfaction: writeScaled(weightOf(first, 'satisfaction')),
      },
      evidence: showingAll(first.readings),
    });
  },
  examples: {
    valid: [
      {
        title: '50, 30, 10',
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
        title: 'no satisfaction',
        message: 'unusual',
        text: projectForm(
          `产出指标 | 数量指标 | ⟦扫描档案数量⟧ | ≥ | 5000 | 卷 | 30
           产出指标 | 质量指标 | 扫描合格率 | ≥ | 98 | % | 30
           效益指标 | 社会效益指标 | 线上查档占比 | ≥ | 60 | % | 30`,
          { columns: WEIGHTED_COLUMNS },
        ),
      },
    ],
  },
});
