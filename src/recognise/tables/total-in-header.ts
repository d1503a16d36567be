import { wordsIn } from '../../domain/text.js';
import type { SourceLine } from '../../read/source.js';
import { figureOf, isTotalLabel } from './cell-text.js';

/** The end of a header's last line: what the parts under 本年支出 are called. */
const SPENT = ['基本支出', '项目支出'];

/**
 * A form that prints its total on the last line of its header, 合计 105.00 小计 基本支出 项目支出, has two rows there: the
 * words of the header, and the total below them.
 */
export function withTotalBelowHeader(lines: readonly SourceLine[]): readonly SourceLine[] {
  const index = lines.findIndex(
    ({ text, cells }) => !cells && text.trimEnd().endsWith(SPENT[1]!) && text.includes('计'),
  );
  const line = lines[index];
  if (!line) return lines;
  const words = wordsIn(line.text);
  const head = words.slice(-3);
  const row = words.slice(0, -3);
  const [label, ...figures] = row;
  if (label === undefined || !isTotalLabel(label) || !figures.every((text) => figureOf(text) !== undefined))
    return lines;
  if (!isTotalLabel(head[0]!) && head[0] !== '小计') return lines;
  if (head[1] !== SPENT[0] || head[2] !== SPENT[1]) return lines;
  const header = { ...line, text: head.join(' ') };
  const below = figures.length > 0 ? [{ ...line, text: row.join(' ') }] : [];
  return [...lines.slice(0, index), header, ...below, ...lines.slice(index + 1)];
}
