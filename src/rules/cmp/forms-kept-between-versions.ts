import { defineRule } from '../../check/rule.js';
import type { Table, TableKind } from '../../domain/book.js';

const KEPT: readonly TableKind[] = [
  'income-expenditure-summary',
  'income-summary',
  'expenditure-summary',
  'appropriation-summary',
  'general-expenditure',
  'general-basic-expenditure',
  'three-public',
  'managed-funds-expenditure',
  'state-capital-expenditure',
];

export default defineRule({
  code: 'CMP031',
  name: 'forms-kept-between-versions',
  meta: {
    title: { zh: '更正版不应少了前一版已有的表', en: 'A corrected version keeps every form of the former one' },
    why: {
      zh: '已经公开的表在更正时丢失，读者无从知道其内容是否仍然有效。',
      en: 'Readers cannot tell whether a form that is gone still holds.',
    },
    remedy: { zh: '补回缺少的表；确需取消的，说明原因。', en: 'Put the form back, or say why it is gone.' },
    severity: 'warning',
    needs: ['companion:former', 'tables'],
    messages: {
      gone: { zh: '前一版有《{titles}》，本版没有。', en: 'The former version printed {titles}; this one does not.' },
    },
  },
  check(view, report) {
    const { former } = view.companions;
    const [first] = view.book.tables;
    if (!former || !first || (view.book.doubts ?? []).some(({ unread }) => unread)) return;
    const gone = KEPT.flatMap((kind): Table[] => {
      const [table] = former.tables(kind);
      return table && view.tables(kind).length === 0 ? [table] : [];
    });
    if (gone.length === 0) return report.holds();
    report('gone', {
      data: { titles: gone.map(({ title }) => title).join('》《') },
      evidence: [{ at: first.at, label: { zh: '本版的表', en: 'forms of this version' }, value: first.title }],
    });
  },
  examples: {
    valid: [{ title: 'every form', with: { former: forms(true) }, text: forms(true) }],
    invalid: [{ title: 'a form is gone', message: 'gone', with: { former: forms(true) }, text: forms(false) }],
  },
});

function forms(both: boolean): string {
  const general = `
    ${both ? '一般公共预算支出表' : '⟦一般公共预算支出表⟧'}
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | 100.00 | 100.00 |
    2012601 | 行政运行 | 100.00 | 100.00 |`;
  const basic = `
    一般公共预算基本支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 人员经费 | 公用经费
    合计 | | 100.00 | 100.00 |
    30101 | 基本工资 | 100.00 | 100.00 |`;
  return `
    云岭县档案馆2026年部门预算公开${general}${both ? basic : ''}`;
}
