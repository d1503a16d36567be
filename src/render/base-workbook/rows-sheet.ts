import type { ConditionalRule, DataValidation, WriteSheet } from 'hucre';
import type { BaseField, BaseRecord, BaseSheet } from '../../compile/base-field.js';
import { readFen, writeDigits } from '../../compile/money.js';
import { COMPUTED_COLUMNS, checkFormula, checkResult, type Records } from './checks.js';
import type { DropDowns } from './drop-downs.js';
import { framed, ROW_HEIGHTS } from './frame.js';
import { cellName, cellValue, columnRange, inputStyle, numberOf, SheetCells } from './sheet-cells.js';
import { ABOUT_ROW, FIRST_ROW, HEADER_ROW, rowsOf, TOTALS_ROW } from './sheet-rows.js';
import { CHECK, COMPUTED, COMPUTED_MONEY, HEADER, WRONG } from './styles.js';

/** A sheet with one record a row. */
export function rowsSheet(sheet: BaseSheet, records: Records, lists: DropDowns): WriteSheet {
  const laid = new RowsSheet(sheet, records, lists);
  return laid.write();
}

class RowsSheet {
  readonly #sheet: BaseSheet;
  readonly #records: Records;
  readonly #lists: DropDowns;
  readonly #cells = new SheetCells();
  readonly #rows: number;
  /** The column of what is computed, and of the check; the check is the last one. */
  readonly #computed: number;
  readonly #check: number;

  constructor(sheet: BaseSheet, records: Records, lists: DropDowns) {
    this.#sheet = sheet;
    this.#records = records;
    this.#lists = lists;
    this.#rows = rowsOf(sheet, records[sheet.id].length);
    this.#computed = sheet.fields.length;
    this.#check = this.#computed + (COMPUTED_COLUMNS[sheet.id] ? 1 : 0);
  }

  write(): WriteSheet {
    const { fields } = this.#sheet;
    this.#header();
    const own = this.#records[this.#sheet.id];
    for (let row = 0; row < this.#rows; row++) this.#row(FIRST_ROW + row, own[row]);
    const widths = fields.map(({ width }) => width);
    const more = COMPUTED_COLUMNS[this.#sheet.id] ? [20, 16] : [16];
    const wide = [...widths, ...more].reduce((sum, width) => sum + width, 0);
    return framed(this.#sheet, this.#cells, [...widths, ...more], {
      rowDefs: new Map([...ROW_HEIGHTS, [ABOUT_ROW, { height: wide > 120 ? 34 : 66 }], ...this.#heights()]),
      dataValidations: this.#validations(),
      conditionalRules: [this.#rule()],
      freezePane: { rows: FIRST_ROW, columns: fields.length > 5 ? 1 : 0 },
    });
  }

  /** Rows with long texts are as high as their texts. */
  #heights(): (readonly [row: number, { readonly height: number }])[] {
    const long = this.#sheet.fields.filter(({ holds }) => holds.is === 'text' && holds.long);
    return this.#records[this.#sheet.id].flatMap((record, row) => {
      const lines = long.map(({ key, width }) => Math.ceil((`${record[key] ?? ''}`.length * 2) / width));
      const most = Math.min(12, Math.max(1, ...lines));
      return most > 1 ? [[FIRST_ROW + row, { height: 4 + most * 15 }] as const] : [];
    });
  }

  #header(): void {
    const { fields, id } = this.#sheet;
    for (const [column, field] of fields.entries())
      this.#cells.put(HEADER_ROW, column, `${field.label}${field.required ? ' *' : ''}`, HEADER, noteOf(field));
    const computed = COMPUTED_COLUMNS[id];
    if (computed) this.#cells.put(HEADER_ROW, this.#computed, computed.label, HEADER, computed.note);
    this.#cells.put(
      HEADER_ROW,
      this.#check,
      '检查',
      HEADER,
      '自动检查：✓ 表示这一行填全了，其他文字说明缺什么。 Computed: ✓ or what is missing.',
    );
    this.#totals();
  }

  /** Sums above the columns of money, and how many rows need attention above the checks. */
  #totals(): void {
    const last = FIRST_ROW + this.#rows - 1;
    const own = this.#records[this.#sheet.id];
    for (const [column, { holds, key }] of this.#sheet.fields.entries()) {
      if (holds.is !== 'money') continue;
      const sum = own.reduce((all, record) => all + (readFen(`${record[key] ?? '0'}`) ?? 0n), 0n);
      const formula = `SUM(${columnRange(column, FIRST_ROW, last)})`;
      const style = { ...COMPUTED_MONEY, numFmt: '"合计 "#,##0.00' };
      this.#cells.compute(TOTALS_ROW, column, { formula, result: numberOf(writeDigits(sum, 2)) }, style);
    }
    const range = columnRange(this.#check, FIRST_ROW, last);
    const open = own.filter((record) => !/^✓?$/.test(checkResult(this.#sheet, record, this.#records))).length;
    const formula = `COUNTIF(${range},"?*")-COUNTIF(${range},"✓")`;
    this.#cells.compute(
      TOTALS_ROW,
      this.#check,
      { formula, result: open },
      { ...COMPUTED, numFmt: '"待处理 "0"（应为0）"' },
    );
  }

  #row(row: number, record: BaseRecord | undefined): void {
    const { fields, id } = this.#sheet;
    for (const [column, field] of fields.entries()) {
      const { holds } = field;
      const list = 'list' in holds ? holds.list : undefined;
      const shown = (code: string) => (list === undefined ? code : this.#lists.shown(list, code));
      const fixed = id === 'expenses' && column === 0;
      this.#cells.put(row, column, cellValue(field, record?.[field.key], shown), fixed ? COMPUTED : inputStyle(field));
    }
    const cell = (key: string) =>
      cellName(row, key === '+' ? this.#computed : fields.findIndex((field) => field.key === key));
    const computed = COMPUTED_COLUMNS[id];
    if (computed) {
      const result = record ? numberOf(computed.result(record, this.#records)) : '';
      this.#cells.compute(row, this.#computed, { formula: computed.formula(cell), result }, COMPUTED_MONEY);
    }
    const whole = `${cellName(row, 0)}:${cellName(row, fields.length - 1)}`;
    const formula = checkFormula(this.#sheet, cell, whole);
    this.#cells.compute(row, this.#check, { formula, result: checkResult(this.#sheet, record, this.#records) }, CHECK);
  }

  #validations(): DataValidation[] {
    const last = FIRST_ROW + this.#rows - 1;
    return this.#sheet.fields.flatMap((field, column) => {
      const range = columnRange(column, FIRST_ROW, last).replaceAll('$', '');
      return this.#lists.validation(field, range) ?? [];
    });
  }

  #rule(): ConditionalRule {
    const range = columnRange(this.#check, FIRST_ROW, FIRST_ROW + this.#rows - 1).replaceAll('$', '');
    const first = cellName(FIRST_ROW, this.#check);
    return { type: 'expression', priority: 1, range, formula: `AND(${first}<>"",${first}<>"✓")`, style: WRONG };
  }
}

const noteOf = ({ note, required }: BaseField): string =>
  `${required ? '必填。' : ''}${note.zh}\n${required ? 'Required. ' : ''}${note.en}`;
