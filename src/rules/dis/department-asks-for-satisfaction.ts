import { defineRule } from '../../check/rule.js';
import type { TargetForm } from '../../domain/book.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { departmentForm } from './_example.js';

export default defineRule({
  code: 'DIS010',
  name: 'department-asks-for-satisfaction',
  meta: {
    title: {
      zh: '部门整体绩效目标应有满意度指标',
      en: 'The department’s own targets ask whether people are satisfied',
    },
    why: {
      zh: '部门整体支出最终为服务对象，没有满意度指标就听不到他们的评价。',
      en: 'The department works for those it serves; without such a target they are not heard.',
    },
    remedy: { zh: '增设服务对象满意度指标。', en: 'Add a target of satisfaction.' },
    severity: 'advice',
    basis: [TARGET_MANAGEMENT],
    needs: ['indicators'],
    messages: {
      missing: {
        zh: '部门整体绩效目标表的 {count} 个指标中没有满意度指标。',
        en: 'None of the department’s {count} targets asks for satisfaction.',
      },
    },
  },
  check(view, report) {
    const form = view.book.targets.department;
    if (!form || !isReadWhole(form)) return;
    if (form.indicators.some(({ level1, level2, level3 }) => /满意/.test(`${level1}${level2}${level3}`)))
      return report.holds();
    report('missing', {
      data: { count: `${form.indicators.length}` },
      evidence: [{ at: form.at, label: { zh: '部门整体绩效目标表', en: 'target form of the department' }, value: '' }],
    });
  },
  examples: {
    valid: [
      {
        title: 'asked',
        text: `${departmentForm('档案修复 | 修复受损档案')}\n产出指标 | 质量指标 | 修复合格率 | ≥98%\n产出指标 | 时效指标 | 完成时间 | 12月底前\n效益指标 | 社会效益指标 | 线上查档占比 | ≥60%\n满意度指标 | 服务对象满意度 | 查档群众满意度 | ≥95%`,
      },
    ],
    invalid: [
      {
        title: 'not asked',
        message: 'missing',
        text: `${departmentForm('档案修复 | 修复受损档案').replace(/^.*$/m, '⟦$&⟧')}\n产出指标 | 质量指标 | 修复合格率 | ≥98%\n产出指标 | 时效指标 | 完成时间 | 12月底前\n效益指标 | 社会效益指标 | 线上查档占比 | ≥60%\n效益指标 | 可持续影响指标 | 档案保存年限 | ≥50年`,
      },
    ],
  },
});

/** Enough indicators to be the whole form, all of them sure. */
const isReadWhole = ({ indicators }: TargetForm): boolean =>
  indicators.length >= 5 && indicators.every(({ doubtful, level1, level3 }) => !doubtful && level1 && level3);
