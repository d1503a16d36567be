import { showingAll, some } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsByForm, isProject, printedValue } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import type { TargetForm } from '../../domain/book.js';
import { gather } from '../../domain/gather.js';
import { readDecimal } from '../../domain/number.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

/** What a project delivers in numbers: heads, times, pieces. Rates and dates are alike everywhere. */
const isDelivery = (reading: IndicatorReading): boolean =>
  reading.value.is === 'number' &&
  reading.operator !== '定性' &&
  reading.first !== 'cost' &&
  reading.first !== 'benefit' &&
  (reading.family === 'people' || reading.family === 'times' || reading.family === 'other');

const keyOf = (deliveries: readonly IndicatorReading[]): string =>
  deliveries
    .map((reading) => `${reading.name} ${printedValue(reading)}`)
    .sort()
    .join('；');

/** Targets that make a set of their own. */
const WHOLE_SET = 5;

interface Copy {
  readonly form: TargetForm;
  readonly deliveries: readonly IndicatorReading[];
}

export default defineRule({
  code: 'PER020',
  name: 'target-sets-not-copied',
  meta: {
    title: { zh: '金额不同的项目不应照抄同一套产出目标', en: 'Projects with different money have different outputs' },
    why: {
      zh: '几个项目金额不同而产出数量完全一样，要么照抄，要么把同一批对象重复计算。',
      en: 'The same outputs for different money are copied, or the same people are counted several times.',
    },
    remedy: { zh: '按各项目资金实际对应的工作量分别设定。', en: 'Set for each project what its own money pays for.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      copied: {
        zh: '{count} 个项目（{projects}）金额不同，产出数量目标却完全相同：{targets}。',
        en: '{count} projects with different amounts ({projects}) have identical output targets: {targets}.',
      },
    },
  },
  check(view, report) {
    const groups = new Map<string, Copy[]>();
    for (const [form, readings] of indicatorsByForm(view)) {
      if (!isProject(view, form)) continue;
      const deliveries = readings.filter(isDelivery);
      if (form.amount === null) continue;
      // One number of deliveries may be alike by chance, a whole set of targets is not.
      const isWhole = deliveries.length === 1 && readings.length >= WHOLE_SET;
      if (deliveries.length < 2 && !isWhole) continue;
      const key = keyOf(isWhole ? readings : deliveries);
      groups.set(key, [...(groups.get(key) ?? []), { form, deliveries }]);
    }
    for (const [targets, copies] of groups) {
      const amounts = new Set(copies.map(({ form }) => `${readDecimal(form.amount ?? '') ?? ''}${form.unit ?? ''}`));
      const deliveries = gather(copies, (copy) => copy.deliveries);
      if (copies.length < 2 || amounts.size < 2 || !some(deliveries)) {
        report.holds();
        continue;
      }
      const projects = copies.map(({ form }) => `${form.name ?? ''} ${form.amount}${form.unit ?? ''}`).join('、');
      report('copied', {
        data: { count: `${copies.length}`, projects, targets },
        evidence: showingAll(deliveries),
      });
    }
  },
  examples: {
    valid: [
      {
        title: 'each its own',
        text: [
          projectForm(`
            产出指标 | 数量指标 | 培训人数 | ≥300人
            产出指标 | 数量指标 | 举办讲座次数 | ≥6次`),
          projectForm(
            `产出指标 | 数量指标 | 培训人数 | ≥80人
             产出指标 | 数量指标 | 举办讲座次数 | ≥2次`,
            { name: '基层档案员培训', amount: '5' },
          ),
        ].join('\n'),
      },
    ],
    invalid: [
      {
        title: 'a whole set with one number of deliveries',
        message: 'copied',
        text: [
          projectForm(`
            产出指标 | 数量指标 | ⟦养护公路里程⟧ | ≥719公里
            产出指标 | 质量指标 | 优良中等路率 | ≥82%
            产出指标 | 时效指标 | 养护任务完成及时率 | ≥95%
            效益指标 | 生态效益指标 | 公路沿线绿化率 | ≥70%
            满意度指标 | 服务对象满意度指标 | 过往群众满意度 | ≥90%`),
          projectForm(
            `产出指标 | 数量指标 | 养护公路里程 | ≥719公里
             产出指标 | 质量指标 | 优良中等路率 | ≥82%
             产出指标 | 时效指标 | 养护任务完成及时率 | ≥95%
             效益指标 | 生态效益指标 | 公路沿线绿化率 | ≥70%
             满意度指标 | 服务对象满意度指标 | 过往群众满意度 | ≥90%`,
            { name: '公交运营补贴', amount: '5' },
          ),
        ].join('\n'),
      },
      {
        title: 'copied',
        message: 'copied',
        text: [
          projectForm(`
            产出指标 | 数量指标 | ⟦培训人数⟧ | ≥300人
            产出指标 | 数量指标 | 举办讲座次数 | ≥6次`),
          projectForm(
            `产出指标 | 数量指标 | 培训人数 | ≥300人
             产出指标 | 数量指标 | 举办讲座次数 | ≥6次`,
            { name: '基层档案员培训', amount: '5' },
          ),
        ].join('\n'),
      },
    ],
  },
});
