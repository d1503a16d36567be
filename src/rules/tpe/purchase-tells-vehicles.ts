import { defineRule, showing } from '../../check/rule.js';
import { departmentRow } from '../../check/three-public/expenses.js';
import { toldExpenses } from '../../check/three-public/told.js';
import { isTrusted } from '../../check/three-public/trusted-row.js';
import type { BookView } from '../../check/view.js';
import { type Figure, statedValue, withUnit } from '../../domain/figures.js';
import { LOCAL_DISCLOSURE } from '../../forms/basis.js';

/** What is planned or spent on new vehicles, from the text or from a table that adds up. */
function purchase(view: BookView): Figure | undefined {
  const told = toldExpenses(view).find(({ expense }) => expense === 'vehicle-purchase');
  if (told) return told.figure;
  const row = departmentRow(view, 'this', view.book.document.type === 'final-accounts' ? 'final-accounts' : null);
  return row && isTrusted(row) ? row.figures.get('vehicle-purchase') : undefined;
}

const BOUGHT =
  /(?:购置|更新|新购|购买|采购|新增)[^。；]{0,30}(?:\d+|[一二两三四五六七八九十])\s?(?:辆|台)|(?:\d+|[一二两三四五六七八九十])\s?辆[^。；]{0,20}(?:购置|更新|新购|购买)/;

export default defineRule({
  code: 'TPE013',
  name: 'purchase-tells-vehicles',
  meta: {
    title: { zh: '安排公务用车购置费应说明购置数量', en: 'Money for vehicles tells how many' },
    why: {
      zh: '购车是“三公”经费中最受关注的一项，应说明购置几辆、什么用途。',
      en: 'Buying vehicles is looked at first of all: how many, and what for, is to be told.',
    },
    remedy: {
      zh: '补写购置（更新）车辆的数量、用途和依据。',
      en: 'Add how many vehicles are bought, for what and on which approval.',
    },
    severity: 'advice',
    stage: 'preview',
    basis: [LOCAL_DISCLOSURE],
    needs: ['paragraphs'],
    messages: {
      untold: {
        zh: '公务用车购置费 {amount}，文中没有说明购置几辆。',
        en: '{amount} is for buying vehicles, and the text does not say how many.',
      },
    },
  },
  check(view, report) {
    const figure = purchase(view);
    if (!figure || statedValue(figure) <= 0n) return;
    const { paragraphs } = view.book;
    // A table without a narrative explains nothing; that is another rule's matter.
    if (!paragraphs.some(({ text }) => /三公|公务用车/.test(text) && /。/.test(text))) return;
    if (paragraphs.some(({ text }) => /[辆台]/.test(text) && BOUGHT.test(text))) return report.holds();
    report('untold', { data: { amount: withUnit(figure) }, evidence: [showing(figure)] });
  },
  examples: {
    valid: [{ title: 'one vehicle', text: purchased('，更新档案运输车1辆') }],
    invalid: [{ title: 'how many?', message: 'untold', text: purchased('').replace('20.00', '⟦20.00⟧') }],
  },
});

function purchased(more: string): string {
  return `云岭县档案馆2025年部门预算公开
七、“三公”经费预算情况说明
2025年“三公”经费预算24.50万元，其中：公务用车购置费20.00万元${more}；公务用车运行维护费4.50万元，与上年持平。`;
}
