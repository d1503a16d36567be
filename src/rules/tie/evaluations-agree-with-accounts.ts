import { totalAmount } from '../../check/across/coded-amounts.js';
import { amountOf, oneOf } from '../../check/across/same-amount.js';
import { expenditureReadings } from '../../check/across/scope.js';
import { onlyFilled, summaryOf } from '../../check/across/summary-lines.js';
import { amountFigure, formName, isTotalProven, totalFunds } from '../../check/evaluations/figures.js';
import { defineRule, type Report, showing } from '../../check/rule.js';
import { termsAt } from '../../check/structure/columns.js';
import { plus, type Term, type Tie, testTie } from '../../check/tie.js';
import type { BookView } from '../../check/view.js';
import type { Row, Table } from '../../domain/book.js';
import type { SelfEvaluation } from '../../domain/evaluation.js';
import { type Figure, statedValue, writeLike } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { magnitude } from '../../domain/interval.js';
import { isMoneyUnit } from '../../domain/number.js';
import { nameKey } from '../../domain/text.js';
import { PROJECT_EVALUATION } from '../../forms/basis.js';
import { evaluation } from '../per/_evaluation.js';

export default defineRule({
  code: 'TIE055',
  name: 'evaluations-agree-with-accounts',
  meta: {
    title: {
      zh: '绩效自评的全年执行数应与决算表一致',
      en: 'What self-evaluations tell as spent agrees with the accounts',
    },
    why: {
      zh: '自评表的执行数就是决算的支出数；部门整体与任何口径的决算都不同，同一项目两表不同，或一个项目是全部支出的百倍，必有一处填错。',
      en: 'What was spent is what the accounts print: a whole department that fits none of their totals, a project that a table tells otherwise, or one of a hundred times all expenditure, is wrong somewhere.',
    },
    remedy: {
      zh: '以批复的决算为准核对自评表的执行数，口径不同的应注明。',
      en: 'Correct the form from the approved accounts, or state what else it covers.',
    },
    severity: 'warning',
    basis: [PROJECT_EVALUATION],
    scope: { types: ['final-accounts'] },
    needs: ['evaluations', ['income-expenditure-summary', 'expenditure-summary', 'project-expenditure']],
    messages: {
      unequal: {
        zh: '{whole} {actual} {unit}，决算表为 {expected} {unit}，相差 {difference} {unit}，与其他口径的支出决算也不相同。',
        en: '{whole}: {actual} {unit}; the accounts print {expected} {unit}, a difference of {difference} {unit}, and no other total agrees.',
      },
      project: {
        zh: '{whole} {actual} {unit}，《{other}》同一项目为 {expected} {unit}，相差 {difference} {unit}。',
        en: '{whole}: {actual} {unit}; {other} prints {expected} {unit} for the same project, a difference of {difference} {unit}.',
      },
      above: {
        zh: '{form}的全年执行数 {executed}{unit}，是全部支出决算 {all}{unit}的百倍以上，疑把元当作万元。',
        en: 'The {form} tells {executed} {unit} spent, more than a hundred times all expenditure of {all} {unit}: probably 元 for 万元.',
      },
    },
  },
  check(view, report) {
    const { evaluations = [] } = view.book;
    const [whole, ...others] = evaluations.filter(({ ofDepartment }) => ofDepartment);
    if (whole && others.length === 0 && isOfThisDepartment(view, whole)) tell(report, wholeTie(view, whole), 'unequal');
    const table = onlyFilled(view, 'project-expenditure');
    const all = totalAmount(view, onlyFilled(view, 'expenditure-summary'), 'total')?.[0]?.figure;
    for (const form of evaluations) {
      if (form.ofDepartment) continue;
      const listed = table && projectTie(view, form, table);
      if (listed) tell(report, listed, 'project', { other: table.title });
      else if (all && statedValue(all) > 0n && !PASSED_ON.test(`${form.title}${form.name ?? ''}`))
        holdBelow(report, form, spent(view, form), all);
    }
  },
  examples: {
    valid: [
      {
        title: 'the whole department and its project as the accounts print them',
        text: `${accounts()}\n${whole('850.00', '810.00', '95.29%')}\n${evaluation()}`,
      },
      { title: 'the appropriation alone', text: `${accounts()}\n${whole('830.00', '790.00', '95.18%')}` },
      {
        title: 'money that is passed on to others',
        text: `${accounts('50.00', '760.00')}\n${evaluation({ name: '古籍修复转移支付' })}`,
      },
    ],
    invalid: [
      {
        title: 'a whole department that fits no total of the accounts',
        message: 'unequal',
        text: `${accounts()}\n${whole('850.00', '⟦801.00⟧', '94.24%')}`,
      },
      {
        title: 'a project in 元 under 万元',
        message: 'above',
        text: `${accounts()}\n${evaluation()
          .replaceAll('60.00 | 60.00 | 57.00', '600000.00 | 600000.00 | 570000.00')
          .replace('570000.00', '⟦570000.00⟧')}`,
      },
      {
        title: 'a project that another table tells otherwise',
        message: 'project',
        text: `${accounts()}
          项目支出决算明细表
          单位：万元
          项目名称 | 合计 | 一般公共预算财政拨款 | 其他资金
          古籍修复 | 75.00 | 75.00 |
          书架更新 | 235.00 | 215.00 | 20.00
          合计 | 310.00 | 290.00 | 20.00
          ${evaluation().replace('60.00 | 60.00 | 57.00', '60.00 | 60.00 | ⟦57.00⟧')}`,
      },
    ],
  },
});

/** Says what a tie of two amounts tells. */
function tell(
  report: Report,
  tie: Tie | undefined,
  message: string,
  data: Readonly<Record<string, string>> = {},
): void {
  if (tie?.is !== 'sum') return;
  const { whole, parts } = tie;
  const [first] = parts;
  const { outcome, expected, difference } = testTie(tie);
  if (outcome !== 'broken' || !first) {
    report.holds(whole, ...parts.map(({ figure }) => figure));
    return;
  }
  const amount = (value: bigint): string => writeLike(whole, magnitude(value));
  report(message, {
    data: {
      ...data,
      whole: whole.label.zh,
      wholeEn: whole.label.en,
      actual: whole.text,
      expected: amount(expected),
      difference: amount(difference),
      unit: whole.unit ?? '',
    },
    evidence: [showing(whole), ...parts.map(({ figure }) => showing(figure))],
    figures: [whole, ...parts.map(({ figure }) => figure)],
    expected: amount(expected),
    actual: whole.text,
  });
}

/** Projects may pass on more than the accounts hold, but not a hundred times as much. */
function holdBelow(report: Report, form: SelfEvaluation, executed: Figure | undefined, all: Figure): void {
  if (!executed || executed.unit !== all.unit) return;
  if (executed.interval.low <= TIMES * all.interval.high) {
    report.holds(executed, all);
    return;
  }
  const { zh, en } = formName(form);
  report('above', {
    data: { form: zh, formEn: en, executed: executed.text, all: all.text, unit: executed.unit ?? '' },
    evidence: [showing(executed), showing(all)],
    figures: [executed, all],
  });
}
const TIMES = 100n;

/** Transfers, grants and insurance are spent by those who receive them, and stand in their accounts. */
const PASSED_ON = /转移支付|补助|补贴|专项资金|奖补|拨付|下达|基金|保险|医保|债/;

/** The year's total as spent, where print or rate shows that it is read rightly. */
function spent(view: BookView, form: SelfEvaluation): Figure | undefined {
  const row = totalFunds(form);
  if (!row || !isMoneyUnit(form.unit) || !isTotalProven(view, form)) return undefined;
  return amountFigure(view, form, row, 'executed');
}

/** The form names nobody or the department of the accounts, not its own offices alone, and no other year. */
function isOfThisDepartment({ book }: BookView, { name, title }: SelfEvaluation): boolean {
  const { year, department } = book.document;
  const told = /(20\d\d)年/.exec(title)?.[1];
  if (told !== undefined && year !== null && Number(told) !== year) return false;
  return name === null || (department.name !== null && nameKey(name) === nameKey(department.name));
}

/** What was spent against every total that a form may mean: of all money, of the appropriation, of the general budget. */
function wholeTie(view: BookView, form: SelfEvaluation): Tie | undefined {
  const executed = spent(view, form);
  const readings = executed ? spentInAll(view) : [];
  const first = amountOf(readings[0]);
  if (!executed || !first) return undefined;
  const told = statedValue(executed);
  // Far from the accounts it is of less than the department, or in another unit than it says.
  return told * 2n < first || told > first * 2n ? undefined : oneOf([plus(executed)], readings);
}

function spentInAll(view: BookView): readonly (readonly Term[] | undefined)[] {
  const [all, appropriated] = [summaryOf(view, 'income-expenditure-summary'), summaryOf(view, 'appropriation-summary')];
  const tables = gather(
    ['expenditure-summary', 'general-expenditure'] as const,
    (kind) => onlyFilled(view, kind) ?? [],
  );
  const printed = [
    ...(all ? expenditureReadings(view, all) : []),
    ...tables.map((table) => totalAmount(view, table, 'total')),
    ...(appropriated ? expenditureReadings(view, appropriated) : []),
    ...(appropriated ? expenditureReadings(view, appropriated, 'general-budget') : []),
  ];
  return printed.filter((terms) => terms === undefined || terms.length > 0);
}

/** A project that a table of the accounts lists under the same name: one of the amounts of its row is what was spent. */
function projectTie(view: BookView, form: SelfEvaluation, table: Table): Tie | undefined {
  const rows = table.rows.filter((row) => row.level !== 'total' && row.level !== 'unit' && isSame(form, row));
  const executed = rows.length === 1 ? spent(view, form) : undefined;
  if (!executed || !rows[0]) return undefined;
  return oneOf(
    [plus(executed)],
    gather(table.columns, (column) => [termsAt(table, rows[0]!, [column])]),
  );
}

const isSame = ({ code, name }: SelfEvaluation, row: Row): boolean =>
  code !== null && row.code !== null && code === row.code
    ? true
    : name !== null && name.length > 3 && nameKey(row.name) === nameKey(name);

/** Made-up accounts of 810 万元, 20 万元 of them of other money. */
function accounts(projects = '310.00', basic = '500.00'): string {
  return `
    云岭县图书馆2024年度部门决算公开
    收入支出决算总表
    单位：万元
    收入 | | 支出 |
    项目 | 金额 | 项目 | 金额
    一、一般公共预算财政拨款收入 | 790.00 | 一、文化旅游体育与传媒支出 | 810.00
    二、其他收入 | 60.00 | |
    本年收入合计 | 850.00 | 本年支出合计 | 810.00
    年初结转和结余 | 0.00 | 年末结转和结余 | 40.00
    总计 | 850.00 | 总计 | 850.00

    支出决算表
    单位：万元
    科目编码 | 科目名称 | 本年支出合计 | 基本支出 | 项目支出
     | 合计 | 810.00 | ${basic} | ${projects}
    207 | 文化旅游体育与传媒支出 | 810.00 | ${basic} | ${projects}
    20701 | 文化和旅游 | 810.00 | ${basic} | ${projects}
    2070104 | 图书馆 | 810.00 | ${basic} | ${projects}

    一般公共预算财政拨款支出决算表
    单位：万元
    科目编码 | 科目名称 | 合计 | 基本支出 | 项目支出
     | 合计 | 790.00 | ${basic} | 290.00
    207 | 文化旅游体育与传媒支出 | 790.00 | ${basic} | 290.00
    20701 | 文化和旅游 | 790.00 | ${basic} | 290.00
    2070104 | 图书馆 | 790.00 | ${basic} | 290.00
    `;
}

/** A made-up self-evaluation of the whole department. */
function whole(budget: string, executed: string, rate: string): string {
  return evaluation({
    name: '云岭县图书馆',
    funds: `
      | 年度资金总额 | 700.00 | ${budget} | ${executed} | 10 | ${rate} | 9.5`,
  })
    .replace('项目支出绩效自评表', '部门整体支出绩效自评表')
    .replace('项目名称 |', '部门名称 |');
}
