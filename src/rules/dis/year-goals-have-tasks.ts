import { goalWords, numberedGoals, shareWords, tasksOf, type YearTask } from '../../check/completeness/tasks.js';
import { defineRule } from '../../check/rule.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { departmentForm } from './_example.js';

/** Goals that no task says a word of, where tasks carry no numbers and are fewer than the goals. */
function unservedGoals(goal: string, goals: readonly number[], tasks: readonly YearTask[]): readonly number[] {
  if (tasks.length >= goals.length) return [];
  const words = goalWords(goal);
  const told = tasks.map(({ name, content }) => `${name}，${content ?? ''}`).join('，');
  const unserved = goals.filter((number) => !shareWords(words.get(number) ?? '', told));
  return unserved.length <= goals.length - tasks.length ? unserved : [];
}

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
      unserved: {
        zh: '年度目标有 {goals} 项，年度主要任务只有 {tasks} 项，没有一项任务涉及目标 {missing}。',
        en: 'There are {goals} goals but only {tasks} tasks, none of which says a word of goal {missing}.',
        severity: 'warning',
      },
    },
  },
  check(view, report) {
    const form = view.book.targets.department;
    if (!form?.goal) return;
    const goals = numberedGoals(form.goal);
    const tasks = tasksOf(form);
    const numbers = new Set(gather(tasks, ({ goal }) => goal ?? []));
    if (goals.length < 2 || tasks.length < 2) return;
    const isNumbered = numbers.size > 0;
    if (isNumbered && numbers.size < tasks.length) return;
    const missing = isNumbered ? goals.filter((goal) => !numbers.has(goal)) : unservedGoals(form.goal, goals, tasks);
    if (missing.length === 0) return report.holds();
    const [first, ...rest] = tasks.map(
      ({ field, name }): FindingEvidence => ({ at: field.at, label: { zh: '年度主要任务', en: 'task' }, value: name }),
    );
    if (!first) return;
    report(isNumbered ? 'missing' : 'unserved', {
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
      {
        title: 'no task says a word of the second goal',
        message: 'unserved',
        text: departmentForm('⟦修复工程⟧ | 修复破损档案2000卷', '数字化 | 扫描馆藏档案10万页').replace(
          /年度履职目标 \|[^\n]*/,
          '年度履职目标 | 目标1：修复档案 目标2：培训人员 目标3：扫描档案 | | ',
        ),
      },
    ],
  },
});
