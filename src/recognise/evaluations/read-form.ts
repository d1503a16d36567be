import type {
  EvaluatedIndicator,
  EvaluationCell,
  EvaluationColumn,
  EvaluationFunds,
  SelfEvaluation,
} from '../../domain/evaluation.js';
import { scaled } from '../../domain/number.js';
import { settleCentredLabels } from '../targets/centred-labels.js';
import type { IndicatorDraft } from '../targets/indicator.js';
import { type PieceRow, running } from '../targets/pieces.js';
import { fundsHeader, type Header, headingsIn, indicatorsHeader } from './columns.js';
import { endsFunds, readFunds } from './funds.js';
import { readGoals, readHead } from './head.js';
import type { IndicatorRow } from './indicator-row.js';
import { isListed, readListedRows } from './listed-rows.js';
import { pairedFunds } from './paired-funds.js';
import { type ReadRows, readRuledRows } from './ruled-rows.js';
import { scrambledFunds, scrambledIndicators } from './scrambled-header.js';
import { isTitleRow } from './split-forms.js';
import { cellOf, isFigure, type Token, tokensOf } from './tokens.js';
import { isWeightFirst, readWeightFirstRows } from './weight-first-rows.js';
import { readWordedRows } from './worded-rows.js';

const NONE: ReadRows = { rows: [], complete: false };

/** Reads one self-evaluation: head, funds, goals, indicators, total. `number` tells it from the others of the document. */
export function readForm(rows: readonly PieceRow[], title: string, number: number): SelfEvaluation {
  const tokens = tokensOf(rows, headingsIn);
  const laidOut = !rows.some(({ grid }) => grid);
  const printed = indicatorsHeader(tokens, 0);
  const scrambled = laidOut && !isWholeHeader(printed) ? scrambledIndicators(tokens) : undefined;
  const header = scrambled ?? printed;
  const until = header?.from ?? tokens.length;
  const own = fundsHeader(tokens, 0, until);
  const headed = own ?? (laidOut ? scrambledFunds(tokens, until) : undefined);
  const funds = headed
    ? readFunds(tokens, headed, own !== undefined && !scrambled)
    : (pairedFunds(tokens, until) ?? { rows: [], to: 0 });
  const head = readHead(tokens, Math.max(headed?.to ?? funds.to, firstOf(tokens, endsFunds)), title);
  const end = header ? endOf(tokens, header.to) : tokens.length;
  const body = header ? tokens.slice(header.to, end).filter(({ row }) => !isTitleRow(rows[row]!)) : [];
  const ruled = isRuled(body, rows);
  const read = withPointsOfNames(header ? readRows(body, ruled, header) : NONE);
  const told = totalsOf(tokens, end, header, ruled ? weightsOf(read.rows) : undefined);
  const above = told.totalScore || told.totalWeight ? null : totalAbove(tokens, header);
  const total = above ? { ...told, totalScore: above } : told;
  return {
    title,
    ...head,
    funds: funds.rows,
    ...goalsOf(rows, tokens, funds.to, header),
    indicators: numbered(settled(scrambled ? read.rows.map(inDoubt) : read.rows), number),
    ...total,
    columns: header?.columns.map(({ role }) => role) ?? [],
    ruled,
    complete:
      (above !== null || tokens.some(({ text }, at) => at >= end && (isTotal(text) || TOLD_TOTAL.test(text)))) &&
      read.rows.length > 0 &&
      (read.complete || addsUp(read.rows, funds.rows, total)),
    note: noteOf(rows, tokens, end),
    at: rows[0]!.at,
  };
}

const isWholeHeader = (header: Header<EvaluationColumn> | undefined): boolean =>
  (['level3', 'value', 'actual', 'score'] as const).every((role) => header?.columns.some((one) => one.role === role));

/** Of a layout that mixes the cells of a row, points and labels are sure, and no words. */
const inDoubt = (row: IndicatorRow): IndicatorRow => ({ ...row, doubtful: true });

function readRows(body: readonly Token[], ruled: boolean, { columns }: Header<EvaluationColumn>): ReadRows {
  if (ruled) return readRuledRows(body, columns);
  if (isWeightFirst(columns)) return readWeightFirstRows(body);
  return isListed(body, columns) ? readListedRows(body) : readWordedRows(body, columns);
}

function firstOf(tokens: readonly Token[], is: (text: string) => boolean): number {
  const found = tokens.findIndex(({ text }) => is(text));
  return found < 0 ? tokens.length : found;
}

const END = /^(?:评价结论|存在问题|其他需要说明.*|(?:注|备注|说明)[:：]?.*)$/;

/** Where the indicators end: at their sum, or at the notes below them. */
function endOf(tokens: readonly Token[], from: number): number {
  for (let at = from; at < tokens.length; at++) if (isEnd(tokens[at]!.text)) return at;
  return tokens.length;
}

const isEnd = (text: string): boolean => isTotal(text) || END.test(text) || TOLD_TOTAL.test(text);

/** Rows of cells, most of them filled: their columns tell what they hold. */
function isRuled(body: readonly Token[], rows: readonly PieceRow[]): boolean {
  const lines = new Set(body.map(({ row }) => row));
  let wide = 0;
  for (const row of lines) if (rows[row]!.grid && rows[row]!.pieces.length > 2) wide++;
  return wide > 0 && wide * 2 >= lines.size;
}

function goalsOf(
  rows: readonly PieceRow[],
  tokens: readonly Token[],
  from: number,
  header: Header<EvaluationColumn> | undefined,
): Pick<SelfEvaluation, 'goal' | 'result'> {
  if (!header || from >= header.from) return { goal: null, result: null };
  return readGoals(rows, tokens[from]!.row, tokens[header.from]!.row);
}

const isTotal = (text: string): boolean =>
  /^(?:总分|合计|总计|总得分|自评总分|得分合计)(?:\(\d{2,3}分?\))?$/.test(text);

type Totals = Pick<SelfEvaluation, 'totalWeight' | 'totalScore' | 'grade'>;

/** 优, （自评等级：良）. */
const GRADE = /^[(（]?(?:(?:自评|评价|绩效)?(?:等[级次]|结果)[:：])?([优良中差]|优秀|良好)[)）]?$/;

/** The row 总分: points that could be reached, points that were, and the grade. */
function totalsOf(
  tokens: readonly Token[],
  from: number,
  header: Header<EvaluationColumn> | undefined,
  weights: bigint | undefined,
): Totals {
  const at = tokens.findIndex(({ text }, index) => index >= from && isTotal(text));
  const none: Totals = { totalWeight: null, totalScore: null, grade: null };
  if (at < 0) return { ...none, totalScore: toldTotal(tokens, from) };
  const cells: EvaluationCell[] = [];
  let next = at + 1;
  while (next < tokens.length && isFigure(tokens[next]!.text)) cells.push(cellOf(tokens[next++]!));
  if (/^(?:自评|评价|绩效)?等[级次]$/.test(tokens[next]?.text ?? '')) next++;
  const grade = GRADE.exec(tokens[next]?.text ?? '')?.[1] ?? null;
  if (cells.length === 2) return { totalWeight: cells[0]!, totalScore: cells[1]!, grade };
  if (cells.length > 2 && weights !== undefined) {
    // Where each level is weighed, the points of the last one stand under its own header.
    const under = (role: EvaluationColumn) => {
      const column = header?.columns.find((one) => one.role === role)?.column;
      return cells.find((_, index) => tokens[at + 1 + index]!.column === column) ?? null;
    };
    return { totalWeight: under('weight'), totalScore: under('score'), grade };
  }
  if (cells.length !== 1) return none;
  return { ...soleTotal(cells[0]!, tokens[at + 1]!, header, weights), grade };
}

/** 自评得分：97.5分 in one cell below the rows. */
const TOLD_TOTAL =
  /^(?:自评|最终|综合|绩效|评价)(?:自评)?总?(?:得分|分|分数):(?:为|是)?(\d[\d.]*)分?(?:[。，；,;(].*)?$/;

function toldTotal(tokens: readonly Token[], from: number): EvaluationCell | null {
  const token = tokens.slice(from).find(({ text }) => TOLD_TOTAL.test(text));
  return token ? cellOf({ ...token, text: TOLD_TOTAL.exec(token.text)![1]! }) : null;
}

/** 扫描档案数量（20分）: the points of each row in its name, where no column has them. */
const POINTS_IN_NAME = /[(（](\d{1,3}(?:\.\d)?)分[)）]$/;

function withPointsOfNames(read: ReadRows): ReadRows {
  const { rows } = read;
  if (rows.length < 2 || !rows.every(({ weight, level3 }) => !weight && POINTS_IN_NAME.test(level3 ?? ''))) return read;
  const pointsOf = ({ level3, at }: IndicatorRow): EvaluationCell => {
    const value = POINTS_IN_NAME.exec(level3!)![1]!;
    return { text: value, value, percent: false, at };
  };
  return { ...read, rows: rows.map((row) => ({ ...row, weight: pointsOf(row) })) };
}

/** 自评总分（分） | 97.5 in the head of a form without a row 总分. */
function totalAbove(tokens: readonly Token[], header: Header<EvaluationColumn> | undefined): EvaluationCell | null {
  const at = tokens.findIndex(
    ({ text }, index) => index < (header?.from ?? 0) && /^自评总?得?分(?:\(分\))?$/.test(text),
  );
  const next = at < 0 ? undefined : tokens[at + 1];
  return next && next.row === tokens[at]!.row && isFigure(next.text) ? cellOf(next) : null;
}

const ALL = scaled('100');

/** The weights of the rows together; undefined where one of them prints none. */
const weightsOf = (rows: readonly IndicatorRow[]): bigint | undefined =>
  rows.length > 0 && rows.every(({ weight }) => weight?.value)
    ? rows.reduce((sum, { weight }) => sum + scaled(weight!.value!), 0n)
    : undefined;

/**
 * One figure alone is whose column it stands in. Where one cell covers all columns, and where none tells, only what is less
 * than all points, and not all that the rows weigh, is a score.
 */
function soleTotal(
  cell: EvaluationCell,
  token: Token,
  header: Header<EvaluationColumn> | undefined,
  weights: bigint | undefined,
): Pick<SelfEvaluation, 'totalWeight' | 'totalScore'> {
  const columnOf = (role: EvaluationColumn) => header?.columns.find((one) => one.role === role)?.column;
  const hasWeight = columnOf('weight') !== undefined;
  const told = scaled(cell.value ?? '0');
  const isLess = token.column === 1 && weights !== undefined && told < ALL && told !== weights;
  const isScore = !hasWeight || isLess || (token.column === columnOf('score') && token.column > 1);
  if (isScore) return { totalWeight: null, totalScore: cell };
  return token.column === columnOf('weight') && token.column > 1
    ? { totalWeight: cell, totalScore: null }
    : { totalWeight: null, totalScore: null };
}

const BELOW = /^(?:注|备注|说明)[:：]|^(?:偏差|未完成|存在)(?:大|原因|的?问题|情况)|^改进措施|^评价结论|^其他需要说明/;

function noteOf(rows: readonly PieceRow[], tokens: readonly Token[], from: number): string | null {
  const at = tokens.findIndex(({ text }, index) => index >= from && BELOW.test(text));
  if (at < 0) return null;
  return running(
    rows
      .slice(tokens[at]!.row)
      .map(({ pieces }) => pieces.map(({ text }) => text).join(' '))
      .join(''),
  );
}

/** Labels of merged cells that stand in the middle of their rows are given to all of them. */
function settled(rows: readonly IndicatorRow[]): IndicatorRow[] {
  const drafts = rows.map(
    (row): IndicatorDraft => ({ ...row, weight: row.weight?.value ?? null, explanation: null, doubtful: row.doubtful }),
  );
  const placed = settleCentredLabels(
    drafts,
    rows.map(({ labelled }) => labelled),
  );
  return rows.map((row, index) => ({ ...row, level1: placed[index]!.level1, level2: placed[index]!.level2 }));
}

const numbered = (rows: readonly IndicatorRow[], number: number): EvaluatedIndicator[] =>
  rows.map(({ labelled: _, ...row }, index) => ({ id: `e${number}.${index + 1}`, ...row }));

/** Points that make a hundred and the printed total: no row is missing, whatever else its words hold. */
function addsUp(
  rows: readonly IndicatorRow[],
  funds: readonly EvaluationFunds[],
  { totalWeight, totalScore }: Totals,
): boolean {
  if (!totalWeight?.value || !totalScore?.value) return false;
  const row = funds.find(({ total }) => total);
  const sum = (points: 'weight' | 'score', whole: string): boolean => {
    const cells = [...rows.map((one) => one[points]), ...(row ? [row[points]] : [])];
    if (rows.some((one) => !one[points]?.value)) return false;
    return cells.reduce((all, cell) => all + scaled(cell?.value ?? '0'), 0n) === scaled(whole);
  };
  return sum('weight', totalWeight.value) && sum('score', totalScore.value);
}
