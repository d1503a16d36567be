import { tasksOf } from '../../check/completeness/tasks.js';
import { defineRule } from '../../check/rule.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { nameKey } from '../../domain/text.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';
import { departmentForm } from './_example.js';

export default defineRule({
  code: 'DIS006',
  name: 'task-content-adds-to-name',
  meta: {
    title: { zh: '任务的主要内容不应照抄任务名称', en: 'A task’s content says more than its name' },
    why: {
      zh: '照抄名称等于没有说明做什么、做多少。',
      en: 'Repeating the name does not say what is done, or how much.',
    },
    remedy: { zh: '写明任务的具体内容、数量和时间。', en: 'Say what exactly is done, how much, and by when.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      copied: {
        zh: '{count} 项年度主要任务的“主要内容”只是照抄任务名称，如“{name}”。',
        en: 'The content of {count} tasks just repeats the name, such as “{name}”.',
      },
    },
  },
  check(view, report) {
    const form = view.book.targets.department;
    if (!form) return;
    const tasks = tasksOf(form).filter(({ content }) => content !== null);
    const copied = tasks.filter(({ name, content }) => name.length >= 4 && nameKey(content ?? '') === nameKey(name));
    const [first, ...rest] = copied.map(
      ({ field, content }): FindingEvidence => ({
        at: field.at,
        label: { zh: '主要内容', en: 'content' },
        value: content ?? '',
      }),
    );
    if (first && copied.length >= 2)
      report('copied', {
        data: { count: `${copied.length}`, name: copied[0]?.name ?? '' },
        evidence: [first, ...rest],
      });
    else if (tasks.length > 0) report.holds();
  },
  examples: {
    valid: [
      {
        title: 'says what is done',
        text: departmentForm('目标1：修复档案 | 修复破损档案2000卷', '目标2：扫描档案 | 扫描馆藏档案10万页'),
      },
    ],
    invalid: [
      {
        title: 'names copied',
        message: 'copied',
        text: departmentForm('目标1：修复馆藏档案 | ⟦修复馆藏档案⟧', '目标2：扫描馆藏档案 | ⟦扫描馆藏档案⟧'),
      },
    ],
  },
});
