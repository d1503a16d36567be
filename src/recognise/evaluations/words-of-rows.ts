import { isLeftOver } from '../targets/pieces.js';
import { withWholeLabels } from './broken-labels.js';
import { indicatorColumn } from './columns.js';
import { headingAt, isDash, type Token } from './tokens.js';

/** The words of the rows: no repeated header, no rows of the template that were not needed, labels in one piece. */
export const wordsOfRows = (tokens: readonly Token[]): readonly Token[] =>
  withWholeLabels(withoutLeftOvers(withoutHeaders(tokens)));

/** The header printed again at the top of a page. */
function withoutHeaders(tokens: readonly Token[]): Token[] {
  const kept: Token[] = [];
  for (let at = 0; at < tokens.length; ) {
    let end = at;
    let words = 0;
    for (let word = headingAt(tokens, end, indicatorColumn); word; word = headingAt(tokens, end, indicatorColumn)) {
      end = word.to;
      words++;
    }
    if (words >= 3) at = end;
    else kept.push(tokens[at++]!);
  }
  return kept;
}

/** Without the rows of the template that were not needed. */
function withoutLeftOvers(tokens: readonly Token[]): Token[] {
  const filled = new Set<number>();
  for (const { text, row } of tokens) if (!isLeftOver(text) && !isDash(text)) filled.add(row);
  return tokens.filter(({ text, row }) => !isLeftOver(text) && filled.has(row));
}
