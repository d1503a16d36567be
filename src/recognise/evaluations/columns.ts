import type { EvaluationColumn } from '../../domain/evaluation.js';
import { remembered } from '../../domain/text.js';
import { headingAt, plain, type Token } from './tokens.js';

/** A column of the funds; `adjustment` is by how much the budget changed (调增+，调减-). */
export type FundsColumn = 'original' | 'adjustment' | 'budget' | 'executed' | 'weight' | 'rate' | 'score' | 'reason';

/** A header cell with what it heads. */
export interface Heading<T> {
  readonly role: T;
  readonly column: number;
  readonly row: number;
  readonly text: string;
  /** Another column of the same meaning before it, which holds where this one is blank: 年初指标值 before 调整指标值. */
  readonly former?: number;
}

const REASON =
  /^(?:(?:偏差|未完成)(?:大或目标未完成)?)?(?:原因|情况)(?:分析|说明)*(?:[及和与](?:拟采取的?|下一步)?(?:改进)?(?:措施|意见|建议))?(?:说明)?$|^备注$/;

const FUNDS: readonly (readonly [FundsColumn, RegExp])[] = [
  ['original', /^(?:年度|项目)?年初(?:预算|批复|安排)(?:数|金额|安排数)?$/],
  [
    'adjustment',
    /^(?:年中|本年)?预算调整(?:数|金额)\(.{0,4}调?增.{0,4}调?减.{0,2}\)$|^(?:年中|本年)?(?:预算)?调[增整]\(?减\)?(?:数|金额|额)?$|^(?:预算)?调整(?:数|金额)[①-⑳]$/,
  ],
  [
    'budget',
    /^(?:全年|年度|本年|项目|当年)?\(?(?:调整后?(?:的)?)?\)?(?:全年)?预算(?:数|金额|总额|调整数)?$|^调整后(?:预算)?(?:数|金额)?$/,
  ],
  [
    'executed',
    /^(?:全年|年度|本年|当年|实际|预算)?(?:执行|支出|使用)(?:数|金额)$|^(?:全年|年度|本年)?(?:预算|实际)(?:执行|支出)数?$/,
  ],
  ['weight', /^(?:执行率)?(?:分值|权重|满分|标准分)$/],
  ['rate', /^(?:预算|资金)?执行率$/],
  ['score', /^(?:自评|执行率)?得分$|^自评分$/],
  ['reason', REASON],
];

const INDICATORS: readonly (readonly [EvaluationColumn, RegExp])[] = [
  ['level1', /^一级(?:绩效)?指标$/],
  ['level2', /^二级(?:绩效)?指标$/],
  ['level3', /^(?:三级(?:绩效)?指标(?:名称)?|指标名称)$/],
  ['operator', /^(?:绩效)?指标(?:性质|方向)$|^(?:指标|计算|比较|运算|关系|逻辑)?符号$|^(?:比较|运算)符$/],
  [
    'value',
    /^(?:本?年度?|年初|全年|预期|设定|计划|目标|调整后?)*(?:绩效)?(?:指标值|目标值|预期值|指标目标值|指标内容)$/,
  ],
  ['unit', /^(?:绩效)?(?:指标值?)?(?:度量|计量)?单位$/],
  ['actual', /^(?:全年|年度|本年|当年|年终|年末)?(?:实际)?完成(?:指标)?(?:值|情况|数)$|^(?:全年|年度|本年)?实际值$/],
  ['weight', /^(?:指标|本年)?(?:分值|权重|满分|标准分)$/],
  ['score', /^(?:自评|指标)?得分$|^自评分$/],
  ['reason', REASON],
];

/** 执行率(10分), 调整后预算数③=①+②: what a cell says besides what it heads. */
const withoutNote = (text: string): string =>
  text.replace(/\([^()]{1,14}\)$|:$|[①-⑳][①-⑳=+*/×÷-]*$/g, '').replace(/:$/, '');
const roleIn = <T>(roles: readonly (readonly [T, RegExp])[], text: string): T | null =>
  roles.find(([, pattern]) => pattern.test(text) || pattern.test(withoutNote(text)))?.[0] ?? null;

const fundsRole = remembered((text) => roleIn(FUNDS, text));
const indicatorRole = remembered((text) => roleIn(INDICATORS, text));
const fundsColumn = (text: string): FundsColumn | undefined => fundsRole(text) ?? undefined;
export const indicatorColumn = (text: string): EvaluationColumn | undefined => indicatorRole(text) ?? undefined;

/** A header, and the index of the first token behind it. */
export interface Header<T> {
  readonly columns: readonly Heading<T>[];
  readonly from: number;
  readonly to: number;
}

/** Words that stand between header cells and head no column of their own. */
const BESIDE =
  /^(?:年度)?(?:绩效)?指标(?:完成情况)?(?:\(\d+分\))?$|^(?:项目)?资金(?:使用情况|情况)?(?:\(.{1,4}元\))?$|^\(.{1,4}元\)$|^(?:年度)?预算(?:执行)?情况|^年度预算数\(.{1,4}元\)$|^年度绩效指标|^(?:评(?:\(?扣\)?)?分(?:标准|办法|细则)|评价标准|绩效标准|指标(?:解释|说明)|计算(?:公式|方法)|数据来源|佐证(?:资料|材料)|得分系数(?:\(%\))?|是否核心(?:指标)?)$/;

/** The header of the funds: at least what was budgeted or spent, in one run of words. */
export function fundsHeader(tokens: readonly Token[], from: number, to: number): Header<FundsColumn> | undefined {
  for (let start = from; start < to; start++) {
    const first = headingAt(tokens, start, fundsColumn);
    if (first?.is !== 'original' && first?.is !== 'budget') continue;
    const header = run(tokens, start, fundsColumn);
    const roles = new Set(header.columns.map(({ role }) => role));
    if (roles.has('executed') && (roles.has('budget') || roles.has('original')) && roles.size >= 3)
      return { ...header, columns: lastOfEach(header.columns) };
  }
  return undefined;
}

/** 年度预算数 heads 年初预算 and 调整后预算数 together: of two of a kind the last one is meant. */
const lastOfEach = <T>(columns: readonly Heading<T>[]): Heading<T>[] =>
  columns.flatMap((one, index) => {
    if (columns.slice(index + 1).some(({ role }) => role === one.role)) return [];
    const former = columns.slice(0, index).findLast(({ role, row }) => role === one.role && row === one.row);
    return [former ? { ...one, former: former.column } : one];
  });

/** The header of the indicators: the levels and what stands beside them. */
export function indicatorsHeader(tokens: readonly Token[], from: number): Header<EvaluationColumn> | undefined {
  for (let start = from; start < tokens.length; start++) {
    const first = headingAt(tokens, start, indicatorColumn);
    if (!first || !/^(?:level\d|value|actual)$/.test(first.is)) continue;
    const header = named(run(tokens, start, indicatorColumn));
    const roles = new Set(header.columns.map(({ role }) => role));
    const told = roles.has('value') && (roles.has('weight') || roles.has('score') || roles.has('actual'));
    // A sheet of points (评分表) has no targets: each level is weighed, and the last one scored.
    const scored = roles.has('level1') && roles.has('weight') && roles.has('score');
    if (roles.has('level3') && (told || scored)) return { ...header, columns: inRowOrder(header.columns) };
  }
  return undefined;
}

/** 指标内容 before 年度指标值 is what the indicator is called, where nothing else is. */
function named(header: Header<EvaluationColumn>): Header<EvaluationColumn> {
  const { columns } = header;
  const at = columns.findIndex(({ text }) => text === '指标内容');
  if (at < 0 || columns.some(({ role }) => role === 'level3')) return header;
  if (!columns.slice(at + 1).some(({ role }) => role === 'value')) return header;
  return { ...header, columns: columns.map((one, index) => (index === at ? { ...one, role: 'level3' } : one)) };
}

/** Where two lines head the indicators, the upper one holds what stands behind the levels: 实际完成值, 分值, 得分. */
function inRowOrder(columns: readonly Heading<EvaluationColumn>[]): Heading<EvaluationColumn>[] {
  const levels = columns.findIndex(({ role }) => role === 'level1' || role === 'level2');
  if (levels < 1) return lastOfEach(goingOn(columns));
  const lower = columns.slice(levels);
  const upper = columns.slice(0, levels).filter(({ role }) => !lower.some((one) => one.role === role));
  const behind = Math.max(...lower.map(({ column }) => column));
  const fits = upper.every(({ column }) => column > behind);
  return [...lower, ...upper.map((one, index) => (fits ? one : { ...one, column: behind + 1 + index }))];
}

/** A line broken inside header cells (年度 / 指标值 |, 实际 / 完成值 |) goes on in the next one, which begins anew. */
function goingOn(columns: readonly Heading<EvaluationColumn>[]): readonly Heading<EvaluationColumn>[] {
  if (new Set(columns.map(({ role }) => role)).size < columns.length) return columns;
  const placed: Heading<EvaluationColumn>[] = [];
  let shift = 0;
  for (const [index, one] of columns.entries()) {
    const before = columns[index - 1];
    if (before && one.row > before.row) shift = one.column === 0 ? placed.at(-1)!.column + 1 : 0;
    placed.push(shift === 0 ? one : { ...one, column: one.column + shift });
  }
  return placed;
}

function run<T>(tokens: readonly Token[], start: number, know: (text: string) => T | undefined): Header<T> {
  const columns: Heading<T>[] = [];
  let at = start;
  while (at < tokens.length) {
    const word = headingAt(tokens, at, know);
    if (word) {
      const { column, row } = tokens[at]!;
      columns.push({ role: word.is, column, row, text: word.text });
      at = word.to;
    } else if (columns.length > 0 && (BESIDE.test(tokens[at]!.text) || standsAmong(tokens, at, columns, know))) at++;
    else break;
  }
  return { columns, from: start, to: at };
}

/** A header of an own template (完成率, 指标来源) among known ones of its line heads a column that is not read. */
const standsAmong = <T>(
  tokens: readonly Token[],
  at: number,
  columns: readonly Heading<T>[],
  know: (text: string) => T | undefined,
): boolean => {
  const { row, text } = tokens[at]!;
  if (columns.length < 3 || columns.at(-1)!.row !== row || !/^[\u4e00-\u9fff()%/]{2,12}$/.test(text)) return false;
  return tokens.slice(at + 1, at + 3).some((next) => next.row === row && know(next.text) !== undefined);
};

/** The words of a cell that holds several headers side by side, where a print kept some of its borders. */
export function headingsIn(text: string): readonly string[] {
  const words = text.trim().split(/\s+/);
  const known = (word: string) => fundsColumn(plain(word)) !== undefined || indicatorColumn(plain(word)) !== undefined;
  return words.length > 2 && words.every(known) ? words : [text];
}
