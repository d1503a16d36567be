import type { BudgetBook, Statement } from '../../domain/book.js';
import { isMoneyUnit, scaled, writeScaled } from '../../domain/number.js';
import {
  all,
  appropriation,
  basic,
  both,
  type Candidate,
  current,
  general,
  ofCode,
  ofKind,
  project,
  type Takes,
} from './candidate.js';
import type { Margin } from './margin.js';
import { toldItem } from './told-item.js';

/** What the narrative compares with last year, by the words of its subject. */
const SUBJECTS: readonly (readonly [RegExp, Takes | undefined])[] = [
  [/三公|出国|公务|接待|用车|会议|培训|采购|结转|机关运行|资产|设备/, undefined],
  [/^(?:部门)?(?:收支总(?:预算|计)|收入支出总计|(?:收入|支出)(?:总)?(?:预算|计))$/, all],
  [/^财政拨款(?:收支总?预算|收入支出总计)$/, appropriation],
  [/^一般公共预算(?:财政)?(?:当年)?(?:拨款|支出|拨款支出)(?:预算)?$/, both(general, current)],
  [/^(?:一般公共预算)?(?:财政拨款)?基本支出(?:预算)?$/, both(general, basic)],
  [/^(?:一般公共预算)?(?:财政拨款)?项目支出(?:预算)?$/, both(general, project)],
  [/^人员经费/, both(general, ofKind('personnel'))],
  [/^公用经费/, both(general, ofKind('operating'))],
];

/** Figures that only the narrative has: last year's (the amount less what it grew by) and the original budget's. */
export function toldMargins(book: BudgetBook): Margin[] {
  const byId = new Map(book.statements.map((statement) => [statement.id, statement]));
  return book.statements.flatMap((statement): Margin[] => {
    if (statement.stage === 'original-budget') return originalMargin(statement);
    const amount = statement.of === null ? undefined : byId.get(statement.of);
    const last = amount && lastYearOf(statement, amount);
    const takes = amount && takesOf(amount);
    if (!takes || last === undefined || !isMoneyUnit(amount.unit)) return [];
    return [
      { year: 'last', value: last, unit: amount.unit, takes: [takes], weight: 1, label: `${amount.subject} 上年` },
    ];
  });
}

/** 年初预算数 in the words of final accounts. */
function originalMargin(statement: Statement): Margin[] {
  const { subject, value, unit, measure } = statement;
  const takes = takesOf(statement);
  if (!takes || value === null || measure !== 'amount' || !isMoneyUnit(unit)) return [];
  return [{ year: 'original', value, unit, takes: [takes], weight: 1, label: `${subject} 年初预算` }];
}

/** Last year's amount of a statement of change; undefined where the words do not give it. */
export function lastYearOf(change: Statement, amount: Statement): string | undefined {
  if (change.measure !== 'change' || change.stage !== undefined) return undefined;
  if (!isMoneyUnit(amount.unit) || amount.value === null || amount.measure !== 'amount') return undefined;
  if (change.direction === 'unchanged' || (change.direction !== null && /^0(?:\.0+)?$/.test(change.value ?? '')))
    return amount.value;
  if (change.value === null || change.unit !== amount.unit) return undefined;
  if (change.direction !== 'increase' && change.direction !== 'decrease') return undefined;
  const difference = scaled(change.value);
  const last = scaled(amount.value) + (change.direction === 'increase' ? -difference : difference);
  return last < 0n ? undefined : writeScaled(last, 2);
}

function takesOf(statement: Statement): ((line: Candidate) => boolean) | undefined {
  const code = toldItem(statement);
  if (code !== null && /^[23]\d{2,6}$/.test(code)) return both(general, ofCode(code));
  return SUBJECTS.find(([words]) => words.test(statement.subject))?.[1];
}
