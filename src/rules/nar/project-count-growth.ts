import { inOneSentence } from '../../check/narrative/around.js';
import { signed, signOf } from '../../check/narrative/changes.js';
import { countsByParagraph } from '../../check/narrative/told-counts.js';
import { defineRule } from '../../check/rule.js';
import { type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { type Figure, statementFigure } from '../../domain/figures.js';

/** The number of projects that this year's targets cover, when the narrative tells one. */
function projectsNow(view: BookView, year: number | null): Figure | undefined {
  const told = countsByParagraph(view)
    .flat()
    .filter(
      ({ statement, words }) =>
        /项目[^，。]{0,2}$/.test(words) && statement.year === year && /绩效目标|纳入/.test(words),
    );
  const values = new Set(told.map(({ figure }) => figure.text));
  return values.size === 1 ? told[0]?.figure : undefined;
}

/** growth of the number of projects, which is told apart from the number itself */
function* growth(view: BookView): Iterable<Tie> {
  const statements = view.book.statements;
  for (const change of statements) {
    const sign = signOf(change);
    if (change.measure !== 'change' || !sign || !/项目$/.test(change.subject) || !/^[个项]$/.test(change.unit ?? ''))
      continue;
    const rate = statements.find((one) => isRateOf(view, one, change));
    const now = view.statementFigure(change.of) ?? projectsNow(view, change.year);
    const [whole, amount] = [rate && statementFigure(rate), statementFigure(change)];
    if (!whole || !amount || !now || now.kind !== 'number') continue;
    const tie: Tie = { is: 'growth', whole, change: signed(amount, sign), now };
    const copied: Tie = { is: 'share', whole, part: amount, base: now };
    const [right, wrongBase] = [testTie(tie).outcome, testTie(copied).outcome];
    if (right === 'broken' && wrongBase === 'broken') continue;
    yield tie;
  }
}

const isRateOf = (view: BookView, rate: Statement, change: Statement): boolean =>
  rate.measure === 'change-rate' &&
  rate.unit === '%' &&
  rate.offset > change.offset &&
  inOneSentence(view, change, rate) &&
  rate.offset - change.offset < 20;

export default defineRule({
  code: 'NAR044',
  name: 'project-count-growth',
  meta: {
    title: {
      zh: '项目个数增长率应以上年个数为基数',
      en: 'Growth in the number of projects has last year’s number as its base',
    },
    why: {
      zh: '增长率误用本年个数作分母，会低估增幅。',
      en: 'Dividing by this year’s number understates the growth.',
    },
    remedy: { zh: '用增加个数除以上年个数重新计算。', en: 'Divide the increase by last year’s number.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '项目个数增长率写为{actual}%，按{parts}应为{expected}%',
        en: 'The growth of the number of projects is told as {actual}%, but {parts} is {expected}%',
      },
    },
  },
  ties: growth,
  examples: {
    valid: [
      {
        title: 'two more than four',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          根据2024年评价结果，2025年度增加部门预算项目2个，增长率50%。
          2025年，纳入部门预算绩效目标管理的项目6个。`,
      },
    ],
    invalid: [
      {
        title: 'divided by this year’s number',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          十、预算绩效管理情况
          根据2024年评价结果，2025年度增加部门预算项目2个，⟦增长率25⟧%。
          2025年，纳入部门预算绩效目标管理的项目8个。`,
      },
    ],
  },
});
