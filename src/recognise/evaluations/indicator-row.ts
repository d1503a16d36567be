import type { EvaluatedIndicator } from '../../domain/evaluation.js';
import type { Place } from '../../domain/place.js';
import { indicatorOf } from '../targets/indicator.js';
import type { Levels } from '../targets/levels.js';
import { running } from '../targets/pieces.js';
import { level1Kind } from '../targets/vocabulary.js';
import { cellOf, isDash, type Token } from './tokens.js';

/** An indicator before it is numbered, and whether its row prints a label of the second level. */
export interface IndicatorRow extends Omit<EvaluatedIndicator, 'id'> {
  readonly labelled: boolean;
}

/** The cells of one indicator. */
export interface IndicatorCells {
  readonly name: string | null;
  readonly operator?: string | undefined;
  readonly value?: string | undefined;
  readonly unit?: string | undefined;
  readonly actual?: string | undefined;
  readonly weight?: Token | undefined;
  readonly score?: Token | undefined;
  readonly reason?: string | undefined;
  readonly at: Place;
  readonly doubtful?: boolean;
}

/** The labels that a row stands under. */
export type Labels = Pick<Levels, 'level1' | 'level2' | 'takeEntered'>;

export function rowOf(cells: IndicatorCells, levels: Labels): IndicatorRow {
  const target = indicatorOf({
    level1: levels.level1,
    level2: levels.level2,
    level3: cells.name,
    operator: cells.operator,
    value: cells.value,
    unit: cells.unit,
    at: cells.at,
  });
  return {
    level1: target.level1,
    level2: target.level2,
    level3: target.level3,
    operator: target.operator,
    value: target.value,
    unit: target.unit,
    text: target.text,
    actual: wordsIn(cells.actual),
    weight: cells.weight ? cellOf(cells.weight) : null,
    score: cells.score ? cellOf(cells.score) : null,
    reason: wordsIn(cells.reason),
    at: cells.at,
    ...(cells.doubtful ? { doubtful: true as const } : {}),
    labelled: levels.takeEntered(),
  };
}

const wordsIn = (text: string | undefined): string | null =>
  text === undefined || text === '' || isDash(text) ? null : running(text);

/** A label of the first or second level without the points that some templates print behind it: 产出指标(50分). */
export const withoutPoints = (label: string): string =>
  label.endsWith(')') ? label.replace(/\(\d{1,3}(?:\.\d+)?分?\)$/, '') : label;

/** The level of a label that stands on either: 成本指标 below 产出指标 is its fourth kind, 满意度指标 repeats its heading. */
export function rankOf(label: string, heading: string | null): 1 | 2 {
  const above = heading === null ? undefined : level1Kind(heading);
  return above !== undefined && (above === level1Kind(label) || (above === '产出' && label === '成本指标')) ? 2 : 1;
}
