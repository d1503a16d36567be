import { matchesOf } from '../../domain/text.js';

const SHORTEST = 160;
const FEWEST_AMOUNTS = 8;
// Begins at the first digit only, so that a text of nothing but digits is gone through once.
const AMOUNT = /(?<![\d,，])\d[\d,，]*\.\d+(.?)/g;
const SPOKEN = /[万元亿%％。，；、]/;
const INDICATORS = /一级指标.{0,8}二级指标.{0,8}三级指标/;

/**
 * A form joined on one line, whose rows could not be told: amounts without a unit behind them, or the header of indicators.
 * Nobody says anything in it, though words and amounts stand side by side. `text`: a paragraph.
 */
export function isFormText(text: string): boolean {
  if (text.length < SHORTEST) return false;
  if (text.includes('一级指标') && INDICATORS.test(text)) return true;
  const amounts = matchesOf(text, AMOUNT);
  const bare = amounts.filter(([, next = '']) => !SPOKEN.test(next)).length;
  return bare >= FEWEST_AMOUNTS && bare * 5 >= amounts.length * 4;
}
