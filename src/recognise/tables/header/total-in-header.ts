import { wordsIn } from '../../../domain/text.js';
import type { SourceLine } from '../../../read/source.js';
import { figureOf, isTotalLabel } from '../cell-text.js';

/** What the parts under 本年支出 are called, where the last line of a header prints them. */
const SPENT = ['基本支出', '项目支出'];

/**
 * A form that prints its total on the last line of its header, 合计 105.00 小计 基本支出 项目支出 0.00, has two rows there:
 * the words of the header, and the total below them.
 */
export function withTotalBelowHeader(lines: readonly SourceLine[]): readonly SourceLine[] {
  const index = lines.findIndex(({ text, cells }) => !cells && text.includes(SPENT[1]!) && text.includes('计'));
  const line = lines[index];
  if (!line) return lines;
  const words = wordsIn(line.text);
  const at = words.indexOf(SPENT[0]!) - 1;
  const [label = '', ...before] = words.slice(0, Math.max(0, at));
  const figures = [...before, ...words.slice(at + 3)];
  const head = words.slice(at, at + 3);
  const isHead = (isTotalLabel(head[0] ?? '') || head[0] === '小计') && head[2] === SPENT[1];
  if (at < 1 || !isHead || !isTotalLabel(label) || !figures.every((text) => figureOf(text) !== undefined)) return lines;
  const header = { ...line, text: head.join(' ') };
  const below = figures.length > 0 ? [{ ...line, text: [label, ...figures].join(' ') }] : [];
  return [...lines.slice(0, index), header, ...below, ...lines.slice(index + 1)];
}
