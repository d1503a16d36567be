import { defineRule } from '../../check/rule.js';
import type { Indicator, TargetForm } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

/** The first-level kind that a second-level label belongs under. */
const HOME: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:数量|质量|时效)指标?$/, /产出|绩效|重点|履职/],
  [/^(?:社会效益|经济效益|生态效益|可持续影响)指标?$/, /效益|效果|绩效|综合/],
  [/满意度指标?$/, /满意|效益|效果|绩效|综合/],
];
const MOST_ORPHANS = 2;

export default defineRule({
  code: 'DIS004',
  name: 'target-label-has-indicator',
  meta: {
    title: { zh: '指标类别下应有指标和指标值', en: 'A kind of indicator has indicators below it' },
    why: {
      zh: '只印出“质量指标”等类别而没有三级指标和指标值，说明该项漏填或是模板残留。',
      en: 'A label such as 质量指标 with no indicator and no value was forgotten, or left over from the template.',
    },
    remedy: { zh: '补充三级指标和指标值，或删除这一行。', en: 'Add the indicator and its value, or delete the row.' },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      orphan: {
        zh: '“{form}”的“{level1}”下有“{label}”一行，没有三级指标，也没有指标值。',
        en: '{form}: below “{level1}” stands “{label}” with neither indicator nor value.',
      },
    },
  },
  check(view, report) {
    if (view.book.document.type === 'blank-form') return;
    for (const form of view.targetForms) {
      const orphans = form.indicators.filter(isOrphan);
      if (orphans.length === 0 || orphans.length > MOST_ORPHANS || form.indicators.length < 4) {
        if (form.indicators.length >= 4 && orphans.length === 0) report.holds();
        continue;
      }
      for (const orphan of orphans.filter(isAwayFromHome))
        report('orphan', {
          data: { form: nameOf(form), level1: orphan.level1 ?? '', label: orphan.level2 ?? '' },
          evidence: [{ at: orphan.at, label: { zh: '指标类别', en: 'label' }, value: orphan.level2 ?? '' }],
        });
    }
  },
  examples: {
    valid: [{ title: 'every label has its indicator', text: form('档案管理 档案管理情况 完备') }],
    invalid: [{ title: 'a label left over', message: 'orphan', text: form('⟦质量指标⟧') }],
  },
});

const nameOf = (target: TargetForm): string => target.name ?? '部门整体支出绩效目标表';

const isOrphan = (indicator: Indicator): boolean =>
  indicator.doubtful !== true &&
  indicator.level2 !== null &&
  !indicator.level3 &&
  indicator.value === null &&
  !indicator.text &&
  squeezed(indicator.at.quote).endsWith(squeezed(indicator.level2));

/** Fixed templates leave blank rows under the right heading; a label under a foreign heading is a leftover for sure. */
function isAwayFromHome({ level1, level2 }: Indicator): boolean {
  if (level1 === null || level2 === null) return false;
  const home = HOME.find(([label]) => label.test(level2))?.[1];
  return home !== undefined && !home.test(level1);
}

function form(rows: string): string {
  return `
          云岭县档案馆整体支出绩效目标表
          （2025 年度）
          部门名称 云岭县档案馆
          一级指标 二级指标 三级指标 指标值
          部门管理
          资金投入 预算执行率 100%
          履职效果
          工作管理 接收档案卷数 ≥2000卷
          社会影响 查档人次 ≥500人次
          能力建设
          人才建设 业务培训 ≥2次
          ${rows}`;
}
