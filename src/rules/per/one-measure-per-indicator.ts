import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { measureOf } from '../../check/indicators/measure.js';
import { indicatorsOf, isQuantitative } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { remembered } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** 合格率和办结率: a measure on both sides; 及时率 has no first side. */
const TWO_MEASURES =
  /.(?:率|占比|比例|满意度|人数|人次|次数|数量)(?:和|及|与).{2,}(?:率|占比|比例|度|人数|人次|次数|数量)$/;
/** 结算率、精准率; 收缴、结算完成率; 支付和发放及时率 */
const joins = (name: string): boolean => JOINED.test(name) && joinsMeasures(name);
const JOINED = /[、，,；;以和及与]/;
const joinsMeasures = remembered((name) => {
  const parts = name.split(/[、，,；;]|以及/).filter((part) => part.length >= 2);
  return (parts.length >= 2 && measureOf(parts.at(-1) ?? '') !== undefined) || TWO_MEASURES.test(name);
});

export default defineRule({
  code: 'PER025',
  name: 'one-measure-per-indicator',
  meta: {
    title: { zh: '一个三级指标只衡量一件事', en: 'One indicator measures one thing' },
    why: {
      zh: '几项内容共用一个指标值，完成情况不同步时无法评分。',
      en: 'Several measures under one value cannot be scored when they differ.',
    },
    remedy: { zh: '拆成几个指标分别设值。', en: 'Split it.' },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      joined: {
        zh: '{count} 个指标含有两项以上内容，如“{name}”（{value}）。',
        en: '{count} indicators hold more than one measure, such as “{name}” ({value}).',
      },
    },
  },
  check(view, report) {
    const quantities = indicatorsOf(view).filter(isQuantitative);
    const joined = quantities.filter(({ name }) => joins(name));
    if (some(joined))
      report('joined', {
        data: { ...wordsOf(joined[0]), count: `${joined.length}` },
        evidence: showingAll(joined),
      });
    else if (quantities.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'one', text: projectForm('产出指标 | 质量指标 | 扫描合格率 | ≥98%') }],
    invalid: [
      { title: 'two', message: 'joined', text: projectForm('产出指标 | 质量指标 | ⟦扫描合格率、著录准确率⟧ | ≥98%') },
    ],
  },
});
