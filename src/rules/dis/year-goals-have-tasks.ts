import { numberedGoals, tasksOf } from '../../check/completeness/tasks.js';
import { defineRule } from '../../check/rule.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { departmentForm } from './_example.js';

export default defineRule({
  code: 'DIS005',
  name: 'year-goals-have-tasks',
  meta: {
    title: { zh: '年度目标应逐项对应年度任务', en: 'Every goal of the year has its task' },
    why: { zh: '目标没有对应的任务，就没有人和钱去完成它。', en: 'A goal without a task is nobody’s work.' },
    remedy: { zh: '补充缺少的年度主要任务，或调整目标。', en: 'Add the missing task, or change the goals.' },
    severity: 'error',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      missing: {
        zh: '年度目标有 {goals} 项，年度主要任务只有 {tasks} 项，缺少目标 {missing}。',
        en: 'There are {goals} goals but only {tasks} tasks: goal {missing} has none.',
      },
    },
  },
  check(view, report) {
    const form = view.book.targets.department;
    if (!form?.goal) return;
    const goals = numberedGoals(form.goal);
    const tasks = tasksOf(form);
    const numbers = new Set(tasks.flatMap(({ goal }) => goal ?? []));
    if (goals.length < 2 || tasks.length < 2 || numbers.size < tasks.length) return;
    const missing = goals.filter((goal) => !numbers.has(goal));
    if (missing.length === 0) return report.holds();
    const [first, ...rest] = tasks.map(
      ({ field, name }): FindingEvidence => ({ at: field.at, label: { zh: '年度主要任务', en: 'task' }, value: name }),
    );
    if (!first) return;
    report('missing', {
      data: { goals: `${goals.length}`, tasks: `${tasks.length}`, missing: missing.join('、') },
      evidence: [first, ...rest],
      expected: `${goals.length}`,
      actual: `${tasks.length}`,
    });
  },
  examples: {
    valid: [
      {
        title: 'two goals, two tasks',
        text: departmentForm('目标1：修复档案 | 修复破损档案2000卷', '目标2：扫描档案 | 扫描馆藏档案10万页'),
      },
    ],
    invalid: [
      {
        title: 'the third goal has no task',
        message: 'missing',
        text: departmentForm('⟦目标1：修复档案⟧ | 修复破损档案2000卷', '目标2：扫描档案 | 扫描馆藏档案10万页').replace(
          '目标2：扫描档案 | | ',
          '目标2：扫描档案 目标3：培训人员 | | ',
        ),
      },
    ],
  },
});
