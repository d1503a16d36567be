import { statementsByParagraph } from '../../check/narrative/around.js';
import { exactParts } from '../../check/narrative/exact-zero.js';
import { defineRule } from '../../check/rule.js';
import { type Expense, PARTS } from '../../check/three-public/expenses.js';
import { boughtNone, wentNowhere } from '../../check/three-public/none-bought.js';
import { expenseTold, toldExpenses, toldTogether } from '../../check/three-public/told.js';
import { plus, type Tie, testTie, tieHolds } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { type Figure, statementFigure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { magnitude } from '../../domain/interval.js';

/** Totals of which every part is told. */
function* sums(view: BookView): Iterable<Tie> {
  const told = toldExpenses(view);
  for (const [index, head] of told.entries()) {
    const names: readonly Expense[] = PARTS[head.expense] ?? [];
    // 较2024年的5.98万元减少…: what it is compared with.
    if (names.length === 0 || /^[比较与]/.test(head.statement.quote)) continue;
    const together = toldTogether(told, index);
    // Purchase and running by themselves stand for what vehicles cost together.
    const parts = gather(names, (name): (Told | undefined)[] => {
      const one = together.get(name);
      if (one) return [one];
      if (name === 'travel-abroad' && wentNowhere(view)) return [];
      const own = PARTS[name] ?? [name];
      const running = together.get('vehicle-running');
      const isAll = name === 'vehicles' && running && !together.has('vehicle-purchase') && boughtNone(view);
      return isAll ? [running] : own.map((part) => together.get(part));
    });
    if (
      !parts.every((part) => part !== undefined) ||
      parts.some((part) => part.statement.section !== head.statement.section && far(head, part))
    )
      continue;
    const of = (figures: readonly Figure[]) =>
      ({
        is: 'sum',
        whole: head.figure,
        parts: exactParts(head.figure, figures).map(plus),
        data: { subject: head.statement.subject },
      }) as const;
    const tie = of(parts.map(({ figure }) => figure));
    const isBroken = testTie(tie).outcome === 'broken';
    if (isBroken && isPlanOf(view, head, tie)) continue;
    const others = isBroken ? otherParts(view, head) : [];
    const wider = of([...parts.map(({ figure }) => figure), ...others]);
    yield others.length > 0 && isNearer(wider, tie) ? wider : tie;
  }
}

const isNearer = (a: Tie, b: Tie): boolean => magnitude(testTie(a).difference) < magnitude(testTie(b).difference);

type Told = ReturnType<typeof toldExpenses>[number];
/** Parts of the same list that are none of the expenses: 公务用车费11万元（其中购置费2万元、运行费8万元、其他交通费用1万元）. */
const otherParts = (view: BookView, { statement }: Told): readonly Figure[] =>
  gather(view.book.statements, (one) =>
    one.partOf === statement.id && one.measure === 'amount' && expenseTold(view, one) === undefined
      ? (statementFigure(one) ?? [])
      : [],
  );

/** 预算37.86万元，实际支出35.35万元：…: what is told below is what was spent. A part beside nothing is no whole of itself. */
function isPlanOf(view: BookView, { statement }: Told, tie: SumTie): boolean {
  const isPart = ({ key }: Figure) => tie.parts.some(({ figure }) => figure.key === key);
  return (statementsByParagraph(view).get(statement.paragraph) ?? []).some((one) => {
    const figure = one.offset > statement.offset && one.measure === 'amount' ? statementFigure(one) : undefined;
    return figure !== undefined && !isPart(figure) && SPENT.test(one.subject) && tieHolds({ ...tie, whole: figure });
  });
}
type SumTie = Extract<Tie, { is: 'sum' }>;
const SPENT = /支出$|执行|决算/;

/** More than forty lines apart: another chapter of the text. */
const far = (a: Told, b: Told): boolean =>
  a.statement.at.line === undefined ||
  b.statement.at.line === undefined ||
  b.statement.at.line - a.statement.at.line > 40;

export default defineRule({
  code: 'TPE002',
  name: 'told-parts-make-total',
  meta: {
    title: { zh: '文字所述“三公”经费各项之和应等于合计', en: 'The three public expenses told in words add up' },
    why: {
      zh: '文字说明逐项列出了“三公”经费，各项相加应等于文中的合计。',
      en: 'The text tells each of the expenses; together they must make the total it tells.',
    },
    remedy: {
      zh: '核对各项数字，改正抄错的一项（常见的是把上年数当作本年数）。',
      en: 'Check each figure; often last year’s was left standing for this year’s.',
    },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '文中{subject}为{actual}{unit}，所列各项之和为{expected}{unit}，相差{difference}{unit}',
        en: 'The text gives {actual} {unit} for {subject}, the expenses listed make {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: sums,
  examples: {
    valid: [
      {
        title: 'three expenses make the total',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.50万元；公务接待费1.50万元。`,
      },
      {
        title: 'a list of what vehicles cost that holds more than purchase and running',
        text: `
          云岭县档案馆2025年度“三公”经费说明
          2025年“三公”经费预算16万元，其中：公务接待费5万元，因公出国（境）费0万元，公务用车购置及运行维护费11万元（其中，公务用车购置费2万元，公务用车运行维护费8万元，其他交通费用1万元）。`,
      },
      {
        title: 'expenses listed of what was spent, told behind the plan',
        text: `
          云岭县档案馆2025年度“三公”经费说明
          2025年“三公”经费预算20.00万元，实际支出9.50万元，比预算减少10.50万元。具体情况如下：
          （1）因公出国（境）费0万元。
          （2）公务用车购置及运行费8.00万元。
          （3）公务接待费1.50万元。`,
      },
      {
        title: 'what was bought may be what the list leaves out',
        text: `
          云岭县档案馆2025年度“三公”经费说明
          2025年“三公”经费合计9.50万元，其中：公务接待费4万元，公务用车运行费5万元，因公出国（境）费0万元。`,
      },
      {
        title: 'one office bought none, another did',
        text: `
          云岭县档案馆2025年度“三公”经费说明
          2025年“三公”经费合计19.50万元，其中：公务接待费4万元，公务用车运行费5万元，因公出国（境）费0万元。本级未购置公务用车，所属单位购置公务用车1辆10.50万元。`,
      },
      {
        title: 'a budget told between the parts of what was spent',
        text: `
          云岭县档案馆2025年度“三公”经费说明
          2025年“三公”经费支出2.10万元，年初预算为3万元。其中：因公出国（境）费支出0万元，年初预算为0万元；公务用车购置费支出0万元，年初预算为0万元；公务用车运行维护费支出0万元，年初预算为1万元；公务接待费支出2.10万元，年初预算为2万元。`,
      },
    ],
    invalid: [
      {
        title: 'running costs that are called 支出, beside no purchase',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          公务用车购置及运行维护费支出预算为4.00万元，⟦支出决算为3.20万元⟧。其中：公务用车购置支出0万元；公务用车运行维护费支出2.30万元，主要用于车辆燃料费、维修费等。`,
      },
      {
        title: 'no vehicles were bought that the list might leave out',
        message: 'unequal',
        text: `
          云岭县档案馆2025年度“三公”经费说明
          2025年⟦“三公”经费合计9.50⟧万元，其中：公务接待费4万元，公务用车运行费5万元，因公出国（境）费0万元。2025年公务用车保有量2辆，无新购车辆。`,
      },
      {
        title: 'purchase and running in place of what vehicles cost together',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年⟦“三公”经费预算9.50⟧万元，其中：因公出国（境）费0万元；公务用车购置费0万元；公务用车运行费5万元；公务接待费4万元。`,
      },
      {
        title: 'last year’s reception told for this year',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年⟦“三公”经费预算6.00⟧万元，其中：因公出国（境）费0万元；公务用车购置及运行费4.50万元；公务接待费2.10万元。`,
      },
    ],
  },
});
