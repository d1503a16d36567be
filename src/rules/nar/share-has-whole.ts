import { defineRule, showing } from '../../check/rule.js';
import type { BookView } from '../../check/view.js';
import type { Statement } from '../../domain/book.js';
import { type Figure, isZero, statedValue, statementFigure } from '../../domain/figures.js';
import { meets, percentOf } from '../../domain/interval.js';

export default defineRule({
  code: 'NAR072',
  name: 'share-has-whole',
  meta: {
    title: { zh: '基数为零时不应有占比或完成率', en: 'There is no share or completion rate of nothing' },
    why: {
      zh: '年初预算为零而写“完成年初预算的百分之几”，多半是拿另一个数（如全年预算）作了基数。',
      en: 'A completion rate of a zero budget was surely computed on another figure, such as the adjusted budget.',
    },
    remedy: {
      zh: '写明真正的基数，或注明“年初无预算，不可比”。',
      en: 'Name the real base, or say that there was no original budget.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      ofNothing: {
        zh: '有 {count} 处预算数、决算数都为 0，却写“{share}”：没有基数，谈不上完成多少。',
        en: 'In {count} places both the budget and what was spent are 0, yet the text says {share}.',
        severity: 'warning',
      },
      nothing: {
        zh: '{whole}为 0，却写{share}{hint}',
        en: '{whole} is 0, yet the text says {share}{hint}',
      },
    },
  },
  check(book, report) {
    const ofNothing: Figure[] = [];
    for (const share of book.book.statements) {
      if (share.measure !== 'share') continue;
      const rate = statementFigure(share);
      const part = book.statementFigure(share.of);
      const whole = book.statementFigure(share.partOf);
      if (!rate || !part || !whole || whole.kind !== part.kind) continue;
      if (isZero(whole) && isZero(part) && !isZero(rate) && share.quote.includes('完成')) ofNothing.push(rate);
      if (!isZero(whole) || statedValue(part) <= 0n || isZero(rate)) continue;
      const base = realBase(book, share, rate, part);
      const hint = base ? `（按${base.text}${base.unit ?? ''}计算才是${rate.text}%）` : '';
      report('nothing', {
        data: { whole: `“${share.base ?? '基数'}”`, share: `“${share.quote}”`, hint },
        evidence: [showing(rate), showing(whole), ...(base ? [showing(base)] : [showing(part)])],
        figures: [rate, part, whole],
      });
    }
    const [first, ...more] = ofNothing;
    if (first)
      report('ofNothing', {
        data: { count: `${ofNothing.length}`, share: first.at.quote },
        evidence: [showing(first), ...more.map((figure) => showing(figure))],
        figures: ofNothing,
      });
  },
  examples: {
    valid: [
      {
        title: 'of the adjusted budget',
        text: `
        云岭县档案馆2024年度部门决算
        第二部分 2024年度部门决算情况说明
        一、一般公共预算财政拨款支出决算情况
        一般公共预算财政拨款支出年初预算为0万元，全年预算为320.00万元，支出决算为304.00万元，完成全年预算的95.00%。`,
      },
    ],
    invalid: [
      {
        title: 'of nothing, of which nothing was spent',
        message: 'ofNothing',
        text: `
        云岭县档案馆2024年度部门决算
        第二部分 2024年度部门决算情况说明
        七、“三公”经费支出决算情况说明
        因公出国（境）费支出预算为0万元，支出决算为0万元，⟦完成预算的100%⟧。`,
      },
      {
        title: 'of an original budget of nothing',
        message: 'nothing',
        text: `
        云岭县档案馆2024年度部门决算
        第二部分 2024年度部门决算情况说明
        一、一般公共预算财政拨款支出决算情况
        一般公共预算财政拨款支出年初预算为0万元，全年预算为320.00万元，支出决算为304.00万元，⟦完成年初预算的95.00%⟧。`,
      },
    ],
  },
});

/** Another amount of the same subject and paragraph of which the part is that share. */
function realBase(book: BookView, share: Statement, rate: Figure, part: Figure): Figure | undefined {
  return book.book.statements
    .filter(
      ({ paragraph, subject, measure }) =>
        paragraph === share.paragraph && subject === share.subject && measure === 'amount',
    )
    .map((statement) => statementFigure(statement))
    .find((figure) => {
      const percent = figure && figure.key !== part.key ? percentOf(part.interval, figure.interval) : undefined;
      return percent !== undefined && meets(percent, rate.interval);
    });
}
