import { defineRule } from '../../check/rule.js';
import type { TargetForm } from '../../domain/book.js';
import { squeezed } from '../../domain/text.js';

/** Fewer indicators may well be the same two years running. */
const LEAST = 4;

export default defineRule({
  code: 'CMP005',
  name: 'targets-are-renewed',
  meta: {
    title: {
      zh: '延续项目的绩效目标不宜原样照抄上年',
      en: 'Targets of a continuing project are not last year’s word for word',
    },
    why: {
      zh: '目标和指标值与上年一字不差，说明没有按上年完成情况重新设定。',
      en: 'Goal and values equal to last year’s to the letter were not set anew from what was achieved.',
    },
    remedy: {
      zh: '结合上年完成情况和本年预算重新设定指标值。',
      en: 'Set the values anew from last year’s results and this year’s money.',
    },
    severity: 'advice',
    basis: [{ zh: '《项目支出绩效评价管理办法》（财预〔2020〕10号）', en: '财预〔2020〕10号' }],
    needs: ['companion:lastYear', 'targets'],
    messages: {
      same: {
        zh: '{count} 个项目的绩效目标和全部指标值与上年完全相同，如“{name}”。',
        en: 'Goal and all values of {count} projects are those of last year, such as “{name}”.',
      },
    },
  },
  check(view, report) {
    const { lastYear } = view.companions;
    if (!lastYear) return;
    const before = new Map(lastYear.targetForms.map((form) => [squeezed(form.name ?? ''), wordsOf(form)]));
    const same = view.targetForms.filter(
      (form) => form.indicators.length >= LEAST && before.get(squeezed(form.name ?? '')) === wordsOf(form),
    );
    const [first] = same;
    if (!first) return report.holds();
    report('same', {
      data: { count: String(same.length), name: first.name ?? '部门整体' },
      evidence: [{ at: first.goalAt ?? first.at, label: { zh: '绩效目标', en: 'goal' }, value: first.goal ?? '' }],
    });
  },
  examples: {
    valid: [{ title: 'values set anew', with: { lastYear: targets(2025, '1000') }, text: targets(2026, '1200') }],
    invalid: [
      {
        title: 'word for word',
        message: 'same',
        with: { lastYear: targets(2025, '1000') },
        text: targets(2026, '1000').replace('整理馆藏档案，方便群众查阅。', '⟦整理馆藏档案，方便群众查阅。⟧'),
      },
    ],
  },
});

const wordsOf = ({ goal, indicators }: TargetForm): string =>
  squeezed(
    [goal ?? '', ...indicators.map(({ level3, operator, value, unit }) => `${level3}${operator}${value}${unit}`)].join(
      '|',
    ),
  );

function targets(year: number, count: string): string {
  return `
    云岭县档案馆${year}年部门预算公开
    项目支出绩效目标表
    （${year}年度）
    项目名称 | 档案数字化 | |
    年度绩效目标 | 整理馆藏档案，方便群众查阅。 | |
    一级指标 | 二级指标 | 三级指标 | 指标值
    产出指标 | 数量指标 | 整理档案卷数 | ≥${count}卷
    | 质量指标 | 整理合格率 | ≥98%
    效益指标 | 社会效益指标 | 查阅便捷率 | ≥95%
    满意度指标 | 服务对象满意度指标 | 查阅群众满意度 | ≥92%`;
}
