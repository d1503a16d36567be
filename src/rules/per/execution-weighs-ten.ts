import { defineRule } from '../../check/rule.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { SCALE } from '../../domain/interval.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';

/** The share of the score that budget execution carries by the ministry's measures, per cent; 0.1 of 1. */
const USUAL: readonly bigint[] = [10n * SCALE, SCALE / 10n];

export default defineRule({
  code: 'PER056',
  name: 'execution-weighs-ten',
  meta: {
    title: { zh: '预算执行率权重宜为 10%', en: 'Budget execution weighs 10 per cent' },
    why: {
      zh: '财政部的规定是预算执行率权重统一设为 10%，占比不同，项目得分就不可比。',
      en: 'The ministry sets it at 10 per cent for all; with another weight scores of projects do not compare.',
    },
    remedy: {
      zh: '改为 10%，其余 90% 分给各项指标。',
      en: 'Set 10 per cent and share the other 90 among the indicators.',
    },
    severity: 'advice',
    basis: [PROJECT_EVALUATION],
    needs: ['targets'],
    messages: {
      unusual: {
        zh: '{count} 个项目的预算执行率权重不是 10，如“{name}”为 {weight}。',
        en: 'Budget execution of {count} projects does not weigh 10, such as {weight} of “{name}”.',
      },
    },
  },
  check(view, report) {
    const weighed = view.book.targets.projects.flatMap((form) => {
      const weight = readDecimal(form.executionWeight ?? '');
      return weight === undefined ? [] : [{ form, weight }];
    });
    const unusual = weighed.filter(({ weight }) => !USUAL.includes(scaled(weight)));
    const [first, ...rest] = unusual.map(
      ({ form, weight }): FindingEvidence => ({
        at: form.at,
        label: { zh: `项目“${form.name ?? ''}”`, en: `project “${form.name ?? ''}”` },
        value: weight,
      }),
    );
    if (first)
      report('unusual', {
        data: { count: `${unusual.length}`, name: unusual[0]?.form.name ?? '', weight: first.value },
        evidence: [first, ...rest],
      });
    else if (weighed.length > 0) report.holds();
  },
  examples: {
    valid: [{ title: 'ten', text: withExecution('10') }],
    invalid: [{ title: 'twenty', message: 'unusual', text: withExecution('20', true) }],
  },
});

/** A made-up list of one project with its own column for the weight of execution. */
function withExecution(weight: string, marked = false): string {
  return [
    '项目支出绩效目标表',
    '（2025年度）',
    '单位名称 | 项目名称 | 预算执行率权重(%) | 预算数 | 绩效目标 | 一级指标 | 二级指标 | 三级指标 | 绩效指标性质 | 本年绩效指标值 | 绩效度量单位 | 本年权重',
    `云岭县档案馆 | ${marked ? '⟦馆藏档案数字化⟧' : '馆藏档案数字化'} | ${weight} | 20.00 | 完成馆藏档案的扫描和著录，方便群众查阅。 | 产出指标 | 数量指标 | 扫描档案数量 | ≥ | 5000 | 卷 | 50`,
    ' | | | | | 效益指标 | 社会效益指标 | 线上查档占比 | ≥ | 60 | % | 30',
    ' | | | | | 满意度指标 | 服务对象满意度指标 | 查档群众满意度 | ≥ | 95 | % | 10',
  ].join('\n');
}
