import type { EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';
import { statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { plus, type Tie } from '../tie.js';
import type { BookView } from '../view.js';
import { type Amount, amountFigure, totalFunds } from './figures.js';

export const AMOUNTS: readonly Amount[] = ['original', 'budget', 'executed'];
/** Sources of the first rank; kinds of budgets and levels of government stand inside the appropriation where it is printed. */
const SOURCE =
  /^(?:(?:当年|本年|年度)?财政(?:拨款|资金|拨款资金)|(?:上年|年初)?结转(?:结余)?(?:资金)?|其他(?:资金)?|财政专户管理资金|单位资金|自[有筹]资金)$/;
const USE = /^(?:基本支出|项目支出)$/;
const LEVEL = /^(?:中央(?:财政)?(?:补助)?(?:资金)?|地方(?:财政)?(?:资金|补助))$/;
/** The row with which a form's list of sources ends. */
const LAST = /^(?:其他(?:资金)?|单位资金)$/;

/** A column's total against its sources; undefined where sources may be printed that were not read. */
export function fundsTie(view: BookView, form: SelfEvaluation, amount: Amount): Tie | undefined {
  const total = totalFunds(form);
  const whole = total && amountFigure(view, form, total, amount);
  if (!whole || form.funds.some(({ doubtful }) => doubtful)) return undefined;
  const rows = sourcesOf(form);
  const parts = gather(rows, (row) => amountFigure(view, form, row, amount) ?? []);
  if (parts.length === 0) return undefined;
  const sum = parts.reduce((all, part) => all + statedValue(part), 0n);
  const isClosed = rows.some(({ name }) => LAST.test(name)) && parts.some((part) => statedValue(part) > 0n);
  if (!isClosed && sum <= statedValue(whole)) return undefined;
  return { is: 'sum', whole, parts: parts.map(plus), group: `funds:${whole.home ?? ''}` };
}

function sourcesOf({ funds }: SelfEvaluation): readonly EvaluationFunds[] {
  const sources = funds.filter(({ total }) => !total);
  const first = sources.filter(({ name }) => SOURCE.test(name));
  if (first.some(({ name }) => /财政/.test(name))) return eachOnce(first);
  // A form may part its money otherwise: by use, or by level of government. Two such rows and what is neither are all.
  const isPair = (kind: RegExp) =>
    sources.every(({ name }) => kind.test(name) || LAST.test(name)) &&
    sources.filter(({ name }) => kind.test(name)).length === 2;
  return isPair(USE) || isPair(LEVEL) ? eachOnce(sources) : [];
}

const eachOnce = (rows: readonly EvaluationFunds[]): readonly EvaluationFunds[] =>
  new Set(rows.map(({ name }) => name)).size === rows.length ? rows : [];
