import type { EvaluationCell, SelfEvaluation } from '../../domain/evaluation.js';
import type { Figure } from '../../domain/figures.js';
import { gather } from '../../domain/gather.js';
import { indicatorName, pointsFigure, totalFunds } from './figures.js';

export type Points = 'weight' | 'score';

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

/** True where a row of funds was not read, so that its points may stand there. */
export const hidesExecution = (form: SelfEvaluation): boolean =>
  form.funds.some(({ total, doubtful }) => total && doubtful) || form.funds.filter(({ total }) => total).length > 1;
