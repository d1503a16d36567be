import { numberingOf } from '../../domain/text.js';
import { isTotalLabel } from '../tables/cell-text.js';
import type { Layout } from '../tables/layout.js';
import type { StreamCell } from './stream-cells.js';

/**
 * Rows of labels and figures: a label behind a figure begins one. Where several columns of labels stand beside each other, so
 * many at most may be printed in front of the figures; where a remark may stand behind them, one label in front tells it.
 */
export function labelledRows(cells: readonly StreamCell[], { sides }: Layout): StreamCell[][] | undefined {
  const { keys, columns } = sides[0]!;
  const most = keys.filter(({ role }) => role === 'name' || role === 'group').length;
  const hasRemarks = keys.some(({ role }) => role === 'remark');
  const rows: StreamCell[][] = [];
  for (const cell of cells) {
    const row = rows.at(-1);
    const figures = row?.filter(({ isFigure }) => isFigure).length ?? 0;
    if (cell.isFigure) {
      if (!row || figures === columns.length) return undefined;
      row.push(cell);
    } else if (!row || figures > 0) rows.push([cell]);
    else if (goesOn(row.at(-1)!.text, cell.text)) row.push(cell);
    else if ((most < 2 && !hasRemarks) || (isNumberedName(row[0]!.text) && isNumberedName(cell.text)))
      rows.push([cell]);
    else if (hasRemarks || row.length === most || isTotalLabel(cell.text)) return undefined;
    else row.push(cell);
  }
  return rows;
}

/** A label parted by a space: what is in brackets behind it, or the year's last word. */
const goesOn = (before: string, text: string): boolean =>
  numberingOf(text) === '' && /^[（(](?!其中)/.test(text) && !/[）)]$/.test(before);

/** 一、因公出国（境）费, 2.公务用车运行维护费: of two such labels each names a row, whose figures may be blank. */
const isNumberedName = (text: string): boolean => numberingOf(text) !== '';
