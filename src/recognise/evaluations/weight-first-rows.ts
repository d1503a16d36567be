import type { EvaluationColumn } from '../../domain/evaluation.js';
import { Levels } from '../targets/levels.js';
import { isEitherLevel, isLevel1 } from '../targets/vocabulary.js';
import { labelAt } from './broken-labels.js';
import type { Heading } from './columns.js';
import { type IndicatorRow, rankOf, rowOf, withoutPoints } from './indicator-row.js';
import type { ReadRows } from './ruled-rows.js';
import { isFigure, isPoints, type Token } from './tokens.js';
import { wordsOfRows } from './words-of-rows.js';

/** True for forms that print the weight before target and result: 三级指标 分值 年度指标值 全年实际值 得分. */
export const isWeightFirst = (header: readonly Heading<EvaluationColumn>[]): boolean =>
  / level3 weight value actual score(?: reason)?$/.test(` ${header.map(({ role }) => role).join(' ')}`);

/** Reads words of such a form: a name, its weight, two values and the score, whatever lines they stand on. */
export function readWeightFirstRows(tokens: readonly Token[]): ReadRows {
  const words = wordsOfRows(tokens);
  const levels = new Levels();
  const rows: IndicatorRow[] = [];
  let complete = true;
  for (let at = 0; at < words.length; ) {
    const label = labelAt(words, at);
    if (label) {
      enter(withoutPoints(label.text), levels);
      at = label.to;
      continue;
    }
    const [name, weight, value, actual, score] = words.slice(at, at + 5);
    if (score && isRow(name!, weight!, value!, actual!, score)) {
      const cells = { name: name!.raw, value: value!.raw, actual: actual!.raw, at: name!.at };
      rows.push(rowOf({ ...cells, weight: weight!, score }, levels));
      at += 5;
      continue;
    }
    const last = rows.at(-1);
    if (isFigure(name!.text)) complete = false;
    else if (last) rows[rows.length - 1] = { ...last, reason: (last.reason ?? '') + name!.raw };
    at++;
  }
  return { rows, complete };
}

const isRow = (name: Token, weight: Token, value: Token, actual: Token, score: Token): boolean =>
  !isFigure(name.text) &&
  /[\u4e00-\u9fff]/.test(name.text) &&
  isPoints(weight.text) &&
  isPoints(score.text) &&
  labelAt([value, actual], 0) === undefined &&
  labelAt([actual], 0) === undefined;

function enter(text: string, levels: Levels): void {
  const second = isEitherLevel(text) ? rankOf(text, levels.level1) === 2 : !isLevel1(text);
  if (second) levels.enterLevel2(text, false);
  else levels.enterLevel1(text);
}
