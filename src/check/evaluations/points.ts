import type { EvaluationCell, EvaluationFunds, SelfEvaluation } from '../../domain/evaluation.js';
import { type Figure, statedValue } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { SCALE } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { plus, type Tie } from '../tie.js';
import { indicatorName, pointsFigure, totalFunds } from './figures.js';

type Points = 'weight' | 'score';

/** One column of points: its parts, all of them printed, and its total where one is printed. */
export interface PointsColumn {
  readonly whole: Figure | undefined;
  /** Points of the indicators. */
  readonly parts: readonly Figure[];
  /** Points of budget execution, where they are printed. */
  readonly execution: Figure | undefined;
}

const WORDS = { weight: { zh: '分值', en: 'weight' }, score: { zh: '得分', en: 'score' } } as const;
/** Fewer indicators are no whole form. */
const LEAST = 3;

/** The points of a form of which every row was read; undefined where a cell is blank or in doubt. */
export function pointsColumn(form: SelfEvaluation, points: Points): PointsColumn | undefined {
  if (!form.complete || form.indicators.length < LEAST) return undefined;
  const { zh, en } = WORDS[points];
  const figureOf = (cell: EvaluationCell | null, name: string, rounded = false) =>
    pointsFigure(form, cell, { zh: `${name}${zh}`, en: `${en} of ${name}` }, rounded);
  const parts = gather(form.indicators, (one) => figureOf(one[points], indicatorName(one)) ?? []);
  if (parts.length < form.indicators.length) return undefined;
  const total = points === 'weight' ? form.totalWeight : form.totalScore;
  const row = totalFunds(form);
  const execution = row && figureOf(row[points], '预算执行率');
  const rounded = [...parts, ...(execution ? [execution] : [])].some(({ text }) => text.includes('.'));
  return { whole: figureOf(total, '总分', rounded), parts, execution };
}

/**
 * True where the points of budget execution are not known: a row of funds was not read, prints the points of the whole form,
 * or basic and project expenditure have points of their own.
 */
export const hidesExecution = (form: SelfEvaluation): boolean => {
  const totals = form.funds.filter(({ total }) => total);
  const ofUses = form.funds.some(({ name, weight }) => /支出$/.test(name) && weight?.value != null);
  return totals.length > 1 || ofUses || totals.some((row) => row.doubtful || weighsAll(row));
};

/** More points than any province gives budget execution. */
export const weighsAll = ({ weight }: EvaluationFunds): boolean =>
  weight?.value != null && scaled(weight.value) > MOST_OF_EXECUTION;

export const HUNDRED = 100n * SCALE;
/** Budget execution weighs ten points, or twenty where a province has it so. */
const WITHOUT_EXECUTION: readonly bigint[] = [90n * SCALE, 80n * SCALE];
/** Thirds are printed as 33.33. */
const SLACK = SCALE / 10n;
/** Points that budget execution may carry at most. */
const MOST_OF_EXECUTION = 20n * SCALE;

const sumOf = (figures: readonly Figure[]): bigint => figures.reduce((sum, figure) => sum + statedValue(figure), 0n);

/** Whether weights make a hundred, budget execution counted where it is printed. */
export function isBalanced({ parts, execution }: PointsColumn): boolean {
  const sum = sumOf(parts);
  const near = (value: bigint, wanted: bigint) => (value > wanted ? value - wanted : wanted - value) <= SLACK;
  // Execution is one of the indicators where they make a hundred on their own.
  if (near(sum, HUNDRED)) return execution === undefined || parts.some(({ label }) => label.zh.includes('执行率'));
  if (execution === undefined) return WITHOUT_EXECUTION.some((wanted) => near(sum, wanted));
  return near(sum + statedValue(execution), HUNDRED);
}

/** Where the indicators weigh a hundred among them, as the form does, no points of budget execution stand elsewhere. */
const weighAll = (form: SelfEvaluation): boolean => {
  const weights = pointsColumn(form, 'weight');
  return (
    weights?.whole !== undefined && [sumOf(weights.parts), statedValue(weights.whole)].every((sum) => sum === HUNDRED)
  );
};

/** The total score against all scores; undefined where points may be printed that were not read. */
export function scoreTie(form: SelfEvaluation): Tie | undefined {
  const column = hidesExecution(form) ? undefined : pointsColumn(form, 'score');
  if (!column?.whole) return undefined;
  const { whole, parts, execution } = column;
  if (!execution && !weighAll(form)) {
    const rest = statedValue(whole) - sumOf(parts);
    if (rest > 0n && rest <= MOST_OF_EXECUTION) return undefined;
  }
  return { is: 'sum', whole, parts: [...parts, ...(execution ? [execution] : [])].map(plus) };
}
