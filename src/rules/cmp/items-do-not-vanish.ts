import { cellFacts, codeOfFact } from '../../check/companions/cell-facts.js';
import { foreign } from '../../check/companions/foreign-figure.js';
import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import { type Figure, isZero } from '../../domain/figures.js';
import { functionalName } from '../../forms/classification/index.js';

/** 项 with money last year that this year's table names nowhere, not even with last year's figure. */
function vanished(view: BookView, lastYear: BookView): readonly { readonly code: string; readonly figure: Figure }[] {
  const printed = new Set(
    view.tables('general-expenditure').flatMap(({ rows }) => rows.flatMap(({ code }) => (code === null ? [] : [code]))),
  );
  return [...cellFacts(lastYear, 'own')].flatMap(([fact, figure]) => {
    const code = codeOfFact(fact);
    const isItem = fact.startsWith('general-expenditure|') && fact.endsWith('|total') && /^\d{7}$/.test(code);
    return isItem && !isZero(figure) && !printed.has(code) ? [{ code, figure }] : [];
  });
}

export default defineRule({
  code: 'CMP003',
  name: 'items-do-not-vanish',
  meta: {
    title: { zh: '上年安排的科目今年取消的应有去向', en: 'An item of last year does not vanish without a word' },
    why: {
      zh: '科目取消或改列到别的科目，不说明去向，两年便无法比较。',
      en: 'Where an item ends or moves to another one unsaid, the years cannot be compared.',
    },
    remedy: {
      zh: '在支出变化原因中说明取消或改列的科目。',
      en: 'Say among the reasons for change which item ended or where it moved.',
    },
    severity: 'advice',
    needs: ['companion:lastYear', 'general-expenditure'],
    messages: {
      gone: {
        zh: '上年安排的 {count} 个科目今年没有列出：{items}。',
        en: '{count} items of last year stand nowhere this year: {items}.',
      },
    },
  },
  check(view, report) {
    const { lastYear } = view.companions;
    const table = view.filled('general-expenditure');
    if (!lastYear || !table) return;
    const gone = vanished(view, lastYear);
    if (gone.length === 0) return report.holds();
    const items = gone.map(({ code, figure }) => `${code}${functionalName(code) ?? ''} ${figure.text}`).join('、');
    report('gone', {
      data: { count: String(gone.length), items },
      evidence: [
        { at: table.at, label: { zh: table.title, en: table.title }, value: '' },
        ...gone.map(({ figure }) => showing(foreign(figure, lastYear))),
      ],
    });
  },
  examples: {
    valid: [
      {
        title: 'the same items',
        with: { lastYear: table(2025, '2012604 | 档案馆') },
        text: table(2026, '2012604 | 档案馆'),
      },
    ],
    invalid: [
      {
        title: 'an item that is gone',
        message: 'gone',
        with: { lastYear: table(2025, '2012604 | 档案馆') },
        text: table(2026, '2012699 | 其他档案事务支出').replace('一般公共预算支出表', '⟦一般公共预算支出表⟧'),
      },
    ],
  },
});

function table(year: number, item: string): string {
  return `
    云岭县档案馆${year}年部门预算公开
    一般公共预算支出表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
    合计 | | 150.00 | 100.00 | 50.00
    2012601 | 行政运行 | 100.00 | 100.00 |
    ${item} | 50.00 | | 50.00`;
}
