import type { Role } from '../targets/header.js';
import { affinity, numberOf } from '../targets/role-affinity.js';
import { traitsOf } from '../targets/traits.js';
import type { PrintWord } from './print-words.js';

/** A column and the places that its words take; none where nothing of it is known yet. */
export interface Span {
  readonly role: Role;
  readonly left: number;
  readonly right: number;
}

/** What it costs, in places, to put a word where it cannot be by what it says. */
const IMPOSSIBLE = 12;
/** What a place beside its column costs a word. */
const ASIDE = 1;
/** Words of one column on one line stand this near. */
const NEAR = 2;

interface Step {
  readonly cost: number;
  readonly columns: readonly number[];
}

/** The column of each word of a line, from left to right, and what that costs. */
export function placeWords(
  words: readonly PrintWord[],
  spans: readonly (Span | undefined)[],
  roles: readonly Role[],
): Step {
  let steps: (Step | undefined)[] = roles.map(() => undefined);
  for (const [index, word] of words.entries()) {
    const next: (Step | undefined)[] = [];
    let before: Step | undefined = index === 0 ? { cost: 0, columns: [] } : undefined;
    for (const [column, role] of roles.entries()) {
      const own = costOf(word, spans[column], role);
      const same = steps[column];
      const near = same && word.left - words[index - 1]!.right <= NEAR;
      const joined = near ? same.cost + joinCost(role, words[index - 1]!, word) : Number.POSITIVE_INFINITY;
      const apart = before ? before.cost : Number.POSITIVE_INFINITY;
      const from = joined < apart ? same : before;
      next[column] = from && { cost: Math.min(joined, apart) + own, columns: [...from.columns, column] };
      if (same && (!before || same.cost < before.cost)) before = same;
    }
    steps = next;
  }
  const found = steps.filter((step) => step !== undefined);
  return found.reduce((best, step) => (step.cost < best.cost ? step : best), found[0] ?? { cost: 1000, columns: [] });
}

function joinCost(role: Role, left: PrintWord, right: PrintWord): number {
  if (role === 'operator' || role === 'weight' || role === 'score' || role === 'amount') return IMPOSSIBLE * 2;
  if (role === 'level1' || role === 'level2') return IMPOSSIBLE / 2;
  return /\d$/.test(left.text) && /^\d/.test(right.text) ? IMPOSSIBLE : 3;
}

function costOf(word: PrintWord, span: Span | undefined, role: Role): number {
  const traits = traitsOf(word.text);
  const fit = affinity(role, numberOf(role), traits);
  const said = saidCost(word.text, fit, role, traits.operator);
  if (!span) return said + (fit > 0 ? 0 : 3);
  const aside = Math.max(0, span.left - word.left) + Math.max(0, word.right - span.right);
  return said + aside * ASIDE;
}

/** Words that a break cut apart say little: only figures, signs and whole labels do. */
function saidCost(text: string, fit: number, role: Role, operator: boolean): number {
  if (role === 'operator' || role === 'weight' || role === 'score' || role === 'amount')
    return fit > 0 ? 0 : IMPOSSIBLE * 2;
  if (operator && role !== 'value') return IMPOSSIBLE;
  if (/^[≥≤=＝<>＜＞≧≦]/.test(text) && role !== 'value' && role !== 'actual') return IMPOSSIBLE;
  const { level1, level2, number } = traitsOf(text);
  if (number && (role === 'explanation' || role === 'other')) return IMPOSSIBLE - 2;
  if ((level1 || level2) && role !== 'level1' && role !== 'level2') return 4;
  if (number && (role === 'level1' || role === 'level2' || role === 'level3' || role === 'unit')) return IMPOSSIBLE;
  if (REST_OF_LABEL.test(text)) return role === 'level1' || role === 'level2' ? 0 : 1;
  return fit > 0 ? 0 : 0.5;
}

/** What a break leaves of the labels: 满意度指 标, 可持续影 响指标. */
const REST_OF_LABEL = /^(?:.{0,4}指标|标|意?度|满意度|影?响|效?益)$/;
