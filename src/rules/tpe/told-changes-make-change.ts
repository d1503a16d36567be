import { baseOf, signed, signOf, type ToldChange, toldChanges } from '../../check/narrative/changes.js';
import { exactZero } from '../../check/narrative/exact-zero.js';
import { defineRule } from '../../check/rule.js';
import { type Expense, PARTS } from '../../check/three-public/expenses.js';
import { boughtNone } from '../../check/three-public/none-bought.js';
import { expenseTold, toldExpenses } from '../../check/three-public/told.js';
import { type Term, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import { isZero } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';

/** The change with its sign; nothing for 持平; undefined where the words leave the direction open. */
function termsOf({ change, changeFigure }: ToldChange): readonly Term[] | undefined {
  if (!change || !changeFigure) return undefined;
  const sign = signOf(change);
  if (sign) return [signed(exactZero(changeFigure), sign)];
  return change.direction === 'unchanged' ? [] : undefined;
}

/** The first change told of each expense against each year or plan. */
function firstChanges(view: BookView): ReadonlyMap<string, ReadonlyMap<Expense, ToldChange>> {
  const found = new Map<string, Map<Expense, ToldChange>>();
  for (const one of toldChanges(view)) {
    const expense = one.change && expenseTold(view, one.now);
    if (!expense) continue;
    const base = one.change ? baseOf(view, one.change) : '';
    const known = found.get(base) ?? new Map<Expense, ToldChange>();
    if (!known.has(expense)) known.set(expense, one);
    found.set(base, known);
  }
  return found;
}

/** Told as nothing this year, without a word of how much it was. */
const isNothing = (view: BookView, expense: Expense, { now }: ToldChange): boolean => {
  const told = toldExpenses(view).filter((one) => one.expense === expense && one.statement.section === now.section);
  return told.length > 0 && told.every(({ figure }) => isZero(figure));
};

/** The change of what running cost, where no vehicle was bought this year; what was bought last year is untold then. */
const runningAlone = (view: BookView, changes: ReadonlyMap<Expense, ToldChange>): ToldChange | undefined =>
  changes.has('vehicles') || changes.has('vehicle-purchase') || !boughtNone(view)
    ? undefined
    : changes.get('vehicle-running');

/** What the changes of buying and of running vehicles come to, where both are told and their sum is not. */
function halvesOf(changes: ReadonlyMap<Expense, ToldChange>, total: ToldChange): readonly Term[] | undefined {
  const halves = (PARTS.vehicles ?? []).map((name) => changes.get(name));
  const terms = gather(halves, (half) => (half && half.now.section === total.now.section ? [termsOf(half)] : []));
  return halves.length > 0 && terms.length === halves.length && terms.every((own) => own !== undefined)
    ? gather(terms, (own) => own)
    : undefined;
}

/** The change of a whole is that of its parts, as long as the whole's is one of more or less. */
function sumOf(whole: ToldChange, terms: readonly Term[]): Tie | undefined {
  const sign = signOf(whole.change);
  if (!whole.changeFigure || !sign) return undefined;
  const parts = terms.map((term): Term => ({ figure: term.figure, sign: term.sign === sign ? 1 : -1 }));
  return { is: 'sum', whole: whole.changeFigure, parts };
}

/** Vehicles change by what buying and what running them does, where all three changes are told. */
function* ofVehicles(view: BookView): Iterable<Tie> {
  for (const changes of firstChanges(view).values()) {
    const whole = changes.get('vehicles');
    const terms = whole && halvesOf(changes, whole);
    const tie = terms && terms.length > 0 ? sumOf(whole, terms) : undefined;
    if (tie) yield { ...tie, message: 'vehicles' };
  }
}

/** The total's change is the changes of its parts, where each of them is told against the same year. */
function* ofTotal(view: BookView): Iterable<Tie> {
  for (const changes of firstChanges(view).values()) {
    const total = changes.get('three-public-total');
    const sign = total && signOf(total.change);
    if (!sign) continue;
    const terms: Term[] = [];
    let untold = 0;
    const isTold = (PARTS['three-public-total'] ?? []).every((name) => {
      const halves = name === 'vehicles' && !changes.has(name) ? halvesOf(changes, total) : undefined;
      if (halves) {
        terms.push(...halves);
        return true;
      }
      const running = name === 'vehicles' ? runningAlone(view, changes) : undefined;
      const part = running ?? changes.get(name);
      if (running) untold++;
      if (!part && isNothing(view, name, total)) return ++untold;
      const own = part?.now.section === total.now.section ? termsOf(part) : undefined;
      terms.push(...(own ?? []));
      return own !== undefined;
    });
    const tie = isTold && terms.length > 0 ? sumOf(total, terms) : undefined;
    // What is nothing now can only have been more: the total may have fallen further than what is told, never less far.
    if (tie && (untold === 0 || testTie(tie).difference * BigInt(sign) >= 0n)) yield tie;
  }
}

export default defineRule({
  code: 'TPE006',
  name: 'told-changes-make-change',
  meta: {
    title: {
      zh: '“三公”经费各项增减之和应等于总增减',
      en: 'The changes of the three public expenses make the change of the total',
    },
    why: {
      zh: '各项的增减都已说明，合起来应等于合计的增减。',
      en: 'The change of each expense is told; together they must make that of the total.',
    },
    remedy: { zh: '核对各项与合计的增减额及方向。', en: 'Check amounts and directions of the changes.' },
    severity: 'error',
    needs: ['statements'],
    messages: {
      unequal: {
        zh: '“三公”经费合计的增减额写为{actual}{unit}，各项增减合计为{expected}{unit}，相差{difference}{unit}',
        en: 'The total is said to change by {actual} {unit}, its parts change by {expected} {unit}: {difference} {unit} apart',
      },
      vehicles: {
        zh: '公务用车购置及运行维护费的增减额写为{actual}{unit}，购置费、运行维护费的增减合计为{expected}{unit}，相差{difference}{unit}',
        en: 'Buying and running vehicles is said to change by {actual} {unit}, its two parts change by {expected} {unit}: {difference} {unit} apart',
      },
    },
  },
  ties: (view) => [...ofTotal(view), ...ofVehicles(view)],
  examples: {
    valid: [
      {
        title: 'reception alone changes',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，比上年减少0.60万元，其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费4.50万元，与上年持平；公务接待费1.50万元，比上年减少0.60万元。`,
      },
      {
        title: 'an expense that is nothing now may have fallen by the rest',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          2024年“三公”经费支出6.00万元，比上年减少2.00万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费4.50万元，比上年减少0.50万元；公务接待费1.50万元，比上年减少0.60万元。`,
      },
    ],
    invalid: [
      {
        title: 'the total changes more than its parts',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算6.00万元，比上年⟦减少0.90⟧万元，其中：因公出国（境）费0万元，与上年持平；公务用车购置及运行费4.50万元，与上年持平；公务接待费1.50万元，比上年减少0.60万元。`,
      },
      {
        title: 'running alone, where no vehicle was bought that could have made more',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          2024年“三公”经费支出6.00万元，比上年⟦增加0.90⟧万元，其中：因公出国（境）费0万元；公务用车运行维护费4.50万元，比上年增加0.50万元；公务接待费1.50万元，比上年减少0.60万元。2024年未购置公务用车。`,
      },
      {
        title: 'an expense that is nothing now cannot have grown',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          2024年“三公”经费支出6.00万元，比上年⟦减少0.60⟧万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费4.50万元，比上年减少0.50万元；公务接待费1.50万元，比上年减少0.60万元。`,
      },
      {
        title: 'the changes against the plan make another one than that of the total',
        message: 'unequal',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          2024年“三公”经费支出6.00万元，比上年减少1.10万元，比年初预算⟦减少0.70⟧万元，其中：因公出国（境）费0万元；公务用车购置及运行维护费4.50万元，比上年减少0.50万元，比年初预算减少0.50万元；公务接待费1.50万元，比上年减少0.60万元，比年初预算减少0.40万元。`,
      },
      {
        title: 'a decrease of vehicles that neither buying nor running them tells',
        message: 'vehicles',
        text: `
          云岭县档案馆2024年度部门决算公开
          七、“三公”经费支出决算情况说明
          2024年“三公”经费支出6.00万元，其中：公务用车购置及运行维护费4.50万元，同比⟦减少0.50⟧万元（公务用车购置费0万元，同比减少0万元；公务用车运行维护费4.50万元，同比减少0万元）；公务接待费1.50万元，同比减少0.60万元。`,
      },
      {
        title: 'buying and running vehicles told apart',
        message: 'unequal',
        text: `
          云岭县档案馆2025年部门预算公开
          七、“三公”经费预算情况说明
          2025年“三公”经费预算8.00万元，⟦比上年减少1.00⟧万元。其中：因公出国（境）费0万元，与上年持平；公务接待费2.00万元，比上年减少1.00万元；公务用车运行维护费6.00万元，比上年增加0.50万元；公务用车购置费0万元，与上年持平。`,
      },
    ],
  },
});
