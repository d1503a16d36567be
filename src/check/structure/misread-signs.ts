import type { Table } from '../../domain/book.js';
import type { Bilingual } from '../../domain/place.js';
import { isHeaderMisread } from './column-ties.js';
import { hasCutCells } from './cut-cells.js';
import type { HomeTie } from './home-ties.js';
import {
  exceedsTotals,
  followsParts,
  hasMovedFigures,
  hasRatesAside,
  isHeaderMoved,
  lacksExpenses,
  lacksTotals,
} from './moved-figures.js';
import { areRowsMoved, failsInColumn, failsWidely, isTorn } from './torn-rows.js';

/** Something that no table prints, or that print leaves open: what was read under it is not what is printed. */
export interface MisreadSign {
  readonly id: string;
  readonly title: Bilingual;
  /** `ties` are those of the table itself: the broken ones for signs of misreading, all for those of doubt. */
  readonly shows: (table: Table, ties: readonly HomeTie[]) => boolean;
}

/** With one of these a table is not believed, whatever its sums say. */
const OF_MISREADING: readonly MisreadSign[] = [
  {
    id: 'header-misread',
    title: { zh: '各行的数与表头各栏不符', en: 'the rows do not fit the columns of the header' },
    shows: isHeaderMisread,
  },
  {
    id: 'header-moved',
    title: { zh: '表头下层错栏', en: 'the lower line of the header lost a cell' },
    shows: isHeaderMoved,
  },
  {
    id: 'cut-cells',
    title: { zh: '单元格断开或连在一起', en: 'cells are cut apart or run together' },
    shows: hasCutCells,
  },
  {
    id: 'total-blank',
    title: { zh: '分项有数而合计空白', en: 'totals are blank beside their parts' },
    shows: (table) => lacksTotals(table) || lacksExpenses(table),
  },
  {
    id: 'part-first',
    title: { zh: '分项栏排在合计栏之前', en: 'a part stands in front of the total' },
    shows: followsParts,
  },
  {
    id: 'total-below-part',
    title: { zh: '合计小于分项', en: 'a part is more than the total' },
    shows: exceedsTotals,
  },
  {
    id: 'rates-aside',
    title: { zh: '百分数不在比率栏', en: 'percentages stand beside their column' },
    shows: hasRatesAside,
  },
  {
    id: 'figures-moved',
    title: { zh: '缺少空格，数字移位', en: 'lost cells moved figures' },
    shows: hasMovedFigures,
  },
];

/** With one of these a table is believed only where it adds up, or where one figure is all that is wrong with it. */
const OF_DOUBT: readonly MisreadSign[] = [
  {
    id: 'rejoined',
    title: { zh: '折行的名称按位置拼接', en: 'wrapped names were put together by their places' },
    shows: ({ rejoined }) => rejoined === true,
  },
  {
    id: 'fails-widely',
    title: { zh: '不平之处不少于平的', en: 'sums fail in as many places as they hold' },
    shows: (_, ties) => failsWidely(ties),
  },
  {
    id: 'fails-in-column',
    title: { zh: '一栏之和多处不平', en: 'the sums of one column fail' },
    shows: failsInColumn,
  },
  {
    id: 'rows-moved',
    title: { zh: '金额与行名错开', en: 'amounts stand beside the names of other rows' },
    shows: areRowsMoved,
  },
  {
    id: 'torn-rows',
    title: { zh: '一行的各格分在几行', en: 'cells of a row have lines of their own' },
    shows: isTorn,
  },
];

/** Why a table is not what is printed, as its header, its cells or its broken sums show. */
export const signOfMisreading = (table: Table, broken: readonly HomeTie[]): MisreadSign | undefined =>
  OF_MISREADING.find(({ shows }) => shows(table, broken));

/** Why the broken sums of a table are rather ours than the document's. */
export const signOfDoubt = (table: Table, ties: readonly HomeTie[]): MisreadSign | undefined =>
  OF_DOUBT.find(({ shows }) => shows(table, ties));
