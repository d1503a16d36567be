import { otherAmounts } from '../../check/narrative/changes.js';
import { defineRule } from '../../check/rule.js';
import { type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { statementFigure } from '../../domain/figures.js';

/** Every share whose part and whole are told, unless another amount nearby may be the whole that is meant. */
function* shares(view: BookView): Iterable<Tie> {
  for (const statement of view.book.statements) {
    if (statement.measure !== 'share' || statement.unit !== '%') continue;
    const part = view.statementFigure(statement.of);
    const base = view.statementFigure(statement.partOf);
    const whole = statementFigure(statement);
    const partStatement = view.statement(statement.of);
    if (!part || !base || !whole || !partStatement || part.key === base.key || part.kind !== base.kind) continue;
    const tie: Tie = { is: 'share', whole, part, base, data: { part: part.text, base: base.text } };
    const outcome = testTie(tie).outcome;
    if (outcome === 'broken' && fitsAnother(view, tie)) continue;
    yield tie;
  }

  function fitsAnother(book: BookView, tie: Tie & { readonly is: 'share' }): boolean {
    const share = book.book.statements.find((one) => `statement:${one.id}` === tie.whole.key);
    const partOf = share && book.statement(share.of);
    if (!share || !partOf) return true;
    return otherAmounts(book, share, partOf).some(
      (base) => base.kind === tie.part.kind && testTie({ ...tie, base }).outcome === 'holds',
    );
  }
}

export default defineRule({
  code: 'NAR010',
  name: 'share-of-whole',
  meta: {
    title: { zh: '占比应等于部分除以总额', en: 'A share is its part divided by the whole' },
    why: {
      zh: '占比算错会让人误解支出结构，也说明文字没有随数字更新。',
      en: 'A wrong share misleads about the structure of spending, and shows that the words did not follow the figures.',
    },
    remedy: { zh: '用文中的部分和总额重新计算占比。', en: 'Compute the share again from the part and the whole.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '占比写为{actual}%，按{part}÷{base}应为{expected}%',
        en: 'The share is given as {actual}%, but {part} ÷ {base} is {expected}%',
      },
    },
  },
  ties: shares,
  examples: {
    valid: [
      {
        title: 'two shares that fit',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元，占75%；项目支出100.00万元，占25%。`,
      },
    ],
    invalid: [
      {
        title: 'digits of the share swapped',
        message: 'unequal',
        text: `
          江湾区科学技术局2025年部门预算公开
          三、部门支出总体情况说明
          2025年支出预算400.00万元，其中：基本支出300.00万元，占⟦57⟧%；项目支出100.00万元，占25%。`,
      },
    ],
  },
});
