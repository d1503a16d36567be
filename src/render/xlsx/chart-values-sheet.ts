import type { SheetChart, WriteSheet } from 'hucre';
import type { Chart } from '../../compile/draft.js';
import { numberField } from './amount-field.js';
import { address, SheetCells } from './sheet-cells.js';
import { quotedSheet } from './sheet-names.js';

const KINDS = { shares: 'pie', bars: 'bar', line: 'line' } as const;
const COLOUR = '2F6DA8';

/**
 * The values that the charts draw, on a hidden sheet: charts of a workbook can only draw cells, and shown cells would be
 * a second print of figures that the forms hold already.
 */
export class ChartValues {
  readonly #name: string;
  readonly #cells = new SheetCells();
  readonly #charts = new Map<Chart, Omit<SheetChart, 'anchor'>>();

  constructor(name: string, charts: readonly Chart[]) {
    this.#name = name;
    for (const chart of charts) this.#charts.set(chart, this.#add(chart));
  }

  chartOf(chart: Chart): Omit<SheetChart, 'anchor'> {
    const known = this.#charts.get(chart);
    if (!known) throw new Error(`no values of the chart ${chart.title}`);
    return known;
  }

  /** Undefined where the document has no charts. */
  sheet(): WriteSheet | undefined {
    if (this.#charts.size === 0) return undefined;
    return { name: this.#name, columns: [{ width: 40 }, { width: 18 }], ...this.#cells.parts(), hidden: true };
  }

  #add(chart: Chart): Omit<SheetChart, 'anchor'> {
    const title = `${chart.title}（${chart.unit}）`;
    this.#cells.write(this.#cells.height, 0, { value: title });
    const first = this.#cells.height;
    // Bars are drawn from the bottom.
    const values = chart.kind === 'bars' ? chart.values.toReversed() : chart.values;
    for (const { name, value } of values) {
      const row = this.#cells.height;
      const number = numberField({ text: value, align: 'right', value }, false);
      this.#cells.write(row, 0, { value: name });
      this.#cells.write(row, 1, number ? { value: number.number, style: { numFmt: '#,##0.00' } } : { value });
    }
    const range = (column: number) =>
      `${quotedSheet(this.#name)}!${absolute(first, column)}:${absolute(this.#cells.height - 1, column)}`;
    return {
      type: KINDS[chart.kind],
      title,
      series: [
        { name: title, values: range(1), categories: range(0), ...(chart.kind === 'shares' ? {} : { color: COLOUR }) },
      ],
      legend: chart.kind === 'shares' ? 'right' : false,
      dataLabels: chart.kind === 'shares' ? { showPercent: true } : { showValue: true },
      altText: `${title}：${chart.values.map(({ name, value }) => `${name}${value}`).join('，')}`,
    };
  }
}

const absolute = (row: number, column: number): string => address(row, column).replace(/^([A-Z]+)(\d+)$/, '$$$1$$$2');
