import type { EvaluationColumn } from '../../domain/evaluation.js';
import type { FundsColumn, Header } from './columns.js';
import type { Token } from './tokens.js';

/** The header words of the ministry's form, in its order; those with ? may be left out by a template. */
const FUNDS: readonly (readonly [FundsColumn, string])[] = [
  ['original', '年初预算数'],
  ['budget', '全年预算数'],
  ['executed', '全年执行数'],
  ['weight', '分值'],
  ['rate', '执行率'],
  ['score', '得分'],
];
const INDICATORS: readonly (readonly [EvaluationColumn, string])[] = [
  ['level1', '一级指标'],
  ['level2', '二级指标'],
  ['level3', '三级指标'],
  ['value', '年度指标值'],
  ['actual', '实际完成值'],
  ['weight', '分值'],
  ['score', '得分'],
  ['reason', '偏差原因分析及改进措施'],
];
const BESIDE = ['绩效指标', '年度绩效指标', '项目资金', '万元'];

/** Lines that a header takes at most, and words of it that stand next to each other whole. */
const MOST_LINES = 6;
const WHOLE = /^(?:分值|得分)$/;

/**
 * A header whose cells are broken over lines that a layout prints one below the other, all cells mixed: 全年预 全年执 执行, then
 * 年初预算数 分值 得分, then 算数 行数 率. Where such lines hold all characters of the form's own header and nothing else, it is that.
 */
function scrambledHeader<T>(
  tokens: readonly Token[],
  words: readonly (readonly [T, string])[],
  from: number,
  to: number,
): Header<T> | undefined {
  const parts = [...words.map(([, word]) => word), ...BESIDE];
  const isPart = ({ text }: Token) => {
    const bare = text.replace(/[()]/g, '');
    return bare !== '' && bare.length <= 12 && parts.some((word) => word.includes(bare));
  };
  for (let start = from; start < to; start++) {
    if (!isPart(tokens[start]!)) continue;
    let end = start;
    while (end < to && isPart(tokens[end]!) && tokens[end]!.row - tokens[start]!.row < MOST_LINES) end++;
    const run = tokens.slice(start, end);
    if (run.filter(({ text }) => WHOLE.test(text)).length === 2 && holdsAll(run, words)) {
      const { row } = tokens[start]!;
      return {
        // No two in one line: columns mean nothing here.
        columns: words.map(([role, text], index) => ({ role, text, column: index, row: row + index })),
        from: start,
        to: end,
      };
    }
    start = end;
  }
  return undefined;
}

/** Every character of the header's words, as often as they have it. */
function holdsAll(run: readonly Token[], words: readonly (readonly [unknown, string])[]): boolean {
  const rest = new Map<string, number>();
  for (const { text } of run) for (const sign of text) rest.set(sign, (rest.get(sign) ?? 0) + 1);
  for (const [, word] of words)
    for (const sign of word) {
      const left = (rest.get(sign) ?? 0) - 1;
      if (left < 0) return false;
      rest.set(sign, left);
    }
  return true;
}

export const scrambledFunds = (tokens: readonly Token[], to: number): Header<FundsColumn> | undefined =>
  scrambledHeader(tokens, FUNDS, 0, to);
export const scrambledIndicators = (tokens: readonly Token[]): Header<EvaluationColumn> | undefined =>
  scrambledHeader(tokens, INDICATORS, 0, tokens.length) ??
  scrambledHeader(tokens, INDICATORS.slice(0, -1), 0, tokens.length);
