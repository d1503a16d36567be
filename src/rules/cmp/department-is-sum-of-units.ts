import { cellFacts, codeOfFact, rowOfFact } from '../../check/companions/cell-facts.js';
import { unitNames } from '../../check/companions/choose-companions.js';
import { foreign } from '../../check/companions/foreign-figure.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Term, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

/** department = Σ units, form by form, for totals and classes; only where the documents of all units are at hand. */
function* sums(view: BookView): Iterable<Tie> {
  const units = view.companions.units ?? [];
  if (units.length < unitNames(view.book).size) return;
  for (const [fact, figure] of cellFacts(view, 'own')) {
    if (/^\d{5,}$/.test(codeOfFact(fact))) continue;
    const parts = units.flatMap((unit): Term[] => {
      const own = cellFacts(unit, 'own').get(fact);
      return own ? [plus(foreign(own, unit))] : [];
    });
    if (parts.length === 0 || parts.some((part) => part.figure.kind !== figure.kind)) continue;
    yield { is: 'sum', whole: figure, parts, group: rowOfFact(fact) };
  }
}

export default defineRule({
  code: 'CMP010',
  name: 'department-is-sum-of-units',
  meta: {
    title: { zh: '部门数应等于所属单位公开数之和', en: 'The department is the sum of what its units publish' },
    why: {
      zh: '部门预算由本级和所属单位预算汇总而成，各自公开的数应能加总。',
      en: 'A department’s budget is made of its own office’s and its units’; what they publish must add up.',
    },
    remedy: {
      zh: '逐单位核对，更正漏汇总或重复汇总的一方。',
      en: 'Compare unit by unit; one was left out or counted twice.',
    },
    severity: 'warning',
    needs: ['companion:units', 'tables'],
    messages: {
      unequal: {
        zh: '{whole} 为 {actual} {unit}，所属单位公开数合计 {expected} {unit}，相差 {difference} {unit}{others}。',
        en: '{whole}: {actual} {unit}; its units publish {expected} {unit} together, a difference of {difference} {unit}{others}.',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [{ title: 'two units and their department', with: { units: units() }, text: department('200.00') }],
    invalid: [
      {
        title: 'a unit was left out',
        message: 'unequal',
        with: { units: units() },
        text: department('⟦120.00⟧'),
      },
    ],
  },
});

function department(total: string): string {
  return `
    云岭县档案局2026年部门预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | ${total} | ${total} |
    201 | 一般公共服务支出 | ${total.replace(/[⟦⟧]/g, '')} | ${total.replace(/[⟦⟧]/g, '')} |`;
}

function units(): string {
  const one = (name: string, total: string) => `
    ${name}2026年单位预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | ${total} | ${total} |
    201 | 一般公共服务支出 | ${total} | ${total} |`;
  return `${one('云岭县档案馆', '120.00')}\n---\n${one('云岭县方志馆', '80.00')}`;
}
