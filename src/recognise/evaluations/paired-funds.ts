import type { EvaluationFunds } from '../../domain/evaluation.js';
import type { FundsColumn } from './columns.js';
import { cellOf, isFigure, type Token } from './tokens.js';

/** 预算数：40 执行数：40: labels of the first row, each with its amount beside it. */
const AMOUNTS: readonly (readonly [FundsColumn | 'arrived', RegExp])[] = [
  ['budget', /^预算数:?$/],
  ['arrived', /^到位数:?$/],
  ['executed', /^执行数:?$/],
];
/** Labels of the rows below, the same one before each amount. */
const SOURCES: readonly (readonly [string, RegExp])[] = [
  ['财政拨款', /^其中[-:—]?财政(?:拨款|资金):?$/],
  ['其他资金', /^其[他它](?:资金)?:?$/],
];

interface Pair {
  readonly label: Token;
  readonly value: Token | undefined;
}

/**
 * The funds of templates that print each amount behind a label of its own, what was budgeted and what was spent side by side:
 * a row for all money, and one for each source. `to`: index of the first token behind them. Undefined for other layouts.
 */
export function pairedFunds(
  tokens: readonly Token[],
  until: number,
): { readonly rows: readonly EvaluationFunds[]; readonly to: number } | undefined {
  const start = tokens.findIndex(({ text }, at) => at < until && AMOUNTS[0]![1].test(text));
  if (start < 0) return undefined;
  const first = pairsFrom(tokens, start, until, ({ text }) => AMOUNTS.some(([, label]) => label.test(text)));
  const roles = first.pairs.map(({ label }) => AMOUNTS.find(([, known]) => known.test(label.text))![0]);
  if (!roles.includes('executed') || new Set(roles).size < roles.length) return undefined;
  const rows = [rowOf('预算数', true, first.pairs, roles)];
  let { to } = first;
  for (const [name, known] of SOURCES) {
    const next = pairsFrom(tokens, to, until, ({ text }) => known.test(text));
    if (next.pairs.length !== roles.length) continue;
    rows.push(rowOf(name, false, next.pairs, roles));
    to = next.to;
  }
  return { rows, to };
}

/** Labels of one kind from here on, each with the figure right behind it, if there is one. */
function pairsFrom(
  tokens: readonly Token[],
  from: number,
  until: number,
  isLabel: (token: Token) => boolean,
): { readonly pairs: readonly Pair[]; readonly to: number } {
  const pairs: Pair[] = [];
  let at = from;
  // A rate may stand behind the pairs of the row before.
  while (at < until && pairs.length === 0 && isFigure(tokens[at]!.text)) at++;
  while (at < until && isLabel(tokens[at]!)) {
    const behind = at + 1 < until ? tokens[at + 1] : undefined;
    const value = behind && isFigure(behind.text) ? behind : undefined;
    pairs.push({ label: tokens[at]!, value });
    at += value ? 2 : 1;
  }
  return { pairs, to: at };
}

function rowOf(
  name: string,
  total: boolean,
  pairs: readonly Pair[],
  roles: readonly (FundsColumn | 'arrived')[],
): EvaluationFunds {
  const cell = (role: FundsColumn) => {
    const value = pairs[roles.indexOf(role)]?.value;
    return value ? cellOf(value) : null;
  };
  const { at } = pairs[0]!.label;
  const none = { original: null, rate: null, weight: null, score: null };
  return { name, total, ...none, budget: cell('budget'), executed: cell('executed'), at };
}
