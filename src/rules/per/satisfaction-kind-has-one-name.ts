import { showingAll, some } from '../../check/indicators/evidence.js';
import { type IndicatorReading, indicatorsOf, isProject } from '../../check/indicators/reading.js';
import { defineRule } from '../../check/rule.js';
import { gather } from '../../domain/gather.js';
import { squeezed } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { projectForm } from './_example.js';

const labelOf = ({ indicator }: IndicatorReading): string => squeezed(indicator.level2 ?? '');

export default defineRule({
  code: 'PER057',
  name: 'satisfaction-kind-has-one-name',
  meta: {
    title: { zh: '各项目的二级指标名称应统一', en: 'Kinds of indicators are called alike in all projects' },
    why: {
      zh: '同一类指标在各项目中名称不同，汇总时会被当成两类。',
      en: 'A kind that is called differently from project to project is taken for two when they are put together.',
    },
    remedy: { zh: '统一使用规定的名称。', en: 'Use the official name throughout.' },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      differ: {
        zh: '满意度的二级指标名称不统一：{labels}。',
        en: 'The level-2 kind of satisfaction is called differently: {labels}.',
      },
    },
  },
  check(view, report) {
    const first = new Map<string, IndicatorReading>();
    for (const reading of indicatorsOf(view)) {
      if (reading.second !== 'satisfaction' || !isProject(view, reading.form)) continue;
      const label = labelOf(reading);
      // A kind printed as level 1 only, or clipped, is a matter of the layout.
      if (label.length < 3) continue;
      if (!first.has(label)) first.set(label, reading);
    }
    const readings = [...first.values()];
    if (some(readings) && readings.length > 1)
      report('differ', {
        data: { labels: gather(readings, (reading) => [`“${labelOf(reading)}”`]).join('、') },
        evidence: showingAll(readings),
      });
    else if (readings.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'one name',
        text: [form('档案修复', '服务对象满意度指标'), form('档案扫描', '服务对象满意度指标')].join('\n'),
      },
    ],
    invalid: [
      {
        title: 'two names',
        message: 'differ',
        text: [form('档案修复', '服务对象满意度指标'), form('档案扫描', '服务对象满意度', true)].join('\n'),
      },
    ],
  },
});

function form(name: string, label: string, marked = false): string {
  const group = marked ? '⟦查档群众满意度⟧' : '查档群众满意度';
  return projectForm(`产出指标 | 数量指标 | ${name}卷数 | ≥2000卷\n满意度指标 | ${label} | ${group} | ≥95%`, { name });
}
