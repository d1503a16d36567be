import { defineRule } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Indicator } from '../../domain/book.js';
import { readDecimal, scaled } from '../../domain/number.js';
import { squeezed } from '../../domain/text.js';

/** Floors of last year by project and name, where the name stands there once. */
function floors(view: BookView): ReadonlyMap<string, bigint> {
  const found = new Map<string, bigint>();
  const open = new Set<string>();
  for (const form of view.targetForms)
    for (const indicator of form.indicators) {
      const key = keyOf(form.name, indicator);
      const floor = floorOf(indicator);
      if (floor === undefined) continue;
      if (found.has(key)) open.add(key);
      found.set(key, floor);
    }
  for (const key of open) found.delete(key);
  return found;
}

const keyOf = (project: string | null, { level3, unit }: Indicator): string =>
  squeezed(`${project ?? ''}|${level3 ?? ''}|${unit ?? ''}`);

function floorOf({ operator, value, doubtful }: Indicator): bigint | undefined {
  const decimal = operator !== '≥' || doubtful || value === null ? undefined : readDecimal(value);
  return decimal === undefined ? undefined : scaled(decimal);
}

export default defineRule({
  code: 'CMP006',
  name: 'targets-do-not-fall',
  meta: {
    title: { zh: '延续项目的指标值不宜低于上年', en: 'Targets of a continuing project do not fall below last year’s' },
    why: {
      zh: '钱没有少，目标却降了，绩效就成了空话。',
      en: 'With the money kept and the target lowered, performance means nothing.',
    },
    remedy: {
      zh: '说明降低的理由，或恢复到不低于上年的水平。',
      en: 'Say why it is lower, or set it no lower than last year’s.',
    },
    severity: 'advice',
    needs: ['companion:lastYear', 'indicators'],
    messages: {
      lower: {
        zh: '{count} 个指标的目标值低于上年，如“{name}”由 {before} 降为 {after}。',
        en: '{count} targets are lower than last year’s, such as “{name}”: {before} then, {after} now.',
      },
    },
  },
  check(view, report) {
    const { lastYear } = view.companions;
    if (!lastYear) return;
    const before = floors(lastYear);
    const lower = view.indicators.flatMap(({ form, indicator }) => {
      const floor = floorOf(indicator);
      const last = before.get(keyOf(form.name, indicator));
      return floor !== undefined && last !== undefined && floor < last ? [{ indicator, last }] : [];
    });
    const [first] = lower;
    if (!first) return report.holds();
    const { indicator, last } = first;
    report('lower', {
      data: {
        count: String(lower.length),
        name: indicator.level3 ?? '',
        before: `${trimmed(last)}${indicator.unit ?? ''}`,
        after: `${indicator.value ?? ''}${indicator.unit ?? ''}`,
      },
      evidence: [{ at: indicator.at, label: { zh: '指标值', en: 'value' }, value: indicator.text ?? '' }],
    });
  },
  examples: {
    valid: [{ title: 'as high as last year', with: { lastYear: targets(2025, '95') }, text: targets(2026, '95') }],
    invalid: [
      {
        title: 'lower',
        message: 'lower',
        with: { lastYear: targets(2025, '95') },
        text: targets(2026, '85').replace('整理合格率', '⟦整理合格率⟧'),
      },
    ],
  },
});

/** 95 of a value in units of 10⁻⁸. */
const trimmed = (value: bigint): string => {
  const text = value.toString().padStart(9, '0');
  return `${text.slice(0, -8)}.${text.slice(-8)}`.replace(/\.?0+$/, '');
};

function targets(year: number, rate: string): string {
  return `
    云岭县档案馆${year}年部门预算公开
    项目支出绩效目标表
    （${year}年度）
    项目名称 | 档案数字化 | |
    年度绩效目标 | 整理馆藏档案，方便群众查阅。 | |
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 整理档案卷数 | ≥1000卷
    | 质量指标 | 整理合格率 | ≥${rate}%
    效益指标 | 社会效益指标 | 查阅便捷率 | ≥95%
    满意度指标 | 服务对象满意度指标 | 查阅群众满意度 | ≥92%`;
}
