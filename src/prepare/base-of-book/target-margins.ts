import type { BudgetBook } from '../../domain/book.js';
import { isMoneyUnit } from '../../domain/number.js';
import { all, basic, carried, ofKind, ofProject, project, type Takes } from './candidate.js';
import type { Contents } from './contents.js';
import type { Margin } from './margin.js';

/** What target forms say a project costs. */
export function projectMargins({ projects }: Contents): Margin[] {
  return projects.all.flatMap(({ code, name, form }): Margin[] => {
    if (!form?.amount || !isMoneyUnit(form.unit)) return [];
    return [
      {
        year: 'now',
        value: form.amount,
        unit: form.unit,
        takes: [ofProject(code)],
        weight: 1,
        label: `绩效目标 ${name}`,
      },
    ];
  });
}

/** Fields of the department's target form, by what stands left of the amount. */
const DEPARTMENT_FIELDS: readonly (readonly [RegExp, Takes])[] = [
  [/基本支出$|基本支出\/(?:合计|小计)$/, basic],
  [/人员经费$|人员支出$/, ofKind('personnel')],
  [/公用经费$|公用支出$/, ofKind('operating')],
  [/项目(?:支出|经费)$/, project],
  [/上年结转(?:资金)?$/, carried],
  [/支出预算(?:合计|总额)?$|部门预算总额$|整体支出总额$/, all],
];

/** What the department's target form says of its budget; forms of the budget itself say it better. */
export function departmentMargins({ targets, tables }: BudgetBook): Margin[] {
  const unit = targets.department?.unit;
  return (targets.department?.fields ?? []).flatMap(({ name, value, unit: own }): Margin[] => {
    const takes = /上年预算|执行/.test(name) ? undefined : DEPARTMENT_FIELDS.find(([words]) => words.test(name))?.[1];
    const money = own ?? unit;
    if (!takes || !isMoneyUnit(money) || value === null || !/^\d+(?:\.\d+)?$/.test(value)) return [];
    const weight = tables.length === 0 ? 1 : 0.3;
    return [{ year: 'now', value, unit: money, takes: [takes], weight, label: `整体绩效目标 ${name}` }];
  });
}
