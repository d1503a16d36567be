import { defineRule } from '../../check/rule.js';
import type { TargetField, TargetForm } from '../../domain/book.js';
import type { FindingEvidence } from '../../domain/findings.js';
import { gather } from '../../domain/gather.js';
import { TARGET_MANAGEMENT } from '../../forms/basis.js';

const DEPARTMENT = /^(?:项目)?主管部门(?:及代码|名称|\(?单位\)?)?$/;

export default defineRule({
  code: 'DIS007',
  name: 'responsible-department-named',
  meta: {
    title: { zh: '项目绩效目标表应填列主管部门', en: 'A project’s target form names the responsible department' },
    why: {
      zh: '主管部门是项目绩效的责任主体。',
      en: 'The responsible department answers for the project’s performance.',
    },
    remedy: { zh: '补填主管部门及代码。', en: 'Fill in the department and its code.' },
    severity: 'warning',
    basis: [TARGET_MANAGEMENT],
    needs: ['targets'],
    messages: {
      blank: {
        zh: '{count} 张项目绩效目标表没有填写“{label}”。',
        en: '“{label}” is left blank in {count} project target forms.',
      },
    },
  },
  check(view, report) {
    if (view.book.document.type === 'blank-form') return;
    const fields = gather(view.book.targets.projects, (form) => blankDepartment(form) ?? []);
    const [first, ...rest] = fields.map(
      (field): FindingEvidence => ({ at: field.at, label: { zh: field.name, en: field.name }, value: '' }),
    );
    if (first)
      report('blank', { data: { count: `${fields.length}`, label: first.label.zh }, evidence: [first, ...rest] });
    else if (view.book.targets.projects.some((form) => form.fields.some(({ name }) => DEPARTMENT.test(name))))
      report.holds();
  },
  examples: {
    valid: [{ title: 'named', text: form('云岭县档案馆') }],
    invalid: [{ title: 'left blank', message: 'blank', text: form('', '⟦主管部门及代码⟧') }],
  },
});

/** The blank field, where the line that it stands in was read: the unit beside it is filled in. */
function blankDepartment({ fields }: TargetForm): TargetField | undefined {
  const blank = fields.find(({ name, value }) => DEPARTMENT.test(name) && value === null);
  const isRead = fields.some(
    (field) => field.value !== null && field.at.line === blank?.at.line && /单位/.test(field.name),
  );
  return isRead ? blank : undefined;
}

function form(department: string, label = '主管部门及代码'): string {
  return [
    '项目支出绩效目标表',
    '（2025年度）',
    '项目名称 | 馆藏档案修复 | | ',
    `${label} | ${department} | 实施单位 | 云岭县档案馆`,
    '项目资金（万元） | 年度资金总额： | 20 | ',
    '总体目标 | 修复破损档案，方便群众查阅。 | | ',
    '一级指标 | 二级指标 | 三级指标 | 指标值',
    '产出指标 | 数量指标 | 修复卷数 | ≥2000卷',
  ].join('\n');
}
