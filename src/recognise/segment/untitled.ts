import { bareTitle, kindOfTitle } from '../../forms/titles.js';
import {
  isNarrativeHeading,
  isPartHeading,
  isRowLike,
  isSentence,
  isUnitLine,
  type ShapedLine,
} from './line-shapes.js';
import type { FoundTitle } from './title-lines.js';

const LINES_BELOW = 14;
const LEAST_ROWS = 3;

/**
 * A table whose title no form knows, or has none: 单位：万元 alone on a line, rows of figures below it. The short line above
 * is its title, and its kind when it is a form's title without 表 (部门收支总体情况).
 */
export function findUntitled(
  lines: readonly ShapedLine[],
  known: ReadonlyMap<number, FoundTitle>,
): ReadonlyMap<number, FoundTitle> {
  const found = new Map<number, FoundTitle>();
  for (let index = 0; index < lines.length; index++) {
    const shaped = lines[index]!;
    const form = shaped.length <= 24 && shaped.text.endsWith('绩效目标') ? untitledForm(lines, index) : undefined;
    if (form && !known.has(index)) found.set(index, form);
    const evaluation = shaped.filled > 1 ? untitledEvaluation(lines, index, known) : undefined;
    if (evaluation) found.set(index, evaluation);
    if (!isUnitLine(shaped) || (shaped.length > 16 && !OWNER.test(shaped.text))) continue;
    if (hasTitle(lines, index, known)) continue;
    if (!rowsBelow(lines, index + 1, known)) continue;
    const above = lines[index - 1];
    const named = above && isName(above) ? above : undefined;
    const bare = named && bareTitle(`${named.text}表`);
    const kind = (bare && kindOfTitle(bare)) ?? 'other';
    const words = bare?.words ?? named?.text ?? '';
    const first = named ? index - 1 : index;
    found.set(first, { index: first, span: named ? 2 : 1, kind, words, printed: named?.text ?? '未署名表' });
  }
  return found;
}

/** 部门名称：云岭县民政局 单位：万元 */
const OWNER = /^(?:编[制报]|填报|预算|公开)?(?:部门|单位)(?:名称)?[:：]/;

const FORM_LINES_BELOW = 10;

/** 部门整体绩效目标, without 表, above the header of its indicators. */
function untitledForm(lines: readonly ShapedLine[], index: number): FoundTitle | undefined {
  const shaped = lines[index]!;
  const bare = shaped.filled < 2 ? bareTitle(`${shaped.text}表`) : undefined;
  const kind = bare && kindOfTitle(bare);
  if (!kind || !/targets$/.test(kind)) return undefined;
  const below = lines.slice(index + 1, index + 1 + FORM_LINES_BELOW);
  const isHeader = ({ filled, text }: ShapedLine) =>
    filled > 2 && text.includes('一级指标') && text.includes('三级指标');
  if (!below.some(isHeader)) return undefined;
  return { index, span: 1, kind, words: bare.words, printed: shaped.text };
}

const HEAD_LINES = 8;
const SELF_EVALUATION = '项目支出绩效自评表';

/** 项目名称 in cells, and below it what was spent and the rate: a self-evaluation whose title the page prints elsewhere. */
function untitledEvaluation(
  lines: readonly ShapedLine[],
  index: number,
  known: ReadonlyMap<number, FoundTitle>,
): FoundTitle | undefined {
  if (!lines[index]!.text.startsWith('项目名称') || lines[index]!.length > 80) return undefined;
  const end = Math.min(lines.length, index + HEAD_LINES);
  for (let next = index + 1; next < end && !known.has(next); next++) {
    const { text, filled } = lines[next]!;
    if (filled > 4 && text.includes('执行数') && text.includes('执行率') && text.includes('得分'))
      return { index, span: 1, kind: 'other', words: SELF_EVALUATION, printed: SELF_EVALUATION };
  }
  return undefined;
}

/** A title a few lines above: the unit line is its own. */
function hasTitle(lines: readonly ShapedLine[], index: number, known: ReadonlyMap<number, FoundTitle>): boolean {
  for (let above = index; above >= Math.max(0, index - 6); above -= 1) {
    const title = known.get(above);
    if (title) return true;
    if (above < index && isSentence(lines[above] as ShapedLine)) return false;
  }
  return false;
}

const isName = (shaped: ShapedLine): boolean =>
  shaped.filled < 2 &&
  shaped.length >= 4 &&
  shaped.length <= 40 &&
  !isSentence(shaped) &&
  !isRowLike(shaped) &&
  !/[。,;:]/.test(shaped.text);

function rowsBelow(lines: readonly ShapedLine[], first: number, known: ReadonlyMap<number, FoundTitle>): boolean {
  let rows = 0;
  for (let index = first; index < first + LINES_BELOW; index += 1) {
    const shaped = lines[index];
    if (!shaped || known.has(index) || isPartHeading(shaped) || isNarrativeHeading(shaped) || isSentence(shaped)) break;
    if (isRowLike(shaped)) rows += 1;
  }
  return rows >= LEAST_ROWS;
}
