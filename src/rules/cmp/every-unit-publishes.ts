import { unitNames } from '../../check/companions/choose-companions.js';
import { defineRule } from '../../check/rule.js';
import { squeezed } from '../../domain/text.js';

export default defineRule({
  code: 'CMP011',
  name: 'every-unit-publishes',
  meta: {
    title: { zh: '所属单位都应公开单位预算', en: 'Every unit publishes its own budget' },
    why: {
      zh: '部门所属单位除涉密外都应公开本单位的预算、决算。',
      en: 'Except for secrets, every unit of a department publishes its own budget and accounts.',
    },
    remedy: { zh: '核实未见公开文件的单位。', en: 'Look into the units whose documents are not there.' },
    severity: 'advice',
    basis: [
      {
        zh: '《关于推进部门所属单位预算公开的指导意见》（财预〔2021〕29号）',
        en: '财预〔2021〕29号 on the disclosure of units’ budgets',
      },
    ],
    needs: ['companion:units', 'tables'],
    messages: {
      absent: {
        zh: '部门表中列有 {count} 个单位，对照的文件中没有：{names}。',
        en: 'Of the units in the tables, {count} are not among the documents compared: {names}.',
      },
    },
  },
  check(view, report) {
    const there = new Set(
      (view.companions.units ?? []).map(({ book }) => squeezed(book.document.department.name ?? '')),
    );
    const own = squeezed(view.book.document.department.name ?? '');
    const absent = [...unitNames(view.book)].filter((name) => name !== own && !there.has(name));
    const row = view.book.tables
      .flatMap(({ rows }) => rows)
      .find(({ level, name }) => level === 'unit' && absent.includes(squeezed(name)));
    if (absent.length === 0 || !row) return report.holds();
    report('absent', {
      data: { count: String(absent.length), names: absent.join('、') },
      evidence: [{ at: row.at, label: { zh: '单位', en: 'unit' }, value: row.name }],
    });
  },
  examples: {
    valid: [
      {
        title: 'both units',
        with: { units: `${unit('云岭县档案馆')}\n---\n${unit('云岭县方志馆')}` },
        text: department(false),
      },
    ],
    invalid: [
      { title: 'one unit only', message: 'absent', with: { units: unit('云岭县档案馆') }, text: department(true) },
    ],
  },
});

function department(marked: boolean): string {
  return `
    云岭县档案局2026年部门预算公开
    部门收入总表
    单位：万元
    单位代码 | 单位名称 | 合计 | 一般公共预算
    合计 | | 200.00 | 200.00
    401001 | 云岭县档案馆 | 120.00 | 120.00
    401002 | ${marked ? '⟦云岭县方志馆⟧' : '云岭县方志馆'} | 80.00 | 80.00`;
}

function unit(name: string): string {
  return `
    ${name}2026年单位预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | 80.00 | 80.00 |
    201 | 一般公共服务支出 | 80.00 | 80.00 |`;
}
