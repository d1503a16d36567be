import { inOneSentence } from '../../check/narrative/around.js';
import { countsByParagraph } from '../../check/narrative/told-counts.js';
import { defineRule } from '../../check/rule.js';
import type { Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { statementFigure } from '../../domain/figures.js';

/** 绩效目标A个，公开B个，公开率R%: R = B ÷ A */
function* rates(view: BookView): Iterable<Tie> {
  for (const rate of view.book.statements) {
    if (rate.unit !== '%' || !/公开率$/.test(rate.subject)) continue;
    const whole = statementFigure(rate);
    const counts = countsByParagraph(view)
      .flat()
      .filter(
        ({ statement }) =>
          statement.paragraph === rate.paragraph &&
          statement.offset < rate.offset &&
          inOneSentence(view, statement, rate),
      );
    const [all, published] = counts.slice(-2);
    if (!whole || !all || !published || all.statement.unit !== published.statement.unit) continue;
    if (!/公开/.test(published.words) || /公开/.test(all.words) || !/目标|项目/.test(all.words)) continue;
    yield { is: 'share', whole, part: published.figure, base: all.figure };
  }
}

export default defineRule({
  code: 'NAR045',
  name: 'publication-rate',
  meta: {
    title: { zh: '绩效目标公开率应与公开个数相符', en: 'The rate of publication fits the numbers told' },
    why: {
      zh: '公开率由公开个数除以目标个数得出，口径不同应说明。',
      en: 'The rate is the number published by the number of targets; a different scope must be explained.',
    },
    remedy: {
      zh: '重新计算公开率，或说明公开个数的口径。',
      en: 'Compute the rate again, or explain which targets are counted.',
    },
    severity: 'warning',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '公开率写为{actual}%，按{parts}应为{expected}%，请核对或说明口径',
        en: 'The rate of publication is told as {actual}%, but {parts} is {expected}%: check, or explain the scope',
      },
    },
  },
  ties: rates,
  examples: {
    valid: [
      {
        title: 'all targets published',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          2024年度，设置部门整体支出和项目绩效目标5个，公开绩效目标5个，公开率100%。`,
      },
    ],
    invalid: [
      {
        title: 'four of five are not all',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          2024年度，设置部门整体支出和项目绩效目标5个，公开绩效目标4个，⟦公开率100⟧%。`,
      },
    ],
  },
});
