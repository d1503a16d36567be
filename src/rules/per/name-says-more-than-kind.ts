import { showingAll, some, wordsOf } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { remembered, squeezed } from '../../domain/text.js';
import { INDICATOR_GUIDE } from '../../forms/basis.js';
import { KIND_NAMES } from '../../forms/indicator-kinds.js';
import { projectForm } from './_example.js';

/** 质量 of 质量指标 and of 质量指标完成情况. */
const bare = remembered((label) =>
  squeezed(label)
    .replace(/(?:完成|达标|达成|落实)(?:情况|程度)$/, '')
    .replace(/(?:指标|目标)$/, ''),
);
/** 环境成本控制指标完成情况: no kind has a longer name. */
const LONGEST_KIND = 12;
/** Where no level 2 is printed, the official kinds. */
const KINDS = new Set(Object.values(KIND_NAMES).map(({ zh }) => bare(zh)));
/** 数量指标 below 数量指标; satisfaction without a group is a matter of its own. */
const repeatsItsKind = ({ indicator, name }: IndicatorReading): boolean => {
  const { level1, level2 } = indicator;
  if (name === '' || name.length > LONGEST_KIND || name.includes('满意')) return false;
  const own = bare(name);
  if (KINDS.has(own)) return true;
  return own.length >= 2 && ((level1 !== null && bare(level1) === own) || (level2 !== null && bare(level2) === own));
};

export default defineRule({
  code: 'PER050',
  name: 'name-says-more-than-kind',
  meta: {
    title: { zh: '三级指标不应只重复上级指标名称', en: 'An indicator says more than its kind' },
    why: {
      zh: '三级指标写成“数量指标”，等于没有写衡量什么。',
      en: 'An indicator that is called 数量指标 does not say what is counted.',
    },
    remedy: { zh: '写明具体衡量的内容。', en: 'Say what is measured.' },
    severity: 'advice',
    basis: [INDICATOR_GUIDE],
    needs: ['indicators'],
    messages: {
      kind: {
        zh: '{count} 个三级指标只重复上级指标名称，如{form}的“{name}”（{value}）。',
        en: '{count} indicators only repeat their kind, such as “{name}” ({value}) of the {form}.',
      },
    },
  },
  check(view, report) {
    const readings = indicatorsOf(view);
    const found = readings.filter(repeatsItsKind);
    if (some(found))
      report('kind', { data: { ...wordsOf(found[0]), count: `${found.length}` }, evidence: showingAll(found) });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'what is counted', text: projectForm('产出指标 | 数量指标 | 扫描档案数量 | ≥5000卷') }],
    invalid: [
      { title: 'only the kind', message: 'kind', text: projectForm('产出指标 | 数量指标 | ⟦数量指标⟧ | ≥5000卷') },
    ],
  },
});
