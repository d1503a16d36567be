import { halfOfLabel } from '../tables/header/word-sides.js';
import { isFigure, type Token } from './cell-tokens.js';

/** Income or expenditure of one row: its label, the number of its line where lines are numbered, and its amount. */
interface Half {
  label: Token | null;
  line: Token | null;
  amount: Token | null;
}

/**
 * Rows of two sides, 项目 | 行次 | 金额 | 项目 | 行次 | 金额 or without 行次, from cells of which blank ones are lost: where
 * lines are numbered, their numbers tell which number is an amount. No rows where that stays open.
 */
export function pairedRows(header: readonly Token[], body: readonly Token[]): (Token | null)[][] {
  const width = header.length / 2;
  const isNumbered = header[1]?.text === '行次';
  if (width !== (isNumbered ? 3 : 2) || !headSides(header[0]?.text, header[width]?.text)) return [];
  const halves = isNumbered ? numberedHalves(body) : plainHalves(body);
  if (!halves || halves.length % 2 === 1) return [];
  const rows: (Token | null)[][] = [];
  for (let at = 0; at < halves.length; at += 2) {
    const pair = [halves[at]!, halves[at + 1]!];
    if (isOfSide(pair[0]!, 'expenditure') || isOfSide(pair[1]!, 'income')) return [];
    if (pair[0]!.label?.text === '栏次') continue;
    rows.push(pair.flatMap(({ label, line, amount }) => (isNumbered ? [label, line, amount] : [label, amount])));
  }
  return rows;
}

/** 项目 … 项目 …, or 收入 … 支出 …. */
const headSides = (left: string | undefined, right: string | undefined): boolean =>
  left === right || (left === '收入' && right === '支出');

const isOfSide = ({ label }: Half, side: 'income' | 'expenditure'): boolean =>
  label !== null && halfOfLabel(label.text) === side;

function plainHalves(body: readonly Token[]): Half[] | undefined {
  const halves: Half[] = [];
  const usual = usualGap(body);
  for (const [at, token] of body.entries()) {
    const last = halves.at(-1);
    // More blank lines than elsewhere stand for the blank cells of the other side.
    if (last?.amount && !isFigure(token) && token.index - body[at - 1]!.index > usual)
      halves.push({ label: null, line: null, amount: null });
    if (!isFigure(token)) halves.push({ label: token, line: null, amount: null });
    else if (!last || last.amount) return undefined;
    else last.amount = token;
  }
  const isShort = halves.length % 2 === 1 && halves.some(({ label }) => label === null);
  return isShort ? [...halves, { label: null, line: null, amount: null }] : halves;
}

/** How far apart most cells stand. */
function usualGap(body: readonly Token[]): number {
  const gaps = body.slice(1).map((token, at) => token.index - body[at]!.index);
  return [...gaps].sort((a, b) => a - b)[Math.floor(gaps.length / 2)] ?? 1;
}

function numberedHalves(body: readonly Token[]): Half[] | undefined {
  const halves: Half[] = [];
  for (const token of body) {
    const last = halves.at(-1);
    if (!isFigure(token)) halves.push({ label: token, line: null, amount: null });
    else if (!last) return undefined;
    else if (!last.line) {
      if (!/^\d{1,3}$/.test(token.text)) return undefined;
      last.line = token;
    } else if (token.text === nextLine(halves)) halves.push({ label: null, line: token, amount: null });
    else if (last.amount) return undefined;
    else last.amount = token;
  }
  return halves;
}

/** The line number that the half behind the last one has: one more than its own side's line before. */
function nextLine(halves: readonly Half[]): string | undefined {
  const before = halves.at(-2)?.line?.text;
  return before === undefined ? undefined : String(Number.parseInt(before, 10) + 1);
}
