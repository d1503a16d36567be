import { foreign } from '../../check/companions/foreign-figure.js';
import { toldFact, toldFacts } from '../../check/companions/told-facts.js';
import { signed, signOf, toldChanges } from '../../check/narrative/changes.js';
import { defineRule } from '../../check/rule.js';
import { plus, type Tie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';

/** this year = last year as published ± the change told */
function* changes(view: BookView): Iterable<Tie> {
  const { lastYear } = view.companions;
  if (!lastYear) return;
  const published = toldFacts(lastYear);
  for (const { now, nowFigure, change, changeFigure } of toldChanges(view)) {
    const base = published.get(toldFact(now));
    const sign = signOf(change);
    if (!base || !changeFigure || !sign || base.kind !== nowFigure.kind) continue;
    yield {
      is: 'sum',
      whole: changeFigure,
      parts:
        sign === 1
          ? [plus(nowFigure), { figure: foreign(base, lastYear), sign: -1 }]
          : [plus(foreign(base, lastYear)), signed(nowFigure, -1)],
      data: { now: nowFigure.text, last: base.text },
    };
  }
}

export default defineRule({
  code: 'CMP002',
  name: 'changes-start-from-last-year',
  meta: {
    title: { zh: '增减额应从上年公开数算起', en: 'Changes start from what last year published' },
    why: {
      zh: '读者手里有上年的公开文件；增减额与它对不上，两份文件就有一份不可信。',
      en: 'Readers hold last year’s document; where the change does not start from it, one of the two is wrong.',
    },
    remedy: {
      zh: '按上年公开数重新计算增减额和增减率；口径有调整的，写明调整后的上年数。',
      en: 'Compute change and rate anew from it; where the scope was changed, give the adjusted figure.',
    },
    severity: 'warning',
    needs: ['companion:lastYear', 'statements'],
    messages: {
      unequal: {
        zh: '增减额写为{actual}{unit}；本年{now}，上年公开{last}，应为{expected}{unit}。',
        en: 'The change is given as {actual} {unit}; with {now} this year and {last} published last year it is {expected} {unit}.',
      },
    },
  },
  ties: changes,
  examples: {
    valid: [
      {
        title: 'the change from last year’s figure',
        with: { lastYear: '云岭县档案馆2025年部门预算公开\n六、机关运行经费\n2025年机关运行经费预算30.00万元。' },
        text: '云岭县档案馆2026年部门预算公开\n六、机关运行经费\n2026年机关运行经费预算36.00万元，比上年增加6.00万元。',
      },
    ],
    invalid: [
      {
        title: 'the change from another figure',
        message: 'unequal',
        with: { lastYear: '云岭县档案馆2025年部门预算公开\n六、机关运行经费\n2025年机关运行经费预算32.00万元。' },
        text: '云岭县档案馆2026年部门预算公开\n六、机关运行经费\n2026年机关运行经费预算36.00万元，比上年增加⟦6.00⟧万元。',
      },
    ],
  },
});
