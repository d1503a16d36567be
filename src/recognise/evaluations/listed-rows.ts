import type { EvaluationColumn } from '../../domain/evaluation.js';
import { Levels } from '../targets/levels.js';
import { operatorOf } from '../targets/value.js';
import { isEitherLevel, isLevel1, isLevel2 } from '../targets/vocabulary.js';
import type { Heading } from './columns.js';
import { type IndicatorRow, rankOf, rowOf, withoutPoints } from './indicator-row.js';
import type { ReadRows } from './ruled-rows.js';
import { isFigure, isPoints, type Token } from './tokens.js';

/** True for a form with a column of operators that prints one cell a line: the operators tell where its rows stand. */
export const isListed = (tokens: readonly Token[], header: readonly Heading<EvaluationColumn>[]): boolean => {
  const roles = header.map(({ role }) => role).join(' ');
  return (
    /^(?:level1 )?(?:level2 )?level3 operator value unit (?:actual )?weight(?: score)?(?: reason)?$/.test(roles) &&
    new Set(tokens.map(({ row }) => row)).size * 5 > tokens.length * 4 &&
    tokens.some(({ text }) => operatorOf(text) !== undefined)
  );
};

/** Reads one cell a line: name, operator, value, unit, then what was reached and the points. */
export function readListedRows(tokens: readonly Token[]): ReadRows {
  const levels = new Levels();
  const starts = tokens.flatMap(({ text }, index) => (index > 0 && operatorOf(text) !== undefined ? [index - 1] : []));
  const rows: IndicatorRow[] = [];
  let complete = starts.length > 0;
  let from = 0;
  for (const [index, start] of starts.entries()) {
    for (const { text } of tokens.slice(from, start)) enter(text, levels);
    const end = labelsBefore(tokens, starts[index + 1] ?? tokens.length, start);
    const row = readRow(tokens.slice(start, end), levels);
    complete &&= row.weight !== null;
    rows.push(row);
    from = end;
  }
  return { rows, complete };
}

const isLevel = (text: string): boolean => isLevel1(text) || isLevel2(text) || isEitherLevel(text);

/** The index of the first label above the next row. */
function labelsBefore(tokens: readonly Token[], next: number, start: number): number {
  let at = next;
  while (at > start + 2 && isLevel(tokens[at - 1]!.text)) at--;
  return at;
}

function enter(text: string, levels: Levels): void {
  if (isEitherLevel(text)) {
    if (rankOf(text, levels.level1) === 2) levels.enterLevel2(withoutPoints(text), false);
    else levels.enterLevel1(withoutPoints(text));
  } else if (isLevel1(text)) levels.enterLevel1(withoutPoints(text));
  else if (isLevel2(text)) levels.enterLevel2(withoutPoints(text), false);
}

function readRow(cells: readonly Token[], levels: Levels): IndicatorRow {
  const [name, operator, value, ...behind] = cells;
  const unit = behind[0] && !isFigure(behind[0].text) ? behind.shift() : undefined;
  const words = behind[0] && !isFigure(behind[0].text) ? behind.shift() : undefined;
  const figures: Token[] = [];
  while (behind[0] && isFigure(behind[0].text)) figures.push(behind.shift()!);
  const [actual, weight, score] = pointsOf(figures, words);
  return rowOf(
    {
      name: name!.raw,
      operator: operator?.raw,
      value: value?.raw,
      unit: unit?.raw,
      actual: actual?.raw,
      weight: weight && isPoints(weight.text) ? weight : undefined,
      score: score && isPoints(score.text) ? score : undefined,
      reason: behind.map(({ raw }) => raw).join('') || undefined,
      at: name!.at,
    },
    levels,
  );
}

type Cell = Token | undefined;

/** What was reached, weight and score. Of two figures alone the first may be either of the first two. */
function pointsOf(figures: readonly Token[], words: Cell): readonly [Cell, Cell, Cell] {
  const [first, second, third] = figures;
  if (figures.length === 3 && !words) return [first, second, third];
  if (figures.length === 2 && words) return [words, first, second];
  return figures.length === 1 ? [words, first, undefined] : [words, undefined, undefined];
}
