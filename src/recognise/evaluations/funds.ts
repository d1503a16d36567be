import type { EvaluationCell, EvaluationFunds } from '../../domain/evaluation.js';
import { magnitude } from '../../domain/interval.js';
import { scaled } from '../../domain/number.js';
import { remembered } from '../../domain/text.js';
import type { FundsColumn, Header, Heading } from './columns.js';
import { cellOf, isDash, isFigure, isPoints, joinedAt, type Token } from './tokens.js';

const TOTAL =
  /^(?:本|当)?(?:年度?)?(?:项目)?(?:财政)?(?:资金|预算)?总(?:金?额)$|^(?:资金|金额)?合计$|^年度资金$|^项目总资金$/;
const SOURCE =
  /^(?:其中)?:?(?:(?:当年|本年|年度|上年|一般公共预算|公共预算|政府性?基金(?:预算)?|国有资本(?:经营)?(?:预算)?|财政|中央|省级?|市级?|县级?|区级?|本级|上级|地方|其他|自有|单位|财政专户(?:管理)?|事业|自筹|社会)(?:财政)?(?:拨款|资金|补助|安排|收入|投入|专项)*(?:资金|拨款)?|(?:上年|年初)?结转(?:结余)?(?:资金)?|财政专户管理资金|其他|基本支出|项目支出|(?:[市区县]级|本级)支出|补助(?:区县|市县|县区|下级))$/;

/** The name of a row of funds without 其中 and colon; undefined for any other word. */
const rowName = remembered((text): { readonly name: string; readonly total: boolean } | null => {
  const name = text
    .replace(/:/g, '')
    .replace(/^其中/, '')
    .replace(/\(.{1,6}\)$/, '');
  if (name.length < 2) return null;
  if (TOTAL.test(name)) return { name, total: true };
  return SOURCE.test(name) ? { name, total: false } : null;
});

/** What follows the funds: goals and indicators. */
export const endsFunds = (text: string): boolean =>
  text.length <= 16 && /目标|^绩效指标|级指标|实际完成|完成情况|^产出指标/.test(text);

/**
 * The rows of funds below their header; `to`: index of the first token behind them. Where the header is not sure, only rows
 * whose rate is that of their amounts are.
 */
export function readFunds(
  tokens: readonly Token[],
  header: Header<FundsColumn>,
  surely = true,
): { readonly rows: readonly EvaluationFunds[]; readonly to: number } {
  const rows: EvaluationFunds[] = [];
  let at = header.to;
  while (at < tokens.length && !endsFunds(tokens[at]!.text)) {
    const label = joinedAt(tokens, at, 3, (text) => rowName(text) ?? undefined) ?? brokenLabel(tokens, at);
    if (!label) {
      at++;
      continue;
    }
    const first = tokens[at]!;
    const { values, to } = valuesFrom(tokens, label.to);
    at = 'rest' in label ? label.rest : to;
    const row = rowOf({ ...label.is, at: first.at }, first, values, header.columns);
    const isOpen = !surely && values.some(({ text }) => isFigure(text)) && !agrees(row);
    rows.push(isOpen ? { ...row, doubtful: true } : row);
  }
  return { rows, to: at };
}

/** 4753.66万元, 150万: the unit that the label prints already. */
const withoutUnit = (token: Token): Token =>
  /^[\d,.]+万元?$/.test(token.text) ? { ...token, text: token.text.replace(/万元?$/, '') } : token;

/** Figures and dashes from here on. A sign that a narrow cell breaks off 100.00% may stand behind other cells: it is dropped. */
function valuesFrom(
  tokens: readonly Token[],
  from: number,
): { readonly values: readonly Token[]; readonly to: number } {
  const values: Token[] = [];
  let at = from;
  for (; at < tokens.length; at++) {
    const token = withoutUnit(tokens[at]!);
    const last = values.at(-1);
    if (token.text === '%' && last && isFigure(last.text) && !last.text.endsWith('%')) {
      if (token.row === last.row || (isAlone(tokens, at) && isAlone(tokens, at - 1)))
        values[values.length - 1] = { ...last, text: `${last.text}%`, raw: `${last.raw}%` };
    } else if (isFigure(token.text) || isDash(token.text)) values.push(token);
    else break;
  }
  return { values, to: at };
}

/** True for a word that has its line for itself. */
const isAlone = (tokens: readonly Token[], at: number): boolean =>
  tokens[at - 1]?.row !== tokens[at]!.row && tokens[at + 1]?.row !== tokens[at]!.row;

/** A label whose rest stands below its figures: 年度资金总 60.00 60.00 57.00, then 额. */
function brokenLabel(
  tokens: readonly Token[],
  at: number,
): { readonly is: NonNullable<ReturnType<typeof rowName>>; readonly to: number; readonly rest: number } | undefined {
  const { text } = tokens[at]!;
  if (text.length < 4 || text.length > 12) return undefined;
  const { values, to } = valuesFrom(tokens, at + 1);
  const rest = tokens[to];
  const is = values.length > 1 && rest && rest.text.length <= 6 ? rowName(text + rest.text) : null;
  return is ? { is, to: at + 1, rest: to + 1 } : undefined;
}

type Placed = Partial<Record<FundsColumn, EvaluationCell>>;

function rowOf(
  row: Pick<EvaluationFunds, 'name' | 'total' | 'at'>,
  label: Token,
  values: readonly Token[],
  columns: readonly Heading<FundsColumn>[],
): EvaluationFunds {
  const cells = byColumn(label, values, columns) ?? byOrder(values, columns, row.total) ?? {};
  const cell = (role: FundsColumn): EvaluationCell | null => cells[role] ?? null;
  const open =
    values.filter(({ text }) => isFigure(text)).length > Object.values(cells).filter(({ value }) => value).length;
  return {
    ...row,
    original: cell('original'),
    budget: cell('budget'),
    executed: cell('executed'),
    rate: cell('rate'),
    weight: cell('weight'),
    score: cell('score'),
    ...(open ? { doubtful: true as const } : {}),
  };
}

const fits = (role: FundsColumn, { text }: Token): boolean => {
  if (isDash(text)) return true;
  switch (role) {
    case 'rate':
      return isFigure(text);
    case 'weight':
    case 'score':
      return isPoints(text);
    case 'reason':
      return false;
    default:
      return isFigure(text) && !text.endsWith('%');
  }
};

/** Cells of one row stand under their headers, or all as far beside them. */
function byColumn(
  label: Token,
  values: readonly Token[],
  columns: readonly Heading<FundsColumn>[],
): Placed | undefined {
  const heads = columns[0]!.row;
  if (columns.some(({ row }) => row !== heads) || values.some(({ row }) => row !== label.row)) return undefined;
  const isPlain = (all: readonly { readonly column: number }[]) => all.every(({ column }, index) => column === index);
  if (isPlain(columns) || isPlain([label, ...values])) return undefined;
  const shifts = [0, label.column + 1 - columns[0]!.column];
  for (const shift of shifts) {
    const placed: Placed = {};
    const whole = values.every((value) => {
      const head = columns.find(({ column }) => column + shift === value.column);
      if (!head || !fits(head.role, value)) return false;
      placed[head.role] = cellOf(value);
      return true;
    });
    if (whole) return placed;
  }
  return undefined;
}

/**
 * Where blank cells are lost: what all ways to share the figures out in order agree in, those aside of which the rate says
 * something else than the amounts.
 */
function byOrder(
  values: readonly Token[],
  columns: readonly Heading<FundsColumn>[],
  total: boolean,
): Placed | undefined {
  const roles = columns.map(({ role }) => role).filter((role) => role !== 'reason');
  if (values.length === 0 || values.length > roles.length) return undefined;
  const all = shares(values, roles);
  if (values.length === roles.length) return all[0];
  const ways = all.filter((way) => total || isOfSource(way));
  const proven = ways.filter(rateAgrees);
  const silent = ways.filter(({ rate }) => !rate?.value);
  return commonOf(proven.length > 0 ? proven : silent.length > 0 ? silent : ways);
}

/** A source of funds has no points of its own, and its rate a percent sign. */
const isOfSource = ({ weight, score, rate }: Placed): boolean =>
  !weight?.value && !score?.value && (!rate?.value || rate.percent);

/** The cells that stand in the same column in all ways. */
function commonOf(ways: readonly Placed[]): Placed | undefined {
  const [first, ...others] = ways;
  if (!first) return undefined;
  const common: Placed = {};
  for (const role of Object.keys(first) as FundsColumn[])
    if (others.every((way) => way[role]?.at === first[role]?.at)) common[role] = first[role]!;
  return common;
}

/** All ways to lay the figures under the columns in order. */
function shares(values: readonly Token[], roles: readonly FundsColumn[]): Placed[] {
  const found: Placed[] = [];
  const place = (value: number, role: number, placed: Placed): void => {
    if (value === values.length) {
      found.push(placed);
      return;
    }
    for (let next = role; next <= roles.length - (values.length - value); next++)
      if (fits(roles[next]!, values[value]!))
        place(value + 1, next + 1, { ...placed, [roles[next]!]: cellOf(values[value]!) });
  };
  place(0, 0, {});
  return found;
}

const rateAgrees = ({ budget, executed, rate }: Placed): boolean =>
  agrees({ budget: budget ?? null, executed: executed ?? null, rate: rate ?? null });

/** Rates are rounded, and some cut off, to whole per cents; amounts side by side are farther apart. */
const NEAR_RATE = 60_000_000n;
/** True where the rate is about what was spent of the budget: enough to tell which amounts it is of, not whether it is right. */
function agrees({ budget, executed, rate }: Pick<EvaluationFunds, 'budget' | 'executed' | 'rate'>): boolean {
  if (!rate?.value || !budget?.value || !executed?.value) return false;
  const [whole, part, stated] = [scaled(budget.value), scaled(executed.value), scaled(rate.value)];
  if (whole <= 0n) return false;
  const off = (part * 100n * 100_000_000n) / whole - stated;
  return magnitude(off) <= NEAR_RATE;
}
